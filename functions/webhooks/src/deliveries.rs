//! `GET /v1/webhook_endpoints/{id}/deliveries`: what was sent to an endpoint, and what it answered; newest first.

use axum::{Json, extract::State, http::Uri};
use domain::webhook::delivery::Delivery;
use serde_json::Value;
use web::api::{
    ApiError, Caller, List, PageOf, Path, Permission, Query,
    schema::{Missing, Paging, Refused},
};

use crate::{
    Webhooks,
    openapi::{self, EndpointPath},
};

/// List what was sent to an endpoint, newest first
#[utoipa::path(get, path = "/v1/webhook_endpoints/{id}/deliveries", operation_id = "listWebhookDeliveries", tag = "Webhook endpoints",
    params(EndpointPath, Paging),
    responses((status = 200, description = "A page of deliveries", body = openapi::WebhookDeliveryList), Refused, Missing))]
pub(crate) async fn list(
    State(state): State<Webhooks>,
    caller: Caller,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Json<List<Value>>, ApiError> {
    caller.require(Permission::ReadEvents)?;
    let query = Query::read(&uri)?;
    query.only(&["limit", "starting_after", "ending_before"])?;
    let page = query.page()?.by_event()?;
    let (endpoint, found) = state.sent_to(&caller, &id, &page).await?;
    let url = format!("/v1/webhook_endpoints/{}/deliveries", endpoint.id);
    let page = PageOf { data: found.data, has_more: found.has_more };
    Ok(Json(List::new(url, page.map(|delivery| Delivery::to_json(&delivery)))))
}
