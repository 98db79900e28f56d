# The page where the owner types the code from the text message.

code-title = Schauen Sie auf Ihr Handy
code-intro = Wir haben eine SMS mit einem 6-stelligen Code an { $phone } geschickt. Das kann eine Minute dauern.
code-field = Code aus der SMS
code-hint = Der Code gilt { $wait }.
code-button = Weiter
code-missing-title = Keine SMS bekommen?
code-missing-wait = In { $wait } können Sie einen neuen Code anfordern.
code-missing-reload = Noch einmal nachsehen
code-missing-ready = Ein neuer Code ersetzt den alten.
code-missing-again = Neuen Code anfordern
code-missing-change = Andere Telefonnummer nutzen
code-sends = { $count ->
    [0] Im Moment können Sie keinen neuen Code bekommen: Wir haben schon mehrere geschickt. Den nächsten können wir schicken, wenn die Wartezeit vorbei ist.
    [one] Sie können noch { $count } Code bekommen, bevor Sie länger warten müssen.
   *[other] Sie können noch { $count } Codes bekommen, bevor Sie länger warten müssen.
}
code-left = { $count ->
    [one] Mit diesem Code haben Sie noch { $count } Versuch.
   *[other] Mit diesem Code haben Sie noch { $count } Versuche.
}
code-error-empty = Geben Sie die 6 Ziffern aus der SMS ein
code-error-short = Der Code hat 6 Ziffern. Geben Sie alle ein
code-error-long = Der Code hat 6 Ziffern. Sie haben mehr eingegeben
code-error-digits = Geben Sie nur Ziffern ein
code-error-wrong = Dieser Code passt nicht. Vergleichen Sie ihn mit der SMS
code-error-replaced = Es gibt schon einen neueren Code. Verwenden Sie die letzte SMS oder fordern Sie einen neuen Code an
code-error-expired = Dieser Code ist zu alt. Fordern Sie einen neuen Code an
code-error-used = Dieser Code wurde schon benutzt. Fordern Sie einen neuen Code an
code-error-many = Zu viele Versuche mit diesem Code. Fordern Sie einen neuen Code an
code-error-none = Es gibt keinen Code zum Prüfen. Fordern Sie einen neuen Code an
code-over-title = Fordern Sie einen neuen Code an
code-over-body = Der letzte Code gilt nicht mehr.
