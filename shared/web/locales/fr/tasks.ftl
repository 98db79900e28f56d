# The list of what is due.

tasks-title = Ce dont nous avons besoin
tasks-intro = { $count ->
    [one] { $platform } attend { $count } élément de votre part. Cela prend environ 5 minutes. Vous pouvez vous arrêter et revenir avec le même lien.
   *[other] { $platform } attend { $count } éléments de votre part. Cela prend environ 5 minutes. Vous pouvez vous arrêter et revenir avec le même lien.
}
tasks-start = Commencer
tasks-continue = Continuer
tasks-review = Vérifier et envoyer
urgency-risk-review = Questions à traiter d’abord
urgency-past-due = En retard
urgency-current = À faire maintenant
urgency-future = À venir
why-past-due = C’est en retard. Les paiements ou les versements peuvent être suspendus tant que ce n’est pas fait.
why-current = Les versements peuvent être suspendus après le { $date }.
why-current-undated = Les versements peuvent être suspendus si ce n’est pas fait.
why-future = Nécessaire à partir du { $date }. Vous pouvez déjà le faire.
why-future-undated = Ce sera nécessaire plus tard. Vous pouvez déjà le faire.
why-risk-review = { $platform } attend votre réponse pour prendre une décision sur votre compte.
why-risk-review-dated = { $platform } a besoin de votre réponse au plus tard le { $date } pour prendre une décision sur votre compte.
state-outstanding = À faire
state-ready = Prêt à l’envoi
state-pending = En cours de vérification
state-done = Terminé
state-error = À revoir
