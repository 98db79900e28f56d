//! Port: sessions of staff at the dashboard. Rule: a session is known by the hash of its token alone, and one that is over
//! is no session at all, whether or not its row is still there.

use domain::{
    id::PlatformId,
    session::{Lifetime, SessionHash},
};

use crate::{
    keys::Key,
    rows::StaffRow,
    table::{StoreError, Table, Updated, Write, WriteError, corrupt},
};

/// A use is written down when this many seconds have passed since the last one that was: a page's every file costs no write.
const TOUCH_AFTER: i64 = 60;

/// Begins, reads and ends sessions of staff.
#[derive(Debug, Clone)]
pub struct StaffSessions(Table);

/// A signed-in member of staff, as their identity provider described them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffSession {
    /// Who, as the identity provider names them: a token's `sub`.
    pub subject: String,
    /// What people call them.
    pub name: String,
    /// Whose staff.
    pub platform: PlatformId,
    /// The words of their roles.
    pub roles: Vec<String>,
    /// Whether they act on live accounts or on test accounts.
    pub livemode: bool,
    /// When it began and was last used.
    pub lifetime: Lifetime,
}

impl StaffSessions {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Begins a session.
    pub async fn begin(&self, hash: &SessionHash, session: &StaffSession) -> Result<(), StoreError> {
        let row = StaffRow {
            subject: session.subject.clone(),
            name: session.name.clone(),
            platform: session.platform.to_string(),
            roles: session.roles.clone(),
            livemode: session.livemode,
            began: session.lifetime.began,
            seen: session.lifetime.seen,
            ttl: StaffRow::ttl_of(session.lifetime.began),
        };
        let put = Write::put(Key::staff_session(hash), &row)?.when("attribute_not_exists(pk)");
        match self.0.write(vec![put]).await {
            Ok(()) => Ok(()),
            Err(WriteError::Store(error)) => Err(error),
            Err(WriteError::Condition(_) | WriteError::Conflict) => {
                Err(StoreError::Unavailable("a session of this token is there".into()))
            }
        }
    }

    /// The session of a token, if it lives; reading it is a use of it, which keeps it from idling out.
    pub async fn enter(&self, hash: &SessionHash, now: i64) -> Result<Option<StaffSession>, StoreError> {
        let key = Key::staff_session(hash);
        let Some(row) = self.0.get::<StaffRow>(&key).await? else { return Ok(None) };
        let mut session = read(&key, row)?;
        if !session.lifetime.is_live(now) {
            return Ok(None);
        }
        if now - session.lifetime.seen >= TOUCH_AFTER {
            let touch =
                Write::update(key, "SET seen = :now").when("attribute_exists(pk) AND seen < :now").number(":now", now);
            // Somebody else's later use, or a sign-out that came between: the first is as good, the second ends it.
            match self.0.update::<StaffRow>(touch).await? {
                Updated::Done(_) | Updated::Refused(Some(_)) => session.lifetime = session.lifetime.touched(now),
                Updated::Refused(None) => return Ok(None),
            }
        }
        Ok(Some(session))
    }

    /// Ends a session. One that isn't there is over already.
    pub async fn end(&self, hash: &SessionHash) -> Result<(), StoreError> {
        self.0.change(Write::delete(Key::staff_session(hash))).await.map(|_| ())
    }
}

fn read(key: &Key, row: StaffRow) -> Result<StaffSession, StoreError> {
    Ok(StaffSession {
        subject: row.subject,
        name: row.name,
        platform: PlatformId::parse(&row.platform).map_err(|error| corrupt(key, &error))?,
        roles: row.roles,
        livemode: row.livemode,
        lifetime: Lifetime { began: row.began, seen: row.seen },
    })
}
