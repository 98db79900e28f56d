### Labels and hints of the questions.

field-first-name-label = 名
field-last-name-label = 姓
field-maiden-name-label = 出生時の姓（旧姓）
field-born-label = 生年月日
field-born-hint = 日、月、年の順に入力してください。例：23 4 1980
field-email-label = メールアドレス
field-phone-label = 電話番号
field-phone-hint = 外国の番号は、「+」と国番号から入力してください。
field-id-number-label = 社会保障番号または身分証番号
field-id-number-hint = 番号をすべて入力してください。空白やハイフンが入っていてもかまいません。入力後は下4桁だけを表示します。
field-ssn-last-4-label = 社会保障番号の下4桁
field-job-title-label = 役職

field-address-line1-label = 町名・番地
field-address-line1-hint = 私書箱は使えません。
field-address-line2-label = 建物名・階・部屋番号
field-address-city-label = 市区町村
field-address-state-label = 都道府県または州
field-address-postal-code-label = 郵便番号
field-address-country-label = 国・地域

field-company-name-label = 事業者の正式名称
field-company-name-hint = 登記・登録されているとおりに入力してください。
field-tax-id-label = 事業者の納税者番号
field-tax-id-hint = 米国の場合は、9桁のEINです。
field-registration-number-label = 登録番号
field-company-phone-label = 事業者の電話番号
field-trading-name-label = 顧客に知られている名称
field-industry-label = 業種コード
field-industry-hint = 加盟店カテゴリーを示す4桁の数字です。たとえば、衣料品店は5651です。
field-product-description-label = 何を販売していますか？
field-product-description-hint = 商品やサービスの内容、購入する人、請求の時期を、1～2文で入力してください。
field-website-label = ウェブサイト
field-website-hint = www.example.comのように入力してください。SNSのプロフィールページでもかまいません。

field-statement-descriptor-label = カード明細に表示される名称
field-statement-descriptor-hint = 5～22文字の英数字で入力してください。どの支払いか分かるように、顧客に知られている名称を使ってください。
field-support-phone-label = 顧客向けの電話番号
field-support-email-label = 顧客向けのメールアドレス
field-support-url-label = 顧客向けのヘルプページ

field-answer-label = 回答
field-answer-hint = 20文字以上で入力してください。
field-unknown-label = 「{ $path }」についての情報
field-unknown-hint = この項目には、まだ専用の入力欄がありません。分かることを入力してください。
