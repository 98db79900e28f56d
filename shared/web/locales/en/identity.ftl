### The identity check: the owner types facts that the platform has on file. No answer says which fact was wrong.

# The page's title, and the browser's. It says nothing about the account.
identity-title = Confirm who you are
# $platform is the platform's name.
identity-intro = Type these details as { $platform } has them. We compare them, and never show what is on file.
identity-last-name = Last name
identity-born = Date of birth
identity-born-hint = For example, 23 4 1980
identity-id-last4 = Last 4 digits of your Social Security number or ID number
identity-bank-last4 = Last 4 digits of the bank account that you're paid to
identity-tax-last4 = Last 4 digits of the company's tax number
identity-button = Continue
# Under "Why are we asking?".
identity-why-title = Why are we asking?
identity-why = A link can end up with the wrong person. These details make sure that only the owner of the business sees and changes it.
# The one answer when something doesn't match.
identity-error = One of the fields didn't match the information we received from { $platform }. You can try again, or check that your information with { $platform } is up to date.
# How many tries are left. $count is a number.
identity-left = { $count ->
    [one] You have { $count } try left.
   *[other] You have { $count } tries left.
}
# Errors at a field that is empty or can't be read; they cost no try.
identity-error-last-name = Type your last name
identity-error-born = Type your date of birth, as in 23 4 1980
