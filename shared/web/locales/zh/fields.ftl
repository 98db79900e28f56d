### Labels and hints of the questions.

field-first-name-label = 名字
field-last-name-label = 姓氏
field-maiden-name-label = 出生时的姓氏
field-born-label = 出生日期
field-born-hint = 请按日、月、年的顺序填写，例如23 4 1980
field-email-label = 电子邮箱
field-phone-label = 电话号码
field-phone-hint = 如果是国外号码，请以“+”和国家代码开头。
field-id-number-label = 社会安全号码或身份证件号码
field-id-number-hint = 请填写完整号码，可以带空格和短横线。填写后，我们只显示后4位。
field-ssn-last-4-label = 社会安全号码的后4位
field-job-title-label = 职务

field-address-line1-label = 街道和门牌号
field-address-line1-hint = 不能使用邮政信箱。
field-address-line2-label = 楼栋、楼层或房间号
field-address-city-label = 城市或城镇
field-address-state-label = 省、州或郡
field-address-postal-code-label = 邮政编码
field-address-country-label = 国家或地区

field-company-name-label = 企业的法定名称
field-company-name-hint = 请按注册登记的名称填写。
field-tax-id-label = 企业税号
field-tax-id-hint = 在美国，税号是EIN，共9位数字。
field-registration-number-label = 注册号
field-company-phone-label = 企业电话号码
field-trading-name-label = 顾客所知的名称
field-industry-label = 行业代码
field-industry-hint = 商户类别的4位数字，例如服装店是5651。
field-product-description-label = 您销售什么？
field-product-description-hint = 请用一两句话说明：销售什么、谁会购买、什么时候收费。
field-website-label = 网站
field-website-hint = 例如www.example.com。社交媒体主页也可以。

field-statement-descriptor-label = 银行卡账单上显示的名称
field-statement-descriptor-hint = 5到22个英文字母和数字。请使用顾客所知的名称，方便他们认出这笔付款。
field-support-phone-label = 顾客服务电话
field-support-email-label = 顾客服务邮箱
field-support-url-label = 顾客帮助页面

field-answer-label = 您的回答
field-answer-hint = 至少20个字。
field-unknown-label = “{ $path }”的信息
field-unknown-hint = 这一项还没有专门的表单。请填写您知道的情况。
