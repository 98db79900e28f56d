### Text messages. 70 characters at most, with the line that binds the code to our address.

sms-code = { $platform }：コードは{ $code }です。10分有効、共有不可。
sms-reminder = { $platform }：{ $date }までに情報の提出が必要です。入金停止の場合あり。{ $url } 配信停止も可
sms-reminder-undated = { $platform }：情報の提出が必要です。入金が停止されることがあります。{ $url } 配信停止も可
