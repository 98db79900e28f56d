### Passwords: the page that asks for one, and the two pages on which one is set.

password-title = 请输入密码
password-intro = 请用您为{ $platform }设置的密码登录。
password-field = 密码
password-button = 登录
password-forgotten = 忘记密码？
password-none = 我还没有密码
password-error-empty = 请输入密码
password-error-wrong = 电子邮箱和密码不匹配
password-error-wait = 尝试次数过多。您可以在{ $wait }后再试，或设置新密码

password-code-title = 设置密码
password-code-intro = 有了密码，您可以更快回到{ $platform }。首先，我们需要核实您的邮箱{ $email }。
password-code-then = 我们会向这个邮箱发送6位数字的验证码。请在下一页输入验证码和您的新密码。
password-code-button = 获取邮件验证码
password-code-have = 我已收到验证码
password-code-error-wait = 发送验证码的次数过多。您可以在{ $wait }后获取新的验证码
password-code-error-today = { $platform }今天不能再发送邮件了。请明天再试
password-code-error-undelivered = 邮件无法发送。请过几分钟再试

password-new-title = 设置新密码
password-new-intro = 我们已向您填写的邮箱发送邮件，其中有6位数字的验证码。
password-new-field = 新密码
password-new-hint = 至少{ $count }个字符。最好用只有您才会放在一起的几个词。
password-new-button = 保存密码
password-new-again = 获取新的验证码
password-new-error-empty = 请输入新密码
password-new-error-short = 请至少输入{ $count }个字符
password-new-error-long = 最多可以输入{ $count }个字符
password-new-error-breached = 很多人使用这个密码，而且它曾被盗取。请换一个密码
password-new-error-email = 请不要用您的电子邮箱作为密码
password-new-error-changed = 这期间有内容发生了变化。请再输入一次验证码

password-offer-sign-in = 用密码登录
password-offer-choose = 为下次登录设置密码
