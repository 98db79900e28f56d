# Labels and hints of the questions.

field-first-name-label = Nome
field-last-name-label = Sobrenome
field-maiden-name-label = Nome de nascimento
field-born-label = Data de nascimento
field-born-hint = Por exemplo, 23 4 1980
field-email-label = E-mail
field-phone-label = Número de telefone
field-phone-hint = Para um número de outro país, comece com + e o código do país.
field-id-number-label = Número do Seguro Social dos EUA ou número de identificação
field-id-number-hint = O número inteiro. Você pode digitar espaços e hífens. Depois, mostramos só os 4 últimos.
field-ssn-last-4-label = Últimos 4 dígitos do número do Seguro Social dos EUA
field-job-title-label = Cargo

field-address-line1-label = Rua e número
field-address-line1-hint = Não pode ser uma caixa postal.
field-address-line2-label = Apartamento, andar ou bloco
field-address-city-label = Cidade
field-address-state-label = Estado ou província
field-address-postal-code-label = CEP ou código postal
field-address-country-label = País

field-company-name-label = Nome legal da empresa (razão social)
field-company-name-hint = Como está no registro.
field-tax-id-label = Número fiscal da empresa
field-tax-id-hint = Nos Estados Unidos, o EIN: 9 dígitos.
field-registration-number-label = Número de registro
field-company-phone-label = Número de telefone da empresa
field-trading-name-label = Nome que os clientes conhecem
field-industry-label = Código do setor
field-industry-hint = Os 4 dígitos da sua categoria comercial, como 5651 para lojas de roupas.
field-product-description-label = O que você vende?
field-product-description-hint = Uma ou duas frases: o que é, quem compra e quando você cobra.
field-website-label = Site
field-website-hint = Por exemplo, www.example.com. Um perfil em rede social também serve.

field-statement-descriptor-label = Nome na fatura do cartão
field-statement-descriptor-hint = De 5 a 22 letras e números. Use o nome que os clientes conhecem, para que reconheçam o pagamento.
field-support-phone-label = Número de telefone para clientes
field-support-email-label = E-mail para clientes
field-support-url-label = Página de ajuda para clientes

field-answer-label = Sua resposta
field-answer-hint = Pelo menos 20 caracteres.
field-unknown-label = Dados de “{ $path }”
field-unknown-hint = Ainda não temos um formulário próprio para isto. Conte o que você sabe.
