//! Port: a platform's events and their deliveries, as staff see them. Rule: a page costs what is on it; only a filter that
//! looks at deliveries reads further, and it stops where the page is full.

use domain::{
    event::{Event, EventKind},
    id::{EndpointId, EventId, PlatformId},
    webhook::delivery::{Delivery, DeliveryRef, DeliveryStatus},
};

use crate::{
    audit::Audit,
    events::read_event,
    keys::{DueKind, Key, delivery_partition, due, event_partition, events_from},
    rows::DeliveryRow,
    table::{Range, StoreError, Table, Write, key_of, read_row},
};

/// Lists events and deliveries, and sends an event again.
#[derive(Debug, Clone)]
pub struct EventLog(Table);

/// Which page of a list whose ids sort by time.
#[derive(Debug, Clone, Default)]
pub struct TimePage {
    /// The most things on it.
    pub limit: usize,
    /// Only what is older than this.
    pub after: Option<EventId>,
    /// Only what is newer than this, the oldest of it.
    pub before: Option<EventId>,
    /// Only from this second on.
    pub from: Option<i64>,
    /// Only before this second.
    pub until: Option<i64>,
}

/// A page, newest first.
#[derive(Debug)]
pub struct TimePageOf<T> {
    /// The things on it.
    pub data: Vec<T>,
    /// Whether more follow in the direction that was asked.
    pub has_more: bool,
}

/// After the last id there can be.
const END: &str = "evt_~";

impl TimePage {
    // The page as a range of ids, and its direction.
    fn bounds(&self) -> (String, String) {
        let mut from = self.from.map_or_else(|| EventId::PREFIX.to_owned(), events_from);
        let mut until = self.until.map_or_else(|| END.to_owned(), events_from);
        if let Some(after) = &self.after {
            until = until.min(after.as_str().to_owned());
        }
        if let Some(before) = &self.before {
            // The range begins with its lower end: the id after this one is this one and the first character there is.
            from = from.max(format!("{before}\u{1}"));
        }
        (from, until)
    }
}

impl EventLog {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// A page of events. `wanted` chooses among those that were read, with the deliveries of each, one an endpoint.
    pub async fn events(
        &self,
        platform: &PlatformId,
        livemode: bool,
        page: &TimePage,
        endpoints: &[EndpointId],
        wanted: impl Fn(EventKind, &[Delivery]) -> bool,
    ) -> Result<TimePageOf<(Event, Vec<Delivery>)>, StoreError> {
        let pk = event_partition(platform, livemode);
        let (mut from, mut until) = page.bounds();
        let backwards = page.before.is_some();
        let mut data = Vec::new();
        // One more than the page says whether there are more.
        while data.len() <= page.limit {
            let limit = page.limit + 1;
            let range = Range { index: None, pk: &pk, from: &from, until: &until, newest_first: !backwards, limit };
            let items = self.0.page(&range).await?;
            let last = items.last().map(key_of).filter(|_| items.len() == limit);
            let mut events = Vec::with_capacity(items.len());
            for item in items {
                let key = key_of(&item);
                events.push(read_event(read_row(item)?, &key)?);
            }
            let mut deliveries = self.of_events(platform, endpoints, &events).await?;
            for event in events {
                let (its, rest): (Vec<_>, _) = deliveries.into_iter().partition(|d: &Delivery| d.of.event == event.id);
                deliveries = rest;
                if wanted(event.told.kind, &its) {
                    data.push((event, its));
                }
            }
            match last {
                None => break,
                Some(last) if backwards => from = format!("{}\u{1}", last.sk),
                Some(last) => until = last.sk,
            }
        }
        Ok(cut(data, page.limit, backwards))
    }

    /// The deliveries of some events to these endpoints.
    pub async fn of_events(
        &self,
        platform: &PlatformId,
        endpoints: &[EndpointId],
        events: &[Event],
    ) -> Result<Vec<Delivery>, StoreError> {
        let keys: Vec<Key> = events
            .iter()
            .flat_map(|event| endpoints.iter().map(|endpoint| Key::delivery(platform, endpoint, &event.id)))
            .collect();
        let mut found = Vec::new();
        // A hundred is what one read takes.
        for some in keys.chunks(100) {
            let mut rows = self.0.get_all(some).await?;
            for key in some {
                if let Some(row) = rows.take::<DeliveryRow>(key)? {
                    found.push(Delivery::try_from(row)?);
                }
            }
        }
        Ok(found)
    }

    /// A page of an endpoint's deliveries.
    pub async fn deliveries(
        &self,
        platform: &PlatformId,
        endpoint: &EndpointId,
        page: &TimePage,
    ) -> Result<TimePageOf<Delivery>, StoreError> {
        let pk = delivery_partition(platform, endpoint);
        let (from, until) = page.bounds();
        let newest_first = page.before.is_none();
        let range = Range { index: None, pk: &pk, from: &from, until: &until, newest_first, limit: page.limit + 1 };
        let items = self.0.page(&range).await?;
        let rows = items.into_iter().map(|item| read_row::<DeliveryRow>(item).and_then(Delivery::try_from));
        Ok(cut(rows.collect::<Result<_, _>>()?, page.limit, page.before.is_some()))
    }

    /// Sends an event to an endpoint again: its delivery, whatever became of it, is due at once and has ten attempts. One
    /// that isn't there any more, or never was, is made.
    pub async fn send_again(
        &self,
        of: &DeliveryRef,
        kind: EventKind,
        now: i64,
        audit: &Audit<'_>,
    ) -> Result<(), StoreError> {
        let key = DeliveryRow::key(of);
        let (due_pk, due_sk) = due(DueKind::Delivery, now, &what(of));
        // Every part is set, so a row of any state becomes the same one, and a missing one is made; what was sent before
        // is counted on, and a claim that is held ends on its own.
        let update = Write::update(
            key,
            "SET platform = :platform, livemode = :livemode, endpoint = :endpoint, event = :event, kind = :kind, \
             #status = :pending, attempts = :none, sends = if_not_exists(sends, :none), next_attempt_at = :now, \
             created = if_not_exists(created, :now), due_pk = :due_pk, due_sk = :due_sk, #ttl = :ttl",
        )
        .name("#status", "status")
        .name("#ttl", "ttl")
        .text(":platform", of.platform.as_str())
        .flag(":livemode", of.livemode)
        .text(":endpoint", of.endpoint.as_str())
        .text(":event", of.event.as_str())
        .text(":kind", kind.as_str())
        .text(":pending", DeliveryStatus::Pending.as_str())
        .text(":due_pk", due_pk)
        .text(":due_sk", due_sk)
        .number(":none", 0)
        .number(":now", now)
        .number(":ttl", now + domain::event::KEPT);
        if self.0.change_all(vec![update, audit.of_platform(&of.platform)?]).await? {
            Ok(())
        } else {
            Err(StoreError::Unavailable("the name of the audit record was taken".into()))
        }
    }
}

/// What tells one delivery from another, among what is due.
pub(crate) fn what(of: &DeliveryRef) -> String {
    format!("{}#{}", of.endpoint, of.event)
}

fn cut<T>(mut data: Vec<T>, limit: usize, backwards: bool) -> TimePageOf<T> {
    let has_more = data.len() > limit;
    data.truncate(limit);
    if backwards {
        data.reverse();
    }
    TimePageOf { data, has_more }
}
