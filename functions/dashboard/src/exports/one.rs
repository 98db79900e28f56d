//! One export: how far it is, and its file.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::Response,
};
use domain::export::{Export, Status};

use super::tag;
use crate::{
    Dashboard, Shell, Staff, Tab, Trouble,
    account::words::Tag,
    page::{page, see_other},
};

/// Seconds after which a page of an export that is being written asks again by itself, with or without a script.
const AGAIN: &str = "3";

/// The page.
#[derive(Template)]
#[template(path = "exports-one.html")]
struct OnePage {
    shell: Shell,
    tag: Tag,
    what: String,
    progress: Option<(String, u64, Option<u64>)>,
    facts: Vec<(String, String)>,
    file: Option<String>,
}

/// `GET /dashboard/exports/{id}`.
pub(super) async fn show(
    State(state): State<Dashboard>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Response, Trouble> {
    let export = state.exports.find(&staff.caller, &id).await?;
    let status = export.status_at(state.now());
    let mut response = page(&drawn(&staff, &export, state.now()));
    if matches!(status, Status::Queued | Status::Running) {
        response.headers_mut().insert(header::REFRESH, HeaderValue::from_static(AGAIN));
    }
    Ok(response)
}

/// `GET /dashboard/exports/{id}/file`: on to the file, at an address that was signed for this press.
pub(super) async fn file(
    State(state): State<Dashboard>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Response, Trouble> {
    let export = state.exports.find(&staff.caller, &id).await?;
    let ready = state.exports.ready(&export).await?.ok_or(Trouble::NotFound)?;
    Ok(see_other(&ready.url))
}

fn drawn(staff: &Staff, export: &Export, now: i64) -> OnePage {
    let t = staff.t;
    let status = export.status_at(now);
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let (read, written) = (export.progress.read, export.progress.written);
    let what = match status {
        Status::Completed => t.say(
            "export-completed-what",
            &[
                ("rows", number(written).into()),
                ("date", export.expires_at().map(|at| t.date(at)).unwrap_or_default().into()),
            ],
        ),
        other => t.text(&format!("export-{}-what", other.as_str())),
    };
    let progress = (status == Status::Running).then(|| {
        let words = t.say("export-progress", &[("rows", number(written).into()), ("read", number(read).into())]);
        (words, read, export.about())
    });
    let columns: Vec<&str> = export.columns.iter().map(|column| column.header()).collect();
    let shell = Shell::new(staff, Tab::Exports, t.text("export-title"));
    OnePage {
        shell: shell.under("/dashboard/exports", t.text("exports-title")),
        tag: tag(t, export, now),
        what,
        progress,
        facts: vec![
            (t.text("exports-made"), t.moment(export.created)),
            (t.text("exports-by"), export.created_by.clone()),
            (t.text("export-columns"), columns.join(", ")),
        ],
        file: (status == Status::Completed).then(|| format!("/dashboard/exports/{}/file", export.id)),
    }
}
