# The summary: every section with what stands in it, and the button that sends it.

summary-page-title-ready = Prüfen Sie Ihre Antworten und senden Sie sie ab
summary-page-title-open = Einige Antworten fehlen noch
summary-page-title-pending = Ihre Antworten werden geprüft
summary-page-title-done = Sie müssen nichts tun
summary-intro-ready = Lesen Sie Ihre Antworten durch. { $platform } bekommt sie erst, wenn Sie sie absenden.
summary-intro-open = Füllen Sie aus, was markiert ist. Den Rest können Sie schon absenden.
summary-intro-pending = { $platform } hat Ihre Antworten und prüft sie. Wenn etwas fehlt, sagt { $platform } Ihnen Bescheid.
summary-intro-done = { $platform } hat im Moment alles. Sie können Ihre Angaben hier trotzdem ändern.
summary-button = Antworten absenden
summary-edit = Ändern
summary-edit-what = { $section }
summary-fill = Ausfüllen
summary-empty = Keine Angabe
summary-last = Zuletzt gesendet am { $date }, Vorgangsnummer { $reference }.
summary-error-nothing = Es gibt nichts Neues zum Absenden. Füllen Sie zuerst etwas aus oder ändern Sie etwas.
summary-error-changed = In Ihrem Konto hat sich gerade etwas geändert. Prüfen Sie Ihre Antworten noch einmal und senden Sie sie dann ab.
