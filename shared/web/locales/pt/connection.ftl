### What a page says when the network is gone at the moment in which a form should go.

no-connection = Não há conexão neste momento. O que você digitou continua aqui. Tente de novo em instantes.
