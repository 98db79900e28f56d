# The first page: the owner gives a phone number and an e-mail address, and asks for a code.

start-title = Qual è il tuo numero di telefono?
start-intro = { $platform } ha bisogno di alcuni tuoi dati. Prima controlliamo che sia davvero tu: ti invieremo un codice via SMS.
start-phone = Numero di cellulare
start-phone-hint = Può essere qualsiasi telefono che hai con te. Per un numero di un altro paese, inizia con + e il prefisso del paese.
start-email = Indirizzo email
start-email-hint = Lo usiamo solo se l'SMS non funziona, o per la tua password.
start-button = Ricevi un codice via SMS
start-why-title = Perché te lo chiediamo?
start-why = { $platform } invia pagamenti alla tua attività e deve sapere chi li riceve. Il codice dimostra che qui c'è una persona reale con un telefono. Non deve per forza essere un telefono che { $platform } conosce.
start-error-phone-empty = Scrivi il tuo numero di cellulare
start-error-phone = Scrivi un numero di cellulare, come 201 555 0123. Per un numero di un altro paese, inizia con + e il prefisso del paese
start-error-phone-kind = Scrivi un numero che possa ricevere SMS
start-error-phone-country = Non possiamo inviare SMS per conto di { $platform } ai telefoni di quel paese. Scrivi un altro numero
start-error-phone-undelivered = Non siamo riusciti a inviare l'SMS a quel numero. Controllalo o provane un altro
start-error-phone-today = Oggi { $platform } non può inviare altri SMS. Riprova domani o contatta { $platform }
start-error-email-empty = Scrivi il tuo indirizzo email
start-error-email = Scrivi un indirizzo email come nome@example.com

wait-title = Attendi { $wait } per un nuovo codice
wait-body = Abbiamo già inviato diversi codici. Per proteggerti da estranei che provino a entrare, aspettiamo un po' prima di inviare il prossimo.
wait-left = Tempo rimanente: { $wait }
wait-have-code = Ho un codice
wait-again = Riprova
