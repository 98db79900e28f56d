//! Port: what the passing of time does. Rule: whatever is due is written once, under the condition that nobody changed it
//! since it was read; what comes in between leaves it for the next round.

use domain::{
    account::Account,
    event::{EventKind, NewEvent},
    link::{Link, Status},
};
use serde_json::{Map, Value};

use crate::{
    audit::{Action, Actor, Audit},
    keys::{DueKind, Key, account_of, due, review},
    rows::{AccountRow, LinkRow},
    table::{StoreError, Table, Write, corrupt, happened},
};

/// Finds what is due and records what time has done to it.
#[derive(Debug, Clone)]
pub struct Deadlines(Table);

impl Deadlines {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Links and accounts at which something is due by now, at most `most` of each partition.
    pub async fn due(&self, kind: DueKind, now: i64, most: usize) -> Result<Vec<Key>, StoreError> {
        self.0.due(kind, now, most).await
    }

    /// Tells that a link ends soon, or has ended. False when there was nothing to tell.
    pub async fn link(&self, key: &Key, now: i64, actor: &Actor) -> Result<bool, StoreError> {
        let Some(row) = self.0.get::<LinkRow>(key).await? else { return Ok(false) };
        let Some(read) = row.due_sk.clone() else { return Ok(false) };
        let link = Link::try_from(row)?;
        let (kind, next) = match link.status(now) {
            Status::Revoked => (None, None),
            Status::Expired => (Some(EventKind::LinkExpired), None),
            Status::Active => match link.next_notice(now) {
                Some(at) if at == link.expires_at => (Some(EventKind::LinkExpiring), Some(at)),
                _ => return Ok(false),
            },
        };
        let id = link.id.to_string();
        let moved = match next.map(|at| due(DueKind::Link, at, &id)) {
            Some((pk, sk)) => {
                Write::update(key.clone(), "SET due_pk = :pk, due_sk = :sk").text(":pk", pk).text(":sk", sk)
            }
            None => Write::update(key.clone(), "REMOVE due_pk, due_sk"),
        };
        let mut writes = vec![moved.when("due_sk = :read").text(":read", read)];
        if let Some(kind) = kind {
            let event = NewEvent::link(kind, &link, now);
            let audit = Audit { action: Action::DeadlinePassed, actor, at: now, link: Some(id), about: vec![] };
            writes.extend(audit.record(&link.platform, &link.account, &[event])?);
        }
        happened(self.0.write(writes).await)
    }

    /// Records what a deadline that is over has done to an account. False when there was nothing to record.
    pub async fn account(&self, key: &Key, now: i64, actor: &Actor) -> Result<bool, StoreError> {
        let Some(row) = self.0.get::<AccountRow>(key).await? else { return Ok(false) };
        if row.due_sk.is_none() {
            return Ok(false);
        }
        let (platform, id) = account_of(key).ok_or_else(|| corrupt(key, &"names no account"))?;
        // Deadlines change only what stands in the clear; what is sealed stays as it is, unopened.
        let public: Map<String, Value> = serde_json::from_str(&row.document).map_err(|e| corrupt(key, &e))?;
        let before = Account::from_parts(&id, row.livemode, row.created, public, Map::new());
        let before = before.map_err(|e| corrupt(key, &e))?;
        let after = before.clone().at(now);
        let (list, deadline) = after.review();
        let listed = review(&platform, row.livemode, list, deadline, &id);
        let document = serde_json::to_string(&after.public()).map_err(|e| corrupt(key, &e))?;
        let set = "SET document = :document, version = :next, review_pk = :review_pk, review_sk = :review_sk";
        let mut update = match after.next_change().map(|at| due(DueKind::Account, at, &key.pk)) {
            Some((pk, sk)) => Write::update(key.clone(), &format!("{set}, due_pk = :due_pk, due_sk = :due_sk"))
                .text(":due_pk", pk)
                .text(":due_sk", sk),
            None => Write::update(key.clone(), &format!("{set} REMOVE due_pk, due_sk")),
        };
        update = update
            .when("version = :read")
            .number(":read", i64::from(row.version))
            .number(":next", i64::from(row.version + 1))
            .text(":document", document)
            .text(":review_pk", listed.review_pk)
            .text(":review_sk", listed.review_sk);
        let mut writes = vec![update];
        if before != after {
            let event = NewEvent::account(Some(&before), &after);
            let audit = Audit { action: Action::DeadlinePassed, actor, at: now, link: None, about: vec![] };
            writes.extend(audit.record(&platform, &id, &[event])?);
        }
        happened(self.0.write(writes).await)
    }
}
