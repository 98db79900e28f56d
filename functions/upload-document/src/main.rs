//! Wiring.

use store::documents::Documents;
use upload_document::{UploadDocument, router};
use web::{config::document_bucket, start::Start};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_http::Error> {
    let start = Start::up().await?;
    let bucket = outbound::documents::Documents::new(&start.aws, &document_bucket()?);
    let state = UploadDocument { hosted: start.hosted().await?, documents: Documents::new(&start.table), bucket };
    lambda_http::run(router(state)).await
}
