//! A guest: a browser that may be on a page. Rule: the steps come in order (code, identity, forms), and the table says how
//! far a browser is, never the page it comes from.

use std::{borrow::Cow, sync::Arc};

use axum::{body::Body, response::Response};
use domain::{
    code::WRONG_CODES_OF_AN_ACCOUNT,
    link::{AccountLink, Journey, Status},
    session::Stage,
    user::Standing,
};
use http::HeaderMap;
use store::{
    account_file::AccountFile,
    owner::{Door, Session, Whereabouts},
    platforms::StoredPlatform,
    seal::DataKey,
};

use super::{
    Ask, Halt, Hosted, Typed, Visit, brand, form::BadForm, language, language_of, visit::comes_from_elsewhere,
};
use crate::{
    language::Language,
    page::{Again, Brand, Ways},
    telemetry,
};

/// What a page needs of whoever asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// An open link of any kind.
    Link,
    /// An open link that asks for proofs: an account link asks for none, so it can't be a way to get a code.
    RemediationLink,
    /// A code sent to this browser.
    CodeSent,
    /// A proven phone, on the way to a password: tries that somebody else spent at the identity check don't shut out a user.
    Password,
    /// A proven phone.
    PhoneProven,
    /// A passed identity check.
    IdentityVerified,
}

/// A browser that may be here.
pub struct Guest {
    /// Its cookies.
    pub visit: Visit,
    /// Where it stands.
    pub at: Whereabouts,
    /// Link, session and challenge.
    pub door: Door,
    /// The platform.
    pub platform: StoredPlatform,
    /// The time of the request.
    pub now: i64,
    /// The owner's language.
    pub language: &'static Language,
    /// The platform's looks.
    pub brand: Brand,
    /// The button that asks for a new link.
    pub ask: Option<Ask>,
}

/// Why a browser isn't let in, and all that the answer to it needs.
pub struct Refusal {
    /// Why.
    pub halt: Halt,
    /// The owner's language.
    pub language: &'static Language,
    /// The platform's looks, when it is known.
    pub brand: Option<Brand>,
    /// The button that asks for a new link.
    pub ask: Option<Ask>,
    /// Where the browser stands, and at which platform, while what it posts may be kept.
    pub lapsed: Option<(Whereabouts, StoredPlatform)>,
}

impl Refusal {
    fn new(halt: impl Into<Halt>, language: &'static Language) -> Box<Self> {
        Box::new(Self { halt: halt.into(), language, brand: None, ask: None, lapsed: None })
    }

    /// The answer.
    pub fn answer(self) -> Response {
        self.answer_with(None)
    }

    /// The same with the form that was posted, to send once more where that may help.
    pub fn answer_with(self, again: Option<Again>) -> Response {
        self.halt.answer_with(self.language, self.brand, Ways { ask: self.ask, again })
    }
}

/// A guest with the account's file open.
pub struct Resident {
    /// The guest.
    pub guest: Guest,
    /// The account and what was given.
    pub file: AccountFile,
    /// The key that it is sealed with.
    pub key: Arc<DataKey>,
}

impl Guest {
    // Why the guest can't go on after all.
    pub(super) fn refusal(&self, halt: impl Into<Halt>) -> Box<Refusal> {
        let brand = Some(self.brand.clone());
        Box::new(Refusal { halt: halt.into(), language: self.language, brand, ask: self.ask.clone(), lapsed: None })
    }

    /// The session. A page that needed one has one.
    pub fn session(&self) -> Result<&Session, Halt> {
        self.door.session.as_ref().ok_or(Halt::SessionOver)
    }

    /// The hidden field for a form on this page.
    pub fn csrf(&self, hosted: &Hosted) -> String {
        self.visit.csrf(&hosted.keys)
    }

    /// What the link has as an account link.
    pub fn account_link(&self) -> Option<&AccountLink> {
        self.door.link.as_ref().and_then(|link| link.account_link())
    }

