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
        let is_known =
            |name: &str| known.contains(&name) || item_of(name).is_some_and(|list| known.contains(&list.as_str()));
        match self.0.iter().find(|(name, _)| !is_known(name)) {
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

    /// Every item of a list, as `name[]` or `name[0]`, in the order it was sent.
    pub fn list(&self, name: &str) -> Vec<&str> {
        let items =
            self.0.iter().filter(|(key, _)| item_of(key).is_some_and(|list| list.strip_suffix("[]") == Some(name)));
        items.map(|(_, value)| value.as_str()).collect()
    }

    /// Seconds from `created`, and before which second: `created`, `created[gt]`, `created[gte]`, `created[lt]`,
    /// `created[lte]`.
    pub fn created(&self) -> Result<(Option<i64>, Option<i64>), ApiError> {
        let second = |name: &str| match self.text(name) {
            None => Ok(None),
            Some(raw) => {
                raw.parse().ok().filter(|second| (0..=0xff_ffff_ffff_i64).contains(second)).map(Some).ok_or_else(|| {
                    ApiError::invalid(
                        name,
                        "parameter_invalid_integer",
                        format!("{name} must be a time in unix seconds."),
                    )
                })
            }
        };
        let exact = second("created")?;
        let later = |bound: Option<i64>| bound.map(|at| at + 1);
        let from = [second("created[gte]")?, later(second("created[gt]")?), exact].into_iter().flatten().max();
        let until = [second("created[lt]")?, later(second("created[lte]")?), later(exact)].into_iter().flatten().min();
        Ok((from, until))
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

/// What [`Query::created`] reads.
pub const CREATED: [&str; 5] = ["created", "created[gt]", "created[gte]", "created[lt]", "created[lte]"];

// `types[3]` and `types[]` are items of `types[]`.
fn item_of(name: &str) -> Option<String> {
    let (list, place) = name.strip_suffix(']')?.split_once('[')?;
    place.bytes().all(|byte| byte.is_ascii_digit()).then(|| format!("{list}[]"))
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
    fn a_list_comes_with_or_without_places() {
        let sent = query("types[]=a&types[1]=b&type=c");
        assert!(sent.only(&["types[]", "type"]).is_ok());
        assert_eq!(sent.list("types"), ["a", "b"]);
        assert!(query("types[x]=a").only(&["types[]"]).is_err());
    }

    #[test]
    fn a_time_is_a_second_or_a_range_of_them() {
        assert_eq!(query("created=5").created().unwrap(), (Some(5), Some(6)));
        assert_eq!(query("created[gt]=5&created[lte]=9").created().unwrap(), (Some(6), Some(10)));
        assert_eq!(query("created[gte]=5&created[lt]=9").created().unwrap(), (Some(5), Some(9)));
        assert_eq!(query("").created().unwrap(), (None, None));
        assert!(query("created[gte]=soon").created().is_err());
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
