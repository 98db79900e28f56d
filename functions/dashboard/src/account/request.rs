//! Request from account: the link, its QR code, the message that goes with it, and having it sent.
//!
//! Rule: looking makes nothing. Where a link is live it is shown; where none is, a button makes one.

use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{
    account::{Account, ByLink, Todo},
    requirement::RequirementPath,
};
use serde::Deserialize;
use store::account_file::AccountFile;
use web::api::Permission;

use super::{
    message::Message,
    page::RequestPage,
    qr::Qr,
    send::{self, Offer},
    words,
};
use crate::{
    Dashboard, Form, Shell, Staff, Tab, Trouble,
    page::{asked, page, see_other, wrong},
};

/// What the owner is asked about.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    requirement: Option<String>,
}

/// A live link, as the page shows it.
pub struct LiveLink {
    /// Its address.
    pub url: String,
    /// Until when it opens.
    pub ends: String,
    /// Its picture.
    pub qr: Option<Qr>,
    /// The message that goes with it.
    pub message: Message,
}

/// `GET /dashboard/accounts/{id}/request`.
pub async fn show(
    State(state): State<Dashboard>,
    staff: Staff,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Trouble> {
    staff.require(Permission::GenerateLinks)?;
    let (file, _) = state.accounts.file(&staff.caller, &id).await?;
    draw(&state, &staff, &file, path_of(&uri)?.as_ref(), send::Typed::default()).await
}

/// The page, with what was typed to have the link sent.
pub async fn draw(
    state: &Dashboard,
    staff: &Staff,
    file: &AccountFile,
    path: Option<&RequirementPath>,
    typed: send::Typed,
) -> Result<Response, Trouble> {
    let (account, t, now) = (&file.account, staff.t, state.now());
    let here = format!("/dashboard/accounts/{}", account.id());
    let activity = account.activity();
    let todo = path.map(|path| {
        let mut all = activity.actions.iter().chain(&activity.future);
        all.find(|todo| todo.paths().any(|one| one == path))
    });
    // Something that was due when the button was drawn, and isn't any more.
    if todo == Some(None) {
        return Ok(see_other(&here));
    }
    let todo = todo.flatten();
    let refused = refusal(staff, account, path);
    let has_error = typed.is_wrong();
    let (mut live, mut send) = (None, None);
    if refused.is_none() {
        let standing = state.links.standing(&staff.caller, account.id()).await?;
        let given = standing.live.as_ref().filter(|given| given.link.is_worth_giving(now));
        live = given.map(|given| shown(staff, account, todo, &given.url, given.link.expires_at));
        send = Some(Offer::of(staff, account, &standing, action(&here, "request/send", path), typed, now));
    }
    let name = account.called_or_id();
    let shell = Shell::new(staff, Tab::Accounts, t.text("account-request-title")).under(here.clone(), name.clone());
    let view = RequestPage {
        shell: shell.error(has_error),
        about: match todo.map(|todo| words::requirement(t, account, &todo.path)) {
            Some(what) => t.say("account-request-about", &[("name", name.into()), ("what", what.into())]),
            None => t.with("account-request-about-all", "name", name),
        },
        owner: account.representative_name(),
        refused,
        live,
        send,
        action: action(&here, "request", path),
        here,
    };
    Ok(if has_error { wrong(&view) } else { page(&view) })
}

/// `POST /dashboard/accounts/{id}/request`: makes the link where none is live.
pub async fn make(
    State(state): State<Dashboard>,
    Path(id): Path<String>,
    uri: Uri,
    form: Form,
) -> Result<Response, Trouble> {
    let staff = form.staff;
    staff.require(Permission::GenerateLinks)?;
    let path = path_of(&uri)?;
    let (file, _) = state.accounts.file(&staff.caller, &id).await?;
    if let Some(why) = refusal(&staff, &file.account, path.as_ref()) {
        return Err(Trouble::Refused(why));
    }
    state.links.give(&staff.caller, &staff.actor(), file.account.id()).await?;
    Ok(see_other(&action(&format!("/dashboard/accounts/{}", file.account.id()), "request", path.as_ref())))
}

// Where a form of the page is sent: it stays about what was asked.
fn action(here: &str, step: &str, path: Option<&RequirementPath>) -> String {
    path.map_or_else(|| format!("{here}/{step}"), |path| format!("{here}/{step}?requirement={path}"))
}

pub(super) fn path_of(uri: &Uri) -> Result<Option<RequirementPath>, Trouble> {
    let asked: Asked = asked(uri);
    asked
        .requirement
        .as_deref()
        .filter(|raw| !raw.is_empty())
        .map(RequirementPath::parse)
        .transpose()
        .map_err(|_| Trouble::NotFound)
}

// Why the owner can't be asked.
pub(super) fn refusal(staff: &Staff, account: &Account, path: Option<&RequirementPath>) -> Option<String> {
    let t = staff.t;
    let link = match path {
        Some(path) => account.remedies(path).link,
        None => match account.can_have_link(None) {
            Ok(()) => ByLink::Offered,
            Err(domain::account::LinkRefusal::Incomplete(missing)) => ByLink::Lacking(missing),
            Err(_) => ByLink::Never,
        },
    };
    match link {
        ByLink::Offered => None,
        ByLink::Lacking(missing) => Some(t.with("account-lacking", "missing", words::missing(t, &missing))),
        ByLink::Never => Some(t.text("account-request-never")),
    }
}

fn shown(staff: &Staff, account: &Account, todo: Option<&Todo>, url: &str, ends: i64) -> LiveLink {
    let platform = staff.stored.platform.name.as_str();
    LiveLink {
        url: url.to_owned(),
        ends: staff.t.with("account-link-ends", "date", staff.t.date(ends)),
        qr: Qr::of(url),
        message: Message::of(staff.t, account, todo, platform, url, ends),
    }
}
