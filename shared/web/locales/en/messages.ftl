### Text messages. 160 plain characters at most, with the line that binds the code to our address.

# $platform is the platform's name, $code six digits. Keep it short, without accents.
sms-code = { $platform }: your code is { $code }. It works for 10 minutes. Don't share it.
