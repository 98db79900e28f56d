# E-mails to owners, and what the page of the code says when the code went by e-mail. The button named in the warning is password-forgotten.

email-code-subject = Ihr Code für { $platform }
email-code-intro = Das ist der Code, der auf der Seite von { $platform } angefordert wurde:
email-code-then = Geben Sie ihn auf der Seite ein, auf der Sie ihn angefordert haben. Er gilt { $wait } und nur einmal.
email-code-warning = Geben Sie ihn nicht weiter. Wenn Sie keinen Code angefordert haben, müssen Sie nichts tun.

email-password-subject = Ihr Passwort für { $platform } wurde festgelegt
email-password-intro = Für Ihr Konto bei { $platform } wurde ein neues Passwort festgelegt. Überall, wo Sie sonst angemeldet waren, sind Sie jetzt abgemeldet.
email-password-warning = Wenn Sie das nicht waren, öffnen Sie Ihren Link von { $platform }, wählen Sie „Passwort vergessen?“ und legen Sie ein anderes fest. Sagen Sie dann { $platform } Bescheid.

code-mailed-title = Schauen Sie in Ihre E-Mails
code-mailed-intro = Wir haben eine E-Mail mit einem 6-stelligen Code an die Adresse geschickt, die Sie angegeben haben. Das kann eine Minute dauern.
code-mailed-field = Code aus der E-Mail
code-mailed-error-empty = Geben Sie die 6 Ziffern aus der E-Mail ein
code-mailed-error-wrong = Dieser Code passt nicht. Vergleichen Sie ihn mit der E-Mail
code-mailed-error-replaced = Es gibt schon einen neueren Code. Verwenden Sie die letzte Nachricht oder fordern Sie einen neuen Code an
code-mailed-offer = Kein Handy zur Hand? Wir können einen Code an Ihre E-Mail-Adresse schicken. Danach bestätigen Sie, wer Sie sind, auch wenn Sie das schon getan haben.
code-mailed-button = Code stattdessen per E-Mail schicken
