//! `GET /v1/webhook_endpoints/{id}/deliveries`: what was sent to an endpoint, and what it answered; newest first.

use axum::{Json, extract::State, http::Uri};
use domain::webhook::delivery::Delivery;
use serde_json::Value;
use web::api::{ApiError, Caller, List, PageOf, Path, Permission, Query};

use crate::Webhooks;

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
    let stored = state.endpoint(&caller, &id).await?;
    let found = state.log.deliveries(caller.platform()?, &stored.endpoint.id, &page).await?;
    let url = format!("/v1/webhook_endpoints/{}/deliveries", stored.endpoint.id);
    let page = PageOf { data: found.data, has_more: found.has_more };
    Ok(Json(List::new(url, page.map(|delivery| Delivery::to_json(&delivery)))))
}
