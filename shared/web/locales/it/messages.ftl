# Text messages: only characters of the GSM alphabet, which has "è".

sms-code = { $platform }: il tuo codice è { $code }. Vale 10 minuti. Non darlo a nessuno.
