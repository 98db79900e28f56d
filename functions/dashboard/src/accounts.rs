//! `/dashboard/accounts`: accounts to review, and what can be done about one from the list.
//!
//! Rule: the address says everything about what is shown, so that it can be sent to a colleague; a page costs the same
//! wherever in a million accounts it is.

pub(crate) mod asked;
mod counts;
mod list;
mod reject;
mod row;

use axum::{Router, routing::get};
use web::language::Language;

pub(crate) use counts::Counts;

use crate::Dashboard;

/// The filters that are on, in words, but for what was searched for.
pub(crate) fn filter_words(t: &Language, asked: &asked::Asked) -> Vec<String> {
    list::said(t, asked).into_iter().filter(|(name, _)| *name != "query").map(|(_, words)| words).collect()
}

/// The routes.
pub(crate) fn router() -> Router<Dashboard> {
    Router::new()
        .route("/dashboard/accounts", get(list::show))
        .route("/dashboard/accounts/{id}/reject", get(reject::ask).post(reject::reject))
}
