# The people behind a company: who owns, directs and runs it.

people-title = Chi c'è dietro la tua attività?
people-intro = { $platform } deve conoscere tutte le persone che possiedono il 25% o più dell'attività, e quelle che la amministrano o la dirigono.
section-people-title = Persone
section-people-name = Persone
section-people-intro = Persone
people-representative = Risponde di questo account
people-role-owner = Possiede l'attività
people-role-director = Fa parte del consiglio
people-role-executive = Dirige l'attività
people-nameless = Una persona senza nome
people-change = Modifica
people-remove = Rimuovi
people-which = { $person }
people-add = Aggiungi una persona
people-done-title = Ci sono tutte le persone?
people-done = Ci sono tutte
people-none-owner = Nessuno possiede il 25% o più dell'attività
people-none-director = L'attività non ha un consiglio di amministrazione
people-none-executive = Nessun altro dirige l'attività

people-add-title = Che cosa è questa persona per la tua attività?
people-add-hint = Spunta tutto quello che vale. Il nome e gli altri dati si scrivono nella pagina seguente.
people-is-owner = Possiede il 25% o più dell'attività
people-is-director = Fa parte del consiglio di amministrazione
people-is-executive = Dirige l'attività
people-add-button = Continua

people-remove-title = Vuoi rimuovere questa persona?
people-remove-what = { $person } esce dall'elenco dopo che hai inviato i tuoi dati e { $platform } li ha controllati.
people-remove-button = Rimuovi

people-error-no-role = Spunta che cosa è questa persona per la tua attività
people-error-too-many = Ci sono già tutte le persone che un account può avere. Prima rimuovine una
people-error-nobody-owner = Aggiungi almeno una persona che possiede l'attività, o spunta che nessuno ne possiede il 25% o più
people-error-nobody-director = Aggiungi almeno una persona del consiglio, o spunta che il consiglio non c'è
people-error-nobody-executive = Aggiungi almeno una persona che dirige l'attività, o spunta che non ce ne sono altre
people-error-incomplete = Mancano dati di una persona. Scegli Modifica accanto al nome
