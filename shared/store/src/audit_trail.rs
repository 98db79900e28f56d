//! Port: an account's audit trail, as staff see it. Rule: it is read from its newest record on, a page at a time, and never
//! whole. Records of one second come in any order, as events do.

use domain::id::{AccountId, AuditId, PlatformId};
use serde::Deserialize;

use crate::{
    keys::{AUDIT, Key, account_partition},
    table::{Item, Range, StoreError, Table, corrupt, key_of, read_row},
};

/// Reads audit records.
#[derive(Debug, Clone)]
pub struct AuditTrail(Table);

/// A record, as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRecord {
    /// Its id.
    pub id: AuditId,
    /// What happened, as [`Action::as_str`](crate::audit::Action::as_str) writes it; a later version may have other words.
    pub action: String,
    /// `staff:<subject>`, `owner` or `time`.
    pub who: String,
    /// The address the request came from; empty when none did.
    pub source: String,
    /// What the browser or client calls itself.
    pub user_agent: String,
    /// When.
    pub at: i64,
    /// The link it concerns.
    pub link: Option<String>,
    /// Names of things, such as the paths that were saved.
    pub about: Vec<String>,
}

/// Who did something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doer<'a> {
    /// A member of staff, as the identity provider names them.
    Staff(&'a str),
    /// The account's owner.
    Owner,
    /// Nobody: time passed.
    Time,
}

impl AuditRecord {
    /// Who did it.
    pub fn doer(&self) -> Doer<'_> {
        match (self.who.strip_prefix("staff:"), self.who.as_str()) {
            (Some(subject), _) => Doer::Staff(subject),
            (None, "owner") => Doer::Owner,
            _ => Doer::Time,
        }
    }
}

/// Which page.
#[derive(Debug, Clone)]
pub struct TrailPage {
    /// The most records on it.
    pub limit: usize,
    /// Only what is older than this.
    pub after: Option<AuditId>,
    /// Only what is newer than this, the oldest of it.
    pub before: Option<AuditId>,
}

/// A page, newest first.
#[derive(Debug)]
pub struct Trail {
    /// The records on it.
    pub records: Vec<AuditRecord>,
    /// Whether more follow in the direction that was asked.
    pub has_more: bool,
}

#[derive(Deserialize)]
struct Row {
    action: String,
    who: String,
    source: String,
    user_agent: String,
    at: i64,
    #[serde(default)]
    link: Option<String>,
    #[serde(default)]
    about: Vec<String>,
}

impl AuditTrail {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// A page of an account's records.
    pub async fn page(
        &self,
        platform: &PlatformId,
        account: &AccountId,
        page: &TrailPage,
    ) -> Result<Trail, StoreError> {
        let pk = account_partition(platform, account);
        let sort = |id: &AuditId| Key::audit(platform, account, ulid_of(id)).sk;
        let until = page.after.as_ref().map_or_else(|| format!("{AUDIT}~"), sort);
        // The range begins with its lower end: the key after this one is this one and the first character there is.
        let from = page.before.as_ref().map_or_else(|| AUDIT.to_owned(), |id| format!("{}\u{1}", sort(id)));
        let range = Range {
            index: None,
            pk: &pk,
            from: &from,
            until: &until,
            newest_first: page.before.is_none(),
            limit: page.limit + 1,
        };
        let items = self.0.page(&range).await?;
        let mut records = items.into_iter().map(record).collect::<Result<Vec<_>, _>>()?;
        let has_more = records.len() > page.limit;
        records.truncate(page.limit);
        if page.before.is_some() {
            records.reverse();
        }
        Ok(Trail { records, has_more })
    }
}

fn ulid_of(id: &AuditId) -> &str {
    id.as_str().strip_prefix(AuditId::PREFIX).unwrap_or_default()
}

fn record(item: Item) -> Result<AuditRecord, StoreError> {
    let key = key_of(&item);
    let ulid = key.sk.strip_prefix(AUDIT).unwrap_or_default();
    let id = AuditId::parse(&format!("{}{ulid}", AuditId::PREFIX)).map_err(|error| corrupt(&key, &error))?;
    let row: Row = read_row(item)?;
    Ok(AuditRecord {
        id,
        action: row.action,
        who: row.who,
        source: row.source,
        user_agent: row.user_agent,
        at: row.at,
        link: row.link,
        about: row.about,
    })
}
