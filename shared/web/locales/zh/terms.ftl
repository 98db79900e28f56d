### What is accepted with a tick. Each stands beside its box.

field-terms-label = 我接受{ $platform }的条款，以及其中关于我的数据的内容
field-card-terms-label = 我接受{ $platform }的银行卡条款
field-treasury-terms-label = 我接受{ $platform }关于存放资金的账户的条款
field-service-agreement-label = 适用哪种协议？
field-ownership-declaration-label = 我填写的企业所有者信息真实完整
field-directorship-declaration-label = 我填写的企业董事信息真实完整
field-representative-declaration-label = 我有权代表企业
terms-read = 阅读{ $platform }的条款（在新标签页中打开）
summary-accepted = 已接受
problem-not-accepted = 请勾选后继续
