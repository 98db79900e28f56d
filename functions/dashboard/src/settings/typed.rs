//! What was typed in a form of settings, judged setting by setting. Rule: the rules are the domain's own; a form only says
//! all that is wrong at once, and keeps what is right.

use domain::platform::{Platform, Whose};
use serde_json::{Map, Value};
use web::hosted::Typed;

/// Settings as they are sent to the API, and the fields that are wrong.
pub(crate) struct Judged {
    /// What to change, as `POST /v1/platform` takes it.
    pub(crate) wanted: Map<String, Value>,
    /// The platform with everything that is right.
    pub(crate) after: Platform,
    /// The names of the fields that are wrong.
    pub(crate) wrong: Vec<String>,
}

impl Judged {
    /// Judges fields, each with the setting that it stands for.
    pub(crate) fn new(platform: &Platform, fields: Vec<(String, Map<String, Value>)>, local: bool) -> Self {
        let mut judged = Self { wanted: Map::new(), after: platform.clone(), wrong: Vec::new() };
        for (field, setting) in fields {
            match judged.after.changed(&setting, Whose::Own, local) {
                Ok(after) => judged.after = after,
                Err(_) => judged.wrong.push(field),
            }
            merge(&mut judged.wanted, setting);
        }
        judged
    }

    /// Whether a field is wrong.
    pub(crate) fn is_wrong(&self, field: &str) -> bool {
        self.wrong.iter().any(|wrong| wrong == field)
    }
}

fn merge(into: &mut Map<String, Value>, setting: Map<String, Value>) {
    for (name, value) in setting {
        match (into.get_mut(&name), value) {
            (Some(Value::Object(members)), Value::Object(more)) => members.extend(more),
            (_, value) => {
                into.insert(name, value);
            }
        }
    }
}

/// A setting that is one of a group, as in `branding[primary_color]`.
pub(crate) fn of_group(group: &str, name: &str, value: impl Into<Value>) -> Map<String, Value> {
    let members = Map::from_iter([(name.to_owned(), value.into())]);
    Map::from_iter([(group.to_owned(), Value::Object(members))])
}

/// A setting of its own.
pub(crate) fn alone(name: &str, value: impl Into<Value>) -> Map<String, Value> {
    Map::from_iter([(name.to_owned(), value.into())])
}

/// Every value of a field that may stand several times.
pub(crate) fn many<'a>(typed: &'a Typed, name: &str) -> Vec<&'a str> {
    typed.all().iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{id::PlatformId, platform::DisplayName};
    use serde_json::json;

    #[test]
    fn all_that_is_wrong_is_said_and_all_that_is_right_is_kept() {
        let platform = Platform::new(PlatformId::parse("plat_1").unwrap(), DisplayName::parse("Northwind").unwrap());
        let fields = vec![
            ("display_name".to_owned(), alone("display_name", "")),
            ("primary_color".to_owned(), of_group("branding", "primary_color", "#112233")),
            ("icon".to_owned(), of_group("branding", "icon", "no base64!")),
            ("support_url".to_owned(), alone("support_url", "http://a.example")),
        ];
        let judged = Judged::new(&platform, fields, false);
        assert_eq!(judged.wrong, ["display_name", "icon", "support_url"]);
        assert!(judged.is_wrong("icon") && !judged.is_wrong("primary_color"));
        assert_eq!((judged.after.color.hex(), judged.after.name.as_str()), ("112233", "Northwind"));
        assert_eq!(judged.wanted["branding"], json!({"primary_color": "#112233", "icon": "no base64!"}));
    }
}
