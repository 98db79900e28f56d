//! Asking for an export: which accounts, and which columns.

use askama::Template;
use axum::{extract::State, http::Uri, response::Response};
use domain::{
    account::Filters,
    export::{Column, Needs, columns},
};
use export_links::Asked as Wanted;
use web::api::Permission;

use crate::{
    Dashboard, Form, Shell, Staff, Tab, Trouble,
    accounts::asked::Asked,
    page::{page, see_other, wrong},
};

/// A column that can be chosen.
struct Choice {
    value: &'static str,
    word: &'static str,
    chosen: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "exports-new.html")]
struct AskPage {
    shell: Shell,
    which: Vec<String>,
    change: String,
    dropped: bool,
    columns: Vec<Choice>,
    may_link: bool,
    error: Option<String>,
    action: String,
}

/// `GET /dashboard/exports/new`, with the filters of the list.
pub(super) async fn ask(staff: Staff, uri: Uri) -> Result<Response, Trouble> {
    staff.require(Permission::Export)?;
    let may_link = staff.may(Permission::GenerateLinks);
    let chosen: Vec<Column> = Column::ALL.into_iter().filter(|column| may_link || !is_link(*column)).collect();
    Ok(page(&question(&staff, &Asked::read(&uri), &chosen, None)))
}

/// `POST /dashboard/exports`, with the filters in the address.
pub(super) async fn make(State(state): State<Dashboard>, uri: Uri, form: Form) -> Result<Response, Trouble> {
    let (staff, asked) = (&form.staff, Asked::read(&uri));
    staff.require(Permission::Export)?;
    let sent = form.typed.all().iter().filter(|(name, _)| name == "columns").map(|(_, value)| value.as_str());
    let chosen = columns(sent).map_err(|_| Trouble::WrongForm)?;
    if chosen.is_empty() {
        let error = staff.t.text("export-new-error");
        return Ok(wrong(&question(staff, &asked, &chosen, Some(error))));
    }
    let (filters, _): (Filters, _) = asked.filters();
    let export = state.exports.ask(&staff.caller, &staff.actor(), Wanted { filters, columns: chosen }).await?;
    Ok(see_other(&format!("/dashboard/exports/{}", export.id)))
}

fn question(staff: &Staff, asked: &Asked, chosen: &[Column], error: Option<String>) -> AskPage {
    let t = staff.t;
    let may_link = staff.may(Permission::GenerateLinks);
    let shell = Shell::new(staff, Tab::Exports, t.text("export-new-title"));
    let list = asked.review().map_or("all", domain::account::ReviewList::as_str).replace('_', "-");
    let mut which = vec![t.text(&format!("accounts-tab-{list}"))];
    which.extend(crate::accounts::filter_words(t, asked));
    AskPage {
        shell: shell.under("/dashboard/exports", t.text("exports-title")).error(error.is_some()),
        which,
        change: asked.with(&[]),
        dropped: !asked.get("query").is_empty(),
        columns: Column::ALL
            .into_iter()
            .filter(|column| may_link || !is_link(*column))
            .map(|column| Choice { value: column.as_str(), word: column.header(), chosen: chosen.contains(&column) })
            .collect(),
        may_link,
        error,
        action: asked.at("/dashboard/exports", &[("query", ""), ("sort", "")]),
    }
}

// Whether it makes links.
fn is_link(column: Column) -> bool {
    Needs::of(&[column]).link
}
