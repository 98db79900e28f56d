# What is accepted with a tick. Each stands beside its box.

field-terms-label = Ich stimme den Bedingungen von { $platform } zu und dem, was dort über meine Daten steht
field-card-terms-label = Ich stimme den Bedingungen von { $platform } für Karten zu
field-treasury-terms-label = Ich stimme den Bedingungen von { $platform } für Konten zu, auf denen Geld liegt
field-service-agreement-label = Welche Vereinbarung gilt?
field-ownership-declaration-label = Was ich dazu sage, wem das Unternehmen gehört, ist wahr und vollständig
field-directorship-declaration-label = Was ich über die Geschäftsführung oder den Vorstand sage, ist wahr und vollständig
field-representative-declaration-label = Ich darf für das Unternehmen handeln
terms-read = Bedingungen von { $platform } lesen (öffnet sich in einem neuen Tab)
summary-accepted = Zugestimmt
problem-not-accepted = Setzen Sie das Häkchen, um weiterzumachen
