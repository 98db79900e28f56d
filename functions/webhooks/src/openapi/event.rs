//! Events, and where one is sent again.
#![expect(dead_code, reason = "a description: the handlers work with the JSON itself")]

use serde_json::{Map, Value};
use utoipa::{ToSchema, openapi::Object};
use web::api::schema::{account_id, list_object, one_of, time};

use super::{EventId, EventType, endpoint_id, examples};

/// Something that happened. It never changes, and holds no personal data.
#[derive(ToSchema)]
#[schema(as = Event, example = examples::event)]
pub(crate) struct EventObject {
    #[schema(value_type = EventId)]
    id: String,
    #[schema(schema_with = event_object)]
    object: String,
    /// The account that it is about.
    #[schema(schema_with = account_id, required = false)]
    account: String,
    api_version: String,
    #[schema(schema_with = time)]
    created: i64,
    data: EventData,
    livemode: bool,
    /// Deliveries of it that haven't arrived yet.
    #[schema(minimum = 0)]
    pending_webhooks: i64,
    request: EventRequest,
    #[schema(rename = "type", value_type = EventType)]
    kind: String,
}

/// What an event tells.
#[derive(ToSchema)]
pub(crate) struct EventData {
    /// The object as it was then.
    #[schema(value_type = Object)]
    object: Map<String, Value>,
    /// Members that had other values before.
    #[schema(value_type = Object, required = false)]
    previous_attributes: Map<String, Value>,
}

/// The request that caused an event; nulls when it was no request.
#[derive(ToSchema)]
pub(crate) struct EventRequest {
    #[schema(required)]
    id: Option<String>,
    #[schema(required)]
    idempotency_key: Option<String>,
}

/// A page of events.
#[derive(ToSchema)]
#[schema(example = examples::event_list)]
pub(crate) struct EventList {
    #[schema(schema_with = list_object)]
    object: String,
    url: String,
    has_more: bool,
    data: Vec<EventObject>,
}

/// Where an event is sent again.
#[derive(ToSchema)]
#[schema(as = EventRetry, example = json!({"webhook_endpoint": "we_2f7d90c4ab1e5836d07c12aa"}))]
pub(crate) struct RetryParams {
    #[schema(schema_with = endpoint_id)]
    webhook_endpoint: String,
}

fn event_object() -> Object {
    one_of(&["event"])
}
