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
    [1] { $day }º de { $month } de { $year }
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

dead-end-link-missing-title = Abra o seu link de novo
dead-end-link-missing-what = Esta página só abre a partir do link que você recebeu de { $platform }.
dead-end-link-missing-then = Procure a mensagem com o link e abra o link neste navegador. Se o seu navegador bloqueia cookies, permita os cookies deste site.
dead-end-link-unknown-title = Este link não funciona
dead-end-link-unknown-what = O endereço pode estar cortado. Links longos às vezes se quebram em uma mensagem.
dead-end-link-unknown-then = Copie o link inteiro da mensagem e abra de novo. Se ainda não funcionar, peça outro link a { $platform }.
dead-end-link-expired-title = Este link venceu
dead-end-link-expired-what = Os links funcionam por 90 dias. Este é mais antigo. Os dados que você já informou estão seguros.
dead-end-link-expired-then = Peça um link novo a { $platform }. Criar um link leva só um minuto.
dead-end-link-revoked-title = Este link foi encerrado
dead-end-link-revoked-what = { $platform } encerrou este link. Em geral, isso quer dizer que você recebeu outro mais novo.
dead-end-link-revoked-then = Procure uma mensagem mais recente ou peça um link novo a { $platform }.
dead-end-session-ended-title = Sua sessão foi encerrada
dead-end-session-ended-what = Para proteger suas informações, encerramos a sessão depois de 30 minutos sem nenhuma etapa salva e, em qualquer caso, depois de 12 horas.
dead-end-session-ended-then = Tudo o que você salvou continua lá. Para continuar, entre outra vez com um código novo.
dead-end-blocked-title = Fale com { $platform } para continuar
dead-end-blocked-what = Houve tentativas demais com dados que não conferem, por isso esta conta está bloqueada. Nada do que você informou se perdeu.
dead-end-blocked-then = { $platform } pode conferir os dados do cadastro e desbloquear a conta. Diga que a verificação de identidade do seu link está bloqueada.
dead-end-wrong-form-title = Volte para a página do seu link
dead-end-wrong-form-what = Esta página é de outro link ou de uma sessão anterior. Nada dela foi salvo.
dead-end-wrong-form-then = Continue com o link que está aberto agora ou abra o outro link de novo.
dead-end-too-large-title = É texto demais
dead-end-too-large-what = Em cada página cabem cerca de 30 folhas de texto. Nada desta página foi salvo.
dead-end-too-large-then = Volte e encurte sua resposta.
dead-end-not-found-title = Esta página não existe
dead-end-not-found-what = O endereço pode estar errado, ou não há mais nada a fazer nessa página.
dead-end-not-found-then = Volte para a sua lista de tarefas.
dead-end-try-again-title = Tente de novo em instantes
dead-end-try-again-what = Algo não funcionou do nosso lado. A culpa não é sua, e o que você salvou está seguro.
dead-end-try-again-then = Volte com o botão do seu navegador: o que você digitou continua lá. Depois, envie de novo.
dead-end-signed-out-title = Você encerrou a sessão
dead-end-signed-out-what = Tudo o que você salvou está guardado.
dead-end-signed-out-then = Volte quando quiser com o mesmo link. Vamos enviar um código novo por SMS.
