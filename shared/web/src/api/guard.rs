//! What stands before every call. Rule: in this order, and no handler can leave one out: who calls, whether the call can be
//! read at all, whether it comes too fast, whether it came before.

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderMap, Uri};

use super::{Api, ApiError, Caller, form, idempotency};

/// Lets a call through to its handler, or answers it.
pub(super) async fn guard(State(api): State<Api>, request: Request, next: Next) -> Result<Response, ApiError> {
    let (mut parts, body) = request.into_parts();
    let caller = Caller::authenticate(&parts.headers, api.verifier()).await?;
    readable(&parts.uri)?;
    own_account(&parts.headers)?;
    let key = idempotency::key(&parts)?;
    parts.extensions.insert(caller.clone());
    let request = Request::from_parts(parts, body);
    // The operator acts at no platform, and is counted at none.
    let Some(platform) = &caller.platform else { return Ok(next.run(request).await) };
    let stored = api.pace.admit(platform, caller.livemode, api.now()).await?;
    match (key, stored) {
        (Some(key), Some(stored)) => idempotency::once(&api, key, &caller, &stored, request, next).await,
        // At a platform that isn't set up nothing is written, so nothing could be written twice.
        (_, _) => Ok(next.run(request).await),
    }
}

fn readable(uri: &Uri) -> Result<(), ApiError> {
    let path = form::decoded(uri.path().as_bytes());
    let message = "The path of the URL is no text of UTF-8, or holds control characters.";
    let readable = path.is_some_and(|path| !path.chars().any(char::is_control));
    if readable { Ok(()) } else { Err(ApiError::invalid("", "url_invalid", message.into())) }
}

fn own_account(headers: &HeaderMap) -> Result<(), ApiError> {
    if headers.contains_key("stripe-account") {
        let message = "Calls are made as the platform: leave out the Stripe-Account header, and name the account in the \
                       path or in the parameter 'account'.";
        return Err(ApiError::invalid("", "account_header_unsupported", message.into()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_text() {
        let read = |raw: &str| readable(&raw.parse().unwrap()).is_ok();
        assert!(read("/v1/accounts/acct_1") && read("/v1/accounts/%C3%A9"));
        for bad in ["/a/%ff", "/a/%00", "/a/%", "/a/%zz", "/a/%0a"] {
            assert!(!read(bad), "{bad}");
        }
    }
}
