//! Bodies as callers send them.

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
