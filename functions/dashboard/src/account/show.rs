//! `GET /dashboard/accounts/{id}`.

use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{account::Account, id::LinkId, link::Link, text_message::TextMessage};
use serde::Deserialize;
use web::api::Permission;

use super::{
    activity::Lists, check::CheckBlock, given, links, opt_out::Wish, page::AccountPage, sent::About, texts, trail,
    who::Who,
};
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
    let key = match arrived.done.as_deref() {
        Some("reset") => Some("account-done-reset"),
        Some("revoked") => Some("account-done-revoked"),
        Some("texted") => Some("account-done-texted"),
        Some("mailed") => Some("account-done-mailed"),
        Some("opted-out") => Some("account-done-opted-out"),
        Some("opted-in") => Some("account-done-opted-in"),
        _ => None,
    };
    let done = key.map(|key| staff.t.text(key));
    draw(&state, &staff, &id, Said { done, ..Said::default() }).await
}

/// The page of an account with what is said on it.
pub async fn draw(state: &Dashboard, staff: &Staff, id: &str, said: Said) -> Result<Response, Trouble> {
    staff.require(Permission::ReadAccounts)?;
    let (file, _) = state.accounts.file(&staff.caller, id).await?;
    let (account, t, now) = (&file.account, staff.t, state.now());
    let may_see = staff.may(Permission::ReadLinks);
    let Beside { links, opted_out, texts, trail } = beside(state, staff, account).await?;
    // A hundred is what one read takes, and more links than that say nothing new.
    let ids: Vec<LinkId> = links.iter().take(100).map(|link| link.id).collect();
    let mut sending = state.links.reminders.of_links(&ids).await?.into_iter();
    let about = About { account, platform: &staff.stored.platform, opted_out };
    let may_revoke = staff.may(Permission::RevokeLinks);
    let cards = links.iter().map(|link| {
        let reminding = sending.next().flatten();
        links::Card::of(t, link, may_revoke, now).sending(t, link, reminding.as_ref(), &about, now)
    });
    let cards: Vec<links::Card> = cards.collect();
    let may_read = staff.may(Permission::ReadSubmissions);
    let here = format!("/dashboard/accounts/{}", account.id());
    let may_generate = staff.may(Permission::GenerateLinks);
    let may_request = may_generate && account.can_have_link(None).is_ok();
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
        links: may_see.then_some(cards),
        wish: may_see.then(|| Wish { opted_out, change: may_generate.then(|| format!("{here}/reminders")) }),
        request: may_request.then(|| format!("{here}/request")),
        texts: texts.iter().map(|message| texts::Row::of(t, message)).collect(),
        submissions: file.submissions.iter().rev().map(|sent| given::Row::of(t, sent, may_read)).collect(),
        trail,
        here,
    };
    Ok(if has_error { wrong(&view) } else { page(&view) })
}

// What is read of an account beside its file; nothing of what this person may not see.
struct Beside {
    links: Vec<Link>,
    opted_out: bool,
    texts: Vec<TextMessage>,
    trail: Option<Vec<trail::Row>>,
}

// Side by side: none of them needs what another one reads. Boxed: all of them together would be large on the stack.
async fn beside(state: &Dashboard, staff: &Staff, account: &Account) -> Result<Beside, Trouble> {
    let (may_see, may_audit) = (staff.may(Permission::ReadLinks), staff.may(Permission::ReadAudit));
    let (platform, id) = (staff.caller.platform()?, account.id());
    let links = Box::pin(async {
        Ok::<_, Trouble>(if may_see { state.links.of_account(&staff.caller, id).await? } else { vec![] })
    });
    let opted_out = Box::pin(async { Ok(may_see && state.links.opted_out(&staff.caller, id).await?) });
    let texts = Box::pin(async {
        Ok(if may_see { state.messages.of_account(platform, id, texts::SHOWN).await? } else { vec![] })
    });
    let trail =
        Box::pin(async { Ok(if may_audit { Some(trail::newest(state, staff, account).await?) } else { None }) });
    let (links, opted_out, texts, trail) = tokio::try_join!(links, opted_out, texts, trail)?;
    Ok(Beside { links, opted_out, texts, trail })
}
