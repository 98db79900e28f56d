### What a page says when the network is gone at the moment in which a form should go.

no-connection = Ahora mismo no hay conexión. Lo que escribiste sigue aquí. Inténtalo de nuevo en un momento.
