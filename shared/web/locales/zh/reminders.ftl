### E-mails that remind an owner of a link, and the page where an owner ends such messages.

reminder-subject = { $platform }：请最晚在{ $date }填写所需信息
reminder-subject-undated = { $platform }：请填写所需信息
reminder-request = { $platform }需要核实您企业的一些信息。请最晚在{ $date }填写。
reminder-request-undated = { $platform }需要核实您企业的一些信息。
reminder-consequence = 如果信息不全，{ $platform }可能会暂停向您打款。
reminder-button = 填写信息
reminder-duration = 这个链接仅供您本人使用。您可以根据需要多次使用。
reminder-stop = 停止接收{ $platform }的这类消息
reminder-stop-here = 停止接收关于这个链接的消息
reminder-stop-title = 要停止接收{ $platform }的消息吗？
reminder-stop-body = 您不会再收到请您提供信息的短信或邮件。您仍然要提供{ $platform }需要的信息，您的链接也可以继续使用。
reminder-stop-button = 停止接收消息
reminder-stopped-title = 已停止接收消息
reminder-stopped-body = 您不会再收到请您提供信息的消息。如果想重新接收，请联系{ $platform }。
