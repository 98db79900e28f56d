//! Port: users and their passwords.
//!
//! Rule: a password that is tried is paid for in one transaction before it is compared, whether there is a user or not; and
//! a password that is set ends every other session of its user in the transaction that sets it.

use domain::{
    code::Challenge,
    event::NewEvent,
    id::{AccountId, LinkId, UserId},
    session::{SessionHash, Stage},
    user::{Allowance, BY_ADDRESS, BY_ADDRESS_A_DAY, BY_SOURCE, PHONES, PasswordHash, Proof},
};

use crate::{
    audit::Audit,
    codes::id_of,
    keys::{Key, SIGNED_IN, user_partition},
    owner::{LINK_OPENS, Session, Whereabouts, link_opens},
    rows::{OwnsRow, SessionRow, SignedInRow, UserAddressRow, UserRow},
    seal::{DataKey, Place, fresh},
    table::{StoreError, Table, Write, WriteError, corrupt, read_row},
};

/// Other sessions that one transaction ends, with room for all else that it writes.
const ENDED_AT_ONCE: usize = 40;

/// Finds users, lets them in, and sets passwords.
#[derive(Debug, Clone)]
pub struct Users(Table);

/// A user, as a sign-in needs it. It has no `Debug`.
pub struct User {
    /// Its id.
    pub id: UserId,
    /// What its password is compared with.
    pub password: PasswordHash,
    /// Blind indexes of phones that it proved.
    pub phones: Vec<String>,
    /// Whether it passed the identity check of the account at hand.
    pub owns: bool,
    row: UserRow,
}

/// Whose password is set.
pub enum Whose {
    /// A user's who is there.
    Known(Box<User>),
    /// A user's who is made with it.
    New(UserId),
}

/// A password that is about to be set. It has no `Debug`.
pub struct NewPassword<'a> {
    /// Whose.
    pub whose: Whose,
    /// What is kept.
    pub secrets: Secrets,
    /// The code that allows it.
    pub challenge: &'a Challenge,
}

/// What became of a password that is about to be tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paid {
    /// It was paid for: compare it.
    Taken,
    /// Too many were tried; the first second in which another may be.
    Wait(i64),
    /// The link no longer opens, or the session is over.
    Closed,
}

/// Why a session of a user didn't begin.
#[derive(Debug, thiserror::Error)]
pub enum SignInRefused {
    /// The link no longer opens, the session is over, or the code was used.
    #[error("the session or its code is gone")]
    Closed,
    /// The user changed in the meantime.
    #[error("the user changed in the meantime")]
    Changed,
    /// Anything else.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What is sealed for a user.
pub struct Secrets {
    /// The address.
    pub email: Vec<u8>,
    /// The password's hash.
    pub password: Vec<u8>,
}

impl Secrets {
    /// Seals an address and a hash for a user.
    pub fn seal(key: &DataKey, user: &UserId, email: &str, password: &PasswordHash) -> Result<Self, StoreError> {
        let record = user_partition(user);
        let seal = |field: &str, value: &[u8]| {
            let nonce = fresh().map_err(|_| StoreError::Refused("no random bytes".into()))?;
            let sealed = key.seal(Place { record: &record, field }, value, nonce);
            sealed.map_err(|error| StoreError::Refused(error.to_string()))
        };
        let hash = zeroize::Zeroizing::new(password.to_bytes());
        Ok(Self { email: seal("email", email.as_bytes())?, password: seal("password", &hash)? })
    }
}

impl Users {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Pays for a password: every count, or none.
    pub async fn pay(
        &self,
        at: &Whereabouts,
        session: &SessionHash,
        email_blind: &str,
        network: &str,
        now: i64,
        audit: &Audit<'_>,
    ) -> Result<Paid, StoreError> {
        let counts = [(BY_ADDRESS, email_blind), (BY_ADDRESS_A_DAY, email_blind), (BY_SOURCE, network)];
        let mut writes: Vec<Write> = counts.iter().map(|(allowance, who)| count(allowance, who, now)).collect();
        writes.push(link_opens(&at.link, now));
        writes.push(Write::check(Key::session(&at.link, session), "attribute_exists(pk)"));
        writes.push(audit.write(&at.platform, &at.account)?);
        match self.0.write(writes).await {
            Ok(()) => Ok(Paid::Taken),
            Err(WriteError::Condition(place)) => {
                Ok(counts.get(place).map_or(Paid::Closed, |(allowance, _)| Paid::Wait(allowance.ends(now))))
            }
            Err(WriteError::Conflict) => Err(StoreError::Unavailable("passwords kept meeting each other".into())),
            Err(WriteError::Store(error)) => Err(error),
        }
    }

