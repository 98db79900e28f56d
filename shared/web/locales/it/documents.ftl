# The pages where an owner photographs a document or chooses a file, and what lists say of it.

document-name-identity = Documento d'identità con foto
document-name-identity-of = Documento d'identità con foto di { $person }
document-name-address = Prova del tuo indirizzo di casa
document-name-address-of = Prova dell'indirizzo di casa di { $person }
document-name-company = Prova che la tua società esiste
document-name-of = { $document }: { $person }

document-front-and-back = Fronte e retro
document-front-only = Fronte
document-photos = { $count ->
    [one] { $count } foto
   *[other] { $count } foto
}
document-files = { $count ->
    [one] { $count } file
   *[other] { $count } file
}
document-beside = { $answer } ({ $files })

document-choose-title = Quale documento hai?
document-kind-passport = Passaporto
document-kind-passport-hint = Una sola immagine: la pagina con la tua foto.
document-kind-card = Carta d'identità o patente di guida
document-kind-card-hint = Due foto: il fronte e il retro.

document-title-passport-front = Pagina del tuo passaporto con la foto
document-title-card-front = Fronte del tuo documento d'identità
document-title-card-back = Retro del tuo documento d'identità
document-title-paper-front = Fronte del documento
document-title-paper-back = Retro del documento
document-title-files-file = Aggiungi un documento

document-hint-photo = Scatta la foto a colori, con tutti e quattro gli angoli del documento.
document-hint-glare = Controlla che non ci siano riflessi di luce e che si legga ogni parola.
document-hint-pages = Mostra tutte le pagine, a colori e in modo che si legga ogni parola.
document-hint-type-photo = Usa un file JPG o PNG fino a 10 MB.
document-hint-type-pdf = Usa un file PDF, JPG o PNG fino a 10 MB.

document-label-photo = Foto
document-label-file = File
document-camera = Scatta una foto adesso
document-send = Continua
document-sending = Invio in corso. Ci vuole al massimo un minuto.

document-problem-missing = Non è arrivato nulla. Scegli di nuovo il file.
document-problem-empty = Questo file è vuoto. Scegline un altro.
document-problem-too-large = Questo file supera i 10 MB. Scegline uno più piccolo.
document-problem-wrong-type = Questo file non è JPG, PNG o PDF. Scegline un altro o scatta una foto.
document-problem-no-pdf = Scegli una foto, non un PDF.
document-problem-unreadable = Questo file è danneggiato. Scegline un altro o scatta di nuovo la foto.
document-problem-too-many-pixels = Questa immagine è troppo grande. Ogni lato può avere fino a 8.000 pixel.
document-problem-too-few-pixels = Questa immagine è troppo piccola e non si legge. Scatta una nuova foto più da vicino.
document-problem-locked = Questo PDF chiede una password. Salvalo senza password e sceglilo di nuovo.

document-check-title = Vuoi usare questa foto?
document-check-title-file = Vuoi usare questo file?
document-check-alt = La foto che hai inviato
document-check-hint = Controlla che ci siano tutti e quattro gli angoli e che si legga ogni parola.
document-check-open = Apri il file che hai inviato
document-use-photo = Usa questa foto
document-use-file = Usa questo file
document-another = Scegli un'altra foto o un altro file

document-overview-title = Che cosa hai aggiunto
document-given-passport-front = Pagina del tuo passaporto con la foto
document-given-card-front = Fronte del tuo documento d'identità
document-given-paper-front = Fronte del documento
document-given-back = Retro
document-given-file = Documento { $number }
document-which = { $document }
document-change = Modifica
document-remove = Rimuovi
document-add-back = Aggiungi il retro
document-add-file = Aggiungi un altro documento
document-continue = Continua

document-beside-hint = Puoi aggiungere foto o documenti alla tua risposta.
document-beside-button = Salva e aggiungi un documento

document-test-title = Account di prova
document-test-intro = Usa un documento che decide subito.
document-test-success = Usa un documento che viene accettato
document-test-failure = Usa un documento che viene rifiutato
