# Passwords: the page that asks for one, and the two pages on which one is set.

password-title = Saisissez votre mot de passe
password-intro = Connectez-vous avec le mot de passe que vous avez choisi pour { $platform }.
password-field = Mot de passe
password-button = Se connecter
password-forgotten = Mot de passe oublié ?
password-none = Je n’ai pas encore de mot de passe
password-error-empty = Saisissez votre mot de passe
password-error-wrong = L’adresse e‑mail et le mot de passe ne correspondent pas
password-error-wait = Trop d’essais. Vous pouvez réessayer dans { $wait }, ou créer un nouveau mot de passe

password-code-title = Choisissez un mot de passe
password-code-intro = Avec un mot de passe, vous revenez plus vite chez { $platform }. D’abord, nous vérifions votre adresse e‑mail : { $email }.
password-code-then = Nous y envoyons un code à 6 chiffres. Sur la page suivante, vous saisissez le code et votre nouveau mot de passe.
password-code-button = Recevoir un code par e‑mail
password-code-have = J’ai un code
password-code-error-wait = Trop de codes ont été envoyés. Vous pourrez demander un nouveau code dans { $wait }
password-code-error-today = { $platform } ne peut plus envoyer d’e‑mails aujourd’hui. Réessayez demain
password-code-error-undelivered = L’e‑mail n’a pas pu être envoyé. Réessayez dans quelques minutes

password-new-title = Choisissez un nouveau mot de passe
password-new-intro = Nous avons envoyé un e‑mail avec un code à 6 chiffres à l’adresse que vous avez donnée.
password-new-field = Nouveau mot de passe
password-new-hint = Au moins { $count } caractères. Une suite de mots que personne d’autre n’aurait l’idée d’associer convient bien.
password-new-button = Enregistrer le mot de passe
password-new-again = Recevoir un nouveau code
password-new-error-empty = Saisissez un nouveau mot de passe
password-new-error-short = Saisissez au moins { $count } caractères
password-new-error-long = Saisissez { $count } caractères au plus
password-new-error-breached = Beaucoup de gens utilisent ce mot de passe, et il a déjà été volé. Choisissez-en un autre
password-new-error-email = Choisissez un mot de passe qui n’est pas votre adresse e‑mail
password-new-error-changed = Quelque chose a changé entre-temps. Saisissez le code encore une fois

password-offer-sign-in = J’ai un mot de passe
password-offer-choose = Choisir un mot de passe pour la prochaine fois
