//! A guest: a browser that may be on a page. Rule: the steps come in order (code, identity, forms), and the table says how
//! far a browser is, never the page it comes from.

use std::sync::Arc;

use axum::{body::Body, response::Response};
use domain::{
    code::WRONG_CODES_OF_AN_ACCOUNT,
    link::{AccountLink, Status},
    session::Stage,
};
use http::HeaderMap;
use store::{
    account_file::AccountFile,
    owner::{Door, Session, Whereabouts},
    platforms::StoredPlatform,
    seal::DataKey,
};

use super::{Halt, Hosted, Typed, Visit, brand, form::BadForm, language, language_of, visit::comes_from_elsewhere};
use crate::{language::Language, page::Brand, telemetry};

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

    /// An answer that stands in the way, under the platform's name. A visit that can't go on leads back to the platform.
    pub fn halt(&self, halt: &Halt) -> Response {
        let brand = Some(self.brand.clone());
        match (self.account_link(), halt) {
            (Some(link), Halt::SessionOver | Halt::Unknown | Halt::Closed(_)) => {
                Halt::VisitOver(link.refresh_url.as_str().to_owned()).answer(self.language, brand)
            }
            _ => halt.answer(self.language, brand),
        }
    }
}

impl Hosted {
    /// Lets a browser in, or says what to answer instead. One round trip.
    pub async fn enter(&self, headers: &HeaderMap, need: Need) -> Result<Guest, Box<Response>> {
        let (visit, language) = self.visit(headers)?;
        let now = self.now();
        let at = visit.whereabouts();
        let door =
            self.reads.door(&at, now).await.map_err(|error| Box::new(Halt::from(error).answer(language, None)))?;
        self.admit(visit, at, door, language, now, need)
    }

    /// The same, with the account's file. One round trip as well.
    pub async fn enter_file(&self, headers: &HeaderMap, need: Need) -> Result<Resident, Box<Response>> {
        let (visit, language) = self.visit(headers)?;
        let now = self.now();
        let at = visit.whereabouts();
        let (door, file) =
            self.reads.room(&at, now).await.map_err(|error| Box::new(Halt::from(error).answer(language, None)))?;
        let guest = self.admit(visit, at, door, language, now, need)?;
        let Some(file) = file else { return Err(Box::new(guest.halt(&Halt::Unknown))) };
        let key = self.vault.data_key(&guest.platform).await.map_err(|error| Box::new(guest.halt(&error.into())))?;
        let mut file = file.open(&key, now).map_err(|error| Box::new(guest.halt(&error.into())))?;
        if let Some(link) = &guest.door.link {
            file.account = file.account.collecting(link.collect());
        }
        Ok(Resident { guest, file, key })
    }

    /// The cookies of a request, or the page that says to open the link.
    pub fn visit(&self, headers: &HeaderMap) -> Result<(Visit, &'static Language), Box<Response>> {
        match Visit::read(&self.keys, headers) {
            Some(visit) => {
                let opened = &visit.opened;
                let language = language_of(headers, opened.language, opened.country.as_deref());
                Ok((visit, language))
            }
            None => Err(Box::new(Halt::NoLink.answer(language(headers), None))),
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

    async fn read_form(&self, headers: &HeaderMap, visit: &Visit, body: Body) -> Result<Typed, Halt> {
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
        mut door: Door,
        language: &'static Language,
        now: i64,
        need: Need,
    ) -> Result<Guest, Box<Response>> {
        telemetry::about_link(&at.link);
        if let Some(session) = &door.session {
            telemetry::about_session(&session.hash);
        }
        let Some(platform) = door.platform.take() else { return Err(Box::new(Halt::Unknown.answer(language, None))) };
        let brand = brand(&platform.platform);
        if let Err(halt) = judge(&door, now, need) {
            return Err(Box::new(halt.answer(language, Some(brand))));
        }
        Ok(Guest { visit, at, door, platform, now, language, brand })
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
    match door.link.as_ref().map(|link| link.status(now)) {
        None => return Err(Halt::Unknown),
        Some(Status::Active) => {}
        Some(closed) => return Err(Halt::Closed(closed)),
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
