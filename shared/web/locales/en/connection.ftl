### What a page says when the network is gone at the moment in which a form should go.

# Beside the button that was pressed. The text that the owner typed still stands in the form.
no-connection = There is no connection just now. What you typed is still here. Try again in a moment.
