//! Wiring.

use std::sync::Arc;

use accounts::{AccountsApi, router};
use store::{
    accounts::Accounts, audit_trail::AuditTrail, links::Links, listing::Listing, platforms::Platforms,
    reviews::Reviews, search::Finder,
};
use web::start::{Start, staff_api};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    let start = Start::up().await?;
    let state = AccountsApi {
        api: staff_api("accounts", &start)?,
        accounts: Accounts::new(&start.table),
        listing: Listing::new(&start.table),
        finder: Finder::new(&start.table),
        reviews: Reviews::new(&start.table),
        trail: AuditTrail::new(&start.table),
        links: Links::new(&start.table),
        platforms: Platforms::new(&start.table),
        vault: Arc::clone(&start.vault),
    };
    start.table.warm().await;
    lambda_http::run(router(state)).await
}
