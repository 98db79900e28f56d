# E-mails to owners, and the page of the code when the code went by e-mail.

email-code-subject = Votre code pour { $platform }
email-code-intro = Voici le code demandé pour { $platform } :
email-code-then = Saisissez-le sur la page qui le demande. Il est valable { $wait }, une seule fois.
email-code-warning = Ne le partagez pas. Si vous ne l’avez pas demandé, vous pouvez ignorer cet e‑mail.

email-password-subject = Votre mot de passe pour { $platform } a été enregistré
email-password-intro = Un nouveau mot de passe a été enregistré pour votre compte chez { $platform }. Partout ailleurs, votre session a été fermée.
email-password-warning = Si ce n’était pas vous, ouvrez le lien envoyé par { $platform }, choisissez « Mot de passe oublié ? » et créez un autre mot de passe. Puis prévenez { $platform }.

code-mailed-title = Regardez vos e‑mails
code-mailed-intro = Nous avons envoyé un e‑mail avec un code à 6 chiffres à l’adresse que vous avez donnée. Il peut mettre une minute à arriver.
code-mailed-field = Code reçu par e‑mail
code-mailed-error-empty = Saisissez les 6 chiffres reçus par e‑mail
code-mailed-error-wrong = Ce code ne correspond pas. Regardez à nouveau l’e‑mail
code-mailed-error-replaced = Un code plus récent a remplacé celui-ci. Utilisez le dernier message, ou demandez un nouveau code
code-mailed-offer = Pas de téléphone à portée de main ? Nous pouvons envoyer un code à votre adresse e‑mail. Vous devrez ensuite confirmer qui vous êtes, même si vous l’avez déjà fait.
code-mailed-button = Recevoir un code par e‑mail
