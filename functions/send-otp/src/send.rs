//! Sending one code. Rule: decide on what was read, record the decision with everything it rests on, and only then send.

use domain::{
    code::{Challenge, Code},
    email::Email,
    event::{EventKind, NewEvent},
    limits::Wait,
    phone::PhoneNumber,
    session::{Lifetime, SessionToken, Stage},
    test_mode::TestLink,
    text_message::MessageId,
    user::{Proof, uniqueness},
};
use outbound::{random, sms::SendSms as _};
use store::{
    audit::{Action, Actor, Audit},
    codes::{CountedLog, Send, SendRefused, Text},
    owner::{Session, Whereabouts},
    seal::{DataKey, Place},
};
use web::{
    hosted::{Guest, Halt, Hosted},
    language::messages,
};
use zeroize::Zeroizing;

use crate::SendOtp;

/// Whom the code goes to.
pub struct Addressee {
    /// The phone.
    pub phone: PhoneNumber,
    /// The e-mail address, kept for the owner's next visit.
    pub email: Email,
}

/// What came of a send.
pub enum Outcome {
    /// It left. A session that began has a token for the browser.
    Sent(Option<SessionToken>),
    /// A limit is reached.
    Wait(Wait),
    /// The platform's budget for today is spent.
    BudgetSpent,
    /// The message couldn't be delivered to this number.
    NotDelivered,
}

impl SendOtp {
    /// Sends a code to an addressee. `logs` are the sends so far; `begin` says that the browser gets a new session.
    pub async fn send(
        &self,
        guest: &Guest,
        to: &Addressee,
        logs: Vec<CountedLog>,
        begin: bool,
        actor: &Actor,
    ) -> Result<Outcome, Halt> {
        let now = guest.now;
        let (counted, next_send_at, sends_left) = match admitted(logs, now) {
            Ok(admitted) => admitted,
            Err(wait) => return Ok(Outcome::Wait(wait)),
        };

        let current = guest.visit.token.as_ref().map(SessionToken::hash);
        let (token, session) = if begin {
            let key = self.hosted.vault.data_key(&guest.platform).await?;
            let token = SessionToken::from_random(&Zeroizing::new(random::bytes::<32>()?));
            let session = new_session(&self.hosted, guest, &key, to, &token)?;
            (Some(token), Some(session))
        } else {
            (None, None)
        };
        let hash = session.as_ref().map(|session| session.hash).or(current).ok_or(Halt::SessionOver)?;
        let code = Code::draw(random::number)?;
        let challenge = Challenge::new(&self.hosted.keys, guest.at.link, hash, random::bytes()?, &code, now);
        let send = Send {
            challenge: &challenge,
            logs: &counted,
            daily_budget: guest.platform.platform.sms_daily_budget,
            next_send_at,
            sends_left,
            text: guest
                .door
                .link
                .as_ref()
                .filter(|_| !to.phone.is_nobodys())
                .map(|link| Text { country: to.phone.country(), livemode: link.livemode }),
            begin: session.as_ref(),
            current: current.as_ref(),
        };
        let audit = |action| Audit { action, actor, at: now, link: Some(guest.at.link.to_string()), about: vec![] };
        let opened = guest.door.link.as_ref().and_then(|link| link.opened(now));
        let told: Vec<NewEvent> = opened.iter().map(|link| NewEvent::link(EventKind::LinkOpened, link, now)).collect();
        match self.codes.begin(&guest.at, send, now, &audit(Action::CodeSent), &told).await {
            Ok(()) => {}
            Err(SendRefused::BudgetSpent) => return Ok(Outcome::BudgetSpent),
            Err(SendRefused::LinkClosed) => return Err(Halt::Unknown),
            Err(SendRefused::SessionOver) => return Err(Halt::SessionOver),
            // Another send of this phone, link or network came between: to this one it is a wait of a moment.
            Err(SendRefused::Again) => return Ok(Outcome::Wait(Wait { until: now + 1 })),
            Err(SendRefused::Store(error)) => return Err(error.into()),
        }

        if to.phone.is_nobodys() {
            tracing::info!("code.not_texted");
            return Ok(Outcome::Sent(token));
        }
        let name = guest.platform.platform.name.as_str();
        let text = messages::code(guest.language, name, code.digits(), self.hosted.host());
        match self.sms.send(&to.phone, &text).await {
            Ok(id) => {
                let name = id.as_ref().map_or("none", MessageId::as_str);
                tracing::info!(message_id = name, country = to.phone.country(), "code.sent");
                self.remember(guest, id.as_ref(), to.phone.country()).await;
                Ok(Outcome::Sent(token))
            }
            Err(error) => {
                let country = to.phone.country();
                tracing::warn!(%error, country, "code.not_delivered");
                let (why, audit) = (error.to_string(), audit(Action::CodeNotDelivered));
                if let Err(error) = self.codes.not_delivered(&guest.at, &challenge, country, &why, now, &audit).await {
                    tracing::error!(%error, "audit.lost");
                }
                Ok(Outcome::NotDelivered)
            }
        }
    }

