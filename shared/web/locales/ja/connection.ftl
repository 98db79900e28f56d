### What a page says when the network is gone at the moment in which a form should go.

no-connection = 現在、通信できません。入力した内容はこの画面に残っています。しばらくしてからもう一度お試しください。
