### The forms: one page a section; and the questions of risk reviews.

section-personal-title = معلوماتك الشخصية
section-personal-name = معلوماتك الشخصية
section-personal-intro = يُرجى كتابة معلوماتك كما ترد في مستنداتك الرسمية.
section-business-title = معلومات نشاطك التجاري
section-business-name = معلومات نشاطك التجاري
section-business-intro = يُرجى كتابة معلومات نشاطك التجاري كما هي مسجَّلة رسميًا.
section-person-title = معلومات ⁨{ $person }⁩
section-person-name = ⁨{ $person }⁩
section-person-intro = يُرجى كتابة المعلومات كما ترد في المستندات الرسمية لهذا الشخص.
section-person-unknown = شخص من نشاطك التجاري
section-public-title = ما يراه عملاؤك
section-public-name = ما يراه عملاؤك
section-public-intro = تظهر هذه المعلومات في كشوف البطاقات والإيصالات، كي يتعرف العملاء على نشاطك التجاري.
section-other-title = معلومات أخرى
section-other-name = معلومات أخرى
section-other-intro = نحتاج إلى هذه المعلومات أيضًا.
section-risk-review-name = { $review }
section-risk-review-intro = لا داعي للعجلة. الإجابة الواضحة تساعد ⁨{ $platform }⁩ على اتخاذ القرار بسرعة.

review-intellectual_property_usage-title = هل لديك الحق في استخدام العلامات التجارية التي يبيعها نشاطك التجاري؟
review-intellectual_property_usage-ask = يُرجى ذكر ما يستخدمه أو يبيعه نشاطك التجاري من علامات تجارية أو تصاميم أو موسيقى أو أعمال أخرى تعود لغيرك، وكيف حصلت على الحق في ذلك: بصفة بائع معتمد، أو بترخيص، أو لأنها من صنعك.
review-business_model_verification-title = كيف يعمل نشاطك التجاري؟
review-business_model_verification-ask = يُرجى ذكر ما يبيعه نشاطك التجاري، ولمن، وكيف يدفع العملاء، ومتى يحصلون على ما دفعوا ثمنه.
review-restricted_or_prohibited_industry_diligence-title = مزيد من المعلومات عمّا يبيعه نشاطك التجاري
review-restricted_or_prohibited_industry_diligence-ask = يُرجى ذكر المنتجات أو الخدمات التي يبيعها نشاطك التجاري بالتحديد، والتراخيص أو التصاريح التي لديك لبيعها.
review-other_business_inquiry-title = سؤال عن نشاطك التجاري
review-other_business_inquiry-ask = يُرجى ذكر ما يبيعه نشاطك التجاري، ولمن، وكل ما تغيّر فيه في الأشهر الأخيرة.
review-url_inquiry-title = أين يمكننا رؤية ما يبيعه نشاطك التجاري؟
review-url_inquiry-ask = يُرجى كتابة عنوان الموقع أو المتجر أو الصفحة التي يجري البيع من خلالها. إذا كان الدخول يتطلب كلمة مرور، فيُرجى توضيح كيف يمكننا رؤية المحتوى.
review-fulfillment_policy-title = كيف يحصل عملاؤك على ما يشترونه؟
review-fulfillment_policy-ask = يُرجى توضيح المدة التي تمر حتى يحصل العملاء على ما دفعوا ثمنه، وكيف يمكنهم الإلغاء أو استرداد أموالهم.
review-customer_service_contact-title = كيف يتواصل العملاء معك؟
review-customer_service_contact-ask = يُرجى كتابة رقم الهاتف أو عنوان البريد الإلكتروني أو الصفحة التي يحصل العملاء من خلالها على المساعدة، وأوقات الرد عليهم.
review-rejection_appeal-title = لماذا ينبغي أن يبقى حسابك مفتوحًا؟
review-rejection_appeal-ask = يُرجى توضيح الأسباب التي تجعل قرار إغلاق حسابك خاطئًا في رأيك، وما يثبت ذلك.
review-other-title = سؤال من فريق المراجعة
review-other-ask = يُرجى وصف نشاطك التجاري: ما يبيعه، ولمن، وكيف. يمكنك إضافة أي شيء يساعد على فهمه.

change-title = قبل تعديل أي شيء
change-id-number = عند تعديل رقم هوية أو رقم ضريبي، تحتاج ⁨{ $platform }⁩ أيضًا إلى مستند يُثبته، وتلزمك الموافقة على الشروط مرة أخرى.
change-legal-name = عند تعديل اسم قانوني، تحتاج ⁨{ $platform }⁩ أيضًا إلى مستند يُثبت الاسم الجديد.
change-bank-account = عند تغيير الحساب البنكي، تحتاج ⁨{ $platform }⁩ أيضًا إلى مستند يُثبت أنه حسابك.
because-id-number = عدّلت رقم هوية أو رقمًا ضريبيًا، ولذلك تحتاج ⁨{ $platform }⁩ إلى هذه المعلومة أيضًا.
because-legal-name = عدّلت اسمًا قانونيًا، ولذلك تحتاج ⁨{ $platform }⁩ إلى هذه المعلومة أيضًا.
because-bank-account = غيّرت الحساب البنكي، ولذلك تحتاج ⁨{ $platform }⁩ إلى هذه المعلومة أيضًا.