    /// The user of an address. Two round trips, whether there is one or not.
    pub async fn find(
        &self,
        email_blind: &str,
        account: &AccountId,
        key: &DataKey,
    ) -> Result<Option<User>, StoreError> {
        let address: Option<UserAddressRow> = self.0.get(&Key::user_address(email_blind)).await?;
        let known = address.is_some();
        let id = address.map_or_else(|| "user_nobody".to_owned(), |row| row.user);
        let id = UserId::parse(&id).map_err(|error| corrupt(&Key::user_address(email_blind), &error))?;
        let (meta, owns) = (Key::user(&id), Key::owns(&id, account));
        let mut rows = self.0.get_all(&[meta.clone(), owns.clone()]).await?;
        let Some(row) = rows.take::<UserRow>(&meta)?.filter(|_| known) else { return Ok(None) };
        let place = Place { record: &meta.pk, field: "password" };
        let hash = key.open(place, &row.password).map_err(|error| corrupt(&meta, &error))?;
        let password = PasswordHash::from_bytes(&hash).ok_or_else(|| corrupt(&meta, &"no hash"))?;
        Ok(Some(User { id, password, phones: row.phones.clone(), owns: rows.contains(&owns), row }))
    }

    /// Lets a user in: a new session in the place of the old.
    pub async fn sign_in(
        &self,
        at: &Whereabouts,
        user: User,
        old: &SessionHash,
        next: &Session,
        audit: &Audit<'_>,
        events: &[NewEvent],
    ) -> Result<(), SignInRefused> {
        let version = user.row.version;
        let row = UserRow { version: version + 1, phones: proven(user.phones, next), ..user.row };
        let mut writes = swap(at, old, next, audit.at)?;
        writes.push(Write::put(Key::user(&user.id), &row)?.when("version = :version").number(":version", version));
        writes.push(signed_in(&user.id, &at.link, next)?);
        writes.extend(audit.record(&at.platform, &at.account, events)?);
        self.0.write(writes).await.map_err(|error| refused(error, USER_AT, usize::MAX))
    }

    /// Makes a user, or gives one that is there another password: uses up the code that allowed it, begins a new session,
    /// and ends every other one of the user.
    pub async fn set_password(
        &self,
        at: &Whereabouts,
        new: NewPassword<'_>,
        next: &Session,
        audit: &Audit<'_>,
        events: &[NewEvent],
    ) -> Result<(), SignInRefused> {
        let NewPassword { whose, secrets, challenge } = new;
        let now = audit.at;
        let mut writes = swap(at, &challenge.session, next, now)?;
        let (id, others) = match whose {
            Whose::Known(user) => {
                let others = self.others(&user.id, &challenge.session).await?;
                let version = user.row.version;
                let row = UserRow {
                    platform: user.row.platform,
                    email: secrets.email,
                    password: secrets.password,
                    phones: proven(user.phones, next),
                    made_at: user.row.made_at,
                    password_at: now,
                    version: version + 1,
                };
                let put = Write::put(Key::user(&user.id), &row)?.when("version = :version");
                writes.push(put.number(":version", version));
                (user.id, others)
            }
            Whose::New(id) => {
                let row = UserRow {
                    platform: at.platform.to_string(),
                    email: secrets.email,
                    password: secrets.password,
                    phones: proven(vec![], next),
                    made_at: now,
                    password_at: now,
                    version: 1,
                };
                writes.push(Write::put(Key::user(&id), &row)?.when("attribute_not_exists(pk)"));
                (id, vec![])
            }
        };
        // The address names this user, or it is a user's from now on. Of two at once, one wins.
        let address = UserAddressRow { user: id.to_string() };
        let address = Write::put(Key::user_address(&next.email_blind), &address)?;
        writes.push(
            address.when("attribute_not_exists(pk) OR #user = :user").name("#user", "user").text(":user", id.as_str()),
        );
        writes.push(
            Write::update(Key::challenge(&at.link), "SET used = :yes")
                .when("used = :no AND id = :id")
                .flag(":yes", true)
                .flag(":no", false)
                .text(":id", id_of(challenge)),
        );
        writes.push(signed_in(&id, &at.link, next)?);
        if next.stage == Stage::IdentityVerified {
            writes.push(owns(&id, &at.account, now)?);
        }
        writes.extend(audit.record(&at.platform, &at.account, events)?);
        // More than fit end first; with the last of them goes the password, so that none outlives it.
        let (before, with) = others.split_at(others.len().saturating_sub(ENDED_AT_ONCE));
        for some in before.chunks(ENDED_AT_ONCE) {
            self.0.write(some.iter().flat_map(|other| ended(&id, other)).collect()).await.map_err(
                |error| match error {
                    WriteError::Store(error) => SignInRefused::Store(error),
                    _ => SignInRefused::Changed,
                },
            )?;
        }
        writes.extend(with.iter().flat_map(|other| ended(&id, other)));
        self.0.write(writes).await.map_err(|error| refused(error, USER_AT, USER_AT + 1))
    }

