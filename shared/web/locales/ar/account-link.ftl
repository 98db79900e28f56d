### The page before the forms, and the ways back, for owners whom the platform sent here from its own pages.

account-link-title = المتابعة إلى ⁨{ $platform }⁩
account-link-intro = تحتاج ⁨{ $platform }⁩ إلى بعض المعلومات منك. يمكنك التوقف في أي وقت، وكل ما يُحفظ يبقى موجودًا.
account-link-button = متابعة
account-link-once = يعمل الزر مرة واحدة خلال 5 دقائق. بعد ذلك، يُرجى البدء من جديد من ⁨{ $platform }⁩.

account-link-tasks = { $count ->
    [zero] لا تطلب منك ⁨{ $platform }⁩ أي مهمة الآن. يمكنك العودة لاحقًا من ⁨{ $platform }⁩.
    [one] تطلب منك ⁨{ $platform }⁩ إنجاز مهمة واحدة. يستغرق ذلك نحو 5 دقائق. يمكنك التوقف في أي وقت والمتابعة لاحقًا من ⁨{ $platform }⁩.
    [two] تطلب منك ⁨{ $platform }⁩ إنجاز مهمتين. يستغرق ذلك نحو 5 دقائق. يمكنك التوقف في أي وقت والمتابعة لاحقًا من ⁨{ $platform }⁩.
    [few] تطلب منك ⁨{ $platform }⁩ إنجاز { $count } مهام. يستغرق ذلك نحو 5 دقائق. يمكنك التوقف في أي وقت والمتابعة لاحقًا من ⁨{ $platform }⁩.
    [many] تطلب منك ⁨{ $platform }⁩ إنجاز { $count } مهمة. يستغرق ذلك نحو 5 دقائق. يمكنك التوقف في أي وقت والمتابعة لاحقًا من ⁨{ $platform }⁩.
   *[other] تطلب منك ⁨{ $platform }⁩ إنجاز { $count } مهمة. يستغرق ذلك نحو 5 دقائق. يمكنك التوقف في أي وقت والمتابعة لاحقًا من ⁨{ $platform }⁩.
}
account-link-all = الاطلاع على كل معلوماتك وتعديلها

button-return = العودة إلى ⁨{ $platform }⁩

onward-back-title = تجري الآن العودة إلى ⁨{ $platform }⁩
onward-back-what = كل ما حفظته ما زال موجودًا.
onward-back-then = إذا لم يحدث شيء، فيُرجى استخدام الزر.

onward-over-title = يُرجى البدء من جديد من ⁨{ $platform }⁩
onward-over-what = حفاظًا على أمان معلوماتك، انتهت زيارتك لهذا الموقع. كل ما حفظته ما زال موجودًا.
onward-over-then = يمكن أن تعيدك ⁨{ $platform }⁩ إلى هنا خلال لحظات.
onward-over-button = الانتقال إلى ⁨{ $platform }⁩

account-link-next = تستغرق المراجعة يومي عمل على الأكثر. لا يلزمك القيام بأي شيء من أجل ذلك. إذا نقصت أي معلومة، فستبلغك ⁨{ $platform }⁩ بذلك.
