# E-mails that remind an owner of a link, and the page where an owner ends such messages.

reminder-subject = { $platform } attend vos informations d’ici au { $date }
reminder-subject-undated = { $platform } attend vos informations
reminder-request = { $platform } doit vérifier des informations sur votre entreprise. Donnez-les au plus tard le { $date }.
reminder-request-undated = { $platform } doit vérifier des informations sur votre entreprise.
reminder-consequence = S’il en manque, les versements que vous recevez via { $platform } peuvent être suspendus.
reminder-button = Donner vos informations
reminder-duration = Ce lien est personnel. Vous pouvez l’ouvrir autant de fois que nécessaire.
reminder-stop = Arrêter ces messages envoyés par { $platform }
reminder-stop-here = Ne plus recevoir de messages à propos de ce lien
reminder-stop-title = Arrêter les messages envoyés par { $platform } ?
reminder-stop-body = Vous ne recevrez plus de SMS ni d’e‑mails qui demandent vos informations. Vous devrez quand même donner à { $platform } ce qui est demandé, et votre lien continue de fonctionner.
reminder-stop-button = Arrêter les messages
reminder-stopped-title = Les messages sont arrêtés
reminder-stopped-body = Vous ne recevrez plus de messages qui demandent vos informations. Pour en recevoir à nouveau, adressez-vous à { $platform }.