    // Where else a user is signed in. A sign-in that comes after this read changes the user, and so refuses what rests on it.
    async fn others(&self, user: &UserId, own: &SessionHash) -> Result<Vec<(LinkId, SessionHash)>, StoreError> {
        let mut others = Vec::new();
        for item in self.0.newest_first(&user_partition(user), SIGNED_IN).await? {
            let row: SignedInRow = read_row(item)?;
            if let (Ok(link), Some(hash)) = (LinkId::parse(&row.link), SessionHash::decode(&row.session)) {
                others.extend((hash != *own).then_some((link, hash)));
            }
        }
        Ok(others)
    }
}

// The place of the user's own row, after those of `swap`.
const USER_AT: usize = 3;

// One session for another, on a link that opens.
fn swap(at: &Whereabouts, old: &SessionHash, next: &Session, now: i64) -> Result<Vec<Write>, StoreError> {
    let link = if next.stage == Stage::IdentityVerified {
        Write::update(Key::link(&at.link), "SET identity_verified_at = if_not_exists(identity_verified_at, :now)")
            .when(LINK_OPENS)
            .number(":now", now)
    } else {
        link_opens(&at.link, now)
    };
    Ok(vec![
        link,
        Write::delete(Key::session(&at.link, old)).when("attribute_exists(pk)"),
        Write::put(Key::session(&at.link, &next.hash), &next.row())?.when("attribute_not_exists(pk)"),
    ])
}

fn refused(error: WriteError, user: usize, address: usize) -> SignInRefused {
    match error {
        WriteError::Condition(place) if place == user || place == address => SignInRefused::Changed,
        WriteError::Condition(_) => SignInRefused::Closed,
        WriteError::Conflict => {
            SignInRefused::Store(StoreError::Unavailable("sign-ins kept meeting each other".into()))
        }
        WriteError::Store(error) => SignInRefused::Store(error),
    }
}

fn count(allowance: &Allowance, who: &str, now: i64) -> Write {
    Write::update(Key::allowance(allowance, who, now), "SET #ttl = :ttl ADD tried :one")
        .when("attribute_not_exists(tried) OR tried < :most")
        .name("#ttl", "ttl")
        .number(":ttl", allowance.ends(now))
        .number(":one", 1)
        .number(":most", i64::from(allowance.most))
}

// Both needn't be there any more: an end is an end.
fn ended(user: &UserId, (link, hash): &(LinkId, SessionHash)) -> [Write; 2] {
    [Write::delete(Key::session(link, hash)), Write::delete(Key::signed_in(user, hash))]
}

fn proven(mut phones: Vec<String>, session: &Session) -> Vec<String> {
    if session.by == Proof::Phone {
        phones.retain(|phone| *phone != session.phone_blind);
        phones.push(session.phone_blind.clone());
        phones.drain(..phones.len().saturating_sub(PHONES));
    }
    phones
}

/// The write that remembers an account as a user's. Unconditional: to have passed twice is to have passed.
pub(crate) fn owns(user: &UserId, account: &AccountId, now: i64) -> Result<Write, StoreError> {
    Write::put(Key::owns(user, account), &OwnsRow { verified_at: now })
}

/// The write that remembers where a user is signed in. Unconditional: a session's hash is nobody else's.
pub(crate) fn signed_in(user: &UserId, link: &LinkId, session: &Session) -> Result<Write, StoreError> {
    let row = SignedInRow {
        link: link.to_string(),
        session: session.hash.encoded(),
        ttl: SessionRow::ttl_of(session.lifetime.began),
    };
    Write::put(Key::signed_in(user, &session.hash), &row)
}
