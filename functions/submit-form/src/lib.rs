//! `/tasks`, `/forms/{section}`, `/people`, `/summary`, `/receipt`: the owner gives what is due.
//!
//! Rule: a page that is saved is saved at once and whole; nothing that was typed is lost to a mistake in another field;
//! and what was given counts only when the owner has sent it.

mod form;
mod kept;
mod leave;
pub mod page;
mod people;
mod receipt;
mod save;
pub mod steps;
mod summary;
mod tasks;
pub mod words;

use axum::{
    Router,
    routing::{get, post},
};
use store::{codes::Codes, kept::KeptForms, submissions::Submissions};
use web::{
    hosted::{Guest, Hosted, pages},
    page::Chrome,
};

pub use tasks::plan_of;

/// What the handlers work with: the owner's door, and what the owner gives.
#[derive(Clone)]
pub struct SubmitForm {
    /// What every hosted page needs.
    pub hosted: Hosted,
    /// Saves and submissions.
    pub submissions: Submissions,
    /// Keeps a session alive, and ends it.
    pub codes: Codes,
    /// What was typed when a session was over.
    pub kept: KeptForms,
}

/// The surroundings of a page of the forms. Whom the platform sent here by an account link took none of the steps before.
pub fn surroundings(guest: &Guest, title: String, csrf: &str) -> Chrome {
    let chrome = Chrome::new(guest.language, Some(guest.brand.clone()), title).session(csrf);
    if guest.account_link().is_some() { chrome } else { chrome.step(4, 4) }
}

/// Where a visit leads back to; none for a remediation link, whose owner came from a message.
fn return_url(guest: &Guest) -> Option<String> {
    guest.account_link().map(|link| link.return_url.as_str().to_owned())
}

/// The routes.
pub fn router(state: SubmitForm) -> Router {
    let routes = Router::new()
        .route("/tasks", get(tasks::show))
        .route("/forms/{section}", get(form::show).post(form::save))
        .route("/people", get(people::show).post(people::done))
        .route("/people/add", get(people::add).post(people::added))
        .route("/people/{person}/remove", get(people::ask).post(people::remove))
        .route("/summary", get(summary::show).post(summary::submit))
        .route("/receipt", get(receipt::show))
        .route("/session/extend", post(leave::extend))
        .route("/leave", post(leave::leave))
        .with_state(state);
    pages("submit-form", routes)
}
