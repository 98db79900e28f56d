### Labels and hints of the questions.

field-first-name-label = الاسم الأول
field-last-name-label = اسم العائلة
field-maiden-name-label = اسم العائلة عند الولادة
field-born-label = تاريخ الميلاد
field-born-hint = على سبيل المثال: 23 4 1980
field-email-label = عنوان البريد الإلكتروني
field-phone-label = رقم الهاتف
field-phone-hint = إذا كان الرقم من خارج البلد، فيُرجى كتابته بدءًا بعلامة + ورمز البلد.
field-id-number-label = رقم الضمان الاجتماعي أو رقم الهوية
field-id-number-hint = الرقم كاملًا. يمكنك كتابة مسافات وشرطات. لا نعرض بعد ذلك سوى آخر 4 أرقام.
field-ssn-last-4-label = آخر 4 أرقام من رقم الضمان الاجتماعي
field-job-title-label = المسمى الوظيفي

field-address-line1-label = الشارع ورقم المبنى
field-address-line1-hint = لا يُقبل صندوق البريد.
field-address-line2-label = الشقة أو الطابق أو المبنى
field-address-city-label = المدينة أو البلدة
field-address-state-label = الولاية أو المحافظة
field-address-postal-code-label = الرمز البريدي
field-address-country-label = البلد

field-company-name-label = الاسم القانوني للنشاط التجاري
field-company-name-hint = كما هو مسجَّل رسميًا.
field-tax-id-label = الرقم الضريبي للنشاط التجاري
field-tax-id-hint = في الولايات المتحدة، هو رقم ⁨EIN⁩ المكوَّن من 9 أرقام.
field-registration-number-label = رقم التسجيل
field-company-phone-label = رقم هاتف النشاط التجاري
field-trading-name-label = الاسم الذي يعرفه العملاء
field-industry-label = رمز القطاع
field-industry-hint = الأرقام الأربعة لفئة نشاطك التجاري، مثل 5651 لمتاجر الملابس.
field-product-description-label = ماذا يبيع نشاطك التجاري؟
field-product-description-hint = جملة أو جملتان: ما المنتج أو الخدمة، ومن يشتري، ومتى يدفع العملاء.
field-website-label = الموقع الإلكتروني
field-website-hint = على سبيل المثال: ⁨www.example.com⁩. يمكن أيضًا إدخال صفحتك على شبكات التواصل الاجتماعي.

field-statement-descriptor-label = الاسم الظاهر في كشوف البطاقات
field-statement-descriptor-hint = من 5 إلى 22 من الحروف اللاتينية والأرقام. يُرجى استخدام الاسم الذي يعرفه العملاء، كي يتعرفوا على الدفعة.
field-support-phone-label = رقم الهاتف المخصص للعملاء
field-support-email-label = البريد الإلكتروني المخصص للعملاء
field-support-url-label = صفحة المساعدة المخصصة للعملاء

field-answer-label = إجابتك
field-answer-hint = 20 حرفًا على الأقل.
field-unknown-label = معلومات عن «⁨{ $path }⁩»
field-unknown-hint = ليس لدينا بعدُ نموذج خاص بهذا البند. يُرجى كتابة ما لديك من معلومات عنه.