    /// Where this browser goes; asked of the one function that knows.
    pub fn journey(&self) -> Journey<'_> {
        let standing = self.door.session.as_ref().map(Session::standing);
        Journey::new(self.door.account.unwrap_or_default(), &self.platform.platform.site_links, standing)
    }

    /// The page where a browser goes on that is past the first; none for one that isn't.
    pub fn further(&self) -> Option<Cow<'static, str>> {
        self.journey().next().further().map(|page| self.or_kept(page))
    }

    /// The page where a browser goes on once it has come so far.
    pub fn page_at(&self, standing: Standing) -> Cow<'static, str> {
        let next = Journey { standing: Some(standing), ..self.journey() }.next();
        self.or_kept(next.page().unwrap_or("/start"))
    }

    // What was typed when the last session was over comes before the list of what is due.
    fn or_kept(&self, page: &'static str) -> Cow<'static, str> {
        match &self.door.kept {
            Some(kept) if page == "/tasks" => format!("/{}", kept.page).into(),
            _ => page.into(),
        }
    }

    /// An answer that stands in the way, under the platform's name. A visit that can't go on leads back to the platform.
    pub fn halt(&self, halt: &Halt) -> Response {
        self.halt_with(halt, None)
    }

    /// The same with the form that was posted, to send once more where that may help.
    pub fn halt_with(&self, halt: &Halt, again: Option<Again>) -> Response {
        let brand = Some(self.brand.clone());
        match (self.account_link(), halt) {
            (Some(link), Halt::SessionOver | Halt::Unknown | Halt::Closed(_)) => {
                Halt::VisitOver(link.refresh_url.as_str().to_owned()).answer(self.language, brand)
            }
            _ => halt.answer_with(self.language, brand, Ways { ask: self.ask.clone(), again }),
        }
    }
}

impl Hosted {
    /// Lets a browser in, or says what to answer instead. One round trip.
    pub async fn enter(&self, headers: &HeaderMap, need: Need) -> Result<Guest, Box<Response>> {
        self.try_enter(headers, need).await.map_err(|refusal| Box::new(refusal.answer()))
    }

    /// The same, with why it isn't let in.
    pub async fn try_enter(&self, headers: &HeaderMap, need: Need) -> Result<Guest, Box<Refusal>> {
        let (visit, language) = self.try_visit(headers)?;
        let now = self.now();
        let at = visit.whereabouts();
        let door = self.reads.door(&at, now).await.map_err(|error| Refusal::new(error, language))?;
        self.try_admit(visit, at, door, language, now, need)
    }

    /// The same, with the account's file. One round trip as well.
    pub async fn enter_file(&self, headers: &HeaderMap, need: Need) -> Result<Resident, Box<Response>> {
        self.try_enter_file(headers, need).await.map_err(|refusal| Box::new(refusal.answer()))
    }

    /// The same, with why it isn't let in.
    pub async fn try_enter_file(&self, headers: &HeaderMap, need: Need) -> Result<Resident, Box<Refusal>> {
        let (visit, language) = self.try_visit(headers)?;
        let now = self.now();
        let at = visit.whereabouts();
        let (door, file) = self.reads.room(&at, now).await.map_err(|error| Refusal::new(error, language))?;
        let guest = self.try_admit(visit, at, door, language, now, need)?;
        let Some(file) = file else { return Err(guest.refusal(Halt::AccountGone)) };
        let key = self.vault.data_key(&guest.platform).await.map_err(|error| guest.refusal(error))?;
        let mut file = file.open(&key, now).map_err(|error| guest.refusal(error))?;
        if let Some(link) = &guest.door.link {
            file.account = file.account.collecting(link.collect());
        }
        Ok(Resident { guest, file, key })
    }

    /// The cookies of a request, or the page that says to open the link.
    pub fn visit(&self, headers: &HeaderMap) -> Result<(Visit, &'static Language), Box<Response>> {
        self.try_visit(headers).map_err(|refusal| Box::new(refusal.answer()))
    }

    fn try_visit(&self, headers: &HeaderMap) -> Result<(Visit, &'static Language), Box<Refusal>> {
        match Visit::read(&self.keys, headers) {
            Some(visit) => {
                let opened = &visit.opened;
                let language = language_of(headers, opened.language, opened.country.as_deref());
                Ok((visit, language))
            }
            None => Err(Refusal::new(Halt::NoLink, language(headers))),
        }
    }

    /// What this guest posted, once the form has shown that it is ours; or the answer that refuses it.
    pub async fn posted(&self, headers: &HeaderMap, guest: &Guest, body: Body) -> Result<Typed, Box<Response>> {
        self.read_form(headers, &guest.visit, body).await.map_err(|halt| Box::new(guest.halt(&halt)))
    }

    /// The same before the door was read: for the two posts that read it together with something else.
    pub async fn posted_on(
        &self,
        headers: &HeaderMap,
        visit: &Visit,
        language: &'static Language,
        body: Body,
    ) -> Result<Typed, Box<Response>> {
        self.read_form(headers, visit, body).await.map_err(|halt| Box::new(halt.answer(language, None)))
    }

