# The receipt: shown after sending, made to be printed or kept as a picture.

receipt-title = Wir haben Ihre Antworten
receipt-intro = { $platform } hat Ihre Antworten. Bewahren Sie diese Seite oder die Vorgangsnummer auf.
receipt-reference = Vorgangsnummer
receipt-date = Gesendet
receipt-given = Ihre Angaben
receipt-next-title = So geht es weiter
receipt-next = Die Prüfung dauert bis zu 2 Werktage. Dafür müssen Sie nichts tun. Wenn etwas fehlt, sagt { $platform } Ihnen Bescheid. Derselbe Link gilt noch bis zum { $date }.
receipt-rest = Sie sind noch nicht fertig: Einige Antworten fehlen noch.
receipt-rest-button = Mit dem Rest weitermachen
receipt-summary = Alle Angaben ansehen
receipt-print = Wenn Sie eine Kopie möchten, drucken Sie diese Seite oder machen Sie ein Foto davon.
