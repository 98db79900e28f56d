//! The pages: a phone number and an e-mail address, and the page that says how long to wait.

use askama::Template;
use web::{
    field::{Field, Kind},
    page::Chrome,
};

/// `/start`.
#[derive(Template)]
#[template(path = "start.html")]
pub struct StartPage {
    /// The surroundings.
    pub chrome: Chrome,
    /// The form's hidden field.
    pub csrf: String,
    /// Phone and e-mail.
    pub fields: [Field; 2],
    /// Where messages about the link are ended, when the service sends any.
    pub stop: Option<String>,
}

impl StartPage {
    /// The page with what was typed and what is wrong with it.
    pub fn new(chrome: Chrome, csrf: String, phone: (&str, String), email: (&str, String)) -> Self {
        let t = chrome.t;
        let wrong = !phone.1.is_empty() || !email.1.is_empty();
        let fields = [
            Field::line("phone", t.text("start-phone"))
                .hint(t.text("start-phone-hint"))
                .kind(Kind::Line { kind: "tel", inputmode: "tel" })
                .autocomplete("tel")
                .value(phone.0)
                .error(phone.1),
            Field::line("email", t.text("start-email"))
                .hint(t.text("start-email-hint"))
                .kind(Kind::Line { kind: "email", inputmode: "email" })
                .autocomplete("email")
                .value(email.0)
                .error(email.1),
        ];
        Self { chrome: chrome.step(1, 4).error(wrong), csrf, fields, stop: None }
    }

    /// The page of a link that the service sends: it says where such messages are ended.
    #[must_use]
    pub fn stop(self, stop: Option<String>) -> Self {
        Self { stop, ..self }
    }
}

/// A limit is reached.
#[derive(Template)]
#[template(path = "wait.html")]
pub struct WaitPage {
    /// The surroundings.
    pub chrome: Chrome,
    /// Whether a code is out that can be typed.
    pub has_code: bool,
    /// Seconds until the next one may be sent.
    pub seconds: i64,
}
