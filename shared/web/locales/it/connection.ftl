### What a page says when the network is gone at the moment in which a form should go.

no-connection = In questo momento non c’è connessione. Quello che hai scritto è ancora qui. Riprova tra poco.
