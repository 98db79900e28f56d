# The page that says where an account stands, the first page after signing in.

status-title = Tu cuenta
status-intro = Tu cuenta con { $platform }

status-restricted = Hace falta algo de tu parte. Mientras tanto, algunas funciones de tu cuenta están en pausa.
status-restricted-soon = Hace falta algo de tu parte. Si no, algunas funciones de tu cuenta quedarán en pausa.
status-restricted-soon-by = Hace falta algo de tu parte a más tardar el { $date }. Si no, algunas funciones de tu cuenta quedarán en pausa.
status-in-review = Has dado todo lo que se te pidió. Está en revisión y no tienes que hacer nada.
status-enabled = Tu cuenta funciona. Más adelante se te pedirán algunos datos.
status-complete = Tu cuenta funciona y no hace falta nada de tu parte.
status-rejected = Tu cuenta está cerrada. { $platform } puede decirte por qué.

status-works-title = Funciones de tu cuenta
status-work = { $name }: { $state }
status-payments = Cobros
status-payouts = Transferencias a tu banco
status-on = En funcionamiento
status-paused = En pausa
status-pending = En revisión
status-paused-soon = En pausa a partir del { $date } si no das los datos

capability-card_payments = Cobros con tarjeta
capability-transfers = Transferencias
capability-us_bank_account_ach_payments = Cobros desde bancos de Estados Unidos (ACH)
capability-sepa_debit_payments = Cobros domiciliados SEPA
capability-bacs_debit_payments = Cobros domiciliados Bacs
capability-tax_reporting_us_1099_k = Formulario fiscal 1099-K de Estados Unidos
capability-tax_reporting_us_1099_misc = Formulario fiscal 1099-MISC de Estados Unidos
capability-legacy_payments = Cobros (versión antigua)
capability-card_issuing = Emisión de tarjetas

status-tasks = { $count ->
    [one] Tienes { $count } tarea.
   *[other] Tienes { $count } tareas.
}
status-tasks-button = Ir a tus tareas
status-summary-button = Ver lo que has enviado
