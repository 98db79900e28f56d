# The page where the owner types the code from the text message.

code-title = Guarda il tuo telefono
code-intro = Abbiamo inviato un SMS con un codice di 6 cifre al numero { $phone }. Può volerci un minuto.
code-field = Codice ricevuto via SMS
code-hint = Il codice vale per { $wait }.
code-button = Continua
code-missing-title = Non ti è arrivato l'SMS?
code-missing-wait = Potrai chiedere un altro codice tra { $wait }.
code-missing-reload = Controlla di nuovo
code-missing-ready = Il codice nuovo sostituisce quello precedente.
code-missing-again = Ricevi un altro codice via SMS
code-missing-change = Usa un altro numero di telefono
code-sends = { $count ->
    [0] Per ora non puoi ricevere un altro codice, perché ne abbiamo già inviati diversi. Il prossimo potrà partire quando sarà finito il tempo di attesa.
    [one] Puoi ricevere ancora { $count } codice prima di un'attesa più lunga.
   *[other] Puoi ricevere ancora { $count } codici prima di un'attesa più lunga.
}
code-left = { $count ->
    [one] Hai ancora { $count } tentativo con questo codice.
   *[other] Hai ancora { $count } tentativi con questo codice.
}
code-error-empty = Scrivi le 6 cifre che trovi nell'SMS
code-error-short = Il codice ha 6 cifre. Scrivile tutte
code-error-long = Il codice ha 6 cifre. Ne hai scritte di più
code-error-digits = Scrivi solo cifre
code-error-wrong = Questo codice non corrisponde. Controlla l'SMS
code-error-replaced = Un codice più recente ha sostituito questo. Usa l'ultimo SMS o chiedi un altro codice
code-error-expired = Questo codice è scaduto. Chiedine un altro
code-error-used = Questo codice è già stato usato. Chiedine un altro
code-error-many = Troppi tentativi con questo codice. Chiedine un altro
code-error-none = Non c'è nessun codice da controllare. Chiedine uno nuovo
code-over-title = Chiedi un altro codice
code-over-body = L'ultimo codice non vale più.
