# The list of what is due. Each line is a task: what, why, by when, what happens otherwise.

tasks-title = O que você precisa fazer
tasks-intro = { $count ->
    [one] { $platform } precisa que você conclua { $count } tarefa. Leva cerca de 5 minutos, e você pode parar e voltar com o mesmo link.
   *[other] { $platform } precisa que você conclua { $count } tarefas. Leva cerca de 5 minutos, e você pode parar e voltar com o mesmo link.
}
tasks-start = Começar
tasks-continue = Continuar
tasks-review = Conferir e enviar
urgency-risk-review = Perguntas para responder primeiro
urgency-past-due = Em atraso
urgency-current = Para fazer agora
urgency-future = Mais adiante
why-past-due = O prazo já passou. Os pagamentos dos seus clientes ou os repasses para você podem ficar pausados até você concluir.
why-current = Os repasses para você podem ser pausados depois de { $date }.
why-current-undated = Os repasses para você podem ser pausados se você não concluir.
why-future = Necessário a partir de { $date }. Você já pode fazer.
why-future-undated = Vai ser necessário mais adiante. Você já pode fazer.
why-risk-review = { $platform } espera a sua resposta para decidir sobre a sua conta.
why-risk-review-dated = { $platform } precisa da sua resposta até { $date } para decidir sobre a sua conta.
state-outstanding = A fazer
state-ready = Pronto para enviar
state-pending = Em análise
state-done = Concluído
state-error = É preciso rever
