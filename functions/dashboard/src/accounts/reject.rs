//! Closing an account for good, from the list or from its page. Rule: what it does is said before it is done, and it is done
//! once.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use web::{api::Permission, language::Language};

use crate::{
    Dashboard, Form, Shell, Staff, Tab, Trouble,
    page::{page, see_other, wrong},
};

/// The reasons that are offered, as the API has them.
const REASONS: [&str; 3] = ["fraud", "terms_of_service", "other"];

/// The question before it is done.
#[derive(Template)]
#[template(path = "accounts-reject.html")]
struct RejectPage {
    shell: Shell,
    name: String,
    id: String,
    reasons: Vec<(&'static str, String)>,
    error: Option<String>,
    action: String,
    back: String,
}

/// `GET /dashboard/accounts/{id}/reject`.
pub(super) async fn ask(
    State(state): State<Dashboard>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Response, Trouble> {
    Ok(page(&question(&state, &staff, &id, None).await?))
}

/// `POST /dashboard/accounts/{id}/reject`.
pub(super) async fn reject(
    State(state): State<Dashboard>,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Trouble> {
    let staff = &form.staff;
    staff.require(Permission::WriteAccounts)?;
    let reason = form.typed.get("reason");
    if !REASONS.contains(&reason) {
        let error = staff.t.text("accounts-reject-error");
        return Ok(wrong(&question(&state, staff, &id, Some(error)).await?));
    }
    let account = state.accounts.reject(&staff.caller, &staff.source, &id, reason).await?;
    Ok(see_other(&format!("/dashboard/accounts/{}", account.id())))
}

async fn question(state: &Dashboard, staff: &Staff, id: &str, error: Option<String>) -> Result<RejectPage, Trouble> {
    staff.require(Permission::WriteAccounts)?;
    let (file, _) = state.accounts.file(&staff.caller, id).await?;
    let (account, t): (_, &Language) = (&file.account, staff.t);
    if account.is_rejected() {
        return Err(Trouble::Refused(t.text("accounts-reject-done")));
    }
    let back = format!("/dashboard/accounts/{}", account.id());
    let name = account.called_or_id();
    let shell = Shell::new(staff, Tab::Accounts, t.text("accounts-reject-title"));
    Ok(RejectPage {
        shell: shell.under(back.clone(), name.clone()).error(error.is_some()),
        name,
        id: account.id().to_string(),
        reasons: REASONS
            .map(|reason| (reason, t.text(&format!("accounts-reject-{}", reason.replace('_', "-")))))
            .into(),
        error,
        action: format!("{back}/reject"),
        back,
    })
}
