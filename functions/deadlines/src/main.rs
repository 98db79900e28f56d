//! Wiring.

use std::sync::Arc;

use deadlines::PassTime;
use lambda_http::{
    Error,
    lambda_runtime::{LambdaEvent, run, service_fn},
};
use serde_json::Value;
use store::deadlines::Deadlines;
use web::{clock::SystemClock, start::Start};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let start = Start::up().await?;
    let state = PassTime { deadlines: Deadlines::new(&start.table), clock: Arc::new(SystemClock) };
    start.table.warm().await;
    run(service_fn(async |_: LambdaEvent<Value>| state.round().await.map(|_| ()).map_err(Error::from))).await
}
