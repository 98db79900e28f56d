# Passwords: the page that asks for one, and the two pages on which one is set.

password-title = Vul uw wachtwoord in
password-intro = Log in met het wachtwoord dat u hebt gekozen voor { $platform }.
password-field = Wachtwoord
password-button = Inloggen
password-forgotten = Wachtwoord vergeten?
password-none = Ik heb nog geen wachtwoord
password-error-empty = Vul uw wachtwoord in
password-error-wrong = Dit e-mailadres en wachtwoord horen niet bij elkaar
password-error-wait = Te veel pogingen. Probeer het over { $wait } opnieuw of stel een nieuw wachtwoord in

password-code-title = Kies een wachtwoord
password-code-intro = Met een wachtwoord komt u sneller terug bij { $platform }. Eerst controleren we uw e-mailadres, { $email }.
password-code-then = We sturen daar een code van 6 cijfers naartoe. Op de volgende pagina vult u de code in, met uw nieuwe wachtwoord.
password-code-button = Stuur een code per e-mail
password-code-have = Ik heb een code
password-code-error-wait = Er zijn te veel codes gestuurd. Over { $wait } kunt u een nieuwe code krijgen
password-code-error-today = { $platform } kan vandaag geen e-mails meer sturen. Probeer het morgen weer
password-code-error-undelivered = We konden de e-mail niet sturen. Probeer het over een paar minuten opnieuw

password-new-title = Kies een nieuw wachtwoord
password-new-intro = We hebben een e-mail met een code van 6 cijfers gestuurd naar het adres dat u hebt opgegeven.
password-new-field = Nieuw wachtwoord
password-new-hint = Minstens { $count } tekens. Een paar woorden die alleen u zo bij elkaar zou zetten, zijn goed.
password-new-button = Wachtwoord opslaan
password-new-again = Een nieuwe code aanvragen
password-new-error-empty = Vul een nieuw wachtwoord in
password-new-error-short = Vul minstens { $count } tekens in
password-new-error-long = Vul maximaal { $count } tekens in
password-new-error-breached = Veel mensen gebruiken dit wachtwoord, en het is al eens gestolen. Kies een ander
password-new-error-email = Kies een wachtwoord dat niet uw e-mailadres is
password-new-error-changed = Er is intussen iets veranderd. Vul de code nog een keer in

password-offer-sign-in = Ik heb een wachtwoord
password-offer-choose = Een wachtwoord kiezen voor de volgende keer
