### The page that says where an account stands, for owners whose account has a dashboard of its own.

status-title = حسابك
status-intro = حسابك لدى ⁨{ $platform }⁩

status-restricted = مطلوب منك شيء. حتى ذلك الحين، بعض أجزاء حسابك متوقفة.
status-restricted-soon = مطلوب منك شيء، وإلا ستتوقف بعض أجزاء حسابك.
status-restricted-soon-by = مطلوب منك شيء قبل نهاية يوم { $date }، وإلا ستتوقف بعض أجزاء حسابك.
status-in-review = قدّمت كل ما طُلب منك، وهو قيد المراجعة. لا يلزمك القيام بأي شيء.
status-enabled = حسابك يعمل. ستُطلب بعض المعلومات لاحقًا.
status-complete = حسابك يعمل، ولا يُطلب منك شيء.
status-rejected = حسابك مغلق. لمعرفة السبب، يُرجى التواصل مع ⁨{ $platform }⁩.

status-works-title = أجزاء حسابك
status-work = { $name }: { $state }
status-payments = المدفوعات من عملائك
status-payouts = التحويلات إلى حسابك البنكي
status-on = تعمل
status-paused = متوقفة
status-pending = قيد المراجعة
status-paused-soon = تتوقف ابتداءً من { $date } إذا لم يُقدَّم شيء

capability-card_payments = الدفع بالبطاقات
capability-transfers = الحوالات
capability-us_bank_account_ach_payments = الدفع من البنوك الأمريكية (⁨ACH⁩)
capability-sepa_debit_payments = الخصم المباشر عبر ⁨SEPA⁩
capability-bacs_debit_payments = الخصم المباشر عبر ⁨Bacs⁩
capability-tax_reporting_us_1099_k = النموذج الضريبي الأمريكي ⁨1099-K⁩
capability-tax_reporting_us_1099_misc = النموذج الضريبي الأمريكي ⁨1099-MISC⁩
capability-legacy_payments = المدفوعات (الطريقة القديمة)
capability-card_issuing = إصدار البطاقات

status-tasks = { $count ->
    [zero] ليست لديك أي مهمة.
    [one] لديك مهمة واحدة.
    [two] لديك مهمتان.
    [few] لديك { $count } مهام.
    [many] لديك { $count } مهمة.
   *[other] لديك { $count } مهمة.
}
status-tasks-button = الانتقال إلى مهامك
status-summary-button = الاطلاع على ما قدّمته
