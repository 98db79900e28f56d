//! Calls of the local services in AWS's JSON protocols, and those of S3 in its own. They take any signature, so it is only shaped like one.

use serde_json::Value;

use crate::Done;

/// Calls `target` of a service.
pub(crate) fn call(url: &str, service: &str, target: &str, body: &Value) -> Done<Value> {
    let mut answer = ureq::post(url)
        .header("authorization", &authorization(service))
        .header("x-amz-date", "20260101T000000Z")
        .header("x-amz-target", target)
        .header("content-type", "application/x-amz-json-1.0")
        .config()
        .http_status_as_error(false)
        .timeout_global(Some(std::time::Duration::from_mins(1)))
        .build()
        .send(body.to_string())
        .map_err(|error| format!("{target} of the local {service} doesn't answer: {error}."))?;
    let status = answer.status();
    let text = answer.body_mut().with_config().limit(64 * 1024 * 1024).read_to_string();
    let text = text.map_err(|error| format!("{target} of the local {service}: {error}."))?;
    if !status.is_success() {
        return Err(format!("{target} of the local {service} answered {status}: {text}"));
    }
    if text.is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_str(&text).map_err(|error| format!("{target} of the local {service}: {error}."))
}

/// Posts JSON to a path of a service.
pub(crate) fn post(url: &str, service: &str, path: &str, body: &Value) -> Done {
    ureq::post(format!("{url}{path}"))
        .header("authorization", &authorization(service))
        .header("x-amz-date", "20260101T000000Z")
        .header("content-type", "application/json")
        .send(body.to_string())
        .map(|_| ())
        .map_err(|error| format!("{path} of the local {service} doesn't take what it was sent: {error}."))
}

/// Puts something empty at a path of a service, as a bucket is made.
pub(crate) fn put(url: &str, service: &str, path: &str) -> Done {
    ureq::put(format!("{url}{path}"))
        .header("authorization", &authorization(service))
        .header("x-amz-date", "20260101T000000Z")
        .send_empty()
        .map(|_| ())
        .map_err(|error| format!("{path} of the local {service} can't be made: {error}."))
}

fn authorization(service: &str) -> String {
    let scope = format!("Credential=local/20260101/us-east-1/{service}/aws4_request");
    format!("AWS4-HMAC-SHA256 {scope}, SignedHeaders=host, Signature=local")
}
