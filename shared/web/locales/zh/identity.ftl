### The identity check: the owner types facts that the platform has on file.

identity-title = 确认您的身份
identity-intro = 请按您在{ $platform }登记的信息填写。我们只核对是否一致，不会显示已登记的信息。
identity-last-name = 姓氏
identity-born = 出生日期
identity-born-hint = 请按年、月、日的顺序填写，例如1980 4 23
identity-id-last4 = 您的社会安全号码（SSN）或身份证件号码的后4位
identity-bank-last4 = 您的收款银行账户的账号后4位
identity-tax-last4 = 公司税号的后4位
identity-button = 继续
identity-why-title = 为什么需要这些信息？
identity-why = 链接可能会落到其他人手里。核对这些信息，可以确保只有企业的所有者本人才能查看和修改。
identity-error = 有一项内容与我们从{ $platform }收到的信息不一致。您可以再试一次，或检查您在{ $platform }登记的信息是否是最新的。
identity-left = 您还可以尝试{ $count }次。
identity-error-last-name = 请输入您的姓氏
identity-error-born = 请按年、月、日的顺序输入您的出生日期，例如1980 4 23
