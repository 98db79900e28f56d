### The identity check: the owner types facts that the platform has on file.

identity-title = تأكيد هويتك
identity-intro = يُرجى كتابة هذه المعلومات كما هي لدى ⁨{ $platform }⁩. نقارنها بما هو مسجَّل، ولا نعرض المعلومات المسجلة أبدًا.
identity-last-name = اسم العائلة
identity-born = تاريخ الميلاد
identity-born-hint = على سبيل المثال: 23 4 1980
identity-id-last4 = آخر 4 أرقام من رقم الضمان الاجتماعي أو رقم الهوية
identity-bank-last4 = آخر 4 أرقام من رقم الحساب البنكي الذي تصل إليه أموالك
identity-tax-last4 = آخر 4 أرقام من الرقم الضريبي للشركة
identity-button = متابعة
identity-why-title = لماذا نسأل عن ذلك؟
identity-why = قد يصل الرابط إلى شخص آخر. تضمن هذه المعلومات ألا يطّلع على معلومات النشاط التجاري أو يعدّلها إلا مالكه.
identity-error = أحد الحقول غير مطابق للمعلومات التي تلقيناها من ⁨{ $platform }⁩. يمكنك المحاولة مرة أخرى، أو التأكد من أن معلوماتك لدى ⁨{ $platform }⁩ محدَّثة.
identity-left = { $count ->
    [zero] لم تبقَ لديك أي محاولة.
    [one] بقيت لديك محاولة واحدة.
    [two] بقيت لديك محاولتان.
    [few] بقيت لديك { $count } محاولات.
    [many] بقيت لديك { $count } محاولة.
   *[other] بقيت لديك { $count } محاولة.
}
identity-error-last-name = يُرجى كتابة اسم عائلتك
identity-error-born = يُرجى كتابة تاريخ ميلادك، مثل 23 4 1980
