//! Query strings. Rule: a parameter that isn't known is refused, so that a misspelt filter never passes for none.

use domain::time::Range;
use http::Uri;
use serde_json::{Map, Value};

use super::{ApiError, Expand, Page, expand, form};

/// The parameters of a request.
#[derive(Debug)]
pub struct Query {
    map: Map<String, Value>,
    expand: Vec<String>,
}

impl Query {
    /// Reads a request's query string.
    pub fn read(uri: &Uri) -> Result<Self, ApiError> {
        let invalid = |param: &str, message: String| ApiError::invalid(param, "parameter_invalid", message);
        let mut map = form::read(uri.query().unwrap_or_default().as_bytes()).map_err(|refused| match refused {
            form::Refused::Text => invalid("", "The query string can't be read.".into()),
            form::Refused::Param(param, why) => {
                let shown: String = param.chars().filter(|c| !c.is_control()).take(128).collect();
                invalid(&shown, format!("{shown}: {why}"))
            }
        })?;
        let expand = expand::take(&mut map)?;
        Ok(Self { map, expand })
    }

    /// What the answer is to hold whole. A call that never asks this expands nothing, and `only` says so.
    pub fn expand(&mut self, able: &[&str]) -> Result<Expand, ApiError> {
        Expand::of(std::mem::take(&mut self.expand), able)
    }

    /// Refuses parameters that aren't among these. `types[]` stands for one that may have brackets: a list or a range.
    pub fn only(&self, known: &[&str]) -> Result<(), ApiError> {
        Expand::of(self.expand.clone(), &[])?;
        let bracketed = |name: &str| known.iter().any(|known| known.strip_suffix("[]") == Some(name));
        for (name, value) in &self.map {
            if bracketed(name) {
                continue;
            }
            if !known.contains(&name.as_str()) {
                return Err(ApiError::unknown_parameter(name));
            }
            if !value.is_string() {
                return Err(ApiError::invalid(name, "parameter_invalid_string", format!("Invalid string: {name}")));
            }
        }
        Ok(())
    }

