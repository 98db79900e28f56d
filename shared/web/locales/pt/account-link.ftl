# What owners read whom the platform sent here from its own pages.

account-link-title = Continuar com { $platform }
account-link-intro = { $platform } precisa de alguns dados seus. Você pode parar quando quiser: o que você salvar não se perde.
account-link-button = Continuar
account-link-once = O botão funciona só uma vez e por 5 minutos. Depois disso, comece de novo a partir de { $platform }.

account-link-tasks = { $count ->
    [one] { $platform } precisa que você conclua { $count } tarefa. Leva cerca de 5 minutos. Você pode parar quando quiser e continuar mais tarde a partir de { $platform }.
   *[other] { $platform } precisa que você conclua { $count } tarefas. Leva cerca de 5 minutos. Você pode parar quando quiser e continuar mais tarde a partir de { $platform }.
}
account-link-all = Ver e alterar todos os seus dados

button-return = Voltar para { $platform }

onward-back-title = Voltando para { $platform }
onward-back-what = Tudo o que você salvou está guardado.
onward-back-then = Se nada acontecer, use o botão.

onward-over-title = Comece de novo a partir de { $platform }
onward-over-what = Por segurança, sua visita a esta página terminou. Tudo o que você salvou está guardado.
onward-over-then = { $platform } pode trazer você de volta em um instante.
onward-over-button = Ir para { $platform }

account-link-next = A análise leva até 2 dias úteis. Para isso, você não precisa fazer nada. Se faltar alguma coisa, { $platform } vai avisar você.
