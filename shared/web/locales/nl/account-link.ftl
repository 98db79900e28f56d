# What owners read whom the platform sent here from its own pages.

account-link-title = Doorgaan naar { $platform }
account-link-intro = { $platform } heeft een paar gegevens van u nodig. U kunt op elk moment stoppen: wat u opslaat, blijft bewaard.
account-link-button = Doorgaan
account-link-once = De knop werkt één keer, en niet langer dan 5 minuten. Begin daarna opnieuw via { $platform }.

account-link-tasks = { $count ->
    [one] { $platform } heeft { $count } ding van u nodig. Dat kost ongeveer 5 minuten. U kunt op elk moment stoppen en later via { $platform } verdergaan.
   *[other] { $platform } heeft { $count } dingen van u nodig. Dat kost ongeveer 5 minuten. U kunt op elk moment stoppen en later via { $platform } verdergaan.
}
account-link-all = Al uw gegevens bekijken en wijzigen

button-return = Terug naar { $platform }

onward-back-title = U gaat terug naar { $platform }
onward-back-what = Alles wat u hebt opgeslagen, blijft bewaard.
onward-back-then = Gebeurt er niets? Gebruik dan de knop.

onward-over-title = Begin opnieuw via { $platform }
onward-over-what = Om uw gegevens te beschermen, hebben we uw bezoek hier beëindigd. Alles wat u hebt opgeslagen, blijft bewaard.
onward-over-then = Via { $platform } komt u zo weer hier terug.
onward-over-button = Naar { $platform }

account-link-next = De controle duurt maximaal 2 werkdagen. Daarvoor hoeft u niets te doen. Als er iets ontbreekt, laat { $platform } het u weten.
