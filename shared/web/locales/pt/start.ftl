# The first page: the owner gives a phone number and an e-mail address, and asks for a code.

start-title = Qual é o seu número de telefone?
start-intro = { $platform } precisa de alguns dados seus. Primeiro verificamos se é você: vamos enviar um código por SMS para o seu telefone.
start-phone = Número de celular
start-phone-hint = Pode ser qualquer telefone que esteja com você. Para um número de outro país, comece com + e o código do país.
start-email = E-mail
start-email-hint = Só usamos se o SMS não funcionar, ou para a sua senha.
start-button = Receber código por SMS
start-why-title = Por que perguntamos isso?
start-why = { $platform } faz pagamentos à sua empresa e precisa saber quem recebe. O código mostra que há aqui uma pessoa de verdade com um telefone. Não precisa ser um número que { $platform } conheça.
start-error-phone-empty = Digite seu número de celular
start-error-phone = Digite um número de celular, como 201 555 0123. Para um número de outro país, comece com + e o código do país
start-error-phone-kind = Digite um número que possa receber SMS
start-error-phone-country = Não podemos enviar SMS de { $platform } para números desse país. Digite outro número
start-error-phone-undelivered = Não conseguimos enviar o SMS para esse número. Confira ou tente outro
start-error-phone-today = { $platform } não pode enviar mais SMS hoje. Tente de novo amanhã ou fale com { $platform }
start-error-email-empty = Digite seu e-mail
start-error-email = Digite um e-mail como nome@example.com

wait-title = Aguarde { $wait } para pedir outro código
wait-body = Já enviamos vários códigos. Para proteger você de estranhos que tentem entrar, esperamos um pouco antes de enviar o próximo.
wait-left = Tempo restante: { $wait }
wait-have-code = Tenho um código
wait-again = Tentar de novo
