//! Wiring.

use std::sync::Arc;

use export_links::{Desk, ExportLinks, Worker};
use lambda_http::{
    lambda_runtime::{LambdaEvent, run},
    service_fn,
};
use outbound::{files::Bucket, queue::Queue};
use serde_json::Value;
use store::{
    Table, accounts::Accounts, export_work::ExportWork, exports::Exports, links::Links, platforms::Platforms,
    walk::Walks,
};
use web::{
    config::ExportConfig,
    start::{Start, staff_api},
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    let start = Start::up().await?;
    let config = ExportConfig::from_env(&start.config)?;
    let desk = Desk {
        api: staff_api("export-links", &start)?,
        platforms: Platforms::new(&start.table),
        exports: Exports::new(&start.table),
        queue: Queue::new(&start.aws, &config.queue),
        files: Bucket::new(&start.aws, &config.bucket),
    };
    let table = Table::new(start.aws.patient_dynamodb(), &start.config.table);
    let worker = Worker {
        work: ExportWork::new(&table),
        walks: Walks::new(&table),
        accounts: Accounts::new(&table),
        links: Links::new(&table),
        vault: Arc::clone(&start.vault),
        keys: start.keyring().await?,
        origin: start.config.hosted_url.as_str().into(),
        part_bytes: config.part_bytes,
        desk,
    };
    let state = ExportLinks::new(worker);
    run(service_fn(|event: LambdaEvent<Value>| {
        let state = state.clone();
        async move { state.handle(event).await }
    }))
    .await
}
