//! Port: account links, as the owner's browser meets them. Rule: looking changes nothing, and one conditional write spends a
//! link; of many at once, one wins.

use domain::{
    account::Account,
    link::{Link, spent_until},
};
use serde_json::Map;

use crate::{
    audit::Audit,
    keys::Key,
    owner::Session,
    platforms::StoredPlatform,
    rows::{AccountRow, PlatformRow},
    table::{StoreError, Table, Write, WriteError, corrupt},
};

/// Judges and spends account links.
#[derive(Debug, Clone)]
pub struct Visits(Table);

impl Visits {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// The platform of a link, and whether its account is still one that an owner can do anything about. One round trip,
    /// and no key: nothing personal is read.
    pub async fn host(&self, link: &Link) -> Result<(Option<StoredPlatform>, bool), StoreError> {
        let (platform, account) = (Key::platform(&link.platform), Key::account(&link.platform, &link.account));
        let mut rows = self.0.get_all(&[platform.clone(), account.clone()]).await?;
        let platform = rows.take::<PlatformRow>(&platform)?.map(StoredPlatform::from_row).transpose()?;
        let Some(row) = rows.take::<AccountRow>(&account)? else { return Ok((platform, false)) };
        let public = serde_json::from_str(&row.document).map_err(|e| corrupt(&account, &e))?;
        let known = Account::from_parts(&link.account, row.livemode, row.created, public, Map::new())
            .map_err(|e| corrupt(&account, &e))?;
        Ok((platform, !known.is_rejected()))
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
