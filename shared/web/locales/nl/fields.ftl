# Labels and hints of the questions.

field-first-name-label = Voornaam
field-last-name-label = Achternaam
field-maiden-name-label = Geboortenaam
field-born-label = Geboortedatum
field-born-hint = Bijvoorbeeld 23 4 1980
field-email-label = E-mailadres
field-phone-label = Telefoonnummer
field-phone-hint = Begin een nummer uit het buitenland met + en de landcode.
field-id-number-label = Socialezekerheidsnummer of identificatienummer
field-id-number-hint = Het hele nummer. Spaties en streepjes mogen. Daarna tonen we alleen de laatste 4 tekens.
field-ssn-last-4-label = Laatste 4 cijfers van het socialezekerheidsnummer
field-job-title-label = Functie

field-address-line1-label = Straat en huisnummer
field-address-line1-hint = Geen postbus.
field-address-line2-label = Appartement, verdieping of gebouw
field-address-city-label = Plaats
field-address-state-label = Staat of provincie
field-address-postal-code-label = Postcode
field-address-country-label = Land

field-company-name-label = Officiële naam van het bedrijf
field-company-name-hint = Zoals die is ingeschreven.
field-tax-id-label = Belastingnummer van het bedrijf
field-tax-id-hint = In de Verenigde Staten het EIN: 9 cijfers.
field-registration-number-label = Inschrijfnummer
field-company-phone-label = Telefoonnummer van het bedrijf
field-trading-name-label = Naam die klanten kennen
field-industry-label = Branchecode
field-industry-hint = De 4 cijfers van uw soort winkel of bedrijf, bijvoorbeeld 5651 voor kledingwinkels.
field-product-description-label = Wat verkoopt u?
field-product-description-hint = Eén of twee zinnen: wat het is, wie het koopt en wanneer de klant betaalt.
field-website-label = Website
field-website-hint = Bijvoorbeeld www.example.com. Een profiel op sociale media is ook goed.

field-statement-descriptor-label = Naam op kaartafschriften
field-statement-descriptor-hint = 5 tot 22 letters en cijfers. Gebruik de naam die klanten kennen, zodat ze de betaling herkennen.
field-support-phone-label = Telefoonnummer voor klanten
field-support-email-label = E-mailadres voor klanten
field-support-url-label = Hulppagina voor klanten

field-answer-label = Uw antwoord
field-answer-hint = Minstens 20 tekens.
field-unknown-label = Gegevens voor ‘{ $path }’
field-unknown-hint = Hiervoor hebben we nog geen eigen formulier. Schrijf op wat u erover weet.
