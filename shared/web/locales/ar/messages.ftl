### Text messages. 70 characters at most, with the line that binds the code to our address. The name stands on a line of its own, so that the sentence reads right to left.

sms-code =
    { $platform }
    رمز سري { $code }، 10 دقائق
sms-reminder =
    { $platform }
    مطلوب حتى { $date } وإلا قد تتوقف التحويلات { $url } الإيقاف هناك
sms-reminder-undated =
    { $platform }
    معلومات مطلوبة وإلا قد تتوقف التحويلات { $url } الإيقاف هناك
