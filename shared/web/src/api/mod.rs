//! What the platform's API needs: callers and their roles, bodies and queries, errors as Stripe's SDKs read them.
//!
//! Rule: a request is refused at the first thing that is wrong with it, with the parameter's name, and nothing that only
//! we should know leaves in an error.

mod body;
mod caller;
mod error;
mod json;
mod jwks;
mod page;
mod query;
mod role;

use std::sync::Arc;

use axum::{Router, middleware::map_response, response::Response};
use http::{HeaderValue, header};

pub use body::Body;
pub use caller::Caller;
pub use error::ApiError;
pub use jwks::{KeySource, Verifier};
pub use page::{Page, PageOf};
pub use query::{CREATED, Query};
pub use role::{Permission, Role};

use crate::{clock::Clock, telemetry};

/// What every API handler shares.
#[derive(Clone)]
pub struct Api {
    verifier: Arc<Verifier>,
    clock: Arc<dyn Clock>,
    function: &'static str,
}

impl Api {
    /// The state of a function's API.
    pub fn new(function: &'static str, verifier: Verifier, clock: Arc<dyn Clock>) -> Self {
        Self { verifier: Arc::new(verifier), clock, function }
    }

    /// The time now.
    pub fn now(&self) -> i64 {
        self.clock.now()
    }

    pub(crate) fn verifier(&self) -> &Verifier {
        &self.verifier
    }

    /// Puts everything around a function's routes that each of them needs.
    pub fn wrap(&self, routes: Router) -> Router {
        let routes = routes
            .method_not_allowed_fallback(|| async { ApiError::method_not_allowed() })
            .fallback(|| async { ApiError::unrecognized_path() })
            .layer(map_response(keep_out_of_caches));
        telemetry::request_lines(self.function, routes)
    }
}

async fn keep_out_of_caches(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}
