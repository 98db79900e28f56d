# What is wrong with an answer, at its field and in the box at the top.

problem-empty = { $field }: Geben Sie Ihre Antwort ein
problem-too-long = { $field }: Kürzen Sie den Text
problem-too-short = { $field }: Schreiben Sie etwas mehr
problem-characters = { $field }: Verwenden Sie nur Buchstaben und einfache Satzzeichen
problem-not-a-date = { $field }: Geben Sie ein gültiges Datum ein, zum Beispiel 23 4 1980
problem-in-the-future = { $field }: Das Datum muss in der Vergangenheit liegen
problem-too-young = { $field }: Die Person muss mindestens 13 Jahre alt sein
problem-too-old = { $field }: Prüfen Sie das Jahr
problem-email = { $field }: Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com
problem-phone = { $field }: Geben Sie eine Telefonnummer ein, aus dem Ausland mit Landesvorwahl, zum Beispiel +44 7400 123456
problem-url = { $field }: Geben Sie eine Webadresse ein, zum Beispiel www.example.com
problem-postal-code = { $field }: Geben Sie eine gültige Postleitzahl ein
problem-post-box = { $field }: Geben Sie Straße und Hausnummer ein, kein Postfach
problem-country = { $field }: Wählen Sie aus der Liste
problem-id-number = { $field }: Prüfen Sie die Nummer und geben Sie sie ganz ein
problem-four-digits = { $field }: Geben Sie 4 Ziffern ein
problem-tax-id = { $field }: Prüfen Sie die Nummer und geben Sie sie ganz ein
problem-only-an-address = { $field }: Beschreiben Sie es in Worten, nicht nur mit einer Webadresse
problem-statement-descriptor = { $field }: Verwenden Sie 5 bis 22 Buchstaben, Ziffern und Leerzeichen, davon mindestens 1 Buchstabe
