# The people behind a company: who owns, directs and runs it.

people-title = Wer steht hinter Ihrem Unternehmen?
people-intro = { $platform } muss alle kennen, denen mindestens 25 % des Unternehmens gehören, die zur Geschäftsführung gehören oder die es leiten.
section-people-title = Personen
section-people-name = Personen
section-people-intro = Personen
people-representative = Verantwortlich für dieses Konto
people-role-owner = Mindestens 25 % Anteil
people-role-director = Geschäftsführung oder Vorstand
people-role-executive = Leitende Person
people-nameless = Eine Person ohne Namen
people-change = Ändern
people-remove = Entfernen
people-which = { $person }
people-add = Person hinzufügen
people-done-title = Sind alle da?
people-done = Alle sind da
people-none-owner = Niemandem gehören mindestens 25 % des Unternehmens
people-none-director = Das Unternehmen hat keine Geschäftsführung und keinen Vorstand
people-none-executive = Sonst leitet niemand das Unternehmen

people-add-title = Welche Rolle hat diese Person in Ihrem Unternehmen?
people-add-hint = Kreuzen Sie alles an, was passt. Den Namen und die anderen Angaben geben Sie auf der nächsten Seite ein.
people-is-owner = Hat mindestens 25 % Anteil am Unternehmen
people-is-director = Gehört zur Geschäftsführung oder zum Vorstand
people-is-executive = Leitet das Unternehmen
people-add-button = Weiter

people-remove-title = Möchten Sie diese Person entfernen?
people-remove-what = { $person } steht nicht mehr auf der Liste, sobald Sie Ihre Angaben abgesendet haben und { $platform } sie geprüft hat.
people-remove-button = Entfernen

people-error-no-role = Kreuzen Sie an, welche Rolle diese Person in Ihrem Unternehmen hat
people-error-too-many = Mehr Personen kann ein Konto nicht haben. Entfernen Sie zuerst eine
people-error-nobody-owner = Fügen Sie mindestens eine Person hinzu, der mindestens 25 % gehören, oder kreuzen Sie an, dass es keine gibt
people-error-nobody-director = Fügen Sie mindestens eine Person aus der Geschäftsführung hinzu oder kreuzen Sie an, dass es keine gibt
people-error-nobody-executive = Fügen Sie mindestens eine leitende Person hinzu oder kreuzen Sie an, dass sonst niemand das Unternehmen leitet
people-error-incomplete = Bei einer Person fehlen noch Angaben. Wählen Sie „Ändern“ neben dem Namen
