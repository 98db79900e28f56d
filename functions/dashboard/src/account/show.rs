//! `GET /dashboard/accounts/{id}`.

use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::id::LinkId;
use serde::Deserialize;
use web::api::Permission;

use super::{activity::Lists, check::CheckBlock, given, links, page::AccountPage, texts, trail, who::Who};
use crate::{
    Dashboard, Shell, Staff, Tab, Trouble,
    page::{asked, page, wrong},
};

/// What the page says beside the account.
#[derive(Debug, Default)]
pub struct Said {
    /// Something that was done.
    pub done: Option<String>,
    /// What was wrong with the form of the identity check.
    pub check_error: String,
}

/// What was done just before.
#[derive(Debug, Default, Deserialize)]
pub struct Arrived {
    done: Option<String>,
}

/// The page.
pub async fn show(
    State(state): State<Dashboard>,
    staff: Staff,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Trouble> {
    let arrived: Arrived = asked(&uri);
    let done = match arrived.done.as_deref() {
        Some("reset") => Some(staff.t.text("account-done-reset")),
        Some("revoked") => Some(staff.t.text("account-done-revoked")),
        _ => None,
    };
    draw(&state, &staff, &id, Said { done, ..Said::default() }).await
}

/// The page of an account with what is said on it.
pub async fn draw(state: &Dashboard, staff: &Staff, id: &str, said: Said) -> Result<Response, Trouble> {
    staff.require(Permission::ReadAccounts)?;
    let (file, _) = state.accounts.file(&staff.caller, id).await?;
    let (account, t, now) = (&file.account, staff.t, state.now());
    let platform = staff.caller.platform()?;
    let (links, texts) = if staff.may(Permission::ReadLinks) {
        let (links, texts) = tokio::try_join!(
            async { state.links.of_account(&staff.caller, account.id()).await.map_err(Trouble::from) },
            async { state.messages.of_account(platform, account.id(), texts::SHOWN).await.map_err(Trouble::from) },
        )?;
        let may_revoke = staff.may(Permission::RevokeLinks);
        // A hundred is what one read takes, and more links than that say nothing new.
        let ids: Vec<LinkId> = links.iter().take(100).map(|link| link.id).collect();
        let mut sending = state.links.reminders.of_links(&ids).await?.into_iter();
        let cards = links.iter().map(|link| {
            let reminding = sending.next().flatten();
            links::Card::of(t, link, may_revoke, now).sending(t, reminding.as_ref())
        });
        let cards = cards.collect();
        (Some(cards), texts.iter().map(|message| texts::Row::of(t, message)).collect())
    } else {
        (None, Vec::new())
    };
    let trail = if staff.may(Permission::ReadAudit) { Some(trail::newest(state, staff, account).await?) } else { None };
    let may_read = staff.may(Permission::ReadSubmissions);
    let here = format!("/dashboard/accounts/{}", account.id());
    let may_request = staff.may(Permission::GenerateLinks) && account.can_have_link(None).is_ok();
    let has_error = !said.check_error.is_empty();
    let shell = Shell::new(staff, Tab::Accounts, t.text("account-title"))
        .under("/dashboard/accounts", t.text("staff-tab-accounts"))
        .error(has_error)
        .done(said.done);
    let view = AccountPage {
        shell,
        who: Who::of(t, account),
        check: CheckBlock::of(t, &file, staff.may(Permission::ResetIdentity), &said.check_error),
        lists: Lists::of(staff, &file, now),
        links,
        request: may_request.then(|| format!("{here}/request")),
        texts,
        submissions: file.submissions.iter().rev().map(|sent| given::Row::of(t, sent, may_read)).collect(),
        trail,
        here,
    };
    Ok(if has_error { wrong(&view) } else { page(&view) })
}
