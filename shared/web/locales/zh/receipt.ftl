### The receipt: shown after sending, made to be printed or kept as a picture.

receipt-title = 我们已收到您的回答
receipt-intro = { $platform }已收到您的回答。请保存这个页面或记下受理编号。
receipt-reference = 受理编号
receipt-date = 提交时间
receipt-given = 您提交的内容
receipt-next-title = 后续流程
receipt-next = 审核最多需要2个工作日。您不需要为此做任何事。如果缺少信息，{ $platform }会通知您。这个链接可以使用到{ $date }。
receipt-rest = 还有任务没有完成：部分回答还没有填写。
receipt-rest-button = 继续完成其余任务
receipt-summary = 查看您的全部信息
receipt-print = 如需留存，请打印这个页面，或截图、拍照保存。
