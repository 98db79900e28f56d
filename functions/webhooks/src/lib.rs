//! `/v1/webhook_endpoints` and `/v1/events`: where a platform wants its events, what was sent there, and what happened.
//!
//! Rule: a secret leaves once, in the answer to the call that makes it.

mod deliveries;
pub mod desk;
mod endpoints;
mod events;
mod openapi;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};
use store::{endpoints::Endpoints, event_log::EventLog, events::Events, platforms::Platforms};
use web::{api::Api, vault::Vault};

pub use openapi::openapi;

/// What the handlers work with.
#[derive(Clone)]
pub struct Webhooks {
    /// Callers and the time.
    pub api: Api,
    /// Platforms, for their data keys.
    pub platforms: Platforms,
    /// The endpoints.
    pub endpoints: Endpoints,
    /// One event.
    pub events: Events,
    /// Lists of events and of deliveries.
    pub log: EventLog,
    /// The data keys, for the secrets.
    pub vault: Arc<Vault>,
    /// Whether this is a developer's machine, where an endpoint may be anywhere.
    pub local: bool,
}

/// The routes.
pub fn router(state: Webhooks) -> Router {
    let api = state.api.clone();
    let one = get(endpoints::retrieve).post(endpoints::update).delete(endpoints::delete);
    let routes = Router::new()
        .route("/v1/webhook_endpoints", post(endpoints::create).get(endpoints::list))
        .route("/v1/webhook_endpoints/{id}", one)
        .route("/v1/webhook_endpoints/{id}/rotate_secret", post(endpoints::rotate))
        .route("/v1/webhook_endpoints/{id}/deliveries", get(deliveries::list))
        .route("/v1/events", get(events::list))
        .route("/v1/events/{id}", get(events::retrieve))
        .route("/v1/events/{id}/retry", post(events::retry))
        .with_state(state);
    api.wrap(routes)
}
