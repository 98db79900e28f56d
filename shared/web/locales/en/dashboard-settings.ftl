### The Settings pages of the dashboard. Read by staff who look after a platform, at a desk.

# The sections, beside every page; the title of each page.
settings-nav = Sections of the settings
settings-branding = Branding
settings-sites = Site links
settings-texts = Text messages
settings-reminders = Reminders
settings-webhooks = Webhook endpoints
# The button that saves.
settings-save = Save

## Said once at the top of a page, after something was done.
settings-done-saved = Saved
settings-done-icon = The icon is saved
settings-done-no-icon = The icon is removed
settings-done-on = The endpoint is enabled: events are sent there from now on
settings-done-off = The endpoint is disabled: no events are sent there
settings-done-deleted = The endpoint is deleted
settings-done-sent = The event is on its way again

## Branding: how the owner's pages look.
settings-branding-intro = Owners see your name, your colour and your icon on every page, and your name in every text message.
settings-name = Display name
settings-name-hint = The name that owners know you by. Up to 60 characters.
settings-color = Colour
settings-color-hint = As # and 6 digits or letters, such as #1f4fbf. It is made darker or lighter where it couldn't be read.
# The name of a colour chooser beside the field, read aloud.
settings-color-well = Choose a colour
settings-help = Help page
settings-help-hint = Where owners find help. It starts with https://
settings-terms = Terms
settings-terms-hint = Where owners read the terms that they accept. It starts with https://
settings-icon = Icon
settings-icon-file = Picture
settings-icon-hint = A square PNG or JPEG of up to 64 KB.
settings-icon-button = Upload icon
settings-icon-remove = Remove the icon
settings-preview = What owners see
settings-preview-what = The first page of a link, as it looks now.
settings-preview-unsaved = This is a preview. Nothing is saved yet.
settings-preview-button = Preview
settings-error-name = Enter a name of 1 to 60 characters
settings-error-color = Enter a colour as # and 6 digits or letters from a to f, such as #1f4fbf
settings-error-help = Enter the address of a page that starts with https://
settings-error-icon = Choose a PNG or JPEG of up to 64 KB
settings-error-icon-none = Choose a picture first

## Site links: the platform's own pages that components stand in.
settings-sites-intro = If components stand in pages of your own, owners with embedded access are sent there. Where you have no page of your own, they stay on the hosted pages.
site-notification_banner-title = Notification banner
site-notification_banner-what = What an account must know of, and what is due. Remediation links of accounts with embedded access lead here.
site-account_management-title = Account management
site-account_management-what = The account's own details.
site-payouts-title = Payouts
site-payouts-what = Payouts of the account.
site-payments-title = Payments
site-payments-what = Payments to the account.
site-balance-title = Balance
site-balance-what = The balance of the account.
site-embedded = Is this an embedded component?
site-yes = Yes, on a page of our own
site-no = No
site-url = Address of the page
# The button that has the service look at the page.
site-look = Validate
settings-error-site = Enter the address of a page that starts with https://
# What was seen at the address. "status" is the number of an HTTP answer.
site-seen-page = A page answers there.
site-seen-sign-in = A page answers there, and asks for a sign-in first (status { $status }). That is fine if your owners are signed in.
site-seen-no-page = Something answers there, but it isn't a web page.
site-seen-leads = This address leads on to { $address }. Enter the address where the page is.
site-seen-nothing = Nothing is at this address. Check how it is written.
site-seen-status = Something answers there, but with an error (status { $status }).
site-seen-refused = This address isn't on the public internet, so owners can't open it.
site-seen-slow = No answer came within 5 seconds.
site-seen-no-answer = No answer came. Check the address, and that its certificate is valid.

## Text messages: what they may cost.
settings-texts-intro = Codes go to owners as text messages. These limits keep strangers from running up your bill.
settings-budget = Messages a day
settings-budget-hint = Codes stop for the day when this many were sent. From 0 to 1000000.
settings-countries = Countries
settings-countries-hint = Phones of these countries get text messages. Choose none, and each owner can use a phone of their account's own country.
# A search box over the list, where a script runs.
settings-countries-find = Find a country
settings-error-budget = Enter a whole number from 0 to 1000000
settings-error-countries = Choose countries from the list

