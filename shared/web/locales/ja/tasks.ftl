### The list of what is due. Each line is a task: what, why, by when, what happens otherwise.

tasks-title = 必要な手続き
tasks-intro = { $platform }から、{ $count }件の手続きをお願いしています。所要時間は約5分です。途中でやめても、同じリンクから再開できます。
tasks-start = 始める
tasks-continue = 続ける
tasks-review = 確認して送信する
urgency-risk-review = 最初に回答が必要な質問
urgency-past-due = 期限を過ぎた手続き
urgency-current = 今必要な手続き
urgency-future = これから必要になる手続き
why-past-due = 期限を過ぎています。手続きが終わるまで、決済や入金が停止されることがあります。
why-current = { $date }を過ぎると、入金が停止されることがあります。
why-current-undated = 手続きをしないと、入金が停止されることがあります。
why-future = { $date }から必要になります。今すぐ手続きすることもできます。
why-future-undated = 今後必要になります。今すぐ手続きすることもできます。
why-risk-review = { $platform }は、アカウントについて判断するため、回答を待っています。
why-risk-review-dated = { $platform }がアカウントについて判断するため、{ $date }までに回答が必要です。
state-outstanding = 未完了
state-ready = 送信可能
state-pending = 確認中
state-done = 完了
state-error = 見直しが必要
