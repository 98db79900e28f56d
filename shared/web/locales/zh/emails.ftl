### E-mails to owners, and what the page of the code says when the code went by e-mail. The button named in the warning is password-forgotten.

email-code-subject = 您的{ $platform }验证码
email-code-intro = 这是有人在{ $platform }的页面上请求的验证码：
email-code-then = 请在请求验证码的页面上输入。验证码在{ $wait }内有效，只能使用一次。
email-code-warning = 请不要把验证码告诉他人。如果不是您请求的，可以不理会这封邮件。

email-password-subject = 您的{ $platform }密码已设置
email-password-intro = 您在{ $platform }的账户设置了新密码。您在其他设备和浏览器上都已退出登录。
email-password-warning = 如果不是您本人操作的，请打开{ $platform }发给您的链接，选择“忘记密码？”，再设置另一个密码。然后请告诉{ $platform }。

code-mailed-title = 请查看电子邮件
code-mailed-intro = 我们已向您填写的邮箱发送邮件，其中有6位数字的验证码。邮件可能需要一分钟才能收到。
code-mailed-field = 邮件中的验证码
code-mailed-error-empty = 请输入邮件中的6位数字
code-mailed-error-wrong = 验证码与邮件中的不一致，请核对邮件
code-mailed-error-replaced = 这个验证码已被更新的验证码取代。请使用最新消息中的验证码，或获取新的验证码
code-mailed-offer = 手机不在身边？我们可以把验证码发送到您的邮箱。之后，即使您以前确认过身份，也需要再确认一次。
code-mailed-button = 改用邮件获取验证码
