//! `/v1/webhook_endpoints`: make, read, list, change, delete, and give another secret.

use axum::{Json, extract::State, http::Uri};
use domain::{
    id::EndpointId,
    time::{DAY, HOUR},
    webhook::{Endpoint, signature::Secret},
};
use serde_json::{Value, json};
use store::endpoints::CreateRefused;
use web::api::{
    ApiError, Body, Caller, List, Path, Permission, Query,
    schema::{Missing, NotChanged, Paging, Refused},
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
pub(crate) async fn create(State(state): State<Webhooks>, caller: Caller, body: Body) -> Result<Json<Value>, ApiError> {
    caller.require(Permission::Settings)?;
    body.only(&ON_CREATE)?;
    let id = EndpointId::from_random(outbound::random::bytes()?);
    let platform = caller.platform()?.clone();
    let body = body.into_map()?;
    let endpoint = Endpoint::read(id, platform, caller.livemode, &body, state.local, state.api.now())?;
    let key = state.data_key(&caller).await?;
    let secret = Secret::from_random(outbound::random::bytes()?);
    state.endpoints.create(&endpoint, &secret, &key).await.map_err(|refused| match refused {
        CreateRefused::TooMany => ApiError::invalid("", "resource_limit_exceeded", format!("{refused}.")),
        CreateRefused::Store(error) => error.into(),
    })?;
    tracing::info!(endpoint = endpoint.id.as_str(), "webhook_endpoint.created");
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
    caller.require(Permission::ReadEvents)?;
    Ok(Json(state.endpoint(&caller, &id).await?.endpoint.to_json()))
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
    let all = state.endpoints.all(caller.platform()?, caller.livemode).await?;
    let page = query.page()?.cut(all, |stored| stored.endpoint.id.to_string())?;
    Ok(Json(List::new("/v1/webhook_endpoints", page.map(|stored| stored.endpoint.to_json()))))
}

/// Change what is sent of an endpoint
#[utoipa::path(post, path = "/v1/webhook_endpoints/{id}", operation_id = "updateWebhookEndpoint", tag = "Webhook endpoints",
    params(EndpointPath), request_body = EndpointChange,
    responses((status = 200, description = "The endpoint", body = openapi::WebhookEndpoint), Refused, Missing, NotChanged))]
pub(crate) async fn update(
    State(state): State<Webhooks>,
    caller: Caller,
    Path(id): Path<String>,
    body: Body,
) -> Result<Json<Value>, ApiError> {
    caller.require(Permission::Settings)?;
    body.only(&ON_UPDATE)?;
    let body = body.into_map()?;
    // Somebody else may write between our read and our write: then it is read again.
    for _ in 0..4 {
        let stored = state.endpoint(&caller, &id).await?;
        let changed = stored.endpoint.changed(&body, state.local)?;
        if state.endpoints.update(&stored, &changed).await? {
            tracing::info!(endpoint = changed.id.as_str(), "webhook_endpoint.updated");
            return Ok(Json(changed.to_json()));
        }
    }
    Err(ApiError::conflict())
}

/// Delete an endpoint
#[utoipa::path(delete, path = "/v1/webhook_endpoints/{id}", operation_id = "deleteWebhookEndpoint", tag = "Webhook endpoints",
    params(EndpointPath),
    responses((status = 200, description = "What is left of it", body = openapi::DeletedWebhookEndpoint), Refused, Missing, NotChanged))]
pub(crate) async fn delete(
    State(state): State<Webhooks>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<Value>, ApiError> {
    caller.require(Permission::Settings)?;
    let missing = || ApiError::missing("webhook endpoint", &id);
    let parsed = EndpointId::parse(&id).map_err(|_| missing())?;
    if !state.endpoints.delete(caller.platform()?, caller.livemode, &parsed).await? {
        return Err(missing());
    }
    tracing::info!(endpoint = parsed.as_str(), "webhook_endpoint.deleted");
    Ok(Json(json!({"id": parsed.as_str(), "object": "webhook_endpoint", "deleted": true})))
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
    Path(id): Path<String>,
    body: Body,
) -> Result<Json<Value>, ApiError> {
    caller.require(Permission::Settings)?;
    body.only(&["expires_in"])?;
    let overlap = overlap(body.into_map()?.get("expires_in"))?;
    let key = state.data_key(&caller).await?;
    let secret = Secret::from_random(outbound::random::bytes()?);
    for _ in 0..4 {
        let stored = state.endpoint(&caller, &id).await?;
        if state.endpoints.rotate(&stored, &secret, state.api.now() + overlap, &key).await? {
            tracing::info!(endpoint = stored.endpoint.id.as_str(), "webhook_endpoint.secret_rotated");
            return Ok(Json(with_secret(&stored.endpoint, &secret)));
        }
    }
    Err(ApiError::conflict())
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
