### What is wrong with an answer. Shown at its field and in the box at the top.

problem-empty = { $field }: يُرجى كتابة الإجابة
problem-too-long = { $field }: يُرجى اختصار الإجابة
problem-too-short = { $field }: يُرجى إضافة مزيد من التفاصيل
problem-characters = { $field }: يُرجى استخدام حروف وعلامات ترقيم عادية فقط
problem-not-a-date = { $field }: يُرجى كتابة تاريخ حقيقي، مثل 23 4 1980
problem-in-the-future = { $field }: يجب أن يكون التاريخ في الماضي
problem-too-young = { $field }: يجب ألا يقل عمر الشخص عن 13 سنة
problem-too-old = { $field }: يُرجى مراجعة السنة
problem-email = { $field }: يُرجى كتابة عنوان بريد إلكتروني مثل ⁨name@example.com⁩
problem-phone = { $field }: يُرجى كتابة رقم هاتف، مع رمز البلد إذا كان من خارج البلد، مثل ⁨+44 7400 123456⁩
problem-url = { $field }: يُرجى كتابة عنوان موقع مثل ⁨www.example.com⁩
problem-postal-code = { $field }: يُرجى كتابة رمز بريدي حقيقي
problem-post-box = { $field }: يُرجى كتابة عنوان شارع، لا صندوق بريد
problem-country = { $field }: يُرجى الاختيار من القائمة
problem-id-number = { $field }: يُرجى مراجعة الرقم وكتابته كاملًا
problem-four-digits = { $field }: يُرجى كتابة 4 أرقام
problem-tax-id = { $field }: يُرجى مراجعة الرقم وكتابته كاملًا
problem-only-an-address = { $field }: يُرجى كتابة وصف بالكلمات، لا عنوان موقع فقط
problem-statement-descriptor = { $field }: يُرجى استخدام 5 إلى 22 من الحروف اللاتينية والأرقام والمسافات، منها حرف واحد على الأقل
