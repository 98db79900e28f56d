# Text messages: 160 plain characters at most.

sms-code = { $platform } : votre code est { $code }. Il est valable 10 minutes. Ne le partagez pas.
