### E-mails that remind an owner of a link, and the page where an owner ends such messages.

# Subject of the e-mail. $platform is the platform's name, $date a day such as 3 May 2027. It is read on locked screens.
reminder-subject = { $platform } needs your details by { $date }
# The same without a deadline, or after it.
reminder-subject-undated = { $platform } needs your details
# First paragraph of the e-mail. $platform is the platform's name, $date the last day.
reminder-request = { $platform } has to check some details about your business. Give them by { $date }.
# The same without a deadline, or after it.
reminder-request-undated = { $platform } has to check some details about your business.
# Second paragraph: what happens without them. $platform is the platform's name.
reminder-consequence = If they are missing, payouts from { $platform } to you may stop.
# The link to the pages where details are given.
reminder-button = Give your details
# Below that link. The link is a remediation link: it can be opened again and again.
reminder-duration = The link is only for you. It works as often as you need it.
# Last line of the e-mail: a link to the page where such messages are ended. $platform is the platform's name.
reminder-stop = Stop these messages from { $platform }
# At the foot of the first page of a link: leads to the page where such messages are ended.
reminder-stop-here = Stop messages about this link
# Title of the page where such messages are ended. $platform is the platform's name.
reminder-stop-title = Stop messages from { $platform }?
# What the button on that page does.
reminder-stop-body = You get no more text messages or e-mails that ask for your details. What { $platform } needs stays due, and your link still works.
# The button on that page.
reminder-stop-button = Stop messages
# Title after the button was pressed.
reminder-stopped-title = Messages are stopped
# Below it. $platform is the platform's name.
reminder-stopped-body = You get no more messages that ask for your details. To get them again, ask { $platform }.
