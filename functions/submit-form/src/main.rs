//! Wiring.

use store::{codes::Codes, kept::KeptForms, submissions::Submissions};
use submit_form::{SubmitForm, router};
use web::start::Start;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    let start = Start::up().await?;
    let state = SubmitForm {
        hosted: start.hosted().await?,
        submissions: Submissions::new(&start.table),
        codes: Codes::new(&start.table),
        kept: KeptForms::new(&start.table),
    };
    lambda_http::run(router(state)).await
}
