//! `GET /identity` and `POST /identity`.

use std::borrow::Cow;

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use domain::{
    event::{EventKind, NewEvent},
    identity::{Claim, LastFour, Questions},
    link::Link,
    session::{SessionToken, Stage},
    user::Standing,
};
use store::{
    audit::{Action, Audit},
    identity::Try,
    owner::Session,
};
use web::{
    field::{Field, Kind},
    hosted::{
        Guest, Halt, Need, Resident, Typed,
        cookies::set_session,
        halt::{page, see_other},
        posted::again,
    },
    language::Language,
    page::Chrome,
    source::Source,
};
use zeroize::Zeroizing;

use crate::{VerifyOtp, page::IdentityPage};

/// `GET /identity`.
pub async fn show(State(state): State<VerifyOtp>, headers: HeaderMap) -> Response {
    let resident = match state.hosted.enter_file(&headers, Need::PhoneProven).await {
        Ok(resident) => resident,
        Err(response) => return *response,
    };
    if let Some(path) = elsewhere(&resident.guest) {
        return see_other(&path);
    }
    match resident.file.account.facts().questions() {
        Ok(questions) => draw(&state, &resident.guest, StatusCode::OK, questions, &Typed::default(), Outcome::Asked),
        // Nobody can pass a check against an empty file: only the platform can help.
        Err(_) => resident.guest.halt(&Halt::Blocked),
    }
}

/// `POST /identity`.
pub async fn verify(State(state): State<VerifyOtp>, source: Source, headers: HeaderMap, body: Body) -> Response {
    let (resident, typed) = match state.hosted.enter_file_posted(&headers, Need::PhoneProven, body).await {
        Ok(entered) => entered,
        Err(refused) => return refused.answer("/identity"),
    };
    let guest = &resident.guest;
    if let Some(path) = elsewhere(guest) {
        return see_other(&path);
    }
    let facts = resident.file.account.facts();
    let Ok(questions) = facts.questions() else { return guest.halt(&Halt::Blocked) };
    let claim = claim(&typed);
    // What can't be compared costs no try.
    if !is_complete(&claim, questions) {
        return draw(&state, guest, StatusCode::UNPROCESSABLE_ENTITY, questions, &typed, Outcome::Incomplete);
    }
    match check(&state, &source, &resident, facts.match_claim(&claim)).await {
        Ok(Some(token)) => {
            let mut response = see_other(&after_check(guest));
            let cookie = set_session(&state.hosted.keys, &guest.at.link, &token);
            response.headers_mut().append(header::SET_COOKIE, cookie);
            response
        }
        Ok(None) => {
            let left = resident.file.tries.left().saturating_sub(1);
            if left == 0 {
                return guest.halt(&Halt::Blocked);
            }
            draw(&state, guest, StatusCode::UNPROCESSABLE_ENTITY, questions, &typed, Outcome::Mismatch { left })
        }
        Err(halt) => guest.halt_with(&halt, again("/identity", &typed)),
    }
}

// Pays for a try, and only then lets the comparison count. A new session's token when it matched.
async fn check(
    state: &VerifyOtp,
    source: &Source,
    resident: &Resident,
    matches: bool,
) -> Result<Option<SessionToken>, Halt> {
    let guest = &resident.guest;
    let session = guest.session()?;
    let actor = source.owner();
    let audit =
        |action| Audit { action, actor: &actor, at: guest.now, link: Some(guest.at.link.to_string()), about: vec![] };
    let told = |kind, link: Option<&Link>| -> Vec<NewEvent> {
        link.map(|link| NewEvent::link(kind, link, guest.now)).into_iter().collect()
    };
    let link = guest.door.link.as_ref();
    let blocked = told(EventKind::LinkIdentityBlocked, link.filter(|_| !matches));
    let tried = audit(Action::IdentityTried);
    match state.checks.take_try(&guest.at, &session.hash, guest.now, &tried, &blocked).await? {
        Try::Taken => {}
        Try::Blocked => return Err(Halt::Blocked),
        Try::Closed => return Err(Halt::SessionOver),
    }
    if !matches {
        return Ok(None);
    }
    let token = SessionToken::from_random(&Zeroizing::new(outbound::random::bytes::<32>()?));
    let next = Session {
        hash: token.hash(),
        stage: Stage::IdentityVerified,
        lifetime: session.lifetime.touched(guest.now),
        ..session.clone()
    };
    let audit = audit(Action::IdentityVerified);
    let verified = link.and_then(|link| link.identity_verified(guest.now));
    let verified = told(EventKind::LinkIdentityVerified, verified.as_ref());
    if state.checks.pass(&guest.at, &session.hash, &next, guest.now, &audit, &verified).await? {
        Ok(Some(token))
    } else {
        Err(Halt::SessionOver)
    }
}

