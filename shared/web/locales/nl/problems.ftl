# What is wrong with an answer, at its field and in the box at the top.

problem-empty = { $field }: vul uw antwoord in
problem-too-long = { $field }: maak het korter
problem-too-short = { $field }: schrijf iets meer
problem-characters = { $field }: gebruik alleen letters en gewone leestekens
problem-not-a-date = { $field }: vul een bestaande datum in, bijvoorbeeld 23 4 1980
problem-in-the-future = { $field }: de datum moet in het verleden liggen
problem-too-young = { $field }: de persoon moet minstens 13 jaar oud zijn
problem-too-old = { $field }: controleer het jaar
problem-email = { $field }: vul een e-mailadres in, bijvoorbeeld name@example.com
problem-phone = { $field }: vul een telefoonnummer in. Komt het uit het buitenland? Begin dan met de landcode, bijvoorbeeld +44 7400 123456
problem-url = { $field }: vul een webadres in, bijvoorbeeld www.example.com
problem-postal-code = { $field }: vul een bestaande postcode in
problem-post-box = { $field }: vul een straat en huisnummer in, geen postbus
problem-country = { $field }: kies uit de lijst
problem-id-number = { $field }: controleer het nummer en vul het helemaal in
problem-four-digits = { $field }: vul 4 cijfers in
problem-tax-id = { $field }: controleer het nummer en vul het helemaal in
problem-only-an-address = { $field }: beschrijf het in woorden, niet alleen met een webadres
problem-statement-descriptor = { $field }: gebruik 5 tot 22 letters, cijfers en spaties, met minstens 1 letter
