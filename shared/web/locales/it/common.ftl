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
    [1] { $day }º { $month } { $year }
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

dead-end-link-missing-title = Apri di nuovo il tuo link
dead-end-link-missing-what = Questa pagina si apre solo dal link che hai ricevuto da { $platform }.
dead-end-link-missing-then = Cerca il messaggio con il link e aprilo in questo browser. Se il tuo browser blocca i cookie, consentili per questo sito.
dead-end-link-unknown-title = Questo link non funziona
dead-end-link-unknown-what = L'indirizzo potrebbe essere incompleto. A volte i link lunghi si spezzano in un messaggio.
dead-end-link-unknown-then = Copia tutto il link dal messaggio e aprilo di nuovo. Se non funziona ancora, chiedine uno nuovo a { $platform }.
dead-end-link-expired-title = Questo link è scaduto
dead-end-link-expired-what = I link funzionano per 90 giorni. Questo è più vecchio. I dati che hai già fornito sono al sicuro.
dead-end-link-expired-then = Chiedi un nuovo link a { $platform }. Basta un minuto per crearlo.
dead-end-link-revoked-title = Questo link è stato chiuso
dead-end-link-revoked-what = { $platform } ha chiuso questo link. Spesso significa che te ne ha inviato uno più recente.
dead-end-link-revoked-then = Cerca un messaggio più recente o chiedi un nuovo link a { $platform }.
dead-end-session-ended-title = La sessione è terminata
dead-end-session-ended-what = Per proteggere le tue informazioni, chiudiamo la sessione dopo 30 minuti senza passaggi salvati e, in ogni caso, dopo 12 ore.
dead-end-session-ended-then = Tutto quello che hai salvato è ancora lì. Per continuare, accedi di nuovo con un altro codice.
dead-end-blocked-title = Contatta { $platform } per continuare
dead-end-blocked-what = Ci sono stati troppi tentativi con dati che non corrispondono, quindi questo account è bloccato. Non hai perso nulla di quello che hai fornito.
dead-end-blocked-then = { $platform } può controllare i dati che ha e sbloccare l'account. Spiega che la verifica dell'identità per il tuo link è bloccata.
dead-end-wrong-form-title = Torna alla pagina del tuo link
dead-end-wrong-form-what = Questa pagina è di un altro link o di una sessione precedente. Non è stato salvato nulla di questa pagina.
dead-end-wrong-form-then = Continua con il link aperto adesso o apri di nuovo l'altro link.
dead-end-too-large-title = Il testo è troppo lungo
dead-end-too-large-what = Ogni pagina può contenere circa 30 fogli di testo. Di questa non è stato salvato nulla.
dead-end-too-large-then = Torna indietro e accorcia la tua risposta.
dead-end-not-found-title = Questa pagina non esiste
dead-end-not-found-what = L'indirizzo potrebbe essere sbagliato, oppure in quella pagina non c'è più nulla da fare.
dead-end-not-found-then = Torna all'elenco delle richieste.
dead-end-try-again-title = Riprova tra poco
dead-end-try-again-what = Qualcosa non ha funzionato da parte nostra. Non è colpa tua e quello che hai salvato è al sicuro.
dead-end-try-again-then = Torna indietro con il pulsante del browser: quello che hai scritto è ancora lì. Poi invialo di nuovo.
dead-end-signed-out-title = Hai chiuso la sessione
dead-end-signed-out-what = Tutto quello che hai salvato resta al sicuro.
dead-end-signed-out-then = Torna quando vuoi con lo stesso link. Ti invieremo un nuovo codice via SMS.
