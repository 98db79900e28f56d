### The first page: the owner gives a phone number and an e-mail address, and asks for a code.

# The page's title, and the browser's. It says nothing about the account.
start-title = What is your phone number?
# $platform is the platform's name.
start-intro = { $platform } needs a few details from you. First we check that it's you: we'll text a code to your phone.
start-phone = Mobile phone number
start-phone-hint = It can be any phone you have with you. For a number from abroad, start with + and the country code.
start-email = E-mail address
start-email-hint = We use it only if texting doesn't work, or for your password.
start-button = Text me a code
# Under "Why are we asking?".
start-why-title = Why are we asking?
start-why = { $platform } pays your business and must know who it pays. The code shows that a real person with a phone is here. The phone doesn't need to be one that { $platform } knows.
# Errors of this page.
start-error-phone-empty = Type your mobile phone number
start-error-phone = Type a mobile phone number, like 201 555 0123. For a number from abroad, start with + and the country code
start-error-phone-kind = Type a number that can get text messages
start-error-phone-country = We can't text phones in that country for { $platform }. Type another number
start-error-phone-undelivered = We couldn't text that number. Check it, or try another one
start-error-phone-today = { $platform } can't send more texts today. Try again tomorrow, or contact { $platform }
start-error-email-empty = Type your e-mail address
start-error-email = Type an e-mail address like name@example.com

## The page that says how long to wait. $wait is a length of time such as "9 minutes".
wait-title = Wait { $wait } for a new code
wait-body = Several codes were sent already. To protect you from strangers who try to get in, we wait a little before we send the next one.
# Counts down on the page; $wait is a length of time or a clock such as "8:59".
wait-left = { $wait } left
wait-have-code = I have a code
wait-again = Try again
