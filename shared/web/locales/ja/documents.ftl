### Documents: the pages where an owner takes a photo or chooses a file, and what the tasks and the summary say of them.

document-name-identity = 顔写真付きの本人確認書類
document-name-identity-of = { $person }の顔写真付き本人確認書類
document-name-address = 自宅の住所を証明する書類
document-name-address-of = { $person }の自宅の住所を証明する書類
document-name-company = 会社の存在を証明する書類
document-name-of = { $document }：{ $person }

document-front-and-back = 表面と裏面
document-front-only = 表面
document-photos = 写真{ $count }枚
document-files = ファイル{ $count }件
document-beside = { $answer }（{ $files }）

document-choose-title = どの書類をお持ちですか？
document-kind-passport = パスポート
document-kind-passport-hint = 顔写真のあるページの写真を1枚使います。
document-kind-card = 身分証明書または運転免許証
document-kind-card-hint = 表面と裏面の写真を2枚使います。

document-title-passport-front = パスポートの顔写真のページ
document-title-card-front = 身分証の表面
document-title-card-back = 身分証の裏面
document-title-paper-front = 書類の表面
document-title-paper-back = 書類の裏面
document-title-files-file = 書類を追加する

document-hint-photo = 四隅がすべて入るように、カラーで撮影してください。
document-hint-glare = 光の反射がなく、すべての文字が読めることを確かめてください。
document-hint-pages = すべてのページを、文字が読めるようにカラーで提出してください。
document-hint-type-photo = 10MBまでのJPGまたはPNGを使えます。
document-hint-type-pdf = 10MBまでのPDF、JPGまたはPNGを使えます。

document-label-photo = 写真
document-label-file = ファイル
document-camera = 今すぐ撮影する
document-send = 続ける
document-sending = 送信しています。1分ほどかかることがあります。

document-problem-missing = ファイルが届きませんでした。もう一度選んでください。
document-problem-empty = このファイルは空です。別のファイルを選んでください。
document-problem-too-large = このファイルは10MBを超えています。もっと小さいファイルを選んでください。
document-problem-wrong-type = このファイルはJPG、PNG、PDFのどれでもありません。別のファイルを選ぶか、写真を撮ってください。
document-problem-no-pdf = PDFではなく、写真を選んでください。
document-problem-unreadable = このファイルは壊れています。別のファイルを選ぶか、写真を撮り直してください。
document-problem-too-many-pixels = この画像は大きすぎます。縦と横は、それぞれ8,000ピクセルまでにしてください。
document-problem-too-few-pixels = この画像は小さすぎて読めません。近くから撮り直してください。
document-problem-locked = このPDFを開くにはパスワードが必要です。パスワードなしで保存してから、もう一度選んでください。

document-check-title = この写真を使いますか？
document-check-title-file = このファイルを使いますか？
document-check-alt = 送信した写真
document-check-hint = 四隅がすべて入り、すべての文字が読めることを確かめてください。
document-check-open = 送信したファイルを開く
document-use-photo = この写真を使う
document-use-file = このファイルを使う
document-another = 別のものを選ぶ

document-overview-title = 追加した書類
document-given-passport-front = パスポートの顔写真のページ
document-given-card-front = 身分証の表面
document-given-paper-front = 書類の表面
document-given-back = 裏面
document-given-file = 書類{ $number }
document-which = { $document }
document-change = 変更する
document-remove = 削除する
document-add-back = 裏面を追加する
document-add-file = 別の書類を追加する
document-continue = 続ける

document-beside-hint = 回答に写真や書類を添えることができます。
document-beside-button = 保存して書類を追加する

document-test-title = テスト用のアカウント
document-test-intro = すぐに結果が出る書類を使えます。
document-test-success = 承認される書類を使う
document-test-failure = 承認されない書類を使う
