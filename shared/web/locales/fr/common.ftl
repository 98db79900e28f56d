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
footer-privacy = Vos informations permettent à { $platform } de vérifier qui vous êtes et de garder votre compte actif. Elles sont conservées chiffrées.
session-warning-title = Voulez-vous continuer votre session ?
session-warning-body = Pour protéger vos informations, votre session se termine dans 2 minutes. Ce que vous avez enregistré est conservé.
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
    [1] 1er { $month } { $year }
   *[other] { $day } { $month } { $year }
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

dead-end-link-missing-title = Ouvrez à nouveau votre lien
dead-end-link-missing-what = Cette page ne s’ouvre qu’avec le lien envoyé par { $platform }.
dead-end-link-missing-then = Retrouvez le message avec le lien et ouvrez-le dans ce navigateur. Si votre navigateur bloque les cookies, autorisez-les pour ce site.
dead-end-link-unknown-title = Ce lien ne fonctionne pas
dead-end-link-unknown-what = L’adresse est peut-être incomplète. Les liens longs sont parfois coupés dans un message.
dead-end-link-unknown-then = Copiez tout le lien dans le message et ouvrez-le à nouveau. S’il ne fonctionne toujours pas, demandez un nouveau lien à { $platform }.
dead-end-link-expired-title = Ce lien a expiré
dead-end-link-expired-what = Un lien fonctionne pendant 90 jours. Celui-ci est plus ancien. Ce que vous avez déjà fourni est en sécurité.
dead-end-link-expired-then = Demandez un nouveau lien à { $platform }. Il suffit d’une minute pour le créer.
dead-end-link-revoked-title = Ce lien a été fermé
dead-end-link-revoked-what = { $platform } a fermé ce lien. Souvent, cela veut dire que vous en avez reçu un plus récent.
dead-end-link-revoked-then = Cherchez un message plus récent, ou demandez un nouveau lien à { $platform }.
dead-end-session-ended-title = Votre session est terminée
dead-end-session-ended-what = Pour protéger vos informations, nous fermons la session après 30 minutes sans enregistrement, et dans tous les cas après 12 heures.
dead-end-session-ended-then = Tout ce que vous avez enregistré est encore là. Pour continuer, reconnectez-vous avec un nouveau code.
dead-end-blocked-title = Pour continuer, contactez { $platform }
dead-end-blocked-what = Trop d’essais ont échoué. Ce compte est donc bloqué. Rien de ce que vous avez fourni n’est perdu.
dead-end-blocked-then = { $platform } peut vérifier les informations du dossier et débloquer le compte. Dites que la vérification d’identité de votre lien est bloquée.
dead-end-wrong-form-title = Revenez à la page de votre lien
dead-end-wrong-form-what = Cette page vient d’un autre lien ou d’une session plus ancienne. Rien de cette page n’a été enregistré.
dead-end-wrong-form-then = Continuez avec le lien ouvert en ce moment, ou ouvrez à nouveau l’autre lien.
dead-end-too-large-title = Ce texte est trop long
dead-end-too-large-what = Une réponse peut contenir environ 30 pages de texte. Rien n’a été enregistré.
dead-end-too-large-then = Revenez en arrière et raccourcissez votre réponse.
dead-end-not-found-title = Cette page n’existe pas
dead-end-not-found-what = L’adresse est peut-être fausse, ou il n’y a plus rien à faire sur cette page.
dead-end-not-found-then = Revenez à votre liste de tâches.
dead-end-try-again-title = Réessayez dans un instant
dead-end-try-again-what = Quelque chose n’a pas fonctionné de notre côté. Ce n’est pas votre faute, et ce que vous avez enregistré est en sécurité.
dead-end-try-again-then = Revenez en arrière avec le bouton de votre navigateur : votre saisie est encore là. Puis envoyez-la à nouveau.
dead-end-signed-out-title = Votre session est fermée
dead-end-signed-out-what = Tout ce que vous avez enregistré est conservé.
dead-end-signed-out-then = Revenez quand vous voulez avec le même lien. Nous vous enverrons un nouveau code par SMS.
