//! Bodies: JSON, or forms with brackets as Stripe's SDKs send them. Both become one JSON value.
//!
//! Rule: bounded in size and depth before anything is built from it, and a field that stands twice is refused rather than
//! one of the two chosen.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
};
use http::header;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use serde_json::{Map, Value};

use super::{
    ApiError, Expand, expand,
    form::{self, DEEPEST},
    json,
};

/// The largest body: a row of the table holds 400 KB, and an account is one.
const LARGEST: usize = 256 * 1024;
const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

/// A request's body.
#[derive(Debug)]
pub struct Body {
    map: Map<String, Value>,
    expand: Vec<String>,
}

impl<S: Sync> FromRequest<S> for Body {
    type Rejection = ApiError;

    async fn from_request(request: Request, _: &S) -> Result<Self, ApiError> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let kind = kind.and_then(|kind| kind.split(';').next()).unwrap_or(FORM).trim().to_ascii_lowercase();
        if kind != JSON && kind != FORM {
            return Err(invalid(&format!("Send a body of the content type {JSON} or {FORM}.")));
        }
        let bytes = collect(request.into_body()).await?;
        let mut map = if kind == JSON { from_json(&bytes) } else { from_form(&bytes) }?;
        let expand = expand::take(&mut map)?;
        Ok(Self { map, expand })
    }
}

/// A body to its end, if it isn't too large.
pub(super) async fn collect(body: axum::body::Body) -> Result<Bytes, ApiError> {
    let read = Limited::new(body, LARGEST).collect().await;
    read.map(http_body_util::Collected::to_bytes).map_err(|error| {
        if error.is::<LengthLimitError>() {
            ApiError::too_large(LARGEST)
        } else {
            invalid("The request body was cut off.")
        }
    })
}

impl Body {
    /// The whole of it, for a call that expands nothing.
    pub fn into_map(self) -> Result<Map<String, Value>, ApiError> {
        Expand::of(self.expand, &[])?;
        Ok(self.map)
    }

    /// What the answer is to hold whole. A call that never asks this expands nothing, and `only` says so.
    pub fn expand(&mut self, able: &[&str]) -> Result<Expand, ApiError> {
        Expand::of(std::mem::take(&mut self.expand), able)
    }

    /// A text, when it was sent. An empty one counts as not sent, as in a form.
    pub fn text(&self, name: &str) -> Result<Option<&str>, ApiError> {
        match self.map.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.as_str()).filter(|text| !text.is_empty())),
            Some(_) => Err(ApiError::invalid(name, "parameter_invalid_string", format!("Invalid string: {name}"))),
        }
    }

    /// A text that must be sent.
    pub fn required_text(&self, name: &str) -> Result<&str, ApiError> {
        self.text(name)?
            .ok_or_else(|| ApiError::invalid(name, "parameter_missing", format!("Missing required param: {name}.")))
    }

    /// A yes or no, when it was sent; a form writes it as a text.
    pub fn flag(&self, name: &str) -> Result<Option<bool>, ApiError> {
        match self.map.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Bool(flag)) => Ok(Some(*flag)),
            Some(Value::String(text)) if text == "true" => Ok(Some(true)),
            Some(Value::String(text)) if text == "false" => Ok(Some(false)),
            Some(_) => Err(ApiError::invalid(name, "parameter_invalid", format!("{name} must be true or false."))),
        }
    }

    /// A list of texts; empty when none was sent. An empty text counts as not sent, as in a form.
    pub fn list(&self, name: &str) -> Result<Vec<&str>, ApiError> {
        let invalid =
            |param: &str, what: &str| ApiError::invalid(param, "parameter_invalid", format!("Invalid {what}: {param}"));
        match self.map.get(name) {
            None | Some(Value::Null) => Ok(Vec::new()),
            Some(Value::String(text)) if text.is_empty() => Ok(Vec::new()),
            Some(Value::Array(items)) => {
                let text = |(at, item): (usize, &'_ Value)| item.as_str().map(|_| at).ok_or(at);
                let bad = items.iter().enumerate().find_map(|item| text(item).err());
                match bad {
                    Some(at) => Err(invalid(&format!("{name}[{at}]"), "string")),
                    None => Ok(items.iter().filter_map(Value::as_str).collect()),
                }
            }
            Some(_) => Err(invalid(name, "array")),
        }
    }

    /// An object, when it was sent. An empty text counts as not sent, as in a form.
    pub fn object(&self, name: &str) -> Result<Option<&Map<String, Value>>, ApiError> {
        match self.map.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) if text.is_empty() => Ok(None),
            Some(Value::Object(map)) => Ok(Some(map)),
            Some(_) => Err(ApiError::invalid(name, "parameter_invalid", format!("Invalid object: {name}"))),
        }
    }

    /// Refuses parameters that aren't among these.
    pub fn only(&self, known: &[&str]) -> Result<(), ApiError> {
        Expand::of(self.expand.clone(), &[])?;
        match self.map.keys().find(|name| !known.contains(&name.as_str())) {
            None => Ok(()),
            Some(name) => Err(ApiError::unknown_parameter(name)),
        }
    }
}

fn invalid(message: &str) -> ApiError {
    ApiError::invalid("", "request_body_invalid", message.to_owned())
}

fn from_json(bytes: &[u8]) -> Result<Map<String, Value>, ApiError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Ok(Map::new());
    }
    match json::read(bytes, DEEPEST) {
        Ok(Value::Object(map)) => Ok(map),
        Ok(_) => Err(invalid("The request body must be a JSON object.")),
        Err(json::Refused::Syntax { line, column }) => {
            Err(invalid(&format!("The request body is no JSON: line {line}, column {column}.")))
        }
        Err(json::Refused::Twice(path)) => Err(refuse(&path, "stands twice")),
        Err(json::Refused::TooDeep(path)) => Err(refuse(&path, "nested too deeply")),
    }
}

// Names come from outside: what is said back is short and printable.
fn refuse(param: &str, why: &str) -> ApiError {
    let shown: String = param.chars().filter(|c| !c.is_control()).take(128).collect();
    ApiError::invalid(&shown, "parameter_invalid", format!("{shown}: {why}"))
}

fn from_form(bytes: &[u8]) -> Result<Map<String, Value>, ApiError> {
    form::read(bytes).map_err(|refused| match refused {
        form::Refused::Text => invalid("The request body is no form of UTF-8 text."),
        form::Refused::Param(param, why) => refuse(&param, why),
    })
}

#[cfg(test)]
mod tests;
