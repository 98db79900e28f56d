//! `GET /a/{token}` and `POST /a/{token}`: an account link is looked at as often as anybody likes, and spent by one press.
//!
//! Rule: GET and HEAD change nothing. What doesn't open leads to the platform's own address, where a new link is made.

use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use domain::{
    link::{AccountLink, Link, Status},
    session::{Lifetime, SessionToken, Stage},
    token,
    user::Proof,
};
use store::{
    audit::{Action, Audit},
    owner::Session,
    platforms::StoredPlatform,
};
use web::{
    hosted::{
        Halt, Visit, brand,
        cookies::{self, set_link, set_session},
        halt::{onward, page, see_other},
        language,
    },
    language::Language,
    page::Chrome,
    source::Source,
    telemetry,
};
use zeroize::Zeroizing;

use crate::{RedeemLink, page::VisitPage};

/// Where a browser with a link stands.
enum Arrival {
    /// It spent the link, and its visit goes on.
    Inside(Link),
    /// The link can be spent.
    Before(Link, Box<StoredPlatform>),
    /// It can't: the platform makes a new one.
    Elsewhere(Link),
}

/// `GET /a/{token}`.
pub async fn show(State(state): State<RedeemLink>, headers: HeaderMap, Path(raw): Path<String>) -> Response {
    let language = language(&headers);
    match arrive(&state, &headers, &raw).await {
        Ok(Arrival::Inside(link)) => inside(&state, &headers, &link, language),
        Ok(Arrival::Elsewhere(link)) => see_other(refresh_url(&link)),
        Ok(Arrival::Before(link, platform)) => draw(&state, &headers, &raw, &link, &platform, language),
        Err(halt) => halt.answer(language, None),
    }
}

/// `POST /a/{token}`.
pub async fn spend(
    State(state): State<RedeemLink>,
    source: Source,
    headers: HeaderMap,
    Path(raw): Path<String>,
    body: Body,
) -> Response {
    let language = language(&headers);
    let (link, platform) = match arrive(&state, &headers, &raw).await {
        // The button pressed once more, after the browser's own way back: nothing changes.
        Ok(Arrival::Inside(link)) => return inside(&state, &headers, &link, language),
        Ok(Arrival::Elsewhere(link)) => {
            let platform = state.hosted.reads.platform(&link.platform).await.ok().flatten();
            let brand = platform.map(|stored| brand(&stored.platform));
            return onward(language, brand, refresh_url(&link));
        }
        Ok(Arrival::Before(link, platform)) => (link, platform),
        Err(halt) => return halt.answer(language, None),
    };
    let brand = brand(&platform.platform);
    let visit = match state.hosted.visit(&headers) {
        Ok((visit, _)) => visit,
        Err(response) => return *response,
    };
    // Another link was opened in this browser since: the page comes again, with its own cookie.
    if visit.opened.link != link.id {
        return see_other(&format!("/a/{raw}"));
    }
    if let Err(response) = state.hosted.posted_on(&headers, &visit, language, body).await {
        return *response;
    }
    match begin(&state, &source, &link).await {
        Ok(Some(token)) => {
            let mut response = see_other("/tasks");
            let cookie = set_session(&state.hosted.keys, &link.id, &token);
            response.headers_mut().append(header::SET_COOKIE, cookie);
            response
        }
        Ok(None) => onward(language, Some(brand), refresh_url(&link)),
        Err(halt) => halt.answer(language, Some(brand)),
    }
}

async fn arrive(state: &RedeemLink, headers: &HeaderMap, raw: &str) -> Result<Arrival, Halt> {
    let hosted = &state.hosted;
    let id = token::read_account(&hosted.keys, raw).map_err(|_| Halt::Unknown)?;
    telemetry::about_link(&id);
    let hash = cookies::session_of(&hosted.keys, headers, &id).map(|token| token.hash());
    let now = hosted.now();
    let (link, session) = hosted.reads.link(&id, hash.as_ref(), now).await?;
    let link = link.filter(|link| link.account_link().is_some()).ok_or(Halt::Unknown)?;
    if session.is_some() && link.status(now) == Status::Active {
        return Ok(Arrival::Inside(link));
    }
    if !link.can_be_spent(now) {
        return Ok(Arrival::Elsewhere(link));
    }
    Ok(match hosted.reads.host(&link).await? {
        // An account that is closed for good is one that nobody can do anything about.
        (Some(platform), Some(account)) if !account.rejected => Arrival::Before(link, Box::new(platform)),
        _ => Arrival::Elsewhere(link),
    })
}

// Spends the link and begins its one session, at the last stage: the platform has done what the others are for.
async fn begin(state: &RedeemLink, source: &Source, link: &Link) -> Result<Option<SessionToken>, Halt> {
    let now = state.hosted.now();
    let token = SessionToken::from_random(&Zeroizing::new(outbound::random::bytes::<32>()?));
    let session = Session {
        hash: token.hash(),
        stage: Stage::IdentityVerified,
        lifetime: Lifetime::begin(now),
        phone_masked: String::new(),
        phone_blind: String::new(),
        phone: Vec::new(),
        email: Vec::new(),
        email_blind: String::new(),
        by: Proof::Phone,
        full: false,
        user: None,
    };
    let actor = source.owner();
    let audit = Audit {
        action: Action::AccountLinkOpened,
        actor: &actor,
        at: now,
        link: Some(link.id.to_string()),
        about: vec![],
    };
    Ok(state.visits.spend(link, &session, now, &audit).await?.then_some(token))
}

fn draw(
    state: &RedeemLink,
    headers: &HeaderMap,
    raw: &str,
    link: &Link,
    platform: &StoredPlatform,
    t: &'static Language,
) -> Response {
    let (visit, cookie) = match opened(state, headers, link) {
        Ok(opened) => opened,
        Err(halt) => return halt.answer(t, None),
    };
    let brand = brand(&platform.platform);
    let title = t.with("account-link-title", "platform", brand.name.as_str());
    let chrome = Chrome::new(t, Some(brand), title);
    let csrf = visit.csrf(&state.hosted.keys);
    let mut response = page(StatusCode::OK, &VisitPage { chrome, csrf, action: format!("/a/{raw}") });
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, set_link(&cookie));
    }
    response
}

fn inside(state: &RedeemLink, headers: &HeaderMap, link: &Link, t: &'static Language) -> Response {
    match opened(state, headers, link) {
        Ok((_, cookie)) => {
            let mut response = see_other("/tasks");
            if let Some(cookie) = cookie {
                response.headers_mut().append(header::SET_COOKIE, set_link(&cookie));
            }
            response
        }
        Err(halt) => halt.answer(t, None),
    }
}

// The visit as the browser's cookies will say it, and the link cookie where it has to be set. A browser that looked at this
// link before keeps its own, so that the same page in another tab stays good.
fn opened(state: &RedeemLink, headers: &HeaderMap, link: &Link) -> Result<(Visit, Option<String>), Halt> {
    let keys = &state.hosted.keys;
    if let Some(visit) = Visit::read(keys, headers).filter(|visit| visit.opened.link == link.id) {
        return Ok((visit, None));
    }
    let raw = cookies::sign_link(keys, link, outbound::random::bytes()?);
    let opened = cookies::read_link(keys, &raw).ok_or_else(|| Halt::TryAgain("a cookie can't be read".into()))?;
    let token = cookies::session_of(keys, headers, &link.id);
    Ok((Visit { opened, token }, Some(raw)))
}

fn refresh_url(link: &Link) -> &str {
    link.account_link().map_or("/", |AccountLink { refresh_url, .. }| refresh_url.as_str())
}
