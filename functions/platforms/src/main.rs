//! Wiring.

use std::sync::Arc;

use platforms::{PlatformsApi, router};
use store::{insight::Insights, platforms::Platforms};
use web::start::{Start, staff_api};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    let start = Start::up().await?;
    let state = PlatformsApi {
        api: staff_api("platforms", &start)?,
        platforms: Platforms::new(&start.table),
        insights: Insights::new(&start.table),
        vault: Arc::clone(&start.vault),
        local: start.config.local,
    };
    start.table.warm().await;
    lambda_http::run(router(state)).await
}
