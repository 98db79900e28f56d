//! `/dashboard/exports`: asking for a file of accounts, seeing how far it is, and getting it.
//!
//! Rule: which accounts is said by the same address as that of the list that was exported, so that a file never holds other
//! accounts than the list showed.

mod ask;
mod one;

use askama::Template;
use axum::{Router, extract::State, response::Response, routing::get};
use domain::export::{Export, Status};
use web::{
    api::{Page, Permission},
    language::Language,
};

use crate::{Dashboard, Shell, Staff, Tab, Trouble, account::words::Tag, page::page};

/// Exports that the page shows. They are forgotten with their files.
const SHOWN: usize = 50;

/// The routes.
pub(crate) fn router() -> Router<Dashboard> {
    Router::new()
        .route("/dashboard/exports", get(show).post(ask::make))
        .route("/dashboard/exports/new", get(ask::ask))
        .route("/dashboard/exports/{id}", get(one::show))
        .route("/dashboard/exports/{id}/file", get(one::file))
}

/// An export in the list.
struct Line {
    id: String,
    made: String,
    by: String,
    tag: Tag,
    rows: String,
    has_file: bool,
}

/// The page of all exports.
#[derive(Template)]
#[template(path = "exports.html")]
struct ExportsPage {
    shell: Shell,
    lines: Vec<Line>,
}

/// `GET /dashboard/exports`.
async fn show(State(state): State<Dashboard>, staff: Staff) -> Result<Response, Trouble> {
    staff.require(Permission::Export)?;
    let (t, now) = (staff.t, state.now());
    let exports = state.exports.page(&staff.caller, &Page::first(SHOWN)).await?;
    let lines = exports.data.iter().map(|export| Line {
        id: export.id.to_string(),
        made: t.moment(export.created),
        by: export.created_by.clone(),
        tag: tag(t, export, now),
        rows: export.progress.written.to_string(),
        has_file: export.status_at(now) == Status::Completed,
    });
    let lines = lines.collect();
    Ok(page(&ExportsPage { shell: Shell::new(&staff, Tab::Exports, t.text("exports-title")), lines }))
}

// How an export stands.
fn tag(t: &Language, export: &Export, now: i64) -> Tag {
    let status = export.status_at(now);
    let word = t.text(&format!("export-status-{}", status.as_str()));
    match status {
        Status::Queued => Tag::waits(word),
        Status::Running => Tag::under_way(word),
        Status::Completed => Tag::good(word),
        Status::Failed => Tag::bad(word),
        Status::Expired => Tag::plain(word),
    }
}
