//! Errors as they leave.

use http_body_util::BodyExt as _;
use serde_json::{Value, json};

use super::*;

async fn sent(error: ApiError) -> (u16, Value, Option<String>) {
    let (parts, body) = error.into_response().into_parts();
    let body = serde_json::from_slice(&body.collect().await.unwrap().to_bytes()).unwrap();
    let later = parts.headers.get(header::RETRY_AFTER).map(|value| value.to_str().unwrap().to_owned());
    (parts.status.as_u16(), body, later)
}

#[tokio::test]
async fn an_error_has_the_shape_that_stripes_sdks_read() {
    let error = ApiError::invalid("individual[dob]", "parameter_invalid", "Not a date.".into());
    let inner = json!({
        "type": "invalid_request_error", "code": "parameter_invalid", "message": "Not a date.", "param": "individual[dob]",
    });
    assert_eq!(sent(error).await, (400, json!({ "error": inner }), None));
}

#[tokio::test]
async fn what_is_missing_is_named_without_control_characters() {
    let (status, body, _) = sent(ApiError::missing("account", "acct_\r\nx")).await;
    assert_eq!((status, &body["error"]["message"]), (404, &json!("No such account: 'acct_x'")));
    assert_eq!(body["error"]["code"], "resource_missing");
}

#[tokio::test]
async fn our_own_faults_say_nothing_of_their_cause() {
    for (error, expected) in [
        (ApiError::internal(&"the table 'links' has no such row"), (500, None)),
        (ApiError::unavailable(&"the table 'links' didn't answer"), (503, Some("1".to_owned()))),
    ] {
        let (status, body, later) = sent(error).await;
        assert_eq!((status, later), expected);
        assert_eq!(body["error"]["type"], "api_error");
        assert!(!body.to_string().contains("links"), "{body}");
    }
}

#[tokio::test]
async fn a_caller_who_is_too_fast_is_told_when_to_come_back() {
    let (status, body, later) = sent(ApiError::rate_limited(7)).await;
    assert_eq!((status, later.as_deref()), (429, Some("7")));
    assert_eq!(body["error"]["code"], "rate_limit");
}

#[tokio::test]
async fn an_sdk_is_told_what_to_send_again() {
    let told = |error: ApiError| {
        let response = error.into_response();
        response.headers().get("stripe-should-retry").map(|value| value.to_str().unwrap().to_owned())
    };
    for passing in [ApiError::conflict(), ApiError::key_in_use(), ApiError::rate_limited(1), ApiError::unavailable(&"")]
    {
        assert_eq!(told(passing).as_deref(), Some("true"));
    }
    for lasting in
        [ApiError::missing("account", "x"), ApiError::key_used_otherwise(), ApiError::forbidden(String::new())]
    {
        assert_eq!(told(lasting).as_deref(), Some("false"));
    }
    assert_eq!(told(ApiError::internal(&"")), None);
}

#[tokio::test]
async fn stripes_own_codes_lead_to_stripes_page() {
    let (_, body, _) = sent(ApiError::missing("account", "x")).await;
    assert_eq!(body["error"]["doc_url"], "https://docs.stripe.com/error-codes#resource-missing");
    let (_, body, _) = sent(ApiError::key_used_otherwise()).await;
    assert_eq!((body["error"]["type"].as_str(), &body["error"]["doc_url"]), (Some("idempotency_error"), &Value::Null));
}
