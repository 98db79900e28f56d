### What is wrong with an answer. Shown at its field and in the box at the top.

problem-empty = { $field }：请填写
problem-too-long = { $field }：内容太长，请缩短
problem-too-short = { $field }：请填写得更详细一些
problem-characters = { $field }：请只使用文字和普通标点
problem-not-a-date = { $field }：请按日、月、年的顺序填写真实的日期，例如23 4 1980
problem-in-the-future = { $field }：请填写过去的日期
problem-too-young = { $field }：此人必须年满13岁，请核对日期
problem-too-old = { $field }：请核对年份
problem-email = { $field }：请填写电子邮箱，例如name@example.com
problem-phone = { $field }：请填写电话号码。如果是国外号码，请加上国家代码，例如+44 7400 123456
problem-url = { $field }：请填写网址，例如www.example.com
problem-postal-code = { $field }：请填写真实的邮政编码
problem-post-box = { $field }：请填写街道地址，不要填写邮政信箱
problem-country = { $field }：请从列表中选择
problem-id-number = { $field }：请核对并填写完整号码
problem-four-digits = { $field }：请填写4位数字
problem-tax-id = { $field }：请核对并填写完整号码
problem-only-an-address = { $field }：请用文字说明，不要只填写网址
problem-statement-descriptor = { $field }：请使用5到22个英文字母、数字和空格，其中至少有1个字母
