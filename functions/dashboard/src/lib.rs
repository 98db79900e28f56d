//! `/dashboard`: the pages of a platform's staff.
//!
//! Rule: whatever a page shows or does is judged by the same use cases as a call of the API, as the person who is signed
//! in; a page only hides what they would refuse. GET changes nothing, and every page works without a script.

mod account;
mod accounts;
mod exports;
mod form;
mod guard;
mod home;
mod insight;
pub mod page;
mod settings;
mod sign_in;
mod staff;
mod state;
mod trouble;

use axum::{
    Router,
    middleware::{from_fn_with_state, map_response},
    response::Response,
    routing::get,
};
use web::{hosted::headers::secure, telemetry};

pub use form::Form;
pub use page::{Shell, Tab};
pub use staff::Staff;
pub use state::Dashboard;
pub use trouble::Trouble;

/// The routes.
pub fn router(state: Dashboard) -> Router {
    let pages = Router::new()
        .route("/dashboard", get(home::home))
        .route("/dashboard/icon", get(home::icon))
        .fallback(home::nothing)
        .merge(insight::router())
        .merge(settings::router())
        .merge(sign_in::inside())
        .merge(account::router())
        .merge(accounts::router())
        .merge(exports::router())
        .layer(from_fn_with_state(state.clone(), guard::guard));
    let routes = Router::new()
        .merge(sign_in::outside().layer(axum::middleware::from_fn(guard::words)))
        .merge(pages)
        .with_state(state)
        .layer(map_response(async |response: Response| secure(response)));
    telemetry::request_lines("dashboard", routes)
}
