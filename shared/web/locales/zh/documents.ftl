### Documents: the pages where an owner takes a photo or chooses a file, and what the tasks and the summary say of them.

document-name-identity = 带照片的身份证件
document-name-identity-of = { $person }带照片的身份证件
document-name-address = 您的住址证明
document-name-address-of = { $person }的住址证明
document-name-company = 证明您的公司存在的文件
document-name-of = { $document }：{ $person }

document-front-and-back = 正面和背面
document-front-only = 正面
document-photos = { $count }张照片
document-files = { $count }个文件
document-beside = { $answer }（{ $files }）

document-choose-title = 您有哪种证件？
document-kind-passport = 护照
document-kind-passport-hint = 一张照片，拍摄有您照片的那一页。
document-kind-card = 身份证或驾驶证
document-kind-card-hint = 两张照片，正面和背面各一张。

document-title-passport-front = 您护照上有照片的那一页
document-title-card-front = 您证件的正面
document-title-card-back = 您证件的背面
document-title-paper-front = 文件的正面
document-title-paper-back = 文件的背面
document-title-files-file = 添加文件

document-hint-photo = 请拍彩色照片，并拍到全部四个角。
document-hint-glare = 请确保没有反光，每个字都能看清。
document-hint-pages = 请提供每一页的彩色图像，让每个字都能看清。
document-hint-type-photo = 请使用不超过10MB的JPG或PNG。
document-hint-type-pdf = 请使用不超过10MB的PDF、JPG或PNG。

document-label-photo = 照片
document-label-file = 文件
document-camera = 现在拍照
document-send = 继续
document-sending = 正在发送，最多需要一分钟。

document-problem-missing = 没有收到文件。请重新选择。
document-problem-empty = 这个文件是空的。请选择其他文件。
document-problem-too-large = 这个文件超过10MB。请选择较小的文件。
document-problem-wrong-type = 这个文件不是JPG、PNG或PDF。请选择其他文件，或拍一张照片。
document-problem-no-pdf = 请选择照片，不要选择PDF。
document-problem-unreadable = 这个文件已损坏。请选择其他文件，或重新拍照。
document-problem-too-many-pixels = 这张图片太大。每边最多可以是8,000像素。
document-problem-too-few-pixels = 这张图片太小，看不清。请靠近一些重新拍照。
document-problem-locked = 打开这个PDF需要密码。请先保存为没有密码的PDF，再重新选择。

document-check-title = 使用这张照片吗？
document-check-title-file = 使用这个文件吗？
document-check-alt = 您发送的照片
document-check-hint = 请检查是否拍到了全部四个角，每个字是否都能看清。
document-check-open = 打开您发送的文件
document-use-photo = 使用这张照片
document-use-file = 使用这个文件
document-another = 重新选择

document-overview-title = 您已添加的内容
document-given-passport-front = 您护照上有照片的那一页
document-given-card-front = 您证件的正面
document-given-paper-front = 文件的正面
document-given-back = 背面
document-given-file = 文件{ $number }
document-which = { $document }
document-change = 更换
document-remove = 删除
document-add-back = 添加背面
document-add-file = 再添加一份文件
document-continue = 继续

document-beside-hint = 您可以为回答附上照片或文件。
document-beside-button = 保存并添加文件

document-test-title = 测试账户
document-test-intro = 请使用能立即得出结果的文件。
document-test-success = 使用会通过的文件
document-test-failure = 使用不会通过的文件
