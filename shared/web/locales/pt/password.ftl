# Passwords: the page that asks for one, and the two pages on which one is set.

password-title = Digite sua senha
password-intro = Entre com a senha que você escolheu para { $platform }.
password-field = Senha
password-button = Entrar
password-forgotten = Esqueceu a senha?
password-none = Ainda não tenho senha
password-error-empty = Digite sua senha
password-error-wrong = O e-mail e a senha não conferem
password-error-wait = Houve tentativas demais. Você pode tentar de novo em { $wait } ou criar outra senha

password-code-title = Escolha uma senha
password-code-intro = Com uma senha, você volta mais rápido a { $platform }. Primeiro verificamos o seu e-mail: { $email }.
password-code-then = Enviamos um código de 6 dígitos para ele. Na próxima página, você digita o código e a sua senha nova.
password-code-button = Receber o código
password-code-have = Tenho um código
password-code-error-wait = Foram enviados códigos demais. Você poderá pedir outro em { $wait }
password-code-error-today = { $platform } não pode enviar mais e-mails hoje. Tente de novo amanhã
password-code-error-undelivered = Não conseguimos enviar o e-mail. Tente de novo em alguns minutos

password-new-title = Escolha uma senha nova
password-new-intro = Enviamos um e-mail com um código de 6 dígitos para o endereço que você informou.
password-new-field = Senha nova
password-new-hint = Pelo menos { $count } caracteres. O melhor são algumas palavras que só você juntaria.
password-new-button = Salvar senha
password-new-again = Pedir outro código
password-new-error-empty = Digite uma senha nova
password-new-error-short = Digite pelo menos { $count } caracteres
password-new-error-long = Digite no máximo { $count } caracteres
password-new-error-breached = Muita gente usa esta senha, e ela já foi roubada antes. Escolha outra
password-new-error-email = Escolha uma senha que não seja o seu e-mail
password-new-error-changed = Algo mudou enquanto isso. Digite o código mais uma vez

password-offer-sign-in = Tenho uma senha
password-offer-choose = Escolher uma senha para a próxima vez
