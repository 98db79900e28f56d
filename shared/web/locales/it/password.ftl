# Passwords: the page that asks for one, and the two pages on which one is set.

password-title = Scrivi la tua password
password-intro = Accedi con la password che hai scelto per { $platform }.
password-field = Password
password-button = Accedi
password-forgotten = Hai dimenticato la password?
password-none = Non ho ancora una password
password-error-empty = Scrivi la tua password
password-error-wrong = L'indirizzo email e la password non corrispondono
password-error-wait = Troppi tentativi. Puoi riprovare tra { $wait } o impostare una nuova password

password-code-title = Scegli una password
password-code-intro = Con una password torni più in fretta a { $platform }. Prima controlliamo il tuo indirizzo email: { $email }.
password-code-then = Inviamo lì un codice di 6 cifre. Nella pagina seguente scrivi il codice e la tua nuova password.
password-code-button = Ricevi un codice via email
password-code-have = Ho un codice
password-code-error-wait = Sono stati inviati troppi codici. Potrai chiederne un altro tra { $wait }
password-code-error-today = Oggi { $platform } non può inviare altre email. Riprova domani
password-code-error-undelivered = Non siamo riusciti a inviare l'email. Riprova tra qualche minuto

password-new-title = Scegli una nuova password
password-new-intro = Abbiamo inviato un'email con un codice di 6 cifre all'indirizzo che hai fornito.
password-new-field = Nuova password
password-new-hint = Almeno { $count } caratteri. Vanno bene alcune parole che solo tu metteresti insieme.
password-new-button = Salva la password
password-new-again = Chiedi un altro codice
password-new-error-empty = Scrivi una nuova password
password-new-error-short = Scrivi almeno { $count } caratteri
password-new-error-long = Scrivi al massimo { $count } caratteri
password-new-error-breached = Molte persone usano questa password ed è già stata rubata. Scegline un'altra
password-new-error-email = Scegli una password diversa dal tuo indirizzo email
password-new-error-changed = Nel frattempo qualcosa è cambiato. Scrivi il codice ancora una volta

password-offer-sign-in = Ho una password
password-offer-choose = Scegli una password per la prossima volta
