### The receipt: shown after sending, made to be printed or kept as a picture.

# The page's title, and the browser's. It says nothing about the account.
receipt-title = We have your answers
# $platform is the platform's name.
receipt-intro = { $platform } has your answers. Keep this page or its reference.
receipt-reference = Reference
receipt-date = Sent
receipt-given = What you gave
receipt-next-title = What happens next
receipt-next = Checking takes up to 2 business days. You don't need to do anything for that. If something is missing, { $platform } will tell you, and this same link works until { $date }.
receipt-rest = There is more to do: some answers are still missing.
receipt-rest-button = Go on with the rest
receipt-summary = See all your details
receipt-print = To keep a copy, print this page or take a picture of it.
