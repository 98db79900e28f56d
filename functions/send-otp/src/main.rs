//! Wiring.

use outbound::{email::Mail, sms::Sms};
use send_otp::{SendOtp, router};
use store::codes::Codes;
use web::{
    config::{mail_settings, sms_settings},
    start::Start,
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    let start = Start::up().await?;
    let state = SendOtp {
        hosted: start.hosted().await?,
        codes: Codes::new(&start.table),
        sms: Sms::new(&start.aws, sms_settings()),
        mail: Mail::new(&start.aws, mail_settings()?),
    };
    lambda_http::run(router(state)).await
}
