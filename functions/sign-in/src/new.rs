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
    code::{Challenge, Code, CodeError, GuessRefused, WRONG_CODES_OF_AN_ACCOUNT},
    id::UserId,
    session::SessionToken,
    test_mode::TestLink,
    user::{LONGEST, Password, PasswordError, PasswordHash, Proof, SHORTEST, Shown, stage_after},
};
use outbound::{
    email::{Letter, SendMail as _},
    random,
};
use send_otp::by_email::{ByEmail, Outcome, address};
use store::{
    audit::{Action, Audit},
    codes::Guess,
    owner::Session,
    users::{NewPassword, Secrets, SignInRefused, Whose},
};
use web::{
    hosted::{
        Guest, Halt, Need, Typed,
        cookies::set_session,
        halt::{page, see_other},
    },
    language::Language,
    mail,
    page::Chrome,
    source::Source,
};
use zeroize::Zeroizing;

use crate::{
    SignIn,
    breached::is_breached,
    page::{NewPasswordPage, PasswordCodePage},
    password::verified,
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

/// What came of a new password.
enum Change {
    /// It is set: the new session, and its next page.
    Done(SessionToken, &'static str),
    /// It isn't.
    Refused(Wrong),
}

/// What is wrong at each box, and the tries left.
#[derive(Default)]
struct Wrong {
    code: String,
    password: String,
    left: Option<i64>,
}

impl Wrong {
    fn code(code: String) -> Self {
        Self { code, ..Self::default() }
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

async fn change(
    state: &SignIn,
    source: &Source,
    guest: &Guest,
    code: &Code,
    password: &Password,
) -> Result<Change, Halt> {
    let t = guest.language;
    let session = guest.session()?;
    let actor = source.owner();
    let audit =
        |action| Audit { action, actor: &actor, at: guest.now, link: Some(guest.at.link.to_string()), about: vec![] };
    let challenge = match state.codes.take_guess(&guest.at.link, &session.hash, guest.now).await? {
        Guess::Taken(challenge) => challenge,
        Guess::Refused(reason) => return Ok(Change::Refused(Wrong::code(t.text(refusal(reason))))),
    };
    if !answers(state, guest, &challenge, code) {
        let counted = state.codes.wrong(&guest.at, &audit(Action::CodeWrong)).await;
        counted.map_err(|error| Halt::TryAgain(error.to_string()))?;
        let left = challenge.guesses_left();
        let key = if left == 0 { "code-error-many" } else { "code-mailed-error-wrong" };
        return Ok(Change::Refused(Wrong { left: (left > 0).then(|| left.into()), ..Wrong::code(t.text(key)) }));
    }
    let key = state.hosted.vault.data_key(&guest.platform).await?;
    let user = state.users.find(&session.email_blind, &guest.at.account, &key).await?;
    let whose = match user {
        Some(user) => Whose::Known(Box::new(user)),
        None => Whose::New(UserId::from_random(random::bytes()?)),
    };
    let (id, shown) = match &whose {
        Whose::Known(user) => {
            let known = user.phones.contains(&session.phone_blind);
            (user.id.clone(), Shown::NewPassword { owns: user.owns, known })
        }
        Whose::New(id) => (id.clone(), Shown::NewPassword { owns: false, known: false }),
    };
    let hash = PasswordHash::of(password, random::bytes()?);
    let hash = hash.ok_or_else(|| Halt::TryAgain("a password couldn't be hashed".into()))?;
    let email = address(&state.hosted, guest).await?;
    let secrets = Secrets::seal(&key, &id, email.as_str(), &hash)?;
    let token = SessionToken::from_random(&Zeroizing::new(random::bytes::<32>()?));
    let next = Session {
        hash: token.hash(),
        // A step that was taken stays taken.
        stage: stage_after(shown, session.by, session.full).max(session.stage),
        lifetime: session.lifetime.touched(guest.now),
        user: Some(id),
        ..session.clone()
    };
    let told = verified(guest, next.stage);
    let set = audit(Action::PasswordSet);
    let new = NewPassword { whose, secrets, challenge: &challenge };
    match state.users.set_password(&guest.at, new, &next, &set, &told).await {
        Ok(()) => Ok(Change::Done(token, next.standing().page().unwrap_or("/identity"))),
        Err(SignInRefused::Closed) => Err(Halt::SessionOver),
        Err(SignInRefused::Changed) => Ok(Change::Refused(Wrong::code(t.text("password-new-error-changed")))),
        Err(SignInRefused::Store(error)) => Err(error.into()),
    }
}

// Only a code that went to the address proves it; on a test link, the one that everybody knows.
fn answers(state: &SignIn, guest: &Guest, challenge: &Challenge, code: &Code) -> bool {
    let is_test = guest.door.link.as_ref().and_then(TestLink::of).is_some_and(|link| link.accepts(code));
    challenge.by == Proof::Email && (challenge.is_answered_by(&state.hosted.keys, code) || is_test)
}

// Whoever reads this mailbox learns of it. The password is set: that the e-mail can't be sent doesn't undo it.
async fn tell(state: &SignIn, guest: &Guest) {
    let platform = guest.platform.platform.name.as_str();
    let (Ok(words), Ok(to)) = (mail::password_set(guest.language, platform), address(&state.hosted, guest).await)
    else {
        tracing::error!("password.not_told");
        return;
    };
    let (subject, text, html) = (&words.subject, &words.text, &words.html);
    let letter = Letter { from: platform, to: &to, subject, text, html, unsubscribe: None };
    if let Err(error) = state.mail.send(&letter).await {
        tracing::error!(%error, "password.not_told");
    }
}

fn code_problem(t: &Language, error: CodeError) -> String {
    t.text(match error {
        CodeError::Empty => "code-mailed-error-empty",
        CodeError::TooShort => "code-error-short",
        CodeError::TooLong => "code-error-long",
        CodeError::NotDigits => "code-error-digits",
    })
}

fn refusal(reason: GuessRefused) -> &'static str {
    match reason {
        GuessRefused::NoCode => "code-error-none",
        GuessRefused::Replaced => "code-mailed-error-replaced",
        GuessRefused::Expired => "code-error-expired",
        GuessRefused::TooMany => "code-error-many",
        GuessRefused::Used => "code-error-used",
    }
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
