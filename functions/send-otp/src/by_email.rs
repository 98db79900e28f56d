//! Sending a code by e-mail: the backup for a phone that isn't at hand, and the proof of an address before a password.
//!
//! Rule: as for text messages, decide on what was read, record the decision with everything it rests on, and only then
//! send. The code is bound to the session that asked for it, and the challenge says that it went by e-mail.

use domain::{
    code::{Challenge, Code, LIFETIME},
    email::{DAILY_BUDGET, Email},
    limits::Wait,
    user::Proof,
};
use outbound::{
    email::{Letter, Mail, SendMail as _},
    random,
};
use store::{
    audit::{Action, Audit},
    codes::{Codes, Send, SendRefused},
    owner::Session,
    seal::Place,
};
use web::{
    hosted::{Guest, Halt, Hosted},
    mail,
    source::Source,
};

pub use crate::send::Outcome;
use crate::send::admitted;

/// What it takes.
#[derive(Clone, Copy)]
pub struct ByEmail<'a> {
    /// What every hosted page needs.
    pub hosted: &'a Hosted,
    /// The codes.
    pub codes: &'a Codes,
    /// E-mails.
    pub mail: &'a Mail,
}

impl ByEmail<'_> {
    /// Sends a code to the address of the guest's session.
    pub async fn send(&self, guest: &Guest, source: &Source) -> Result<Outcome, Halt> {
        let now = guest.now;
        let session = guest.session()?;
        let to = address(self.hosted, guest).await?;
        let logs = self.codes.logs_by_email(&guest.at, &session.email_blind, &source.network()).await?;
        let (counted, next_send_at, sends_left) = match admitted(logs, now) {
            Ok(admitted) => admitted,
            Err(wait) => return Ok(Outcome::Wait(wait)),
        };
        let code = Code::draw(random::number)?;
        let challenge = Challenge::new(&self.hosted.keys, guest.at.link, session.hash, random::bytes()?, &code, now)
            .by(Proof::Email);
        let send = Send {
            challenge: &challenge,
            logs: &counted,
            daily_budget: DAILY_BUDGET,
            next_send_at,
            sends_left,
            text: None,
            begin: None,
            current: Some(&session.hash),
        };
        let actor = source.owner();
        let audit =
            |action| Audit { action, actor: &actor, at: now, link: Some(guest.at.link.to_string()), about: vec![] };
        match self.codes.begin(&guest.at, send, now, &audit(Action::CodeMailed), &[]).await {
            Ok(()) => {}
            Err(SendRefused::BudgetSpent) => return Ok(Outcome::BudgetSpent),
            Err(SendRefused::LinkClosed) => return Err(Halt::Unknown),
            Err(SendRefused::SessionOver) => return Err(Halt::SessionOver),
            Err(SendRefused::Again) => return Ok(Outcome::Wait(Wait { until: now + 1 })),
            Err(SendRefused::Store(error)) => return Err(error.into()),
        }
        let platform = guest.platform.platform.name.as_str();
        let words = mail::code(guest.language, platform, code.digits(), LIFETIME)
            .map_err(|error| Halt::TryAgain(error.to_string()))?;
        let letter = Letter {
            from: platform,
            to: &to,
            subject: &words.subject,
            text: &words.text,
            html: &words.html,
            unsubscribe: None,
        };
        if let Err(error) = self.mail.send(&letter).await {
            tracing::warn!(%error, "code.not_mailed");
            if let Err(error) = self.codes.not_mailed(&guest.at, &audit(Action::CodeNotDelivered)).await {
                tracing::error!(%error, "audit.lost");
            }
            return Ok(Outcome::NotDelivered);
        }
        tracing::info!("code.mailed");
        Ok(Outcome::Sent(None))
    }
}

/// Opens the e-mail address of a session.
pub async fn address(hosted: &Hosted, guest: &Guest) -> Result<Email, Halt> {
    let session = guest.session()?;
    let key = hosted.vault.data_key(&guest.platform).await?;
    let record = Session::record(&guest.at.link);
    let plain = key
        .open(Place { record: &record, field: "email" }, &session.email)
        .map_err(|error| Halt::TryAgain(error.to_string()))?;
    let text = std::str::from_utf8(&plain).map_err(|_| Halt::TryAgain("a sealed address is no text".into()))?;
    Email::parse(text).map_err(|error| Halt::TryAgain(error.to_string()))
}
