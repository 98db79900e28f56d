### The people behind a company: who owns, directs and runs it.

people-title = 事業の関係者は誰ですか？
people-intro = { $platform }は、事業の25%以上を所有している人、取締役、経営に携わる役員を全員把握する必要があります。
section-people-title = 関係者
section-people-name = 関係者
section-people-intro = 関係者
people-representative = このアカウントの代表者
people-role-owner = 所有者
people-role-director = 取締役
people-role-executive = 経営に携わる役員
people-nameless = 名前が未入力の人
people-change = 変更する
people-remove = 削除する
people-which = { $person }
people-add = 関係者を追加する
people-done-title = 全員そろっていますか？
people-done = 全員そろっています
people-none-owner = 事業の25%以上を所有している人はいません
people-none-director = 取締役はいません
people-none-executive = ほかに事業を経営している人はいません

people-add-title = この人の立場は何ですか？
people-add-hint = 当てはまるものをすべて選んでください。名前などの情報は、次のページで入力します。
people-is-owner = 所有者（事業の25%以上を所有している人）
people-is-director = 取締役（取締役会のメンバー）
people-is-executive = 経営に携わる役員
people-add-button = 続ける

people-remove-title = この人を削除しますか？
people-remove-what = 情報を送信し、{ $platform }が確認すると、{ $person }は一覧から削除されます。
people-remove-button = 削除する

people-error-no-role = この人の事業での立場を選んでください
people-error-too-many = 1つのアカウントに登録できる人数に達しています。先に1人削除してください
people-error-nobody-owner = 所有者を1人以上追加するか、「事業の25%以上を所有している人はいません」にチェックを入れてください
people-error-nobody-director = 取締役を1人以上追加するか、「取締役はいません」にチェックを入れてください
people-error-nobody-executive = 経営に携わる役員を1人以上追加するか、「ほかに事業を経営している人はいません」にチェックを入れてください
people-error-incomplete = 情報がそろっていない人がいます。名前の横の「変更する」を選んでください
