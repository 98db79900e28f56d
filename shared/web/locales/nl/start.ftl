# The first page: the owner gives a phone number and an e-mail address, and asks for a code.

start-title = Wat is uw telefoonnummer?
start-intro = { $platform } heeft een paar gegevens van u nodig. Eerst controleren we of u het bent: we sturen een code per sms naar uw telefoon.
start-phone = Mobiel nummer
start-phone-hint = Het mag elke telefoon zijn die u bij u hebt. Begin een nummer uit het buitenland met + en de landcode.
start-email = E-mailadres
start-email-hint = We gebruiken dit alleen als een sms niet lukt, of voor uw wachtwoord.
start-button = Stuur een code per sms
start-why-title = Waarom vragen we dit?
start-why = { $platform } betaalt geld uit aan uw bedrijf en moet weten aan wie. De code laat zien dat hier een echt mens met een telefoon is. { $platform } hoeft die telefoon niet te kennen.
start-error-phone-empty = Vul uw mobiele nummer in
start-error-phone = Vul een mobiel nummer in, bijvoorbeeld 201 555 0123. Begin een nummer uit het buitenland met + en de landcode
start-error-phone-kind = Vul een nummer in waarop u sms-berichten kunt ontvangen
start-error-phone-country = Voor { $platform } kunnen we geen sms naar dat land sturen. Vul een ander nummer in
start-error-phone-undelivered = De sms naar dat nummer kwam niet aan. Controleer het nummer of gebruik een ander
start-error-phone-today = { $platform } kan vandaag geen sms-berichten meer sturen. Probeer het morgen weer of neem contact op met { $platform }
start-error-email-empty = Vul uw e-mailadres in
start-error-email = Vul een e-mailadres in, bijvoorbeeld name@example.com

wait-title = Wacht { $wait } op een nieuwe code
wait-body = We hebben al een paar codes gestuurd. Om u te beschermen tegen vreemden die proberen binnen te komen, wachten we even met de volgende.
wait-left = Nog { $wait }
wait-have-code = Ik heb een code
wait-again = Opnieuw proberen