    pub(super) async fn read_form(&self, headers: &HeaderMap, visit: &Visit, body: Body) -> Result<Typed, Halt> {
        let typed = Typed::read(body).await.map_err(|bad| match bad {
            BadForm::TooLarge => Halt::TooLarge,
            BadForm::Unreadable => Halt::WrongForm,
        })?;
        self.checks_form(headers, visit, &typed).map(|()| typed)
    }

    /// Whether a form is one that this browser was given.
    fn checks_form(&self, headers: &HeaderMap, visit: &Visit, typed: &Typed) -> Result<(), Halt> {
        let ours = !comes_from_elsewhere(headers, &self.origin) && visit.owns(&self.keys, typed.get("csrf"));
        if ours { Ok(()) } else { Err(Halt::WrongForm) }
    }

    /// Judges a door that was read.
    pub fn admit(
        &self,
        visit: Visit,
        at: Whereabouts,
        door: Door,
        language: &'static Language,
        now: i64,
        need: Need,
    ) -> Result<Guest, Box<Response>> {
        self.try_admit(visit, at, door, language, now, need).map_err(|refusal| Box::new(refusal.answer()))
    }

    /// The same, with why it isn't let in.
    pub fn try_admit(
        &self,
        visit: Visit,
        at: Whereabouts,
        mut door: Door,
        language: &'static Language,
        now: i64,
        need: Need,
    ) -> Result<Guest, Box<Refusal>> {
        telemetry::about_link(&at.link);
        if let Some(session) = &door.session {
            telemetry::about_session(&session.hash);
        }
        let Some(platform) = door.platform.take() else { return Err(Refusal::new(Halt::Unknown, language)) };
        let brand = brand(&platform.platform);
        let ask = door.link.as_ref().and_then(|link| Ask::of(&self.keys, link));
        match judge(&door, now, need) {
            Ok(()) => Ok(Guest { visit, at, door, platform, now, language, brand, ask }),
            Err(halt) => {
                let lapsed = door.lapsed.is_some().then_some((at, platform));
                Err(Box::new(Refusal { halt, language, brand: Some(brand), ask, lapsed }))
            }
        }
    }
}

// Whom the platform sent here has proven everything there, for one visit, and nothing of it can be proven here.
fn judge_visit(door: &Door, link: &AccountLink, opens: bool, need: Need) -> Result<(), Halt> {
    let inside = door.session.as_ref().is_some_and(|session| session.stage == Stage::IdentityVerified);
    match need {
        Need::Link if opens => Ok(()),
        Need::RemediationLink if inside => Err(Halt::GoTo("/tasks")),
        _ if inside => Ok(()),
        _ => Err(Halt::VisitOver(link.refresh_url.as_str().to_owned())),
    }
}

fn judge(door: &Door, now: i64, need: Need) -> Result<(), Halt> {
    if let Some((link, visit)) = door.link.as_ref().and_then(|link| Some((link, link.account_link()?))) {
        return judge_visit(door, visit, link.status(now) == Status::Active, need);
    }
    let Some(link) = &door.link else { return Err(Halt::Unknown) };
    match door.account {
        None => return Err(Halt::AccountGone),
        Some(account) if account.rejected => return Err(Halt::AccountRejected),
        Some(_) => {}
    }
    match link.status(now) {
        Status::Active => {}
        closed => return Err(Halt::Closed(closed)),
    }
    let stage = door.session.as_ref().map(|session| session.stage);
    if stage < Some(Stage::PhoneProven) && door.wrong_codes >= WRONG_CODES_OF_AN_ACCOUNT {
        return Err(Halt::Blocked);
    }
    // Somebody who passed the check before goes past it after the code, so the block stands at the check itself.
    if stage == Some(Stage::PhoneProven) && door.tries.left() == 0 && need != Need::Password {
        return Err(Halt::Blocked);
    }
    let needed = match need {
        Need::Link | Need::RemediationLink => return Ok(()),
        Need::CodeSent => Stage::CodeSent,
        Need::Password | Need::PhoneProven => Stage::PhoneProven,
        Need::IdentityVerified => Stage::IdentityVerified,
    };
    let standing = door.session.as_ref().map(Session::standing);
    match stage {
        Some(Stage::IdentityVerified)
            if need == Need::IdentityVerified && standing.is_some_and(|s| s.needs_password()) =>
        {
            Err(Halt::GoTo("/password/code"))
        }
        Some(stage) if stage >= needed => Ok(()),
        Some(Stage::CodeSent) => Err(Halt::GoTo("/code")),
        Some(_) => Err(Halt::GoTo(standing.and_then(|standing| standing.page()).unwrap_or("/identity"))),
        None if door.session_over => Err(Halt::SessionOver),
        None => Err(Halt::GoTo("/start")),
    }
}