## Reminders: how owners may be sent their link, and when they are reminded of it.
settings-reminders-intro = When you make a link, you can have it sent to the account's owner, and have the owner reminded before it is due.
settings-channels = Channels
settings-channels-hint = Owners are written to in these ways only. Text messages count against your messages a day and your countries.
settings-channel-sms = Text messages
settings-channel-email = E-mails
settings-days = Days before the deadline
# $most is how many numbers there may be, $earliest the largest of them.
settings-days-hint = On each of these days an owner is reminded, if anything is still due. Up to { $most } whole numbers from 1 to { $earliest }, such as 7, 3, 1.
settings-error-channels = Choose text messages, e-mails or both
settings-error-days = Enter up to { $most } whole numbers from 1 to { $earliest }, such as 7, 3, 1

## Webhook endpoints. "endpoint" is the address of a program that gets events.
settings-webhooks-intro = Events tell your own systems what happens to accounts and links, as it happens.
webhook-add = Add endpoint
webhook-new-title = Add an endpoint
webhook-title = Webhook endpoint
webhook-empty = No endpoint yet. Add one, and your systems are told when a link is opened, submitted or cleared.
webhook-column-url = Address
webhook-column-events = Events
webhook-column-status = Status
webhook-column-event = Event
webhook-column-attempts = Attempts
webhook-column-response = Answer
webhook-all-events = All events
webhook-some-events = { $count ->
    [one] 1 type of event
   *[other] { $count } types of events
}
webhook-on = Enabled
webhook-off = Disabled
webhook-enable = Enable
webhook-disable = Disable
webhook-url = Address
webhook-url-hint = It starts with https:// and is on the public internet.
webhook-description = Description
webhook-events = Events
webhook-every = All events, also those of later versions
webhook-only = Only these:
webhook-edit = Change this endpoint
webhook-error-url = Enter the address of a public host that starts with https://
webhook-error-description = Enter at most 5000 characters
webhook-error-events = Choose at least one event, or all events
webhook-error-too-many = There are 16 endpoints, which is the most there can be. Delete one first
# The secret that signs what is sent to an endpoint.
webhook-secret = Signing secret
webhook-secret-title = Keep this secret now
webhook-secret-new = The endpoint is added. With this secret your program checks that an event comes from here. It is shown only now.
webhook-secret-rotated = This is the new secret. It is shown only now. The one before signs too for 24 hours, so that nothing gets lost while you change it.
webhook-secret-what = It was shown when the endpoint was added. If it is lost, or somebody has seen it, make another one.
webhook-rotate = Make another secret
webhook-copy = Copy
webhook-copied = Copied
webhook-secret-kept = I have kept it
# What was sent to an endpoint.
webhook-log = What was sent
webhook-log-empty = Nothing was sent yet. Events of the next minutes appear here.
webhook-resend = Send again
webhook-older = Older events
webhook-delete-title = Delete
webhook-delete-open = Delete this endpoint
webhook-delete-what = Nothing is sent there any more, and its log is gone from here. This can't be undone.
webhook-delete = Delete endpoint

## How an event on its way stands, and what the last attempt came to.
delivery-pending = On its way
delivery-succeeded = Arrived
delivery-failed = Given up
delivery-answered = Answered with status { $status }
delivery-attempts = { $count ->
    [one] 1 attempt
   *[other] { $count } attempts
}
delivery-no-attempt = No attempt yet
delivery-again = Next attempt: { $at }
delivery-error-status = Answered with an error
delivery-error-gone = Answered that it is gone, and was disabled
delivery-error-timed_out = No whole answer in 10 seconds
delivery-error-no_answer = No connection
delivery-error-address_refused = The address isn't on the public internet
delivery-error-endpoint_disabled = The endpoint was disabled
delivery-error-endpoint_deleted = The endpoint was deleted
delivery-error-event_gone = The event is older than 30 days
