//! Wiring.

use std::sync::Arc;

use accounts::{AccountsApi, router};
use outbound::documents::Documents;
use store::{
    accounts::Accounts, audit_trail::AuditTrail, documents::Files, links::Links, listing::Listing,
    platforms::Platforms, reviews::Reviews, search::Finder,
};
use web::{
    config::document_bucket,
    start::{Start, staff_api},
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    let start = Start::up().await?;
    let state = AccountsApi {
        api: staff_api("accounts", &start)?,
        accounts: Accounts::new(&start.table),
        listing: Listing::new(&start.table),
        finder: Finder::new(&start.table),
        reviews: Reviews::new(&start.table),
        files: Files::new(&start.table),
        documents: Documents::new(&start.aws, &document_bucket()?),
        trail: AuditTrail::new(&start.table),
        links: Links::new(&start.table),
        platforms: Platforms::new(&start.table),
        vault: Arc::clone(&start.vault),
    };
    start.table.warm().await;
    lambda_http::run(router(state)).await
}
