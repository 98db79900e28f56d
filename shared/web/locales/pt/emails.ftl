# E-mails to owners, and the page of the code when the code went by e-mail.

email-code-subject = Seu código para { $platform }
email-code-intro = Este é o código que foi pedido na página de { $platform }:
email-code-then = Digite o código na página em que ele foi pedido. Ele vale por { $wait } e só pode ser usado uma vez.
email-code-warning = Não compartilhe. Se não foi você que pediu, pode ignorar este e-mail.

email-password-subject = Sua senha para { $platform } foi definida
email-password-intro = Uma senha nova foi definida para a sua conta com { $platform }. A sessão foi encerrada em todos os outros lugares em que estava aberta.
email-password-warning = Se não foi você, abra o seu link de { $platform }, escolha “Esqueceu a senha?” e crie outra. Depois, avise { $platform }.

code-mailed-title = Confira o seu e-mail
code-mailed-intro = Enviamos um e-mail com um código de 6 dígitos para o endereço que você informou. Pode levar um minuto.
code-mailed-field = Código do e-mail
code-mailed-error-empty = Digite os 6 dígitos do e-mail
code-mailed-error-wrong = Esse código não confere. Veja o e-mail de novo
code-mailed-error-replaced = Um código mais novo substituiu esse. Use a mensagem mais recente ou peça outro código
code-mailed-offer = Está sem o telefone? Podemos enviar um código para o seu e-mail. Depois você confirma quem é, mesmo que já tenha confirmado antes.
code-mailed-button = Receber por e-mail
