//! Which accounts are wanted: the filters of the account list and of exports. Rule: one type reads, keeps and writes them,
//! so that a list and an export of it never disagree; a filter that isn't known is refused, never left out.

use serde_json::{Map, Value};

use super::{Account, AccountStatus, Invalid, ReviewList};
use crate::{requirement::RequirementPath, time::Range};

/// Filters that combine; each that is none keeps every account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filters {
    /// The list that staff look through.
    pub review: Option<ReviewList>,
    /// Where it stands.
    pub status: Option<AccountStatus>,
    /// Its country.
    pub country: Option<String>,
    /// Something that is due of it, or waits to be looked at.
    pub requirement: Option<RequirementPath>,
    /// Something is due before this time.
    pub due_before: Option<i64>,
    /// When it was made.
    pub created: Option<Range>,
}

impl Filters {
    /// The names of all of them, as the API has them.
    pub const NAMES: [&'static str; 6] = ["review", "status", "country", "requirement", "due_before", "created"];

    /// Reads filters as they were sent, in a query string or in a body. `within` is the parameter that they stand in, empty
    /// when they stand by themselves. An empty text is no filter, as in a form.
    pub fn read(sent: &Map<String, Value>, within: &str) -> Result<Self, Invalid> {
        let at = |name: &str| if within.is_empty() { name.to_owned() } else { format!("{within}[{name}]") };
        if let Some(unknown) = sent.keys().find(|name| !Self::NAMES.contains(&name.as_str())) {
            let shown: String = unknown.chars().filter(|c| !c.is_control()).take(64).collect();
            let param = at(&shown);
            return Err(Invalid::new(&param, "parameter_unknown", format!("Received unknown parameter: {param}")));
        }
        let text = |name: &str| match sent.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.as_str()).filter(|text| !text.is_empty())),
            Some(_) => {
                Err(Invalid::new(&at(name), "parameter_invalid_string", format!("Invalid string: {}", at(name))))
            }
        };
        let requirement = text("requirement")?.map(RequirementPath::parse).transpose();
        Ok(Self {
            review: word(&at("review"), text("review")?, &ReviewList::ALL, ReviewList::as_str)?,
            status: word(&at("status"), text("status")?, &AccountStatus::ALL, AccountStatus::as_str)?,
            country: text("country")?.map(str::to_owned),
            requirement: requirement
                .map_err(|error| Invalid::new(&at("requirement"), "parameter_invalid", error.to_string()))?,
            due_before: sent.get("due_before").map_or(Ok(None), |value| time(&at("due_before"), value))?,
            created: sent.get("created").map_or(Ok(None), |value| range(&at("created"), value))?,
        })
    }

    /// The filters as [`read`](Self::read) takes them.
    pub fn to_json(&self) -> Map<String, Value> {
        let mut map = Map::new();
        let mut put = |name: &str, value: Option<Value>| value.map(|value| map.insert(name.to_owned(), value));
        put("review", self.review.map(|list| list.as_str().into()));
        put("status", self.status.map(|status| status.as_str().into()));
        put("country", self.country.as_deref().map(Value::from));
        put("requirement", self.requirement.as_ref().map(|path| path.as_str().into()));
        put("due_before", self.due_before.map(Value::from));
        put("created", self.created.map(range_json));
        map
    }

    /// Whether an account is wanted. Ask it of an account [`at`](Account::at) a time; what stands in the clear is enough.
    pub fn keep(&self, account: &Account) -> bool {
        let open = |wanted: &RequirementPath| {
            [account.requirements(), account.future_requirements()]
                .into_iter()
                .any(|set| set.eventually_due.contains(wanted) || set.pending_verification.contains(wanted))
        };
        self.review.is_none_or(|wanted| account.review().0 == wanted)
            && self.status.is_none_or(|wanted| account.status() == wanted)
            && self.country.as_deref().is_none_or(|wanted| account.country() == Some(wanted))
            && self.requirement.as_ref().is_none_or(open)
            && self.due_before.is_none_or(|before| account.deadline().is_some_and(|at| at < before))
            && self.created.is_none_or(|range| range.contains(account.created()))
    }

    /// The same without the review list, for a list that holds no other accounts.
    #[must_use]
    pub fn of_one_list(&self) -> Self {
        Self { review: None, ..self.clone() }
    }

    /// Whether they keep every account.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

fn word<T: Copy>(
    param: &str,
    sent: Option<&str>,
    all: &[T],
    written: fn(T) -> &'static str,
) -> Result<Option<T>, Invalid> {
    let Some(sent) = sent else { return Ok(None) };
    all.iter().copied().find(|one| written(*one) == sent).map(Some).ok_or_else(|| {
        let words: Vec<&str> = all.iter().map(|one| written(*one)).collect();
        Invalid::kind(param, &format!("one of {}", words.join(", ")))
    })
}

// A form and a query string write a number as a text.
fn time(param: &str, sent: &Value) -> Result<Option<i64>, Invalid> {
    let number = match sent {
        Value::Null => return Ok(None),
        Value::String(text) if text.is_empty() => return Ok(None),
        Value::String(text) => text.parse().ok(),
        other => other.as_i64(),
    };
    number.map(Some).ok_or_else(|| {
        let message = format!("{param} must be a unix time in seconds.");
        Invalid::new(param, "parameter_invalid_integer", message)
    })
}

