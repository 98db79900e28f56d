//! `GET /code` and `POST /code`.

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use domain::{
    account::Access,
    code::{Challenge, Code, CodeError, GuessRefused, WRONG_CODES_OF_AN_ACCOUNT},
    event::{EventKind, NewEvent},
    session::{SessionToken, Stage},
    test_mode::TestLink,
    user::Proof,
};
use store::{
    audit::{Action, Audit},
    codes::{AcceptRefused, Guess},
    owner::Session,
};
use web::{
    hosted::{
        Guest, Halt, Need, Resident,
        cookies::set_session,
        halt::{page, see_other},
        posted::again,
    },
    page::Chrome,
    source::Source,
};
use zeroize::Zeroizing;

use crate::{VerifyOtp, page::CodePage};

/// `GET /code`.
pub async fn show(State(state): State<VerifyOtp>, headers: HeaderMap) -> Response {
    let guest = match state.hosted.enter(&headers, Need::CodeSent).await {
        Ok(guest) => guest,
        Err(response) => return *response,
    };
    match guest.further() {
        Some(path) => see_other(&path),
        None => form(&state, &guest, StatusCode::OK, String::new(), None),
    }
}

/// `POST /code`.
pub async fn verify(State(state): State<VerifyOtp>, source: Source, headers: HeaderMap, body: Body) -> Response {
    let (visit, language) = match state.hosted.visit(&headers) {
        Ok(known) => known,
        Err(response) => return *response,
    };
    let typed = match state.hosted.posted_on(&headers, &visit, language, body).await {
        Ok(typed) => typed,
        Err(response) => return *response,
    };
    let held = || again("/code", &typed);
    match (Code::parse(typed.get("code")), visit.token.as_ref().map(SessionToken::hash)) {
        (Ok(code), Some(session)) => {
            // The guess is paid for while the pages' facts are read: one round trip, whichever of the two is slower.
            let (guess, entered) = tokio::join!(
                state.codes.take_guess(&visit.opened.link, &session, state.hosted.now()),
                state.hosted.try_enter_file(&headers, Need::CodeSent),
            );
            let resident = match entered {
                Ok(resident) => resident,
                Err(refusal) => return refusal.answer_with(held()),
            };
            match guess {
                Ok(guess) => judge(&state, &source, resident, &code, guess).await,
                Err(error) => resident.guest.halt_with(&error.into(), held()),
            }
        }
        (parsed, _) => {
            let guest = match state.hosted.enter(&headers, Need::CodeSent).await {
                Ok(guest) => guest,
                Err(response) => return *response,
            };
            let mailed = was_mailed(&guest);
            let key = match parsed.err() {
                Some(CodeError::TooShort) => "code-error-short",
                Some(CodeError::TooLong) => "code-error-long",
                Some(CodeError::NotDigits) => "code-error-digits",
                Some(CodeError::Empty) | None if mailed => "code-mailed-error-empty",
                Some(CodeError::Empty) | None => "code-error-empty",
            };
            let error = guest.language.text(key);
            form(&state, &guest, StatusCode::UNPROCESSABLE_ENTITY, error, None)
        }
    }
}

async fn judge(state: &VerifyOtp, source: &Source, resident: Resident, code: &Code, guess: Guess) -> Response {
    let guest = &resident.guest;
    if let Some(path) = guest.further() {
        return see_other(&path);
    }
    let actor = source.owner();
    let audit =
        |action| Audit { action, actor: &actor, at: guest.now, link: Some(guest.at.link.to_string()), about: vec![] };
    let challenge = match guess {
        Guess::Refused(reason) => return refused(state, guest, reason),
        Guess::Taken(challenge) => challenge,
    };
    // Read beside the guess: a code that is right doesn't open an account that was locked a moment ago.
    if resident.file.wrong_codes >= WRONG_CODES_OF_AN_ACCOUNT {
        return guest.halt(&Halt::Blocked);
    }
    // Paid for, counted and used up like the code that was sent.
    let is_test = guest.door.link.as_ref().and_then(TestLink::of).is_some_and(|link| link.accepts(code));
    if !challenge.is_answered_by(&state.hosted.keys, code) && !is_test {
        if let Err(error) = state.codes.wrong(&guest.at, &audit(Action::CodeWrong)).await {
            return guest.halt(&Halt::TryAgain(error.to_string()));
        }
        let left = challenge.guesses_left();
        if left == 0 {
            return refused(state, guest, GuessRefused::TooMany);
        }
        let key = if challenge.by == Proof::Email { "code-mailed-error-wrong" } else { "code-error-wrong" };
        let error = guest.language.text(key);
        return form(state, guest, StatusCode::UNPROCESSABLE_ENTITY, error, Some(left.into()));
    }
    let (token, next) = match next_session(&resident, &challenge) {
        Ok(next) => next,
        Err(halt) => return guest.halt(&halt),
    };
    let told = told(guest, next.stage);
    // Which way the code went is part of the record: a proof by e-mail is the weaker one.
    let accepted = match challenge.by {
        Proof::Phone => Action::CodeAccepted,
        Proof::Email => Action::MailedCodeAccepted,
    };
    match state.codes.accept(&guest.at, &challenge, &next, guest.now, &audit(accepted), &told).await {
        Ok(()) => {
            let mut response = see_other(&guest.page_at(next.standing()));
            let cookie = set_session(&state.hosted.keys, &guest.at.link, &token);
            response.headers_mut().append(header::SET_COOKIE, cookie);
            response
        }
        Err(AcceptRefused::Used) => refused(state, guest, GuessRefused::Used),
        Err(AcceptRefused::LinkClosed) => guest.halt(&Halt::Unknown),
        Err(AcceptRefused::Store(error)) => guest.halt(&error.into()),
    }
}

