### Passwords: the page that asks for one, and the two pages on which one is set.

password-title = パスワードの入力
password-intro = { $platform }のために設定したパスワードでログインしてください。
password-field = パスワード
password-button = ログインする
password-forgotten = パスワードを忘れた場合
password-none = まだパスワードを設定していない場合
password-error-empty = パスワードを入力してください
password-error-wrong = メールアドレスとパスワードの組み合わせが正しくありません
password-error-wait = 入力の回数が多すぎます。{ $wait }後にもう一度入力するか、新しいパスワードを設定してください

password-code-title = パスワードを設定する
password-code-intro = パスワードがあると、次から{ $platform }の手続きに早く戻れます。まず、メールアドレス{ $email }を確認します。
password-code-then = このアドレスに6桁の確認コードを送ります。次のページで、確認コードと新しいパスワードを入力してください。
password-code-button = 確認コードをメールで受け取る
password-code-have = 届いた確認コードを入力する
password-code-error-wait = 確認コードを送った回数が多すぎます。{ $wait }後に、新しい確認コードを受け取れます
password-code-error-today = { $platform }からは、今日これ以上メールを送れません。明日もう一度お試しください
password-code-error-undelivered = メールを送れませんでした。数分後にもう一度お試しください

password-new-title = 新しいパスワードを設定してください
password-new-intro = 6桁の確認コードを、入力されたメールアドレスに送りました。
password-new-field = 新しいパスワード
password-new-hint = { $count }文字以上で入力してください。ご自身だけが思いつくような、いくつかの単語の組み合わせがおすすめです。
password-new-button = パスワードを保存する
password-new-again = 新しい確認コードを受け取る
password-new-error-empty = 新しいパスワードを入力してください
password-new-error-short = { $count }文字以上で入力してください
password-new-error-long = { $count }文字以下で入力してください
password-new-error-breached = このパスワードは多くの人が使っていて、過去に盗まれたことがあります。別のパスワードにしてください
password-new-error-email = メールアドレスとは違うパスワードにしてください
password-new-error-changed = その間に変更がありました。確認コードをもう一度入力してください

password-offer-sign-in = パスワードでログインする
password-offer-choose = 次回のためにパスワードを設定する
