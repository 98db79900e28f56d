//! `/v1/events`: what happened in the last 30 days, newest first, and sending one of it again.

use std::slice;

use axum::{Json, extract::State, http::Uri};
use domain::{
    event::{Event, EventKind},
    id::EndpointId,
    time::Range,
    webhook::delivery::{Delivery, DeliveryStatus},
};
use serde_json::Value;
use web::{
    api::{
        ApiError, Body, Caller, List, PageOf, Path, Permission, Query,
        schema::{Missing, NotChanged, Paging, Refused},
    },
    source::Source,
};

use crate::{
    Webhooks,
    openapi::{self, EventFilters, EventPath, RetryParams},
};

/// The last second that an event's id can hold.
const LATEST: i64 = 0xff_ffff_ffff;
/// The most types that one call may ask for, as Stripe has it.
const MOST_TYPES: usize = 20;

/// List what happened, newest first
#[utoipa::path(get, path = "/v1/events", operation_id = "listEvents", tag = "Events",
    params(EventFilters, Paging),
    responses((status = 200, description = "A page of events", body = openapi::EventList), Refused))]
pub(crate) async fn list(
    State(state): State<Webhooks>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<List<Value>>, ApiError> {
    caller.require(Permission::ReadEvents)?;
    let query = Query::read(&uri)?;
    query.only(&["type", "types[]", "created[]", "delivery_success", "limit", "starting_after", "ending_before"])?;
    let kinds = kinds(&query)?;
    let success = success(&query)?;
    let mut page = query.page()?.by_event()?;
    if let Some(Range { from, to }) = query.range("created")? {
        // Ids hold the time in ten digits, and nothing is older than 1970.
        page.from = Some(from.clamp(0, LATEST));
        page.until = Some(to.saturating_add(1).clamp(0, LATEST));
    }
    let endpoints = state.endpoint_ids(&caller).await?;
    let wanted = |kind: EventKind, deliveries: &[Delivery]| {
        let arrived = || deliveries.iter().all(|delivery| delivery.status == DeliveryStatus::Succeeded);
        kinds.as_ref().is_none_or(|kinds| kinds.contains(&kind)) && success.is_none_or(|wanted| arrived() == wanted)
    };
    let found = state.log.events(caller.platform()?, caller.livemode, &page, &endpoints, wanted).await?;
    let page = PageOf { data: found.data, has_more: found.has_more };
    Ok(Json(List::new("/v1/events", page.map(|(event, deliveries)| event.to_json(pending(&deliveries))))))
}

// A type that there isn't is a mistake; Stripe answers an empty list to it, which hides a misspelt one.
fn kinds(query: &Query) -> Result<Option<Vec<EventKind>>, ApiError> {
    let parse = |param: String, raw: &str| {
        EventKind::parse(raw)
            .ok_or_else(|| ApiError::invalid(&param, "parameter_invalid", format!("{param} is no type of event.")))
    };
    let names = query.list("types")?;
    match query.text("type") {
        Some(_) if !names.is_empty() => {
            Err(ApiError::invalid("types", "parameter_invalid", "Send type or types, not both.".into()))
        }
        Some(raw) => Ok(Some(vec![parse("type".into(), raw)?])),
        None if names.is_empty() => Ok(None),
        None if names.len() > MOST_TYPES => {
            let message = format!("types may hold at most {MOST_TYPES} types.");
            Err(ApiError::invalid("types", "parameter_invalid", message))
        }
        None => {
            let kinds = names.into_iter().enumerate().map(|(at, raw)| parse(format!("types[{at}]"), raw));
            kinds.collect::<Result<_, _>>().map(Some)
        }
    }
}

fn success(query: &Query) -> Result<Option<bool>, ApiError> {
    match query.text("delivery_success") {
        None => Ok(None),
        Some("true") => Ok(Some(true)),
        Some("false") => Ok(Some(false)),
        Some(_) => {
            let message = "delivery_success must be true or false.".to_owned();
            Err(ApiError::invalid("delivery_success", "parameter_invalid", message))
        }
    }
}

fn pending(deliveries: &[Delivery]) -> usize {
    deliveries.iter().filter(|delivery| delivery.status == DeliveryStatus::Pending).count()
}

/// Read an event
#[utoipa::path(get, path = "/v1/events/{id}", operation_id = "retrieveEvent", tag = "Events",
    params(EventPath),
    responses((status = 200, description = "The event", body = openapi::EventObject), Refused, Missing))]
pub(crate) async fn retrieve(
    State(state): State<Webhooks>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<Value>, ApiError> {
    caller.require(Permission::ReadEvents)?;
    let event = state.event(&caller, &id).await?;
    state.answer(&caller, &event).await
}

/// Send an event to an endpoint again
///
/// It is due at once, with ten attempts, whatever became of it before.
#[utoipa::path(post, path = "/v1/events/{id}/retry", operation_id = "retryEvent", tag = "Events",
    params(EventPath), request_body = RetryParams,
    responses((status = 200, description = "The event", body = openapi::EventObject), Refused, Missing, NotChanged))]
pub(crate) async fn retry(
    State(state): State<Webhooks>,
    caller: Caller,
    source: Source,
    Path(id): Path<String>,
    body: Body,
) -> Result<Json<Value>, ApiError> {
    caller.require(Permission::Settings)?;
    body.only(&["webhook_endpoint"])?;
    let to = body.required_text("webhook_endpoint")?;
    let event = state.send_again(&caller, &id, to, &source.staff(&caller.subject)).await?;
    state.answer(&caller, &event).await
}

impl Webhooks {
    async fn endpoint_ids(&self, caller: &Caller) -> Result<Vec<EndpointId>, ApiError> {
        let all = self.endpoints.all(caller.platform()?, caller.livemode).await?;
        Ok(all.into_iter().map(|stored| stored.endpoint.id).collect())
    }

    async fn answer(&self, caller: &Caller, event: &Event) -> Result<Json<Value>, ApiError> {
        let endpoints = self.endpoint_ids(caller).await?;
        let deliveries = self.log.of_events(&event.platform, &endpoints, slice::from_ref(event)).await?;
        Ok(Json(event.to_json(pending(&deliveries))))
    }
}
