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
