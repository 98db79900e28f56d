### The summary: every section with what stands in it, and the button that sends it.

# The page's title: one of these, by how things stand.
summary-page-title-ready = Check your answers and send them
summary-page-title-open = Some answers are missing
summary-page-title-pending = Your answers are being checked
summary-page-title-done = Nothing is needed from you
# $platform is the platform's name; $count a number of sections.
summary-intro-ready = Read through your answers. { $platform } gets them when you send them.
summary-intro-open = Fill in what is marked. You can already send the rest.
summary-intro-pending = { $platform } has your answers and checks them. You'll hear from { $platform } if anything is missing.
summary-intro-done = { $platform } has everything for now. You can still change your details here.
summary-button = Send my answers
# The link at a section; $section is its name, read aloud only.
summary-edit = Change
summary-edit-what = { $section }
summary-fill = Fill in
summary-empty = Not given
summary-last = Last sent on { $date }, reference { $reference }.
# Said when somebody sends before anything is there to send.
summary-error-nothing = There's nothing new to send. Fill in or change something first.
# Said when the account changed while the owner was reading.
summary-error-changed = Something changed in your account a moment ago. Check your answers again, then send them.
