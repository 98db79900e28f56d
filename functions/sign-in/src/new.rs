//! `/password/code` and `/password/new`: an address is proven by a code sent to it, and with the code a password is set.
//!
//! Rule: the first password and one in the place of a forgotten one are set the same way, so nobody learns here either
//! which address has a user. What is wrong with a password is said before the code costs a guess.

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use domain::{
    code::{Code, CodeError, WRONG_CODES_OF_AN_ACCOUNT},
    user::{LONGEST, Password, PasswordError, Proof, SHORTEST},
};
use send_otp::by_email::{ByEmail, Outcome, address};
use store::owner::Session;
use web::{
    hosted::{
        Guest, Halt, Need, Typed,
        cookies::set_session,
        halt::{page, see_other},
    },
    language::Language,
    page::Chrome,
    source::Source,
};

use crate::{
    SignIn,
    breached::is_breached,
    change::{Change, Wrong, change, tell},
    page::{NewPasswordPage, PasswordCodePage},
};

/// `GET /password/code`.
pub async fn ask(State(state): State<SignIn>, headers: HeaderMap) -> Response {
    match enter(&state, &headers).await {
        Ok(guest) => draw_ask(&state, &guest, StatusCode::OK, String::new()).await,
        Err(response) => *response,
    }
}

/// `POST /password/code`.
pub async fn send(State(state): State<SignIn>, source: Source, headers: HeaderMap, body: Body) -> Response {
    let guest = match enter(&state, &headers).await {
        Ok(guest) => guest,
        Err(response) => return *response,
    };
    if let Err(response) = state.hosted.posted(&headers, &guest, body).await {
        return *response;
    }
    let t = guest.language;
    let platform = guest.platform.platform.name.as_str();
    let mailed = ByEmail { hosted: &state.hosted, codes: &state.codes, mail: &state.mail };
    match mailed.send(&guest, &source).await {
        Ok(Outcome::Sent(_)) => see_other("/password/new"),
        Ok(Outcome::Wait(wait)) => {
            let seconds = wait.seconds(guest.now);
            let error = t.with("password-code-error-wait", "wait", t.wait(seconds));
            let mut response = draw_ask(&state, &guest, StatusCode::TOO_MANY_REQUESTS, error).await;
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            response
        }
        Ok(Outcome::BudgetSpent) => {
            let error = t.with("password-code-error-today", "platform", platform);
            draw_ask(&state, &guest, StatusCode::SERVICE_UNAVAILABLE, error).await
        }
        Ok(Outcome::NotDelivered) => {
            let error = t.text("password-code-error-undelivered");
            draw_ask(&state, &guest, StatusCode::SERVICE_UNAVAILABLE, error).await
        }
        Err(halt) => guest.halt(&halt),
    }
}

/// `GET /password/new`.
pub async fn show(State(state): State<SignIn>, headers: HeaderMap) -> Response {
    match enter(&state, &headers).await {
        Ok(guest) if code_is_out(&guest) => draw(&state, &guest, StatusCode::OK, &Typed::default(), Wrong::default()),
        Ok(_) => see_other("/password/code"),
        Err(response) => *response,
    }
}

/// `POST /password/new`.
pub async fn set(State(state): State<SignIn>, source: Source, headers: HeaderMap, body: Body) -> Response {
    let guest = match enter(&state, &headers).await {
        Ok(guest) => guest,
        Err(response) => return *response,
    };
    let typed = match state.hosted.posted(&headers, &guest, body).await {
        Ok(typed) => typed,
        Err(response) => return *response,
    };
    let refuse = |wrong| draw(&state, &guest, StatusCode::UNPROCESSABLE_ENTITY, &typed, wrong);
    let (code, password) = match read(&state, &guest, &typed).await {
        Ok(Ok(read)) => read,
        Ok(Err(wrong)) => return refuse(wrong),
        Err(halt) => return guest.halt(&halt),
    };
    match change(&state, &source, &guest, &code, &password).await {
        Ok(Change::Done(token, path)) => {
            tell(&state, &guest).await;
            let mut response = see_other(path);
            let cookie = set_session(&state.hosted.keys, &guest.at.link, &token);
            response.headers_mut().append(header::SET_COOKIE, cookie);
            response
        }
        Ok(Change::Refused(wrong)) => refuse(wrong),
        Err(halt) => guest.halt(&halt),
    }
}

