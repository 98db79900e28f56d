### The summary: every section with what stands in it, and the button that sends it.

summary-page-title-ready = 请核对回答并提交
summary-page-title-open = 部分回答还没有填写
summary-page-title-pending = 正在审核您的回答
summary-page-title-done = 目前没有需要您完成的任务
summary-intro-ready = 请通读您的回答。提交后，{ $platform }就会收到。
summary-intro-open = 请填写有标记的内容。其余内容现在就可以提交。
summary-intro-pending = { $platform }已收到您的回答，正在审核。如果缺少信息，{ $platform }会通知您。
summary-intro-done = { $platform }目前需要的信息已经齐全。您仍然可以在这里修改信息。
summary-button = 提交我的回答
summary-edit = 修改
summary-edit-what = { $section }
summary-fill = 填写
summary-empty = 未填写
summary-last = 上次提交时间：{ $date }，受理编号：{ $reference }。
summary-error-nothing = 没有新内容可以提交。请先填写或修改。
summary-error-changed = 您的账户刚刚有变化。请再核对一次回答，然后提交。
