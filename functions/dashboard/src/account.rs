//! `/dashboard/accounts/{id}`: everything about one account, and what can be done about it.
//!
//! Rule: a page shows what the same person would get from the API, and offers what the API would take from them. What an
//! owner gave is shown only by a press of a button, because every view of it is recorded.

mod activity;
mod check;
mod given;
mod links;
mod message;
mod page;
mod qr;
mod request;
mod show;
mod texts;
mod trail;
mod who;
pub(crate) mod words;

use axum::{
    Router,
    http::Uri,
    routing::{get, post},
};
use serde::de::DeserializeOwned;

use crate::Dashboard;

/// The routes.
pub(crate) fn router() -> Router<Dashboard> {
    Router::new()
        .route("/dashboard/accounts/{id}", get(show::show))
        .route("/dashboard/accounts/{id}/request", get(request::show).post(request::make))
        .route("/dashboard/accounts/{id}/given", post(given::show))
        .route("/dashboard/accounts/{id}/identity_check/reset", post(check::reset))
        .route("/dashboard/accounts/{id}/links/{link}/revoke", get(links::ask).post(links::revoke))
        .route("/dashboard/accounts/{id}/audit", get(trail::show))
}

/// What stands after the `?` of an address; what can't be read, or isn't known, is left out.
fn asked<T: DeserializeOwned + Default>(uri: &Uri) -> T {
    serde_html_form::from_str(uri.query().unwrap_or_default()).unwrap_or_default()
}
