### Words that stand on every page. Modern Standard Arabic: requests are "يُرجى" with a verbal noun, so that they fit every reader. Digits are 0-9. Arguments and examples in Latin letters are wrapped in U+2068 and U+2069. The words: رمز (code), التحقق من الهوية (identity check), مهمة (task), التحويلات إلى حسابك البنكي (payouts), نشاط تجاري (business), العملاء (customers).

the-platform = الشركة التي أرسلت إليك الرابط
title-error = خطأ:
skip = الانتقال إلى المحتوى الرئيسي
step = الخطوة { $step } من { $of }
summary-title = توجد مشكلة
optional = (اختياري)
date-day = اليوم
date-month = الشهر
date-year = السنة
button-continue = متابعة
button-back = رجوع
button-save = حفظ ومتابعة
button-help = التواصل مع ⁨{ $platform }⁩
footer-help = المساعدة من ⁨{ $platform }⁩
footer-leave = حفظ وخروج
footer-language = اللغة: { $language }
footer-privacy = تستخدم ⁨{ $platform }⁩ المعلومات التي تُدخَل هنا للتحقق من هويتك وللحفاظ على عمل حسابك. تُحفظ هذه المعلومات مشفَّرة.
session-warning-title = هل نُبقي جلستك مفتوحة؟
session-warning-body = سننهي جلستك بعد دقيقتين حفاظًا على أمان معلوماتك. كل ما حفظته يبقى موجودًا.
session-warning-stay = إبقاء الجلسة مفتوحة
wait-seconds = { $count ->
    [zero] { $count } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $count } ثوانٍ
    [many] { $count } ثانية
   *[other] { $count } ثانية
}
wait-minutes = { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
wait-hours = { $count ->
    [zero] { $count } ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
date = { $day } { $month } { $year }
moment = { $date }، الساعة { $time } بالتوقيت العالمي المنسق
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

dead-end-link-missing-title = يُرجى فتح الرابط من جديد
dead-end-link-missing-what = لا تُفتح هذه الصفحة إلا من الرابط الذي وصلك من ⁨{ $platform }⁩.
dead-end-link-missing-then = يُرجى البحث عن الرسالة التي تتضمن الرابط، ثم فتحه في هذا المتصفح. إذا كان متصفحك يحظر ملفات تعريف الارتباط، فيُرجى السماح بها لهذا الموقع.
dead-end-link-unknown-title = هذا الرابط لا يعمل
dead-end-link-unknown-what = قد يكون العنوان ناقصًا. تنقطع الروابط الطويلة أحيانًا داخل الرسائل.
dead-end-link-unknown-then = يُرجى نسخ الرابط كاملًا من الرسالة وفتحه من جديد. إذا ظل لا يعمل، فيُرجى طلب رابط جديد من ⁨{ $platform }⁩.
dead-end-link-expired-title = انتهت صلاحية هذا الرابط
dead-end-link-expired-what = تعمل الروابط لمدة 90 يومًا، وقد تجاوز هذا الرابط تلك المدة. كل ما قدّمته من قبل محفوظ.
dead-end-link-expired-then = يُرجى طلب رابط جديد من ⁨{ $platform }⁩. لا يستغرق إعداده أكثر من دقيقة.
dead-end-link-revoked-title = أُغلق هذا الرابط
dead-end-link-revoked-what = أغلقت ⁨{ $platform }⁩ هذا الرابط. يعني ذلك غالبًا أن رابطًا أحدث قد أُرسل إليك.
dead-end-link-revoked-then = يُرجى البحث عن رسالة أحدث، أو طلب رابط جديد من ⁨{ $platform }⁩.
dead-end-session-ended-title = انتهت جلستك
dead-end-session-ended-what = حفاظًا على أمان معلوماتك، ننهي الجلسة بعد 30 دقيقة من دون حفظ أي خطوة، وبعد 12 ساعة في كل الأحوال.
dead-end-session-ended-then = كل ما حفظته ما زال موجودًا. للمتابعة، يُرجى تسجيل الدخول مرة أخرى برمز جديد.
dead-end-blocked-title = للمتابعة، يُرجى التواصل مع ⁨{ $platform }⁩
dead-end-blocked-what = تكررت المحاولات التي لم تتطابق فيها المعلومات، ولذلك أُقفل هذا الحساب. لم يُفقد شيء مما قدّمته.
dead-end-blocked-then = بإمكان ⁨{ $platform }⁩ مراجعة المعلومات المسجلة لديها وفتح الحساب. يُرجى إبلاغها بأن التحقق من هويتك عبر الرابط متوقف.
dead-end-wrong-form-title = يُرجى الرجوع إلى صفحة رابطك
dead-end-wrong-form-what = تخص هذه الصفحة رابطًا آخر أو جلسة سابقة. لم يُحفظ منها شيء.
dead-end-wrong-form-then = يُرجى المتابعة بالرابط المفتوح الآن، أو فتح الرابط الآخر من جديد.
dead-end-too-large-title = النص طويل جدًا
dead-end-too-large-what = تتسع الصفحة الواحدة لما يعادل 30 صفحة مكتوبة تقريبًا. لم يُحفظ منها شيء.
dead-end-too-large-then = يُرجى الرجوع واختصار إجابتك.
dead-end-not-found-title = هذه الصفحة غير موجودة
dead-end-not-found-what = قد يكون العنوان غير صحيح، أو لم يبقَ في تلك الصفحة ما يلزم عمله.
dead-end-not-found-then = يُرجى الرجوع إلى قائمة مهامك.
dead-end-try-again-title = يُرجى المحاولة مرة أخرى بعد قليل
dead-end-try-again-what = حدث خلل لدينا. لست السبب في ذلك، وما حفظته لم يُفقد.
dead-end-try-again-then = يُرجى الرجوع بزر الرجوع في متصفحك. ما كتبته ما زال موجودًا، ويمكنك إرساله مرة أخرى.
dead-end-signed-out-title = اكتمل تسجيل خروجك
dead-end-signed-out-what = كل ما حفظته ما زال موجودًا.
dead-end-signed-out-then = يمكنك العودة في أي وقت بالرابط نفسه. سنرسل إليك رمزًا جديدًا في رسالة نصية.
