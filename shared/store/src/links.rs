//! Port: links, as staff see them.

use domain::{
    event::NewEvent,
    id::{AccountId, LinkId, PlatformId},
    link::Link,
};

use crate::{
    audit::Audit,
    keys::{ACCOUNT_LINKS, Key, account_partition},
    rows::{AccountLinkRow, LinkRow},
    table::{StoreError, Table, Write, WriteError, read_row},
};

/// Makes, reads, lists and revokes links.
#[derive(Debug, Clone)]
pub struct Links(Table);

impl Links {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// A link by its id, whatever its state.
    pub async fn get(&self, id: &LinkId) -> Result<Option<Link>, StoreError> {
        self.0.get::<LinkRow>(&Key::link(id)).await?.map(Link::try_from).transpose()
    }

    /// Stores a new link and what is told of it, together, and a remediation link's line in its account's list. Its account
    /// must exist.
    pub async fn create(&self, link: &Link, audit: &Audit<'_>, events: &[NewEvent]) -> Result<(), WriteError> {
        let mut writes = vec![
            Write::put(Key::link(&link.id), &LinkRow::from(link))?.when("attribute_not_exists(pk)"),
            Write::check(Key::account(&link.platform, &link.account), "attribute_exists(pk)"),
        ];
        if link.is_remediation() {
            let line = AccountLinkRow { id: link.id.to_string(), ttl: link.expires_at };
            let at = Key::account_link(&link.platform, &link.account, link.created, &link.id);
            writes.push(Write::put(at, &line)?);
        }
        writes.extend(audit.record(&link.platform, &link.account, events)?);
        self.0.write(writes).await
    }

    /// Revokes a link, once: false when it was revoked before. Its sessions end with it, because each of their reads and
    /// writes asks the link.
    pub async fn revoke(
        &self,
        link: &Link,
        now: i64,
        audit: &Audit<'_>,
        events: &[NewEvent],
    ) -> Result<bool, StoreError> {
        let revoke = Write::update(Key::link(&link.id), "SET revoked_at = :now REMOVE due_pk, due_sk")
            .when("attribute_exists(pk) AND attribute_not_exists(revoked_at)")
            .number(":now", now);
        let mut writes = vec![revoke];
        writes.extend(audit.record(&link.platform, &link.account, events)?);
        match self.0.write(writes).await {
            Ok(()) => Ok(true),
            Err(WriteError::Condition(_)) => Ok(false),
            Err(WriteError::Conflict) => Err(StoreError::Unavailable("another write came between".into())),
            Err(WriteError::Store(error)) => Err(error),
        }
    }

    /// Every link of an account that the table still holds, newest first.
    pub async fn of_account(&self, platform: &PlatformId, account: &AccountId) -> Result<Vec<Link>, StoreError> {
        let lines = self.0.newest_first(&account_partition(platform, account), ACCOUNT_LINKS).await?;
        let mut ids = Vec::with_capacity(lines.len());
        for line in lines {
            let key = crate::table::key_of(&line);
            let row: AccountLinkRow = read_row(line)?;
            ids.push(LinkId::parse(&row.id).map_err(|error| crate::table::corrupt(&key, &error))?);
        }
        let mut links = Vec::with_capacity(ids.len());
        // A hundred is what one read takes.
        for some in ids.chunks(100) {
            let keys: Vec<Key> = some.iter().map(Key::link).collect();
            let mut rows = self.0.get_all(&keys).await?;
            for key in &keys {
                // The TTL removes the two rows of a link in any order; a line without its link is a link that is gone.
                if let Some(row) = rows.take::<LinkRow>(key)? {
                    links.push(Link::try_from(row)?);
                }
            }
        }
        Ok(links)
    }
}
