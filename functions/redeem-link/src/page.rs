//! The page before a visit.

use askama::Template;
use web::page::Chrome;

/// `/a/{token}`: one button.
#[derive(Template)]
#[template(path = "visit.html")]
pub struct VisitPage {
    /// The surroundings.
    pub chrome: Chrome,
    /// The form's hidden field.
    pub csrf: String,
    /// Where it is posted: the link itself.
    pub action: String,
}

/// `/reminders/{token}`: one button. It has no hidden field, because mail readers press it too.
#[derive(Template)]
#[template(path = "stop.html")]
pub struct StopPage {
    /// The surroundings.
    pub chrome: Chrome,
    /// Where it is posted: the address itself.
    pub action: String,
}

/// After it was pressed.
#[derive(Template)]
#[template(path = "stopped.html")]
pub struct StoppedPage {
    /// The surroundings.
    pub chrome: Chrome,
}
