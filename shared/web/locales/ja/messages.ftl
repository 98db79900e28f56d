### Text messages. 70 characters at most, with the line that binds the code to our address.

sms-code = { $platform }：コードは{ $code }です。10分有効、共有不可。
sms-reminder = { $platform }：期限{ $date }。入金停止の場合あり。{ $url } 配信停止可
sms-reminder-undated = { $platform }：情報が必要です。入金停止の場合あり。{ $url } 配信停止可
