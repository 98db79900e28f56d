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
