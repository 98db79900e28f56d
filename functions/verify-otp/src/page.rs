//! The pages: the code from the text message, and the facts on file.

use askama::Template;
use web::{
    field::{Field, Kind},
    page::Chrome,
};

/// `/code`.
#[derive(Template)]
#[template(path = "code.html")]
pub struct CodePage {
    /// The surroundings.
    pub chrome: Chrome,
    /// The forms' hidden field.
    pub csrf: String,
    /// The phone, masked.
    pub phone: String,
    /// Whether the last code went out by e-mail.
    pub mailed: bool,
    /// The box; none when the last code can't be used any more.
    pub field: Option<Field>,
    /// What is wrong when there is no box.
    pub over: String,
    /// Tries left, said after a wrong code.
    pub left: Option<i64>,
    /// Codes that can be sent before the owner has to wait long; none where nobody knows.
    pub sends: Option<i64>,
    /// Seconds until a new code may be sent; 0 for at once.
    pub wait: i64,
}

impl CodePage {
    /// The box for the code, with what is wrong.
    pub fn field(chrome: &Chrome, mailed: bool, valid_for: i64, error: String) -> Field {
        let t = chrome.t;
        let label = if mailed { t.text("code-mailed-field") } else { t.text("code-field") };
        Field::line("code", label)
            .size("code")
            .hint(t.with("code-hint", "wait", t.wait(valid_for)))
            .kind(Kind::Line { kind: "text", inputmode: "numeric" })
            .autocomplete("one-time-code")
            .error(error)
    }

    fn fields(&self) -> Vec<Field> {
        self.field.iter().cloned().collect()
    }
}

/// `/identity`.
#[derive(Template)]
#[template(path = "identity.html")]
pub struct IdentityPage {
    /// The surroundings.
    pub chrome: Chrome,
    /// The form's hidden field.
    pub csrf: String,
    /// The questions.
    pub fields: Vec<Field>,
    /// Whether something typed didn't match.
    pub mismatch: bool,
    /// Tries left.
    pub left: i64,
    /// Whether the owner may sign in with a password; the same for everybody who hasn't.
    pub offers_password: bool,
}
