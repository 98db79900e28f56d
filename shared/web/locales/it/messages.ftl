# Text messages: only characters of the GSM alphabet, which has "è".

sms-code = { $platform }: il tuo codice è { $code }. Vale 10 minuti. Non darlo a nessuno.
sms-reminder = { $platform }: scadenza dati { $date }. Bonifici a rischio: { $url } Stop da lì.
sms-reminder-undated = { $platform } ha bisogno dei tuoi dati. Bonifici a rischio: { $url } Stop da lì.
