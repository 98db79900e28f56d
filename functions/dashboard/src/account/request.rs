//! Request from account: the link, its QR code, and the message that goes with it.
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
use web::api::Permission;

use super::{message::Message, page::RequestPage, qr::Qr, words};
use crate::{
    Dashboard, Form, Shell, Staff, Tab, Trouble,
    page::{asked, page, see_other},
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
    let account = &file.account;
    let path = path_of(&uri)?;
    let activity = account.activity();
    let todo = path.as_ref().map(|path| {
        let mut all = activity.actions.iter().chain(&activity.future);
        all.find(|todo| todo.paths().any(|one| one == path))
    });
    // Something that was due when the button was drawn, and isn't any more.
    if todo == Some(None) {
        return Ok(see_other(&format!("/dashboard/accounts/{id}")));
    }
    let todo = todo.flatten();
    let refused = refusal(&staff, account, path.as_ref());
    let live = match refused {
        None => {
            let links = state.links.of_account(&staff.caller, account.id()).await?;
            links.into_iter().find(|link| link.is_worth_giving(state.now()))
        }
        Some(_) => None,
    };
    let t = staff.t;
    let live = live.and_then(|link| Some(shown(&staff, account, todo, &state.links.url(&link)?, link.expires_at)));
    let name = account.called_or_id();
    let here = format!("/dashboard/accounts/{}", account.id());
    let shell = Shell::new(&staff, Tab::Accounts, t.text("account-request-title")).under(here.clone(), name.clone());
    Ok(page(&RequestPage {
        shell,
        about: match todo.map(|todo| words::requirement(t, account, &todo.path)) {
            Some(what) => t.say("account-request-about", &[("name", name.into()), ("what", what.into())]),
            None => t.with("account-request-about-all", "name", name),
        },
        owner: account.representative_name(),
        refused,
        live,
        action: action(&here, path.as_ref()),
        here,
    }))
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
    Ok(see_other(&action(&format!("/dashboard/accounts/{}", file.account.id()), path.as_ref())))
}

fn action(here: &str, path: Option<&RequirementPath>) -> String {
    path.map_or_else(|| format!("{here}/request"), |path| format!("{here}/request?requirement={path}"))
}

fn path_of(uri: &Uri) -> Result<Option<RequirementPath>, Trouble> {
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
fn refusal(staff: &Staff, account: &Account, path: Option<&RequirementPath>) -> Option<String> {
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
