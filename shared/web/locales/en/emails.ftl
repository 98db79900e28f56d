### E-mails to owners, and what the page of the code says when the code went by e-mail. An e-mail holds no link: programs
### that look through a mailbox open links.

## The e-mail that carries a code. It is sent when somebody asks for it on our page.

# The subject. It is read on locked screens, so the code never stands in it. $platform is the platform's name.
email-code-subject = Your code for { $platform }
# The first line of the e-mail. $platform is the platform's name.
email-code-intro = Here is the code that was asked for on the page of { $platform }:
# Under the code, which stands on a line of its own. $wait is a length of time such as "10 minutes".
email-code-then = Type it on the page that asked for it. It works for { $wait }, once.
# The last line.
email-code-warning = Don't share it. If you didn't ask for it, you can ignore this e-mail.

## The e-mail that tells that a password was set. Nobody asked for it.

# The subject. $platform is the platform's name.
email-password-subject = Your password for { $platform } was set
# The first line. $platform is the platform's name.
email-password-intro = A new password was set for your account with { $platform }. Everywhere else you were signed in, you are signed out.
# What to do if it was somebody else. $platform is the platform's name.
email-password-warning = If it wasn't you, open your link from { $platform }, choose "Forgot your password?" and set another one. Then tell { $platform }.

## The page where the owner types a code, when that code was sent by e-mail.

# The page's title, and the browser's.
code-mailed-title = Check your e-mail
code-mailed-intro = We sent an e-mail with a 6-digit code to the address that you gave. It can take a minute.
code-mailed-field = Code from the e-mail
code-mailed-error-empty = Type the 6 digits from the e-mail
code-mailed-error-wrong = That code doesn't match. Check the e-mail
code-mailed-error-replaced = That code was replaced by a newer one. Use the latest message, or ask for a new code
# Under "Not received it?", above the button.
code-mailed-offer = No phone at hand? We can send a code to your e-mail address. You then confirm who you are, even if you did before.
code-mailed-button = E-mail me a code instead
