### The page that says where an account stands, for owners whose account has a dashboard of its own. It is the first page
### after they sign in.

# The page's title, and the browser's. It says nothing about the account.
status-title = Your account
# Above the name of the business. $platform is the platform's name.
status-intro = Your account with { $platform }

## How the account stands, in one sentence.

status-restricted = Something is needed from you. Until then, parts of your account are paused.
status-restricted-soon = Something is needed from you, or parts of your account will be paused.
# $date is a date.
status-restricted-soon-by = Something is needed from you by { $date }, or parts of your account will be paused.
status-in-review = You gave everything that was asked for. It is being looked at, and there is nothing for you to do.
status-enabled = Your account works. Some details will be asked for later.
status-complete = Your account works, and nothing is needed from you.
# $platform is the platform's name.
status-rejected = Your account is closed. { $platform } can tell you why.

## The parts of the account, each with how it stands.

status-works-title = Parts of your account
# One of them: $name is its name, $state how it stands.
status-work = { $name }: { $state }
status-payments = Payments
status-payouts = Payouts
status-on = Works
status-paused = Paused
status-pending = Being looked at
# $date is a date.
status-paused-soon = Paused from { $date } if nothing is given

## Capabilities, by a name that people use. Staff read them too.

capability-card_payments = Card payments
capability-transfers = Transfers
capability-us_bank_account_ach_payments = US bank payments (ACH)
capability-sepa_debit_payments = SEPA direct debits
capability-bacs_debit_payments = Bacs direct debits
capability-tax_reporting_us_1099_k = US tax form 1099-K
capability-tax_reporting_us_1099_misc = US tax form 1099-MISC
capability-legacy_payments = Payments (legacy)
capability-card_issuing = Card issuing

## The way on.

# $count is how many tasks there are.
status-tasks = { $count ->
    [one] You have { $count } task.
   *[other] You have { $count } tasks.
}
status-tasks-button = Go to your tasks
status-summary-button = See what you gave