// Where a browser goes on that isn't asked here.
fn elsewhere(guest: &Guest) -> Option<Cow<'static, str>> {
    let session = guest.door.session.as_ref();
    session.filter(|session| session.stage == Stage::IdentityVerified).and_then(|_| guest.further())
}

// Where the session that passed goes on.
fn after_check(guest: &Guest) -> Cow<'static, str> {
    let standing = guest.door.session.as_ref().map(Session::standing);
    let passed = standing.map(|standing| Standing { stage: Stage::IdentityVerified, ..standing });
    passed.map_or("/tasks".into(), |passed| guest.page_at(passed))
}

fn claim(typed: &Typed) -> Claim {
    let number = |name: &str| typed.get(name).trim().parse::<u32>().ok();
    let year = typed.get("born-year").trim().parse::<i32>().ok();
    let born = year.zip(number("born-month")).zip(number("born-day")).map(|((y, m), d)| (y, m, d));
    Claim {
        last_name: typed.get("last_name").trim().to_owned(),
        born,
        last4: typed.get("last4").trim().to_owned(),
        tax_id_last4: typed.get("tax_last4").trim().to_owned(),
    }
}

fn is_complete(claim: &Claim, questions: Questions) -> bool {
    !claim.last_name.is_empty()
        && claim.born.is_some()
        && !claim.last4.is_empty()
        && (!questions.tax_id || !claim.tax_id_last4.is_empty())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Asked,
    Incomplete,
    Mismatch { left: u32 },
}

fn draw(
    state: &VerifyOtp,
    guest: &Guest,
    status: StatusCode,
    questions: Questions,
    typed: &Typed,
    outcome: Outcome,
) -> Response {
    let t = guest.language;
    let fields = fields(t, questions, typed, outcome == Outcome::Incomplete);
    let left = match outcome {
        Outcome::Mismatch { left } => left,
        _ => guest.door.tries.left(),
    };
    let csrf = guest.csrf(&state.hosted);
    let chrome = Chrome::new(t, Some(guest.brand.clone()), t.text("identity-title"))
        .step(3, 4)
        .error(outcome != Outcome::Asked)
        .session(&csrf);
    let offers_password = guest.door.session.as_ref().is_some_and(|session| session.user.is_none());
    let mismatch = matches!(outcome, Outcome::Mismatch { .. });
    page(status, &IdentityPage { chrome, csrf, fields, mismatch, left: left.into(), offers_password })
}

fn fields(t: &'static Language, questions: Questions, typed: &Typed, judge: bool) -> Vec<Field> {
    let missing = |empty: bool, key: &str| if judge && empty { t.text(key) } else { String::new() };
    let digits = Kind::Line { kind: "text", inputmode: "text" };
    let name = typed.get("last_name");
    let mut born = Field::line("born", t.text("identity-born"))
        .hint(t.text("identity-born-hint"))
        .kind(Kind::Date)
        .autocomplete("bday")
        .error(missing(claim(typed).born.is_none(), "identity-error-born"));
    born.parts = ["born-day", "born-month", "born-year"].map(|part| typed.get(part).to_owned());
    // What is asked stands in what is missing: two questions ask for four digits.
    let empty = |name: &str, label: &str| {
        let is_missing = judge && typed.get(name).trim().is_empty();
        if is_missing { t.with("problem-empty", "field", label) } else { String::new() }
    };
    let label = match questions.last4 {
        LastFour::IdNumber => t.text("identity-id-last4"),
        LastFour::BankAccount => t.text("identity-bank-last4"),
    };
    // What identifies a person by number isn't shown again, also not to whoever just typed it.
    let last4 = Field::line("last4", label.clone())
        .size("short")
        .kind(digits)
        .autocomplete("off")
        .error(empty("last4", &label));
    let last_name = Field::line("last_name", t.text("identity-last-name"))
        .autocomplete("family-name")
        .value(name)
        .error(missing(name.trim().is_empty(), "identity-error-last-name"));
    let tax = questions.tax_id.then(|| {
        let label = t.text("identity-tax-last4");
        let error = empty("tax_last4", &label);
        Field::line("tax_last4", label).size("short").kind(digits).autocomplete("off").error(error)
    });
    [last_name, born, last4].into_iter().chain(tax).collect()
}
