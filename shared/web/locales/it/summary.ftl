# The summary: every section with what stands in it, and the button that sends it.

summary-page-title-ready = Controlla le tue risposte e inviale
summary-page-title-open = Mancano alcune risposte
summary-page-title-pending = Le tue risposte sono in esame
summary-page-title-done = Non devi fare nulla
summary-intro-ready = Rileggi le tue risposte. { $platform } le riceve quando le invii.
summary-intro-open = Compila quello che è segnato. Puoi già inviare il resto.
summary-intro-pending = { $platform } ha le tue risposte e le sta controllando. Se manca qualcosa, { $platform } ti avviserà.
summary-intro-done = { $platform } ha tutto quello che serve per ora. Puoi ancora modificare qui i tuoi dati.
summary-button = Invia le mie risposte
summary-edit = Modifica
summary-edit-what = { $section }
summary-fill = Compila
summary-empty = Nessuna risposta
summary-last = Ultimo invio: { $date }, riferimento { $reference }.
summary-error-nothing = Non c'è nulla di nuovo da inviare. Prima compila o modifica qualcosa.
summary-error-changed = Qualcosa è appena cambiato nel tuo account. Ricontrolla le tue risposte e poi inviale.
