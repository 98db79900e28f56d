### What a page says when the network is gone at the moment in which a form should go.

no-connection = 目前没有网络连接。您输入的内容仍在这里。请稍后再试。
