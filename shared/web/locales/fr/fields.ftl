# Labels and hints of the questions.

field-first-name-label = Prénom
field-last-name-label = Nom de famille
field-maiden-name-label = Nom de naissance
field-born-label = Date de naissance
field-born-hint = Par exemple : 23 4 1980
field-email-label = Adresse e-mail
field-phone-label = Numéro de téléphone
field-phone-hint = Si le numéro est étranger, commencez par + et l’indicatif du pays.
field-id-number-label = Numéro de sécurité sociale ou d’identité
field-id-number-hint = En entier. Les espaces et les tirets sont possibles. Ensuite, nous montrons seulement les 4 derniers caractères.
field-ssn-last-4-label = 4 derniers chiffres du numéro de sécurité sociale
field-job-title-label = Fonction dans l’entreprise

field-address-line1-label = Numéro et rue
field-address-line1-hint = Pas de boîte postale.
field-address-line2-label = Appartement, étage ou bâtiment
field-address-city-label = Ville
field-address-state-label = État, région ou province
field-address-postal-code-label = Code postal
field-address-country-label = Pays

field-company-name-label = Nom officiel de l’entreprise
field-company-name-hint = Comme il est enregistré.
field-tax-id-label = Numéro fiscal de l’entreprise
field-tax-id-hint = Aux États-Unis, l’EIN : 9 chiffres.
field-registration-number-label = Numéro d’immatriculation
field-company-phone-label = Numéro de téléphone de l’entreprise
field-trading-name-label = Nom connu par vos clients
field-industry-label = Code d’activité
field-industry-hint = Les 4 chiffres de votre catégorie de commerce, par exemple 5651 pour les magasins de vêtements.
field-product-description-label = Que vendez-vous ?
field-product-description-hint = Une ou deux phrases : ce que c’est, qui l’achète et quand vous faites payer.
field-website-label = Site web
field-website-hint = Par exemple : www.example.com. Un profil sur un réseau social convient aussi.

field-statement-descriptor-label = Nom sur les relevés de carte
field-statement-descriptor-hint = 5 à 22 lettres et chiffres. Utilisez le nom connu par vos clients, pour qu’ils reconnaissent le paiement.
field-support-phone-label = Numéro de téléphone pour vos clients
field-support-email-label = Adresse e-mail pour vos clients
field-support-url-label = Page d’aide pour vos clients

field-answer-label = Votre réponse
field-answer-hint = Au moins 20 caractères.
field-unknown-label = Informations sur « { $path } »
field-unknown-hint = Nous n’avons pas encore de formulaire pour cela. Dites-nous ce que vous savez à ce sujet.
