### The page where the owner types the code from the text message.

# The page's title, and the browser's. It says nothing about the account.
code-title = Check your phone
# $phone is the phone number with most digits hidden.
code-intro = We sent a text message with a 6-digit code to { $phone }. It can take a minute.
code-field = Code from the text message
# $wait is a length of time such as "10 minutes".
code-hint = The code works for { $wait }.
code-button = Continue
# Under "Not received it?".
code-missing-title = Not received it?
code-missing-wait = You can get a new code in { $wait }.
# A link beside it that loads the page again.
code-missing-reload = Check again
code-missing-ready = A new code replaces the old one.
code-missing-again = Text me a new code
code-missing-change = Use another phone number
# How many codes can be sent before there is a longer wait. $count is a number.
code-sends = { $count ->
    [0] You can't get another code for now: several were sent already. The next one can be sent when the waiting time is over.
    [one] You can get { $count } more code before you have to wait for longer.
   *[other] You can get { $count } more codes before you have to wait for longer.
}
# How many tries are left, shown after a wrong code. $count is a number.
code-left = { $count ->
    [one] You have { $count } try left with this code.
   *[other] You have { $count } tries left with this code.
}
# Errors of this page.
code-error-empty = Type the 6 digits from the text message
code-error-short = The code has 6 digits. Type all of them
code-error-long = The code has 6 digits. You typed more
code-error-digits = Type digits only
code-error-wrong = That code doesn't match. Check the text message
code-error-replaced = That code was replaced by a newer one. Use the latest text message, or ask for a new code
code-error-expired = That code is too old. Ask for a new code
code-error-used = That code was used already. Ask for a new code
code-error-many = Too many tries with this code. Ask for a new code
code-error-none = There is no code to check. Ask for a new code
# Shown instead of the box when the code can't be used any more.
code-over-title = Get a new code
code-over-body = The last code can't be used any more.
