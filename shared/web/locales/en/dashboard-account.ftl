### The page of one account at the dashboard, and the pages below it. Read by staff of a platform, at a desk.

# Titles of the pages. They name no account: titles stay in histories.
account-title = Account details
account-request-title = Request from account
account-revoke-title = Revoke this link?
account-given-title = What the owner gave
account-audit-title = Audit trail

# Said once at the top after something was done.
account-done-reset = The identity check is open again. The owner has 4 new tries with the same link.
account-done-revoked = The link is revoked, and everybody who had it open is signed out of it.
account-done-texted = The owner gets the link by text message within 5 minutes, or when their quiet hours are over. You see here what was sent.
account-done-mailed = The owner gets the link by e-mail within 5 minutes, or when their quiet hours are over. You see here what was sent.
account-done-opted-out = Nothing more is sent to the owner. They still get the codes that they ask for.
account-done-opted-in = The owner can be sent messages again. What was stopped stays stopped: send the link again if they need it.

## Where an account stands: the badge beside its name.
account-status-restricted = Restricted
account-status-restricted_soon = Restricted soon
account-status-in_review = In review
account-status-enabled = Enabled
account-status-complete = Complete
account-status-rejected = Rejected

## Facts about the account: the word on the left, what may stand on the right.
account-facts = About the account
account-country = Country
account-business = Type
account-business-individual = Individual
account-business-company = Company
account-business-non_profit = Non-profit
account-business-government_entity = Government entity
account-created = Created
account-access = Access
account-access-none = No dashboard
account-access-express = Express dashboard
account-access-full = Full dashboard
account-access-embedded = Components on your own pages
# Buttons that copy; "copied" is what they say then.
account-copy-id = Copy ID
account-copied = Copied

## Capabilities: what is switched on. A heading, two switches, and how a capability stands.
account-capabilities = Capabilities
account-capabilities-none = The account says nothing about capabilities.
account-payments = Payments
account-payouts = Payouts
account-on = On
account-off = Off
capability-is-active = Active
capability-is-pending = Pending
capability-is-inactive = Inactive
capability-is-unrequested = Not requested

## Why an account is off, where that is more than what is due; and what helps. $account is its ID.
account-switch-review = The account is being reviewed.
account-switch-review-then = There is nothing to do until the review is over.
account-switch-paused = Your platform has paused this account.
account-switch-paused-then = Its owner can't change that. Resume it where your platform paused it.
account-switch-capabilities = Capabilities must be requested for this account.
account-switch-capabilities-then = Request them with an update of { $account } through the API. Its owner can't.
account-switch-listed = The account may match a list of prohibited persons or companies.
account-switch-rejected = The account is closed.
account-switch-other = The account is off for a reason that isn't said here.

## The block at the top when nobody can pass the identity check.
# Titles.
account-check-blocked = The identity check is blocked
account-check-codes = Codes are blocked
account-check-spent = The identity check is blocked for good
account-check-lacks = The owner can't pass the identity check yet
# Why. $count is a number of tries.
account-check-tries-why = The owner gave details that don't match the account { $count } times.
account-check-left = { $count ->
    [one] This account has { $count } try left in all.
   *[other] This account has { $count } tries left in all.
}
account-check-codes-why = 100 wrong codes were typed for this account. Somebody may be guessing.
account-check-spent-why = All { $count } tries that an account has in its life are used up. It can't be reset.
account-check-lacks-why = The account has no last name, date of birth and last 4 digits of an ID number or bank account to check anybody against.
# What to do, in steps.
account-check-step-data = Check that the name, date of birth and last 4 digits on file are right.
account-check-step-representative = If another person answers for the account, update the representative's name, date of birth and last 4 digits through the API first.
account-check-step-facts = Add the representative's name and date of birth, and the last 4 digits of their ID number or the account's bank account, through the API.
account-check-step-owner = Ask the owner whether they typed those codes. Reset only if you are sure that you speak with the owner.
account-check-step-link = Or sign the owner in to your own site and send them on with an account link made by the API. It needs no identity check.
# The form that opens it again: the box to tick, what is said when it isn't ticked, the button.
account-check-acknowledge = I made sure that the data on file is right and that the link goes to the account's owner.
account-check-error = Tick the box to confirm that you checked the account and its owner.
account-check-reset = Reset the identity check

