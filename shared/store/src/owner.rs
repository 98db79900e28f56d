//! Port: what an owner's browser may see. Rule: everything a page needs comes in one round trip.

use domain::{
    account::{Account, Outline},
    code::Challenge,
    id::{AccountId, LinkId, PlatformId, UserId},
    identity::Tries,
    link::{Link, Status},
    session::{Lifetime, SessionHash, Stage},
    user::{Proof, Standing},
};

use crate::{
    account_file::SealedFile,
    kept::Kept,
    keys::{FILE_FROM, FILE_TO, Key, account_partition},
    platforms::StoredPlatform,
    rows::{AccountRow, ChallengeRow, KeptRow, LinkRow, PlatformRow, ProofRow, SessionRow},
    table::{Rows, StoreError, Table, Write, corrupt},
};

/// Where a browser stands: the link it opened, by its signed cookie, and the session it claims.
#[derive(Debug, Clone, PartialEq)]
pub struct Whereabouts {
    /// The link.
    pub link: LinkId,
    /// Its platform.
    pub platform: PlatformId,
    /// Its account.
    pub account: AccountId,
    /// The account's country.
    pub country: Option<String>,
    /// The hash of the session cookie, when there is one.
    pub session: Option<SessionHash>,
    /// The hash of the link cookie, which no two browsers share.
    pub browser: SessionHash,
}

impl Whereabouts {
    /// The partition of the account's rows.
    pub(crate) fn partition(&self) -> String {
        account_partition(&self.platform, &self.account)
    }
}

/// A session that lives.
#[derive(Debug, Clone)]
pub struct Session {
    /// Its hash.
    pub hash: SessionHash,
    /// How far it is proven.
    pub stage: Stage,
    /// Its times.
    pub lifetime: Lifetime,
    /// The phone, as its owner may see it again.
    pub phone_masked: String,
    /// Blind index of the phone.
    pub phone_blind: String,
    /// The phone, sealed for [`Session::place`] of `phone`.
    pub phone: Vec<u8>,
    /// The e-mail address, sealed likewise.
    pub email: Vec<u8>,
    /// Blind index of the address; empty for a visit, which has none.
    pub email_blind: String,
    /// How the browser proved that it can be reached; what it will be, while a code is out.
    pub by: Proof,
    /// Whether the account's pages open with a password alone, known from the first proof on.
    pub full: bool,
    /// The user who signed in.
    pub user: Option<UserId>,
}

impl Session {
    /// The record name that a session's personal fields are sealed for.
    pub fn record(link: &LinkId) -> String {
        format!("LINK#{link}")
    }

    /// How it stands on its way to the forms.
    pub fn standing(&self) -> Standing {
        Standing { stage: self.stage, full: self.full, signed_in: self.user.is_some() }
    }

    pub(crate) fn row(&self) -> SessionRow {
        SessionRow {
            stage: self.stage.as_str().to_owned(),
            began: self.lifetime.began,
            seen: self.lifetime.seen,
            phone_masked: self.phone_masked.clone(),
            phone_blind: self.phone_blind.clone(),
            phone: self.phone.clone(),
            email: self.email.clone(),
            email_blind: self.email_blind.clone(),
            by: (self.by != Proof::Phone).then(|| self.by.as_str().to_owned()),
            full: self.full,
            user: self.user.as_ref().map(ToString::to_string),
            ttl: SessionRow::ttl_of(self.lifetime.began),
        }
    }

    fn from_row(hash: SessionHash, row: SessionRow) -> Option<Self> {
        let (stage, lifetime) = (row.stage()?, row.lifetime());
        let by = row.by.as_deref().map_or(Some(Proof::Phone), Proof::parse)?;
        let user = row.user.as_deref().map(UserId::parse).transpose().ok()?;
        let SessionRow { phone_masked, phone_blind, phone, email, email_blind, full, .. } = row;
        Some(Self { hash, stage, lifetime, phone_masked, phone_blind, phone, email, email_blind, by, full, user })
    }
}

