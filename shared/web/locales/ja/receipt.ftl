### The receipt: shown after sending, made to be printed or kept as a picture.

receipt-title = 回答を受け付けました
receipt-intro = { $platform }に回答が届きました。このページを保存するか、受付番号を控えておいてください。
receipt-reference = 受付番号
receipt-date = 送信日時
receipt-given = 送信した内容
receipt-next-title = 今後の流れ
receipt-next = 確認には最長で2営業日かかります。確認のために行っていただくことはありません。不足している情報があれば、{ $platform }からお知らせが届きます。このリンクは{ $date }まで使えます。
receipt-rest = まだ手続きが残っています。入力されていない回答があります。
receipt-rest-button = 残りの手続きを続ける
receipt-summary = すべての情報を見る
receipt-print = 控えが必要な場合は、このページを印刷するか、画面を撮影してください。
