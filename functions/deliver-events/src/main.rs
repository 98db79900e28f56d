//! Wiring.

use std::sync::Arc;

use deliver_events::DeliverEvents;
use lambda_http::{LambdaEvent, lambda_runtime, service_fn};
use outbound::{post::Poster, queue::Queue};
use serde_json::Value;
use store::{deliveries::Deliveries, endpoints::Endpoints, event_log::EventLog, events::Events, platforms::Platforms};
use web::{clock::SystemClock, config, start::Start};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    let start = Start::up().await?;
    let state = DeliverEvents {
        platforms: Platforms::new(&start.table),
        endpoints: Endpoints::new(&start.table),
        events: Events::new(&start.table),
        log: EventLog::new(&start.table),
        deliveries: Deliveries::new(&start.table),
        vault: Arc::clone(&start.vault),
        queue: Queue::new(&start.aws, &config::delivery_queue()?),
        poster: Poster::new(start.config.local),
        clock: Arc::new(SystemClock),
    };
    start.table.warm().await;
    let handle = |event: LambdaEvent<Value>| {
        let state = state.clone();
        async move { state.handle(event.payload).await.map_err(lambda_http::Error::from) }
    };
    lambda_runtime::run(service_fn(handle)).await
}
