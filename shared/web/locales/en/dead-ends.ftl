### Pages that stand in the way of another. "what" says what happened, "then" what to do. $platform is the platform's name. Read by owners who can't go on.

# Of a link that isn't known in this browser, or at all.
dead-end-link-missing-title = Open your link again
dead-end-link-missing-what = This page only opens from the link that { $platform } sent you.
dead-end-link-missing-then = Find the message with the link, and open it in this browser. If your browser blocks cookies, allow them for this site.
dead-end-link-unknown-title = This link doesn't work
dead-end-link-unknown-what = The address may be cut off. Long links sometimes break in a message.
dead-end-link-unknown-then = Copy the whole link from the message and open it again. If it still doesn't work, ask { $platform } for a new one.
dead-end-link-expired-title = This link has expired
dead-end-link-expired-what = Links work for 90 days. This one is older. What you gave before is safe.
dead-end-link-expired-then = Ask { $platform } for a new link with the button here. It takes them a minute to make one.
dead-end-link-revoked-title = This link was closed
dead-end-link-revoked-what = { $platform } closed this link. That often means that a newer one was sent to you.
dead-end-link-revoked-then = Look for a newer message. If there is none, ask { $platform } for a new link with the button here.
dead-end-account-rejected-title = This account was closed
dead-end-account-rejected-what = { $platform } closed your account, so this link has nothing left to ask. A new link wouldn't change that.
dead-end-account-rejected-then = Contact { $platform } to find out why, and what happens to your money.
dead-end-account-gone-title = This account isn't there any more
dead-end-account-gone-what = { $platform } removed the account that this link was made for.
dead-end-account-gone-then = Contact { $platform } if you still do business there.
# After the owner pressed the button that asks for a new link, or for help with a locked account.
dead-end-requested-title = We told { $platform }
dead-end-requested-what = { $platform } now knows that you need help with your link. You don't need to ask again today.
dead-end-requested-then = They look into it, and send you a message when you can go on. Look for it where your first link came from. You can close this page.
dead-end-session-ended-title = You were signed out
dead-end-session-ended-what = To keep your information safe, we sign you out after 30 minutes without a saved step, and after 12 hours in any case.
dead-end-session-ended-then = Everything you saved is still there. Sign in again with a new code to go on.
# The same, when the owner sent a form after the session was over.
dead-end-session-kept-title = You were signed out
dead-end-session-kept-what = To keep your information safe, we sign you out after 30 minutes without a saved step, and after 12 hours in any case. What you just typed isn't lost: we keep it for one hour, encrypted.
dead-end-session-kept-then = Sign in again with a new code in this browser. Then what you typed stands in the form again, and you can save it.
dead-end-blocked-title = Contact { $platform } to go on
dead-end-blocked-what = There were too many tries that didn't match, so this account is locked. Nothing you gave is lost.
dead-end-blocked-then = Only { $platform } can check what they have on file and unlock it. When they have, this same link works again.
dead-end-wrong-form-title = Go back to your link's page
dead-end-wrong-form-what = This page belongs to another link or an earlier sign-in. Nothing was saved from it.
dead-end-wrong-form-then = Continue with the link that is open now, or open the other link again.
dead-end-too-large-title = That's too much text
dead-end-too-large-what = One page can take about 30 pages of text. Nothing was saved from it.
dead-end-too-large-then = Go back and shorten your answer.
dead-end-not-found-title = There is no such page
dead-end-not-found-what = The address may be wrong, or there is nothing left to do on that page.
dead-end-not-found-then = Go back to your list of tasks.
dead-end-try-again-title = Try again in a moment
dead-end-try-again-what = Something didn't work on our side. It isn't your fault, and what you saved is safe.
dead-end-try-again-then = Wait a moment, then open the page again.
# The same, when the page still holds what was typed.
dead-end-try-again-held = Something didn't work on our side, so what you typed wasn't saved yet. It isn't your fault.
dead-end-try-again-held-then = What you typed is still here. Wait a moment, then send it again.
dead-end-signed-out-title = You're signed out
dead-end-signed-out-what = Everything you saved is kept.
dead-end-signed-out-then = Come back any time with the same link. We'll text you a new code.
# Buttons of these pages. $platform is the platform's name.
button-ask = Ask { $platform } for a new link
button-ask-unlock = Ask { $platform } to unlock it
button-again = Try again
