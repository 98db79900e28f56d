# The page where the owner types the code from the text message.

code-title = Kijk op uw telefoon
code-intro = We hebben een sms met een code van 6 cijfers gestuurd naar { $phone }. Het kan even duren voor die er is.
code-field = Code uit de sms
code-hint = De code werkt { $wait }.
code-button = Doorgaan
code-missing-title = Geen sms gekregen?
code-missing-wait = Over { $wait } kunt u een nieuwe code aanvragen.
code-missing-reload = Opnieuw kijken
code-missing-ready = Een nieuwe code vervangt de oude.
code-missing-again = Stuur een nieuwe code
code-missing-change = Ander telefoonnummer gebruiken
code-sends = { $count ->
    [0] U kunt nu geen nieuwe code krijgen: we hebben er al een paar gestuurd. De volgende kunnen we sturen als de wachttijd voorbij is.
    [one] U kunt nog { $count } code krijgen voordat u langer moet wachten.
   *[other] U kunt nog { $count } codes krijgen voordat u langer moet wachten.
}
code-left = { $count ->
    [one] U hebt met deze code nog { $count } poging.
   *[other] U hebt met deze code nog { $count } pogingen.
}
code-error-empty = Vul de 6 cijfers uit de sms in
code-error-short = De code heeft 6 cijfers. Vul ze allemaal in
code-error-long = De code heeft 6 cijfers. U hebt er meer ingevuld
code-error-digits = Vul alleen cijfers in
code-error-wrong = Deze code klopt niet. Kijk nog eens in de sms
code-error-replaced = Er is al een nieuwere code. Gebruik de laatste sms of vraag een nieuwe code aan
code-error-expired = Deze code is te oud. Vraag een nieuwe code aan
code-error-used = Deze code is al gebruikt. Vraag een nieuwe code aan
code-error-many = Te veel pogingen met deze code. Vraag een nieuwe code aan
code-error-none = Er is geen code om te controleren. Vraag een nieuwe code aan
code-over-title = Vraag een nieuwe code aan
code-over-body = De laatste code werkt niet meer.