/// The link, its platform and the browser's session: enough to decide which page may be shown.
#[derive(Debug)]
pub struct Door {
    /// The link, when it is there and it is the one the cookie was signed for.
    pub link: Option<Link>,
    /// The platform.
    pub platform: Option<StoredPlatform>,
    /// The session, when it lives.
    pub session: Option<Session>,
    /// Whether the browser showed a session that is over.
    pub session_over: bool,
    /// That session, while what it posts may be kept.
    pub lapsed: Option<Session>,
    /// What this browser typed when its session was over.
    pub kept: Option<Kept>,
    /// The account; none when it is gone.
    pub account: Option<Outline>,
    /// The link's challenge.
    pub challenge: Option<Challenge>,
    /// When the next code may be sent.
    pub next_send_at: i64,
    /// How many more codes could be sent when the last one was; none before the first.
    pub sends_left: Option<u32>,
    /// Whether the service sends the link to its owner, who may end that.
    pub is_sent: bool,
    /// Wrong codes of the account in its life.
    pub wrong_codes: u32,
    /// Identity tries of the account.
    pub tries: Tries,
}

/// The reads of an owner's pages.
#[derive(Debug, Clone)]
pub struct OwnerReads(Table);

impl OwnerReads {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// A link by its id, with the session that a browser claims on it. One round trip.
    pub async fn link(
        &self,
        id: &LinkId,
        session: Option<&SessionHash>,
        now: i64,
    ) -> Result<(Option<Link>, Option<Session>), StoreError> {
        let link_key = Key::link(id);
        let session_key = session.map(|hash| Key::session(id, hash));
        let keys: Vec<Key> = [link_key.clone()].into_iter().chain(session_key.clone()).collect();
        let mut rows = self.0.get_all(&keys).await?;
        let link = rows.take::<LinkRow>(&link_key)?.map(Link::try_from).transpose()?;
        Ok((link, live_session(&mut rows, id, session, now)?))
    }

    /// A platform, for a page that has to name it.
    pub async fn platform(&self, id: &PlatformId) -> Result<Option<StoredPlatform>, StoreError> {
        self.0.get::<PlatformRow>(&Key::platform(id)).await?.map(StoredPlatform::from_row).transpose()
    }

    /// The door. One round trip.
    pub async fn door(&self, at: &Whereabouts, now: i64) -> Result<Door, StoreError> {
        let mut rows = self.0.get_all(&door_keys(at)).await?;
        read_door(&mut rows, at, now)
    }

    /// The same of what can be told without a key of a link's account: whether it is there, and whose page it leads to. One
    /// more round trip after [`link`](Self::link), for the few links that lead elsewhere or nowhere.
    pub async fn host(&self, link: &Link) -> Result<(Option<StoredPlatform>, Option<Outline>), StoreError> {
        let (platform, account) = (Key::platform(&link.platform), Key::account(&link.platform, &link.account));
        let mut rows = self.0.get_all(&[platform.clone(), account.clone()]).await?;
        let platform = rows.take::<PlatformRow>(&platform)?.map(StoredPlatform::from_row).transpose()?;
        let row: Option<AccountRow> = rows.take(&account)?;
        Ok((platform, row.map(|row| outline(&row, &link.account, &account)).transpose()?))
    }

    /// The door and the account's file, still sealed. One round trip: the two reads go side by side.
    pub async fn room(&self, at: &Whereabouts, now: i64) -> Result<(Door, Option<SealedFile>), StoreError> {
        let partition = at.partition();
        let keys = rows_of_link(at);
        let (mut rows, file) = tokio::try_join!(self.0.get_all(&keys), self.0.stretch(&partition, FILE_FROM, FILE_TO))?;
        let mut door = read_door(&mut rows, at, now)?;
        let file = SealedFile::read(partition, at.account.clone(), file)?;
        door.account = file.as_ref().map(SealedFile::outline).transpose()?;
        Ok((door, file))
    }
}

/// What decides an owner's way, of the account's public part: no key opens anything.
pub(crate) fn outline(row: &AccountRow, id: &AccountId, key: &Key) -> Result<Outline, StoreError> {
    let public = serde_json::from_str(&row.document).map_err(|e| corrupt(key, &e))?;
    let account = Account::from_parts(id, row.livemode, row.created, public, serde_json::Map::new());
    account.map(|account| account.outline()).map_err(|e| corrupt(key, &e))
}

