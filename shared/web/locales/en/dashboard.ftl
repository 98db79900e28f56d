### What surrounds every page of the dashboard, and the pages that stand in the way. Read by staff of a platform, at a desk.

# The tabs at the top.
staff-nav = Parts of the dashboard
staff-tab-accounts = Accounts to review
staff-tab-exports = Exports
staff-tab-insight = Insight
staff-tab-settings = Settings
# The search box at the top: its label, what stands in it while it is empty, its button.
staff-search = Search accounts
staff-search-hint = Account ID, business name or e-mail
staff-search-button = Search
# The menu of whoever is signed in: read aloud before their name; the button in it.
staff-person = Signed in as
staff-sign-out = Sign out
# A mark at the top when the accounts are test accounts.
staff-test-mode = Test mode
# The question before a session ends; its title and button are those of the owner's pages.
staff-session-warning = You'll be signed out in 2 minutes, because nothing was done for a while.
# The buttons of pages that stand in the way.
staff-button-sign-in = Sign in
staff-button-accounts = Go to accounts to review

## The roles of staff.
role-administrator = Administrator
role-connect_onboarding_analyst = Connect Onboarding Analyst
role-developer = Developer
role-data_migration_specialist = Data Migration Specialist
role-support_associate = Support Associate
role-support_specialist = Support Specialist
role-view_only = View only
role-analyst = Analyst
role-operator = Operator

## Pages that stand in the way. "what" says what happened, "then" what to do.
staff-signed-out-title = You are signed out
staff-signed-out-what = Your session here is over. Your identity provider may still know you: on a computer that others use, sign out there too.
trouble-session-over-title = You were signed out
trouble-session-over-what = Nothing was changed. A session ends after 30 minutes without use, and after 12 hours in any case.
trouble-session-over-then = Sign in again, then do the last step once more.
trouble-sign-in-failed-title = You are not signed in
trouble-sign-in-failed-what = Your identity provider didn't sign you in, or the sign-in took longer than 10 minutes.
trouble-sign-in-failed-then = Try once more. If it fails again, ask the person who looks after sign-in at your company.
trouble-no-role-title = You have no role here
trouble-no-role-what = You are signed in, but your identity provider names no role at a platform that is set up here.
trouble-no-role-then = Ask an administrator of your platform to give you a role, then sign in again.
trouble-forbidden-title = Your role doesn't allow this
trouble-forbidden-then = Ask an administrator of your platform if you need it.
trouble-not-found-title = There is nothing here
trouble-not-found-what = The address may be cut off, or what was here is gone.
trouble-not-found-then = Look for it in the list of accounts.
trouble-wrong-form-title = Send that form again
trouble-wrong-form-what = Nothing was changed. The form was from another session.
trouble-wrong-form-then = Open the page again, and send the form from there.
trouble-too-large-title = That was too much
trouble-too-large-what = Nothing was changed. The form is larger than 64 KB.
trouble-too-large-then = Make it shorter, and send it again.
trouble-refused-title = That can't be done
trouble-refused-then = Nothing was changed.
trouble-try-again-title = Try again in a moment
trouble-try-again-what = Something on our side didn't answer. Nothing that was saved is lost.
trouble-try-again-then = Wait a few seconds, then try again.

## Where owners are sent messages: at the settings, and where a link is sent.
reminders-when = Messages go out between 08:00 and 21:00 of the owner's own time, and an owner can end them at any time.
