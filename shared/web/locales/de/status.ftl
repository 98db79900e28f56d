# The page that says where an account stands, for owners whose account has a dashboard of its own.

status-title = Ihr Konto
status-intro = Ihr Konto bei { $platform }

status-restricted = Sie müssen noch etwas erledigen. Bis dahin pausieren Teile Ihres Kontos.
status-restricted-soon = Sie müssen noch etwas erledigen, sonst pausieren Teile Ihres Kontos.
status-restricted-soon-by = Sie müssen bis zum { $date } noch etwas erledigen, sonst pausieren Teile Ihres Kontos.
status-in-review = Sie haben alle Angaben gemacht. Sie werden gerade geprüft, und Sie müssen nichts tun.
status-enabled = Ihr Konto funktioniert. Einige Angaben werden später gebraucht.
status-complete = Ihr Konto funktioniert, und Sie müssen nichts tun.
status-rejected = Ihr Konto ist geschlossen. { $platform } kann Ihnen sagen, warum.

status-works-title = Teile Ihres Kontos
status-work = { $name }: { $state }
status-payments = Zahlungen
status-payouts = Auszahlungen
status-on = Funktioniert
status-paused = Pausiert
status-pending = Wird geprüft
status-paused-soon = Pausiert ab dem { $date }, wenn die Angaben fehlen

capability-card_payments = Kartenzahlungen
capability-transfers = Überweisungen
capability-us_bank_account_ach_payments = Zahlungen von US-Bankkonten (ACH)
capability-sepa_debit_payments = SEPA-Lastschriften
capability-bacs_debit_payments = Bacs-Lastschriften
capability-tax_reporting_us_1099_k = US-Steuerformular 1099-K
capability-tax_reporting_us_1099_misc = US-Steuerformular 1099-MISC
capability-legacy_payments = Zahlungen (alte Art)
capability-card_issuing = Ausgabe von Karten

status-tasks = { $count ->
    [one] Sie haben { $count } Aufgabe.
   *[other] Sie haben { $count } Aufgaben.
}
status-tasks-button = Zu Ihren Aufgaben
status-summary-button = Ihre Angaben ansehen
