### The page that says where an account stands, for owners whose account has a dashboard of its own.

status-title = 您的账户
status-intro = 您在{ $platform }的账户

status-restricted = 您需要完成一些任务。完成之前，您账户的部分功能会暂停使用。
status-restricted-soon = 您需要完成一些任务，否则您账户的部分功能会暂停。
status-restricted-soon-by = 您需要最晚在{ $date }完成一些任务，否则您账户的部分功能会暂停。
status-in-review = 您已提供全部所需信息，目前正在审核。您不需要做任何事。
status-enabled = 您的账户可以使用。以后还需要您提供一些信息。
status-complete = 您的账户可以使用，目前没有需要您完成的任务。
status-rejected = 您的账户已关闭。要了解原因，请联系{ $platform }。

status-works-title = 您账户的各项功能
status-work = { $name }：{ $state }
status-payments = 收款
status-payouts = 打款
status-on = 正常
status-paused = 已暂停
status-pending = 审核中
status-paused-soon = 如果没有提供信息，从{ $date }起暂停

capability-card_payments = 银行卡收款
capability-transfers = 转账
capability-us_bank_account_ach_payments = 美国银行付款（ACH）
capability-sepa_debit_payments = SEPA直接扣款
capability-bacs_debit_payments = Bacs直接扣款
capability-tax_reporting_us_1099_k = 美国税表1099-K
capability-tax_reporting_us_1099_misc = 美国税表1099-MISC
capability-legacy_payments = 收款（旧版）
capability-card_issuing = 发卡

status-tasks = 您有{ $count }项任务。
status-tasks-button = 前往您的任务
status-summary-button = 查看您提供的信息
