//! Wiring.

use std::sync::Arc;

use aws_lambda_events::event::cloudwatch_logs::LogsEvent;
use lambda_http::{
    Error,
    lambda_runtime::{LambdaEvent, run, service_fn},
};
use sms_status::SmsStatus;
use store::messages::MessageReports;
use web::{clock::SystemClock, start::Start};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let start = Start::up().await?;
    let state = SmsStatus { reports: MessageReports::new(&start.table), clock: Arc::new(SystemClock) };
    start.table.warm().await;
    run(service_fn(async |event: LambdaEvent<LogsEvent>| {
        state.take(&event.payload).await.map(|_| ()).map_err(Error::from)
    }))
    .await
}
