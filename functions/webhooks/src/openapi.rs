//! The description of `/v1/webhook_endpoints` and `/v1/events`, as far as it doesn't stand at the handlers.
#![expect(dead_code, reason = "parameters are described here and read by name")]

mod endpoint;
mod event;
mod examples;

use domain::event::EventKind;
use utoipa::{IntoParams, OpenApi, openapi::Object};
use web::{
    api::schema::{id, one_of},
    described,
};

pub(crate) use endpoint::{
    DeletedWebhookEndpoint, EndpointChange, EndpointParams, RotateParams, WebhookDeliveryList, WebhookEndpoint,
    WebhookEndpointList, WebhookEndpointWithSecret,
};
pub(crate) use event::{EventList, EventObject, RetryParams};

#[derive(OpenApi)]
#[openapi(
    paths(
        crate::endpoints::create,
        crate::endpoints::list,
        crate::endpoints::retrieve,
        crate::endpoints::update,
        crate::endpoints::delete,
        crate::endpoints::rotate,
        crate::deliveries::list,
        crate::events::list,
        crate::events::retrieve,
        crate::events::retry,
    ),
    tags(
        (name = "Webhook endpoints", description = "Where the platform wants its events, and what was sent there."),
        (name = "Events", description = "What happened in the last 30 days."),
    )
)]
struct Description;

/// The description.
pub fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct EndpointPath {
    /// The endpoint's id.
    #[param(inline, value_type = EndpointId, example = "we_2f7d90c4ab1e5836d07c12aa")]
    id: String,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct EventPath {
    /// The event's id.
    #[param(inline, value_type = EventId, example = "evt_0069553b00d41b52c7f09a83ee5561")]
    id: String,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct EventFilters {
    /// Only events of this type.
    #[param(rename = "type", inline, value_type = EventType, required = false)]
    kind: String,
    /// Only events of these types.
    #[param(rename = "types[]", inline, value_type = Vec<EventType>, max_items = 20, required = false)]
    kinds: Vec<String>,
    /// Only events of which every delivery has arrived, or only others.
    #[param(required = false)]
    delivery_success: bool,
    /// From this very time, in unix seconds.
    #[param(required = false)]
    created: i64,
    /// After this time, in unix seconds.
    #[param(rename = "created[gt]", required = false)]
    created_after: i64,
    /// From this time on.
    #[param(rename = "created[gte]", required = false, example = 1_767_225_600)]
    created_from: i64,
    /// Before this time.
    #[param(rename = "created[lt]", required = false)]
    created_before: i64,
    /// Up to this time.
    #[param(rename = "created[lte]", required = false)]
    created_to: i64,
}

described!(EndpointId = endpoint_id());
described!(pub(crate) EventId = id("evt_"));
described!(pub(crate) EventType = one_of(&EventKind::ALL.map(EventKind::as_str)));

fn endpoint_id() -> Object {
    id("we_")
}
