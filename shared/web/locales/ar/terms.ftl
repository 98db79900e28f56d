### What is accepted with a tick. Each stands beside its box.

field-terms-label = أوافق على شروط ⁨{ $platform }⁩ وعلى ما ورد فيها عن بياناتي
field-card-terms-label = أوافق على شروط ⁨{ $platform }⁩ الخاصة بالبطاقات
field-treasury-terms-label = أوافق على شروط ⁨{ $platform }⁩ الخاصة بالحسابات التي تُحفظ فيها الأموال
field-service-agreement-label = أي اتفاقية تنطبق؟
field-ownership-declaration-label = ما ذكرته عن ملّاك النشاط التجاري صحيح وكامل
field-directorship-declaration-label = ما ذكرته عن أعضاء مجلس إدارة النشاط التجاري صحيح وكامل
field-representative-declaration-label = يحق لي التصرف باسم النشاط التجاري
terms-read = قراءة شروط ⁨{ $platform }⁩ (تُفتح في علامة تبويب جديدة)
summary-accepted = تمت الموافقة
problem-not-accepted = يُرجى وضع علامة في المربع للمتابعة
