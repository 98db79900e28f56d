# What is accepted with a tick. Each stands beside its box.

field-terms-label = Ik ga akkoord met de voorwaarden van { $platform } en met wat daar over mijn gegevens staat
field-card-terms-label = Ik ga akkoord met de voorwaarden van { $platform } voor kaarten
field-treasury-terms-label = Ik ga akkoord met de voorwaarden van { $platform } voor rekeningen waar geld op staat
field-service-agreement-label = Welke overeenkomst geldt?
field-ownership-declaration-label = Wat ik over de eigenaren van het bedrijf zeg, is waar en compleet
field-directorship-declaration-label = Wat ik over de bestuurders van het bedrijf zeg, is waar en compleet
field-representative-declaration-label = Ik mag voor het bedrijf handelen
terms-read = Lees de voorwaarden van { $platform } (opent in een nieuw tabblad)
summary-accepted = Akkoord
problem-not-accepted = Zet een vinkje om verder te gaan
