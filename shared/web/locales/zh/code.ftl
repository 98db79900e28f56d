### The page where the owner types the code from the text message.

code-title = 请查看手机短信
code-intro = 我们已向{ $phone }发送短信，其中有6位数字的验证码。短信可能需要一分钟才能收到。
code-field = 短信中的验证码
code-hint = 验证码在{ $wait }内有效。
code-button = 继续
code-missing-title = 没有收到短信？
code-missing-wait = 还需等待{ $wait }，才能获取新的验证码。
code-missing-reload = 刷新页面
code-missing-ready = 获取新的验证码后，之前的验证码就不能再用了。
code-missing-again = 获取新的短信验证码
code-missing-change = 使用其他手机号码
code-sends = { $count ->
    [0] 我们已经发送过几次验证码，您现在不能获取新的验证码。等待时间结束后，才能发送下一个。
   *[other] 您还可以获取{ $count }次新的验证码，之后需要等待更长时间。
}
code-left = 这个验证码还可以尝试{ $count }次。
code-error-empty = 请输入短信中的6位数字
code-error-short = 验证码有6位数字，请全部输入
code-error-long = 验证码只有6位数字，您输入的数字太多了，请重新输入
code-error-digits = 请只输入数字
code-error-wrong = 验证码与短信中的不一致，请核对短信
code-error-replaced = 这个验证码已被更新的验证码取代。请使用最新短信中的验证码，或获取新的验证码
code-error-expired = 这个验证码已过期，请获取新的验证码
code-error-used = 这个验证码已经用过，请获取新的验证码
code-error-many = 这个验证码的尝试次数过多，请获取新的验证码
code-error-none = 目前没有可核对的验证码，请获取新的验证码
code-over-title = 请获取新的验证码
code-over-body = 上一个验证码已经不能再用了。