    // The code is on its way: that nobody will see what became of its message is no reason to tell the owner otherwise.
    async fn remember(&self, guest: &Guest, id: Option<&MessageId>, country: &str) {
        let Some(id) = id else { return };
        if let Err(error) = self.codes.taken(&guest.at, id, country, guest.now).await {
            tracing::error!(%error, message_id = id.as_str(), "message.not_remembered");
        }
    }
}

/// The logs after one more send, when the next may be, and how many are left; or how long to wait, by the log that asks for most.
pub(crate) fn admitted(logs: Vec<CountedLog>, now: i64) -> Result<(Vec<CountedLog>, i64, u32), Wait> {
    let mut next_send_at = i64::MIN;
    let mut sends_left = usize::MAX;
    let mut counted = Vec::with_capacity(logs.len());
    let mut longest: Option<Wait> = None;
    for mut entry in logs {
        match entry.log.admit(entry.scope, now) {
            Ok(log) => {
                next_send_at = next_send_at.max(log.next_allowed(entry.scope));
                sends_left = sends_left.min(log.left(entry.scope, now));
                entry.log = log;
                counted.push(entry);
            }
            Err(wait) => longest = longest.filter(|so_far| so_far.until >= wait.until).or(Some(wait)),
        }
    }
    longest.map_or(Ok((counted, next_send_at, u32::try_from(sends_left).unwrap_or(u32::MAX))), Err)
}

fn new_session(
    hosted: &Hosted,
    guest: &Guest,
    key: &DataKey,
    to: &Addressee,
    token: &SessionToken,
) -> Result<Session, Halt> {
    let record = Session::record(&guest.at.link);
    let seal = |field: &str, value: &str| {
        let nonce = random::bytes().map_err(Halt::from)?;
        key.seal(Place { record: &record, field }, value.as_bytes(), nonce)
            .map_err(|error| Halt::TryAgain(error.to_string()))
    };
    Ok(Session {
        hash: token.hash(),
        stage: Stage::CodeSent,
        lifetime: Lifetime::begin(guest.now),
        phone_masked: to.phone.masked(),
        phone_blind: blind_phone(hosted, &guest.at, &to.phone),
        phone: seal("phone", to.phone.e164())?,
        email: seal("email", to.email.as_str())?,
        email_blind: blind_email(hosted, guest, &to.email)?,
        by: Proof::Phone,
        full: false,
        user: None,
    })
}

// The look-up value of an e-mail address: of this platform and this mode alone.
fn blind_email(hosted: &Hosted, guest: &Guest, email: &Email) -> Result<String, Halt> {
    let link = guest.door.link.as_ref().ok_or(Halt::Unknown)?;
    Ok(hosted.keys.blind("email", &uniqueness(&link.platform, link.livemode, email)))
}

/// The look-up value of a phone number. The one of test mode is another one on each account: its limits are there to be
/// tested, and tests of one account mustn't use up those of the next.
pub fn blind_phone(hosted: &Hosted, at: &Whereabouts, phone: &PhoneNumber) -> String {
    if phone.is_nobodys() {
        hosted.keys.blind("phone", &format!("{} {} {}", phone.e164(), at.platform, at.account))
    } else {
        hosted.keys.blind("phone", phone.e164())
    }
}

/// The number of test mode, when that is what was typed on a test link.
pub fn test_phone(guest: &Guest, raw: &str) -> Option<PhoneNumber> {
    guest.door.link.as_ref().and_then(TestLink::of)?.phone(raw)
}

/// Opens the addressee of a session.
pub async fn addressee(hosted: &Hosted, guest: &Guest) -> Result<Addressee, Halt> {
    let session = guest.session()?;
    let key = hosted.vault.data_key(&guest.platform).await?;
    let record = Session::record(&guest.at.link);
    let open = |field: &str, sealed: &[u8]| {
        let plain = key.open(Place { record: &record, field }, sealed).map_err(|e| Halt::TryAgain(e.to_string()))?;
        String::from_utf8(plain.to_vec()).map_err(|_| Halt::TryAgain("a sealed address is no text".into()))
    };
    let phone = open("phone", &session.phone)?;
    let phone = test_phone(guest, &phone).map_or_else(|| PhoneNumber::parse(&phone, None), Ok);
    let email = Email::parse(&open("email", &session.email)?);
    match (phone, email) {
        (Ok(phone), Ok(email)) => Ok(Addressee { phone, email }),
        _ => Err(Halt::TryAgain("a sealed address can't be read".into())),
    }
}
