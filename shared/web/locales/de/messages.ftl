# Text messages: 160 plain characters at most.

sms-code = { $platform }: Ihr Code ist { $code }. Er gilt 10 Minuten. Geben Sie ihn nicht weiter.