## What there is to do.
account-actions = Actions required
account-actions-none = Nothing is needed from this account. What is due appears here.
account-waiting = Waiting
account-waiting-hint = Given by the owner, and being checked.
account-future-title = Future requirements
account-someday-title = Due later
account-someday-hint = Needed some day, with no date yet.
# How much something presses.
account-information-request = Information request
account-past-due = Past due
account-due = Currently due
account-future = Future requirement
account-someday = Due later
account-waits = Being checked
# By when. Days from today, and the day itself after it.
account-due-by = Due
account-today = today
account-in-days = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
}
account-days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
# What depends on it.
account-impact-capabilities = Affects: { $capabilities }
account-impact-both-off = Payments and payouts are off until it's done.
account-impact-payments-off = Payments are off until it's done.
account-impact-payouts-off = Payouts are off until it's done.
account-impact-at = Payments or payouts may pause on { $date }.
# When the owner gave something for it last.
account-given = Given on { $date }, reference { $reference }.

## Names of requirements. $what is what is asked, $person whose it is.
account-risk-review = Risk review: { $what }
account-of-business = { $what } of the business
account-of-person = { $what } of { $person }
account-representative = the representative
account-owners = the owners
account-directors = the directors
account-executives = the executives
requirement-external-account = Account for payouts
requirement-tos-acceptance-date = Acceptance of the terms of service
requirement-tos-acceptance-ip = Acceptance of the terms of service (address)
requirement-business-type = Type of business
requirement-verification-document = Identity document
requirement-verification-additional-document = Proof of address
requirement-verification-proof-of-liveness = Selfie
requirement-owners-provided = Confirmation that all owners are listed
requirement-directors-provided = Confirmation that all directors are listed
requirement-executives-provided = Confirmation that all executives are listed
requirement-structure = Structure of the business
requirement-relationship-executive = Confirmation of the executive role
requirement-relationship-owner = Confirmation of ownership
requirement-relationship-percent-ownership = Share of the business
requirement-documents-bank-account-ownership-verification-files = Proof of the bank account
requirement-documents-company-registration-verification-files = Proof of registration
requirement-documents-company-license-files = Business licence

## The ways to deal with something.
# The button that leads to the link, the message and the QR code.
account-way-request = Request from account
# Opens in place: how the platform gives it itself.
account-way-on-behalf = Submit on behalf
account-way-on-behalf-how = Send it with an update of the account through the API:
# Opens in place: what to tell support.
account-way-support = Contact support
# $account is the account's ID.
account-support-then = Only support can resolve this. Write to the support of your payments provider, and name account { $account }.
account-support-notice = Somebody else must act first, such as the holder of a claim. Support of your payments provider knows who; name account { $account }.
account-support-underwriting = This is answered in the underwriting dashboard of your payments provider, for account { $account }.
# $missing is a list of what the account lacks.
account-lacking = The owner can't be asked with a link yet. Add this to the account first: { $missing }.
account-missing-representative = a representative
account-missing-name = the representative's first and last name
account-missing-born = the representative's date of birth
account-missing-payouts = an account for payouts

## Request from account: the page with the link. $name is what the account is called.
account-request-about = For { $name }: { $what }. The owner is asked for everything else that is due at the same time.
account-request-about-all = For { $name }: everything that is due, and what will be.
# $owner is a person's name.
account-request-owner = The identity check asks for { $owner }. Send the link only to that person.
account-request-never = A link can't help with this. Nothing that is due here can be given by the owner.
account-request-none = There is no live link for this account.
account-request-make = Make the link
account-request-makes = A link opens for 90 days, as often as needed, and only after a code sent to the owner's phone.
account-request-link = Link
account-request-copy-link = Copy link
account-request-qr = QR code
account-request-qr-alt = QR code of the link above
account-request-qr-hint = For an owner who stands in front of you: they scan it with their phone.
# Having the service send it, below the link.
account-send = Send it for me
account-send-how = How to send it
# $to is a part of the phone number or e-mail address.
account-send-sms = Text message to { $to }
account-send-email = E-mail to { $to }
# $days is "7, 3 and 1 days before"; of those, $others is "7, 3" and $last "1".
account-send-remind = And remind them { $days } it is due
account-send-days = { $others } and { $last } days before
account-send-remind-undated = There is no date ahead by which it is due. They are reminded once there is one.
account-send-button = Send the link
account-send-error = Choose how to send the link
# $why says why its messages are over.
account-send-again = The messages of this link are over. { $why } Sending it again makes a new link, and this one goes on opening.
# Why it can't be sent, or not in this way. $channel is sms or email, $next when the next message goes out.
account-send-under-way = { $channel ->
    [sms] This link is being sent by text message already. Next message: { $next }.
   *[email] This link is being sent by e-mail already. Next message: { $next }.
}
account-send-other-under-way = { $channel ->
    [sms] The account's link is being sent by text message already. To have it sent in another way, revoke the link first.
   *[email] The account's link is being sent by e-mail already. To have it sent in another way, revoke the link first.
}
account-send-opted-out = The owner wants no messages. If they want them again, say so on the account's page first.
account-send-nothing-due = Nothing is due on this account, so there is nothing to send.
account-send-off = { $channel ->
    [sms] Text message: your platform's settings don't allow it.
   *[email] E-mail: your platform's settings don't allow it.
}
account-send-no-address = { $channel ->
    [sms] Text message: the account has no phone number on file.
   *[email] E-mail: the account has no e-mail address on file.
}
account-send-country = Text message: your platform sends none to phones in { $country }.
account-send-no-hours = { $channel ->
    [sms] Text message: the owner's country doesn't tell what time it is for them.
   *[email] E-mail: the owner's country doesn't tell what time it is for them.
}
account-request-message = Message
account-request-message-hint = Send it over a channel that the owner knows is yours. Don't send it as a text message from a number they don't know.
account-request-subject = Subject
account-request-copy-subject = Copy subject
account-request-body = Text
account-request-copy-body = Copy text
account-request-back = Back to the account

