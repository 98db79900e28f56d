//! Forms with brackets, as Stripe's SDKs send bodies and query strings. Rule: what two readers could understand differently
//! is refused.

use serde_json::{Map, Value};

/// The most levels of objects and lists.
pub(super) const DEEPEST: usize = 32;

/// Why a form isn't taken.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// It is no UTF-8, or a percent sign stands alone.
    Text,
    /// This parameter, and why.
    Param(String, &'static str),
}

/// Reads a form or a query string.
pub(super) fn read(bytes: &[u8]) -> Result<Map<String, Value>, Refused> {
    let mut root = Value::Object(Map::new());
    for pair in bytes.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
        let (name, value) =
            pair.iter().position(|byte| *byte == b'=').map_or((pair, &b""[..]), |at| (&pair[..at], &pair[at + 1..]));
        let (Some(name), Some(value)) = (decoded(name), decoded(value)) else {
            return Err(Refused::Text);
        };
        let refuse = |why| Refused::Param(name.clone(), why);
        let path = path(&name).ok_or_else(|| refuse("the brackets don't match"))?;
        if path.len() > DEEPEST {
            return Err(refuse("nested too deeply"));
        }
        put(&mut root, &path, value).map_err(refuse)?;
    }
    match root {
        Value::Object(map) => Ok(map.into_iter().map(|(name, value)| (name, lists(value))).collect()),
        _ => Err(Refused::Text),
    }
}

/// What an encoded text says; none when it is no UTF-8. The usual decoders put a question mark in the place of what isn't,
/// and a name would be stored with it.
pub(super) fn decoded(raw: &[u8]) -> Option<String> {
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((first, after)) = rest.split_first() {
        rest = match (first, after) {
            (b'%', [high, low, after @ ..]) => {
                let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
                bytes.push(digit(*high)? * 16 + digit(*low)?);
                after
            }
            (b'%', _) => return None,
            (b'+', after) => {
                bytes.push(b' ');
                after
            }
            (other, after) => {
                bytes.push(*other);
                after
            }
        };
    }
    String::from_utf8(bytes).ok()
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
    let Value::Object(map) = at else {
        return Err("is a value and holds values at once");
    };
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
    let Value::Object(map) = value else {
        return value;
    };
    let mut items: Vec<(String, Value)> = map.into_iter().map(|(name, value)| (name, lists(value))).collect();
    let mut places: Vec<usize> = items.iter().filter_map(|(name, _)| place(name)).collect();
    places.sort_unstable();
    if !items.is_empty() && places.len() == items.len() && places.iter().enumerate().all(|(at, place)| at == *place) {
        items.sort_by_key(|(name, _)| place(name));
        Value::Array(items.into_iter().map(|(_, value)| value).collect())
    } else {
        Value::Object(items.into_iter().collect())
    }
}

// `01` and `+1` are names, not places.
fn place(name: &str) -> Option<usize> {
    name.parse().ok().filter(|place: &usize| place.to_string() == name)
}