/// Reads a stretch of times: one time, or an object with its ends `gt`, `gte`, `lt` and `lte`.
pub fn range(param: &str, sent: &Value) -> Result<Option<Range>, Invalid> {
    let Value::Object(ends) = sent else {
        return Ok(time(param, sent)?.map(|at| Range { from: at, to: at }));
    };
    let mut range = Range::ALL;
    for (end, value) in ends {
        let shown: String = end.chars().filter(|c| !c.is_control()).take(64).collect();
        let param = format!("{param}[{shown}]");
        let at = || {
            let message = || format!("{param} must be a unix time in seconds.");
            time(&param, value)?.ok_or_else(|| Invalid::new(&param, "parameter_invalid_integer", message()))
        };
        match end.as_str() {
            "gt" => range.from = range.from.max(at()?.saturating_add(1)),
            "gte" => range.from = range.from.max(at()?),
            "lt" => range.to = range.to.min(at()?.saturating_sub(1)),
            "lte" => range.to = range.to.min(at()?),
            _ => {
                return Err(Invalid::new(&param, "parameter_unknown", format!("Received unknown parameter: {param}")));
            }
        }
    }
    Ok(Some(range))
}

fn range_json(range: Range) -> Value {
    let ends = [("gte", range.from, i64::MIN), ("lte", range.to, i64::MAX)];
    ends.into_iter()
        .filter(|(_, at, open)| at != open)
        .map(|(name, at, _)| (name.to_owned(), Value::from(at)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::AccountId;
    use proptest::prelude::*;
    use serde_json::json;

    fn read(sent: Value) -> Result<Filters, Invalid> {
        let Value::Object(sent) = sent else { panic!("an object") };
        Filters::read(&sent, "filters")
    }

    fn account(body: Value, created: i64) -> Account {
        let Value::Object(body) = body else { panic!("an object") };
        Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, created)
            .unwrap_or_else(|i| panic!("{i}"))
    }

    #[test]
    fn a_query_string_and_a_body_are_read_alike() {
        let body = json!({"review": "in_review", "due_before": 9, "created": {"gte": 5, "lt": 9}});
        let query =
            json!({"review": "in_review", "due_before": "9", "created": {"gte": "5", "lt": "9"}, "country": ""});
        let filters = read(body).unwrap();
        assert_eq!(read(query).unwrap(), filters);
        assert_eq!((filters.due_before, filters.created), (Some(9), Some(Range { from: 5, to: 8 })));
    }

    #[test]
    fn what_is_wrong_is_named_where_it_stands() {
        let refused = |sent: Value| read(sent).unwrap_err();
        assert_eq!(refused(json!({"staus": "x"})).param, "filters[staus]");
        assert_eq!(refused(json!({"staus": "x"})).code, "parameter_unknown");
        let status = refused(json!({"status": "pending"}));
        assert_eq!(status.param, "filters[status]");
        assert!(status.message.contains("one of restricted, restricted_soon"), "{}", status.message);
        assert_eq!(refused(json!({"requirement": "not a path"})).param, "filters[requirement]");
        assert_eq!(refused(json!({"due_before": "soon"})).code, "parameter_invalid_integer");
        assert_eq!(refused(json!({"country": 7})).param, "filters[country]");
        assert_eq!(refused(json!({"created": {"gte": ""}})).param, "filters[created][gte]");
        assert_eq!(refused(json!({"created": {"after": 5}})).code, "parameter_unknown");
        assert_eq!(Filters::read(&Map::from_iter([("x".into(), json!(1))]), "").unwrap_err().param, "x");
    }

    #[test]
    fn filters_combine() {
        let soon = json!({"country": "US", "charges_enabled": true, "payouts_enabled": true,
            "requirements": {"currently_due": ["a.b"], "current_deadline": 50}});
        let account = account(soon, 7);
        let keeps = |sent: Value| read(sent).unwrap().keep(&account);
        assert!(keeps(json!({})) && read(json!({})).unwrap().is_empty());
        assert!(keeps(json!({"review": "action_required", "status": "restricted_soon", "country": "US",
            "requirement": "a.b", "due_before": 51, "created": 7})));
        for other in [
            json!({"review": "clear"}),
            json!({"status": "enabled"}),
            json!({"country": "GB"}),
            json!({"requirement": "a.c"}),
            json!({"due_before": 50}),
            json!({"created": {"gt": 7}}),
        ] {
            assert!(!keeps(other.clone()), "{other}");
        }
        assert!(read(json!({"review": "clear"})).unwrap().of_one_list().is_empty());
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(
            review in prop::option::of(prop::sample::select(ReviewList::ALL.to_vec())),
            status in prop::option::of(prop::sample::select(AccountStatus::ALL.to_vec())),
            country in prop::option::of("[A-Z]{2}"),
            path in prop::option::of("[a-z_]{1,9}(\\.[a-z_]{1,9}){0,3}"),
            due_before: Option<i64>,
            created in prop::option::of((any::<i64>(), any::<i64>())),
        ) {
            let requirement = path.map(|raw| RequirementPath::parse(&raw).unwrap());
            let created = created.map(|(from, to)| Range { from, to });
            let filters = Filters { review, status, country, requirement, due_before, created };
            prop_assert_eq!(Filters::read(&filters.to_json(), ""), Ok(filters));
        }
    }
}
