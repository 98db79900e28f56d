# Text messages: 160 plain characters at most.

sms-code = { $platform }: uw code is { $code }. De code werkt 10 minuten. Deel de code met niemand.
sms-reminder = { $platform }: vul in t/m { $date }, anders evtl. geen geld: { $url } Stop daar.
sms-reminder-undated = { $platform } heeft uw gegevens nodig, anders evtl. geen geld: { $url } Afmelden daar.
