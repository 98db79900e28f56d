# The page that says where an account stands, the first page after signing in.

status-title = Votre compte
status-intro = Votre compte avec { $platform }

status-restricted = Il manque quelque chose de votre part. En attendant, certaines fonctions de votre compte sont suspendues.
status-restricted-soon = Il manque quelque chose de votre part. Sans cela, certaines fonctions de votre compte seront suspendues.
status-restricted-soon-by = Il manque quelque chose de votre part, au plus tard le { $date }. Sans cela, certaines fonctions de votre compte seront suspendues.
status-in-review = Vous avez donné tout ce qui était demandé. La vérification est en cours, et vous n’avez rien à faire.
status-enabled = Votre compte fonctionne. Certaines informations seront demandées plus tard.
status-complete = Votre compte fonctionne, et rien ne manque de votre part.
status-rejected = Votre compte est fermé. { $platform } peut vous dire pourquoi.

status-works-title = Fonctions de votre compte
status-payments = Paiements
status-payouts = Versements
status-on = Actif
status-paused = En pause
status-pending = En cours de vérification
status-paused-soon = En pause à partir du { $date } si vous ne donnez rien

capability-card_payments = Paiements par carte
capability-transfers = Transferts
capability-us_bank_account_ach_payments = Paiements depuis une banque des États-Unis (ACH)
capability-sepa_debit_payments = Prélèvements SEPA
capability-bacs_debit_payments = Prélèvements Bacs
capability-tax_reporting_us_1099_k = Formulaire fiscal 1099-K des États-Unis
capability-tax_reporting_us_1099_misc = Formulaire fiscal 1099-MISC des États-Unis
capability-legacy_payments = Paiements (ancienne version)
capability-card_issuing = Émission de cartes

status-tasks = { $count ->
    [one] Vous avez { $count } tâche.
   *[other] Vous avez { $count } tâches.
}
status-tasks-button = Voir vos tâches
status-summary-button = Voir ce que vous avez donné
