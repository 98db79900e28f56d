# Documents: the pages where an owner takes a photo or chooses a file, and what the tasks and the summary say of them.

document-name-identity = Identiteitsbewijs met foto
document-name-identity-of = Identiteitsbewijs met foto van { $person }
document-name-address = Bewijs van uw woonadres
document-name-address-of = Bewijs van het woonadres van { $person }
document-name-company = Bewijs dat uw bedrijf bestaat
document-name-of = { $document }: { $person }

document-front-and-back = Voorkant en achterkant
document-front-only = Voorkant
document-photos = { $count ->
    [one] { $count } foto
   *[other] { $count } foto’s
}
document-files = { $count ->
    [one] { $count } bestand
   *[other] { $count } bestanden
}
document-beside = { $answer } ({ $files })

document-choose-title = Welk document hebt u?
document-kind-passport = Paspoort
document-kind-passport-hint = Eén foto, van de pagina met uw pasfoto.
document-kind-card = Identiteitskaart of rijbewijs
document-kind-card-hint = Twee foto’s, van de voorkant en van de achterkant.

document-title-passport-front = Fotopagina van uw paspoort
document-title-card-front = Voorkant van uw identiteitsbewijs
document-title-card-back = Achterkant van uw identiteitsbewijs
document-title-paper-front = Voorkant van het document
document-title-paper-back = Achterkant van het document
document-title-files-file = Een document toevoegen

document-hint-photo = Maak de foto in kleur, met alle 4 hoeken erop.
document-hint-glare = Zorg dat er geen licht weerspiegelt en dat elk woord leesbaar is.
document-hint-pages = Laat elke pagina zien, in kleur, zodat elk woord leesbaar is.
document-hint-type-photo = Gebruik een JPG of PNG van maximaal 10 MB.
document-hint-type-pdf = Gebruik een PDF, JPG of PNG van maximaal 10 MB.

document-label-photo = Foto
document-label-file = Bestand
document-camera = Nu een foto maken
document-send = Doorgaan
document-sending = Bezig met versturen. Dit duurt maximaal een minuut.

document-problem-missing = Er is niets aangekomen. Kies het bestand opnieuw.
document-problem-empty = Dit bestand is leeg. Kies een ander.
document-problem-too-large = Dit bestand is groter dan 10 MB. Kies een kleiner bestand.
document-problem-wrong-type = Dit bestand is geen JPG, PNG of PDF. Kies een ander of maak een foto.
document-problem-no-pdf = Kies een foto, geen PDF.
document-problem-unreadable = Dit bestand is beschadigd. Kies een ander of maak de foto opnieuw.
document-problem-too-many-pixels = Deze foto is te groot. Elke kant mag maximaal 8.000 pixels lang zijn.
document-problem-too-few-pixels = Deze foto is te klein om te lezen. Maak een nieuwe foto van dichtbij.
document-problem-locked = Deze PDF vraagt om een wachtwoord. Sla hem op zonder wachtwoord en kies hem dan opnieuw.

document-check-title = Deze foto gebruiken?
document-check-title-file = Dit bestand gebruiken?
document-check-alt = De foto die u hebt gestuurd
document-check-hint = Controleer of alle 4 hoeken erop staan en of elk woord leesbaar is.
document-check-open = Het bestand openen dat u hebt gestuurd
document-use-photo = Deze foto gebruiken
document-use-file = Dit bestand gebruiken
document-another = Een ander bestand kiezen

document-overview-title = Wat u hebt toegevoegd
document-given-passport-front = Fotopagina van uw paspoort
document-given-card-front = Voorkant van uw identiteitsbewijs
document-given-paper-front = Voorkant van het document
document-given-back = Achterkant
document-given-file = Document { $number }
document-which = { $document }
document-change = Wijzigen
document-remove = Verwijderen
document-add-back = Achterkant toevoegen
document-add-file = Nog een document toevoegen
document-continue = Doorgaan

document-beside-hint = U kunt foto’s of documenten bij uw antwoord voegen.
document-beside-button = Opslaan en een document toevoegen

document-test-title = Testaccount
document-test-intro = Gebruik een document waarvan de uitslag meteen vaststaat.
document-test-success = Een document gebruiken dat wordt goedgekeurd
document-test-failure = Een document gebruiken dat wordt afgekeurd
