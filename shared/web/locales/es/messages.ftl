# Text messages: only characters of the GSM alphabet, so "codigo" goes without its accent.

sms-code = { $platform }: tu codigo es { $code }. Vale durante 10 minutos. No lo compartas.
sms-reminder = { $platform }: datos hasta el { $date } o quiza no cobres: { $url } Baja SMS: ahi
sms-reminder-undated = { $platform } necesita tus datos o quiza no cobres: { $url } Baja SMS: ahi
