### Text messages. 70 characters at most, with the line that binds the code to our address.

sms-code = { $platform }：验证码{ $code }，10分钟内有效，请勿泄露。
