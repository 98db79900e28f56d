### Text messages. 70 characters at most, with the line that binds the code to our address.

sms-code = { $platform }：コードは{ $code }です。10分有効、共有不可。
