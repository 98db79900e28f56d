### Exports of accounts. Read by staff of a platform, at a desk.

# The page of all exports: its heading, the button that makes one, what stands there while there is none.
exports-title = Exports
exports-new = Export accounts
exports-empty = No exports yet. Export a list of accounts, with a link for each, and it waits here for 7 days.
# The table's caption and its columns.
exports-caption = Exports of the last 7 days, newest first
exports-made = Made
exports-by = By
exports-status = Status
exports-rows = Rows
exports-file = File
# How an export stands.
export-status-queued = Waiting
export-status-running = Running
export-status-completed = Done
export-status-failed = Failed
export-status-expired = File deleted
# The page before an export is made.
export-new-title = Export accounts
export-new-which = Which accounts
export-new-change = Change the filters
export-new-columns = Columns
export-new-columns-hint = Tick what the file should hold.
export-new-links-hint = Accounts that have a working link get that one. The others get a new one, good for 90 days.
export-new-links-role = Your role makes no links, so the file can't hold any.
export-new-emails-hint = The file may hold e-mail addresses. Keep it where only your colleagues can read it.
export-new-make = Export
export-new-error = Choose at least one column
export-new-dropped = What you searched for isn't part of it: an export goes by the filters alone.
# The page of one export. $rows and $read are numbers, $date is a day.
export-title = Export
export-queued-what = It starts in a moment. You can leave this page: the file waits under Exports.
export-running-what = You can leave this page: the file waits under Exports.
export-progress = { $rows } rows so far, { $read } accounts looked at
export-completed-what = The file has { $rows } rows. It is kept until { $date }.
export-download = Download CSV
export-expired-what = The file was deleted after 7 days. Make the export again.
export-columns = Columns
export-failed-what = The export stopped, and there is no file. Links that it made stay good. Make the export again.
