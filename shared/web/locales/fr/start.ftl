# The first page: the owner gives a phone number and an e-mail address, and asks for a code.

start-title = Quel est votre numéro de téléphone ?
start-intro = { $platform } a besoin de quelques informations. D’abord, nous vérifions que c’est bien vous : nous vous envoyons un code par SMS.
start-phone = Numéro de téléphone mobile
start-phone-hint = Utilisez n’importe quel téléphone que vous avez avec vous. Si le numéro est étranger, commencez par + et l’indicatif du pays.
start-email = Adresse e‑mail
start-email-hint = Elle sert seulement si le SMS ne fonctionne pas, ou pour votre mot de passe.
start-button = Recevoir un code par SMS
start-why-title = Pourquoi cette question ?
start-why = { $platform } paie votre entreprise et doit savoir qui reçoit l’argent. Le code montre qu’une vraie personne est là, avec un téléphone. { $platform } n’a pas besoin de connaître ce numéro.
start-error-phone-empty = Saisissez votre numéro de téléphone mobile
start-error-phone = Saisissez un numéro de téléphone mobile, par exemple 201 555 0123. Si le numéro est étranger, commencez par + et l’indicatif du pays
start-error-phone-kind = Saisissez un numéro qui peut recevoir des SMS
start-error-phone-country = Nous ne pouvons pas envoyer de SMS dans ce pays pour { $platform }. Saisissez un autre numéro
start-error-phone-undelivered = Nous n’avons pas pu envoyer de SMS à ce numéro. Vérifiez-le ou essayez-en un autre
start-error-phone-today = { $platform } ne peut plus envoyer de SMS aujourd’hui. Réessayez demain, ou contactez { $platform }
start-error-email-empty = Saisissez votre adresse e‑mail
start-error-email = Saisissez une adresse e‑mail, par exemple nom@example.com

wait-title = Attendez { $wait } pour recevoir un nouveau code
wait-body = Nous avons déjà envoyé plusieurs codes. Pour vous protéger des inconnus qui essaient d’entrer, nous attendons un peu avant d’envoyer le suivant.
wait-left = Encore { $wait }
wait-have-code = J’ai un code
wait-again = Réessayer
