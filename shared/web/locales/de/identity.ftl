# The identity check: the owner types facts that the platform has on file.

identity-title = Bestätigen Sie, wer Sie sind
identity-intro = Geben Sie diese Daten so ein, wie sie bei { $platform } gespeichert sind. Wir vergleichen sie nur und zeigen nie, was gespeichert ist.
identity-last-name = Nachname
identity-born = Geburtsdatum
identity-born-hint = Zum Beispiel 23 4 1980
identity-id-last4 = Letzte 4 Ziffern Ihrer Sozialversicherungs- oder Identifikationsnummer
identity-bank-last4 = Letzte 4 Ziffern des Bankkontos, auf das Ihre Auszahlungen gehen
identity-tax-last4 = Letzte 4 Ziffern der Steuernummer des Unternehmens
identity-button = Weiter
identity-why-title = Warum fragen wir das?
identity-why = Ein Link kann bei der falschen Person landen. Mit diesen Angaben stellen wir sicher, dass nur die Person alles sieht und ändert, der das Unternehmen gehört.
identity-error = Eine der Angaben passt nicht zu dem, was wir von { $platform } bekommen haben. Versuchen Sie es noch einmal oder prüfen Sie, ob Ihre Daten bei { $platform } aktuell sind.
identity-left = { $count ->
    [one] Sie haben noch { $count } Versuch.
   *[other] Sie haben noch { $count } Versuche.
}
identity-error-last-name = Geben Sie Ihren Nachnamen ein
identity-error-born = Geben Sie Ihr Geburtsdatum ein, zum Beispiel 23 4 1980
