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
mod tests {
    use super::*;
    use axum::response::IntoResponse as _;
    use proptest::prelude::*;
    use serde_json::json;

    fn form(raw: &str) -> Option<Value> {
        from_form(raw.as_bytes()).ok().map(Value::Object)
    }

    #[test]
    fn brackets_become_objects_and_lists() {
        assert_eq!(
            form("a[b][c]=1&a[b][d]=2&list[]=x&list[]=y&n[1]=q&n[0]=p"),
            Some(json!({"a": {"b": {"c": "1", "d": "2"}}, "list": ["x", "y"], "n": ["p", "q"]}))
        );
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        for bad in ["a[b=1", "[a]=1", "a=1&a=2", "a=1&a[b]=2", "a[b]=1&a=2", "a[b]c=2", "a[0]=1&a[0]=2"] {
            assert!(form(bad).is_none(), "{bad}");
        }
        assert!(from_form(b"a=\xff").is_err());
        for cut in [&b"a=%ff"[..], b"a=%", b"a=%2", b"a=%zz", b"%ff=a"] {
            assert!(from_form(cut).is_err(), "{cut:?}");
        }
    }

    #[tokio::test]
    async fn what_to_expand_is_no_parameter_of_its_own() {
        let request = http::Request::post("/").body("account=a&expand[]=account".into()).unwrap();
        let mut body = Body::from_request(request, &()).await.unwrap();
        assert!(body.only(&["account"]).is_err(), "nobody took it");
        assert!(body.expand(&["account"]).unwrap().has("account"));
        assert!(body.only(&["account"]).is_ok());
        assert_eq!(body.into_map().unwrap().len(), 1);
    }

    #[tokio::test]
    async fn a_body_that_the_gateway_sends_in_base64_is_read() {
        let event = json!({
            "version": "2.0", "routeKey": "POST /", "rawPath": "/", "rawQueryString": "", "headers": {"content-type": JSON},
            "requestContext": {"accountId": "1", "apiId": "a", "domainName": "a.example", "domainPrefix": "a",
                "http": {"method": "POST", "path": "/", "protocol": "HTTP/1.1", "sourceIp": "203.0.113.1", "userAgent": "x"},
                "requestId": "r", "routeKey": "POST /", "stage": "$default", "time": "x", "timeEpoch": 1},
            "body": "eyJuYW1lIjoiWm/DqyJ9", "isBase64Encoded": true,
        });
        let request = lambda_http::request::from_str(&event.to_string()).unwrap();
        let request = request.map(|body| axum::body::Body::from(body.to_vec()));
        let body = Body::from_request(request, &()).await.unwrap();
        assert_eq!(body.text("name").unwrap(), Some("Zoë"));
    }

    #[test]
    fn a_name_that_is_not_quite_a_number_makes_no_list() {
        assert_eq!(form("a[00]=x"), Some(json!({"a": {"00": "x"}})));
        assert_eq!(form("a[1]=x"), Some(json!({"a": {"1": "x"}})));
    }

    #[test]
    fn both_kinds_may_be_32_levels_deep_and_no_deeper() {
        let json = |levels: usize| format!("{}1{}", "{\"a\":".repeat(levels), "}".repeat(levels));
        assert!(from_json(json(32).as_bytes()).is_ok());
        assert!(from_json(json(33).as_bytes()).is_err());
        assert!(from_json(json(20_000).as_bytes()).is_err());
        assert!(from_json(format!("{{\"a\":{}", "[".repeat(200_000)).as_bytes()).is_err());
        assert!(form(&format!("a{}=1", "[b]".repeat(31))).is_some());
        assert!(form(&format!("a{}=1", "[b]".repeat(32))).is_none());
    }

