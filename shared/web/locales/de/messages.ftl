# Text messages: 160 plain characters at most.

sms-code = { $platform }: Ihr Code ist { $code }. Er gilt 10 Minuten. Geben Sie ihn nicht weiter.
sms-reminder = { $platform }: Daten bis { $date }, sonst evtl. kein Geld: { $url } Stopp dort.
sms-reminder-undated = { $platform } braucht Angaben von Ihnen, sonst evtl. kein Geld: { $url } Stopp dort.
