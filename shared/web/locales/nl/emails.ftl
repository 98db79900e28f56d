# E-mails to owners, and what the page of the code says when the code went by e-mail. The button named in the warning is password-forgotten.

email-code-subject = Uw code voor { $platform }
email-code-intro = Dit is de code die is aangevraagd op de pagina van { $platform }:
email-code-then = Vul de code in op de pagina waar u hem hebt aangevraagd. Hij werkt { $wait } en maar één keer.
email-code-warning = Deel de code met niemand. Hebt u geen code aangevraagd? Dan hoeft u niets te doen.

email-password-subject = Uw wachtwoord voor { $platform } is ingesteld
email-password-intro = Er is een nieuw wachtwoord ingesteld voor uw account bij { $platform }. Overal waar u verder was ingelogd, bent u nu uitgelogd.
email-password-warning = Was u dit niet? Open dan uw link van { $platform }, kies ‘Wachtwoord vergeten?’ en stel een ander wachtwoord in. Laat het daarna { $platform } weten.

code-mailed-title = Kijk in uw e-mail
code-mailed-intro = We hebben een e-mail met een code van 6 cijfers gestuurd naar het adres dat u hebt opgegeven. Het kan even duren voor die er is.
code-mailed-field = Code uit de e-mail
code-mailed-error-empty = Vul de 6 cijfers uit de e-mail in
code-mailed-error-wrong = Deze code klopt niet. Kijk nog eens in de e-mail
code-mailed-error-replaced = Er is al een nieuwere code. Gebruik het laatste bericht of vraag een nieuwe code aan
code-mailed-offer = Geen telefoon bij de hand? We kunnen een code naar uw e-mailadres sturen. Daarna bevestigt u wie u bent, ook als u dat al eerder deed.
code-mailed-button = Stuur liever een code per e-mail
