//! `GET /password` and `POST /password`.

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use domain::{
    event::{EventKind, NewEvent},
    session::{SessionToken, Stage},
    user::{Password, PasswordError, PasswordHash, Shown, stage_after},
};
use store::{
    audit::{Action, Audit},
    owner::Session,
    users::{Paid, SignInRefused},
};
use web::{
    hosted::{
        Guest, Halt, Need,
        cookies::set_session,
        halt::{page, see_other},
    },
    page::Chrome,
    source::Source,
};
use zeroize::Zeroizing;

use crate::{SignIn, page::PasswordPage};

/// What came of a password.
enum Tried {
    /// It is right: the new session, and its next page.
    Right(SessionToken, &'static str),
    /// It isn't, or there is no user.
    Wrong,
    /// It wasn't looked at; seconds until one may be.
    Wait(i64),
}

/// `GET /password`.
pub async fn show(State(state): State<SignIn>, headers: HeaderMap) -> Response {
    match state.hosted.enter(&headers, Need::Password).await {
        Ok(guest) => match onwards(&guest) {
            Some(path) => see_other(path),
            None => draw(&state, &guest, StatusCode::OK, String::new()),
        },
        Err(response) => *response,
    }
}

/// `POST /password`.
pub async fn sign_in(State(state): State<SignIn>, source: Source, headers: HeaderMap, body: Body) -> Response {
    let guest = match state.hosted.enter(&headers, Need::Password).await {
        Ok(guest) => guest,
        Err(response) => return *response,
    };
    let typed = match state.hosted.posted(&headers, &guest, body).await {
        Ok(typed) => typed,
        Err(response) => return *response,
    };
    if let Some(path) = onwards(&guest) {
        return see_other(path);
    }
    let t = guest.language;
    let wrong = || draw(&state, &guest, StatusCode::UNPROCESSABLE_ENTITY, t.text("password-error-wrong"));
    let password = match Password::read(typed.get("password")) {
        Ok(password) => password,
        // What can't be compared costs no try.
        Err(PasswordError::Empty) => {
            return draw(&state, &guest, StatusCode::UNPROCESSABLE_ENTITY, t.text("password-error-empty"));
        }
        Err(_) => return wrong(),
    };
    match attempt(&state, &source, &guest, &password).await {
        Ok(Tried::Right(token, path)) => {
            let mut response = see_other(path);
            let cookie = set_session(&state.hosted.keys, &guest.at.link, &token);
            response.headers_mut().append(header::SET_COOKIE, cookie);
            response
        }
        Ok(Tried::Wrong) => wrong(),
        Ok(Tried::Wait(seconds)) => {
            let error = t.with("password-error-wait", "wait", t.wait(seconds));
            let mut response = draw(&state, &guest, StatusCode::TOO_MANY_REQUESTS, error);
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            response
        }
        Err(halt) => guest.halt(&halt),
    }
}

// Pays, and only then compares: with nobody's password where there is no user, so that both take as long.
async fn attempt(state: &SignIn, source: &Source, guest: &Guest, password: &Password) -> Result<Tried, Halt> {
    let session = guest.session()?;
    let actor = source.owner();
    let audit =
        |action| Audit { action, actor: &actor, at: guest.now, link: Some(guest.at.link.to_string()), about: vec![] };
    let (blind, network) = (&session.email_blind, source.network());
    let tried = audit(Action::PasswordTried);
    match state.users.pay(&guest.at, &session.hash, blind, &network, guest.now, &tried).await? {
        Paid::Taken => {}
        Paid::Wait(until) => return Ok(Tried::Wait((until - guest.now).max(1))),
        Paid::Closed => return Err(Halt::SessionOver),
    }
    let key = state.hosted.vault.data_key(&guest.platform).await?;
    let user = state.users.find(blind, &guest.at.account, &key).await?;
    let kept = user.as_ref().map_or_else(PasswordHash::nobodys, |user| user.password.clone());
    let is_right = kept.is_of(password);
    let Some(user) = user.filter(|_| is_right) else { return Ok(Tried::Wrong) };

    let token = SessionToken::from_random(&Zeroizing::new(outbound::random::bytes::<32>()?));
    let shown = stage_after(Shown::Password { owns: user.owns }, session.by, session.full);
    let next = Session {
        hash: token.hash(),
        // A step that was taken stays taken.
        stage: shown.max(session.stage),
        lifetime: session.lifetime.touched(guest.now),
        user: Some(user.id.clone()),
        ..session.clone()
    };
    let told = verified(guest, next.stage);
    let accepted = audit(Action::PasswordAccepted);
    match state.users.sign_in(&guest.at, user, &session.hash, &next, &accepted, &told).await {
        Ok(()) => Ok(Tried::Right(token, next.standing().page().unwrap_or("/identity"))),
        Err(SignInRefused::Closed) => Err(Halt::SessionOver),
        // The password was set anew a moment ago: this one is over.
        Err(SignInRefused::Changed) => Ok(Tried::Wrong),
        Err(SignInRefused::Store(error)) => Err(error.into()),
    }
}

/// What is told when a session comes to this stage: that the check is passed, once a link.
pub fn verified(guest: &Guest, stage: Stage) -> Vec<NewEvent> {
    let link = guest.door.link.as_ref().filter(|_| stage == Stage::IdentityVerified);
    let verified = link.and_then(|link| link.identity_verified(guest.now));
    verified.iter().map(|link| NewEvent::link(EventKind::LinkIdentityVerified, link, guest.now)).collect()
}

// Whoever signed in has nothing to do here.
fn onwards(guest: &Guest) -> Option<&'static str> {
    let standing = guest.door.session.as_ref().map(Session::standing)?;
    if standing.signed_in { standing.page() } else { None }
}

fn draw(state: &SignIn, guest: &Guest, status: StatusCode, error: String) -> Response {
    let csrf = guest.csrf(&state.hosted);
    let chrome =
        Chrome::new(guest.language, Some(guest.brand.clone()), guest.language.text("password-title")).session(&csrf);
    page(status, &PasswordPage::new(chrome, csrf, error))
}
