### The list of what is due. Each line is a task: what, why, by when, what happens otherwise.

# The page's title, and the browser's. It says nothing about the account.
tasks-title = What we need from you
# $platform is the platform's name; $count the number of tasks.
tasks-intro = { $count ->
    [one] { $platform } needs { $count } thing from you. It takes about 5 minutes, and you can stop and come back with the same link.
   *[other] { $platform } needs { $count } things from you. It takes about 5 minutes, and you can stop and come back with the same link.
}
tasks-start = Start
tasks-continue = Continue
tasks-review = Check and send
# Groups of tasks, most urgent first.
urgency-risk-review = Questions to answer first
urgency-past-due = Overdue
urgency-current = Due now
urgency-future = Coming up
# Why a task is there. $date is a day.
why-past-due = This is overdue. Payments or payouts may be paused until it's done.
why-current = Payouts may pause after { $date }.
why-current-undated = Payouts may pause if it isn't done.
why-future = Needed from { $date }. You can do it now.
why-future-undated = This will be needed. You can do it now.
why-risk-review = { $platform } is waiting for your answer to decide about your account.
why-risk-review-dated = { $platform } needs your answer by { $date } to decide about your account.
# How a task stands.
state-outstanding = To do
state-ready = Ready to send
state-pending = Being checked
state-done = Done
state-error = Needs another look
