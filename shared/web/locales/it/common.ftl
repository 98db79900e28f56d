# Words that stand on every page. Form of address: "tu" throughout. No article or agreeing word goes with the platform's name.

the-platform = chi ti ha inviato il link
title-error = Errore:
skip = Vai al contenuto principale
step = Passaggio { $step } di { $of }
summary-title = C'è un problema
optional = (facoltativo)
date-day = Giorno
date-month = Mese
date-year = Anno
button-continue = Continua
button-back = Indietro
button-save = Salva e continua
button-help = Contatta { $platform }
footer-help = Assistenza di { $platform }
footer-leave = Salva ed esci
footer-language = Lingua: { $language }
footer-privacy = { $platform } usa i dati che fornisci qui per verificare chi sei e mantenere attivo il tuo account. I dati sono conservati in forma cifrata.
session-warning-title = Vuoi tenere aperta la sessione?
session-warning-body = Per proteggere le tue informazioni, la sessione si chiuderà tra 2 minuti. Quello che hai salvato resta al sicuro.
session-warning-stay = Tieni aperta la sessione
wait-seconds = { $count ->
    [one] { $count } secondo
   *[other] { $count } secondi
}
wait-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minuti
}
wait-hours = { $count ->
    [one] { $count } ora
   *[other] { $count } ore
}
date = { $day ->
    [one] { $day }º { $month } { $year }
   *[other] { $day } { $month } { $year }
}
moment = { $date }, ore { $time } UTC
month-1 = gennaio
month-2 = febbraio
month-3 = marzo
month-4 = aprile
month-5 = maggio
month-6 = giugno
month-7 = luglio
month-8 = agosto
month-9 = settembre
month-10 = ottobre
month-11 = novembre
month-12 = dicembre
