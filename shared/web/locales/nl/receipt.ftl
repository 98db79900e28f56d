# The receipt: shown after sending, made to be printed or kept as a picture.

receipt-title = We hebben uw antwoorden
receipt-intro = { $platform } heeft uw antwoorden. Bewaar deze pagina of het kenmerk.
receipt-reference = Kenmerk
receipt-date = Verstuurd
receipt-given = Wat u hebt ingevuld
receipt-next-title = Wat er nu gebeurt
receipt-next = De controle duurt maximaal 2 werkdagen. Daarvoor hoeft u niets te doen. Als er iets ontbreekt, laat { $platform } het u weten. Deze link blijft werken tot { $date }.
receipt-rest = U bent nog niet klaar: er ontbreken nog antwoorden.
receipt-rest-button = Verder met de rest
receipt-summary = Al uw gegevens bekijken
receipt-print = Wilt u dit bewaren? Print deze pagina dan of maak er een foto van.
