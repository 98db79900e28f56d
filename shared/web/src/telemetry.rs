//! Log lines. Rule: one JSON line a request, and these are never in any line: a code, a token or its hash, a cookie, a
//! query string, a body, a phone number, an e-mail address, a name, a number of a person or an account at a bank.
//!
//! A request is known by its matched route (`/r/{token}`), never by its address, because addresses hold tokens.

use axum::{
    Router,
    extract::{MatchedPath, Request},
    middleware::{Next, from_fn},
    response::Response,
};
use std::time::Instant;
use tracing_subscriber::EnvFilter;

/// Starts logging: JSON on standard output, where the platform collects it and adds the time. `RUST_LOG` sets the level.
pub fn init() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    // A second start, as in tests, keeps the first.
    let _ = tracing_subscriber::fmt().json().without_time().with_env_filter(filter).with_target(false).try_init();
}

/// Adds a line for every request of a function.
pub fn request_lines(function: &'static str, routes: Router) -> Router {
    routes.route_layer(from_fn(move |request: Request, next: Next| line(function, request, next)))
}

async fn line(function: &'static str, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let response = next.run(request).await;
    let milliseconds = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    let status = response.status().as_u16();
    tracing::info!(function, %method, route, status, milliseconds, "request");
    response
}
