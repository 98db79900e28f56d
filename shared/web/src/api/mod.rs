//! What the platform's API needs: callers and their roles, bodies and queries, errors as Stripe's SDKs read them.
//!
//! Rule: a request is refused at the first thing that is wrong with it, with the parameter's name, and nothing that only
//! we should know leaves in an error.
//!
//! Stripe's conventions stand around every function (`guard`) or in the parts that a handler reads with: see each file.

mod body;
mod caller;
pub mod calls;
mod error;
mod expand;
mod form;
mod guard;
mod idempotency;
mod json;
mod jwks;
mod page;
mod path;
mod query;
mod rate;
mod role;
pub mod schema;

use std::sync::Arc;

use axum::{
    Router,
    extract::Request,
    middleware::{Next, from_fn, from_fn_with_state},
    response::Response,
};
use http::{HeaderValue, Method, header};
use store::{Table, idempotency::Idempotency};

pub use body::Body;
pub use caller::Caller;
pub use error::ApiError;
pub use expand::Expand;
pub use jwks::{BadToken, KeySource, Verifier};
pub use page::{List, Page, PageOf};
pub use path::Path;
pub use query::Query;
pub use role::{Permission, Role};

use crate::{clock::Clock, telemetry, vault::Vault};
use rate::Pace;

/// What every API handler shares.
#[derive(Clone)]
pub struct Api {
    verifier: Arc<Verifier>,
    clock: Arc<dyn Clock>,
    function: &'static str,
    pace: Arc<Pace>,
    answers: Idempotency,
    vault: Arc<Vault>,
}

impl Api {
    /// The state of a function's API.
    pub fn new(
        function: &'static str,
        verifier: Verifier,
        clock: Arc<dyn Clock>,
        table: &Table,
        vault: Arc<Vault>,
    ) -> Self {
        Self {
            verifier: Arc::new(verifier),
            clock,
            function,
            pace: Arc::new(Pace::new(table)),
            answers: Idempotency::new(table),
            vault,
        }
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
        // On the routes alone: what is no call of ours needs no token to be told so.
        let guarded = routes.route_layer(from_fn_with_state(self.clone(), guard::guard));
        answering(self.function, guarded)
    }
}

// What is around every answer, also of a path that is no call.
fn answering(function: &'static str, routes: Router) -> Router {
    let routes = routes
        .method_not_allowed_fallback(|| async { ApiError::method_not_allowed() })
        .fallback(|| async { ApiError::unrecognized_path() })
        .layer(from_fn(around));
    telemetry::request_lines(function, routes)
}

async fn around(request: Request, next: Next) -> Response {
    let echoed = ECHOED.map(|(name, longest)| {
        let sent = request.headers().get(name).filter(|value| value.len() <= longest);
        (name, sent.filter(|_| name != idempotency::HEADER || request.method() == Method::POST).cloned())
    });
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    for (name, value) in echoed {
        if let Some(value) = value {
            headers.insert(name, value);
        }
    }
    response
}

/// What an SDK sends and reads in the answer again, and how long it may be. There is one version: whichever is asked for.
const ECHOED: [(&str, usize); 2] = [("stripe-version", 64), (idempotency::HEADER, 255)];
