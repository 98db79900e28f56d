# What is accepted with a tick, kept with the time and where it came from.

field-terms-label = Aceito os termos de { $platform } e o que eles dizem sobre meus dados
field-card-terms-label = Aceito os termos de { $platform } para cartões
field-treasury-terms-label = Aceito os termos de { $platform } para contas que guardam dinheiro
field-service-agreement-label = Qual contrato se aplica?
field-ownership-declaration-label = O que digo sobre os sócios da empresa é verdade e está completo
field-directorship-declaration-label = O que digo sobre o conselho de administração da empresa é verdade e está completo
field-representative-declaration-label = Posso agir em nome da empresa
terms-read = Ler os termos de { $platform } (abre em outra aba)
summary-accepted = Aceito
problem-not-accepted = Marque a caixa para continuar
