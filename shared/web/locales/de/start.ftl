# The first page: the owner gives a phone number and an e-mail address, and asks for a code.

start-title = Wie lautet Ihre Telefonnummer?
start-intro = { $platform } braucht einige Angaben von Ihnen. Zuerst prüfen wir, ob Sie es wirklich sind: Wir schicken einen Code per SMS auf Ihr Handy.
start-phone = Handynummer
start-phone-hint = Es kann jedes Handy sein, das Sie dabeihaben. Beginnen Sie eine Nummer aus dem Ausland mit + und der Landesvorwahl.
start-email = E-Mail-Adresse
start-email-hint = Wir nutzen sie nur, wenn es per SMS nicht klappt, oder für Ihr Passwort.
start-button = Code per SMS anfordern
start-why-title = Warum fragen wir das?
start-why = { $platform } zahlt Geld an Ihr Unternehmen und muss wissen, wer es bekommt. Der Code zeigt, dass hier ein echter Mensch mit einem Handy ist. { $platform } muss das Handy nicht kennen.
start-error-phone-empty = Geben Sie Ihre Handynummer ein
start-error-phone = Geben Sie eine Handynummer ein, zum Beispiel 201 555 0123. Beginnen Sie eine Nummer aus dem Ausland mit + und der Landesvorwahl
start-error-phone-kind = Geben Sie eine Nummer ein, die SMS empfangen kann
start-error-phone-country = In dieses Land können wir für { $platform } keine SMS schicken. Geben Sie eine andere Nummer ein
start-error-phone-undelivered = Die SMS an diese Nummer kam nicht an. Prüfen Sie die Nummer oder nehmen Sie eine andere
start-error-phone-today = { $platform } kann heute keine SMS mehr schicken. Versuchen Sie es morgen wieder oder kontaktieren Sie { $platform }
start-error-email-empty = Geben Sie Ihre E-Mail-Adresse ein
start-error-email = Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com

wait-title = Warten Sie { $wait } auf einen neuen Code
wait-body = Wir haben schon mehrere Codes geschickt. Um Sie vor Fremden zu schützen, warten wir etwas, bevor wir den nächsten schicken.
wait-left = Noch { $wait }
wait-have-code = Ich habe einen Code
wait-again = Noch einmal versuchen
