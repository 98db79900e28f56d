# Words that stand on every page. Form of address: "você" throughout, in the Portuguese of Brazil.

the-platform = quem enviou o link para você
title-error = Erro:
skip = Ir para o conteúdo principal
step = Passo { $step } de { $of }
summary-title = Há um problema
optional = (opcional)
date-day = Dia
date-month = Mês
date-year = Ano
button-continue = Continuar
button-back = Voltar
button-save = Salvar e continuar
button-help = Falar com { $platform }
footer-help = Ajuda de { $platform }
footer-leave = Salvar e sair
footer-language = Idioma: { $language }
footer-privacy = { $platform } usa os dados que você informa aqui para verificar quem você é e manter sua conta funcionando. Eles são guardados com criptografia.
session-warning-title = Quer manter a sessão aberta?
session-warning-body = Para proteger suas informações, a sessão será encerrada em 2 minutos. O que você salvou continua guardado.
session-warning-stay = Manter a sessão aberta
wait-seconds = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
}
wait-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
wait-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
date = { $day ->
    [one] { $day }º de { $month } de { $year }
   *[other] { $day } de { $month } de { $year }
}
moment = { $date }, { $time } UTC
month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro
