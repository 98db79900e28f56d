# What is wrong with an answer, shown at its field and in the box at the top.

problem-empty = { $field }: scrivi la tua risposta
problem-too-long = { $field }: scrivi un testo più breve
problem-too-short = { $field }: aggiungi qualche dettaglio
problem-characters = { $field }: usa solo lettere e punteggiatura semplice
problem-not-a-date = { $field }: scrivi una data che esista, come in 23 4 1980
problem-in-the-future = { $field }: la data deve essere passata
problem-too-young = { $field }: la persona deve avere almeno 13 anni
problem-too-old = { $field }: controlla l'anno
problem-email = { $field }: scrivi un indirizzo come nome@example.com
problem-phone = { $field }: scrivi un numero di telefono, con il prefisso del paese se è di un altro paese, come +44 7400 123456
problem-url = { $field }: scrivi un indirizzo web come www.example.com
problem-postal-code = { $field }: scrivi un codice postale che esista
problem-post-box = { $field }: scrivi una via e un numero, non una casella postale
problem-country = { $field }: sceglilo dall'elenco
problem-id-number = { $field }: controlla il numero e scrivilo per intero
problem-four-digits = { $field }: scrivi 4 cifre
problem-tax-id = { $field }: controlla il codice e scrivilo per intero
problem-only-an-address = { $field }: descrivilo a parole, non solo con un indirizzo web
problem-statement-descriptor = { $field }: usa da 5 a 22 lettere, cifre e spazi, con almeno 1 lettera
