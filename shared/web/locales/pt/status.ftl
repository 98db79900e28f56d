# The page that says where an account stands, the first page after signing in.

status-title = Sua conta
status-intro = Sua conta com { $platform }

status-restricted = Falta algo da sua parte. Enquanto isso, algumas funções da sua conta estão pausadas.
status-restricted-soon = Falta algo da sua parte. Sem isso, algumas funções da sua conta vão ser pausadas.
status-restricted-soon-by = Falta algo da sua parte até { $date }. Sem isso, algumas funções da sua conta vão ser pausadas.
status-in-review = Você já informou tudo o que foi pedido. Está em análise, e você não precisa fazer nada.
status-enabled = Sua conta funciona. Alguns dados vão ser pedidos mais adiante.
status-complete = Sua conta funciona, e não falta nada da sua parte.
status-rejected = Sua conta foi encerrada. { $platform } pode dizer o motivo.

status-works-title = Funções da sua conta
status-work = { $name }: { $state }
status-payments = Pagamentos dos clientes
status-payouts = Repasses para você
status-on = Em funcionamento
status-paused = Em pausa
status-pending = Em análise
status-paused-soon = Em pausa a partir de { $date } se nada for informado

capability-card_payments = Pagamentos com cartão
capability-transfers = Transferências
capability-us_bank_account_ach_payments = Pagamentos de bancos dos EUA (ACH)
capability-sepa_debit_payments = Débitos diretos SEPA
capability-bacs_debit_payments = Débitos diretos Bacs
capability-tax_reporting_us_1099_k = Formulário fiscal 1099-K dos EUA
capability-tax_reporting_us_1099_misc = Formulário fiscal 1099-MISC dos EUA
capability-legacy_payments = Pagamentos (versão antiga)
capability-card_issuing = Emissão de cartões

status-tasks = { $count ->
    [one] Você tem { $count } tarefa.
   *[other] Você tem { $count } tarefas.
}
status-tasks-button = Ir para as suas tarefas
status-summary-button = Ver o que você informou
