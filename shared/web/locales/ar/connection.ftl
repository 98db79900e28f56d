### What a page says when the network is gone at the moment in which a form should go.

no-connection = لا يوجد اتصال بالإنترنت الآن. ما كتبته لا يزال هنا. يُرجى المحاولة مرة أخرى بعد قليل.
