//! `/start`, `/code/again` and `/code/email`: the owner gives a phone number and gets a code by text message, or by e-mail.
//!
//! Rule: a GET sends nothing. A POST sends once: every limit is checked and the send recorded in one transaction before
//! the message leaves, so neither a reload nor a twin nor a lost answer sends twice.

pub mod by_email;
pub mod page;
mod send;
mod start;

use axum::{
    Router,
    routing::{get, post},
};
use outbound::{email::Mail, sms::Sms};
use store::codes::Codes;
use web::hosted::{Hosted, pages};

/// What the handlers work with: the owner's door, the codes, text messages and e-mails.
#[derive(Clone)]
pub struct SendOtp {
    /// What every hosted page needs.
    pub hosted: Hosted,
    /// The codes.
    pub codes: Codes,
    /// Text messages.
    pub sms: Sms,
    /// E-mails.
    pub mail: Mail,
}

/// The routes.
pub fn router(state: SendOtp) -> Router {
    let routes = Router::new()
        .route("/start", get(start::show).post(start::send))
        .route("/code/again", post(start::resend))
        .route("/code/email", post(start::by_email))
        .with_state(state);
    pages("send-otp", routes)
}
