### The page where the owner types the code from the text message.

code-title = يُرجى الاطلاع على رسائل هاتفك
code-intro = أرسلنا رسالة نصية فيها رمز من 6 أرقام إلى ⁨{ $phone }⁩. قد يستغرق وصولها دقيقة.
code-field = الرمز الوارد في الرسالة النصية
code-hint = يعمل الرمز لمدة { $wait }.
code-button = متابعة
code-missing-title = ألم تصل الرسالة؟
code-missing-wait = يمكنك الحصول على رمز جديد بعد { $wait }.
code-missing-reload = التحقق مرة أخرى
code-missing-ready = يحل الرمز الجديد محل الرمز القديم.
code-missing-again = إرسال رمز جديد في رسالة نصية
code-missing-change = استخدام رقم هاتف آخر
code-left = { $count ->
    [zero] لم تبقَ لديك أي محاولة بهذا الرمز.
    [one] بقيت لديك محاولة واحدة بهذا الرمز.
    [two] بقيت لديك محاولتان بهذا الرمز.
    [few] بقيت لديك { $count } محاولات بهذا الرمز.
    [many] بقيت لديك { $count } محاولة بهذا الرمز.
   *[other] بقيت لديك { $count } محاولة بهذا الرمز.
}
code-error-empty = يُرجى كتابة الأرقام الستة الواردة في الرسالة النصية
code-error-short = يتكون الرمز من 6 أرقام. يُرجى كتابتها كلها
code-error-long = يتكون الرمز من 6 أرقام فقط، وما كتبته أكثر. يُرجى تصحيحه
code-error-digits = يُرجى كتابة أرقام فقط
code-error-wrong = هذا الرمز غير مطابق. يُرجى مراجعة الرسالة النصية
code-error-replaced = حل رمز أحدث محل هذا الرمز. يُرجى استخدام آخر رسالة نصية، أو طلب رمز جديد
code-error-expired = انتهت صلاحية هذا الرمز. يُرجى طلب رمز جديد
code-error-used = سبق استخدام هذا الرمز. يُرجى طلب رمز جديد
code-error-many = كثرت المحاولات بهذا الرمز. يُرجى طلب رمز جديد
code-error-none = لا يوجد رمز للتحقق منه. يُرجى طلب رمز جديد
code-over-title = يُرجى طلب رمز جديد
code-over-body = لم يعد الرمز الأخير صالحًا للاستخدام.
