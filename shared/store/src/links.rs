//! Port: links, as staff see them.

use domain::{
    event::{EventKind, NewEvent},
    id::{AccountId, LinkId, PlatformId},
    link::{Link, LiveLink},
    reminder::{Plan, Stop},
};

use crate::{
    audit::{Action, Actor, Audit},
    keys::{ACCOUNT_LINKS, Key, account_partition},
    reminders,
    rows::{AccountLinkRow, LinkRow, LiveLinkRow},
    table::{StoreError, Table, Write, WriteError, happened, read_row},
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

    /// The links that accounts have now, in the order of the accounts. Up to a hundred, in one read.
    pub async fn live(
        &self,
        platform: &PlatformId,
        accounts: &[AccountId],
    ) -> Result<Vec<Option<LiveLink>>, StoreError> {
        if accounts.is_empty() {
            return Ok(Vec::new());
        }
        let keys: Vec<Key> = accounts.iter().map(|account| Key::live_link(platform, account)).collect();
        let mut rows = self.0.get_all(&keys).await?;
        let read = |key: &Key| rows.take::<LiveLinkRow>(key)?.map(|row| row.read(key)).transpose();
        keys.iter().map(read).collect()
    }

    /// The same with how far each is. One more read.
    pub async fn current(
        &self,
        platform: &PlatformId,
        accounts: &[AccountId],
    ) -> Result<Vec<Option<Link>>, StoreError> {
        let live = self.live(platform, accounts).await?;
        let keys: Vec<Key> = live.iter().flatten().map(|live| Key::link(&live.id)).collect();
        if keys.is_empty() {
            return Ok(live.iter().map(|_| None).collect());
        }
        let mut rows = self.0.get_all(&keys).await?;
        let read = |live: &Option<LiveLink>| match live {
            Some(live) => rows.take::<LinkRow>(&Key::link(&live.id))?.map(Link::try_from).transpose(),
            None => Ok(None),
        };
        live.iter().map(read).collect()
    }

    /// Stores a new link and what is told of it, together, and a remediation link's line in its account's list. Its account
    /// must exist.
    pub async fn create(&self, link: &Link, audit: &Audit<'_>, events: &[NewEvent]) -> Result<(), WriteError> {
        self.create_sent(link, None, audit, events).await
    }

    /// The same with what is to be sent to its owner.
    pub async fn create_sent(
        &self,
        link: &Link,
        plan: Option<Plan>,
        audit: &Audit<'_>,
        events: &[NewEvent],
    ) -> Result<(), WriteError> {
        let mut writes =
            vec![put_link(link)?, Write::check(Key::account(&link.platform, &link.account), "attribute_exists(pk)")];
        if link.is_remediation() {
            writes.push(put_line(link)?);
        }
        if let Some(live) = link.live() {
            // Without a condition: of links that are made side by side, the one that is written last is the one to give.
            writes.push(Write::put(Key::live_link(&link.platform, &link.account), &LiveLinkRow::from(&live))?);
        }
        if let Some(plan) = plan {
            writes.push(reminders::begin(link, plan)?);
        }
        writes.extend(audit.record(&link.platform, &link.account, events)?);
        self.0.write(writes).await
    }

    /// Stores a new link for everything due, unless the account has got another one since `seen` was read: then it says
    /// false and stores nothing. With it goes what is to be sent to its owner.
    pub async fn replace(
        &self,
        seen: Option<&LiveLink>,
        link: &Link,
        plan: Option<Plan>,
        audit: &Audit<'_>,
        events: &[NewEvent],
    ) -> Result<bool, WriteError> {
        let mut writes = replacing(seen, link, audit, events)?;
        if let Some(plan) = plan {
            writes.push(reminders::begin(link, plan)?);
        }
        match self.0.write(writes).await {
            Ok(()) => Ok(true),
            // The live line comes first.
            Err(WriteError::Condition(0)) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The same of up to [`AT_ONCE`] links of different accounts, all or none, each with its own audit record and event.
    /// `about` stands in the records. Says false and stores nothing when any account has got another link since, or another
    /// write came between.
    pub async fn replace_all(
        &self,
        links: &[(Option<LiveLink>, Link)],
        actor: &Actor,
        about: &[String],
        now: i64,
    ) -> Result<bool, StoreError> {
        let mut writes = Vec::with_capacity(links.len() * WRITES);
        for (seen, link) in links {
            let (action, id) = (Action::LinkCreated, link.id.to_string());
            let audit = Audit { action, actor, at: now, link: Some(id), about: about.to_vec() };
            let event = NewEvent::link(EventKind::LinkCreated, link, now);
            writes.extend(replacing(seen.as_ref(), link, &audit, &[event])?);
        }
        happened(self.0.write(writes).await)
    }

    /// Revokes a link, once: false when it was revoked before. Its sessions end with it, because each of their reads and
    /// writes asks the link; and it is no longer the one that its account has.
    pub async fn revoke(
        &self,
        link: &Link,
        now: i64,
        audit: &Audit<'_>,
        events: &[NewEvent],
    ) -> Result<bool, StoreError> {
        let live_key = Key::live_link(&link.platform, &link.account);
        let reminders_key = Key::reminders(&link.id);
        // A line names a link from its making on, and once it names another one it never names this one again: so a line
        // that doesn't is left alone for good, and one that has moved on since is read a second time.
        for _ in 0..2 {
            let mut rows = self.0.get_all(&[live_key.clone(), reminders_key.clone()]).await?;
            let live = rows.take::<LiveLinkRow>(&live_key)?;
            let revoke = Write::update(Key::link(&link.id), "SET revoked_at = :now REMOVE due_pk, due_sk")
                .when("attribute_exists(pk) AND attribute_not_exists(revoked_at)")
                .number(":now", now);
            let mut writes = vec![revoke];
            if rows.contains(&reminders_key) {
                writes.push(reminders::stopping(&link.id, Stop::Revoked));
            }
            if live.is_some_and(|live| live.link_id == link.id.to_string()) {
                let gone = Write::delete(live_key.clone()).when("link_id = :link").text(":link", link.id.to_string());
                writes.push(gone);
            }
            writes.extend(audit.record(&link.platform, &link.account, events)?);
            return match self.0.write(writes).await {
                Ok(()) => Ok(true),
                Err(WriteError::Condition(0)) => Ok(false),
                Err(WriteError::Condition(_)) => continue,
                Err(WriteError::Conflict) => break,
                Err(WriteError::Store(error)) => Err(error),
            };
        }
        Err(StoreError::Unavailable("another write came between".into()))
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

/// Rows that a link for everything due is made of: itself, its line, its account's live line, the check that the account is
/// there, its audit record and its event.
const WRITES: usize = 6;
/// Links that one transaction makes: it takes a hundred writes.
pub const AT_ONCE: usize = 100 / WRITES;

fn replacing(
    seen: Option<&LiveLink>,
    link: &Link,
    audit: &Audit<'_>,
    events: &[NewEvent],
) -> Result<Vec<Write>, StoreError> {
    let mut writes = vec![
        put_live(link, seen)?,
        put_link(link)?,
        put_line(link)?,
        Write::check(Key::account(&link.platform, &link.account), "attribute_exists(pk)"),
    ];
    writes.extend(audit.record(&link.platform, &link.account, events)?);
    Ok(writes)
}

fn put_link(link: &Link) -> Result<Write, StoreError> {
    Ok(Write::put(Key::link(&link.id), &LinkRow::from(link))?.when("attribute_not_exists(pk)"))
}

// Without a condition: its key holds the link's id, which is fresh.
fn put_line(link: &Link) -> Result<Write, StoreError> {
    let line = AccountLinkRow { id: link.id.to_string(), ttl: link.forgotten_at() };
    Write::put(Key::account_link(&link.platform, &link.account, link.created, &link.id), &line)
}

// The line of a link for everything due, in the place of the one that was read.
fn put_live(link: &Link, seen: Option<&LiveLink>) -> Result<Write, StoreError> {
    let key = Key::live_link(&link.platform, &link.account);
    let live = link.live().ok_or_else(|| StoreError::Refused("a link that isn't given out again".into()))?;
    let put = Write::put(key, &LiveLinkRow::from(&live))?;
    Ok(match seen {
        None => put.when("attribute_not_exists(pk)"),
        Some(seen) => put.when("attribute_not_exists(pk) OR link_id = :seen").text(":seen", seen.id.to_string()),
    })
}
