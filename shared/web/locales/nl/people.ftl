# The people behind a company: who owns, directs and runs it.

people-title = Wie zijn de mensen achter uw bedrijf?
people-intro = { $platform } moet iedereen kennen die eigenaar is van 25% of meer van het bedrijf, die het bestuurt of er de leiding heeft.
section-people-title = Personen
section-people-name = Personen
section-people-intro = Personen
people-representative = Verantwoordelijk voor dit account
people-role-owner = Eigenaar
people-role-director = Bestuurder
people-role-executive = Leidinggevende
people-nameless = Een persoon zonder naam
people-change = Wijzigen
people-remove = Verwijderen
people-which = { $person }
people-add = Een persoon toevoegen
people-done-title = Staat iedereen erbij?
people-done = Iedereen staat erbij
people-none-owner = Niemand is eigenaar van 25% of meer van het bedrijf
people-none-director = Het bedrijf heeft geen bestuurders
people-none-executive = Niemand anders heeft de leiding over het bedrijf

people-add-title = Welke rol heeft deze persoon in uw bedrijf?
people-add-hint = Vink alles aan wat klopt. De naam en de andere gegevens vult u op de volgende pagina in.
people-is-owner = Eigenaar van 25% of meer van het bedrijf
people-is-director = Bestuurder, in het bestuur
people-is-executive = Leidinggevende die het bedrijf leidt
people-add-button = Doorgaan

people-remove-title = Wilt u deze persoon verwijderen?
people-remove-what = { $person } gaat van de lijst als u uw gegevens hebt verstuurd en { $platform } ze heeft bekeken.
people-remove-button = Verwijderen

people-error-no-role = Vink aan welke rol deze persoon in uw bedrijf heeft
people-error-too-many = Meer personen kan een account niet hebben. Verwijder er eerst een
people-error-nobody-owner = Voeg minstens één eigenaar toe, of vink aan dat niemand eigenaar is van 25% of meer
people-error-nobody-director = Voeg minstens één bestuurder toe, of vink aan dat er geen zijn
people-error-nobody-executive = Voeg minstens één leidinggevende toe, of vink aan dat niemand anders de leiding over het bedrijf heeft
people-error-incomplete = De gegevens van iemand zijn niet compleet. Kies Wijzigen naast de naam