pub(crate) fn door_keys(at: &Whereabouts) -> Vec<Key> {
    let mut keys = rows_of_link(at);
    keys.push(Key::account(&at.platform, &at.account));
    keys
}

// The door without the account, which the account's own file holds as well.
fn rows_of_link(at: &Whereabouts) -> Vec<Key> {
    let mut keys = vec![
        Key::kept(&at.link, &at.browser),
        Key::link(&at.link),
        Key::platform(&at.platform),
        Key::challenge(&at.link),
        Key::proof(&at.platform, &at.account),
        Key::reminders(&at.link),
    ];
    keys.extend(at.session.as_ref().map(|hash| Key::session(&at.link, hash)));
    keys
}

pub(crate) fn read_door(rows: &mut Rows, at: &Whereabouts, now: i64) -> Result<Door, StoreError> {
    let link = rows.take::<LinkRow>(&Key::link(&at.link))?.map(Link::try_from).transpose()?;
    let link = link.filter(|link| link.platform == at.platform && link.account == at.account);
    let platform = rows.take::<PlatformRow>(&Key::platform(&at.platform))?.map(StoredPlatform::from_row).transpose()?;
    let proof: ProofRow = rows.take(&Key::proof(&at.platform, &at.account))?.unwrap_or_default();
    let challenge: Option<ChallengeRow> = rows.take(&Key::challenge(&at.link))?;
    // A session is worth nothing on a link that doesn't open.
    let opens = link.as_ref().is_some_and(|link| link.status(now) == Status::Active);
    let shown = some_session(rows, &at.link, at.session.as_ref())?.filter(|_| opens);
    let (session, lapsed) = match shown {
        Some(session) if session.lifetime.is_live(now) => (Some(session), None),
        over => (None, over.filter(|session| session.stage == Stage::IdentityVerified && session.lifetime.keeps(now))),
    };
    let kept = rows.take::<KeptRow>(&Key::kept(&at.link, &at.browser))?.and_then(|row| Kept::read(row, now));
    let account_key = Key::account(&at.platform, &at.account);
    let account = rows.take::<AccountRow>(&account_key)?;
    let account = account.map(|row| outline(&row, &at.account, &account_key)).transpose()?;
    Ok(Door {
        link,
        platform,
        session_over: at.session.is_some() && session.is_none(),
        session,
        lapsed,
        kept,
        account,
        sends_left: challenge.as_ref().and_then(|row| row.sends_left),
        next_send_at: challenge.as_ref().map_or(i64::MIN, |row| row.next_send_at),
        challenge: challenge.map(|row| row.challenge(at.link)).transpose()?,
        is_sent: rows.contains(&Key::reminders(&at.link)),
        wrong_codes: proof.wrong_codes,
        tries: Tries { since_reset: proof.tries, in_all: proof.tries_in_all },
    })
}

fn live_session(
    rows: &mut Rows,
    link: &LinkId,
    hash: Option<&SessionHash>,
    now: i64,
) -> Result<Option<Session>, StoreError> {
    Ok(some_session(rows, link, hash)?.filter(|session| session.lifetime.is_live(now)))
}

// Live or not.
fn some_session(rows: &mut Rows, link: &LinkId, hash: Option<&SessionHash>) -> Result<Option<Session>, StoreError> {
    let Some(hash) = hash else { return Ok(None) };
    let row: Option<SessionRow> = rows.take(&Key::session(link, hash))?;
    Ok(row.and_then(|row| Session::from_row(*hash, row)))
}

/// The write that stands in every transaction of an owner: the link still opens.
pub(crate) fn link_opens(link: &LinkId, now: i64) -> Write {
    Write::check(Key::link(link), LINK_OPENS).number(":now", now)
}

/// The condition on a link's row under which it opens.
pub(crate) const LINK_OPENS: &str = "attribute_exists(pk) AND attribute_not_exists(revoked_at) AND expires_at > :now";

/// The write that keeps a session from going idle; refused when the session is gone.
pub(crate) fn touch(link: &LinkId, session: &SessionHash, now: i64) -> Write {
    Write::update(Key::session(link, session), "SET seen = :now").when("attribute_exists(pk)").number(":now", now)
}
