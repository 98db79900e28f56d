//! Endpoints and deliveries: as they are answered, and as they are sent.
#![expect(dead_code, reason = "a description: the handlers work with the JSON itself")]

use domain::{
    event::EventKind,
    webhook::delivery::{DeliveryStatus, Trouble},
};
use serde_json::{Map, Value};
use utoipa::{ToSchema, openapi::Object};
use web::{
    api::schema::{list_object, metadata, one_of, time},
    described,
};

use super::{EventId, EventType, endpoint_id, examples};

/// Where the platform wants its events.
#[derive(ToSchema)]
#[schema(example = examples::endpoint)]
pub(crate) struct WebhookEndpoint {
    #[schema(schema_with = endpoint_id)]
    id: String,
    #[schema(schema_with = endpoint_object)]
    object: String,
    /// The version of the objects in events.
    api_version: String,
    /// Always null.
    #[schema(required)]
    application: Option<String>,
    #[schema(schema_with = time)]
    created: i64,
    #[schema(required)]
    description: Option<String>,
    /// Types of events, or `*` alone for all.
    #[schema(value_type = Vec<WantedEvent>)]
    enabled_events: Vec<String>,
    livemode: bool,
    #[schema(schema_with = metadata)]
    metadata: Map<String, Value>,
    #[schema(schema_with = endpoint_status)]
    status: String,
    url: String,
}

/// An endpoint with its secret, which is said this once.
#[derive(ToSchema)]
#[schema(example = examples::endpoint_with_secret)]
pub(crate) struct WebhookEndpointWithSecret {
    #[serde(flatten)]
    endpoint: WebhookEndpoint,
    /// What events are signed with, in `Stripe-Signature` and `webhook-signature`.
    #[schema(pattern = "^whsec_")]
    secret: String,
}

/// A page of endpoints.
#[derive(ToSchema)]
#[schema(example = examples::endpoint_list)]
pub(crate) struct WebhookEndpointList {
    #[schema(schema_with = list_object)]
    object: String,
    url: String,
    has_more: bool,
    data: Vec<WebhookEndpoint>,
}

/// What is left of an endpoint that was deleted.
#[derive(ToSchema)]
#[schema(example = json!({"id": "we_2f7d90c4ab1e5836d07c12aa", "object": "webhook_endpoint", "deleted": true}))]
pub(crate) struct DeletedWebhookEndpoint {
    #[schema(schema_with = endpoint_id)]
    id: String,
    #[schema(schema_with = endpoint_object)]
    object: String,
    deleted: bool,
}

/// What an endpoint is made of.
#[derive(ToSchema)]
#[schema(as = WebhookEndpointCreate, example = examples::endpoint_sent)]
pub(crate) struct EndpointParams {
    /// Types of events, or `*` for all.
    #[schema(value_type = Vec<WantedEvent>, min_items = 1)]
    enabled_events: Vec<String>,
    /// An `https:` address that is public.
    #[schema(format = "uri")]
    url: String,
    /// For people.
    #[schema(max_length = 5_000)]
    description: Option<String>,
    /// Whether nothing is sent to it for now.
    #[schema(required = false)]
    disabled: bool,
    #[schema(schema_with = metadata, required = false)]
    metadata: Map<String, Value>,
}

/// What is changed of an endpoint.
#[derive(ToSchema)]
#[schema(as = WebhookEndpointWrite, example = json!({"disabled": true}))]
pub(crate) struct EndpointChange {
    /// Whether nothing is sent to it for now.
    #[schema(required = false)]
    disabled: bool,
    /// Types of events, or `*` for all.
    #[schema(value_type = Vec<WantedEvent>, min_items = 1, required = false)]
    enabled_events: Vec<String>,
    /// For people.
    #[schema(max_length = 5_000)]
    description: Option<String>,
    #[schema(schema_with = metadata, required = false)]
    metadata: Map<String, Value>,
    /// An `https:` address that is public.
    #[schema(format = "uri", required = false)]
    url: String,
}

/// How long the secret of before goes on signing.
#[derive(ToSchema)]
#[schema(as = WebhookEndpointRotate, example = json!({"expires_in": 3600}))]
pub(crate) struct RotateParams {
    /// Seconds; a day if nothing is said.
    #[schema(minimum = 0, maximum = 259_200, default = 86_400, required = false)]
    expires_in: i64,
}

/// An event on its way to an endpoint.
#[derive(ToSchema)]
#[schema(example = examples::delivery)]
pub(crate) struct WebhookDelivery {
    /// Its event's id: an endpoint has one delivery an event.
    #[schema(value_type = EventId)]
    id: String,
    #[schema(schema_with = delivery_object)]
    object: String,
    #[schema(minimum = 0)]
    attempts: i64,
    #[schema(schema_with = time)]
    created: i64,
    #[schema(value_type = EventId)]
    event: String,
    #[schema(required)]
    last_attempt_at: Option<i64>,
    /// Why the last attempt, or the delivery, failed.
    #[schema(value_type = Option<DeliveryTrouble>, required)]
    last_error: Option<String>,
    #[schema(required)]
    last_status_code: Option<i64>,
    livemode: bool,
    #[schema(required)]
    next_attempt_at: Option<i64>,
    #[schema(value_type = DeliveryState)]
    status: String,
    #[schema(rename = "type", value_type = EventType)]
    kind: String,
    #[schema(schema_with = endpoint_id)]
    webhook_endpoint: String,
}

/// A page of deliveries.
#[derive(ToSchema)]
#[schema(example = examples::delivery_list)]
pub(crate) struct WebhookDeliveryList {
    #[schema(schema_with = list_object)]
    object: String,
    url: String,
    has_more: bool,
    data: Vec<WebhookDelivery>,
}

described!(DeliveryState = one_of(&DeliveryStatus::ALL.map(DeliveryStatus::as_str)));
described!(DeliveryTrouble = one_of(&Trouble::ALL.map(Trouble::as_str)));
described!(
    WantedEvent = {
        let kinds = EventKind::ALL.map(EventKind::as_str);
        let words: Vec<&str> = ["*"].into_iter().chain(kinds).collect();
        one_of(&words)
    }
);

fn endpoint_object() -> Object {
    one_of(&["webhook_endpoint"])
}

fn endpoint_status() -> Object {
    one_of(&["enabled", "disabled"])
}

fn delivery_object() -> Object {
    one_of(&["webhook_delivery"])
}
