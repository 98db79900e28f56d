//! Signing in and out, by OpenID Connect with PKCE.
//!
//! Rule: a sign-in ends in the browser that began it, and nowhere else; what comes back from the identity provider is
//! believed only when its own keys signed it for this dashboard and for this attempt. Each sign-in makes a new session.

mod attempt;
mod provider;

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, HeaderValue, Uri, header},
    response::Response,
    routing::{get, post},
};
use domain::session::{Lifetime, SessionToken};
use serde::Deserialize;
use store::staff::StaffSession;
use web::{
    api::Role,
    hosted::{cookies::find, halt},
    language::Language,
};

pub(crate) use provider::Provider;

use crate::{
    Dashboard, Form, Shell, Trouble,
    page::{asked, see_other},
};
use attempt::Attempt;

const SESSION: &str = "__Host-staff";
const ATTRIBUTES: &str = "; Path=/; Secure; HttpOnly; SameSite=Lax";

/// The pages that need nobody signed in.
pub(crate) fn outside() -> Router<Dashboard> {
    Router::new()
        .route("/dashboard/sign-in", get(begin))
        .route("/dashboard/signed-in", get(end))
        .route("/dashboard/signed-out", get(signed_out))
}

/// The pages of a session.
pub(crate) fn inside() -> Router<Dashboard> {
    Router::new().route("/dashboard/sign-out", post(sign_out)).route("/dashboard/session/extend", post(extend))
}

/// Where a sign-in begins that comes back to a page.
pub(crate) fn begin_at(to: &str) -> String {
    let to = attempt::landing(to);
    serde_html_form::to_string([("to", to)])
        .map_or_else(|_| "/dashboard/sign-in".into(), |q| format!("/dashboard/sign-in?{q}"))
}

/// The session token of a request.
pub(crate) fn session_of(headers: &HeaderMap) -> Option<SessionToken> {
    find(headers, SESSION).and_then(SessionToken::parse)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Asked {
    to: String,
}

/// `GET /dashboard/sign-in?to=...`: on to the identity provider. It changes nothing here: what the browser has to bring back
/// is in its own cookie.
async fn begin(State(state): State<Dashboard>, uri: Uri) -> Result<Response, Trouble> {
    let asked: Asked = asked(&uri);
    let attempt =
        Attempt::new(outbound::random::bytes().map_err(|error| Trouble::TryAgain(error.to_string()))?, &asked.to);
    let address = state.provider.address(&attempt).await?;
    let cookie = attempt.cookie(&state.keys, state.now());
    let mut response = see_other(&address);
    set(&mut response, &cookie);
    Ok(response)
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Answered {
    state: String,
    code: String,
    error: String,
}

/// `GET /dashboard/signed-in?code=...&state=...`: back from the identity provider.
async fn end(State(state): State<Dashboard>, headers: HeaderMap, uri: Uri) -> Result<Response, Trouble> {
    let answered: Answered = asked(&uri);
    let attempt = Attempt::read(&state.keys, &headers, &answered.state, state.now()).ok_or(Trouble::SignInFailed)?;
    if !answered.error.is_empty() || answered.code.is_empty() {
        tracing::warn!("the identity provider refused a sign-in");
        return Err(Trouble::SignInFailed);
    }
    let (caller, name) = state.provider.identify(&attempt, &answered.code).await?;
    let platform = caller.platform.clone().ok_or(Trouble::NoRole)?;
    if !caller.roles.iter().any(|role| *role != Role::Operator) {
        return Err(Trouble::NoRole);
    }
    let bytes = outbound::random::bytes().map_err(|error| Trouble::TryAgain(error.to_string()))?;
    let token = SessionToken::from_random(&bytes);
    let session = StaffSession {
        subject: caller.subject,
        name,
        platform,
        roles: caller.roles.iter().map(|role| role.as_str().to_owned()).collect(),
        livemode: caller.livemode,
        lifetime: Lifetime::begin(state.now()),
    };
    state.sessions.begin(&token.hash(), &session).await?;
    // A session of this browser from before ends with the new one.
    if let Some(old) = session_of(&headers) {
        state.sessions.end(&old.hash()).await?;
    }
    let mut response = see_other(attempt.to());
    set(&mut response, &format!("{SESSION}={}{ATTRIBUTES}", token.as_str()));
    set(&mut response, &attempt.clear());
    Ok(response)
}

/// `POST /dashboard/sign-out`.
async fn sign_out(State(state): State<Dashboard>, form: Form) -> Result<Response, Trouble> {
    state.sessions.end(&form.staff.session).await?;
    let mut response = see_other("/dashboard/signed-out");
    set(&mut response, &format!("{SESSION}=; Max-Age=0{ATTRIBUTES}"));
    Ok(response)
}

/// `POST /dashboard/session/extend`: passing the guard was a use, and a use keeps the session.
async fn extend(form: Form) -> Response {
    drop(form);
    see_other("/dashboard")
}

/// The page after signing out.
#[derive(askama::Template)]
#[template(path = "signed-out.html")]
struct SignedOut {
    shell: Shell,
}

/// `GET /dashboard/signed-out`.
async fn signed_out() -> Response {
    let t = Language::staff();
    halt::page(
        axum::http::StatusCode::OK,
        &SignedOut { shell: Shell::plain(t, None, t.text("staff-signed-out-title")) },
    )
}

fn set(response: &mut Response, cookie: &str) {
    // Every part is made of letters, digits and `._-=`; nothing typed by anybody is in it.
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}