// Each step once. A phone that is known takes both at once.
fn told(guest: &Guest, stage: Stage) -> Vec<NewEvent> {
    let Some(link) = &guest.door.link else { return Vec::new() };
    let proven = link.authenticated(guest.now);
    let verified = Some(proven.as_ref().unwrap_or(link))
        .filter(|_| stage == Stage::IdentityVerified)
        .and_then(|link| link.identity_verified(guest.now));
    let steps = [(EventKind::LinkAuthenticated, proven), (EventKind::LinkIdentityVerified, verified)];
    steps.into_iter().filter_map(|(kind, link)| Some(NewEvent::link(kind, &link?, guest.now))).collect()
}

// Who passed this account's identity check before, or was checked when the account was onboarded, isn't asked again, unless a
// password is what opens the account.
fn next_session(resident: &Resident, challenge: &Challenge) -> Result<(SessionToken, Session), Halt> {
    let before = resident.guest.session()?;
    let known = resident.file.owners.contains(&before.phone_blind);
    let full = resident.file.account.access() == Access::Full;
    let stage = resident.guest.journey().after_code(known, challenge.by);
    let token = SessionToken::from_random(&Zeroizing::new(outbound::random::bytes::<32>()?));
    let lifetime = before.lifetime.touched(resident.guest.now);
    let next = Session { hash: token.hash(), stage, lifetime, by: challenge.by, full, ..before.clone() };
    Ok((token, next))
}

fn reason_key(reason: GuessRefused, mailed: bool) -> &'static str {
    match reason {
        GuessRefused::NoCode => "code-error-none",
        GuessRefused::Replaced if mailed => "code-mailed-error-replaced",
        GuessRefused::Replaced => "code-error-replaced",
        GuessRefused::Expired => "code-error-expired",
        GuessRefused::TooMany => "code-error-many",
        GuessRefused::Used => "code-error-used",
    }
}

fn refused(state: &VerifyOtp, guest: &Guest, reason: GuessRefused) -> Response {
    let many = reason == GuessRefused::TooMany;
    let status = if many { StatusCode::TOO_MANY_REQUESTS } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut response = over(state, guest, status, reason);
    if many {
        let wait = (guest.door.next_send_at - guest.now).max(1);
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(wait));
    }
    response
}

fn form(state: &VerifyOtp, guest: &Guest, status: StatusCode, error: String, left: Option<i64>) -> Response {
    let Some(session) = &guest.door.session else { return guest.halt(&Halt::SessionOver) };
    let Some(challenge) = &guest.door.challenge else { return over(state, guest, status, GuessRefused::NoCode) };
    if let Err(reason) = challenge.admits(&session.hash, guest.now) {
        return over(state, guest, status, reason);
    }
    // Whoever typed a wrong code before sees what is left on every page after it, also on a reload.
    let left = left.or_else(|| (challenge.guesses > 0).then(|| challenge.guesses_left().into()));
    let mailed = challenge.by == Proof::Email;
    let title = if mailed { "code-mailed-title" } else { "code-title" };
    let chrome = chrome(guest, title).error(!error.is_empty());
    let field = CodePage::field(&chrome, mailed, challenge.expires_at - guest.now, error);
    draw(state, guest, status, chrome, Some(field), String::new(), left)
}

// Without a box: the last code can't be used any more, and the page offers a new one.
fn over(state: &VerifyOtp, guest: &Guest, status: StatusCode, reason: GuessRefused) -> Response {
    let chrome = chrome(guest, "code-over-title").error(true);
    let why = guest.language.text(reason_key(reason, was_mailed(guest)));
    draw(state, guest, status, chrome, None, why, None)
}

// Whether the last code went out by e-mail.
fn was_mailed(guest: &Guest) -> bool {
    guest.door.challenge.as_ref().is_some_and(|challenge| challenge.by == Proof::Email)
}

fn chrome(guest: &Guest, title: &str) -> Chrome {
    Chrome::new(guest.language, Some(guest.brand.clone()), guest.language.text(title)).step(2, 4)
}

fn draw(
    state: &VerifyOtp,
    guest: &Guest,
    status: StatusCode,
    chrome: Chrome,
    field: Option<web::field::Field>,
    over: String,
    left: Option<i64>,
) -> Response {
    let phone = guest.door.session.as_ref().map(|session| session.phone_masked.clone()).unwrap_or_default();
    let wait = guest.door.next_send_at.saturating_sub(guest.now).max(0);
    let sends = guest.door.sends_left.map(i64::from);
    let mailed = was_mailed(guest);
    page(status, &CodePage { chrome, csrf: guest.csrf(&state.hosted), phone, mailed, field, over, left, sends, wait })
}
