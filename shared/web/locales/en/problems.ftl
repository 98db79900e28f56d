### What is wrong with an answer. Shown at its field and in the box at the top. Read by the owner.

# $field is the field's label, as it stands above the box.
problem-empty = { $field }: type your answer
problem-too-long = { $field }: make it shorter
problem-too-short = { $field }: add some more detail
problem-characters = { $field }: use letters and plain punctuation only
# Dates.
problem-not-a-date = { $field }: type a real date, as in 23 4 1980
problem-in-the-future = { $field }: the date must be in the past
problem-too-young = { $field }: the person must be at least 13 years old
problem-too-old = { $field }: check the year
# Addresses and numbers.
problem-email = { $field }: type an e-mail address like name@example.com
problem-phone = { $field }: type a phone number, with the country code if it's from abroad, like +44 7400 123456
problem-url = { $field }: type a web address like www.example.com
problem-postal-code = { $field }: type a real postal code
problem-post-box = { $field }: type a street address, not a PO box
problem-country = { $field }: choose it from the list
problem-id-number = { $field }: check the number and type all of it
problem-four-digits = { $field }: type 4 digits
problem-tax-id = { $field }: check the number and type all of it
problem-only-an-address = { $field }: describe it in words, not only with a web address
problem-statement-descriptor = { $field }: use 5 to 22 letters, digits and spaces, with at least 1 letter
problem-statement-prefix = { $field }: use 2 to 10 plain letters and digits, with at least one letter
problem-not-offered = { $field }: choose one of those offered
problem-registration = { $field }: type the number as it stands in the register
problem-percent = { $field }: type a number from 0 to 100
problem-whole-number = { $field }: type a whole number without cents
problem-currency = { $field }: type the 3 letters of the currency, as in EUR
problem-kana = { $field }: type it in kana
problem-digits = { $field }: type digits only
problem-bank-length = { $field }: check how many digits there are
problem-check-digit = { $field }: one of the digits or letters isn't right. Check it against your documents
problem-not-issued = { $field }: no such number exists. Check it against your documents