// A user who signed in has a password; another one is set from outside, where everybody else would come in.
async fn enter(state: &SignIn, headers: &HeaderMap) -> Result<Guest, Box<Response>> {
    let guest = state.hosted.enter(headers, Need::Password).await?;
    let standing = guest.door.session.as_ref().map(Session::standing);
    match standing.filter(|standing| standing.signed_in).and_then(|standing| standing.page()) {
        Some(path) => Err(Box::new(see_other(path))),
        None if guest.door.wrong_codes >= WRONG_CODES_OF_AN_ACCOUNT => Err(Box::new(guest.halt(&Halt::Blocked))),
        None => Ok(guest),
    }
}

// Everything that can be judged for nothing: the code's shape, and the password.
async fn read(state: &SignIn, guest: &Guest, typed: &Typed) -> Result<Result<(Code, Password), Wrong>, Halt> {
    let t = guest.language;
    let code = Code::parse(typed.get("code"));
    let email = address(&state.hosted, guest).await?;
    let chosen = Password::choose(typed.get("new_password"));
    let bound = |limit: usize| i64::try_from(limit).unwrap_or(i64::MAX);
    let password = chosen.map_err(|error| match error {
        PasswordError::Empty => t.text("password-new-error-empty"),
        PasswordError::TooShort => t.with("password-new-error-short", "count", bound(SHORTEST)),
        PasswordError::TooLong => t.with("password-new-error-long", "count", bound(LONGEST)),
    });
    let password = password.and_then(|password| {
        if password.as_str().to_lowercase() == email.folded() {
            Err(t.text("password-new-error-email"))
        } else if is_breached(&password) {
            Err(t.text("password-new-error-breached"))
        } else {
            Ok(password)
        }
    });
    Ok(match (code, password) {
        (Ok(code), Ok(password)) => Ok((code, password)),
        (code, password) => Err(Wrong {
            code: code.err().map(|error| code_problem(t, error)).unwrap_or_default(),
            password: password.err().unwrap_or_default(),
            left: None,
        }),
    })
}

fn code_problem(t: &Language, error: CodeError) -> String {
    t.text(match error {
        CodeError::Empty => "code-mailed-error-empty",
        CodeError::TooShort => "code-error-short",
        CodeError::TooLong => "code-error-long",
        CodeError::NotDigits => "code-error-digits",
    })
}

// Whether a code that this browser asked for by e-mail can still be typed.
fn code_is_out(guest: &Guest) -> bool {
    let (Some(challenge), Some(session)) = (&guest.door.challenge, &guest.door.session) else { return false };
    challenge.by == Proof::Email && challenge.admits(&session.hash, guest.now).is_ok()
}

async fn draw_ask(state: &SignIn, guest: &Guest, status: StatusCode, error: String) -> Response {
    let email = match address(&state.hosted, guest).await {
        Ok(email) => email.masked(),
        Err(halt) => return guest.halt(&halt),
    };
    let csrf = guest.csrf(&state.hosted);
    let chrome = Chrome::new(guest.language, Some(guest.brand.clone()), guest.language.text("password-code-title"))
        .error(!error.is_empty())
        .session(&csrf);
    page(status, &PasswordCodePage { chrome, csrf, email, has_code: code_is_out(guest), error })
}

fn draw(state: &SignIn, guest: &Guest, status: StatusCode, typed: &Typed, wrong: Wrong) -> Response {
    let csrf = guest.csrf(&state.hosted);
    let chrome = Chrome::new(guest.language, Some(guest.brand.clone()), guest.language.text("password-new-title"))
        .session(&csrf);
    page(status, &NewPasswordPage::new(chrome, csrf, (typed.get("code"), wrong.code), wrong.password, wrong.left))
}
