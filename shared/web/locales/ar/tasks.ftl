### The list of what is due. Each line is a task: what, why, by when, what happens otherwise.

tasks-title = ما نحتاج إليه منك
tasks-intro = { $count ->
    [zero] لا تطلب منك ⁨{ $platform }⁩ أي مهمة الآن. يمكنك العودة لاحقًا بالرابط نفسه.
    [one] تطلب منك ⁨{ $platform }⁩ إنجاز مهمة واحدة. يستغرق ذلك نحو 5 دقائق، ويمكنك التوقف والعودة بالرابط نفسه.
    [two] تطلب منك ⁨{ $platform }⁩ إنجاز مهمتين. يستغرق ذلك نحو 5 دقائق، ويمكنك التوقف والعودة بالرابط نفسه.
    [few] تطلب منك ⁨{ $platform }⁩ إنجاز { $count } مهام. يستغرق ذلك نحو 5 دقائق، ويمكنك التوقف والعودة بالرابط نفسه.
    [many] تطلب منك ⁨{ $platform }⁩ إنجاز { $count } مهمة. يستغرق ذلك نحو 5 دقائق، ويمكنك التوقف والعودة بالرابط نفسه.
   *[other] تطلب منك ⁨{ $platform }⁩ إنجاز { $count } مهمة. يستغرق ذلك نحو 5 دقائق، ويمكنك التوقف والعودة بالرابط نفسه.
}
tasks-start = بدء
tasks-continue = متابعة
tasks-review = مراجعة وإرسال
urgency-risk-review = أسئلة تلزم الإجابة عنها أولًا
urgency-past-due = مهام متأخرة
urgency-current = مهام مطلوبة الآن
urgency-future = مهام قادمة
why-past-due = تأخرت هذه المهمة. قد تتوقف المدفوعات من عملائك أو التحويلات إلى حسابك البنكي إلى حين إنجازها.
why-current = قد تتوقف التحويلات إلى حسابك البنكي بعد { $date }.
why-current-undated = قد تتوقف التحويلات إلى حسابك البنكي إذا لم تُنجَز هذه المهمة.
why-future = مطلوبة ابتداءً من { $date }. يمكنك إنجازها الآن.
why-future-undated = ستكون هذه المهمة مطلوبة لاحقًا. يمكنك إنجازها الآن.
why-risk-review = تنتظر ⁨{ $platform }⁩ إجابتك لاتخاذ قرار بشأن حسابك.
why-risk-review-dated = تحتاج ⁨{ $platform }⁩ إلى إجابتك قبل نهاية يوم { $date } لاتخاذ قرار بشأن حسابك.
state-outstanding = مطلوبة
state-ready = جاهزة للإرسال
state-pending = قيد المراجعة
state-done = مكتملة
state-error = تحتاج إلى مراجعة
