//! `/documents/{path}`: the owner photographs a document, or chooses a file.
//!
//! Rule: a browser sends a file straight to the bucket, by a form that was signed for that one file. What arrives is looked
//! at twice, when it is shown and when the owner says that it is the one; only then is it kept. Opening a page changes
//! nothing, also when the bucket sends the browser there.

mod check;
mod desk;
mod overview;
pub mod page;
mod room;
mod test_files;
mod upload;

use axum::{
    Router,
    routing::{get, post},
};
use store::documents::Documents;
use web::hosted::{Hosted, pages};

/// What the handlers work with.
#[derive(Clone)]
pub struct UploadDocument {
    /// What every hosted page needs.
    pub hosted: Hosted,
    /// The files in the table.
    pub documents: Documents,
    /// The files themselves.
    pub bucket: outbound::documents::Documents,
}

/// The routes.
pub fn router(state: UploadDocument) -> Router {
    let routes = Router::new()
        .route("/documents/{path}", get(overview::show))
        .route("/documents/{path}/remove", post(overview::remove))
        .route("/documents/{path}/test", post(test_files::give))
        .route("/documents/{path}/{kind}/{side}", get(upload::show))
        .route("/documents/{path}/{kind}/{side}/{upload}", get(check::show).post(check::keep))
        .with_state(state);
    pages("upload-document", routes)
}
