# The page where the owner types the code from the text message.

code-title = Regardez votre téléphone
code-intro = Nous avons envoyé un SMS avec un code à 6 chiffres au { $phone }. Il peut mettre une minute à arriver.
code-field = Code reçu par SMS
code-hint = Le code est valable { $wait }.
code-button = Continuer
code-missing-title = Vous n’avez rien reçu ?
code-missing-wait = Vous pourrez demander un nouveau code dans { $wait }.
code-missing-reload = Vérifier à nouveau
code-missing-ready = Un nouveau code remplace l’ancien.
code-missing-again = Recevoir un nouveau code
code-missing-change = Utiliser un autre numéro
code-sends = { $count ->
    [0] Pour le moment, vous ne pouvez pas recevoir d’autre code, car plusieurs ont déjà été envoyés. Le prochain pourra partir à la fin de l’attente.
    [one] Vous pouvez recevoir encore { $count } code avant une attente plus longue.
   *[other] Vous pouvez recevoir encore { $count } codes avant une attente plus longue.
}
code-left = { $count ->
    [one] Il vous reste { $count } essai avec ce code.
   *[other] Il vous reste { $count } essais avec ce code.
}
code-error-empty = Saisissez les 6 chiffres reçus par SMS
code-error-short = Le code a 6 chiffres. Saisissez-les tous
code-error-long = Le code a 6 chiffres. Vous en avez saisi plus
code-error-digits = Saisissez uniquement des chiffres
code-error-wrong = Ce code ne correspond pas. Regardez à nouveau le SMS
code-error-replaced = Un code plus récent a remplacé celui-ci. Utilisez le dernier SMS, ou demandez un nouveau code
code-error-expired = Ce code est trop ancien. Demandez un nouveau code
code-error-used = Ce code a déjà servi. Demandez un nouveau code
code-error-many = Trop d’essais avec ce code. Demandez un nouveau code
code-error-none = Il n’y a pas de code à vérifier. Demandez un nouveau code
code-over-title = Demandez un nouveau code
code-over-body = Le dernier code ne peut plus servir.
