//! `/password`, `/password/code`, `/password/new` and `/status`: users sign in, choose a password, and see how their
//! account stands.
//!
//! Rule: what a page answers tells nobody whether an e-mail address has a user. Everybody is asked for a password on the
//! same page, after a phone is proven; a wrong one and an unknown address cost the same tries, take the same time and get
//! the same answer; and a password is set by whoever reads the mail of the address, known or not.

pub mod breached;
mod change;
mod new;
pub mod page;
mod password;
mod status;

use axum::{Router, routing::get};
use outbound::email::Mail;
use store::{codes::Codes, users::Users};
use web::hosted::{Hosted, pages};

/// What the handlers work with: the owner's door, users, codes, and e-mails.
#[derive(Clone)]
pub struct SignIn {
    /// What every hosted page needs.
    pub hosted: Hosted,
    /// Users.
    pub users: Users,
    /// The codes.
    pub codes: Codes,
    /// E-mails.
    pub mail: Mail,
}

/// The routes.
pub fn router(state: SignIn) -> Router {
    let routes = Router::new()
        .route("/password", get(password::show).post(password::sign_in))
        .route("/password/code", get(new::ask).post(new::send))
        .route("/password/new", get(new::show).post(new::set))
        .route("/status", get(status::show))
        .with_state(state);
    pages("sign-in", routes)
}
