//! Calls of the local services in AWS's JSON protocols. They take any signature, so it is only shaped like one.

use serde_json::Value;

use crate::Done;

/// Calls `target` of a service.
pub(crate) fn call(url: &str, service: &str, target: &str, body: &Value) -> Done<Value> {
    let scope = format!("Credential=local/20260101/us-east-1/{service}/aws4_request");
    let mut answer = ureq::post(url)
        .header("authorization", &format!("AWS4-HMAC-SHA256 {scope}, SignedHeaders=host, Signature=local"))
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
