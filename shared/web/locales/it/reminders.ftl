# E-mails that remind an owner of a link, and the page where an owner ends such messages.

reminder-subject = { $platform } aspetta i tuoi dati entro questa data: { $date }
reminder-subject-undated = { $platform } aspetta i tuoi dati
reminder-request = { $platform } deve controllare alcuni dati della tua attività. Inviali entro questa data: { $date }.
reminder-request-undated = { $platform } deve controllare alcuni dati della tua attività.
reminder-consequence = Se mancano, i bonifici di { $platform } a tuo favore potrebbero essere sospesi.
reminder-button = Fornisci i tuoi dati
reminder-duration = Il link è solo per te. Funziona tutte le volte che ti serve.
reminder-stop = Non ricevere più messaggi come questo da { $platform }
reminder-stop-here = Non ricevere più messaggi su questo link
reminder-stop-title = Vuoi smettere di ricevere messaggi da { $platform }?
reminder-stop-body = Non riceverai più SMS o email che chiedono i tuoi dati. Quello che serve a { $platform } resta da fare, e il tuo link funziona ancora.
reminder-stop-button = Non ricevere più messaggi
reminder-stopped-title = Non riceverai più messaggi
reminder-stopped-body = Non riceverai più messaggi che chiedono i tuoi dati. Per riceverli di nuovo, chiedilo a { $platform }.
