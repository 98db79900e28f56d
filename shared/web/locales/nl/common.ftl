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

dead-end-link-missing-title = Open uw link opnieuw
dead-end-link-missing-what = Deze pagina opent alleen via de link die { $platform } u heeft gestuurd.
dead-end-link-missing-then = Zoek het bericht met de link en open de link in deze browser. Blokkeert uw browser cookies? Sta ze dan toe voor deze website.
dead-end-link-unknown-title = Deze link werkt niet
dead-end-link-unknown-what = Misschien ontbreekt een deel van het adres. Lange links worden in berichten soms afgebroken.
dead-end-link-unknown-then = Kopieer de hele link uit het bericht en open die opnieuw. Werkt het nog steeds niet? Vraag { $platform } dan om een nieuwe link.
dead-end-link-expired-title = Deze link is verlopen
dead-end-link-expired-what = Links werken 90 dagen. Deze link is ouder. Wat u eerder hebt ingevuld, is veilig bewaard.
dead-end-link-expired-then = Vraag { $platform } om een nieuwe link. Die is in een minuut gemaakt.
dead-end-link-revoked-title = Deze link is gesloten
dead-end-link-revoked-what = { $platform } heeft deze link gesloten. Vaak hebt u dan al een nieuwere link gekregen.
dead-end-link-revoked-then = Zoek een nieuwer bericht of vraag { $platform } om een nieuwe link.
dead-end-session-ended-title = We hebben u uitgelogd
dead-end-session-ended-what = Om uw gegevens te beschermen, loggen we u uit als u 30 minuten niets opslaat, en in elk geval na 12 uur.
dead-end-session-ended-then = Alles wat u hebt opgeslagen, is er nog. Log opnieuw in met een nieuwe code om verder te gaan.
dead-end-blocked-title = Neem contact op met { $platform } om verder te gaan
dead-end-blocked-what = De gegevens klopten te vaak niet. Daarom is dit account geblokkeerd. Wat u eerder hebt ingevuld, gaat niet verloren.
dead-end-blocked-then = { $platform } kan de opgeslagen gegevens controleren en het account weer openen. Zeg erbij dat de identiteitscontrole voor uw link is geblokkeerd.
dead-end-wrong-form-title = Ga terug naar de pagina van uw link
dead-end-wrong-form-what = Deze pagina hoort bij een andere link of bij een eerdere keer dat u was ingelogd. Van deze pagina is niets opgeslagen.
dead-end-wrong-form-then = Ga verder met de link die nu open is of open de andere link opnieuw.
dead-end-too-large-title = Dat is te veel tekst
dead-end-too-large-what = Hier passen ongeveer 30 pagina’s tekst. Van uw tekst is niets opgeslagen.
dead-end-too-large-then = Ga terug en maak uw antwoord korter.
dead-end-not-found-title = Deze pagina bestaat niet
dead-end-not-found-what = Misschien klopt het adres niet, of is er op die pagina niets meer te doen.
dead-end-not-found-then = Ga terug naar uw takenlijst.
dead-end-try-again-title = Probeer het zo nog een keer
dead-end-try-again-what = Er ging iets mis aan onze kant. Het ligt niet aan u, en wat u hebt opgeslagen is veilig.
dead-end-try-again-then = Ga terug met de knop van uw browser: wat u hebt ingevuld, staat er nog. Verstuur het dan opnieuw.
dead-end-signed-out-title = U bent nu uitgelogd
dead-end-signed-out-what = Alles wat u hebt opgeslagen, blijft bewaard.
dead-end-signed-out-then = U kunt altijd terugkomen met dezelfde link. We sturen u dan een nieuwe code per sms.
