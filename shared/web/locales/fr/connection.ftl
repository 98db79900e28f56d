### What a page says when the network is gone at the moment in which a form should go.

no-connection = Il n’y a pas de connexion pour le moment. Ce que vous avez écrit est toujours là. Réessayez dans un instant.