    /// A parameter, when it was sent.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.map.get(name).and_then(Value::as_str)
    }

    /// A parameter that must be sent.
    pub fn required(&self, name: &str) -> Result<&str, ApiError> {
        self.text(name)
            .filter(|value| !value.is_empty())
            .ok_or_else(|| ApiError::invalid(name, "parameter_missing", format!("Missing required param: {name}.")))
    }

    /// A list, as `types[]=a&types[]=b` or with numbers in the brackets; empty when none was sent.
    pub fn list(&self, name: &str) -> Result<Vec<&str>, ApiError> {
        let invalid = || ApiError::invalid(name, "parameter_invalid_array", format!("Invalid array: {name}"));
        match self.map.get(name) {
            None => Ok(Vec::new()),
            Some(Value::Array(items)) => items.iter().map(|item| item.as_str().ok_or_else(invalid)).collect(),
            Some(_) => Err(invalid()),
        }
    }

    /// The members of an object, as in `relationship[owner]=true`, each with the name of its parameter.
    pub fn members(&self, name: &str) -> Result<Vec<(&str, String, &str)>, ApiError> {
        let invalid = |param: &str| ApiError::invalid(param, "parameter_invalid", format!("Invalid object: {name}"));
        match self.map.get(name) {
            None => Ok(Vec::new()),
            Some(Value::Object(members)) => members
                .iter()
                .map(|(member, value)| {
                    let param = format!("{name}[{member}]");
                    let value = value.as_str().ok_or_else(|| invalid(&param))?;
                    Ok((member.as_str(), param, value))
                })
                .collect(),
            Some(_) => Err(invalid(name)),
        }
    }

    /// A stretch of times, as `created=5` or `created[gte]=5&created[lt]=9`; none when it wasn't sent.
    pub fn range(&self, name: &str) -> Result<Option<Range>, ApiError> {
        Ok(self.map.get(name).map_or(Ok(None), |value| domain::account::range(name, value))?)
    }

    /// The parameters of these names, as they were sent.
    pub fn pick(&self, names: &[&str]) -> Map<String, Value> {
        let picked = self.map.iter().filter(|(name, _)| names.contains(&name.as_str()));
        picked.map(|(name, value)| (name.clone(), value.clone())).collect()
    }

    /// The page that is wanted: `limit` 1 to 100 (10 if none is given), and one cursor.
    pub fn page(&self) -> Result<Page, ApiError> {
        let limit = match self.text("limit") {
            None => 10,
            Some(raw) => raw.parse().ok().filter(|limit| (1..=100).contains(limit)).ok_or_else(|| {
                ApiError::invalid("limit", "parameter_invalid_integer", "limit must be a number from 1 to 100.".into())
            })?,
        };
        let cursor = |name| self.text(name).filter(|value| !value.is_empty()).map(str::to_owned);
        let (after, before) = (cursor("starting_after"), cursor("ending_before"));
        if after.is_some() && before.is_some() {
            let message = "Send starting_after or ending_before, not both.".to_owned();
            return Err(ApiError::invalid("ending_before", "parameter_invalid", message));
        }
        Ok(Page { limit, after, before })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(raw: &str) -> Query {
        Query::read(&format!("/v1/remediation_links?{raw}").parse().unwrap()).unwrap()
    }

    #[test]
    fn a_misspelt_filter_is_refused() {
        assert!(query("account=a&limit=5").only(&["account", "limit"]).is_ok());
        let refused = query("acount=a").only(&["account", "limit"]).unwrap_err();
        assert_eq!(refused.message(), "Received unknown parameter: acount");
    }

    #[test]
    fn a_parameter_that_must_be_sent_may_not_be_empty() {
        assert_eq!(query("account=acct%5F1").required("account").unwrap(), "acct_1");
        assert!(query("account=").required("account").is_err());
    }

    #[test]
    fn a_page_has_1_to_100_things_and_one_cursor() {
        assert_eq!(query("").page().unwrap().limit, 10);
        assert_eq!(query("limit=100").page().unwrap().limit, 100);
        for bad in ["limit=0", "limit=101", "limit=-1", "limit=x", "starting_after=a&ending_before=b"] {
            assert!(query(bad).page().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_list_is_read_with_and_without_numbers() {
        assert_eq!(query("types[]=a&types[]=b").list("types").unwrap(), ["a", "b"]);
        assert_eq!(query("types%5B1%5D=b&types%5B0%5D=a").list("types").unwrap(), ["a", "b"]);
        assert!(query("limit=1").list("types").unwrap().is_empty());
        for bad in ["types=a", "types[x]=a", "types[0][y]=a", "types[1]=a"] {
            assert!(query(bad).list("types").is_err(), "{bad}");
        }
        assert!(query("types[]=a&created[gt]=1").only(&["types[]", "created[]"]).is_ok());
        assert!(query("limit[gt]=1").only(&["limit"]).is_err(), "a filter that nobody would read");
    }

    #[test]
    fn a_range_has_both_ends_in_it() {
        let range = |raw: &str| query(raw).range("created").unwrap();
        assert_eq!(range("limit=1"), None);
        assert_eq!(range("created=5"), Some(Range { from: 5, to: 5 }));
        assert_eq!(range("created[gt]=5&created[lt]=9"), Some(Range { from: 6, to: 8 }));
        assert_eq!(range("created[gte]=5&created[lte]=9"), Some(Range { from: 5, to: 9 }));
        assert!(range("created[gte]=5").unwrap().contains(i64::MAX));
        for bad in ["created=x", "created[gt]=x", "created[after]=5", "created[]=5", "created[gt][x]=5"] {
            assert!(query(bad).range("created").is_err(), "{bad}");
        }
    }

    #[test]
    fn what_is_no_text_or_stands_twice_is_refused() {
        for bad in ["a=%ff", "a=%", "%zz=1", "account=a&account=b", "a=1&a[b]=2"] {
            assert!(Query::read(&format!("/?{bad}").parse().unwrap()).is_err(), "{bad}");
        }
    }

    #[test]
    fn what_to_expand_is_no_filter() {
        let mut query = query("account=a&expand[]=data.account");
        assert!(query.only(&["account"]).is_err(), "nobody took it");
        assert!(query.expand(&["data.account"]).unwrap().has("data.account"));
        assert!(query.only(&["account"]).is_ok());
    }
}
