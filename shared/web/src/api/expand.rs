//! `expand[]`: what an answer is to hold whole, where it otherwise holds an id. Rule: a path that can't be expanded is
//! refused, not left out.

use serde_json::{Map, Value};

use super::ApiError;

/// As deep as Stripe goes.
const DEEPEST: usize = 4;
const MOST: usize = 20;

/// What a call was asked to expand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Expand(Vec<String>);

impl Expand {
    /// Checks the paths against those that the call is able to expand, as in `account`, or `data.account` of a list.
    pub(super) fn of(wanted: Vec<String>, able: &[&str]) -> Result<Self, ApiError> {
        for (at, path) in wanted.iter().enumerate() {
            let shown: String = path.chars().filter(|c| !c.is_control()).take(64).collect();
            let why = if path.split('.').count() > DEEPEST {
                format!("expand goes at most {DEEPEST} levels deep: {shown}")
            } else if able.contains(&path.as_str()) {
                continue;
            } else if able.is_empty() {
                format!("This property can't be expanded: {shown}. This call expands nothing.")
            } else {
                format!("This property can't be expanded: {shown}. This call expands {}.", able.join(", "))
            };
            return Err(ApiError::invalid(&format!("expand[{at}]"), "parameter_invalid", why));
        }
        Ok(Self(wanted))
    }

    /// Whether this path is to be expanded.
    pub fn has(&self, path: &str) -> bool {
        self.0.iter().any(|wanted| wanted == path)
    }
}

/// Takes `expand` out of the parameters.
pub(super) fn take(map: &mut Map<String, Value>) -> Result<Vec<String>, ApiError> {
    let invalid = |param: &str| {
        Err(ApiError::invalid(
            param,
            "parameter_invalid_array",
            format!("Invalid array of at most {MOST} paths: expand"),
        ))
    };
    match map.shift_remove("expand") {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Array(paths)) if paths.len() <= MOST => {
            let mut wanted = Vec::with_capacity(paths.len());
            for (at, path) in paths.into_iter().enumerate() {
                match path {
                    Value::String(path) => wanted.push(path),
                    _ => return invalid(&format!("expand[{at}]")),
                }
            }
            Ok(wanted)
        }
        Some(_) => invalid("expand"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn taken(expand: Value) -> Result<Vec<String>, String> {
        let mut map = Map::from_iter([("expand".to_owned(), expand)]);
        let taken = take(&mut map).map_err(|error| error.message().to_owned());
        assert!(map.is_empty());
        taken
    }

    #[test]
    fn only_what_a_call_is_able_to_expand_is_expanded() {
        let expand = Expand::of(vec!["data.account".into()], &["data.account"]).unwrap();
        assert!(expand.has("data.account") && !expand.has("account"));
        let refused = Expand::of(vec!["account".into(), "owner".into()], &["account"]).unwrap_err();
        assert_eq!(refused.message(), "This property can't be expanded: owner. This call expands account.");
        let deep = Expand::of(vec!["a.b.c.d.e".into()], &["a.b.c.d.e"]).unwrap_err();
        assert!(deep.message().contains("4 levels"));
    }

    #[test]
    fn it_is_a_list_of_texts() {
        assert_eq!(taken(json!(["a", "b"])), Ok(vec!["a".into(), "b".into()]));
        for bad in [json!("a"), json!([1]), json!({"a": "b"}), json!(vec!["a"; 21])] {
            assert!(taken(bad.clone()).is_err(), "{bad}");
        }
    }
}
