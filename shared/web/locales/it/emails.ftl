# E-mails to owners, and the page of the code when the code went by e-mail.

email-code-subject = Il tuo codice per { $platform }
email-code-intro = Ecco il codice che è stato chiesto sulla pagina di { $platform }:
email-code-then = Scrivilo sulla pagina che lo ha chiesto. Vale per { $wait }, una sola volta.
email-code-warning = Non darlo a nessuno. Se non lo hai chiesto tu, puoi ignorare questa email.

email-password-subject = La tua password per { $platform } è stata impostata
email-password-intro = È stata impostata una nuova password per il tuo account con { $platform }. La sessione è stata chiusa in tutti gli altri posti dove era aperta.
email-password-warning = Se non l'hai fatto tu, apri il tuo link di { $platform }, scegli «Hai dimenticato la password?» e impostane un'altra. Poi avvisa { $platform }.

code-mailed-title = Guarda la tua email
code-mailed-intro = Abbiamo inviato un'email con un codice di 6 cifre all'indirizzo che hai fornito. Può volerci un minuto.
code-mailed-field = Codice ricevuto via email
code-mailed-error-empty = Scrivi le 6 cifre che trovi nell'email
code-mailed-error-wrong = Questo codice non corrisponde. Controlla l'email
code-mailed-error-replaced = Un codice più recente ha sostituito questo. Usa l'ultimo messaggio o chiedi un altro codice
code-mailed-offer = Non hai il telefono a portata di mano? Possiamo inviare un codice al tuo indirizzo email. Poi confermi chi sei, anche se l'hai già fatto prima.
code-mailed-button = Ricevi un codice via email
