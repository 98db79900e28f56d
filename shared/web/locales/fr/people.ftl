# The people behind a company: who owns, directs and runs it.

people-title = Qui est derrière votre entreprise ?
people-intro = { $platform } doit connaître toutes les personnes qui possèdent 25 % ou plus de l’entreprise, et celles qui l’administrent ou la dirigent.
section-people-title = Personnes
section-people-name = Personnes
section-people-intro = Personnes
people-representative = Responsable de ce compte
people-role-owner = Propriétaire
people-role-director = Membre du conseil
people-role-executive = Membre de la direction
people-nameless = Une personne sans nom
people-change = Modifier
people-remove = Retirer
people-which = { $person }
people-add = Ajouter une personne
people-done-title = La liste est-elle complète ?
people-done = La liste est complète
people-none-owner = Personne ne possède 25 % ou plus de l’entreprise
people-none-director = L’entreprise n’a pas de conseil d’administration
people-none-executive = Personne d’autre ne dirige l’entreprise

people-add-title = Quel est le rôle de cette personne dans votre entreprise ?
people-add-hint = Cochez tout ce qui est vrai. Vous donnerez le nom et les autres informations à la page suivante.
people-is-owner = Elle possède 25 % ou plus de l’entreprise
people-is-director = Elle fait partie du conseil d’administration
people-is-executive = Elle dirige l’entreprise
people-add-button = Continuer

people-remove-title = Voulez-vous retirer cette personne ?
people-remove-what = { $person } sortira de la liste après l’envoi de vos informations et leur vérification par { $platform }.
people-remove-button = Retirer

people-error-no-role = Cochez le rôle de cette personne dans votre entreprise
people-error-too-many = Un compte ne peut pas avoir plus de personnes. Retirez-en une d’abord
people-error-nobody-owner = Ajoutez au moins un propriétaire, ou cochez que personne ne possède 25 % ou plus
people-error-nobody-director = Ajoutez au moins un membre du conseil, ou cochez qu’il n’y en a pas
people-error-nobody-executive = Ajoutez au moins une personne qui dirige l’entreprise, ou cochez que personne d’autre ne la dirige
people-error-incomplete = Il manque des informations sur une personne. Choisissez « Modifier » à côté du nom
