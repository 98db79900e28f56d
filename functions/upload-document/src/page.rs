//! The pages of documents.

use askama::Template;
use web::page::Chrome;

/// Which document it will be.
#[derive(Template)]
#[template(path = "choose.html")]
pub struct ChoosePage {
    /// The surroundings.
    pub chrome: Chrome,
    /// What is asked for.
    pub name: String,
    /// The documents that do.
    pub choices: Vec<Choice>,
}

/// A document that does.
pub struct Choice {
    /// Its name.
    pub name: String,
    /// How it is photographed.
    pub hint: String,
    /// Where.
    pub href: String,
}

/// The form that sends a file to the bucket.
#[derive(Template)]
#[template(path = "upload.html")]
pub struct UploadPage {
    /// The surroundings.
    pub chrome: Chrome,
    /// The hidden field of our own forms; the bucket's has none.
    pub csrf: String,
    /// What is asked for.
    pub name: String,
    /// What helps.
    pub hints: Vec<String>,
    /// What was wrong with the file that came; empty for nothing.
    pub error: String,
    /// The bucket.
    pub action: String,
    /// What it wants to see, signed.
    pub fields: Vec<(&'static str, String)>,
    /// The types that a browser offers.
    pub accept: &'static str,
    /// The most bytes.
    pub most: usize,
    /// What a script says of a file with more.
    pub too_large: String,
    /// Whether only a photo does.
    pub is_picture: bool,
    /// Where a test account finds files that decide at once.
    pub test: Option<String>,
    /// Where "back" leads.
    pub back: String,
}

/// Whether the file that arrived is the one.
#[derive(Template)]
#[template(path = "check.html")]
pub struct CheckPage {
    /// The surroundings.
    pub chrome: Chrome,
    /// The form's hidden field.
    pub csrf: String,
    /// What is asked for.
    pub name: String,
    /// Where it can be seen for a few minutes.
    pub address: String,
    /// Whether it is a picture.
    pub is_picture: bool,
    /// Where the form is posted.
    pub action: String,
    /// Where another one is chosen.
    pub again: String,
}

/// What was given so far.
#[derive(Template)]
#[template(path = "overview.html")]
pub struct OverviewPage {
    /// The surroundings.
    pub chrome: Chrome,
    /// The hidden field of its forms.
    pub csrf: String,
    /// What is asked for.
    pub name: String,
    /// The files.
    pub given: Vec<Given>,
    /// Where one is taken back.
    pub remove: String,
    /// What may be added, and where.
    pub more: Option<(String, String)>,
    /// Where the owner goes on.
    pub next: String,
}

/// One file.
pub struct Given {
    /// What it is.
    pub name: String,
    /// Its id.
    pub id: String,
    /// Where it is photographed anew; none where it is one of several.
    pub again: Option<String>,
}
