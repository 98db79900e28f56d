### The page where the owner types the code from the text message.

code-title = SMSを確認してください
code-intro = 6桁の確認コードを{ $phone }にSMSで送りました。届くまでに1分ほどかかることがあります。
code-field = SMSで届いた確認コード
code-hint = 確認コードの有効時間は{ $wait }です。
code-button = 続ける
code-missing-title = SMSが届きませんか？
code-missing-wait = 新しい確認コードは、あと{ $wait }で受け取れます。
code-missing-reload = 画面を更新する
code-missing-ready = 新しい確認コードを受け取ると、前のコードは使えなくなります。
code-missing-again = 新しいコードをSMSで受け取る
code-missing-change = 別の電話番号を使う
code-sends = { $count ->
    [0] すでに何度か確認コードを送ったため、今は新しい確認コードを送れません。待ち時間が終わると、次の確認コードを送れます。
   *[other] 新しい確認コードは、あと{ $count }回受け取れます。その後は、待ち時間が長くなります。
}
code-left = この確認コードは、あと{ $count }回入力できます。
code-error-empty = SMSで届いた6桁の数字を入力してください
code-error-short = 確認コードは6桁です。すべての数字を入力してください
code-error-long = 確認コードは6桁です。桁数が多すぎるため、入力し直してください
code-error-digits = 数字だけを入力してください
code-error-wrong = 確認コードが一致しません。SMSを確認してください
code-error-replaced = この確認コードは、新しいコードに置き換わりました。最新のSMSのコードを入力するか、新しい確認コードを受け取ってください
code-error-expired = この確認コードは有効時間を過ぎています。新しい確認コードを受け取ってください
code-error-used = この確認コードは使用済みです。新しい確認コードを受け取ってください
code-error-many = この確認コードを入力できる回数を超えました。新しい確認コードを受け取ってください
code-error-none = 照合できる確認コードがありません。新しい確認コードを受け取ってください
code-over-title = 新しい確認コードを受け取ってください
code-over-body = 前回の確認コードは、もう使えません。
