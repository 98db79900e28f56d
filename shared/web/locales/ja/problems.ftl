### What is wrong with an answer. Shown at its field and in the box at the top.

problem-empty = { $field }：入力してください
problem-too-long = { $field }：もっと短く入力してください
problem-too-short = { $field }：もう少し詳しく入力してください
problem-characters = { $field }：文字と一般的な記号だけを使ってください
problem-not-a-date = { $field }：実在する日付を「23 4 1980」のように、日、月、年の順に入力してください
problem-in-the-future = { $field }：過去の日付を入力してください
problem-too-young = { $field }：13歳以上の人だけが対象です。日付を見直してください
problem-too-old = { $field }：年を見直してください
problem-email = { $field }：メールアドレスを「name@example.com」のように入力してください
problem-phone = { $field }：電話番号を入力してください。外国の番号は「+44 7400 123456」のように国番号から入力してください
problem-url = { $field }：ウェブアドレスを「www.example.com」のように入力してください
problem-postal-code = { $field }：実在する郵便番号を入力してください
problem-post-box = { $field }：私書箱ではなく、実際の住所を入力してください
problem-country = { $field }：一覧から選んでください
problem-id-number = { $field }：番号を見直し、すべて入力してください
problem-four-digits = { $field }：4桁の数字を入力してください
problem-tax-id = { $field }：番号を見直し、すべて入力してください
problem-only-an-address = { $field }：ウェブアドレスだけでなく、文章で説明してください
problem-statement-descriptor = { $field }：英字、数字、空白を使い、5～22文字で入力してください。英字を1文字以上含めてください
