# The list of what is due. Each line is a task: what, why, by when, what happens otherwise.

tasks-title = Lo que necesitamos de ti
tasks-intro = { $count ->
    [one] { $platform } te pide que completes { $count } tarea. Tardarás unos 5 minutos, y puedes parar y volver con el mismo enlace.
   *[other] { $platform } te pide que completes { $count } tareas. Tardarás unos 5 minutos, y puedes parar y volver con el mismo enlace.
}
tasks-start = Empezar
tasks-continue = Continuar
tasks-review = Revisar y enviar
urgency-risk-review = Preguntas que debes responder primero
urgency-past-due = Fuera de plazo
urgency-current = Para hacer ahora
urgency-future = Más adelante
why-past-due = El plazo ya ha pasado. Los cobros o las transferencias a tu banco pueden quedar en pausa hasta que lo hagas.
why-current = Las transferencias a tu banco pueden quedar en pausa después del { $date }.
why-current-undated = Las transferencias a tu banco pueden quedar en pausa si no lo haces.
why-future = Hará falta a partir del { $date }. Puedes hacerlo ya.
why-future-undated = Hará falta más adelante. Puedes hacerlo ya.
why-risk-review = { $platform } espera tu respuesta para decidir sobre tu cuenta.
why-risk-review-dated = { $platform } necesita tu respuesta a más tardar el { $date } para decidir sobre tu cuenta.
state-outstanding = Por hacer
state-ready = Listo para enviar
state-pending = En revisión
state-done = Hecho
state-error = Hay que revisarlo
