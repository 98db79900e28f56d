# Text messages: 160 plain characters at most.

sms-code = { $platform } : votre code est { $code }. Il est valable 10 minutes. Ne le partagez pas.
sms-reminder = { $platform } : infos pour le { $date }. Versements à risque : { $url } Stop là
sms-reminder-undated = { $platform } attend vos informations. Versements à risque : { $url } Stop là
