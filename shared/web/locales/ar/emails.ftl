### E-mails to owners, and what the page of the code says when the code went by e-mail. The button named in the warning is password-forgotten.

email-code-subject = رمزك لدى ⁨{ $platform }⁩
email-code-intro = هذا هو الرمز الذي طُلب على صفحة ⁨{ $platform }⁩:
email-code-then = يُرجى كتابته في الصفحة التي طُلب منها. يعمل مرة واحدة، ولمدة { $wait }.
email-code-warning = يُرجى عدم إعطائه لأحد. إذا لم يكن الطلب منك، فيمكنك تجاهل هذه الرسالة.

email-password-subject = تم تعيين كلمة مرورك لدى ⁨{ $platform }⁩
email-password-intro = تم تعيين كلمة مرور جديدة لحسابك لدى ⁨{ $platform }⁩. وانتهت كل جلساتك المفتوحة في أي مكان آخر.
email-password-warning = إذا لم يكن ذلك منك، فيُرجى فتح الرابط الذي وصلك من ⁨{ $platform }⁩، واختيار «هل نسيت كلمة المرور؟»، وتعيين كلمة أخرى. ثم يُرجى إبلاغ ⁨{ $platform }⁩.

code-mailed-title = يُرجى الاطلاع على بريدك الإلكتروني
code-mailed-intro = أرسلنا رسالة فيها رمز من 6 أرقام إلى عنوان البريد الإلكتروني الذي كتبته. قد يستغرق وصولها دقيقة.
code-mailed-field = الرمز الوارد في البريد الإلكتروني
code-mailed-error-empty = يُرجى كتابة الأرقام الستة الواردة في البريد الإلكتروني
code-mailed-error-wrong = هذا الرمز غير مطابق. يُرجى مراجعة البريد الإلكتروني
code-mailed-error-replaced = حل رمز أحدث محل هذا الرمز. يُرجى استخدام آخر رسالة، أو طلب رمز جديد
code-mailed-offer = أليس هاتفك معك؟ يمكننا إرسال رمز إلى بريدك الإلكتروني. بعد ذلك يلزم تأكيد هويتك، حتى لو سبق تأكيدها.
code-mailed-button = إرسال رمز بالبريد الإلكتروني بدلًا من ذلك
