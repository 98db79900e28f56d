### E-mails that remind an owner of a link, and the page where an owner ends such messages.

reminder-subject = تحتاج ⁨{ $platform }⁩ إلى معلوماتك قبل نهاية يوم { $date }
reminder-subject-undated = تحتاج ⁨{ $platform }⁩ إلى معلوماتك
reminder-request = يلزم أن تتحقق ⁨{ $platform }⁩ من بعض المعلومات عن نشاطك التجاري. يُرجى تقديمها قبل نهاية يوم { $date }.
reminder-request-undated = يلزم أن تتحقق ⁨{ $platform }⁩ من بعض المعلومات عن نشاطك التجاري.
reminder-consequence = إذا نقصت هذه المعلومات، فقد تتوقف التحويلات من ⁨{ $platform }⁩ إلى حسابك البنكي.
reminder-button = تقديم معلوماتك
reminder-duration = هذا الرابط لك وحدك. يمكنك استخدامه كلما احتجت إليه.
reminder-stop = إيقاف هذه الرسائل من ⁨{ $platform }⁩
reminder-stop-here = إيقاف الرسائل الخاصة بهذا الرابط
reminder-stop-title = هل نوقف الرسائل من ⁨{ $platform }⁩؟
reminder-stop-body = لن تصلك رسائل نصية أو رسائل بريد إلكتروني أخرى تطلب معلوماتك. يبقى ما تحتاج إليه ⁨{ $platform }⁩ مطلوبًا، ويظل رابطك يعمل.
reminder-stop-button = إيقاف الرسائل
reminder-stopped-title = توقفت الرسائل
reminder-stopped-body = لن تصلك رسائل أخرى تطلب معلوماتك. لاستلامها من جديد، يُرجى طلب ذلك من ⁨{ $platform }⁩.
