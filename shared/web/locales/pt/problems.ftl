# What is wrong with an answer, shown at its field and in the box at the top.

problem-empty = { $field }: digite sua resposta
problem-too-long = { $field }: escreva menos texto
problem-too-short = { $field }: dê mais detalhes
problem-characters = { $field }: use só letras e pontuação comum
problem-not-a-date = { $field }: digite uma data que exista, como em 23 4 1980
problem-in-the-future = { $field }: a data precisa ser anterior a hoje
problem-too-young = { $field }: a pessoa precisa ter pelo menos 13 anos
problem-too-old = { $field }: confira o ano
problem-email = { $field }: digite um endereço como nome@example.com
problem-phone = { $field }: digite um número de telefone, com o código do país se for de outro país, como +44 7400 123456
problem-url = { $field }: digite um endereço da web como www.example.com
problem-postal-code = { $field }: digite um código postal que exista
problem-post-box = { $field }: digite uma rua e um número, não uma caixa postal
problem-country = { $field }: escolha um da lista
problem-id-number = { $field }: confira e digite o número inteiro
problem-four-digits = { $field }: digite 4 dígitos
problem-tax-id = { $field }: confira e digite o número inteiro
problem-only-an-address = { $field }: descreva com palavras, não só com um endereço da web
problem-statement-descriptor = { $field }: use de 5 a 22 letras, números e espaços, com pelo menos 1 letra
