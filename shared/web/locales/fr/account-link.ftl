# What owners read whom the platform sent here from its own pages.

account-link-title = Continuer vers { $platform }
account-link-intro = { $platform } a besoin de quelques informations. Vous pouvez vous arrêter à tout moment : ce que vous enregistrez est conservé.
account-link-button = Continuer
account-link-once = Le bouton fonctionne une seule fois, dans les 5 minutes. Ensuite, recommencez depuis { $platform }.

account-link-tasks = { $count ->
    [one] { $platform } attend { $count } élément de votre part. Cela prend environ 5 minutes. Vous pouvez vous arrêter à tout moment et continuer plus tard depuis { $platform }.
   *[other] { $platform } attend { $count } éléments de votre part. Cela prend environ 5 minutes. Vous pouvez vous arrêter à tout moment et continuer plus tard depuis { $platform }.
}
account-link-all = Voir et modifier toutes vos informations

button-return = Retour vers { $platform }

onward-back-title = Retour vers { $platform }
onward-back-what = Tout ce que vous avez enregistré est conservé.
onward-back-then = S’il ne se passe rien, utilisez le bouton.

onward-over-title = Recommencez depuis { $platform }
onward-over-what = Pour protéger vos informations, nous avons mis fin à votre visite ici. Tout ce que vous avez enregistré est conservé.
onward-over-then = En un instant, vous pouvez revenir ici depuis { $platform }.
onward-over-button = Continuer vers { $platform }

account-link-next = La vérification prend jusqu’à 2 jours ouvrés. Pour cela, vous n’avez rien à faire. S’il manque quelque chose, { $platform } vous le dira.
