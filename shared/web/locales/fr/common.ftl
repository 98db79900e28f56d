# The words on every page. Form of address: “vous”, throughout.

the-platform = l’entreprise qui vous a écrit
title-error = Erreur :
skip = Aller au contenu
step = Étape { $step } sur { $of }
summary-title = Il y a un problème
optional = (facultatif)
date-day = Jour
date-month = Mois
date-year = Année
button-continue = Continuer
button-back = Retour
button-save = Enregistrer et continuer
button-help = Contacter { $platform }
footer-help = Aide : { $platform }
footer-leave = Enregistrer et quitter
footer-language = Langue : { $language }
footer-privacy = Les informations que vous donnez ici permettent à { $platform } de vérifier qui vous êtes et de garder votre compte actif. Elles sont conservées sous forme chiffrée.
session-warning-title = Voulez-vous continuer votre session ?
session-warning-body = Pour protéger vos informations, votre session se terminera dans 2 minutes. Ce que vous avez enregistré est conservé.
session-warning-stay = Continuer la session
wait-seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
}
wait-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
wait-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
date = { $day ->
    [one] 1er { $month } { $year }
   *[other] { $day } { $month } { $year }
}
moment = { $date } à { $time } UTC
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
