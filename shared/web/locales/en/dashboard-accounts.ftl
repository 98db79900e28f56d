### The list of accounts to review, and the page that closes an account. Read by staff of a platform, at a desk.

# The page's heading; the button that exports what is shown; what the lists at its top are, read aloud.
accounts-title = Accounts to review
accounts-export = Export
accounts-tabs = Lists of accounts
# The lists. A number stands behind the first three.
accounts-tab-action-required = Action required
accounts-tab-in-review = In review
accounts-tab-rejected = Rejected
accounts-tab-all = All accounts
# What is filtered by: read aloud, one filter as part of a sentence ($name is what, $value is its value), what a press on it
# does ($words is that sentence), all away, the part that opens, its button, no filter.
accounts-chips = Filters that are on
accounts-chip = { $name }: { $value }
accounts-chip-away = Take away the filter { $words }
accounts-clear = Take away all filters
accounts-filters = Filter and sort
accounts-apply = Show accounts
accounts-any = Any
# The names of filters: labels of their fields, and the first part of the sentence above.
accounts-filter-query = Search
accounts-filter-status = Status
accounts-filter-country = Country
accounts-filter-requirement = Information needed
accounts-filter-payments = Payments
accounts-filter-payouts = Payouts
accounts-filter-issuing = Card issuing
accounts-filter-treasury = Treasury
accounts-filter-due-from = Due from
accounts-filter-due-to = Due until
accounts-filter-connected-from = Connected from
accounts-filter-connected-to = Connected until
# Filters that can't be read. $names is their names.
accounts-unread = These filters were left out, because they can't be read: { $names }
# The order.
accounts-sort = Sort
accounts-sort-due = Due first
accounts-sort-newest = Newest first
accounts-sort-oldest = Oldest first
# The table: what it is, its columns.
accounts-caption = Accounts
accounts-account = Account
accounts-due = What is due
accounts-by = By
accounts-link = Link
accounts-actions = Actions
# The menu of a row. $name is the account's name.
accounts-actions-of = Actions for { $name }
accounts-copy = Copy remediation link
accounts-view = View account
accounts-reject = Reject account
# After a link was copied. The second when it couldn't be.
accounts-copied = Link copied. It works for at least 30 more days.
accounts-copy-failed = The link couldn't be copied. Open the account to see it.
# Under the status: what is switched off.
accounts-payments-off = Payments off
accounts-payouts-off = Payouts off
# Under what is due: how many things more. $count is a number.
accounts-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
# How far the account's link is.
accounts-link-none = No link
accounts-link-created = Not opened yet
accounts-link-opened = Opened
accounts-link-authenticated = Phone verified
accounts-link-identity_verified = Identity verified
accounts-link-submitted = Submitted
accounts-link-cleared = Cleared
# Where there is nothing to show.
accounts-empty-action = No account needs anything. New ones appear here when a requirement is due.
accounts-empty-review = Nothing is being looked at. Accounts appear here when their owner has given everything due.
accounts-empty-rejected = No account was rejected.
accounts-empty-all = There are no accounts yet. They appear here when you create them by the API.
accounts-empty-filtered = No account fits these filters. Take one away to see more.
accounts-empty-so-far = None of the accounts looked at so far fits. Go to the next page to look further.
accounts-further = Few accounts fit, so this page is short. The next page looks further.
# To other pages of the list.
accounts-pages = Pages
accounts-previous = Previous
accounts-next = Next
# The page that closes an account.
accounts-reject-title = Reject this account?
accounts-reject-what = Payments and payouts stop at once. Its owner can no longer give anything, and its links stop working.
accounts-reject-for-good = This can't be undone here.
accounts-reject-why = Why
accounts-reject-fraud = Fraud
accounts-reject-terms-of-service = It broke the terms of service
accounts-reject-other = Another reason
accounts-reject-error = Choose why you reject it
accounts-reject-do = Reject account
accounts-reject-back = Keep it
accounts-reject-done = This account was rejected before.
