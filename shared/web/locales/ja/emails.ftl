### E-mails to owners, and what the page of the code says when the code went by e-mail. The button named in the warning is password-forgotten.

email-code-subject = { $platform }の確認コード
email-code-intro = { $platform }のページで依頼された確認コードです。
email-code-then = 確認コードを依頼したページに入力してください。有効時間は{ $wait }で、使えるのは1回だけです。
email-code-warning = 確認コードを人に教えないでください。心当たりがない場合は、何もする必要はありません。

email-password-subject = { $platform }のパスワードが設定されました
email-password-intro = { $platform }のアカウントに、新しいパスワードが設定されました。ほかの端末やブラウザでのログインは、すべて解除されました。
email-password-warning = 心当たりがない場合は、{ $platform }から届いたリンクを開き、「パスワードを忘れた場合」を選んで、別のパスワードを設定してください。その後、{ $platform }に知らせてください。

code-mailed-title = メールを確認してください
code-mailed-intro = 6桁の確認コードを、入力されたメールアドレスに送りました。届くまでに1分ほどかかることがあります。
code-mailed-field = メールで届いた確認コード
code-mailed-error-empty = メールで届いた6桁の数字を入力してください
code-mailed-error-wrong = 確認コードが一致しません。メールを確認してください
code-mailed-error-replaced = この確認コードは、新しいコードに置き換わりました。最新のメッセージのコードを入力するか、新しい確認コードを受け取ってください
code-mailed-offer = 電話が手元にない場合は、確認コードをメールアドレスに送れます。その場合は、以前に済ませていても、もう一度本人確認が必要です。
code-mailed-button = 確認コードをメールで受け取る
