//! `/v1/webhook_endpoints`: make, read, list, change, delete, and give another secret.

use axum::{Json, extract::State, http::Uri};
use domain::{
    time::{DAY, HOUR},
    webhook::{Endpoint, signature::Secret},
};
use serde_json::{Value, json};
use web::{
    api::{
        ApiError, Body, Caller, List, Path, Permission, Query,
        schema::{Missing, NotChanged, Paging, Refused},
    },
    source::Source,
};

use crate::{
    Webhooks,
    openapi::{self, EndpointChange, EndpointParams, EndpointPath, RotateParams},
};

/// The longest that an old secret may go on signing.
const LONGEST_OVERLAP: i64 = 72 * HOUR;

// `api_version` and `connect` are Stripe's: events have one version here, and are all of connected accounts.
const ON_CREATE: [&str; 7] = ["url", "enabled_events", "description", "metadata", "disabled", "api_version", "connect"];
const ON_UPDATE: [&str; 5] = ["url", "enabled_events", "description", "metadata", "disabled"];

/// Make an endpoint, and get its secret
///
/// The secret is in this answer, and in that of a rotation; it is never said again.
#[utoipa::path(post, path = "/v1/webhook_endpoints", operation_id = "createWebhookEndpoint", tag = "Webhook endpoints",
    request_body = EndpointParams,
    responses((status = 200, description = "The endpoint", body = openapi::WebhookEndpointWithSecret), Refused, NotChanged))]
pub(crate) async fn create(
    State(state): State<Webhooks>,
    caller: Caller,
    source: Source,
    body: Body,
) -> Result<Json<Value>, ApiError> {
    // Before anything is said of the body; so it is in every call here.
    caller.require(Permission::Settings)?;
    body.only(&ON_CREATE)?;
    let (endpoint, secret) = state.add(&caller, &body.into_map()?, &source.staff(&caller.subject)).await?;
    Ok(Json(with_secret(&endpoint, &secret)))
}

fn with_secret(endpoint: &Endpoint, secret: &Secret) -> Value {
    let mut answer = endpoint.to_json();
    answer["secret"] = secret.reveal().into();
    answer
}

/// Read an endpoint
#[utoipa::path(get, path = "/v1/webhook_endpoints/{id}", operation_id = "retrieveWebhookEndpoint", tag = "Webhook endpoints",
    params(EndpointPath),
    responses((status = 200, description = "The endpoint", body = openapi::WebhookEndpoint), Refused, Missing))]
pub(crate) async fn retrieve(
    State(state): State<Webhooks>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<Value>, ApiError> {
    Ok(Json(state.one(&caller, &id).await?.to_json()))
}

/// List the endpoints, newest first
#[utoipa::path(get, path = "/v1/webhook_endpoints", operation_id = "listWebhookEndpoints", tag = "Webhook endpoints",
    params(Paging),
    responses((status = 200, description = "A page of endpoints", body = openapi::WebhookEndpointList), Refused))]
pub(crate) async fn list(
    State(state): State<Webhooks>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<List<Value>>, ApiError> {
    caller.require(Permission::ReadEvents)?;
    // There are never more than a few, so they are read at once.
    let query = Query::read(&uri)?;
    query.only(&["limit", "starting_after", "ending_before"])?;
    let page = query.page()?.cut(state.all(&caller).await?, |endpoint| endpoint.id.to_string())?;
    Ok(Json(List::new("/v1/webhook_endpoints", page.map(|endpoint| endpoint.to_json()))))
}

/// Change what is sent of an endpoint
#[utoipa::path(post, path = "/v1/webhook_endpoints/{id}", operation_id = "updateWebhookEndpoint", tag = "Webhook endpoints",
    params(EndpointPath), request_body = EndpointChange,
    responses((status = 200, description = "The endpoint", body = openapi::WebhookEndpoint), Refused, Missing, NotChanged))]
pub(crate) async fn update(
    State(state): State<Webhooks>,
    caller: Caller,
    source: Source,
    Path(id): Path<String>,
    body: Body,
) -> Result<Json<Value>, ApiError> {
    caller.require(Permission::Settings)?;
    body.only(&ON_UPDATE)?;
    let changed = state.edit(&caller, &id, &body.into_map()?, &source.staff(&caller.subject)).await?;
    Ok(Json(changed.to_json()))
}

/// Delete an endpoint
#[utoipa::path(delete, path = "/v1/webhook_endpoints/{id}", operation_id = "deleteWebhookEndpoint", tag = "Webhook endpoints",
    params(EndpointPath),
    responses((status = 200, description = "What is left of it", body = openapi::DeletedWebhookEndpoint), Refused, Missing, NotChanged))]
pub(crate) async fn delete(
    State(state): State<Webhooks>,
    caller: Caller,
    source: Source,
    Path(id): Path<String>,
) -> Result<Json<Value>, ApiError> {
    let gone = state.remove(&caller, &id, &source.staff(&caller.subject)).await?;
    Ok(Json(json!({"id": gone.as_str(), "object": "webhook_endpoint", "deleted": true})))
}

/// Give an endpoint another secret
///
/// The one before signs too for `expires_in` seconds.
#[utoipa::path(post, path = "/v1/webhook_endpoints/{id}/rotate_secret", operation_id = "rotateWebhookEndpointSecret", tag = "Webhook endpoints",
    params(EndpointPath), request_body = RotateParams,
    responses((status = 200, description = "The endpoint", body = openapi::WebhookEndpointWithSecret), Refused, Missing, NotChanged))]
pub(crate) async fn rotate(
    State(state): State<Webhooks>,
    caller: Caller,
    source: Source,
    Path(id): Path<String>,
    body: Body,
) -> Result<Json<Value>, ApiError> {
    caller.require(Permission::Settings)?;
    body.only(&["expires_in"])?;
    let overlap = overlap(body.into_map()?.get("expires_in"))?;
    let (endpoint, secret) = state.new_secret(&caller, &id, overlap, &source.staff(&caller.subject)).await?;
    Ok(Json(with_secret(&endpoint, &secret)))
}

fn overlap(sent: Option<&Value>) -> Result<i64, ApiError> {
    let seconds = match sent {
        None | Some(Value::Null) => Some(DAY),
        Some(Value::Number(number)) => number.as_i64(),
        Some(Value::String(text)) => text.parse().ok(),
        Some(_) => None,
    };
    seconds.filter(|seconds| (0..=LONGEST_OVERLAP).contains(seconds)).ok_or_else(|| {
        let message = format!("expires_in must be a number of seconds from 0 to {LONGEST_OVERLAP}.");
        ApiError::invalid("expires_in", "parameter_invalid_integer", message)
    })
}
