//! Wiring.

use outbound::email::Mail;
use sign_in::{SignIn, router};
use store::{codes::Codes, users::Users};
use web::{config::mail_settings, start::Start};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    let start = Start::up().await?;
    let state = SignIn {
        hosted: start.hosted().await?,
        users: Users::new(&start.table),
        codes: Codes::new(&start.table),
        mail: Mail::new(&start.aws, mail_settings()?),
    };
    lambda_http::run(router(state)).await
}
