### The people behind a company: who owns, directs and runs it. The owner of the account reads it.

# The page's title and what it says first. $platform: its name.
people-title = Who is behind your business?
people-intro = { $platform } must know everyone who owns 25% or more of the business, and who directs or runs it.
# The section's name in lists.
section-people-title = People
section-people-name = People
section-people-intro = People
# What somebody is, below their name in the list.
people-representative = Answers for this account
people-role-owner = Owner
people-role-director = Director
people-role-executive = Executive
# Spoken for somebody whose name isn't there yet.
people-nameless = A person without a name
# Links and buttons of the list. $person: somebody's name, said to screen readers only.
people-change = Change
people-remove = Remove
people-which = { $person }
people-add = Add a person
people-done-title = Is everyone there?
people-done = Everyone is there
# Boxes to tick where nobody of that kind is in the list.
people-none-owner = Nobody owns 25% or more of the business
people-none-director = The business has no directors
people-none-executive = Nobody else runs the business

## Adding somebody.
people-add-title = What is this person to your business?
people-add-hint = Tick all that fit. You give the name and the other details on the next page.
people-is-owner = An owner, with 25% or more of the business
people-is-director = A director, on the board
people-is-executive = An executive, who runs the business
people-add-button = Continue

## Taking somebody away. $person: the name. $platform: its name.
people-remove-title = Do you want to remove this person?
people-remove-what = { $person } leaves the list when you send your details and { $platform } has looked at them.
people-remove-button = Remove

## What is wrong.
people-error-no-role = Tick what this person is to your business
people-error-too-many = There are as many people as an account can have. Remove one first
people-error-nobody-owner = Add at least one owner, or tick that nobody owns 25% or more
people-error-nobody-director = Add at least one director, or tick that there are none
people-error-nobody-executive = Add at least one executive, or tick that nobody else runs the business
people-error-incomplete = Somebody's details aren't complete. Choose Change next to the name
