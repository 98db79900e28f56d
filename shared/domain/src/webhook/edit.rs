//! Making and changing an endpoint from what a caller sent.

use serde_json::{Map, Value};

use super::{Endpoint, Wanted, address};
use crate::{
    account::{Invalid, metadata},
    id::{EndpointId, PlatformId},
};

/// The longest description, in characters, as Stripe has it.
const LONGEST_DESCRIPTION: usize = 5_000;

type Fields = Map<String, Value>;

impl Endpoint {
    /// A new endpoint. On a developer's machine (`local`) its address may be any.
    pub fn read(
        id: EndpointId,
        platform: PlatformId,
        livemode: bool,
        body: &Fields,
        local: bool,
        now: i64,
    ) -> Result<Self, Invalid> {
        for name in ["url", "enabled_events"] {
            if sent(body, name).is_none() {
                return Err(Invalid::new(name, "parameter_missing", format!("Missing required param: {name}.")));
            }
        }
        let empty = Self {
            id,
            platform,
            livemode,
            url: String::new(),
            wanted: Wanted::All,
            description: None,
            metadata: Map::new(),
            enabled: true,
            created: now,
        };
        empty.changed(body, local)
    }

    /// The endpoint with what was sent in the place of what was there.
    pub fn changed(&self, body: &Fields, local: bool) -> Result<Self, Invalid> {
        let mut after = self.clone();
        if let Some(url) = sent(body, "url") {
            let raw = url.as_str().ok_or_else(|| Invalid::kind("url", "a text"))?;
            address::read(raw, local).map_err(|why| Invalid::new("url", "url_invalid", format!("url {why}.")))?;
            raw.clone_into(&mut after.url);
        }
        if let Some(names) = sent(body, "enabled_events") {
            after.wanted = wanted(names)?;
        }
        if let Some(description) = body.get("description") {
            after.description = match description {
                Value::Null => None,
                Value::String(text) if text.is_empty() => None,
                Value::String(text) if text.chars().count() <= LONGEST_DESCRIPTION => Some(text.clone()),
                _ => return Err(Invalid::kind("description", "a text of at most 5000 characters")),
            };
        }
        if let Some(disabled) = sent(body, "disabled") {
            after.enabled = match disabled {
                Value::Bool(disabled) => !disabled,
                Value::String(text) if text == "true" => false,
                Value::String(text) if text == "false" => true,
                _ => return Err(Invalid::kind("disabled", "true or false")),
            };
        }
        if let Some(notes) = body.get("metadata") {
            after.metadata = merged(&self.metadata, notes)?;
        }
        Ok(after)
    }
}

// Null and an empty text are no address, no list and no switch.
fn sent<'a>(body: &'a Fields, name: &str) -> Option<&'a Value> {
    body.get(name).filter(|value| !value.is_null() && value.as_str() != Some(""))
}

fn wanted(names: &Value) -> Result<Wanted, Invalid> {
    let names = names.as_array().filter(|names| !names.is_empty());
    let names = names.ok_or_else(|| Invalid::kind("enabled_events", "a list of event types, or of '*'"))?;
    Wanted::read(names.iter().map(|name| name.as_str().unwrap_or_default())).map_err(|at| {
        let param = format!("enabled_events[{at}]");
        Invalid::new(&param, "parameter_invalid", format!("{param} is no type of event."))
    })
}

// An empty text takes a note away, and in the place of the object all of them.
fn merged(before: &Fields, notes: &Value) -> Result<Fields, Invalid> {
    let notes = match notes {
        Value::Null => return Ok(Map::new()),
        Value::String(text) if text.is_empty() => return Ok(Map::new()),
        Value::Object(notes) => notes,
        _ => return Err(Invalid::kind("metadata", "an object")),
    };
    let mut after = before.clone();
    for (key, value) in notes {
        if value.is_null() || value.as_str() == Some("") {
            after.remove(key);
        } else {
            after.insert(key.clone(), value.clone());
        }
    }
    let after = Value::Object(after);
    metadata("metadata", Some(&after))?;
    match after {
        Value::Object(after) => Ok(after),
        _ => Ok(Map::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::EventKind;
    use serde_json::json;

    fn fields(body: Value) -> Fields {
        let Value::Object(body) = body else { panic!("an object") };
        body
    }

    fn read(body: Value) -> Result<Endpoint, Invalid> {
        let (id, platform) = (EndpointId::from_random([1; 12]), PlatformId::parse("plat_1").unwrap());
        Endpoint::read(id, platform, false, &fields(body), false, 7)
    }

    fn good() -> Endpoint {
        read(json!({"url": "https://example.com/hook", "enabled_events": ["account.updated"], "metadata": {"a": "1", "b": "2"}}))
            .unwrap_or_else(|invalid| panic!("{invalid}"))
    }

    #[test]
    fn an_endpoint_is_made_in_the_shape_of_stripes() {
        let made = good();
        assert_eq!(made.wanted, Wanted::Some(vec![EventKind::AccountUpdated]));
        let json = made.to_json();
        assert_eq!((&json["object"], &json["status"]), (&json!("webhook_endpoint"), &json!("enabled")));
        assert_eq!((&json["created"], &json["application"]), (&json!(7), &Value::Null));
        assert!(json.get("secret").is_none());
    }

    #[test]
    fn what_cannot_be_is_named() {
        for (body, param) in [
            (json!({}), "url"),
            (json!({"url": "", "enabled_events": ["*"]}), "url"),
            (json!({"url": "https://example.com"}), "enabled_events"),
            (json!({"url": "https://127.0.0.1", "enabled_events": ["*"]}), "url"),
            (json!({"url": 1, "enabled_events": ["*"]}), "url"),
            (json!({"url": "https://example.com", "enabled_events": []}), "enabled_events"),
            (json!({"url": "https://example.com", "enabled_events": "*"}), "enabled_events"),
            (json!({"url": "https://example.com", "enabled_events": ["nothing"]}), "enabled_events[0]"),
            (json!({"url": "https://example.com", "enabled_events": ["*", 1]}), "enabled_events[1]"),
            (json!({"url": "https://example.com", "enabled_events": ["*"], "metadata": {"a": 1}}), "metadata[a]"),
            (json!({"url": "https://example.com", "enabled_events": ["*"], "description": 5}), "description"),
            (json!({"url": "https://example.com", "enabled_events": ["*"], "disabled": "maybe"}), "disabled"),
        ] {
            assert_eq!(read(body.clone()).unwrap_err().param, param, "{body}");
        }
    }

    #[test]
    fn only_what_is_sent_changes_and_an_empty_text_takes_away() {
        let before = good();
        let after =
            before.changed(&fields(json!({"disabled": "true", "metadata": {"a": "", "c": "3"}})), false).unwrap();
        assert_eq!((after.url.as_str(), after.enabled), (before.url.as_str(), false));
        assert_eq!(after.metadata, fields(json!({"b": "2", "c": "3"})));
        let cleared =
            after.changed(&fields(json!({"disabled": false, "metadata": "", "description": ""})), false).unwrap();
        assert!(cleared.enabled && cleared.metadata.is_empty());
        let many: Fields = (0..51).map(|n| (n.to_string(), "x".into())).collect();
        assert_eq!(before.changed(&fields(json!({"metadata": many})), false).unwrap_err().param, "metadata");
    }
}
