# The receipt: shown after sending, made to be printed or kept as a picture.

receipt-title = Abbiamo le tue risposte
receipt-intro = { $platform } ha le tue risposte. Conserva questa pagina o il numero di riferimento.
receipt-reference = Riferimento
receipt-date = Data di invio
receipt-given = Che cosa hai inviato
receipt-next-title = Che cosa succede adesso
receipt-next = Il controllo richiede fino a 2 giorni lavorativi. Per questo non devi fare nulla. Se manca qualcosa, { $platform } ti avviserà e potrai usare questo stesso link. Scadenza del link: { $date }.
receipt-rest = C'è ancora qualcosa da fare: mancano alcune risposte.
receipt-rest-button = Continua con quello che manca
receipt-summary = Vedi tutti i tuoi dati
receipt-print = Per conservarne una copia, stampa questa pagina o fai una foto dello schermo.
