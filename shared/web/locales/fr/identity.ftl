# The identity check: the owner types facts that the platform has on file.

identity-title = Confirmez qui vous êtes
identity-intro = Saisissez ces informations comme elles figurent chez { $platform }. Nous les comparons, sans jamais montrer celles du dossier.
identity-last-name = Nom de famille
identity-born = Date de naissance
identity-born-hint = Par exemple : 23 4 1980
identity-id-last4 = 4 derniers chiffres de votre numéro d’identité (aux États-Unis, numéro de sécurité sociale ou SSN)
identity-bank-last4 = 4 derniers chiffres du compte bancaire qui reçoit vos versements
identity-tax-last4 = 4 derniers chiffres du numéro fiscal de l’entreprise
identity-button = Continuer
identity-why-title = Pourquoi cette question ?
identity-why = Un lien peut arriver chez la mauvaise personne. Avec ces informations, seule la personne à qui l’entreprise appartient peut voir et modifier le dossier.
identity-error = Une des réponses ne correspond pas aux informations transmises par { $platform }. Vous pouvez réessayer, ou vérifier que vos informations chez { $platform } sont à jour.
identity-left = { $count ->
    [one] Il vous reste { $count } essai.
   *[other] Il vous reste { $count } essais.
}
identity-error-last-name = Saisissez votre nom de famille
identity-error-born = Saisissez votre date de naissance, par exemple 23 4 1980