## The message itself. Read by the account's owner. $platform is the platform's name, $business what the account is called.
account-message-subject = Update your details for { $platform }
account-message-subject-dated = Update your details for { $platform } by { $date }
account-message-subject-overdue = Your { $platform } account needs details that are overdue
account-message-hello = Hello,
account-message-business = your business
account-message-why = { $platform } needs some details about { $business } to keep your account working.
account-message-open = Open this page and give what is missing. It takes about 5 minutes:
account-message-page = { $platform } uses this page to verify your details. It first asks for your phone number and texts you a code.
account-message-by-pauses = Do it by { $date }. Otherwise payments or payouts may pause on that day.
account-message-by = Do it by { $date }.
account-message-overdue = It is overdue, so do it today if you can.
account-message-both-off = Payments and payouts to you are paused until this is done.
account-message-payments-off = Payments to you are paused until this is done.
account-message-payouts-off = Payouts to you are paused until this is done.
account-message-ends = The page works until { $date }. You can stop and come back to it.

## Links of the account.
account-links = Links
account-links-none = No link was made for this account yet.
account-links-new = Request what is due
account-link-active = Active
account-link-expired = Expired
account-link-revoked = Revoked
# $who is the member of staff, $date a day and time.
account-link-made = Made by { $who } on { $date }
account-link-ends = Opens until { $date }
account-link-ended = Opened until { $date }
account-link-revoked-at = Revoked on { $date }
# How far its owner came: the steps, and what stands at one that wasn't reached.
account-step-code = Code sent
account-step-phone = Phone proven
account-step-identity = Identity verified
account-step-submitted = Submitted
account-step-cleared = Cleared
account-step-not-yet = Not yet
account-link-steps = How far it came
account-link-revoke = Revoke

## What the service sent with a link. Words on the left, with a time or a sentence on the right.
account-sent-by = Sent by
account-sent-next = Next message
account-channel-sms = Text message
account-channel-email = E-mail
# Which message it was: the first one, or a reminder so many days before the deadline.
account-occasion-creation = The link
account-occasion-days = { $count ->
    [one] { $count } day before
   *[other] { $count } days before
}
# When the next one goes out, where that isn't a time.
account-next-now = Within 5 minutes
account-next-waits = Nothing as things stand. It depends on the date by which it is due
# $why is one of the reasons below.
account-next-none = None. { $why }
# Why no more go out. $channel is sms or email.
account-stop-link_revoked = The link is revoked.
account-stop-link_expired = The link doesn't open any more.
account-stop-nothing_due = Nothing is due any more.
account-stop-account_rejected = The account is closed.
account-stop-opted_out = The owner wants no messages.
account-stop-all_sent = All that was asked for was sent.
account-stop-no_address = { $channel ->
    [sms] The account has no phone number on file.
   *[email] The account has no e-mail address on file.
}
account-stop-not_allowed = { $channel ->
    [sms] Your platform's settings don't allow text messages to this phone.
   *[email] Your platform's settings don't allow e-mails.
}
account-stop-time_zone_unknown = The owner's country doesn't tell what time it is for them.
account-stop-not_delivered = { $channel ->
    [sms] The owner's phone didn't take the last one.
   *[email] The owner's e-mail address didn't take the last one.
}

