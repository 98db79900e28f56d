# Labels and hints of the questions.

field-first-name-label = Vorname
field-last-name-label = Nachname
field-maiden-name-label = Geburtsname
field-born-label = Geburtsdatum
field-born-hint = Zum Beispiel 23 4 1980
field-email-label = E-Mail-Adresse
field-phone-label = Telefonnummer
field-phone-hint = Beginnen Sie eine Nummer aus dem Ausland mit + und der Landesvorwahl.
field-id-number-label = Sozialversicherungs- oder Identifikationsnummer
field-id-number-hint = Die ganze Nummer. Leerzeichen und Striche sind erlaubt. Danach zeigen wir nur die letzten 4 Zeichen.
field-ssn-last-4-label = Letzte 4 Ziffern der Sozialversicherungsnummer
field-job-title-label = Position im Unternehmen

field-address-line1-label = Straße und Hausnummer
field-address-line1-hint = Kein Postfach.
field-address-line2-label = Wohnung, Etage oder Gebäude
field-address-city-label = Ort
field-address-state-label = Bundesland oder Bundesstaat
field-address-postal-code-label = Postleitzahl
field-address-country-label = Land

field-company-name-label = Offizieller Name des Unternehmens
field-company-name-hint = So, wie er eingetragen ist.
field-tax-id-label = Steuernummer des Unternehmens
field-tax-id-hint = In den USA die EIN: 9 Ziffern.
field-registration-number-label = Registernummer
field-company-phone-label = Telefonnummer des Unternehmens
field-trading-name-label = Name, den Ihre Kundschaft kennt
field-industry-label = Branchencode
field-industry-hint = Die 4 Ziffern Ihrer Händlerkategorie, zum Beispiel 5651 für Bekleidungsgeschäfte.
field-product-description-label = Was verkaufen Sie?
field-product-description-hint = Ein oder zwei Sätze: was es ist, wer es kauft und wann Ihre Kundschaft zahlt.
field-website-label = Website
field-website-hint = Zum Beispiel www.example.com. Auch ein Profil in einem sozialen Netzwerk ist in Ordnung.

field-statement-descriptor-label = Name auf Kartenabrechnungen
field-statement-descriptor-hint = 5 bis 22 Buchstaben und Ziffern. Nehmen Sie den Namen, den Ihre Kundschaft kennt, damit sie die Zahlung erkennt.
field-support-phone-label = Telefonnummer für Ihre Kundschaft
field-support-email-label = E-Mail-Adresse für Ihre Kundschaft
field-support-url-label = Hilfeseite für Ihre Kundschaft

field-answer-label = Ihre Antwort
field-answer-hint = Mindestens 20 Zeichen.
field-unknown-label = Angaben zu „{ $path }“
field-unknown-hint = Dafür haben wir noch kein eigenes Formular. Schreiben Sie uns, was Sie dazu wissen.
