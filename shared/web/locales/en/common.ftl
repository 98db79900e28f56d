### Words that stand on every page. Read by the owner of a business, often worried, on a phone.

# Spoken for the platform's name when it isn't known.
the-platform = the company that sent you the link
# Before the title of a page that came back with something wrong, and before an error at a field (read aloud only).
title-error = Error:
# A link for people who use a keyboard; jumps over the top of the page.
skip = Skip to the main part
# Above the title. $step and $of are numbers.
step = Step { $step } of { $of }
# Heading of the box that lists what is wrong.
summary-title = There is a problem
# After the label of a question that may stay empty.
optional = (optional)
# Labels of the three boxes of a date.
date-day = Day
date-month = Month
date-year = Year
# Buttons.
button-continue = Continue
button-back = Go back
button-save = Save and continue
# $platform is the platform's name.
button-help = Contact { $platform }
# Links at the foot of a page.
footer-help = Help from { $platform }
footer-leave = Save and leave
# The switch of languages at the foot of every page. $language: the name of the language that the page is in, in that language.
footer-language = Language: { $language }
footer-privacy = { $platform } uses what you give here to check who you are and to keep your account working. It is stored encrypted.
# The question before a session ends.
session-warning-title = Do you want to stay signed in?
session-warning-body = You'll be signed out in 2 minutes to keep your information safe. What you saved stays.
session-warning-stay = Stay signed in
# Lengths of time. $count is a number.
wait-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
wait-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
wait-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
# A day, written out. $day and $year are numbers, $month is a month's name.
date = { $day } { $month } { $year }
# A day with the time of the clock.
moment = { $date }, { $time } UTC
# The months.
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Pages that stand in the way. "what" says what happened, "then" what to do. $platform is the platform's name.
dead-end-link-missing-title = Open your link again
dead-end-link-missing-what = This page only opens from the link that { $platform } sent you.
dead-end-link-missing-then = Find the message with the link, and open it in this browser. If your browser blocks cookies, allow them for this site.
dead-end-link-unknown-title = This link doesn't work
dead-end-link-unknown-what = The address may be cut off. Long links sometimes break in a message.
dead-end-link-unknown-then = Copy the whole link from the message and open it again. If it still doesn't work, ask { $platform } for a new one.
dead-end-link-expired-title = This link has expired
dead-end-link-expired-what = Links work for 90 days. This one is older. What you gave before is safe.
dead-end-link-expired-then = Ask { $platform } for a new link. It takes them a minute to make one.
dead-end-link-revoked-title = This link was closed
dead-end-link-revoked-what = { $platform } closed this link. That often means that a newer one was sent to you.
dead-end-link-revoked-then = Look for a newer message, or ask { $platform } for a new link.
dead-end-session-ended-title = You were signed out
dead-end-session-ended-what = To keep your information safe, we sign you out after 30 minutes without a saved step, and after 12 hours in any case.
dead-end-session-ended-then = Everything you saved is still there. Sign in again with a new code to go on.
dead-end-blocked-title = Contact { $platform } to go on
dead-end-blocked-what = There were too many tries that didn't match, so this account is locked. Nothing you gave is lost.
dead-end-blocked-then = { $platform } can check what they have on file and unlock it. Tell them that the identity check for your link is blocked.
dead-end-wrong-form-title = Go back to your link's page
dead-end-wrong-form-what = This page belongs to another link or an earlier sign-in. Nothing was saved from it.
dead-end-wrong-form-then = Continue with the link that is open now, or open the other link again.
dead-end-too-large-title = That's too much text
dead-end-too-large-what = One page can take about 30 pages of text. Nothing was saved from it.
dead-end-too-large-then = Go back and shorten your answer.
dead-end-not-found-title = There is no such page
dead-end-not-found-what = The address may be wrong, or there is nothing left to do on that page.
dead-end-not-found-then = Go back to your list of tasks.
dead-end-try-again-title = Try again in a moment
dead-end-try-again-what = Something didn't work on our side. It isn't your fault, and what you saved is safe.
dead-end-try-again-then = Go back with your browser's button: what you typed is still there. Then send it again.
dead-end-signed-out-title = You're signed out
dead-end-signed-out-what = Everything you saved is kept.
dead-end-signed-out-then = Come back any time with the same link. We'll text you a new code.
