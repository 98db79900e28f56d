//! Parts of a path. Rule: what can't be read names nothing, and is answered like any other path that names nothing.

use axum::extract::FromRequestParts;
use http::request::Parts;
use serde::de::DeserializeOwned;

use super::ApiError;

/// The parts of a request's path that a route leaves open.
#[derive(Debug)]
pub struct Path<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let read = axum::extract::Path::from_request_parts(parts, state).await;
        read.map(|axum::extract::Path(read)| Self(read)).map_err(|_| ApiError::unrecognized_path())
    }
}

#[cfg(test)]
mod tests {
    use axum::{Router, body::Body, routing::get};
    use http::{Request, header};
    use tower::ServiceExt as _;

    use super::*;

    #[tokio::test]
    async fn a_part_that_is_no_text_is_refused_in_the_shape_of_every_error() {
        let routes = Router::new().route("/{id}", get(|Path(id): Path<String>| async { id }));
        let answer = |path: &'static str| {
            let routes = routes.clone();
            async move { routes.oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap() }
        };
        assert_eq!(answer("/caf%C3%A9").await.status(), 200);
        let refused = answer("/%FF").await;
        assert_eq!(
            (refused.status().as_u16(), &refused.headers()[header::CONTENT_TYPE]),
            (404, &"application/json".parse().unwrap())
        );
    }
}
