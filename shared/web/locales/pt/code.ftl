# The page where the owner types the code from the text message.

code-title = Veja o SMS no seu telefone
code-intro = Enviamos um SMS com um código de 6 dígitos para o número { $phone }. Pode levar um minuto.
code-field = Código do SMS
code-hint = O código vale por { $wait }.
code-button = Continuar
code-missing-title = O SMS não chegou?
code-missing-wait = Você poderá pedir outro código em { $wait }.
code-missing-reload = Verificar de novo
code-missing-ready = O código novo substitui o anterior.
code-missing-again = Novo código por SMS
code-missing-change = Usar outro número de telefone
code-sends = { $count ->
    [0] Por enquanto você não pode pedir outro código, porque já enviamos vários. O próximo pode ser enviado quando acabar o tempo de espera.
    [one] Você pode pedir mais { $count } código antes de uma espera mais longa.
   *[other] Você pode pedir mais { $count } códigos antes de uma espera mais longa.
}
code-left = { $count ->
    [one] Você tem mais { $count } tentativa com este código.
   *[other] Você tem mais { $count } tentativas com este código.
}
code-error-empty = Digite os 6 dígitos do SMS
code-error-short = O código tem 6 dígitos. Digite todos
code-error-long = O código tem 6 dígitos. Você digitou mais
code-error-digits = Digite só números
code-error-wrong = Esse código não confere. Veja o SMS de novo
code-error-replaced = Um código mais novo substituiu esse. Use o SMS mais recente ou peça outro código
code-error-expired = Esse código expirou. Peça outro
code-error-used = Esse código já foi usado. Peça outro
code-error-many = Houve tentativas demais com este código. Peça outro
code-error-none = Não há código para verificar. Peça um novo
code-over-title = Peça outro código
code-over-body = O último código não vale mais.
