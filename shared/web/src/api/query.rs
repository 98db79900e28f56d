//! Query strings. Rule: a parameter that isn't known is refused, so that a misspelt filter never passes for none.

use http::Uri;

use super::{ApiError, Page};

/// The parameters of a request.
#[derive(Debug)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// Reads a request's query string.
    pub fn read(uri: &Uri) -> Result<Self, ApiError> {
        let raw = uri.query().unwrap_or_default();
        serde_html_form::from_str(raw)
            .map(Self)
            .map_err(|_| ApiError::invalid("", "parameter_invalid", "The query string can't be read.".into()))
    }

    /// Refuses parameters that aren't among these.
    pub fn only(&self, known: &[&str]) -> Result<(), ApiError> {
        match self.0.iter().find(|(name, _)| !known.contains(&name.as_str())) {
            None => Ok(()),
            Some((name, _)) => {
                let shown: String = name.chars().filter(|c| !c.is_control()).take(64).collect();
                Err(ApiError::invalid(&shown, "parameter_unknown", format!("Received unknown parameter: {shown}")))
            }
        }
    }

    /// A parameter, when it was sent.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// A parameter that must be sent.
    pub fn required(&self, name: &str) -> Result<&str, ApiError> {
        self.text(name)
            .filter(|value| !value.is_empty())
            .ok_or_else(|| ApiError::invalid(name, "parameter_missing", format!("Missing required param: {name}.")))
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
}
