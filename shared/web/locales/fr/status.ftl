# The page that says where an account stands, the first page after signing in.

status-title = Votre compte
status-intro = Votre compte chez { $platform }

status-restricted = Il vous reste quelque chose à faire. En attendant, certaines fonctions de votre compte sont suspendues.
status-restricted-soon = Il vous reste quelque chose à faire. Sans cela, certaines fonctions de votre compte seront suspendues.
status-restricted-soon-by = Il vous reste quelque chose à faire, au plus tard le { $date }. Sans cela, certaines fonctions de votre compte seront suspendues.
status-in-review = Vous avez donné tout ce qui était demandé. La vérification est en cours, et vous n’avez rien à faire.
status-enabled = Votre compte fonctionne. Certaines informations seront demandées plus tard.
status-complete = Votre compte fonctionne, et vous n’avez rien à faire.
status-rejected = Votre compte est fermé. { $platform } peut vous dire pourquoi.

status-works-title = Fonctions de votre compte
status-work = { $name } : { $state }
status-payments = Paiements
status-payouts = Versements
status-on = En service
status-paused = En pause
status-pending = En cours de vérification
status-paused-soon = En pause à partir du { $date } sans réponse de votre part

capability-card_payments = Paiements par carte
capability-transfers = Transferts
capability-us_bank_account_ach_payments = Paiements bancaires aux États-Unis (ACH)
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
status-summary-button = Voir vos réponses
