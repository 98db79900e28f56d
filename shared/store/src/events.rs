//! Events. Rule: written in the transaction that causes them and never changed; the table's stream carries them on.

use domain::{
    event::{Event, EventKind, KEPT, NewEvent},
    id::{AccountId, EventId, PlatformId},
};
use serde_json::{Map, Value};

use crate::{
    audit::Actor,
    keys::Key,
    rows::EventRow,
    seal::{CannotOpen, fresh},
    table::{StoreError, Table, Write, corrupt},
};

/// Reads events.
#[derive(Debug, Clone)]
pub struct Events(Table);

impl Events {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// An event of a platform by its id.
    pub async fn get(&self, platform: &PlatformId, livemode: bool, id: &EventId) -> Result<Option<Event>, StoreError> {
        let key = Key::event(platform, livemode, id);
        self.0.get::<EventRow>(&key).await?.map(|row| read_event(row, &key)).transpose()
    }
}

/// The write of an event that `actor` causes now.
pub(crate) fn tell(event: &NewEvent, platform: &PlatformId, actor: &Actor, now: i64) -> Result<Write, StoreError> {
    let random = fresh().map_err(|CannotOpen| StoreError::Refused("no random bytes".into()))?;
    let id = EventId::at(now, random);
    let key = Key::event(platform, event.livemode, &id);
    let text = |value: &Value| value.to_string();
    let row = EventRow {
        id: id.as_str().to_owned(),
        platform: platform.to_string(),
        livemode: event.livemode,
        kind: event.kind.as_str().to_owned(),
        created: now,
        account: event.account.as_ref().map(ToString::to_string),
        object: text(&event.object),
        previous: event.previous.as_ref().map(|map| text(&Value::Object(map.clone()))),
        request: actor.request.as_ref().map(|request| request.id.clone()),
        idempotency_key: actor.request.as_ref().and_then(|request| request.idempotency_key.clone()),
        ttl: now + KEPT,
    };
    Ok(Write::put(key, &row)?.when("attribute_not_exists(pk)"))
}

/// The event of a row.
pub(crate) fn read_event(row: EventRow, key: &Key) -> Result<Event, StoreError> {
    let map = |text: &str| serde_json::from_str::<Map<String, Value>>(text).map_err(|e| corrupt(key, &e));
    Ok(Event {
        id: EventId::parse(&row.id).map_err(|e| corrupt(key, &e))?,
        platform: PlatformId::parse(&row.platform).map_err(|e| corrupt(key, &e))?,
        created: row.created,
        request: row.request,
        idempotency_key: row.idempotency_key,
        told: NewEvent {
            kind: EventKind::parse(&row.kind).ok_or_else(|| corrupt(key, &"a kind that isn't known"))?,
            livemode: row.livemode,
            account: row.account.map(|raw| AccountId::parse(&raw)).transpose().map_err(|e| corrupt(key, &e))?,
            object: Value::Object(map(&row.object)?),
            previous: row.previous.as_deref().map(map).transpose()?,
        },
    })
}
