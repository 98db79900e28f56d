# Passwords: the page that asks for one, and the two pages on which one is set.

password-title = Geben Sie Ihr Passwort ein
password-intro = Melden Sie sich mit dem Passwort an, das Sie für { $platform } gewählt haben.
password-field = Passwort
password-button = Anmelden
password-forgotten = Passwort vergessen?
password-none = Ich habe noch kein Passwort
password-error-empty = Geben Sie Ihr Passwort ein
password-error-wrong = E-Mail-Adresse und Passwort passen nicht zusammen
password-error-wait = Zu viele Versuche. Versuchen Sie es in { $wait } noch einmal oder legen Sie ein neues Passwort fest

password-code-title = Wählen Sie ein Passwort
password-code-intro = Mit einem Passwort kommen Sie schneller zu { $platform } zurück. Zuerst prüfen wir Ihre E-Mail-Adresse { $email }.
password-code-then = Wir schicken einen 6-stelligen Code dorthin. Auf der nächsten Seite geben Sie den Code und Ihr neues Passwort ein.
password-code-button = Code per E-Mail anfordern
password-code-have = Ich habe einen Code
password-code-error-wait = Wir haben zu viele Codes geschickt. In { $wait } können Sie einen neuen anfordern
password-code-error-today = { $platform } kann heute keine E-Mails mehr schicken. Versuchen Sie es morgen wieder
password-code-error-undelivered = Wir konnten die E-Mail nicht schicken. Versuchen Sie es in einigen Minuten noch einmal

password-new-title = Wählen Sie ein neues Passwort
password-new-intro = Wir haben eine E-Mail mit einem 6-stelligen Code an die Adresse geschickt, die Sie angegeben haben.
password-new-field = Neues Passwort
password-new-hint = Mindestens { $count } Zeichen. Gut sind einige Wörter, die nur Sie so zusammenstellen würden.
password-new-button = Passwort speichern
password-new-again = Neuen Code anfordern
password-new-error-empty = Geben Sie ein neues Passwort ein
password-new-error-short = Geben Sie mindestens { $count } Zeichen ein
password-new-error-long = Geben Sie höchstens { $count } Zeichen ein
password-new-error-breached = Viele Menschen nutzen dieses Passwort, und es wurde schon gestohlen. Wählen Sie ein anderes
password-new-error-email = Wählen Sie ein Passwort, das nicht Ihre E-Mail-Adresse ist
password-new-error-changed = Inzwischen hat sich etwas geändert. Geben Sie den Code noch einmal ein

password-offer-sign-in = Ich habe ein Passwort
password-offer-choose = Passwort für das nächste Mal wählen
