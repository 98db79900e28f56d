//! Errors of the API. Rule: two messages. One leaves, in the shape that Stripe's SDKs read; the other, with the cause, goes
//! to the log.
//!
//! `doc_url` stands only on codes that are Stripe's and mean here what they mean there, and leads to Stripe's page on them:
//! a deployment has no page of its own that explains a code, and an address that opens nothing is worse than none.

use axum::{
    Json,
    response::{IntoResponse, Response},
};
use domain::account::Invalid;
use http::{HeaderName, HeaderValue, StatusCode, header};
use outbound::random::NoRandom;
use serde::Serialize;
use store::{StoreError, WriteError};
use utoipa::ToSchema;

use super::schema;
use crate::vault::VaultError;

/// Codes that Stripe's documentation explains.
const STRIPES: [&str; 8] = [
    "idempotency_key_in_use",
    "lock_timeout",
    "parameter_invalid_integer",
    "parameter_missing",
    "parameter_unknown",
    "rate_limit",
    "resource_already_exists",
    "resource_missing",
];
/// Codes after which the same request may well succeed.
const PASSING: [&str; 3] = ["idempotency_key_in_use", "lock_timeout", "rate_limit"];

/// An error, ready to leave.
#[derive(Debug)]
pub struct ApiError {
    status: StatusCode,
    kind: &'static str,
    code: Option<&'static str>,
    message: String,
    param: Option<String>,
    retry_after: Option<i64>,
}

/// What every refusal says.
#[derive(Serialize, ToSchema)]
#[schema(as = Error)]
pub(super) struct Wire<'a> {
    #[schema(inline)]
    error: Inner<'a>,
}

#[derive(Serialize, ToSchema)]
struct Inner<'a> {
    /// Whose fault it is: the request's, or ours.
    #[serde(rename = "type")]
    #[schema(schema_with = schema::error_types)]
    kind: &'static str,
    /// A word for programs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    code: Option<&'static str>,
    /// A sentence for developers.
    message: &'a str,
    /// The parameter at fault, as a form writes it: `individual[dob][day]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    param: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    doc_url: Option<String>,
}

impl ApiError {
    fn new(status: StatusCode, kind: &'static str, code: Option<&'static str>, message: String) -> Self {
        Self { status, kind, code, message, param: None, retry_after: None }
    }

    /// 400: something in the request is wrong. `param` names it in Stripe's bracket form; empty when it isn't one thing.
    pub fn invalid(param: &str, code: &'static str, message: String) -> Self {
        let error = Self::new(StatusCode::BAD_REQUEST, "invalid_request_error", Some(code), message);
        if param.is_empty() { error } else { error.at(param) }
    }

    /// 400: a parameter that isn't known.
    pub fn unknown_parameter(name: &str) -> Self {
        let shown: String = name.chars().filter(|c| !c.is_control()).take(64).collect();
        Self::invalid(&shown, "parameter_unknown", format!("Received unknown parameter: {shown}"))
    }

    /// 400: the `Idempotency-Key` was used for another request.
    pub fn key_used_otherwise() -> Self {
        let message = "This Idempotency-Key came before with another request: another path, other parameters, or another \
                       caller. A key stands for one request; make a new one for each.";
        Self::new(StatusCode::BAD_REQUEST, "idempotency_error", None, message.into())
    }

    /// 409: a request with this `Idempotency-Key` is being carried out.
    pub fn key_in_use() -> Self {
        let message = "A request with this Idempotency-Key is being carried out. Send it again in a moment.".to_owned();
        Self::new(StatusCode::CONFLICT, "idempotency_error", Some("idempotency_key_in_use"), message)
    }

    /// 400: the request was carried out before, and its answer was too large to be kept.
    pub fn answer_not_kept() -> Self {
        let message =
            "This request was carried out before, once. Its answer was too large to be kept: read what it made.";
        Self::new(StatusCode::BAD_REQUEST, "idempotency_error", Some("idempotency_answer_not_kept"), message.into())
    }

    /// 404: no such thing, or not this caller's.
    pub fn missing(what: &str, id: &str) -> Self {
        let shown: String = id.chars().filter(|c| !c.is_control()).take(64).collect();
        let message = format!("No such {what}: '{shown}'");
        Self::new(StatusCode::NOT_FOUND, "invalid_request_error", Some("resource_missing"), message).at("id")
    }

    /// 401: the token is missing or isn't good.
    pub fn unauthenticated(code: &'static str, message: &str) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "invalid_request_error", Some(code), message.to_owned())
    }

    /// 403: the token is good, its roles don't allow this.
    pub fn forbidden(message: String) -> Self {
        Self::new(StatusCode::FORBIDDEN, "invalid_request_error", Some("insufficient_permissions"), message)
    }

    /// 403: the token is good, and its platform was never made here.
    pub fn platform_not_set_up() -> Self {
        Self::forbidden("The bearer token's platform isn't set up here.".into())
    }

