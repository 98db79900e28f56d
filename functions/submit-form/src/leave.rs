//! `POST /session/extend` and `POST /leave`: staying, and going.

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use store::audit::{Action, Audit};
use web::{
    hosted::{
        Guest, Halt, Need,
        cookies::clear_session,
        halt::{onward, page},
    },
    page::{Problem, ProblemPage},
    source::Source,
};

use crate::{SubmitForm, return_url};

/// Keeps the session alive. The script's question asks for it; a page without script never needs it.
pub async fn extend(State(state): State<SubmitForm>, headers: HeaderMap, body: Body) -> Response {
    let guest = match enter(&state, &headers, body).await {
        Ok(guest) => guest,
        Err(response) => return *response,
    };
    let kept = match guest.session() {
        Ok(session) => state.codes.touch(&guest.at.link, &session.hash, guest.now).await,
        Err(halt) => return guest.halt(&halt),
    };
    match kept {
        Ok(true) => StatusCode::NO_CONTENT.into_response(),
        Ok(false) => guest.halt(&Halt::SessionOver),
        Err(error) => guest.halt(&error.into()),
    }
}

/// Ends the session. What was saved stays. Whom the platform sent here goes back there.
pub async fn leave(State(state): State<SubmitForm>, source: Source, headers: HeaderMap, body: Body) -> Response {
    let guest = match enter(&state, &headers, body).await {
        Ok(guest) => guest,
        Err(response) => return *response,
    };
    let session = match guest.session() {
        Ok(session) => session.hash,
        Err(halt) => return guest.halt(&halt),
    };
    let actor = source.owner();
    let audit = Audit {
        action: Action::SignedOut,
        actor: &actor,
        at: guest.now,
        link: Some(guest.at.link.to_string()),
        about: vec![],
    };
    if let Err(error) = state.codes.end(&guest.at, &session, &audit).await {
        return guest.halt(&Halt::TryAgain(error.to_string()));
    }
    let brand = Some(guest.brand.clone());
    let mut response = match return_url(&guest) {
        Some(url) => onward(guest.language, brand, &url),
        None => page(StatusCode::OK, &ProblemPage::new(Problem::SignedOut, guest.language, brand)),
    };
    response.headers_mut().append(header::SET_COOKIE, clear_session(&state.hosted.keys, &guest.at.link));
    response
}

async fn enter(state: &SubmitForm, headers: &HeaderMap, body: Body) -> Result<Guest, Box<Response>> {
    let guest = state.hosted.enter(headers, Need::PhoneProven).await?;
    state.hosted.posted(headers, &guest, body).await?;
    Ok(guest)
}
