### The people behind a company: who owns, directs and runs it.

people-title = من يقف وراء نشاطك التجاري؟
people-intro = يلزم أن تعرف ⁨{ $platform }⁩ كل من يملك ⁨25%⁩ أو أكثر من النشاط التجاري، وأعضاء مجلس إدارته، ومن يديره.
section-people-title = الأشخاص
section-people-name = الأشخاص
section-people-intro = الأشخاص
people-representative = الشخص المسؤول عن هذا الحساب
people-role-owner = من الملّاك
people-role-director = من أعضاء مجلس الإدارة
people-role-executive = من المديرين التنفيذيين
people-nameless = شخص لم يُكتب اسمه بعد
people-change = تعديل
people-remove = إزالة
people-which = ⁨{ $person }⁩
people-add = إضافة شخص
people-done-title = هل اكتملت القائمة؟
people-done = اكتملت القائمة
people-none-owner = لا أحد يملك ⁨25%⁩ أو أكثر من النشاط التجاري
people-none-director = ليس للنشاط التجاري مجلس إدارة
people-none-executive = لا أحد غير المذكورين يدير النشاط التجاري

people-add-title = ما دور هذا الشخص في نشاطك التجاري؟
people-add-hint = يُرجى وضع علامة على كل ما ينطبق. يُكتب الاسم وباقي المعلومات في الصفحة التالية.
people-is-owner = من الملّاك، بحصة ⁨25%⁩ أو أكثر من النشاط التجاري
people-is-director = من أعضاء مجلس الإدارة
people-is-executive = من المديرين التنفيذيين الذين يديرون النشاط التجاري
people-add-button = متابعة

people-remove-title = هل يُزال هذا الشخص؟
people-remove-what = يُزال ⁨{ $person }⁩ من القائمة بعد إرسال معلوماتك ومراجعة ⁨{ $platform }⁩ لها.
people-remove-button = إزالة

people-error-no-role = يُرجى وضع علامة على دور هذا الشخص في نشاطك التجاري
people-error-too-many = بلغ عدد الأشخاص الحد الأقصى للحساب. يُرجى إزالة شخص أولًا
people-error-nobody-owner = يُرجى إضافة مالك واحد على الأقل، أو وضع علامة على أنه لا أحد يملك ⁨25%⁩ أو أكثر
people-error-nobody-director = يُرجى إضافة عضو واحد على الأقل في مجلس الإدارة، أو وضع علامة على أنه لا يوجد مجلس إدارة
people-error-nobody-executive = يُرجى إضافة مدير تنفيذي واحد على الأقل، أو وضع علامة على أنه لا أحد غير المذكورين يدير النشاط التجاري
people-error-incomplete = معلومات أحد الأشخاص غير مكتملة. يُرجى اختيار «تعديل» بجانب الاسم
