### The summary: every section with what stands in it, and the button that sends it.

summary-page-title-ready = يُرجى مراجعة إجاباتك وإرسالها
summary-page-title-open = بعض الإجابات ناقصة
summary-page-title-pending = إجاباتك قيد المراجعة
summary-page-title-done = لا يُطلب منك شيء الآن
summary-intro-ready = يُرجى قراءة إجاباتك كلها. تصل إلى ⁨{ $platform }⁩ عند إرسالها.
summary-intro-open = يُرجى إكمال البنود التي عليها علامة. يمكنك إرسال الباقي من الآن.
summary-intro-pending = وصلت إجاباتك إلى ⁨{ $platform }⁩ وهي تراجعها الآن. إذا نقصت أي معلومة، فستبلغك ⁨{ $platform }⁩ بذلك.
summary-intro-done = لدى ⁨{ $platform }⁩ كل ما يلزم حاليًا. ما زال بإمكانك تعديل معلوماتك هنا.
summary-button = إرسال إجاباتي
summary-edit = تعديل
summary-edit-what = { $section }
summary-fill = إكمال
summary-empty = لا توجد إجابة
summary-last = كان آخر إرسال بتاريخ { $date }، ورقمه المرجعي ⁨{ $reference }⁩.
summary-error-nothing = لا يوجد شيء جديد لإرساله. يُرجى أولًا إكمال بند أو تعديله.
summary-error-changed = تغيّر شيء في حسابك قبل لحظات. يُرجى مراجعة إجاباتك مرة أخرى، ثم إرسالها.
