//! Examples. Rule: an answer is made by the code that makes the answers, of what is shown as sent.

use domain::{
    event::{Event, EventKind, NewEvent},
    id::{AccountId, EndpointId, EventId, LinkId, PlatformId},
    link::{Link, NewLink},
    webhook::{
        Endpoint,
        delivery::{Delivery, DeliveryRef, DeliveryStatus},
    },
};
use serde_json::{Value, json};

const MADE: i64 = 1_767_225_600;

pub(super) fn endpoint_sent() -> Value {
    json!({
        "url": "https://northwind.example/hooks",
        "enabled_events": ["account.updated", "remediation_link.submitted", "remediation_link.cleared"],
        "description": "Moves our cases on", "metadata": {"team": "risk"},
    })
}

pub(super) fn endpoint() -> Value {
    let example = || {
        let sent = endpoint_sent();
        let read = Endpoint::read(endpoint_id()?, platform()?, false, sent.as_object()?, false, MADE);
        read.ok().map(|endpoint| endpoint.to_json())
    };
    example().unwrap_or_default()
}

pub(super) fn endpoint_with_secret() -> Value {
    let mut answer = endpoint();
    answer["secret"] = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".into();
    answer
}

pub(super) fn endpoint_list() -> Value {
    json!({"object": "list", "url": "/v1/webhook_endpoints", "has_more": false, "data": [endpoint()]})
}

pub(super) fn delivery() -> Value {
    let example = || {
        let of = DeliveryRef { platform: platform()?, livemode: false, endpoint: endpoint_id()?, event: event_id()? };
        let started = Delivery::new(of, EventKind::LinkCreated, MADE);
        let arrived = Delivery {
            status: DeliveryStatus::Succeeded,
            attempts: 1,
            last_status: Some(200),
            last_attempt_at: Some(MADE + 1),
            next_attempt_at: None,
            ..started
        };
        Some(arrived.to_json())
    };
    example().unwrap_or_default()
}

pub(super) fn delivery_list() -> Value {
    let url = "/v1/webhook_endpoints/we_2f7d90c4ab1e5836d07c12aa/deliveries";
    json!({"object": "list", "url": url, "has_more": false, "data": [delivery()]})
}

pub(super) fn event() -> Value {
    let example = || {
        let wanted = NewLink {
            platform: platform()?,
            account: AccountId::parse("acct_demo_due").ok()?,
            livemode: false,
            country: Some("US".into()),
            language: None,
            requirement: None,
            created_by: "administrator@local".into(),
        };
        let link = Link::new(wanted, LinkId::parse("rlink_4f1c9d2ab07e4c55a1d3e8f60b729c14").ok()?, 1, MADE);
        let event = Event {
            id: event_id()?,
            platform: platform()?,
            created: MADE,
            request: Some("req_8c1b5f2e90d34a7716c0ea42".into()),
            idempotency_key: None,
            told: NewEvent::link(EventKind::LinkCreated, &link, MADE),
        };
        Some(event.to_json(0))
    };
    example().unwrap_or_default()
}

pub(super) fn event_list() -> Value {
    json!({"object": "list", "url": "/v1/events", "has_more": false, "data": [event()]})
}

fn platform() -> Option<PlatformId> {
    PlatformId::parse("plat_demo").ok()
}

fn endpoint_id() -> Option<EndpointId> {
    EndpointId::parse("we_2f7d90c4ab1e5836d07c12aa").ok()
}

fn event_id() -> Option<EventId> {
    EventId::parse("evt_0069553b00d41b52c7f09a83ee5561").ok()
}
