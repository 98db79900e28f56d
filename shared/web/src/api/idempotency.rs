//! `Idempotency-Key` on POST: a request that is sent twice is carried out once.
//!
//! Rule: only what succeeded is kept. A request that was refused or failed changed nothing, and the next one with its key
//! is carried out. A key belongs to a platform and mode, and stands for one caller's one request; the operator's calls have
//! no platform whose key could seal an answer, so theirs aren't kept: a platform is made once by its own id.

use aws_lc_rs::digest::{Context, SHA256};
use axum::{
    body::Body,
    extract::Request,
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use http::{HeaderName, HeaderValue, Method, StatusCode, header, request::Parts};
use http_body_util::BodyExt as _;
use store::{
    idempotency::{Begun, Kept, Keyed},
    platforms::StoredPlatform,
};

use super::{Api, ApiError, Caller, body};
use crate::telemetry::RequestId;

const LONGEST: usize = 255;
pub(super) const HEADER: &str = "idempotency-key";

/// The key of a request that has one: a POST. Others change nothing that a second one would change again.
pub(super) fn key(parts: &Parts) -> Result<Option<String>, ApiError> {
    let Some(value) = parts.headers.get(HEADER).filter(|_| parts.method == Method::POST) else {
        return Ok(None);
    };
    let key = value.to_str().ok().filter(|key| (1..=LONGEST).contains(&key.len()));
    key.map(|key| Some(key.to_owned())).ok_or_else(|| {
        let message = format!("An Idempotency-Key has 1 to {LONGEST} characters, all of ASCII.");
        ApiError::invalid("", "idempotency_key_invalid", message)
    })
}

/// Carries out a request with a key, or gives the answer that an earlier one got.
pub(super) async fn once(
    api: &Api,
    key: String,
    caller: &Caller,
    stored: &StoredPlatform,
    request: Request,
    next: Next,
) -> Result<Response, ApiError> {
    let (parts, sent) = request.into_parts();
    let sent = body::collect(sent).await?;
    let run = parts.extensions.get::<RequestId>().map(|id| id.0.clone());
    let run = run.ok_or_else(|| ApiError::internal(&"a request without an id"))?;
    let asks = asks(&parts, &caller.subject, &sent);
    let keyed = Keyed { platform: stored.platform.id.clone(), livemode: caller.livemode, key, run, asks };
    let data_key = api.vault.data_key(stored).await?;
    match api.answers.begin(&keyed, api.now(), &data_key).await? {
        Begun::Run => {}
        Begun::Done(kept) => return again(kept),
        Begun::Different => return Err(ApiError::key_used_otherwise()),
        Begun::Running => return Err(ApiError::key_in_use()),
    }
    let answer = next.run(Request::from_parts(parts, Body::from(sent))).await;
    if !answer.status().is_success() {
        // Not forgotten, it stands in the way for a minute.
        if let Err(error) = api.answers.forget(&keyed).await {
            tracing::warn!(%error, "idempotency.not_forgotten");
        }
        return Ok(answer);
    }
    let (parts, body) = answer.into_parts();
    let body = body.collect().await.map_err(|error| ApiError::internal(&error))?.to_bytes();
    // It was carried out, and the caller hears so; only a second one isn't answered the same.
    if let Err(error) = api.answers.keep(&keyed, parts.status.as_u16(), &body, &data_key).await {
        tracing::warn!(%error, "idempotency.not_kept");
    }
    Ok(Response::from_parts(parts, Body::from(body)))
}

fn again(kept: Kept) -> Result<Response, ApiError> {
    let body = kept.body.ok_or_else(ApiError::answer_not_kept)?;
    let status = StatusCode::from_u16(kept.status).map_err(|error| ApiError::internal(&error))?;
    let mut answer = (status, body).into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(HeaderName::from_static("idempotent-replayed"), HeaderValue::from_static("true"));
    if let Ok(first) = HeaderValue::from_str(&kept.run) {
        headers.insert(HeaderName::from_static("original-request"), first);
    }
    Ok(answer)
}

// Who asks for what. The caller is part of it: an answer isn't given to somebody who might not have got it.
fn asks(parts: &Parts, subject: &str, sent: &[u8]) -> [u8; 32] {
    let mut context = Context::new(&SHA256);
    let (path, query) = (parts.uri.path(), parts.uri.query().unwrap_or_default());
    for part in [parts.method.as_str().as_bytes(), path.as_bytes(), query.as_bytes(), subject.as_bytes(), sent] {
        // The length first, so that no two lists of parts read the same.
        context.update(&(part.len() as u64).to_be_bytes());
        context.update(part);
    }
    context.finish().as_ref().try_into().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(method: Method, uri: &str, key: &[u8]) -> Parts {
        let request = http::Request::builder().method(method).uri(uri);
        request.header(HEADER, HeaderValue::from_bytes(key).unwrap()).body(()).unwrap().into_parts().0
    }

    #[test]
    fn a_key_counts_on_a_post_and_has_1_to_255_characters() {
        let read = |method, raw: &[u8]| key(&parts(method, "/", raw));
        assert_eq!(read(Method::POST, b"k").unwrap().as_deref(), Some("k"));
        assert_eq!(read(Method::POST, &[b'k'; 255]).unwrap().map(|key| key.len()), Some(255));
        for bad in [&b""[..], &[b'k'; 256], "ä".as_bytes()] {
            assert!(read(Method::POST, bad).is_err());
            assert_eq!(read(Method::GET, bad).unwrap(), None);
        }
    }

    #[test]
    fn two_requests_that_differ_in_anything_ask_differently() {
        let of = |uri: &str, who: &str, sent: &[u8]| asks(&parts(Method::POST, uri, b"k"), who, sent);
        let all = [
            of("/a", "w", b"s"),
            of("/as", "w", b""),
            of("/a?q", "w", b"s"),
            of("/aq", "w", b"s"),
            of("/a", "ws", b""),
            of("/a", "v", b"s"),
            of("/a", "w", b"t"),
        ];
        assert_eq!(all.iter().collect::<std::collections::HashSet<_>>().len(), all.len());
        assert_eq!(of("/a", "w", b"s"), all[0]);
    }
}
