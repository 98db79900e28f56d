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
