//! The pages: the tasks, a form, the summary and the receipt.

use askama::Template;
use web::{field::Field, page::Chrome};

/// `/tasks`.
#[derive(Template)]
#[template(path = "tasks.html")]
pub struct TasksPage {
    /// The surroundings.
    pub chrome: Chrome,
    /// How much it is, and how to go on another time.
    pub intro: String,
    /// The tasks by urgency.
    pub groups: Vec<Group>,
    /// The first task that is still open, or the summary.
    pub next: String,
    /// The word on the button.
    pub button: String,
    /// Whether the owner came to change what isn't due as well.
    pub offers_all: bool,
    /// Whether the owner may choose a password for the next time.
    pub offers_password: bool,
}

/// Tasks of one urgency.
pub struct Group {
    /// What they have in common.
    pub title: String,
    /// The tasks.
    pub tasks: Vec<Task>,
}

/// One task.
pub struct Task {
    /// What.
    pub name: String,
    /// Its page.
    pub href: String,
    /// Why, by when, and what happens otherwise.
    pub why: String,
    /// How it stands.
    pub tag: Tag,
}

/// How something stands: a word, an icon and a colour.
pub struct Tag {
    /// The word.
    pub word: String,
    /// The icon, as the path that draws it: typed signs look different on every phone.
    pub icon: &'static str,
    /// The colour's class.
    pub color: &'static str,
}

/// `/forms/{section}`.
#[derive(Template)]
#[template(path = "form.html")]
pub struct FormPage {
    /// The surroundings.
    pub chrome: Chrome,
    /// The form's hidden field.
    pub csrf: String,
    /// Where it is posted.
    pub action: String,
    /// What the page is about.
    pub intro: String,
    /// What changing something here leads to.
    pub changes: Vec<String>,
    /// Whether what stands in it was typed when the session was over.
    pub found: bool,
    /// Where the terms are read that the page asks to accept.
    pub terms: Option<String>,
    /// The questions.
    pub fields: Vec<Field>,
    /// Where files may stand beside an answer.
    pub uploads: Vec<Upload>,
    /// Where "back" leads.
    pub back: &'static str,
}

/// Files beside an answer.
pub struct Upload {
    /// The path that they are given for.
    pub path: String,
    /// What was given already; empty for nothing.
    pub held: String,
}

/// `/people`.
#[derive(Template)]
#[template(path = "people.html")]
pub struct PeoplePage {
    /// The surroundings.
    pub chrome: Chrome,
    /// The form's hidden field.
    pub csrf: String,
    /// Whom the page is about.
    pub intro: String,
    /// What is wrong; empty for nothing.
    pub error: String,
    /// The people.
    pub people: Vec<PersonLine>,
    /// Roles that nobody has, to be ticked where that is so.
    pub none: Vec<RoleChoice>,
    /// Whether the owner is asked if everybody is there.
    pub may_finish: bool,
}

/// One of the people.
pub struct PersonLine {
    /// The name, or a word for it.
    pub name: String,
    /// What they are to the company.
    pub roles: Vec<String>,
    /// Whether their details are complete.
    pub tag: Tag,
    /// Where they are changed.
    pub edit: String,
    /// Where they are taken away; none for the representative.
    pub remove: Option<String>,
}

/// A role to tick.
pub struct RoleChoice {
    /// What is sent.
    pub value: &'static str,
    /// Its words.
    pub label: String,
    /// Whether it is ticked.
    pub checked: bool,
}

/// `/people/add`.
#[derive(Template)]
#[template(path = "person-add.html")]
pub struct PersonAddPage {
    /// The surroundings.
    pub chrome: Chrome,
    /// The form's hidden field.
    pub csrf: String,
    /// What is wrong; empty for nothing.
    pub error: String,
    /// The roles.
    pub choices: Vec<RoleChoice>,
}

/// `/people/{person}/remove`.
#[derive(Template)]
#[template(path = "person-remove.html")]
pub struct PersonRemovePage {
    /// The surroundings.
    pub chrome: Chrome,
    /// The form's hidden field.
    pub csrf: String,
    /// Where it is posted.
    pub action: String,
    /// Who, and what happens.
    pub what: String,
}

/// `/summary`.
#[derive(Template)]
#[template(path = "summary.html")]
pub struct SummaryPage {
    /// The surroundings.
    pub chrome: Chrome,
    /// The form's hidden field.
    pub csrf: String,
    /// What the page says first.
    pub intro: String,
    /// Why sending didn't work; empty when nobody tried.
    pub error: String,
    /// The sections.
    pub sections: Vec<SectionCard>,
    /// Whether there is anything to send.
    pub can_send: bool,
    /// The last submission.
    pub last: String,
    /// The way back to the platform, when the visit has one and nothing is left to do.
    pub return_url: Option<String>,
}

/// A section on the summary.
pub struct SectionCard {
    /// Its name.
    pub name: String,
    /// Where it is changed; empty where each line has a link of its own.
    pub href: String,
    /// The word on the link.
    pub link: String,
    /// Its lines.
    pub rows: Vec<Line>,
}

/// A line on the summary or the receipt.
pub struct Line {
    /// What.
    pub label: String,
    /// What stands there.
    pub value: String,
    /// How it stands; none on the receipt.
    pub tag: Option<Tag>,
    /// What was wrong with it; empty for nothing.
    pub error: String,
    /// Where it is changed, when that isn't where the rest of its section is.
    pub change: Option<String>,
}

/// `/receipt`.
#[derive(Template)]
#[template(path = "receipt.html")]
pub struct ReceiptPage {
    /// The surroundings.
    pub chrome: Chrome,
    /// The reference.
    pub reference: String,
    /// When it was sent.
    pub sent: String,
    /// Until when the link works.
    pub until: String,
    /// The way back to the platform, when the visit has one.
    pub return_url: Option<String>,
    /// What was given, masked.
    pub lines: Vec<Line>,
    /// Whether something is still due.
    pub more: bool,
}
