# The pages where an owner photographs a document or chooses a file, and what lists say of it.

document-name-identity = Pièce d’identité avec photo
document-name-identity-of = Pièce d’identité avec photo : { $person }
document-name-address = Votre justificatif de domicile
document-name-address-of = Justificatif de domicile : { $person }
document-name-company = Preuve que votre entreprise existe
document-name-of = { $document } : { $person }

document-front-and-back = Recto et verso
document-front-only = Recto
document-photos = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
}
document-files = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
}
document-beside = { $answer } ({ $files })

document-choose-title = Quel document avez-vous ?
document-kind-passport = Passeport
document-kind-passport-hint = Une seule photo, de la page où figure votre portrait.
document-kind-card = Carte d’identité ou permis de conduire
document-kind-card-hint = Deux photos : le recto et le verso.

document-title-passport-front = Page de votre passeport où figure la photo
document-title-card-front = Recto de votre pièce d’identité
document-title-card-back = Verso de votre pièce d’identité
document-title-paper-front = Recto du document
document-title-paper-back = Verso du document
document-title-files-file = Ajoutez un document

document-hint-photo = Prenez la photo en couleur, avec les quatre coins du document.
document-hint-glare = Vérifiez qu’il n’y a pas de reflet et que chaque mot est lisible.
document-hint-pages = Montrez toutes les pages, en couleur. Chaque mot doit être lisible.
document-hint-type-photo = Utilisez un fichier JPG ou PNG de 10 Mo au plus.
document-hint-type-pdf = Utilisez un fichier PDF, JPG ou PNG de 10 Mo au plus.

document-label-photo = Photo
document-label-file = Fichier
document-camera = Prendre une photo maintenant
document-send = Continuer
document-sending = Envoi en cours. Cela prend une minute au plus.

document-problem-missing = Rien n’est arrivé. Choisissez à nouveau le fichier.
document-problem-empty = Ce fichier est vide. Choisissez-en un autre.
document-problem-too-large = Ce fichier dépasse 10 Mo. Choisissez-en un plus petit.
document-problem-wrong-type = Ce fichier n’est ni un JPG, ni un PNG, ni un PDF. Choisissez-en un autre, ou prenez une photo.
document-problem-no-pdf = Choisissez une photo, pas un PDF.
document-problem-unreadable = Ce fichier est endommagé. Choisissez-en un autre, ou reprenez la photo.
document-problem-too-many-pixels = Cette image est trop grande. Chaque côté peut avoir 8 000 pixels au plus.
document-problem-too-few-pixels = Cette image est trop petite pour être lue. Prenez une nouvelle photo, de plus près.
document-problem-locked = Ce PDF demande un mot de passe. Enregistrez-le sans mot de passe, puis choisissez-le à nouveau.

document-check-title = Utiliser cette photo ?
document-check-title-file = Utiliser ce fichier ?
document-check-alt = La photo que vous avez envoyée
document-check-hint = Vérifiez que les quatre coins sont visibles et que chaque mot est lisible.
document-check-open = Ouvrir le fichier que vous avez envoyé
document-use-photo = Utiliser cette photo
document-use-file = Utiliser ce fichier
document-another = Choisir à nouveau

document-overview-title = Ce que vous avez ajouté
document-given-passport-front = Page de votre passeport où figure la photo
document-given-card-front = Recto de votre pièce d’identité
document-given-paper-front = Recto du document
document-given-back = Verso
document-given-file = Document { $number }
document-which = { $document }
document-change = Modifier
document-remove = Retirer
document-add-back = Ajouter le verso
document-add-file = Ajouter un autre document
document-continue = Continuer

document-beside-hint = Vous pouvez ajouter des photos ou des documents à votre réponse.
document-beside-button = Enregistrer et ajouter un document

document-test-title = Compte de test
document-test-intro = Utilisez un document dont le résultat est immédiat.
document-test-success = Utiliser un document accepté
document-test-failure = Utiliser un document refusé
