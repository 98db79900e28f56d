//! `/dashboard/accounts/{id}`: everything about one account, and what can be done about it.
//!
//! Rule: a page shows what the same person would get from the API, and offers what the API would take from them. What an
//! owner gave is shown only by a press of a button, because every view of it is recorded.

mod activity;
mod check;
mod given;
mod links;
mod message;
mod opt_out;
mod page;
mod qr;
mod request;
mod send;
mod sent;
mod show;
mod texts;
mod trail;
mod who;
pub(crate) mod words;

use axum::{
    Router,
    routing::{get, post},
};

use crate::Dashboard;

/// The routes.
pub(crate) fn router() -> Router<Dashboard> {
    Router::new()
        .route("/dashboard/accounts/{id}", get(show::show))
        .route("/dashboard/accounts/{id}/request", get(request::show).post(request::make))
        .route("/dashboard/accounts/{id}/request/send", post(send::send))
        .route("/dashboard/accounts/{id}/reminders", get(opt_out::ask).post(opt_out::change))
        .route("/dashboard/accounts/{id}/given", post(given::show))
        .route("/dashboard/accounts/{id}/identity_check/reset", post(check::reset))
        .route("/dashboard/accounts/{id}/links/{link}/revoke", get(links::ask).post(links::revoke))
        .route("/dashboard/accounts/{id}/audit", get(trail::show))
}
