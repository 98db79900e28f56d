### E-mails that remind an owner of a link, and the page where an owner ends such messages.

reminder-subject = { $platform }：{ $date }までに情報の入力をお願いします
reminder-subject-undated = { $platform }：情報の入力をお願いします
reminder-request = { $platform }は、事業についていくつかの情報を確認する必要があります。{ $date }までに入力してください。
reminder-request-undated = { $platform }は、事業についていくつかの情報を確認する必要があります。
reminder-consequence = 情報が不足していると、{ $platform }からの入金が停止されることがあります。
reminder-button = 情報を入力する
reminder-duration = このリンクは、受け取ったご本人専用です。必要なときに何度でも使えます。
reminder-stop = { $platform }からのこのようなメッセージを停止する
reminder-stop-here = このリンクのメッセージを停止する
reminder-stop-title = { $platform }からのメッセージを停止しますか？
reminder-stop-body = 情報の入力をお願いするSMSやメールが届かなくなります。{ $platform }が必要としている手続きはそのまま残り、リンクも引き続き使えます。
reminder-stop-button = メッセージを停止する
reminder-stopped-title = メッセージを停止しました
reminder-stopped-body = 情報の入力をお願いするメッセージは、もう届きません。再び受け取りたい場合は、{ $platform }に依頼してください。
