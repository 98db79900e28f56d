//! Port: account links, as the owner's browser meets them. Rule: looking changes nothing, and one conditional write spends a
//! link; of many at once, one wins.

use crate::{
    audit::Audit,
    keys::Key,
    owner::Session,
    table::{StoreError, Table, Write, WriteError},
};
use domain::link::{Link, spent_until};

/// Spends account links.
#[derive(Debug, Clone)]
pub struct Visits(Table);

impl Visits {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Spends a link and begins its one session. False when it was spent before, or no longer opens.
    ///
    /// The link then lives as long as the session may, because every write of a session asks whether its link opens.
    pub async fn spend(&self, link: &Link, session: &Session, now: i64, audit: &Audit<'_>) -> Result<bool, StoreError> {
        let writes = vec![
            Write::update(Key::link(&link.id), "SET used_at = :now, expires_at = :until")
                .when(UNSPENT)
                .number(":now", now)
                .number(":until", spent_until(now)),
            Write::check(Key::account(&link.platform, &link.account), "attribute_exists(pk)"),
            Write::put(Key::session(&link.id, &session.hash), &session.row())?.when("attribute_not_exists(pk)"),
            audit.write(&link.platform, &link.account)?,
        ];
        match self.0.write(writes).await {
            Ok(()) => Ok(true),
            Err(WriteError::Condition(_)) => Ok(false),
            Err(WriteError::Conflict) => Err(StoreError::Unavailable("openings kept meeting each other".into())),
            Err(WriteError::Store(error)) => Err(error),
        }
    }
}

/// The condition on an account link's row under which one press spends it.
const UNSPENT: &str = "attribute_exists(visit) AND attribute_not_exists(used_at) AND attribute_not_exists(revoked_at) \
                       AND expires_at > :now";
