//! Opening a link: one read, one cookie, one redirect.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, header},
    response::Response,
};
use domain::{
    link::{Link, Status},
    session::SessionToken,
    token,
};
use store::owner::Session;
use web::{
    hosted::{
        Halt, Hosted, brand,
        cookies::{self, set_link},
        halt::see_other,
        language, language_of,
    },
    telemetry,
};

/// `GET /r/{token}`.
pub async fn open(State(hosted): State<Hosted>, headers: HeaderMap, Path(raw): Path<String>) -> Response {
    let language = language(&headers);
    let Ok(id) = token::read(&hosted.keys, &raw) else { return Halt::Unknown.answer(language, None) };
    telemetry::about_link(&id);
    let session = cookies::session_of(&hosted.keys, &headers, &id).map(|token: SessionToken| token.hash());
    let now = hosted.now();
    let (link, session) = match hosted.reads.link(&id, session.as_ref(), now).await {
        Ok((Some(link), session)) => (link, session),
        Ok((None, _)) => return Halt::Unknown.answer(language, None),
        Err(error) => return Halt::from(error).answer(language, None),
    };
    let language = language_of(&headers, link.language, link.country.as_deref());
    match link.status(now) {
        Status::Active => to_first_page(&hosted, &headers, &link, session.as_ref()),
        closed => {
            // Only a dead end names the platform, so only it pays for a second read.
            let platform = hosted.reads.platform(&link.platform).await.ok().flatten();
            Halt::Closed(closed).answer(language, platform.map(|stored| brand(&stored.platform)))
        }
    }
}

fn to_first_page(hosted: &Hosted, headers: &HeaderMap, link: &Link, session: Option<&Session>) -> Response {
    let page = session.and_then(|session| session.standing().page()).unwrap_or("/start");
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
