### What owners read whom the platform sent here from its own pages, where they were signed in: the page before the
### forms, and the ways back. $platform is the platform's name.

# The page before the forms. The first line is its title, and the browser's. It says nothing about the account.
account-link-title = Continue to { $platform }
account-link-intro = { $platform } needs a few details from you. You can stop at any time: what you save is kept.
account-link-button = Continue
# In small print under the button.
account-link-once = The button works once, within 5 minutes. After that, start again from { $platform }.

# The first lines of the list of tasks; $count is the number of tasks.
account-link-tasks = { $count ->
    [one] { $platform } needs { $count } thing from you. It takes about 5 minutes. You can stop at any time and go on later from { $platform }.
   *[other] { $platform } needs { $count } things from you. It takes about 5 minutes. You can stop at any time and go on later from { $platform }.
}
# A link under the list of tasks, for owners who came to change something.
account-link-all = See and change all your details

# The button that leads back to the platform, on the receipt, the summary and the pages below.
button-return = Return to { $platform }

# Shown for a moment while the browser goes back to the platform.
onward-back-title = Going back to { $platform }
onward-back-what = Everything you saved is kept.
onward-back-then = If nothing happens, use the button.

# Shown when the time for a visit is over, instead of the page that was asked for.
onward-over-title = Start again from { $platform }
onward-over-what = To keep your information safe, your visit here has ended. Everything you saved is kept.
onward-over-then = { $platform } can bring you back here in a moment.
onward-over-button = Go to { $platform }

# On the receipt, under "What happens next".
account-link-next = Checking takes up to 2 business days. You don't need to do anything for that. If something is missing, { $platform } will tell you.
