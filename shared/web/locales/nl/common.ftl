# The words on every page. Form of address: “u”, throughout.

the-platform = de afzender
title-error = Fout:
skip = Naar de inhoud
step = Stap { $step } van { $of }
summary-title = Er is een probleem
optional = (niet verplicht)
date-day = Dag
date-month = Maand
date-year = Jaar
button-continue = Doorgaan
button-back = Terug
button-save = Opslaan en doorgaan
button-help = Contact met { $platform }
footer-help = Hulp van { $platform }
footer-leave = Opslaan en stoppen
footer-language = Taal: { $language }
footer-privacy = { $platform } gebruikt uw gegevens om te controleren wie u bent en om uw account actief te houden. Uw gegevens zijn versleuteld opgeslagen.
session-warning-title = Wilt u ingelogd blijven?
session-warning-body = Over 2 minuten loggen we u uit om uw gegevens te beschermen. Wat u hebt opgeslagen, blijft bewaard.
session-warning-stay = Ingelogd blijven
wait-seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } seconden
}
wait-minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
wait-hours = { $count ->
    [one] { $count } uur
   *[other] { $count } uur
}
date = { $day } { $month } { $year }
moment = { $date }, { $time } uur UTC
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
