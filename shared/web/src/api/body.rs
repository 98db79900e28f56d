//! Bodies: JSON, or forms with brackets as Stripe's SDKs send them. Both become one JSON value.
//!
//! Rule: bounded in size and depth before anything is built from it, and a field that stands twice is refused rather than
//! one of the two chosen.

use axum::extract::{FromRequest, Request};
use http::header;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use serde_json::{Map, Value};

use super::ApiError;

/// The largest body: a row of the table holds 400 KB, and an account is one.
const LARGEST: usize = 256 * 1024;
const DEEPEST: usize = 16;

/// A request's body.
#[derive(Debug)]
pub struct Body(Map<String, Value>);

impl<S: Sync> FromRequest<S> for Body {
    type Rejection = ApiError;

    async fn from_request(request: Request, _: &S) -> Result<Self, ApiError> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let json = kind.is_some_and(|kind| kind.trim_start().to_ascii_lowercase().starts_with("application/json"));
        let bytes = Limited::new(request.into_body(), LARGEST)
            .collect()
            .await
            .map_err(|error| {
                if error.is::<LengthLimitError>() {
                    ApiError::too_large(LARGEST)
                } else {
                    invalid("The request body was cut off.")
                }
            })?
            .to_bytes();
        if json { from_json(&bytes) } else { from_form(&bytes) }.map(Self)
    }
}

impl Body {
    /// The whole of it.
    pub fn into_map(self) -> Map<String, Value> {
        self.0
    }

    /// A text, when it was sent. An empty one counts as not sent, as in a form.
    pub fn text(&self, name: &str) -> Result<Option<&str>, ApiError> {
        match self.0.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.as_str()).filter(|text| !text.is_empty())),
            Some(_) => Err(ApiError::invalid(name, "parameter_invalid_string", format!("Invalid string: {name}"))),
        }
    }

    /// A text that must be sent.
    pub fn required_text(&self, name: &str) -> Result<&str, ApiError> {
        self.text(name)?.ok_or_else(|| {
            ApiError::invalid(name, "parameter_missing", format!("Missing required param: {name}."))
        })
    }

    /// Refuses parameters that aren't among these.
    pub fn only(&self, known: &[&str]) -> Result<(), ApiError> {
        match self.0.keys().find(|name| !known.contains(&name.as_str())) {
            None => Ok(()),
            Some(name) => {
                let shown: String = name.chars().filter(|c| !c.is_control()).take(64).collect();
                Err(ApiError::invalid(&shown, "parameter_unknown", format!("Received unknown parameter: {shown}")))
            }
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
    let value: Value = serde_json::from_slice(bytes).map_err(|error| {
        invalid(&format!("The request body is no JSON: line {}, column {}.", error.line(), error.column()))
    })?;
    if depth(&value) > DEEPEST {
        return Err(invalid("The request body is nested too deeply."));
    }
    match value {
        Value::Object(map) => Ok(map),
        _ => Err(invalid("The request body must be a JSON object.")),
    }
}

// The parser itself stops at 128 levels, so this recursion is bounded.
fn depth(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(depth).max().unwrap_or(0),
        Value::Object(map) => map.values().map(depth).max().unwrap_or(0),
        _ => 0,
    }
}

fn from_form(bytes: &[u8]) -> Result<Map<String, Value>, ApiError> {
    std::str::from_utf8(bytes).map_err(|_| invalid("The request body is no UTF-8."))?;
    let pairs: Vec<(String, String)> =
        serde_html_form::from_bytes(bytes).map_err(|_| invalid("The request body is no form."))?;
    let mut root = Value::Object(Map::new());
    for (name, value) in pairs {
        let refuse = |why: &str| {
            let shown: String = name.chars().filter(|c| !c.is_control()).take(128).collect();
            ApiError::invalid(&shown, "parameter_invalid", format!("{shown}: {why}"))
        };
        let path = path(&name).ok_or_else(|| refuse("the brackets don't match"))?;
        if path.len() > DEEPEST {
            return Err(refuse("nested too deeply"));
        }
        put(&mut root, &path, value).map_err(refuse)?;
    }
    match root {
        Value::Object(map) => Ok(map.into_iter().map(|(name, value)| (name, lists(value))).collect()),
        _ => Err(invalid("The request body is no form.")),
    }
}

// `a[b][]` is a, b and "the next".
fn path(name: &str) -> Option<Vec<&str>> {
    let (first, mut rest) = name.find('[').map_or((name, ""), |at| name.split_at(at));
    if first.is_empty() {
        return None;
    }
    let mut path = vec![first];
    while !rest.is_empty() {
        let (part, after) = rest.strip_prefix('[')?.split_once(']')?;
        path.push(part);
        rest = after;
    }
    Some(path)
}

fn put(at: &mut Value, path: &[&str], leaf: String) -> Result<(), &'static str> {
    let Value::Object(map) = at else { return Err("is a value and holds values at once") };
    let (first, rest) = path.split_first().ok_or("has no name")?;
    let name = if first.is_empty() { map.len().to_string() } else { (*first).to_owned() };
    if rest.is_empty() {
        if map.insert(name, Value::String(leaf)).is_some() {
            return Err("stands twice");
        }
        return Ok(());
    }
    put(map.entry(name).or_insert_with(|| Value::Object(Map::new())), rest, leaf)
}

// An object whose names are 0, 1, 2 ... in any order is a list.
fn lists(value: Value) -> Value {
    let Value::Object(map) = value else { return value };
    let mut items: Vec<(String, Value)> = map.into_iter().map(|(name, value)| (name, lists(value))).collect();
    let mut numbers: Vec<usize> = items.iter().filter_map(|(name, _)| name.parse().ok()).collect();
    numbers.sort_unstable();
    if !items.is_empty() && numbers.len() == items.len() && numbers.iter().enumerate().all(|(at, n)| at == *n) {
        items.sort_by_key(|(name, _)| name.parse::<usize>().unwrap_or(0));
        Value::Array(items.into_iter().map(|(_, value)| value).collect())
    } else {
        Value::Object(items.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
        for bad in ["a[b=1", "[a]=1", "a=1&a=2", "a=1&a[b]=2", "a]b=1&a[b]c=2", &format!("a{}=1", "[b]".repeat(20))] {
            assert!(form(bad).is_none() || bad == "a]b=1&a[b]c=2" && form(bad).is_none(), "{bad}");
        }
        assert!(from_form(b"a=\xff").is_err());
    }

    #[test]
    fn json_is_bounded_in_depth_and_must_be_an_object() {
        assert!(from_json(b"[1]").is_err());
        assert!(from_json(b"{").is_err());
        assert!(from_json(format!("{}1{}", "{\"a\":".repeat(40), "}".repeat(40)).as_bytes()).is_err());
        assert!(from_json(format!("{}1{}", "[".repeat(5_000), "]".repeat(5_000)).as_bytes()).is_err());
        assert_eq!(from_json(b" ").ok(), Some(Map::new()));
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
                prop::collection::btree_map("[a-z_]{1,8}", inner, 1..4).prop_map(|map| Value::Object(map.into_iter().collect())),
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
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = from_form(&bytes);
            let _ = from_json(&bytes);
        }
    }
}
