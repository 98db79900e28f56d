### The bank account that payouts go to: its boxes, and the names that numbers have in each country.

# The question as a whole, on the summary, and who holds the account.
field-bank-account-label = Bank account for payouts
field-account-holder-name-label = Name of the account holder
field-account-holder-type-label = Who holds the account?
choice-account-holder-type-individual = A person
choice-account-holder-type-company = A business
field-account-number-label = Account number
field-account-or-iban-label = Account number or IBAN
field-bank-identifier-label = Bank code, routing number or SWIFT code
# Of the United States.
field-routing-us-label = Routing number
field-routing-us-hint = The 9 digits at the bottom left of a cheque, or in your bank's app.
# Of Canada.
field-transit-ca-label = Transit number
field-transit-ca-hint = 5 digits.
field-institution-ca-label = Institution number
field-institution-ca-hint = 3 digits.
# Of the United Kingdom.
field-sort-code-label = Sort code
field-sort-code-hint = 6 digits, as in 12-34-56.
# Of the countries with the euro.
field-iban-label = IBAN
field-iban-hint = Letters and digits, as on your bank statement. Spaces don't matter.
# Of Australia.
field-bsb-label = BSB
field-bsb-hint = 6 digits, as in 123-456.
# Of Japan and Brazil.
field-bank-code-label = Bank code
field-branch-code-jp-label = Branch code
field-branch-code-jp-hint = 3 digits.
field-branch-code-br-label = Branch number
field-branch-code-br-hint = 4 or 5 digits.
# Of Mexico.
field-clabe-label = CLABE
field-clabe-hint = 18 digits.
