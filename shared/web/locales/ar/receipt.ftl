### The receipt: shown after sending, made to be printed or kept as a picture.

receipt-title = وصلتنا إجاباتك
receipt-intro = وصلت إجاباتك إلى ⁨{ $platform }⁩. يُرجى الاحتفاظ بهذه الصفحة أو برقمها المرجعي.
receipt-reference = الرقم المرجعي
receipt-date = وقت الإرسال
receipt-given = ما قدّمته
receipt-next-title = الخطوات التالية
receipt-next = تستغرق المراجعة يومي عمل على الأكثر. لا يلزمك القيام بأي شيء من أجل ذلك. إذا نقصت أي معلومة، فستبلغك ⁨{ $platform }⁩ بذلك، ويبقى هذا الرابط نفسه صالحًا حتى { $date }.
receipt-rest = لم تكتمل مهامك بعد: ما زالت بعض الإجابات ناقصة.
receipt-rest-button = متابعة ما تبقى
receipt-summary = الاطلاع على كل معلوماتك
receipt-print = للاحتفاظ بنسخة، يمكنك طباعة هذه الصفحة أو التقاط صورة لها.
