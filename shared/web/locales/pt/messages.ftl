# Text messages: only characters of the GSM alphabet, so "codigo" and "Nao" go without their accents.

sms-code = { $platform }: use o codigo { $code }. Vale por 10 minutos. Nao compartilhe.
sms-reminder = { $platform }: dados até { $date } ou repasses podem parar { $url } Cancele SMS la
sms-reminder-undated = { $platform } precisa dos seus dados ou repasses podem parar: { $url } Cancele SMS la
