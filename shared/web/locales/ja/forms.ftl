### The forms: one page a section; and the questions of risk reviews.

section-personal-title = ご本人の情報
section-personal-name = ご本人の情報
section-personal-intro = 公的な書類に記載されているとおりに入力してください。
section-business-title = 事業者の情報
section-business-name = 事業者の情報
section-business-intro = 登記・登録されているとおりに、事業者の情報を入力してください。
section-person-title = { $person }の情報
section-person-name = { $person }
section-person-intro = この人の公的な書類に記載されているとおりに入力してください。
section-person-unknown = 事業の関係者
section-public-title = 顧客に表示される情報
section-public-name = 顧客に表示される情報
section-public-intro = この情報は、顧客がどの事業者か分かるように、カード明細や領収書に表示されます。
section-other-title = その他の情報
section-other-name = その他の情報
section-other-intro = 次の情報も必要です。
section-risk-review-name = { $review }
section-risk-review-intro = 急ぐ必要はありません。分かりやすい回答があると、{ $platform }は早く判断できます。

review-intellectual_property_usage-title = 販売しているブランドを使う権利をお持ちですか？
review-intellectual_property_usage-ask = 使用または販売している他者のブランド、デザイン、音楽などの作品を挙げ、その権利をどのように得たかを入力してください（正規販売店である、ライセンスを受けている、自分で制作した、など）。
review-business_model_verification-title = どのような仕組みの事業ですか？
review-business_model_verification-ask = 何を誰に販売しているか、顧客がどのように支払うか、支払った商品やサービスがいつ届くかを入力してください。
review-restricted_or_prohibited_industry_diligence-title = 販売しているものについて詳しく教えてください
review-restricted_or_prohibited_industry_diligence-ask = 販売している商品やサービスを具体的に挙げ、そのために取得している免許や許可を入力してください。
review-other_business_inquiry-title = 事業についての質問
review-other_business_inquiry-ask = 何を誰に販売しているか、この数か月で事業に変わったことがあるかを入力してください。
review-url_inquiry-title = 販売しているものはどこで見られますか？
review-url_inquiry-ask = 販売に使っているウェブサイト、ショップ、プロフィールページのアドレスを入力してください。パスワードが必要な場合は、閲覧する方法も入力してください。
review-fulfillment_policy-title = 商品やサービスはどのように顧客に届きますか？
review-fulfillment_policy-ask = 支払いから商品やサービスが届くまでの期間と、キャンセルや返金の方法を入力してください。
review-customer_service_contact-title = 顧客の問い合わせ先はどこですか？
review-customer_service_contact-ask = 顧客が問い合わせできる電話番号、メールアドレスまたはページと、対応している時間帯を入力してください。
review-rejection_appeal-title = アカウントを継続すべき理由を教えてください
review-rejection_appeal-ask = アカウントを閉鎖する判断が誤りだと考える理由と、その根拠を入力してください。
review-other-title = 審査チームからの質問
review-other-ask = 何を、誰に、どのように販売しているかなど、事業について入力してください。理解に役立つことがあれば、それも書き添えてください。

change-title = 変更する前にご確認ください
change-id-number = 身分証番号または納税者番号を変更すると、その番号を確認できる書類を{ $platform }に提出し、利用規約にもう一度同意する必要があります。
change-legal-name = 正式な氏名または名称を変更すると、新しい氏名または名称を確認できる書類を{ $platform }に提出する必要があります。
change-bank-account = 銀行口座を変更すると、ご自身の口座であることを確認できる書類を{ $platform }に提出する必要があります。
because-id-number = 身分証番号または納税者番号を変更したため、{ $platform }はこの情報も必要としています。
because-legal-name = 正式な氏名または名称を変更したため、{ $platform }はこの情報も必要としています。
because-bank-account = 銀行口座を変更したため、{ $platform }はこの情報も必要としています。
