//! Wiring.

use std::sync::Arc;

use count_steps::CountSteps;
use lambda_http::{
    Error,
    lambda_runtime::{LambdaEvent, run, service_fn},
};
use serde_json::Value;
use store::counting::Counting;
use web::{clock::SystemClock, start::Start};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let start = Start::up().await?;
    let state = CountSteps { counting: Counting::new(&start.table), clock: Arc::new(SystemClock) };
    start.table.warm().await;
    run(service_fn(async |event: LambdaEvent<Value>| state.handle(event.payload).await.map_err(Error::from))).await
}