## Whether the owner wants messages, and the two pages where staff take their word for it. "in" is for messages again.
account-wish = Messages to the owner
account-wish-some = The owner gets a message when you have a link sent, and can end such messages at any time.
account-wish-none = The owner wants no messages. Nothing is sent to them until they want messages again.
account-wish-out = They want no messages
account-wish-in = They want messages again
account-opt-out-title = Stop messages to the owner?
account-opt-out-what = No link and no reminder is sent to them any more, by text message or by e-mail. What is due stays due, and their links go on opening.
account-opt-out-then = Messages that are planned stop. Codes that the owner asks for still arrive.
account-opt-out-acknowledge = The owner told us that they want no messages.
account-opt-out-button = Stop messages
account-opt-in-title = Send messages to the owner again?
account-opt-in-what = They can be sent links and reminders again, by text message or by e-mail.
account-opt-in-then = What was stopped stays stopped. To have a link sent, use "Request what is due".
account-opt-in-acknowledge = The owner told us that they want messages again.
account-opt-in-button = Allow messages
account-opt-error = Tick the box to confirm that the owner told you so
account-opt-back = Leave it as it is

# Before a link is revoked.
account-revoke-what = Whoever opens it from now on sees that it was closed. Everybody who has it open is signed out. What the owner saved stays.
account-revoke-then = This can't be undone. You can make a new link for the account at any time.
account-revoke-button = Revoke the link
account-revoke-back = Keep it

## Text messages: what became of codes and of links.
account-texts = Text messages
account-texts-none = No text message was sent for this account in the last 90 days.
account-texts-when = Sent
account-texts-where = Country
account-texts-state = State
account-text-sent = Sent
account-text-delivered = Delivered
account-text-failed = Failed
# Why a message failed.
text-reason-blocked = The phone company blocked the message.
text-reason-unreachable = The phone couldn't be reached.
text-reason-phone-blocks = The phone takes no text messages from services.
text-reason-opted-out = The owner of the phone opted out of messages.
text-reason-invalid = It isn't a number that takes text messages.

## Submissions.
account-submissions = Submissions
account-submissions-none = The owner has sent nothing yet.
account-submission-state = State
account-submission-pending = Being checked
account-submission-accepted = Accepted
account-submission-rejected = Not accepted
account-submission-holds = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
account-submission-show = Show answers
account-submission-recorded = Each view is recorded.
account-given-what = Asked
# Links to the photos and files of an answer; $number counts them. $what is the answer's label, read aloud only.
account-given-front = Open the front
account-given-back = Open the back
account-given-file = Open file { $number }
account-given-which = { $what }
# The heading above the answers.
account-given-value = Given
account-yes = Yes
account-no = No

## The audit trail.
account-audit = Audit trail
account-audit-all = See all
account-audit-none = Nothing was done on this account yet.
account-audit-when = When
account-audit-who = Who
account-audit-what = What
account-audit-from = From
account-audit-owner = The owner
account-audit-time = Nobody: a date passed
account-audit-newer = Newer
account-audit-older = Older
# What was done.
audit-link-created = Made a remediation link
audit-link-revoked = Revoked a link
audit-link-requested = Asked for a new link
audit-account-link-created = Made an account link
audit-account-link-opened = Opened an account link
audit-account-written = Updated the account
audit-code-sent = Asked for a code
audit-code-mailed = Asked for a code by e-mail
audit-code-not-delivered = The code couldn't be sent
audit-code-wrong = Typed a wrong code
audit-code-accepted = Proved the phone
audit-mailed-code-accepted = Proved the e-mail address, not the phone
audit-identity-tried = Tried the identity check
audit-identity-verified = Passed the identity check
audit-password-tried = Tried a password
audit-password-accepted = Signed in with a password
audit-password-set = Set a password
audit-values-saved = Saved answers
audit-file-added = Gave a photo or file
audit-file-removed = Took a photo or file back
audit-file-read = Opened a photo or file
audit-submitted = Submitted
audit-signed-out = Signed out
audit-person-written = Updated a person
audit-person-removed = Removed a person
audit-account-rejected = Closed the account
audit-submissions-read = Read what the owner gave
audit-submission-answered = Answered a submission
audit-identity-reset = Reset the identity check
audit-deadline-passed = A deadline passed
audit-reminders-asked = Had a link sent to the owner
audit-reminder-sent = Sent the link to the owner
audit-reminder-not-delivered = A message to the owner couldn't be delivered
audit-reminders-declined = Stopped messages to the owner
audit-reminders-allowed = Allowed messages to the owner again
