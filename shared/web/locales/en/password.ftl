### Passwords: the page that asks for one, and the two pages on which one is set. Owners whose account has a dashboard of
### its own see them; others may.

## The page that asks for the password. Everybody sees the same page, also whoever has no password yet.

# The page's title, and the browser's.
password-title = Type your password
# $platform is the platform's name.
password-intro = Sign in with the password that you chose for { $platform }.
password-field = Password
password-button = Sign in
# A link to the page that e-mails a code, to set another password.
password-forgotten = Forgot your password?
# A link for whoever comes the first time. It leads to the identity check.
password-none = I have no password yet
# Errors of this page.
password-error-empty = Type your password
password-error-wrong = That e-mail address and password don't match
# $wait is a length of time such as "10 minutes".
password-error-wait = Too many tries. You can try again in { $wait }, or set a new password

## The page before a new password: a code is sent to the e-mail address of the visit.

# The page's title, and the browser's.
password-code-title = Choose a password
# $platform is the platform's name.
password-code-intro = With a password you come back to { $platform } faster. First we check your e-mail address, { $email }.
password-code-then = We send a 6-digit code to it. You type the code on the next page, with your new password.
password-code-button = E-mail me a code
# A link for whoever has the code already, from a moment ago.
password-code-have = I have a code
# Errors of this page. $wait is a length of time such as "10 minutes".
password-code-error-wait = Too many codes were sent. You can get a new code in { $wait }
password-code-error-today = { $platform } can't send more e-mails today. Try again tomorrow
password-code-error-undelivered = We couldn't send the e-mail. Try again in a few minutes

## The page on which a new password is set.

# The page's title, and the browser's.
password-new-title = Choose a new password
password-new-intro = We sent an e-mail with a 6-digit code to the address that you gave.
password-new-field = New password
# $count is a number.
password-new-hint = At least { $count } characters. A few words that only you would put together are good.
password-new-button = Save password
# A link to the page that sends a code.
password-new-again = Get a new code
# Errors at the new password.
password-new-error-empty = Type a new password
# $count is a number.
password-new-error-short = Type at least { $count } characters
# $count is a number.
password-new-error-long = Type { $count } characters at most
password-new-error-breached = Many people use this password, and it was stolen before. Choose another one
password-new-error-email = Choose a password that isn't your e-mail address
# Shown when somebody changed the same user at the same moment.
password-new-error-changed = Something changed in the meantime. Type the code once more

## Links elsewhere.

# On the identity check.
password-offer-sign-in = I have a password
# On the page of tasks.
password-offer-choose = Choose a password for next time
