# The identity check: the owner types facts that the platform has on file.

identity-title = Bevestig wie u bent
identity-intro = Vul deze gegevens in zoals { $platform } ze heeft. We vergelijken ze alleen en laten nooit zien wat er is opgeslagen.
identity-last-name = Achternaam
identity-born = Geboortedatum
identity-born-hint = Bijvoorbeeld 23 4 1980
identity-id-last4 = Laatste 4 cijfers van uw socialezekerheidsnummer of identificatienummer
identity-bank-last4 = Laatste 4 cijfers van de bankrekening waarop u uitbetalingen krijgt
identity-tax-last4 = Laatste 4 cijfers van het belastingnummer van het bedrijf
identity-button = Doorgaan
identity-why-title = Waarom vragen we dit?
identity-why = Een link kan bij de verkeerde persoon terechtkomen. Met deze gegevens weten we zeker dat alleen de eigenaar van het bedrijf alles ziet en wijzigt.
identity-error = Een van de velden komt niet overeen met de gegevens die we van { $platform } hebben gekregen. Probeer het opnieuw of kijk of uw gegevens bij { $platform } nog kloppen.
identity-left = { $count ->
    [one] U hebt nog { $count } poging.
   *[other] U hebt nog { $count } pogingen.
}
identity-error-last-name = Vul uw achternaam in
identity-error-born = Vul uw geboortedatum in, bijvoorbeeld 23 4 1980
