//! The `requirements` and `future_requirements` objects. Rule: read whole or refused with the member's name; past_due
//! stands within currently_due, and that within eventually_due, whatever the platform sent.

use serde_json::{Map, Value, json};

use super::RequirementPath;
use crate::account::Invalid;

/// What is due.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Requirements {
    /// Due by the deadline.
    pub currently_due: Vec<RequirementPath>,
    /// Due before now; what depends on them is switched off.
    pub past_due: Vec<RequirementPath>,
    /// Due some day.
    pub eventually_due: Vec<RequirementPath>,
    /// Given, and being looked at.
    pub pending_verification: Vec<RequirementPath>,
    /// What was wrong with what was given.
    pub errors: Vec<RequirementError>,
    /// Other things that may be given instead.
    pub alternatives: Vec<Alternative>,
    /// When currently_due becomes past_due.
    pub current_deadline: Option<i64>,
    /// Why the account is switched off.
    pub disabled_reason: Option<String>,
    /// Members that this version doesn't know.
    pub others: Map<String, Value>,
}

/// What was wrong with what was given for a path.
#[derive(Debug, Clone, PartialEq)]
pub struct RequirementError {
    /// As in `verification_document_expired`.
    pub code: String,
    /// In words, in English.
    pub reason: String,
    /// For which path.
    pub requirement: RequirementPath,
}

/// Paths that may be given in the place of others.
#[derive(Debug, Clone, PartialEq)]
pub struct Alternative {
    /// In the place of these.
    pub original: Vec<RequirementPath>,
    /// These.
    pub alternative: Vec<RequirementPath>,
}

const MOST: usize = 400;

impl Requirements {
    /// Reads the object from outside; `name` is its own name, for the errors.
    pub fn read(name: &str, value: Option<&Value>) -> Result<Self, Invalid> {
        let mut read = Self::restore(name, value)?;
        // Before the lists are compared with each other, and after: what is taken here must be small enough to keep.
        read.limit(name)?;
        read.cohere();
        read.limit(name)?;
        Ok(read)
    }

    /// Reads what was read before and kept. Lists may have grown since, by what an owner gave.
    pub(crate) fn restore(name: &str, value: Option<&Value>) -> Result<Self, Invalid> {
        let map = match value {
            None | Some(Value::Null) => return Ok(Self::default()),
            // How a form says that nothing is due: it can't send a list without anything in it.
            Some(Value::String(text)) if text.is_empty() => return Ok(Self::default()),
            Some(Value::Object(map)) => map,
            Some(_) => return Err(Invalid::kind(name, "an object")),
        };
        let mut read = Self::default();
        for (member, value) in map {
            let at = format!("{name}[{member}]");
            match member.as_str() {
                "currently_due" => read.currently_due = paths(&at, value)?,
                "past_due" => read.past_due = paths(&at, value)?,
                "eventually_due" => read.eventually_due = paths(&at, value)?,
                "pending_verification" => read.pending_verification = paths(&at, value)?,
                "errors" => read.errors = list(&at, value, error)?,
                "alternatives" => read.alternatives = list(&at, value, alternative)?,
                "current_deadline" => read.current_deadline = deadline(&at, value)?,
                "disabled_reason" => read.disabled_reason = text(&at, value)?,
                _ => {
                    read.others.insert(member.clone(), value.clone());
                }
            }
        }
        Ok(read)
    }

    fn limit(&self, name: &str) -> Result<(), Invalid> {
        let lengths = [
            ("currently_due", self.currently_due.len()),
            ("past_due", self.past_due.len()),
            ("eventually_due", self.eventually_due.len()),
            ("pending_verification", self.pending_verification.len()),
            ("errors", self.errors.len()),
            ("alternatives", self.alternatives.len()),
        ];
        match lengths.into_iter().find(|(_, length)| *length > MOST) {
            None => Ok(()),
            Some((member, _)) => Err(Invalid::kind(&format!("{name}[{member}]"), &format!("a list of at most {MOST}"))),
        }
    }

