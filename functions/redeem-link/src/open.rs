//! Opening a link.
//!
//! What it costs: one read of the link with the browser's session. Only a link that leads elsewhere or nowhere pays for a
//! second: one whose owner reached the account by components when it was made, for the platform's page, and one that is
//! over, for the platform's name. A forged token costs none. Whether the account is still there is seen by the next page,
//! which reads it in any case.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, header},
    response::Response,
};
use domain::{
    account::{Access, Outline},
    link::{Journey, Link, Route, Status},
    session::SessionToken,
    token,
};
use store::{owner::Session, platforms::StoredPlatform};
use web::{
    hosted::{
        Ask, Halt, Hosted, brand,
        cookies::{self, set_link},
        halt::see_other,
        language, language_of,
    },
    language::Language,
    page::Ways,
    telemetry,
};

/// `GET /r/{token}`.
pub async fn open(State(hosted): State<Hosted>, headers: HeaderMap, Path(raw): Path<String>) -> Response {
    let Ok(id) = token::read(&hosted.keys, &raw) else { return Halt::Unknown.answer(language(&headers), None) };
    telemetry::about_link(&id);
    let session = cookies::session_of(&hosted.keys, &headers, &id).map(|token: SessionToken| token.hash());
    let now = hosted.now();
    let (link, session) = match hosted.reads.link(&id, session.as_ref(), now).await {
        Ok((Some(link), session)) => (link, session),
        Ok((None, _)) => return Halt::Unknown.answer(language(&headers), None),
        Err(error) => return Halt::from(error).answer(language(&headers), None),
    };
    let spoken = language_of(&headers, link.language, link.country.as_deref());
    match link.status(now) {
        Status::Active if link.access != Access::Embedded || session.is_some() => {
            inside(&hosted, &headers, &link, session.as_ref())
        }
        status => match hosted.reads.host(&link).await {
            Ok((platform, account)) => {
                beyond(&hosted, &headers, &link, status, session.as_ref(), platform.as_ref(), account, spoken)
            }
            Err(error) => Halt::from(error).answer(spoken, None),
        },
    }
}

// To the page of ours where this browser goes on. The account says more when that page asks it.
fn inside(hosted: &Hosted, headers: &HeaderMap, link: &Link, session: Option<&Session>) -> Response {
    let standing = session.map(Session::standing);
    let journey = Journey { access: link.access, banner: None, onboarded: false, standing };
    to_page(hosted, headers, link, journey.next().page().unwrap_or("/start"))
}

// A link that leads to the platform's own page, or nowhere any more.
#[expect(clippy::too_many_arguments, reason = "each is a thing of its own, and no two are of one kind")]
fn beyond(
    hosted: &Hosted,
    headers: &HeaderMap,
    link: &Link,
    status: Status,
    session: Option<&Session>,
    platform: Option<&StoredPlatform>,
    account: Option<Outline>,
    t: &'static Language,
) -> Response {
    let Some(platform) = platform.map(|stored| &stored.platform) else { return Halt::Unknown.answer(t, None) };
    let halt = match account {
        None => Halt::AccountGone,
        Some(Outline { rejected: true, .. }) => Halt::AccountRejected,
        Some(account) if status == Status::Active => {
            let journey = Journey::new(account, &platform.site_links, session.map(Session::standing));
            return match journey.next() {
                Route::Banner(site) => see_other(&site.about(&link.account)),
                ours => to_page(hosted, headers, link, ours.page().unwrap_or("/start")),
            };
        }
        Some(_) => Halt::Closed(status),
    };
    halt.answer_with(t, Some(brand(platform)), Ways { ask: Ask::of(&hosted.keys, link), again: None })
}

fn to_page(hosted: &Hosted, headers: &HeaderMap, link: &Link, page: &str) -> Response {
    let mut response = see_other(page);
    // A browser that opened this link before keeps its cookie, so that a form in another tab stays good.
    let opened = cookies::link_of(&hosted.keys, headers).is_some_and(|opened| opened.link == link.id);
    if !opened {
        match outbound::random::bytes() {
            Ok(random) => {
                let cookie = set_link(&cookies::sign_link(&hosted.keys, link, random));
                response.headers_mut().append(header::SET_COOKIE, cookie);
            }
            Err(error) => return Halt::TryAgain(error.to_string()).answer(language(headers), None),
        }
    }
    response
}
