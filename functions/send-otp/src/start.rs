//! `GET /start`, `POST /start` and `POST /code/again`.

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use domain::{
    email::{Email, EmailError},
    limits::Wait,
    link::Route,
    phone::{PhoneError, PhoneNumber},
    token,
};
use store::codes::CountedLog;
use web::{
    hosted::{
        Guest, Halt, Need, Typed, Visit,
        cookies::set_session,
        halt::{page, see_other},
        posted::again,
    },
    language::Language,
    page::{Chrome, Ways},
    source::Source,
};

use crate::{
    SendOtp,
    by_email::ByEmail,
    page::{StartPage, WaitPage},
    send::{Addressee, Outcome, addressee, blind_phone, test_phone},
};

/// `GET /start`.
pub async fn show(State(state): State<SendOtp>, headers: HeaderMap) -> Response {
    let guest = match state.hosted.enter(&headers, Need::RemediationLink).await {
        Ok(guest) => guest,
        Err(response) => return *response,
    };
    match guest.journey().next() {
        Route::Banner(site) => return see_other(&site.about(&guest.at.account)),
        Route::Start => {}
        Route::Further(_) => return see_other(&guest.further().unwrap_or_default()),
    }
    // Whoever comes back to give another number finds what was typed, out of the sealed session and not of an address.
    let before = match guest.door.session {
        Some(_) => addressee(&state.hosted, &guest).await.map(Some),
        None => Ok(None),
    };
    match before {
        Ok(before) => {
            let (phone, email) = before.as_ref().map_or(("", ""), |to| (to.phone.e164(), to.email.as_str()));
            form(&state, &guest, StatusCode::OK, (phone, String::new()), (email, String::new()))
        }
        Err(halt) => guest.halt(&halt),
    }
}

/// `POST /start`.
pub async fn send(State(state): State<SendOtp>, source: Source, headers: HeaderMap, body: Body) -> Response {
    let (visit, language) = match state.hosted.visit(&headers) {
        Ok(known) => known,
        Err(response) => return *response,
    };
    let typed = match state.hosted.posted_on(&headers, &visit, language, body).await {
        Ok(typed) => typed,
        Err(response) => return *response,
    };
    let phone = PhoneNumber::parse(typed.get("phone"), visit.opened.country.as_deref());
    let email = Email::parse(typed.get("email"));
    match (phone, email) {
        (Ok(phone), Ok(email)) => {
            to_addressee(&state, &source, visit, language, &typed, Addressee { phone, email }).await
        }
        (phone, email) => {
            let guest = match state.hosted.enter(&headers, Need::RemediationLink).await {
                Ok(guest) => guest,
                Err(response) => return *response,
            };
            // Which mode the link is in is known only now: one number that is none can be given on a test link.
            match (phone.or_else(|error| test_phone(&guest, typed.get("phone")).ok_or(error)), email) {
                (Ok(phone), Ok(email)) => to_nobody(&state, &source, &guest, &typed, Addressee { phone, email }).await,
                (phone, email) => {
                    let phone = phone.err().map(|error| phone_problem(language, error)).unwrap_or_default();
                    let email = email.err().map(|error| email_problem(language, error)).unwrap_or_default();
                    wrong(&state, &guest, &typed, phone, email)
                }
            }
        }
    }
}

/// `POST /code/again`: another code to the same phone.
pub async fn resend(State(state): State<SendOtp>, source: Source, headers: HeaderMap, body: Body) -> Response {
    let guest = match state.hosted.enter(&headers, Need::CodeSent).await {
        Ok(guest) => guest,
        Err(response) => return *response,
    };
    if let Err(response) = state.hosted.posted(&headers, &guest, body).await {
        return *response;
    }
    if let Some(path) = guest.further() {
        return see_other(&path);
    }
    let to = match addressee(&state.hosted, &guest).await {
        Ok(to) => to,
        Err(halt) => return guest.halt(&halt),
    };
    let blind = blind_phone(&state.hosted, &guest.at, &to.phone);
    let logs = match state.codes.logs(&guest.at, &blind, &source.network()).await {
        Ok(logs) => logs,
        Err(error) => return guest.halt(&error.into()),
    };
    match state.send(&guest, &to, logs, false, &source.owner()).await {
        Ok(Outcome::Sent(_)) => see_other("/code"),
        Ok(Outcome::Wait(wait)) => waiting(&guest, wait),
        Ok(Outcome::BudgetSpent | Outcome::NotDelivered) => see_other("/start"),
        Err(halt) => guest.halt(&halt),
    }
}

/// `POST /code/email`: a code to the e-mail address instead, once the text message has had its time.
pub async fn by_email(State(state): State<SendOtp>, source: Source, headers: HeaderMap, body: Body) -> Response {
    let guest = match state.hosted.enter(&headers, Need::CodeSent).await {
        Ok(guest) => guest,
        Err(response) => return *response,
    };
    if let Err(response) = state.hosted.posted(&headers, &guest, body).await {
        return *response;
    }
    if let Some(path) = guest.further() {
        return see_other(&path);
    }
    if guest.door.next_send_at > guest.now {
        return waiting(&guest, Wait { until: guest.door.next_send_at });
    }
    let mailed = ByEmail { hosted: &state.hosted, codes: &state.codes, mail: &state.mail };
    match mailed.send(&guest, &source).await {
        Ok(Outcome::Sent(_)) => see_other("/code"),
        Ok(Outcome::Wait(wait)) => waiting(&guest, wait),
        Ok(Outcome::BudgetSpent) => guest.halt(&Halt::TryAgain("the platform's e-mails of today are spent".into())),
        Ok(Outcome::NotDelivered) => guest.halt(&Halt::TryAgain("the e-mail couldn't be sent".into())),
        Err(halt) => guest.halt(&halt),
    }
}

