# Text messages: 160 plain characters at most.

sms-code = { $platform } : votre code est { $code }. Il est valable 10 minutes. Ne le donnez à personne.
sms-reminder = { $platform } attend vos infos pour le { $date }. Versements à risque : { $url } Stop là
sms-reminder-undated = { $platform } attend vos infos, sinon vos versements peuvent cesser : { $url } Stop sur ce lien
