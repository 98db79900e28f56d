//! Deliveries: one event on its way to one endpoint. Rule: a delivery has one row, and its row says all that happened to it.

use serde_json::{Value, json};

use crate::{
    event::EventKind,
    id::{EndpointId, EventId, PlatformId},
};

/// How long an attempt belongs to the process that claimed it. Longer than an attempt can take; a process that is killed
/// keeps the others off for no longer than this.
pub const CLAIM: i64 = 20;
/// How long a delivery that was put on the queue is left to it, before it is put there again.
pub const ON_THE_QUEUE: i64 = 15 * 60;

/// Which delivery.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DeliveryRef {
    /// Whose.
    pub platform: PlatformId,
    /// Of live accounts, or of test accounts.
    pub livemode: bool,
    /// Where to.
    pub endpoint: EndpointId,
    /// What.
    pub event: EventId,
}

/// A delivery.
#[derive(Debug, Clone, PartialEq)]
pub struct Delivery {
    /// Which.
    pub of: DeliveryRef,
    /// What its event tells.
    pub kind: EventKind,
    /// How it stands.
    pub status: DeliveryStatus,
    /// Attempts so far.
    pub attempts: u32,
    /// Times that it was put on the queue.
    pub sends: u32,
    /// The status that the last attempt was answered with.
    pub last_status: Option<u16>,
    /// Why the last attempt, or the delivery, failed.
    pub last_error: Option<Trouble>,
    /// When the last attempt ended.
    pub last_attempt_at: Option<i64>,
    /// When the next one is due.
    pub next_attempt_at: Option<i64>,
    /// When its event came.
    pub created: i64,
}

/// How a delivery stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliveryStatus {
    /// Not yet arrived.
    Pending,
    /// Arrived.
    Succeeded,
    /// Given up.
    Failed,
}

/// Why an attempt or a delivery failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The endpoint answered with another status than 2xx.
    Status,
    /// The endpoint answered 410, and was disabled.
    Gone,
    /// No whole answer in time.
    TimedOut,
    /// No connection, or a broken one.
    NoAnswer,
    /// The host stands for no public address.
    AddressRefused,
    /// The endpoint was disabled.
    EndpointDisabled,
    /// The endpoint was deleted.
    EndpointDeleted,
    /// The event is older than events are kept.
    EventGone,
}

impl DeliveryStatus {
    const ALL: [Self; 3] = [Self::Pending, Self::Succeeded, Self::Failed];

    /// As the API and the table write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Succeeded => "succeeded",
            Self::Failed => "failed",
        }
    }

    /// Reads that word.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == raw)
    }
}

impl Trouble {
    const ALL: [Self; 8] = [
        Self::Status,
        Self::Gone,
        Self::TimedOut,
        Self::NoAnswer,
        Self::AddressRefused,
        Self::EndpointDisabled,
        Self::EndpointDeleted,
        Self::EventGone,
    ];

    /// As the API and the table write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Gone => "gone",
            Self::TimedOut => "timed_out",
            Self::NoAnswer => "no_answer",
            Self::AddressRefused => "address_refused",
            Self::EndpointDisabled => "endpoint_disabled",
            Self::EndpointDeleted => "endpoint_deleted",
            Self::EventGone => "event_gone",
        }
    }

    /// Reads that word.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|trouble| trouble.as_str() == raw)
    }
}

impl Delivery {
    /// A delivery of an event that has just come: due at once.
    pub fn new(of: DeliveryRef, kind: EventKind, now: i64) -> Self {
        Self {
            of,
            kind,
            status: DeliveryStatus::Pending,
            attempts: 0,
            sends: 1,
            last_status: None,
            last_error: None,
            last_attempt_at: None,
            next_attempt_at: Some(now),
            created: now,
        }
    }

    /// The delivery object, as the API answers it. Its id is its event's: an endpoint has one delivery an event.
    pub fn to_json(&self) -> Value {
        json!({
            "id": self.of.event.as_str(),
            "object": "webhook_delivery",
            "attempts": self.attempts,
            "created": self.created,
            "event": self.of.event.as_str(),
            "last_attempt_at": self.last_attempt_at,
            "last_error": self.last_error.map(Trouble::as_str),
            "last_status_code": self.last_status,
            "livemode": self.of.livemode,
            "next_attempt_at": self.next_attempt_at,
            "status": self.status.as_str(),
            "type": self.kind.as_str(),
            "webhook_endpoint": self.of.endpoint.as_str(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_reads_back() {
        assert!(DeliveryStatus::ALL.into_iter().all(|status| DeliveryStatus::parse(status.as_str()) == Some(status)));
        assert!(Trouble::ALL.into_iter().all(|trouble| Trouble::parse(trouble.as_str()) == Some(trouble)));
        assert_eq!((DeliveryStatus::parse("lost"), Trouble::parse("")), (None, None));
    }
}
