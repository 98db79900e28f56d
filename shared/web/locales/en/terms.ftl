### What is accepted with a tick. Each stands beside its box; it is kept with the time and where it came from. $platform: its name.

# Beside a box to tick.
field-terms-label = I accept the terms of { $platform } and what stands there about my data
field-card-terms-label = I accept the terms of { $platform } for cards
field-treasury-terms-label = I accept the terms of { $platform } for accounts that hold money
field-service-agreement-label = Which agreement applies?
field-ownership-declaration-label = What I say about the owners of the business is true and complete
field-directorship-declaration-label = What I say about the directors of the business is true and complete
field-representative-declaration-label = I may act for the business
# A link to the terms, above the boxes; it opens a page of its own.
terms-read = Read the terms of { $platform } (opens in a new tab)
# On the summary and the receipt, behind something that was accepted.
summary-accepted = Accepted
problem-not-accepted = Tick the box to go on
