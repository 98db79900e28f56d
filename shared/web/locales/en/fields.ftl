### Labels and hints of the questions. "label" stands above the box, "hint" between label and box.

## People.
field-first-name-label = First name
field-last-name-label = Last name
# In Japan a name is also asked in kana and in kanji.
field-first-name-kana-label = First name in kana
field-last-name-kana-label = Last name in kana
field-first-name-kanji-label = First name in kanji
field-last-name-kanji-label = Last name in kanji
field-maiden-name-label = Name at birth
field-aliases-label = Other names
field-aliases-hint = Names that were used before or are used as well. Put a comma between them.
field-gender-label = Sex on the identity document
field-born-label = Date of birth
field-born-hint = For example, 23 4 1980
field-nationality-label = Nationality
field-email-label = E-mail address
field-phone-label = Phone number
field-phone-hint = For a number from abroad, start with + and the country code.
field-id-number-label = ID number
field-id-number-hint = The number that your country gives you for taxes or identity. Afterwards we show only the last 4.
field-id-number-secondary-label = Second ID number
field-ssn-last-4-label = Last 4 digits of the Social Security number
field-political-exposure-label = Does this person hold a high public office, or did so in the last year?
field-political-exposure-hint = Also close family and business partners of such a person.
field-job-title-label = Job title
field-percent-ownership-label = Share of the business, in percent
field-percent-ownership-hint = For example, 40
field-is-owner-label = Does this person own 25% or more of the business?
field-is-director-label = Is this person a director?
field-is-executive-label = Does this person run the business?
field-is-representative-label = Does this person answer for the account?
field-is-authorizer-label = May this person sign for the business?
field-is-legal-guardian-label = Is this person the legal guardian of the account's owner?
field-person-terms-label = This person accepts the terms of { $platform }

## Addresses.
field-address-line1-label = Street and number
field-address-line1-hint = Not a PO box.
field-address-line2-label = Flat, floor or building
field-address-town-label = District or part of town
field-address-city-label = Town or city
field-address-state-label = State, province or county
field-address-postal-code-label = Postal code
field-address-country-label = Country
# The address at which a person is registered, where that isn't where they live.
field-registered-line1-label = Registered address: street and number
field-registered-line2-label = Registered address: flat, floor or building
field-registered-city-label = Registered address: town or city
field-registered-state-label = Registered address: state, province or county
field-registered-postal-code-label = Registered address: postal code
field-registered-country-label = Registered address: country
# In Japan an address is also asked in kana and in kanji.
field-address-kana-country-label = Country
field-address-kana-postal-code-label = Postal code
field-address-kana-state-label = Prefecture in kana
field-address-kana-city-label = City or ward in kana
field-address-kana-town-label = Town and block in kana
field-address-kana-line1-label = Number in kana
field-address-kana-line2-label = Building in kana
field-address-kanji-country-label = Country
field-address-kanji-postal-code-label = Postal code
field-address-kanji-state-label = Prefecture in kanji
field-address-kanji-city-label = City or ward in kanji
field-address-kanji-town-label = Town and block in kanji
field-address-kanji-line1-label = Number in kanji
field-address-kanji-line2-label = Building in kanji

## The business.
field-business-type-label = What kind of business is it?
field-account-country-label = In which country is the business?
field-account-email-label = E-mail address of the business
field-company-structure-label = What is the legal form of the business?
field-company-name-label = Legal name of the business
field-company-name-hint = As it is registered.
field-company-name-kana-label = Legal name of the business in kana
field-company-name-kanji-label = Legal name of the business in kanji
field-tax-id-label = Tax number of the business
field-tax-id-registrar-label = Where the tax number was given
field-tax-id-registrar-hint = The town or authority that keeps the register.
field-registration-number-label = Registration number
field-registration-date-label = Date of registration
field-registration-date-hint = The day on which the business was registered. For example, 23 4 2015
field-vat-id-label = VAT number
field-export-license-id-label = Export licence number
field-export-purpose-code-label = Export purpose code
field-company-phone-label = Phone number of the business
field-ownership-exemption-label = Why don't the owners have to be named?
field-trading-name-label = Name that customers know
field-industry-label = What does the business do?
field-industry-hint = Choose what comes closest.
field-product-description-label = What you sell
field-product-description-hint = One or two sentences: what it is, who buys it, and when you charge.
field-website-label = Website
field-website-hint = For example, www.example.com. A social media profile is fine too.
field-worker-count-label = Number of people who work in the business
field-annual-revenue-label = Revenue of the last year
field-annual-revenue-hint = A whole number, in the currency of your country.
field-annual-revenue-currency-label = Currency of the revenue
field-annual-revenue-currency-hint = Its 3 letters, as in EUR.
field-fiscal-year-end-label = Last day of the business year
field-fiscal-year-end-hint = Year, month and day, as in 2026-12-31.
field-monthly-revenue-label = Expected revenue in a month
field-monthly-revenue-hint = A whole number, in the currency of your country.
field-monthly-revenue-currency-label = Currency of the expected revenue
field-monthly-revenue-currency-hint = Its 3 letters, as in EUR.
field-minority-owned-label = Who owns the business?
field-commercial-transactions-url-label = Page with the notice of the Act on Specified Commercial Transactions

## What customers see.
field-statement-descriptor-label = Name on card statements
field-statement-descriptor-hint = 5 to 22 letters and digits. Use the name that customers know, so that they recognise the payment.
field-statement-descriptor-kana-label = Name on card statements in kana
field-statement-descriptor-kanji-label = Name on card statements in kanji
field-statement-prefix-label = Short name on card statements
field-statement-prefix-hint = 2 to 10 letters and digits. It stands before the details of a payment.
field-payout-descriptor-label = Name on your bank statement
field-payout-descriptor-hint = 5 to 22 letters and digits. It stands there when you are paid out.
field-debit-name-label = Name on direct debits
field-support-phone-label = Phone number for customers
field-support-email-label = E-mail address for customers
field-support-url-label = Help page for customers
field-support-line1-label = Address for customers: street and number
field-support-line2-label = Address for customers: flat, floor or building
field-support-city-label = Address for customers: town or city
field-support-state-label = Address for customers: state, province or county
field-support-postal-code-label = Address for customers: postal code
field-support-country-label = Address for customers: country

## Documents. The label says which document, the hint what must be on it.
field-identity-document-label = Identity document
field-identity-document-hint = A passport, an identity card or a driving licence that is still valid.
field-address-document-label = Proof of address
field-address-document-hint = A bill, a bank statement or an official letter of the last 6 months, with the name and the address.
field-liveness-label = A photo of the person's face
field-authorization-document-label = Proof that this person may act for the business
field-passport-document-label = Passport
field-visa-document-label = Visa or residence permit
field-company-document-label = Proof that the business exists
field-company-document-hint = An official document with the registered name and number of the business.
field-bank-document-label = Proof that the bank account is yours
field-bank-document-hint = A bank statement or a letter of the bank, with the name of the holder and the account number.
field-license-document-label = Licence of the business
field-memorandum-document-label = Memorandum of association
field-decree-document-label = Ministerial decree
field-registration-document-label = Proof of registration
field-tax-document-label = Proof of the tax number
field-proof-of-address-document-label = Proof of the business's address
field-proof-of-registration-document-label = Proof that the business is registered
field-ownership-document-label = Proof of who owns the business

## The rest.
field-answer-label = Your answer
field-answer-hint = At least 20 characters.
# $path is the technical name of something that we have no words for yet.
field-unknown-label = Details for “{ $path }”
field-unknown-hint = We don't have a form of its own for this yet. Tell us what you know about it.
