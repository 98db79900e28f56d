//! Wiring.

use store::{codes::Codes, identity::IdentityChecks};
use verify_otp::{VerifyOtp, router};
use web::start::Start;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    let start = Start::up().await?;
    let state = VerifyOtp {
        hosted: start.hosted().await?,
        codes: Codes::new(&start.table),
        checks: IdentityChecks::new(&start.table),
    };
    lambda_http::run(router(state)).await
}
