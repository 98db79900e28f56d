# Labels and hints of the questions.

field-first-name-label = Nome
field-last-name-label = Cognome
field-maiden-name-label = Cognome alla nascita
field-born-label = Data di nascita
field-born-hint = Per esempio, 23 4 1980
field-email-label = Indirizzo email
field-phone-label = Numero di telefono
field-phone-hint = Per un numero di un altro paese, inizia con + e il prefisso del paese.
field-id-number-label = Numero di previdenza sociale USA o numero di identificazione
field-id-number-hint = Il numero completo. Puoi scrivere spazi e trattini. Dopo mostriamo solo gli ultimi 4 caratteri.
field-ssn-last-4-label = Ultime 4 cifre del numero di previdenza sociale USA
field-job-title-label = Ruolo

field-address-line1-label = Via e numero
field-address-line1-hint = Non una casella postale.
field-address-line2-label = Interno, piano o edificio
field-address-city-label = Città o comune
field-address-state-label = Provincia o Stato
field-address-postal-code-label = CAP o codice postale
field-address-country-label = Paese

field-company-name-label = Nome legale dell'attività (ragione sociale)
field-company-name-hint = Come risulta dalla registrazione.
field-tax-id-label = Codice fiscale dell'attività
field-tax-id-hint = Negli Stati Uniti, l'EIN: 9 cifre.
field-registration-number-label = Numero di registrazione
field-company-phone-label = Numero di telefono dell'attività
field-trading-name-label = Nome che conoscono i clienti
field-industry-label = Codice del settore
field-industry-hint = Le 4 cifre della tua categoria commerciale, come 5651 per i negozi di abbigliamento.
field-product-description-label = Che cosa vendi?
field-product-description-hint = Una o due frasi: che cos'è, chi lo compra e quando addebiti il pagamento.
field-website-label = Sito web
field-website-hint = Per esempio, www.example.com. Va bene anche un profilo su un social network.

field-statement-descriptor-label = Nome nell'estratto conto della carta
field-statement-descriptor-hint = Da 5 a 22 lettere e cifre. Usa il nome che conoscono i clienti, così riconoscono il pagamento.
field-support-phone-label = Numero di telefono per i clienti
field-support-email-label = Indirizzo email per i clienti
field-support-url-label = Pagina di assistenza per i clienti

field-answer-label = La tua risposta
field-answer-hint = Almeno 20 caratteri.
field-unknown-label = Dati per «{ $path }»
field-unknown-hint = Non abbiamo ancora un modulo apposito per questo. Scrivi quello che sai.
