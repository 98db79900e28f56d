### Documents: the pages where an owner takes a photo or chooses a file, and what the tasks and the summary say of them.

document-name-identity = مستند هوية بصورة شخصية
document-name-identity-of = مستند هوية بصورة شخصية: ⁨{ $person }⁩
document-name-address = إثبات عنوان سكنك
document-name-address-of = إثبات عنوان السكن: ⁨{ $person }⁩
document-name-company = إثبات وجود شركتك
document-name-of = { $document }: ⁨{ $person }⁩

document-front-and-back = الوجهان الأمامي والخلفي
document-front-only = الوجه الأمامي
document-photos = { $count ->
    [zero] لا توجد صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
}
document-files = { $count ->
    [zero] لا توجد ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفًا
   *[other] { $count } ملف
}
document-beside = ⁨{ $answer }⁩ ({ $files })

document-choose-title = أي مستند لديك؟
document-kind-passport = جواز سفر
document-kind-passport-hint = صورة واحدة للصفحة التي فيها صورتك الشخصية.
document-kind-card = بطاقة هوية أو رخصة قيادة
document-kind-card-hint = صورتان، للوجه الأمامي والوجه الخلفي.

document-title-passport-front = صفحة الصورة الشخصية في جواز سفرك
document-title-card-front = الوجه الأمامي لهويتك
document-title-card-back = الوجه الخلفي لهويتك
document-title-paper-front = الوجه الأمامي للمستند
document-title-paper-back = الوجه الخلفي للمستند
document-title-files-file = إضافة مستند

document-hint-photo = يُرجى التقاط صورة ملونة تظهر فيها الزوايا الأربع كلها.
document-hint-glare = يُرجى التأكد من عدم انعكاس الضوء ومن وضوح كل كلمة.
document-hint-pages = يُرجى تقديم كل الصفحات بالألوان، بحيث تكون كل كلمة واضحة.
document-hint-type-photo = يُرجى استخدام ملف ⁨JPG⁩ أو ⁨PNG⁩ لا يتجاوز 10 ميغابايت.
document-hint-type-pdf = يُرجى استخدام ملف ⁨PDF⁩ أو ⁨JPG⁩ أو ⁨PNG⁩ لا يتجاوز 10 ميغابايت.

document-label-photo = الصورة
document-label-file = الملف
document-camera = التقاط صورة الآن
document-send = متابعة
document-sending = يجري الإرسال. قد يستغرق ذلك دقيقة.

document-problem-missing = لم يصل شيء. يُرجى اختيار الملف مرة أخرى.
document-problem-empty = هذا الملف فارغ. يُرجى اختيار ملف آخر.
document-problem-too-large = يتجاوز هذا الملف 10 ميغابايت. يُرجى اختيار ملف أصغر.
document-problem-wrong-type = هذا الملف ليس من نوع ⁨JPG⁩ أو ⁨PNG⁩ أو ⁨PDF⁩. يُرجى اختيار ملف آخر، أو التقاط صورة.
document-problem-no-pdf = يُرجى اختيار صورة، لا ملف ⁨PDF⁩.
document-problem-unreadable = هذا الملف تالف. يُرجى اختيار ملف آخر، أو التقاط الصورة مرة أخرى.
document-problem-too-many-pixels = هذه الصورة كبيرة جدًا. يجب ألا يتجاوز أي ضلع فيها 8,000 بكسل.
document-problem-too-few-pixels = هذه الصورة صغيرة جدًا ولا يمكن قراءتها. يُرجى التقاط صورة جديدة عن قرب.
document-problem-locked = يطلب ملف ⁨PDF⁩ هذا كلمة مرور. يُرجى حفظه من دونها، ثم اختياره مرة أخرى.

document-check-title = هل تُستخدم هذه الصورة؟
document-check-title-file = هل يُستخدم هذا الملف؟
document-check-alt = الصورة التي أرسلتها
document-check-hint = يُرجى التأكد من ظهور الزوايا الأربع كلها ومن وضوح كل كلمة.
document-check-open = فتح الملف الذي أرسلته
document-use-photo = استخدام هذه الصورة
document-use-file = استخدام هذا الملف
document-another = اختيار ملف آخر

document-overview-title = ما أضفته
document-given-passport-front = صفحة الصورة الشخصية في جواز سفرك
document-given-card-front = الوجه الأمامي لهويتك
document-given-paper-front = الوجه الأمامي للمستند
document-given-back = الوجه الخلفي
document-given-file = المستند { $number }
document-which = { $document }
document-change = تغيير
document-remove = إزالة
document-add-back = إضافة الوجه الخلفي
document-add-file = إضافة مستند آخر
document-continue = متابعة

document-beside-hint = يمكنك إضافة صور أو مستندات إلى إجابتك.
document-beside-button = حفظ وإضافة مستند

document-test-title = حساب تجريبي
document-test-intro = يُرجى استخدام مستند تظهر نتيجته فورًا.
document-test-success = استخدام مستند مقبول
document-test-failure = استخدام مستند مرفوض
