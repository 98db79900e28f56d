# The page that says where an account stands, the first page after signing in.

status-title = Il tuo account
status-intro = Il tuo account con { $platform }

status-restricted = Serve qualcosa da te. Fino ad allora, alcune funzioni del tuo account sono sospese.
status-restricted-soon = Serve qualcosa da te, altrimenti alcune funzioni del tuo account saranno sospese.
status-restricted-soon-by = Serve qualcosa da te entro questa data: { $date }. Altrimenti alcune funzioni del tuo account saranno sospese.
status-in-review = Hai fornito tutto quello che ti è stato chiesto. È in esame e non devi fare nulla.
status-enabled = Il tuo account funziona. Più avanti ti saranno chiesti alcuni dati.
status-complete = Il tuo account funziona e non serve nulla da te.
status-rejected = Il tuo account è chiuso. { $platform } può dirti perché.

status-works-title = Funzioni del tuo account
status-work = { $name }: { $state }
status-payments = Incassi
status-payouts = Bonifici a tuo favore
status-on = Funziona
status-paused = In pausa
status-pending = In esame
status-paused-soon = Se non fornisci nulla, in pausa da questa data: { $date }

capability-card_payments = Incassi con carta
capability-transfers = Trasferimenti
capability-us_bank_account_ach_payments = Incassi da banche USA (ACH)
capability-sepa_debit_payments = Addebiti diretti SEPA
capability-bacs_debit_payments = Addebiti diretti Bacs
capability-tax_reporting_us_1099_k = Modulo fiscale USA 1099-K
capability-tax_reporting_us_1099_misc = Modulo fiscale USA 1099-MISC
capability-legacy_payments = Incassi (vecchia versione)
capability-card_issuing = Emissione di carte

status-tasks = { $count ->
    [one] Hai { $count } richiesta da completare.
   *[other] Hai { $count } richieste da completare.
}
status-tasks-button = Vai alle richieste
status-summary-button = Vedi che cosa hai fornito
