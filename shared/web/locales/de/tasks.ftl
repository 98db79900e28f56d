# The list of what is due.

tasks-title = Was wir von Ihnen brauchen
tasks-intro = { $count ->
    [one] { $platform } braucht zu { $count } Punkt Angaben von Ihnen. Das dauert etwa 5 Minuten. Sie können aufhören und mit demselben Link zurückkommen.
   *[other] { $platform } braucht zu { $count } Punkten Angaben von Ihnen. Das dauert etwa 5 Minuten. Sie können aufhören und mit demselben Link zurückkommen.
}
tasks-start = Starten
tasks-continue = Weitermachen
tasks-review = Prüfen und absenden
urgency-risk-review = Diese Fragen zuerst
urgency-past-due = Überfällig
urgency-current = Jetzt fällig
urgency-future = Demnächst fällig
why-past-due = Das ist überfällig. Zahlungen oder Auszahlungen können pausieren, bis es erledigt ist.
why-current = Nach dem { $date } können Auszahlungen pausieren.
why-current-undated = Auszahlungen können pausieren, wenn das nicht erledigt wird.
why-future = Nötig ab dem { $date }. Sie können es jetzt schon erledigen.
why-future-undated = Das wird später nötig. Sie können es jetzt schon erledigen.
why-risk-review = { $platform } wartet auf Ihre Antwort, um über Ihr Konto zu entscheiden.
why-risk-review-dated = { $platform } braucht Ihre Antwort bis zum { $date }, um über Ihr Konto zu entscheiden.
state-outstanding = Zu erledigen
state-ready = Bereit zum Absenden
state-pending = Wird geprüft
state-done = Erledigt
state-error = Noch einmal ansehen
