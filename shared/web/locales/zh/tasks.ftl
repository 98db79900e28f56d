### The list of what is due. Each line is a task: what, why, by when, what happens otherwise.

tasks-title = 需要您完成的任务
tasks-intro = { $platform }需要您完成{ $count }项任务，大约需要5分钟。您可以随时停下来，之后再用同一个链接回来。
tasks-start = 开始
tasks-continue = 继续
tasks-review = 核对并提交
urgency-risk-review = 需要先回答的问题
urgency-past-due = 已逾期
urgency-current = 现在需要完成
urgency-future = 以后需要完成
why-past-due = 这项任务已逾期。完成之前，您的收款可能会暂停，也可能会暂停向您打款。
why-current = 在{ $date }之后，可能会暂停向您打款。
why-current-undated = 如果不完成，可能会暂停向您打款。
why-future = 从{ $date }起需要。您现在就可以完成。
why-future-undated = 以后会需要。您现在就可以完成。
why-risk-review = { $platform }正在等待您的回答，以便对您的账户做出决定。
why-risk-review-dated = { $platform }需要您最晚在{ $date }回答，以便对您的账户做出决定。
state-outstanding = 待完成
state-ready = 可以提交
state-pending = 审核中
state-done = 已完成
state-error = 需要重新核对
