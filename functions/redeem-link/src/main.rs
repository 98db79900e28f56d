//! Wiring.

use redeem_link::router;
use web::start::Start;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    let start = Start::up().await?;
    lambda_http::run(router(start.hosted().await?)).await
}
