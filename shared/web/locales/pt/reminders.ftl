# E-mails that remind an owner of a link, and the page where an owner ends such messages.

reminder-subject = { $platform } precisa dos seus dados até { $date }
reminder-subject-undated = { $platform } precisa dos seus dados
reminder-request = { $platform } precisa verificar alguns dados da sua empresa. Informe os dados até { $date }.
reminder-request-undated = { $platform } precisa verificar alguns dados da sua empresa.
reminder-consequence = Sem esses dados, os repasses de { $platform } para você podem parar.
reminder-button = Informar meus dados
reminder-duration = O link é só para você. Ele funciona quantas vezes você precisar.
reminder-stop = Não receber mais mensagens como esta de { $platform }
reminder-stop-here = Não receber mais mensagens sobre este link
reminder-stop-title = Quer parar de receber mensagens de { $platform }?
reminder-stop-body = Você não vai receber mais SMS nem e-mails que peçam seus dados. O que { $platform } pediu continua pendente, e o seu link continua funcionando.
reminder-stop-button = Parar de receber mensagens
reminder-stopped-title = Você não vai mais receber mensagens
reminder-stopped-body = Você não vai receber mais mensagens que peçam seus dados. Para voltar a receber, peça a { $platform }.
