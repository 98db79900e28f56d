# E-mails that remind an owner of a link, and the page where an owner ends such messages.

reminder-subject = { $platform } attend vos informations pour le { $date }
reminder-subject-undated = { $platform } attend vos informations
reminder-request = { $platform } doit vérifier des informations sur votre entreprise. Donnez-les au plus tard le { $date }.
reminder-request-undated = { $platform } doit vérifier des informations sur votre entreprise.
reminder-consequence = En attendant, vos versements de { $platform } peuvent être suspendus.
reminder-button = Donner vos informations
reminder-duration = Ce lien est seulement pour vous. Il fonctionne aussi souvent que nécessaire.
reminder-stop = Ne plus recevoir ces messages de { $platform }
reminder-stop-here = Ne plus recevoir de messages sur ce lien
reminder-stop-title = Arrêter les messages de { $platform } ?
reminder-stop-body = Vous ne recevrez plus de SMS ni d’e-mails qui demandent vos informations. Ce que { $platform } attend reste à faire, et votre lien fonctionne encore.
reminder-stop-button = Arrêter les messages
reminder-stopped-title = Les messages sont arrêtés
reminder-stopped-body = Vous ne recevrez plus de messages qui demandent vos informations. Pour en recevoir à nouveau, demandez à { $platform }.
