//! Wiring.

use std::sync::Arc;

use store::{endpoints::Endpoints, event_log::EventLog, events::Events, platforms::Platforms};
use web::start::{Start, staff_api};
use webhooks::{Webhooks, router};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    let start = Start::up().await?;
    let state = Webhooks {
        api: staff_api("webhooks", &start)?,
        platforms: Platforms::new(&start.table),
        endpoints: Endpoints::new(&start.table),
        events: Events::new(&start.table),
        log: EventLog::new(&start.table),
        vault: Arc::clone(&start.vault),
        local: start.config.local,
    };
    start.table.warm().await;
    lambda_http::run(router(state)).await
}
