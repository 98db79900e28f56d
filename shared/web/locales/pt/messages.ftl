# Text messages: only characters of the GSM alphabet, so "codigo" and "Nao" go without their accents.

sms-code = { $platform }: use o codigo { $code }. Vale por 10 minutos. Nao compartilhe.
