### Labels and hints of the questions. "label" stands above the box, "hint" between label and box.

## People.
field-first-name-label = First name
field-last-name-label = Last name
field-maiden-name-label = Name at birth
field-born-label = Date of birth
field-born-hint = For example, 23 4 1980
field-email-label = E-mail address
field-phone-label = Phone number
field-phone-hint = For a number from abroad, start with + and the country code.
field-id-number-label = Social Security number or ID number
field-id-number-hint = All of it. You can type spaces and dashes. Afterwards we show only the last 4.
field-ssn-last-4-label = Last 4 digits of the Social Security number
field-job-title-label = Job title

## Addresses.
field-address-line1-label = Street and number
field-address-line1-hint = Not a PO box.
field-address-line2-label = Flat, floor or building
field-address-city-label = Town or city
field-address-state-label = State or county
field-address-postal-code-label = Postal code or ZIP
field-address-country-label = Country

## The business.
field-company-name-label = Legal name of the business
field-company-name-hint = As it is registered.
field-tax-id-label = Tax number of the business
field-tax-id-hint = In the United States, the EIN: 9 digits.
field-registration-number-label = Registration number
field-company-phone-label = Phone number of the business
field-trading-name-label = Name that customers know
field-industry-label = Industry code
field-industry-hint = The 4 digits of your merchant category, like 5651 for clothing shops.
field-product-description-label = What do you sell?
field-product-description-hint = One or two sentences: what it is, who buys it, and when you charge.
field-website-label = Website
field-website-hint = For example, www.example.com. A social media profile is fine too.

## What customers see.
field-statement-descriptor-label = Name on card statements
field-statement-descriptor-hint = 5 to 22 letters and digits. Use the name that customers know, so that they recognise the payment.
field-support-phone-label = Phone number for customers
field-support-email-label = E-mail address for customers
field-support-url-label = Help page for customers

## The rest.
field-answer-label = Your answer
field-answer-hint = At least 20 characters.
# $path is the technical name of something that we have no words for yet.
field-unknown-label = Details for “{ $path }”
field-unknown-hint = We don't have a form of its own for this yet. Tell us what you know about it.
