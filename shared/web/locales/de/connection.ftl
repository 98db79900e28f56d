### What a page says when the network is gone at the moment in which a form should go.

no-connection = Gerade besteht keine Verbindung. Was Sie eingegeben haben, steht noch hier. Versuchen Sie es gleich noch einmal.