    /// Adds what the rule above demands.
    pub(crate) fn cohere(&mut self) {
        add_missing(&mut self.currently_due, &self.past_due);
        add_missing(&mut self.eventually_due, &self.currently_due);
    }

    /// The object, with all of its members.
    pub fn to_json(&self) -> Value {
        let errors: Vec<Value> = self
            .errors
            .iter()
            .map(|e| json!({"code": e.code, "reason": e.reason, "requirement": e.requirement.as_str()}))
            .collect();
        let alternatives: Vec<Value> = self
            .alternatives
            .iter()
            .map(|a| json!({"alternative_fields_due": strings(&a.alternative), "original_fields_due": strings(&a.original)}))
            .collect();
        let mut map = json!({
            "alternatives": alternatives,
            "current_deadline": self.current_deadline,
            "currently_due": strings(&self.currently_due),
            "disabled_reason": self.disabled_reason,
            "errors": errors,
            "eventually_due": strings(&self.eventually_due),
            "past_due": strings(&self.past_due),
            "pending_verification": strings(&self.pending_verification),
        });
        if let Value::Object(map) = &mut map {
            map.extend(self.others.clone());
        }
        map
    }

    /// The error of a path, if it has one.
    pub fn error_of(&self, path: &RequirementPath) -> Option<&RequirementError> {
        self.errors.iter().find(|error| error.requirement == *path)
    }
}

impl RequirementError {
    /// Reads a list of errors from outside; `at` is its name.
    pub fn read_list(at: &str, value: &Value) -> Result<Vec<Self>, Invalid> {
        let errors = list(at, value, error)?;
        if errors.len() <= MOST { Ok(errors) } else { Err(Invalid::kind(at, &format!("a list of at most {MOST}"))) }
    }
}

impl RequirementPath {
    /// Reads a list of paths from outside; `at` is its name.
    pub fn read_list(at: &str, value: &Value) -> Result<Vec<Self>, Invalid> {
        paths(at, value)
    }
}

fn strings(paths: &[RequirementPath]) -> Vec<&str> {
    paths.iter().map(RequirementPath::as_str).collect()
}

fn add_missing(to: &mut Vec<RequirementPath>, from: &[RequirementPath]) {
    for path in from {
        if !to.contains(path) {
            to.push(path.clone());
        }
    }
}

fn list<T>(at: &str, value: &Value, read: fn(&str, &Value) -> Result<T, Invalid>) -> Result<Vec<T>, Invalid> {
    match value {
        Value::Null => Ok(Vec::new()),
        // How a form sends a list without anything in it.
        Value::String(text) if text.is_empty() => Ok(Vec::new()),
        Value::Array(items) => {
            items.iter().enumerate().map(|(index, item)| read(&format!("{at}[{index}]"), item)).collect()
        }
        _ => Err(Invalid::kind(at, "a list")),
    }
}

fn paths(at: &str, value: &Value) -> Result<Vec<RequirementPath>, Invalid> {
    let mut read = list(at, value, path)?;
    let mut seen = std::collections::HashSet::new();
    read.retain(|path| seen.insert(path.clone()));
    Ok(read)
}

fn path(at: &str, value: &Value) -> Result<RequirementPath, Invalid> {
    let raw = value.as_str().ok_or_else(|| Invalid::kind(at, "a requirement path"))?;
    RequirementPath::parse(raw).map_err(|error| Invalid::new(at, "parameter_invalid", format!("{at} {error}.")))
}

fn error(at: &str, value: &Value) -> Result<RequirementError, Invalid> {
    let member = |name: &str| {
        let at = format!("{at}[{name}]");
        value
            .get(name)
            .and_then(Value::as_str)
            .filter(|text| text.len() <= 1_000)
            .map(str::to_owned)
            .ok_or_else(|| Invalid::kind(&at, "a text of at most 1000 characters"))
    };
    let requirement = path(&format!("{at}[requirement]"), value.get("requirement").unwrap_or(&Value::Null))?;
    Ok(RequirementError { code: member("code")?, reason: member("reason")?, requirement })
}

