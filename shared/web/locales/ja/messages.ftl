### Text messages. 70 characters at most, with the line that binds the code to our address.

sms-code = { $platform }：確認コード{ $code }。10分有効、共有禁止
sms-reminder = { $platform }：{ $date }までに情報の入力がないと、入金が止まることがあります。 { $url } 配信停止もこちら
sms-reminder-undated = { $platform }：情報の入力が必要です。入力がないと、入金が止まることがあります。 { $url } 配信停止もこちら
