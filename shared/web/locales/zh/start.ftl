### The first page: the owner gives a phone number and an e-mail address; and the page that says how long to wait.

start-title = 您的手机号码是多少？
start-intro = { $platform }需要您填写一些信息。首先，我们需要确认是您本人，因此会向您的手机发送短信验证码。
start-phone = 手机号码
start-phone-hint = 可以是您身边的任何一部手机。如果是境外号码，请以“+”和国家或地区代码开头。
start-email = 电子邮箱
start-email-hint = 只在无法发送短信，或设置密码时使用。
start-button = 获取短信验证码
start-why-title = 为什么需要这些信息？
start-why = { $platform }要向您的企业打款，必须知道收款人是谁。验证码可以证明，正在操作的是一位持有手机的真人。不必使用在{ $platform }登记过的手机。
start-error-phone-empty = 请输入您的手机号码
start-error-phone = 请输入手机号码，例如201 555 0123。如果是境外号码，请以“+”和国家或地区代码开头
start-error-phone-kind = 请输入能接收短信的号码
start-error-phone-country = { $platform }无法向该国家或地区的手机发送短信。请输入其他号码
start-error-phone-undelivered = 短信无法发送到这个号码。请核对号码，或换一个号码
start-error-phone-today = { $platform }今天不能再发送短信了。请明天再试，或联系{ $platform }
start-error-email-empty = 请输入您的电子邮箱
start-error-email = 请输入电子邮箱，例如name@example.com

wait-title = 新验证码需等待{ $wait }
wait-body = 我们已经发送了几次验证码。为防止陌生人冒用，发送下一个验证码之前需要等待一会儿。
wait-left = 剩余{ $wait }
wait-have-code = 我已收到验证码
wait-again = 再试一次
