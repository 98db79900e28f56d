# The summary: every section with what stands in it, and the button that sends it.

summary-page-title-ready = Vérifiez vos réponses et envoyez-les
summary-page-title-open = Il manque des réponses
summary-page-title-pending = Vos réponses sont en cours de vérification
summary-page-title-done = Vous n’avez rien à faire
summary-intro-ready = Relisez vos réponses. { $platform } les reçoit quand vous les envoyez.
summary-intro-open = Remplissez ce qui est signalé. Vous pouvez déjà envoyer le reste.
summary-intro-pending = { $platform } a reçu vos réponses et les vérifie. S’il manque quelque chose, { $platform } vous le dira.
summary-intro-done = { $platform } a tout ce qu’il faut pour le moment. Vous pouvez encore modifier vos informations ici.
summary-button = Envoyer mes réponses
summary-edit = Modifier
summary-edit-what = { $section }
summary-fill = Remplir
summary-empty = Pas de réponse
summary-last = Dernier envoi le { $date }, référence { $reference }.
summary-error-nothing = Il n’y a rien de nouveau à envoyer. Remplissez ou modifiez d’abord quelque chose.
summary-error-changed = Quelque chose vient de changer dans votre compte. Vérifiez à nouveau vos réponses, puis envoyez-les.
