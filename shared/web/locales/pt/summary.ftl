# The summary: every section with what stands in it, and the button that sends it.

summary-page-title-ready = Confira suas respostas e envie
summary-page-title-open = Faltam algumas respostas
summary-page-title-pending = Suas respostas estão em análise
summary-page-title-done = Você não precisa fazer nada
summary-intro-ready = Leia suas respostas com atenção. { $platform } recebe as respostas quando você envia.
summary-intro-open = Preencha o que está marcado. Você já pode enviar o resto.
summary-intro-pending = { $platform } recebeu as suas respostas e está analisando tudo. Se faltar alguma coisa, { $platform } vai avisar você.
summary-intro-done = { $platform } tem tudo o que precisa por enquanto. Você ainda pode alterar seus dados aqui.
summary-button = Enviar minhas respostas
summary-edit = Alterar
summary-edit-what = { $section }
summary-fill = Preencher
summary-empty = Sem resposta
summary-last = Último envio em { $date }, referência { $reference }.
summary-error-nothing = Não há nada novo para enviar. Primeiro, preencha ou altere alguma coisa.
summary-error-changed = Algo mudou na sua conta há pouco. Confira suas respostas de novo e depois envie.
