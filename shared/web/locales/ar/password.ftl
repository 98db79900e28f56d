### Passwords: the page that asks for one, and the two pages on which one is set.

password-title = يُرجى كتابة كلمة مرورك
password-intro = يُرجى تسجيل الدخول بكلمة المرور التي اخترتها للتعامل مع ⁨{ $platform }⁩.
password-field = كلمة المرور
password-button = تسجيل الدخول
password-forgotten = هل نسيت كلمة المرور؟
password-none = ليست لدي كلمة مرور بعد
password-error-empty = يُرجى كتابة كلمة مرورك
password-error-wrong = البريد الإلكتروني وكلمة المرور غير متطابقين
password-error-wait = كثرت المحاولات. يمكنك المحاولة مرة أخرى بعد { $wait }، أو تعيين كلمة مرور جديدة

password-code-title = اختيار كلمة مرور
password-code-intro = بكلمة المرور يمكنك العودة إلى ⁨{ $platform }⁩ أسرع. نتحقق أولًا من بريدك الإلكتروني، ⁨{ $email }⁩.
password-code-then = سنرسل إليه رمزًا من 6 أرقام. في الصفحة التالية، يُرجى كتابة الرمز مع كلمة مرورك الجديدة.
password-code-button = إرسال الرمز بالبريد الإلكتروني
password-code-have = لدي رمز
password-code-error-wait = أُرسلت رموز كثيرة. يمكنك الحصول على رمز جديد بعد { $wait }
password-code-error-today = لا يمكن لـ⁨{ $platform }⁩ إرسال رسائل أخرى بالبريد الإلكتروني اليوم. يُرجى المحاولة غدًا
password-code-error-undelivered = لم نتمكن من إرسال البريد الإلكتروني. يُرجى المحاولة مرة أخرى بعد بضع دقائق

password-new-title = اختيار كلمة مرور جديدة
password-new-intro = أرسلنا رسالة فيها رمز من 6 أرقام إلى عنوان البريد الإلكتروني الذي كتبته.
password-new-field = كلمة المرور الجديدة
password-new-hint = عدد الأحرف: { $count } على الأقل. من الجيد اختيار بضع كلمات لا يجمعها معًا أحد غيرك.
password-new-button = حفظ كلمة المرور
password-new-again = الحصول على رمز جديد
password-new-error-empty = يُرجى كتابة كلمة مرور جديدة
password-new-error-short = يُرجى كتابة كلمة مرور أطول. عدد الأحرف: { $count } على الأقل
password-new-error-long = يُرجى كتابة كلمة مرور أقصر. عدد الأحرف: { $count } على الأكثر
password-new-error-breached = يستخدم كثيرون كلمة المرور هذه، وقد سُرقت من قبل. يُرجى اختيار كلمة أخرى
password-new-error-email = يُرجى اختيار كلمة مرور غير عنوان بريدك الإلكتروني
password-new-error-changed = تغيّر شيء في هذه الأثناء. يُرجى كتابة الرمز مرة أخرى

password-offer-sign-in = لدي كلمة مرور
password-offer-choose = اختيار كلمة مرور للمرة القادمة