async fn to_addressee(
    state: &SendOtp,
    source: &Source,
    visit: Visit,
    language: &'static Language,
    typed: &Typed,
    to: Addressee,
) -> Response {
    let (now, at) = (state.hosted.now(), visit.whereabouts());
    let blind = blind_phone(&state.hosted, &at, &to.phone);
    let (door, logs) = match state.codes.read(&at, &blind, &source.network(), now).await {
        Ok(read) => read,
        // What was typed stands in the answer, to be sent once more.
        Err(error) => return Halt::from(error).answer_with(language, None, held(typed)),
    };
    let guest = match state.hosted.admit(visit, at, door, language, now, Need::RemediationLink) {
        Ok(guest) => guest,
        Err(response) => return *response,
    };
    if let Some(path) = guest.further() {
        return see_other(&path);
    }
    if !guest.platform.platform.may_text(&to.phone, guest.at.country.as_deref()) {
        return wrong(state, &guest, typed, say(&guest, "start-error-phone-country"), String::new());
    }
    answer(state, source, &guest, typed, &to, logs).await
}

// The number of test mode: counted like any other, in no country, and no message leaves.
async fn to_nobody(state: &SendOtp, source: &Source, guest: &Guest, typed: &Typed, to: Addressee) -> Response {
    if let Some(path) = guest.further() {
        return see_other(&path);
    }
    let blind = blind_phone(&state.hosted, &guest.at, &to.phone);
    match state.codes.logs(&guest.at, &blind, &source.network()).await {
        Ok(logs) => answer(state, source, guest, typed, &to, logs).await,
        Err(error) => guest.halt_with(&error.into(), held(typed).again),
    }
}

async fn answer(
    state: &SendOtp,
    source: &Source,
    guest: &Guest,
    typed: &Typed,
    to: &Addressee,
    logs: Vec<CountedLog>,
) -> Response {
    match state.send(guest, to, logs, true, &source.owner()).await {
        Ok(Outcome::Sent(token)) => {
            let mut response = see_other("/code");
            if let Some(token) = token {
                let cookie = set_session(&state.hosted.keys, &guest.at.link, &token);
                response.headers_mut().append(header::SET_COOKIE, cookie);
            }
            response
        }
        Ok(Outcome::Wait(wait)) => waiting(guest, wait),
        Ok(Outcome::BudgetSpent) => wrong(state, guest, typed, say(guest, "start-error-phone-today"), String::new()),
        Ok(Outcome::NotDelivered) => {
            wrong(state, guest, typed, say(guest, "start-error-phone-undelivered"), String::new())
        }
        Err(halt) => guest.halt_with(&halt, held(typed).again),
    }
}

// The form, to be sent once more as it was.
fn held(typed: &Typed) -> Ways {
    Ways { ask: None, again: again("/start", typed) }
}

fn say(guest: &Guest, key: &str) -> String {
    guest.language.with(key, "platform", guest.platform.platform.name.as_str())
}

// Where messages about this link are ended.
fn stop(state: &SendOtp, guest: &Guest) -> Option<String> {
    let link = guest.door.link.as_ref().filter(|_| guest.door.is_sent)?;
    let token = token::print_reminder(&state.hosted.keys, link.key_version, &link.id)?;
    Some(format!("/reminders/{token}"))
}

fn wrong(state: &SendOtp, guest: &Guest, typed: &Typed, phone: String, email: String) -> Response {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    form(state, guest, status, (typed.get("phone"), phone), (typed.get("email"), email))
}

fn form(state: &SendOtp, guest: &Guest, status: StatusCode, phone: (&str, String), email: (&str, String)) -> Response {
    let chrome = Chrome::new(guest.language, Some(guest.brand.clone()), guest.language.text("start-title"));
    page(status, &StartPage::new(chrome, guest.csrf(&state.hosted), phone, email).stop(stop(state, guest)))
}

fn waiting(guest: &Guest, wait: Wait) -> Response {
    let seconds = wait.seconds(guest.now);
    let title = guest.language.with("wait-title", "wait", guest.language.wait(seconds));
    let has_code = guest.door.session.is_some()
        && guest.door.challenge.as_ref().is_some_and(|challenge| {
            guest.door.session.as_ref().is_some_and(|session| challenge.admits(&session.hash, guest.now).is_ok())
        });
    let chrome = Chrome::new(guest.language, Some(guest.brand.clone()), title);
    let mut response = page(StatusCode::TOO_MANY_REQUESTS, &WaitPage { chrome, has_code, seconds });
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response
}

fn phone_problem(t: &Language, error: PhoneError) -> String {
    match error {
        PhoneError::Empty => t.text("start-error-phone-empty"),
        PhoneError::Malformed => t.text("start-error-phone"),
        PhoneError::NotAPersonsPhone => t.text("start-error-phone-kind"),
    }
}

fn email_problem(t: &Language, error: EmailError) -> String {
    match error {
        EmailError::Empty => t.text("start-error-email-empty"),
        EmailError::TooLong | EmailError::Malformed => t.text("start-error-email"),
    }
}
