### The page before the forms, and the ways back, for owners whom the platform sent here from its own pages.

account-link-title = { $platform }の手続きに進む
account-link-intro = { $platform }から、いくつかの情報の入力をお願いしています。途中でいつでもやめられます。保存した内容は残ります。
account-link-button = 続ける
account-link-once = このボタンを使えるのは、5分以内に1回だけです。使えなくなった場合は、{ $platform }からやり直してください。

account-link-tasks = { $platform }から、{ $count }件の手続きをお願いしています。所要時間は約5分です。途中でいつでもやめられ、後で{ $platform }から再開できます。
account-link-all = すべての情報を確認・変更する

button-return = { $platform }に戻る

onward-back-title = { $platform }に戻ります
onward-back-what = 保存した内容はすべて残っています。
onward-back-then = 画面が切り替わらない場合は、ボタンを押してください。

onward-over-title = { $platform }から再開してください
onward-over-what = 情報を守るため、今回の利用を終了しました。保存した内容はすべて残っています。
onward-over-then = { $platform }から、すぐにこのサイトへ戻れます。
onward-over-button = { $platform }に移動する

account-link-next = 確認には最長で2営業日かかります。確認のために行っていただくことはありません。不足している情報があれば、{ $platform }からお知らせが届きます。
