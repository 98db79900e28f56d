### Text messages. 70 characters at most, with the line that binds the code to our address. The name stands on a line of its own, so that the sentence reads right to left.

sms-code =
    { $platform }
    رمز سري { $code }، 10 دقائق
sms-reminder =
    { $platform }
    نحتاج إلى معلوماتك حتى { $date } وإلا قد تتوقف التحويلات إلى حسابك:
    { $url }
    يمكنك إيقاف هذه الرسائل من الصفحة نفسها.
sms-reminder-undated =
    { $platform }
    نحتاج إلى معلوماتك وإلا قد تتوقف التحويلات إلى حسابك:
    { $url }
    يمكنك إيقاف هذه الرسائل من الصفحة نفسها.
