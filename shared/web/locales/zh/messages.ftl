### Text messages. 70 characters at most, with the line that binds the code to our address.

sms-code = { $platform }：验证码{ $code }，10分钟内有效，请勿泄露。
sms-reminder = { $platform }：请最晚{ $date }填写信息，否则可能暂停打款：{ $url } 可退订
sms-reminder-undated = { $platform }：请填写信息，否则可能暂停打款：{ $url } 可退订
