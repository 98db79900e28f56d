# Documents: the pages where an owner takes a photo or chooses a file, and what the tasks and the summary say of them.

document-name-identity = Ausweis mit Foto
document-name-identity-of = Ausweis mit Foto: { $person }
document-name-address = Nachweis Ihrer Wohnadresse
document-name-address-of = Nachweis der Wohnadresse: { $person }
document-name-company = Nachweis, dass es Ihr Unternehmen gibt
document-name-of = { $document }: { $person }

document-front-and-back = Vorder- und Rückseite
document-front-only = Vorderseite
document-photos = { $count ->
    [one] { $count } Foto
   *[other] { $count } Fotos
}
document-files = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
}
document-beside = { $answer } ({ $files })

document-choose-title = Welches Dokument haben Sie?
document-kind-passport = Reisepass
document-kind-passport-hint = Ein Foto von der Seite mit Ihrem Bild.
document-kind-card = Personalausweis oder Führerschein
document-kind-card-hint = Zwei Fotos, von der Vorderseite und von der Rückseite.

document-title-passport-front = Fotoseite Ihres Reisepasses
document-title-card-front = Vorderseite Ihres Ausweises
document-title-card-back = Rückseite Ihres Ausweises
document-title-paper-front = Vorderseite des Dokuments
document-title-paper-back = Rückseite des Dokuments
document-title-files-file = Dokument hinzufügen

document-hint-photo = Machen Sie das Foto in Farbe, mit allen 4 Ecken.
document-hint-glare = Achten Sie darauf, dass sich kein Licht spiegelt und jedes Wort lesbar ist.
document-hint-pages = Zeigen Sie jede Seite in Farbe, sodass jedes Wort lesbar ist.
document-hint-type-photo = JPG oder PNG, höchstens 10 MB.
document-hint-type-pdf = PDF, JPG oder PNG, höchstens 10 MB.

document-label-photo = Foto
document-label-file = Datei
document-camera = Jetzt ein Foto machen
document-send = Weiter
document-sending = Wird gesendet. Das dauert bis zu einer Minute.

document-problem-missing = Es ist nichts angekommen. Wählen Sie die Datei noch einmal aus.
document-problem-empty = Diese Datei ist leer. Wählen Sie eine andere.
document-problem-too-large = Diese Datei hat mehr als 10 MB. Wählen Sie eine kleinere.
document-problem-wrong-type = Diese Datei ist weder JPG noch PNG noch PDF. Wählen Sie eine andere oder machen Sie ein Foto.
document-problem-no-pdf = Wählen Sie ein Foto, kein PDF.
document-problem-unreadable = Diese Datei ist beschädigt. Wählen Sie eine andere oder machen Sie das Foto noch einmal.
document-problem-too-many-pixels = Dieses Bild ist zu groß. Jede Seite darf höchstens 8.000 Pixel lang sein.
document-problem-too-few-pixels = Dieses Bild ist zu klein zum Lesen. Machen Sie ein neues Foto aus der Nähe.
document-problem-locked = Dieses PDF fragt nach einem Passwort. Speichern Sie es ohne Passwort und wählen Sie es dann noch einmal aus.

document-check-title = Dieses Foto verwenden?
document-check-title-file = Diese Datei verwenden?
document-check-alt = Das Foto, das Sie gesendet haben
document-check-hint = Prüfen Sie, ob alle 4 Ecken zu sehen sind und jedes Wort lesbar ist.
document-check-open = Gesendete Datei öffnen
document-use-photo = Dieses Foto verwenden
document-use-file = Diese Datei verwenden
document-another = Andere Datei wählen

document-overview-title = Was Sie hinzugefügt haben
document-given-passport-front = Fotoseite Ihres Reisepasses
document-given-card-front = Vorderseite Ihres Ausweises
document-given-paper-front = Vorderseite des Dokuments
document-given-back = Rückseite
document-given-file = Dokument { $number }
document-which = { $document }
document-change = Ändern
document-remove = Entfernen
document-add-back = Rückseite hinzufügen
document-add-file = Weiteres Dokument hinzufügen
document-continue = Weiter

document-beside-hint = Sie können zu Ihrer Antwort Fotos oder Dokumente hinzufügen.
document-beside-button = Speichern und Dokument hinzufügen

document-test-title = Testkonto
document-test-intro = Verwenden Sie ein Dokument, dessen Ergebnis sofort feststeht.
document-test-success = Eines verwenden, das angenommen wird
document-test-failure = Eines verwenden, das abgelehnt wird
