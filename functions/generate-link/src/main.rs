//! Wiring.

use std::sync::Arc;

use generate_link::{GenerateLink, router};
use store::{accounts::Accounts, links::Links, platforms::Platforms, reminders::Reminders};
use web::start::{Start, staff_api};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    let start = Start::up().await?;
    let state = GenerateLink {
        api: staff_api("generate-link", &start)?,
        accounts: Accounts::new(&start.table),
        platforms: Platforms::new(&start.table),
        links: Links::new(&start.table),
        reminders: Reminders::new(&start.table),
        vault: Arc::clone(&start.vault),
        keys: start.keyring().await?,
        origin: start.config.hosted_url.as_str().into(),
    };
    lambda_http::run(router(state)).await
}
