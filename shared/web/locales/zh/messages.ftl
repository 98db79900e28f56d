### Text messages. 70 characters at most, with the line that binds the code to our address.

sms-code = { $platform }：验证码{ $code }，10分钟内有效，请勿泄露
sms-reminder = { $platform }：请最晚在{ $date }填写所需信息，否则可能会暂停向您打款。填写信息或停止接收消息：{ $url }
sms-reminder-undated = { $platform }：请填写所需信息，否则可能会暂停向您打款。填写信息或停止接收消息：{ $url }
