### The first page: the owner gives a phone number and an e-mail address; and the page that says how long to wait.

start-title = 電話番号の入力
start-intro = { $platform }から、いくつかの情報の入力をお願いしています。まず、ご本人であることを確かめるため、お手元の電話に確認コードをSMSで送ります。
start-phone = 携帯電話番号
start-phone-hint = お手元にある電話なら、どの電話でもかまいません。海外の番号は、「+」と国番号から入力してください。
start-email = メールアドレス
start-email-hint = SMSを送れないときと、パスワードの手続きにだけ使います。
start-button = 確認コードをSMSで受け取る
start-why-title = なぜ入力が必要ですか？
start-why = { $platform }は、売上金を入金する相手がどなたかを確認しなければなりません。確認コードを使うのは、電話を持った実在の人が手続きしていることを確かめるためです。{ $platform }に登録していない電話でもかまいません。
start-error-phone-empty = 携帯電話番号を入力してください
start-error-phone = 携帯電話番号を「201 555 0123」のように入力してください。海外の番号は、「+」と国番号から入力してください
start-error-phone-kind = SMSを受信できる番号を入力してください
start-error-phone-country = { $platform }では、その国の電話にSMSを送れません。別の番号を入力してください
start-error-phone-undelivered = その番号にSMSを送れませんでした。番号を見直すか、別の番号を入力してください
start-error-phone-today = { $platform }からは、今日これ以上SMSを送れません。明日もう一度試すか、{ $platform }に連絡してください
start-error-email-empty = メールアドレスを入力してください
start-error-email = メールアドレスを「name@example.com」のように入力してください

wait-title = { $wait }後に新しいコードを送れます
wait-body = すでに何度か確認コードを送りました。第三者の不正な利用を防ぐため、次のコードを送るまで少し時間を置いています。
wait-left = 残り{ $wait }
wait-have-code = 届いた確認コードを入力する
wait-again = もう一度試す
