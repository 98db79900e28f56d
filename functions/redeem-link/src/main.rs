//! Wiring.

use redeem_link::{RedeemLink, router};
use store::{asks::Asks, reminders::Reminders, visits::Visits};
use web::start::Start;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    let start = Start::up().await?;
    let state = RedeemLink {
        hosted: start.hosted().await?,
        visits: Visits::new(&start.table),
        asks: Asks::new(&start.table),
        reminders: Reminders::new(&start.table),
    };
    lambda_http::run(router(state)).await
}
