### The summary: every section with what stands in it, and the button that sends it.

summary-page-title-ready = 回答を確認して送信してください
summary-page-title-open = 入力されていない回答があります
summary-page-title-pending = 回答を確認しています
summary-page-title-done = 必要な手続きはありません
summary-intro-ready = 回答を読み直してください。送信すると、{ $platform }に届きます。
summary-intro-open = 印の付いた項目を入力してください。ほかの回答は、先に送信できます。
summary-intro-pending = { $platform }が回答を受け取り、確認しています。不足している情報があれば、{ $platform }からお知らせが届きます。
summary-intro-done = { $platform }が今必要としている情報はすべてそろっています。情報は、引き続きここで変更できます。
summary-button = 回答を送信する
summary-edit = 変更する
summary-edit-what = { $section }
summary-fill = 入力する
summary-empty = 未入力
summary-last = 前回は{ $date }に送信しました。受付番号は{ $reference }です。
summary-error-nothing = 新しく送信する内容がありません。先に入力または変更をしてください。
summary-error-changed = 先ほどアカウントの内容が変わりました。回答をもう一度確認してから送信してください。
