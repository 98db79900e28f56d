# What is wrong with an answer, at its field and in the box at the top.

problem-empty = { $field } : saisissez votre réponse
problem-too-long = { $field } : raccourcissez votre réponse
problem-too-short = { $field } : donnez un peu plus de détails
problem-characters = { $field } : utilisez seulement des lettres et une ponctuation simple
problem-not-a-date = { $field } : saisissez une date qui existe, par exemple 23 4 1980
problem-in-the-future = { $field } : la date doit être dans le passé
problem-too-young = { $field } : la personne doit avoir au moins 13 ans
problem-too-old = { $field } : vérifiez l’année
problem-email = { $field } : saisissez une adresse e-mail, par exemple nom@example.com
problem-phone = { $field } : saisissez un numéro de téléphone, avec l’indicatif du pays s’il est étranger, par exemple +44 7400 123456
problem-url = { $field } : saisissez une adresse web, par exemple www.example.com
problem-postal-code = { $field } : saisissez un code postal qui existe
problem-post-box = { $field } : saisissez un numéro et une rue, pas une boîte postale
problem-country = { $field } : choisissez dans la liste
problem-id-number = { $field } : vérifiez le numéro et saisissez-le en entier
problem-four-digits = { $field } : saisissez 4 chiffres
problem-tax-id = { $field } : vérifiez le numéro et saisissez-le en entier
problem-only-an-address = { $field } : expliquez avec des mots, pas seulement avec une adresse web
problem-statement-descriptor = { $field } : utilisez 5 à 22 lettres, chiffres et espaces, dont au moins 1 lettre
