//! `/start` and `/code/again`: the owner gives a phone number and gets a code by text message.
//!
//! Rule: a GET sends nothing. A POST sends once: every limit is checked and the send recorded in one transaction before
//! the message leaves, so neither a reload nor a twin nor a lost answer sends twice.

pub mod page;
mod send;
mod start;

use axum::{
    Router,
    routing::{get, post},
};
use outbound::sms::Sms;
use store::codes::Codes;
use web::hosted::{Hosted, pages};

/// What the handlers work with: the owner's door, the codes, and text messages.
#[derive(Clone)]
pub struct SendOtp {
    /// What every hosted page needs.
    pub hosted: Hosted,
    /// The codes.
    pub codes: Codes,
    /// Text messages.
    pub sms: Sms,
}

/// The routes.
pub fn router(state: SendOtp) -> Router {
    let routes = Router::new()
        .route("/start", get(start::show).post(start::send))
        .route("/code/again", post(start::resend))
        .with_state(state);
    pages("send-otp", routes)
}
