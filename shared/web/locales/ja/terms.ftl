### What is accepted with a tick. Each stands beside its box.

field-terms-label = { $platform }の利用規約と、そこに書かれている個人情報の取り扱いに同意します
field-card-terms-label = { $platform }のカードの利用規約に同意します
field-treasury-terms-label = お金を預かるアカウントについて、{ $platform }の利用規約に同意します
field-service-agreement-label = どの契約が当てはまりますか？
field-ownership-declaration-label = 事業の所有者について入力した内容は、正確で、もれがありません
field-directorship-declaration-label = 事業の取締役について入力した内容は、正確で、もれがありません
field-representative-declaration-label = 事業者を代表する権限があります
terms-read = { $platform }の利用規約を読む（新しいタブで開きます）
summary-accepted = 同意済み
problem-not-accepted = 続けるには、チェックを入れてください
