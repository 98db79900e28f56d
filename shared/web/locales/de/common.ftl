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

dead-end-link-missing-title = Öffnen Sie Ihren Link noch einmal
dead-end-link-missing-what = Diese Seite öffnet sich nur über den Link, den { $platform } Ihnen geschickt hat.
dead-end-link-missing-then = Suchen Sie die Nachricht mit dem Link und öffnen Sie ihn in diesem Browser. Falls Ihr Browser Cookies blockiert, erlauben Sie sie für diese Website.
dead-end-link-unknown-title = Dieser Link funktioniert nicht
dead-end-link-unknown-what = Vielleicht fehlt ein Teil der Adresse. Lange Links werden in Nachrichten manchmal abgeschnitten.
dead-end-link-unknown-then = Kopieren Sie den ganzen Link aus der Nachricht und öffnen Sie ihn noch einmal. Wenn das nicht hilft, fragen Sie { $platform } nach einem neuen Link.
dead-end-link-expired-title = Dieser Link ist abgelaufen
dead-end-link-expired-what = Links gelten 90 Tage. Dieser ist älter. Ihre bisherigen Angaben sind sicher gespeichert.
dead-end-link-expired-then = Fragen Sie { $platform } nach einem neuen Link. Er ist in einer Minute erstellt.
dead-end-link-revoked-title = Dieser Link wurde deaktiviert
dead-end-link-revoked-what = { $platform } hat diesen Link deaktiviert. Oft heißt das, dass Sie schon einen neueren Link bekommen haben.
dead-end-link-revoked-then = Suchen Sie eine neuere Nachricht oder fragen Sie { $platform } nach einem neuen Link.
dead-end-session-ended-title = Sie wurden abgemeldet
dead-end-session-ended-what = Um Ihre Angaben zu schützen, melden wir Sie ab, wenn Sie 30 Minuten lang nichts speichern, und spätestens nach 12 Stunden.
dead-end-session-ended-then = Alles, was Sie gespeichert haben, ist noch da. Melden Sie sich mit einem neuen Code wieder an, um weiterzumachen.
dead-end-blocked-title = Kontaktieren Sie { $platform }, damit es weitergeht
dead-end-blocked-what = Die Angaben haben zu oft nicht gepasst. Deshalb ist dieses Konto gesperrt. Ihre bisherigen Angaben gehen nicht verloren.
dead-end-blocked-then = { $platform } kann die gespeicherten Angaben prüfen und das Konto entsperren. Sagen Sie dort, dass die Identitätsprüfung für Ihren Link gesperrt ist.
dead-end-wrong-form-title = Gehen Sie zurück zur Seite Ihres Links
dead-end-wrong-form-what = Diese Seite gehört zu einem anderen Link oder zu einer früheren Anmeldung. Von ihr wurde nichts gespeichert.
dead-end-wrong-form-then = Machen Sie mit dem Link weiter, der jetzt offen ist, oder öffnen Sie den anderen Link noch einmal.
dead-end-too-large-title = Das ist zu viel Text
dead-end-too-large-what = Hier passen etwa 30 Seiten Text hinein. Von Ihrem Text wurde nichts gespeichert.
dead-end-too-large-then = Gehen Sie zurück und kürzen Sie Ihre Antwort.
dead-end-not-found-title = Diese Seite gibt es nicht
dead-end-not-found-what = Vielleicht stimmt die Adresse nicht, oder auf dieser Seite ist nichts mehr zu tun.
dead-end-not-found-then = Gehen Sie zurück zu Ihrer Aufgabenliste.
dead-end-try-again-title = Versuchen Sie es gleich noch einmal
dead-end-try-again-what = Bei uns hat etwas nicht geklappt. Es liegt nicht an Ihnen, und was Sie gespeichert haben, ist sicher.
dead-end-try-again-then = Gehen Sie mit der Zurück-Taste Ihres Browsers zurück: Ihre Eingaben sind noch da. Senden Sie sie dann noch einmal ab.
dead-end-signed-out-title = Sie sind abgemeldet
dead-end-signed-out-what = Alles, was Sie gespeichert haben, bleibt erhalten.
dead-end-signed-out-then = Sie können jederzeit mit demselben Link zurückkommen. Wir schicken Ihnen dann einen neuen Code per SMS.
