### The page that says where an account stands, for owners whose account has a dashboard of its own.

status-title = アカウント
status-intro = { $platform }のアカウント

status-restricted = 必要な手続きがあります。手続きが終わるまで、アカウントの一部の機能は使えません。
status-restricted-soon = 必要な手続きがあります。手続きをしないと、アカウントの一部の機能が停止されます。
status-restricted-soon-by = { $date }までに必要な手続きがあります。手続きをしないと、アカウントの一部の機能が停止されます。
status-in-review = 必要な情報はすべて届きました。現在、確認しています。何もする必要はありません。
status-enabled = アカウントは使えます。今後、いくつかの情報が必要になります。
status-complete = アカウントは使えます。必要な手続きはありません。
status-rejected = アカウントは閉鎖されています。理由は{ $platform }に問い合わせてください。

status-works-title = アカウントの各機能
status-work = { $name }：{ $state }
status-payments = 決済
status-payouts = 入金
status-on = 利用可能
status-paused = 停止中
status-pending = 確認中
status-paused-soon = 手続きをしないと{ $date }から停止

capability-card_payments = カード決済
capability-transfers = 送金
capability-us_bank_account_ach_payments = 米国の銀行からの支払い（ACH）
capability-sepa_debit_payments = SEPA口座振替
capability-bacs_debit_payments = Bacs口座振替
capability-tax_reporting_us_1099_k = 米国の税務書類1099-K
capability-tax_reporting_us_1099_misc = 米国の税務書類1099-MISC
capability-legacy_payments = 決済（旧方式）
capability-card_issuing = カードの発行

status-tasks = { $count }件の手続きがあります。
status-tasks-button = 手続きに進む
status-summary-button = 入力した情報を見る
