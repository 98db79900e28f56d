# Text messages: 160 plain characters at most.

sms-code = { $platform }: uw code is { $code }. De code werkt 10 minuten. Deel de code met niemand.