    /// 409: another request changed the same thing at the same moment.
    pub fn conflict() -> Self {
        let message = "Another request changed this at the same moment. Send yours again.".to_owned();
        Self::new(StatusCode::CONFLICT, "invalid_request_error", Some("lock_timeout"), message)
    }

    /// 429: too many requests; the caller may come back in so many seconds.
    pub fn rate_limited(seconds: i64) -> Self {
        let message = "Too many requests. Send this one again later, and slower.".to_owned();
        let mut error = Self::new(StatusCode::TOO_MANY_REQUESTS, "invalid_request_error", Some("rate_limit"), message);
        error.retry_after = Some(seconds);
        error
    }

    /// 413: the body is too large.
    pub fn too_large(most: usize) -> Self {
        let message = format!("The request body is larger than {most} bytes.");
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "invalid_request_error", Some("request_too_large"), message)
    }

    /// 404: no such path.
    pub fn unrecognized_path() -> Self {
        let message = "Unrecognized request URL. See the README for the calls there are.".to_owned();
        Self::new(StatusCode::NOT_FOUND, "invalid_request_error", Some("url_invalid"), message)
    }

    /// 405: the path is there, the method isn't.
    pub fn method_not_allowed() -> Self {
        let message = "This URL doesn't take this method.".to_owned();
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "invalid_request_error", Some("method_not_allowed"), message)
    }

    /// 503: a service that this one stands on doesn't answer. The cause goes to the log only.
    pub fn unavailable(cause: &impl std::fmt::Display) -> Self {
        tracing::error!(%cause, "unavailable");
        let message = "The service can't answer right now. Send the request again in a moment.".to_owned();
        let mut error = Self::new(StatusCode::SERVICE_UNAVAILABLE, "api_error", None, message);
        error.retry_after = Some(1);
        error
    }

    /// 500: our fault. The cause goes to the log only.
    pub fn internal(cause: &impl std::fmt::Display) -> Self {
        tracing::error!(%cause, "internal error");
        let message = "Something went wrong on our side. The Request-Id names this request.".to_owned();
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "api_error", None, message)
    }

    // Whether an SDK is to send the request again. On our own faults it decides by itself.
    fn should_retry(&self) -> Option<bool> {
        let passing = self.code.is_some_and(|code| PASSING.contains(&code));
        match self.status.as_u16() {
            503 => Some(true),
            500.. => None,
            _ => Some(passing),
        }
    }

    /// Its status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The word for programs.
    pub fn code(&self) -> Option<&'static str> {
        self.code
    }

    /// The parameter at fault.
    pub fn param(&self) -> Option<&str> {
        self.param.as_deref()
    }

    /// What the caller is told.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Names the parameter.
    #[must_use]
    pub fn at(mut self, param: &str) -> Self {
        self.param = Some(param.to_owned());
        self
    }
}

impl From<Invalid> for ApiError {
    fn from(invalid: Invalid) -> Self {
        Self::invalid(&invalid.param, invalid.code, invalid.message)
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable(_) => Self::unavailable(&error),
            StoreError::Corrupt { .. } | StoreError::Refused(_) => Self::internal(&error),
        }
    }
}

impl From<WriteError> for ApiError {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Condition(_) | WriteError::Conflict => Self::conflict(),
            WriteError::Store(error) => error.into(),
        }
    }
}

impl From<VaultError> for ApiError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Store(error) => error.into(),
            VaultError::Kms(outbound::kms::KmsError::Unavailable(_)) => Self::unavailable(&error),
            VaultError::Kms(_) | VaultError::NoKey => Self::internal(&error),
        }
    }
}

impl From<NoRandom> for ApiError {
    fn from(error: NoRandom) -> Self {
        Self::internal(&error)
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        crate::telemetry::about_error(self.code.unwrap_or(self.kind));
        let explained = self.code.filter(|code| STRIPES.contains(code));
        let inner = Inner {
            kind: self.kind,
            code: self.code,
            message: &self.message,
            param: self.param.as_deref(),
            doc_url: explained.map(|code| format!("https://docs.stripe.com/error-codes#{}", code.replace('_', "-"))),
        };
        let should_retry = self.should_retry();
        let mut response = (self.status, Json(Wire { error: inner })).into_response();
        let headers = response.headers_mut();
        if self.status == StatusCode::UNAUTHORIZED {
            // As RFC 6750 has it: no word on a token where none was sent.
            let challenge =
                if self.code == Some("token_missing") { "Bearer" } else { "Bearer error=\"invalid_token\"" };
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
        }
        if let Some(again) = should_retry {
            let again = HeaderValue::from_static(if again { "true" } else { "false" });
            headers.insert(HeaderName::from_static("stripe-should-retry"), again);
        }
        if self.status == StatusCode::TOO_MANY_REQUESTS {
            let reason = HeaderName::from_static("stripe-rate-limited-reason");
            headers.insert(reason, HeaderValue::from_static("global-rate"));
        }
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

#[cfg(test)]
mod tests;
