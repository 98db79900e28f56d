### The identity check: the owner types facts that the platform has on file.

identity-title = 本人確認
identity-intro = { $platform }に登録されているとおりに入力してください。登録されている情報は照合にだけ使い、画面には表示しません。
identity-last-name = 姓
identity-born = 生年月日
identity-born-hint = 年、月、日の順に入力してください。例：1980 4 23
identity-id-last4 = 社会保障番号（SSN）または個人識別番号の下4桁
identity-bank-last4 = 入金先の銀行口座番号の下4桁
identity-tax-last4 = 会社の納税者番号の下4桁
identity-button = 続ける
identity-why-title = なぜ入力が必要ですか？
identity-why = リンクは、別の人の手に渡ることがあります。これらの情報を確認することで、事業者ご本人だけが情報を見て変更できるようにしています。
identity-error = 入力した項目のいずれかが、{ $platform }から受け取った情報と一致しませんでした。もう一度入力するか、{ $platform }に登録している情報が最新かどうかを確認してください。
identity-left = あと{ $count }回入力できます。
identity-error-last-name = 姓を入力してください
identity-error-born = 生年月日を「1980 4 23」のように、年、月、日の順に入力してください