fn alternative(at: &str, value: &Value) -> Result<Alternative, Invalid> {
    let member = |name: &str| paths(&format!("{at}[{name}]"), value.get(name).unwrap_or(&Value::Null));
    Ok(Alternative { original: member("original_fields_due")?, alternative: member("alternative_fields_due")? })
}

fn deadline(at: &str, value: &Value) -> Result<Option<i64>, Invalid> {
    match value {
        Value::Null => Ok(None),
        // A form sends numbers as text.
        Value::String(text) if text.is_empty() => Ok(None),
        _ => value
            .as_i64()
            .or_else(|| value.as_str().and_then(|text| text.parse().ok()))
            .filter(|at| (0..100_000_000_000).contains(at))
            .map(Some)
            .ok_or_else(|| Invalid::kind(at, "a unix timestamp")),
    }
}

fn text(at: &str, value: &Value) -> Result<Option<String>, Invalid> {
    match value {
        Value::Null => Ok(None),
        Value::String(text) if text.len() <= 200 => Ok(Some(text.clone()).filter(|text| !text.is_empty())),
        _ => Err(Invalid::kind(at, "a text of at most 200 characters")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn past_due_is_currently_due_and_that_is_eventually_due() {
        let read =
            Requirements::read("requirements", Some(&json!({"past_due": ["a.b"], "currently_due": ["c"]}))).unwrap();
        assert_eq!(strings(&read.currently_due), ["c", "a.b"]);
        assert_eq!(strings(&read.eventually_due), ["c", "a.b"]);
    }

    #[test]
    fn a_wrong_member_is_named() {
        let param = |value: Value| Requirements::read("requirements", Some(&value)).unwrap_err().param;
        assert_eq!(param(json!({"currently_due": ["ok", "no way"]})), "requirements[currently_due][1]");
        assert_eq!(param(json!({"currently_due": "x"})), "requirements[currently_due]");
        for never in [json!("soon"), json!(-1), json!("-1"), json!("9999999999999"), json!(1e30)] {
            assert_eq!(param(json!({"current_deadline": never})), "requirements[current_deadline]");
        }
        assert_eq!(param(json!({"errors": [{"code": "x", "reason": "y"}]})), "requirements[errors][0][requirement]");
        assert_eq!(param(json!([])), "requirements");
    }

    #[test]
    fn lists_are_limited_also_together() {
        let many = |prefix: &str, count: usize| (0..count).map(|n| format!("{prefix}.x{n}")).collect::<Vec<_>>();
        let param = |value: Value| Requirements::read("requirements", Some(&value)).err().map(|invalid| invalid.param);
        assert_eq!(param(json!({"past_due": many("a", 400)})), None);
        assert_eq!(
            param(json!({"pending_verification": many("a", 401)})).as_deref(),
            Some("requirements[pending_verification]")
        );
        let together = json!({"past_due": many("a", 300), "currently_due": many("b", 300)});
        assert_eq!(param(together).as_deref(), Some("requirements[currently_due]"));
    }

    #[test]
    fn what_is_read_is_written_again_with_unknown_members() {
        let sent = json!({
            "alternatives": [{"alternative_fields_due": ["x.y"], "original_fields_due": ["a"]}],
            "current_deadline": 1_900_000_000, "currently_due": ["a"], "disabled_reason": "requirements.past_due",
            "errors": [{"code": "c", "reason": "r", "requirement": "a"}], "eventually_due": ["a"], "past_due": ["a"],
            "pending_verification": ["b"], "brand_new": {"x": 1},
        });
        assert_eq!(Requirements::read("requirements", Some(&sent)).unwrap().to_json(), sent);
    }
}
