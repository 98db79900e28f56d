### Text messages. 160 plain characters at most, with the line that binds the code to our address.

# $platform is the platform's name, $code six digits. Keep it short, without accents.
sms-code = { $platform }: your code is { $code }. It works for 10 minutes. Don't share it.
# Reminds an owner of a link. $platform is the platform's name, $date the last day, $url a link of 75 characters. Without
# accents and without the three, 50 characters at most. The page behind the link offers to stop such messages.
sms-reminder = { $platform }: details due { $date } or payouts may stop: { $url } Opt out there.
# The same without a deadline, or after it.
sms-reminder-undated = { $platform } needs your details or payouts may stop: { $url } Opt out there.
