### The page Insight of the dashboard: numbers of a platform's links. Read by its staff, at a desk.

# The title of the page and its tab.
insight-title = Insight

## Choosing a period. Days are whole days in UTC.
insight-choose = Period
insight-days = Last { $days } days
insight-from = From
insight-to = To
insight-show = Show
# Which links the numbers are of. Dates as in 3 May 2027.
insight-period = Links made from { $from } to { $to } (UTC).
insight-error-from = Enter the first day as a date, as in 2027-03-31
insight-error-to = Enter the last day as a date, as in 2027-03-31
insight-error-backwards = Choose a last day that isn't before the first day
insight-error-future = Choose a last day that isn't after today (UTC)
insight-error-long = Choose at most 366 days

## How far links got.
insight-funnel = How far links got
# Read aloud in the place of the plot.
insight-funnel-describes = Of { $made } links, { $cleared } are cleared. The table beside the plot has every step.
# At the end of a bar: how many links, and how many of a hundred of the step before.
insight-bar = { $links } · { $share } of the step before
insight-percent = { $share }%
insight-empty-funnel = No links were made in this period. Make one from an account's menu: here you see how far its owner gets, from opening it to nothing being due any more.

## The steps of a link, in order.
insight-step-created = Made
insight-step-opened = Opened
insight-step-code_sent = Code sent
insight-step-authenticated = Phone verified
insight-step-identity_verified = Identity verified
insight-step-submitted = Submitted
insight-step-cleared = Cleared

## The heads of the tables' columns.
insight-column-step = Step
insight-column-links = Links
insight-column-of-before = Of the step before
insight-column-of-made = Of all made
insight-column-time = Time to clear
insight-column-of-cleared = Of all cleared
insight-column-country = Country
insight-column-sent = Sent
insight-column-verified = Code typed
insight-column-ratio = Sent for each code typed
insight-column-day = Day
insight-column-accounts = Accounts

## How long it takes from a link that is made to nothing that is due or waiting.
insight-clear = Time to clear
# time is one of the insight-time sentences: only the stretch is known, not the exact time.
insight-median-under = Half of the cleared links took less than { $time }.
insight-median-longer = More than half of the cleared links took 30 days or longer.
insight-time-under_1_hour = 1 hour
insight-time-under_4_hours = 4 hours
insight-time-under_1_day = 1 day
insight-time-under_3_days = 3 days
insight-time-under_7_days = 7 days
insight-time-under_30_days = 30 days
insight-within-under_1_hour = Less than 1 hour
insight-within-under_4_hours = 1 to 4 hours
insight-within-under_1_day = 4 hours to 1 day
insight-within-under_3_days = 1 to 3 days
insight-within-under_7_days = 3 to 7 days
insight-within-under_30_days = 7 to 30 days
insight-within-30_days_or_longer = 30 days or longer
# The same under the columns of the plot, where there is room for six characters.
insight-short-under_1_hour = < 1 h
insight-short-under_4_hours = < 4 h
insight-short-under_1_day = < 1 d
insight-short-under_3_days = < 3 d
insight-short-under_7_days = < 7 d
insight-short-under_30_days = < 30 d
insight-short-30_days_or_longer = 30 d +
insight-empty-clear = None of these links is cleared yet. A link is cleared when its owner has submitted, you have accepted, and nothing is due any more.

## Text messages.
insight-texts = Text messages by country
insight-texts-why = Messages with a code, on the days they were sent. Where 2 or more are sent for each code that is typed, messages may not arrive, or somebody may be having them sent for money.
insight-ratio = { $ratio } to 1
insight-ratio-none = no code typed
# A warning beside the ratio.
insight-look = Take a look
insight-empty-texts = No text messages were sent in this period.

## What is due.
insight-due = Due in the next 30 days
insight-due-said = { $accounts ->
    [one] 1 account has something due.
   *[other] { $accounts } accounts have something due.
}
insight-due-said-at-least = At least { $accounts } accounts have something due.
insight-due-cut = There are more than this page counts: from the day that says "at least" on, the numbers are too low.
# Under every seventh column of the plot: the day, and the first three letters of the month.
insight-short-date = { $day } { $month }
# A number that is too low, in the table and above the plot.
insight-at-least = at least { $accounts }
insight-empty-due = Nothing is due in the next 30 days.
# At the end of the page.
insight-footnote = Days are in UTC. A link counts on the day it was made, and a text message on the day it was sent. Numbers are a few seconds behind.
