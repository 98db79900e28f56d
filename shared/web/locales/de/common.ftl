# The words on every page. Form of address: “Sie”, throughout.

the-platform = die Absenderfirma
title-error = Fehler:
skip = Zum Inhalt springen
step = Schritt { $step } von { $of }
summary-title = Es gibt ein Problem
optional = (freiwillig)
date-day = Tag
date-month = Monat
date-year = Jahr
button-continue = Weiter
button-back = Zurück
button-save = Speichern und weiter
button-help = { $platform } kontaktieren
footer-help = Hilfe von { $platform }
footer-leave = Speichern und beenden
footer-language = Sprache: { $language }
footer-privacy = Mit Ihren Angaben prüft { $platform }, wer Sie sind, und hält Ihr Konto in Betrieb. Ihre Angaben sind verschlüsselt gespeichert.
session-warning-title = Möchten Sie angemeldet bleiben?
session-warning-body = In 2 Minuten melden wir Sie ab, um Ihre Angaben zu schützen. Was Sie gespeichert haben, bleibt erhalten.
session-warning-stay = Angemeldet bleiben
wait-seconds = { $count ->
    [one] { $count } Sekunde
   *[other] { $count } Sekunden
}
wait-minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
wait-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
date = { $day }. { $month } { $year }
moment = { $date }, { $time } Uhr UTC
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
