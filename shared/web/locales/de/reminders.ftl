# E-mails that remind an owner of a link, and the page where an owner ends such messages.

reminder-subject = { $platform } braucht Ihre Angaben bis zum { $date }
reminder-subject-undated = { $platform } braucht Ihre Angaben
reminder-request = { $platform } muss einige Angaben zu Ihrem Unternehmen prüfen. Machen Sie diese Angaben bis zum { $date }.
reminder-request-undated = { $platform } muss einige Angaben zu Ihrem Unternehmen prüfen.
reminder-consequence = Wenn Angaben fehlen, können Ihre Auszahlungen von { $platform } pausieren.
reminder-button = Angaben machen
reminder-duration = Der Link ist nur für Sie. Sie können ihn so oft nutzen, wie Sie ihn brauchen.
reminder-stop = Keine solchen Nachrichten von { $platform } mehr bekommen
reminder-stop-here = Keine Nachrichten zu diesem Link mehr bekommen
reminder-stop-title = Keine Nachrichten von { $platform } mehr bekommen?
reminder-stop-body = Sie bekommen dann keine SMS und E-Mails mehr, die nach Ihren Angaben fragen. Was { $platform } braucht, bleibt fällig, und Ihr Link funktioniert weiter.
reminder-stop-button = Nachrichten beenden
reminder-stopped-title = Die Nachrichten sind beendet
reminder-stopped-body = Sie bekommen keine Nachrichten mehr, die nach Ihren Angaben fragen. Wenn Sie wieder welche möchten, fragen Sie { $platform }.
