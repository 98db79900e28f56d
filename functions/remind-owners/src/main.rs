//! Wiring.

use std::sync::Arc;

use lambda_http::{
    Error,
    lambda_runtime::{LambdaEvent, run, service_fn},
};
use outbound::{email::Mail, sms::Sms};
use remind_owners::RemindOwners;
use serde_json::Value;
use store::reminders::Reminders;
use web::{
    clock::SystemClock,
    config::{mail_settings, sms_settings},
    start::Start,
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let start = Start::up().await?;
    let state = RemindOwners {
        reminders: Reminders::new(&start.table),
        vault: Arc::clone(&start.vault),
        keys: start.keyring().await?,
        sms: Sms::new(&start.aws, sms_settings()),
        mail: Mail::new(&start.aws, mail_settings()?),
        origin: start.config.hosted_url.as_str().into(),
        clock: Arc::new(SystemClock),
    };
    run(service_fn(async |_: LambdaEvent<Value>| state.round().await.map(|_| ()).map_err(Error::from))).await
}
