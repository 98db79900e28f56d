# What is accepted with a tick, kept with the time and where it came from.

field-terms-label = Accetto le condizioni di { $platform } e quello che dicono sui miei dati
field-card-terms-label = Accetto le condizioni di { $platform } per le carte
field-treasury-terms-label = Accetto le condizioni di { $platform } per i conti che custodiscono denaro
field-service-agreement-label = Quale accordo vale?
field-ownership-declaration-label = Quello che dichiaro su chi possiede l'attività è vero e completo
field-directorship-declaration-label = Quello che dichiaro sul consiglio di amministrazione dell'attività è vero e completo
field-representative-declaration-label = Posso agire per l'attività
terms-read = Leggi le condizioni di { $platform } (si apre in un'altra scheda)
summary-accepted = Accettato
problem-not-accepted = Spunta la casella per continuare
