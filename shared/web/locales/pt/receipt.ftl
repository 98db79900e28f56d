# The receipt: shown after sending, made to be printed or kept as a picture.

receipt-title = Recebemos as suas respostas
receipt-intro = { $platform } recebeu as suas respostas. Guarde esta página ou o número de referência.
receipt-reference = Referência
receipt-date = Data do envio
receipt-given = O que você enviou
receipt-next-title = O que acontece agora
receipt-next = A análise leva até 2 dias úteis. Para isso, você não precisa fazer nada. Se faltar alguma coisa, { $platform } vai avisar você, e este mesmo link funciona até { $date }.
receipt-rest = Ainda há o que fazer: faltam algumas respostas.
receipt-rest-button = Continuar com o que falta
receipt-summary = Ver todos os seus dados
receipt-print = Para guardar uma cópia, imprima esta página ou tire uma foto dela.
