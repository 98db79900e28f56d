//! Wiring.

use dashboard::{Dashboard, router};
use web::start::Start;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    let start = Start::up().await?;
    let state = Dashboard::new(&start).await?;
    lambda_http::run(router(state)).await
}