    #[test]
    fn json_must_be_an_object_of_text() {
        for bad in [&b"[1]"[..], b"1", b"{", b"{} {}", b"{\"a\":\"\xff\"}", b"\xef\xbb\xbf{}", b"{\"a\":1e999}"] {
            assert!(from_json(bad).is_err(), "{bad:?}");
        }
        assert_eq!(from_json(b" ").ok(), Some(Map::new()));
        assert_eq!(
            from_json(br#"{"a":[1,-2,0.5,null,true]}"#).ok().map(Value::Object),
            Some(json!({"a": [1, -2, 0.5, null, true]}))
        );
    }

    async fn sent(kind: Option<&str>, body: String) -> (u16, Value) {
        let mut request = http::Request::post("/");
        if let Some(kind) = kind {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        let answer = match Body::from_request(request.body(body.into()).unwrap(), &()).await {
            Ok(body) => return (200, Value::Object(body.into_map().unwrap())),
            Err(error) => error.into_response(),
        };
        let status = answer.status().as_u16();
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        (status, serde_json::from_slice::<Value>(&body).unwrap()["error"].clone())
    }

    #[tokio::test]
    async fn the_content_type_says_how_a_body_is_read() {
        let read = (200, json!({"a": "1"}));
        assert_eq!(sent(None, "a=1".into()).await, read);
        assert_eq!(sent(Some("application/x-www-form-urlencoded; charset=utf-8"), "a=1".into()).await, read);
        assert_eq!(sent(Some("Application/JSON; charset=utf-8"), r#"{"a":"1"}"#.into()).await, read);
        assert_eq!(sent(None, String::new()).await, (200, json!({})));
        assert_eq!(sent(Some("text/xml"), "<a/>".into()).await.0, 400);
    }

    #[tokio::test]
    async fn a_refusal_names_the_parameter_as_a_form_writes_it() {
        let twice = r#"{"individual":{"dob":{"day":1,"day":2}}}"#;
        let (status, error) = sent(Some(JSON), twice.into()).await;
        assert_eq!((status, &error["param"]), (400, &json!("individual[dob][day]")));
        let (status, error) = sent(Some(JSON), r#"{"list":[{},{"a":1,"a":1}]}"#.into()).await;
        assert_eq!((status, &error["param"]), (400, &json!("list[1][a]")));
        let (status, error) = sent(None, "a[b]=1&a[b]=2".into()).await;
        assert_eq!((status, &error["param"]), (400, &json!("a[b]")));
    }

    #[tokio::test]
    async fn a_body_may_be_as_large_as_that_and_no_larger() {
        let body = |size: usize| format!("a={}", "x".repeat(size - 2));
        assert_eq!(sent(None, body(LARGEST)).await.0, 200);
        let (status, error) = sent(None, body(LARGEST + 1)).await;
        assert_eq!((status, &error["code"]), (413, &json!("request_too_large")));
    }

    fn written(prefix: &str, value: &Value, out: &mut Vec<(String, String)>) {
        match value {
            Value::Object(map) => {
                for (name, inner) in map {
                    written(&if prefix.is_empty() { name.clone() } else { format!("{prefix}[{name}]") }, inner, out);
                }
            }
            Value::Array(items) => {
                for (at, inner) in items.iter().enumerate() {
                    written(&format!("{prefix}[{at}]"), inner, out);
                }
            }
            Value::String(text) => out.push((prefix.to_owned(), text.clone())),
            _ => {}
        }
    }

    fn tree() -> impl Strategy<Value = Value> {
        let leaf = ".{0,12}".prop_map(Value::String);
        let inner = leaf.prop_recursive(4, 30, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 1..4).prop_map(Value::Array),
                prop::collection::btree_map("[a-z_]{1,8}", inner, 1..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        });
        prop::collection::btree_map("[a-z_]{1,8}", inner, 0..4).prop_map(|map| Value::Object(map.into_iter().collect()))
    }

    proptest! {
        #[test]
        fn whatever_is_written_as_a_form_is_read_back(value in tree()) {
            let mut pairs = Vec::new();
            written("", &value, &mut pairs);
            let raw = serde_html_form::to_string(&pairs).unwrap();
            prop_assert_eq!(from_form(raw.as_bytes()).ok().map(Value::Object), Some(value));
        }

        #[test]
        fn whatever_is_written_as_json_is_read_back(value in tree()) {
            prop_assert_eq!(from_json(value.to_string().as_bytes()).ok().map(Value::Object), Some(value));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = from_form(&bytes);
            let _ = from_json(&bytes);
        }
    }
}
