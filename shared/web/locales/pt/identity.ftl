# The identity check: the owner types facts that the platform has on file.

identity-title = Confirme quem você é
identity-intro = Digite estes dados como estão no cadastro de { $platform }. Nós só comparamos: nunca mostramos o que está no cadastro.
identity-last-name = Sobrenome
identity-born = Data de nascimento
identity-born-hint = Por exemplo, 23 4 1980
identity-id-last4 = Últimos 4 dígitos do seu Social Security number (EUA) ou número de identificação
identity-bank-last4 = Últimos 4 dígitos da conta bancária em que você recebe
identity-tax-last4 = Últimos 4 dígitos do número fiscal da empresa
identity-button = Continuar
identity-why-title = Por que perguntamos isso?
identity-why = Um link pode chegar à pessoa errada. Com estes dados, garantimos que só quem é dono da empresa veja e altere as informações dela.
identity-error = Um dos campos não confere com as informações que recebemos de { $platform }. Você pode tentar de novo ou verificar se os seus dados no cadastro de { $platform } estão atualizados.
identity-left = { $count ->
    [one] Você tem mais { $count } tentativa.
   *[other] Você tem mais { $count } tentativas.
}
identity-error-last-name = Digite seu sobrenome
identity-error-born = Digite sua data de nascimento, como em 23 4 1980
