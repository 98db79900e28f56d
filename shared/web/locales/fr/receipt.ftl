# The receipt: shown after sending, made to be printed or kept as a picture.

receipt-title = Nous avons vos réponses
receipt-intro = Vos réponses sont bien arrivées chez { $platform }. Gardez cette page ou sa référence.
receipt-reference = Référence
receipt-date = Envoyé le
receipt-given = Vos réponses
receipt-next-title = La suite
receipt-next = La vérification prend jusqu’à 2 jours ouvrés. Pour cela, vous n’avez rien à faire. S’il manque quelque chose, { $platform } vous le dira. Ce même lien reste valable jusqu’au { $date }.
receipt-rest = Ce n’est pas fini : il manque encore des réponses.
receipt-rest-button = Continuer avec le reste
receipt-summary = Voir toutes vos informations
receipt-print = Pour en garder une copie, imprimez cette page ou prenez-la en photo.
