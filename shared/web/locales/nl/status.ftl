# The page that says where an account stands, for owners whose account has a dashboard of its own.

status-title = Uw account
status-intro = Uw account bij { $platform }

status-restricted = Er is iets van u nodig. Tot die tijd zijn delen van uw account gepauzeerd.
status-restricted-soon = Er is iets van u nodig, anders worden delen van uw account gepauzeerd.
status-restricted-soon-by = Er is uiterlijk { $date } iets van u nodig, anders worden delen van uw account gepauzeerd.
status-in-review = U hebt alles gegeven wat er is gevraagd. Het wordt gecontroleerd en u hoeft niets te doen.
status-enabled = Uw account werkt. Later worden er nog een paar gegevens gevraagd.
status-complete = Uw account werkt en u hoeft niets te doen.
status-rejected = Uw account is gesloten. { $platform } kan u vertellen waarom.

status-works-title = Delen van uw account
status-work = { $name }: { $state }
status-payments = Betalingen
status-payouts = Uitbetalingen
status-on = Werkt
status-paused = Gepauzeerd
status-pending = Wordt gecontroleerd
status-paused-soon = Gepauzeerd vanaf { $date } als u niets geeft

capability-card_payments = Kaartbetalingen
capability-transfers = Overboekingen
capability-us_bank_account_ach_payments = Betalingen via Amerikaanse banken (ACH)
capability-sepa_debit_payments = SEPA-incasso’s
capability-bacs_debit_payments = Bacs-incasso’s
capability-tax_reporting_us_1099_k = Amerikaans belastingformulier 1099-K
capability-tax_reporting_us_1099_misc = Amerikaans belastingformulier 1099-MISC
capability-legacy_payments = Betalingen (oude manier)
capability-card_issuing = Uitgifte van kaarten

status-tasks = { $count ->
    [one] U hebt { $count } taak.
   *[other] U hebt { $count } taken.
}
status-tasks-button = Naar uw taken
status-summary-button = Bekijken wat u hebt ingevuld
