### What a page says when the network is gone at the moment in which a form should go.

no-connection = Er is nu geen verbinding. Wat u hebt ingevuld, staat hier nog. Probeer het zo nog een keer.
