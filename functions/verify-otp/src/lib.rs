//! `/code` and `/identity`: the owner proves a phone, and then that it is their business.
//!
//! Rule: a guess and a try are paid for before they are looked at, a new session begins with each proof, and no answer
//! says more than right or not right.

mod code;
mod identity;
pub mod page;

use axum::{Router, routing::get};
use store::{codes::Codes, identity::IdentityChecks};
use web::hosted::{Hosted, pages};

/// What the handlers work with: the owner's door, the codes, and the identity check.
#[derive(Clone)]
pub struct VerifyOtp {
    /// What every hosted page needs.
    pub hosted: Hosted,
    /// The codes.
    pub codes: Codes,
    /// The identity check.
    pub checks: IdentityChecks,
}

/// The routes.
pub fn router(state: VerifyOtp) -> Router {
    let routes = Router::new()
        .route("/code", get(code::show).post(code::verify))
        .route("/identity", get(identity::show).post(identity::verify))
        .with_state(state);
    pages("verify-otp", routes)
}
