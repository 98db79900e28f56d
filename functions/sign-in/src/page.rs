//! The pages: the password, the code before a new one, the new one, and how the account stands.

use askama::Template;
use domain::user::SHORTEST;
use web::{
    field::{Field, Kind},
    page::Chrome,
};

/// `/password`.
#[derive(Template)]
#[template(path = "password.html")]
pub struct PasswordPage {
    /// The surroundings.
    pub chrome: Chrome,
    /// The form's hidden field.
    pub csrf: String,
    /// The box.
    pub fields: [Field; 1],
}

impl PasswordPage {
    /// The page with what is wrong. A password isn't shown again, also not to whoever just typed it.
    pub fn new(chrome: Chrome, csrf: String, error: String) -> Self {
        let field = Field::line("password", chrome.t.text("password-field"))
            .kind(Kind::Line { kind: "password", inputmode: "" })
            .autocomplete("current-password")
            .error(error);
        Self { chrome: chrome.error(field.is_wrong()), csrf, fields: [field] }
    }
}

/// `/password/code`.
#[derive(Template)]
#[template(path = "password-code.html")]
pub struct PasswordCodePage {
    /// The surroundings.
    pub chrome: Chrome,
    /// The form's hidden field.
    pub csrf: String,
    /// The address, masked.
    pub email: String,
    /// Whether a code is out that can be typed.
    pub has_code: bool,
    /// Why none was sent; empty for nothing wrong.
    pub error: String,
}

/// `/password/new`.
#[derive(Template)]
#[template(path = "password-new.html")]
pub struct NewPasswordPage {
    /// The surroundings.
    pub chrome: Chrome,
    /// The form's hidden field.
    pub csrf: String,
    /// The code and the password.
    pub fields: [Field; 2],
    /// Tries left, said after a wrong code.
    pub left: Option<i64>,
}

impl NewPasswordPage {
    /// The page with the code as typed and what is wrong.
    pub fn new(chrome: Chrome, csrf: String, code: (&str, String), password: String, left: Option<i64>) -> Self {
        let t = chrome.t;
        let fields = [
            Field::line("code", t.text("code-mailed-field"))
                .size("code")
                .kind(Kind::Line { kind: "text", inputmode: "numeric" })
                .autocomplete("one-time-code")
                .value(code.0)
                .error(code.1),
            Field::line("new_password", t.text("password-new-field"))
                .hint(t.with("password-new-hint", "count", i64::try_from(SHORTEST).unwrap_or_default()))
                .kind(Kind::Line { kind: "password", inputmode: "" })
                .autocomplete("new-password")
                .error(password),
        ];
        let wrong = fields.iter().any(Field::is_wrong);
        Self { chrome: chrome.error(wrong), csrf, fields, left }
    }
}

/// `/status`.
#[derive(Template)]
#[template(path = "status.html")]
pub struct StatusPage {
    /// The surroundings.
    pub chrome: Chrome,
    /// What the business is called; empty when it has no name.
    pub name: String,
    /// How it stands, in one sentence.
    pub standing: String,
    /// What works and what doesn't.
    pub works: Vec<Switch>,
    /// How many tasks there are.
    pub tasks: i64,
    /// Whether anything was ever due or given.
    pub offers_summary: bool,
}

/// Something that works or doesn't.
pub struct Switch {
    /// What.
    pub name: String,
    /// How it stands.
    pub state: String,
}
