### Documents: the pages where an owner photographs an identity card or passport, or chooses a file, and what the list of
### tasks and the summary say of them. Read on a phone, often with the document in the other hand.

# What a document is called in the list of tasks, on the summary and above its pages. $person is a name; $document the
# name of another document, as in "Passport".
document-name-identity = Photo ID
document-name-identity-of = Photo ID of { $person }
document-name-address = Proof of your home address
document-name-address-of = Proof of the home address of { $person }
document-name-company = Proof that your company exists
document-name-of = { $document }: { $person }

# What was given, on the summary and the receipt. $count is a number.
document-front-and-back = Front and back
document-front-only = Front
document-photos = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
}
document-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
# An answer and the files beside it; $files is "2 files".
document-beside = { $answer } ({ $files })

# Which document it will be: the page's title, and the documents, each a link.
document-choose-title = Which document do you have?
document-kind-passport = Passport
document-kind-passport-hint = One photo, of the page with your picture.
document-kind-card = Identity card or driving licence
document-kind-card-hint = Two photos, of the front and of the back.

# Titles of the page that takes one photo or file.
document-title-passport-front = Photo page of your passport
document-title-card-front = Front of your ID
document-title-card-back = Back of your ID
document-title-paper-front = Front of the document
document-title-paper-back = Back of the document
document-title-files-file = Add a document

# What helps, as a list below the title.
document-hint-photo = Take the photo in colour, with all four corners in it.
document-hint-glare = Make sure that no light is reflected and every word can be read.
document-hint-pages = Show every page, in colour, so that every word can be read.
document-hint-type-photo = Use a JPG or PNG of up to 10 MB.
document-hint-type-pdf = Use a PDF, JPG or PNG of up to 10 MB.

# The box that a file is chosen with, and the buttons below it. The camera's button is there on phones.
document-label-photo = Photo
document-label-file = File
document-camera = Take a photo now
document-send = Continue
document-sending = Sending. This takes up to a minute.

# What was wrong with a file. Said at the box and at the top of the page.
document-problem-missing = Nothing arrived. Choose the file again.
document-problem-empty = This file is empty. Choose another one.
document-problem-too-large = This file has more than 10 MB. Choose a smaller one.
document-problem-wrong-type = This file is neither a JPG nor a PNG nor a PDF. Choose another one, or take a photo.
document-problem-no-pdf = Choose a photo, not a PDF.
document-problem-unreadable = This file is damaged. Choose another one, or take the photo again.
document-problem-too-many-pixels = This picture is too large. It can have up to 8,000 pixels along a side.
document-problem-too-few-pixels = This picture is too small to read. Take a new photo from close up.
document-problem-locked = This PDF asks for a password. Save it without one, then choose it again.

# The page that shows what arrived: its title, the photo's description for whoever can't see it, and the buttons.
document-check-title = Use this photo?
document-check-title-file = Use this file?
document-check-alt = The photo that you sent
document-check-hint = Check that all four corners are in it and every word can be read.
document-check-open = Open the file that you sent
document-use-photo = Use this photo
document-use-file = Use this file
document-another = Choose another

# What was given so far, each with links to change it and take it back. $number counts files; $document is what stands
# before it, read aloud only.
document-overview-title = What you added
document-given-passport-front = Photo page of your passport
document-given-card-front = Front of your ID
document-given-paper-front = Front of the document
document-given-back = Back
document-given-file = Document { $number }
document-which = { $document }
document-change = Change
document-remove = Remove
document-add-back = Add the back
document-add-file = Add another document
document-continue = Continue

# On a form, below an answer that files may stand beside.
document-beside-hint = You can add photos or documents to your answer.
document-beside-button = Save and add a document

# For developers of the platform who try the pages on a test account.
document-test-title = Test account
document-test-intro = Use a document that decides at once.
document-test-success = Use one that passes
document-test-failure = Use one that fails
