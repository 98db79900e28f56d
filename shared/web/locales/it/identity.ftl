# The identity check: the owner types facts that the platform has on file.

identity-title = Conferma chi sei
identity-intro = Scrivi questi dati così come li ha { $platform }. Li confrontiamo e non mostriamo mai quelli registrati.
identity-last-name = Cognome
identity-born = Data di nascita
identity-born-hint = Per esempio, 23 4 1980
identity-id-last4 = Ultime 4 cifre del tuo numero di previdenza sociale USA o numero di identificazione
identity-bank-last4 = Ultime 4 cifre del conto bancario su cui ricevi i pagamenti
identity-tax-last4 = Ultime 4 cifre del codice fiscale dell'azienda
identity-button = Continua
identity-why-title = Perché te lo chiediamo?
identity-why = Un link può arrivare alla persona sbagliata. Con questi dati ci assicuriamo che solo il titolare veda e modifichi i dati dell'attività.
identity-error = Uno dei campi non corrisponde alle informazioni che abbiamo ricevuto da { $platform }. Puoi riprovare o controllare che i tuoi dati presso { $platform } siano aggiornati.
identity-left = { $count ->
    [one] Hai ancora { $count } tentativo.
   *[other] Hai ancora { $count } tentativi.
}
identity-error-last-name = Scrivi il tuo cognome
identity-error-born = Scrivi la tua data di nascita, come in 23 4 1980
