### The forms: one page a section; and the questions of risk reviews.

section-personal-title = 您的个人信息
section-personal-name = 您的个人信息
section-personal-intro = 请按您的官方证件填写。
section-business-title = 您的企业信息
section-business-name = 您的企业信息
section-business-intro = 请按注册登记的内容填写企业信息。
section-person-title = { $person }的信息
section-person-name = { $person }
section-person-intro = 请按此人的官方证件填写。
section-person-unknown = 企业的一位相关人员
section-public-title = 顾客看到的信息
section-public-name = 顾客看到的信息
section-public-intro = 这些信息会显示在银行卡账单和收据上，让顾客认出您的企业。
section-other-title = 其他信息
section-other-name = 其他信息
section-other-intro = 我们还需要以下信息。
section-risk-review-name = { $review }
section-risk-review-intro = 请慢慢填写。回答清楚，有助于{ $platform }尽快做出决定。

review-intellectual_property_usage-title = 您是否有权使用所销售的品牌？
review-intellectual_property_usage-ask = 请说明您使用或销售他人的哪些品牌、设计、音乐或其他作品，以及您是怎样取得这些权利的：是授权经销商、有许可，还是由您自己创作。
review-business_model_verification-title = 您的业务是怎样运作的？
review-business_model_verification-ask = 请说明您销售什么、卖给谁、顾客怎样付款，以及付款后多久能得到所购买的商品或服务。
review-restricted_or_prohibited_industry_diligence-title = 请详细说明您销售什么
review-restricted_or_prohibited_industry_diligence-ask = 请具体说明您销售哪些商品或服务，以及您为此取得了哪些执照或许可。
review-other_business_inquiry-title = 关于您业务的一个问题
review-other_business_inquiry-ask = 请说明您销售什么、卖给谁，以及最近几个月您的业务有什么变化。
review-url_inquiry-title = 在哪里可以看到您销售的商品或服务？
review-url_inquiry-ask = 请填写您用于销售的网站、网店或主页的网址。如果需要密码，请告诉我们怎样才能查看。
review-fulfillment_policy-title = 顾客怎样得到所购买的商品或服务？
review-fulfillment_policy-ask = 请说明顾客付款后多久能得到所购买的商品或服务，以及怎样取消订单或申请退款。
review-customer_service_contact-title = 顾客怎样联系您？
review-customer_service_contact-ask = 请填写顾客寻求帮助的电话号码、电子邮箱或页面，以及有人回复的时间。
review-rejection_appeal-title = 为什么应该保留您的账户？
review-rejection_appeal-ask = 请说明您为什么认为关闭账户的决定有误，以及有什么可以证明。
review-other-title = 审核团队有一个问题
review-other-ask = 请介绍您的业务：销售什么、卖给谁、怎样销售。也可以补充任何有助于了解业务的内容。

change-title = 修改之前请注意
change-id-number = 如果您修改身份证件号码或税号，{ $platform }还需要能证明该号码的文件，您也需要重新接受条款。
change-legal-name = 如果您修改法定姓名或名称，{ $platform }还需要能证明新姓名或名称的文件。
change-bank-account = 如果您更换银行账户，{ $platform }还需要能证明该账户属于您的文件。
because-id-number = 您修改了身份证件号码或税号，因此{ $platform }还需要这一项。
because-legal-name = 您修改了法定姓名或名称，因此{ $platform }还需要这一项。
because-bank-account = 您更换了银行账户，因此{ $platform }还需要这一项。
