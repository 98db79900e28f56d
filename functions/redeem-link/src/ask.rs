//! `POST /r/{token}`: the owner asks the platform for a new link, or to unlock the account.
//!
//! Rule: whoever holds the link may ask where asking helps, and the platform is told once a link and day. A forged token
//! costs no read and can't ask. What it costs otherwise: two reads, and one transaction.

use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use domain::{
    code::WRONG_CODES_OF_AN_ACCOUNT,
    event::{EventKind, NewEvent},
    link::{Link, Status},
    token,
};
use store::{
    asks::Behind,
    audit::{Action, Audit},
};
use web::{
    hosted::{
        Ask, Halt, Typed, brand,
        halt::{page, see_other},
        language, language_of,
        visit::comes_from_elsewhere,
    },
    page::{Problem, ProblemPage},
    source::Source,
    telemetry,
};

use crate::RedeemLink;

/// Asks, and says what happens next.
pub async fn ask(
    State(state): State<RedeemLink>,
    source: Source,
    headers: HeaderMap,
    Path(raw): Path<String>,
    body: Body,
) -> Response {
    let (hosted, now) = (&state.hosted, state.hosted.now());
    let Ok(id) = token::read(&hosted.keys, &raw) else { return Halt::Unknown.answer(language(&headers), None) };
    telemetry::about_link(&id);
    let typed = Typed::read(body).await.unwrap_or_default();
    let ours = !comes_from_elsewhere(&headers, &hosted.origin) && Ask::owns(&hosted.keys, &raw, typed.get("csrf"));
    if !ours {
        return Halt::WrongForm.answer(language(&headers), None);
    }
    let link = match state.asks.link(&id).await {
        Ok(Some(link)) => link,
        Ok(None) => return Halt::Unknown.answer(language(&headers), None),
        Err(error) => return Halt::from(error).answer(language(&headers), None),
    };
    let t = language_of(&headers, link.language, link.country.as_deref());
    let behind = match state.asks.behind(&link).await {
        Ok(behind) => behind,
        Err(error) => return Halt::from(error).answer(t, None),
    };
    let brand = behind.platform.as_ref().map(|stored| brand(&stored.platform));
    match judge(&link, &behind, now) {
        Ok(()) => {}
        Err(None) => return see_other(&format!("/r/{raw}")),
        Err(Some(halt)) => return halt.answer(t, brand),
    }
    let actor = source.owner();
    let audit =
        Audit { action: Action::LinkRequested, actor: &actor, at: now, link: Some(link.id.to_string()), about: vec![] };
    let event = NewEvent::link(EventKind::LinkRequested, &link, now);
    match state.asks.ask(&link, now, &audit, &[event]).await {
        // Told just now or earlier today: to the owner it is the same.
        Ok(_) => page(StatusCode::OK, &ProblemPage::new(Problem::Requested, t, brand)),
        Err(error) => Halt::from(error).answer(t, brand),
    }
}

// Whether asking helps; none of the answers where the link itself does.
fn judge(link: &Link, behind: &Behind, now: i64) -> Result<(), Option<Halt>> {
    let account = behind.account.ok_or(Halt::AccountGone)?;
    if account.rejected {
        return Err(Some(Halt::AccountRejected));
    }
    let blocked = behind.tries.left() == 0 || behind.wrong_codes >= WRONG_CODES_OF_AN_ACCOUNT;
    if link.status(now) != Status::Active || blocked { Ok(()) } else { Err(None) }
}
