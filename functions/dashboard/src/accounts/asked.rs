//! What the address of the list asks for. Rule: what is read here can be written here, and what is empty isn't written; a
//! filter that can't be read is named and left out, and the others hold.

use axum::http::Uri;
use chrono::{DateTime, NaiveDate};
use domain::{
    account::{Filters, ReviewList, Search},
    time::DAY,
};
use serde_json::{Map, Value};
use store::listing::{Beyond, Order};

use crate::page::asked;

/// Which accounts, in which order, from where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    fields: Vec<(String, String)>,
}

/// The fields of filters that are words of the API.
pub(crate) const WORDS: [&str; 7] = ["status", "country", "requirement", "payments", "payouts", "issuing", "treasury"];
/// The fields of filters that are days.
pub(crate) const DAYS: [&str; 4] = ["due_from", "due_to", "connected_from", "connected_to"];

impl Asked {
    /// Reads an address. Only the first of what stands twice counts.
    pub(crate) fn read(uri: &Uri) -> Self {
        let pairs: Vec<(String, String)> = asked(uri);
        let mut fields: Vec<(String, String)> = Vec::new();
        for (name, value) in pairs {
            let value: String = value.trim().chars().filter(|c| !c.is_control()).take(200).collect();
            if !value.is_empty() && fields.iter().all(|(known, _)| *known != name) {
                fields.push((name, value));
            }
        }
        Self { fields }
    }

    /// A field; empty when it isn't there.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// The tab: a list, or none for all accounts. A search looks through all of them unless a tab is chosen.
    pub(crate) fn review(&self) -> Option<ReviewList> {
        match self.get("review") {
            "all" => None,
            "" if !self.get("query").is_empty() => None,
            raw => Some(ReviewList::parse(raw).unwrap_or(ReviewList::ActionRequired)),
        }
    }

    /// What was searched for; none when nothing was, or nothing can be found by it.
    pub(crate) fn search(&self) -> Option<Search> {
        Search::parse(self.get("query"))
    }

    /// The filters, and the names of those that can't be read.
    pub(crate) fn filters(&self) -> (Filters, Vec<&'static str>) {
        let (mut sent, mut unread) = (Map::new(), Vec::new());
        if let Some(list) = self.review() {
            sent.insert("review".into(), list.as_str().into());
        }
        for name in WORDS.into_iter().filter(|name| !self.get(name).is_empty()) {
            let value = match name {
                "country" => self.get(name).to_uppercase(),
                _ => self.get(name).to_owned(),
            };
            let one = Map::from_iter([(name.to_owned(), Value::from(value))]);
            if Filters::read(&one, "").is_ok() { sent.extend(one) } else { unread.push(name) }
        }
        let mut created = Map::new();
        for name in DAYS.into_iter().filter(|name| !self.get(name).is_empty()) {
            let Some(day) = day(self.get(name)) else {
                unread.push(name);
                continue;
            };
            match name {
                "due_from" => _ = sent.insert("due_after".into(), day.into()),
                // To the end of that day.
                "due_to" => _ = sent.insert("due_before".into(), (day + DAY).into()),
                "connected_from" => _ = created.insert("gte".into(), day.into()),
                _ => _ = created.insert("lt".into(), (day + DAY).into()),
            }
        }
        if !created.is_empty() {
            sent.insert("created".into(), created.into());
        }
        (Filters::read(&sent, "").unwrap_or_default(), unread)
    }

    /// The order: what is due first, unless another one is chosen. All accounts come newest first.
    pub(crate) fn order(&self) -> Order {
        match (self.get("sort"), self.review()) {
            ("newest", _) | ("", None | Some(ReviewList::Rejected)) => Order::Newest,
            ("oldest", _) => Order::Oldest,
            (_, list) => accounts::by_due(list),
        }
    }

    /// The word of the order.
    pub(crate) fn sort(&self) -> &'static str {
        match self.order() {
            Order::Newest => "newest",
            Order::Oldest => "oldest",
            Order::Due(_) => "due",
        }
    }

    /// Where the page begins, and whether it is the page before that.
    pub(crate) fn beyond(&self) -> (Option<Beyond<'_>>, bool) {
        match (self.get("after"), self.get("before")) {
            ("", "") => (None, false),
            ("", before) => (Some(Beyond::Place(before)), true),
            (after, _) => (Some(Beyond::Place(after)), false),
        }
    }

    /// Whether anything but the tab narrows the list down.
    pub(crate) fn is_narrow(&self) -> bool {
        WORDS.iter().chain(&DAYS).chain(&["query"]).any(|name| !self.get(name).is_empty())
    }

    /// The address with some fields changed; an empty value takes one away. Where a page began no longer counts.
    pub(crate) fn with(&self, changes: &[(&str, &str)]) -> String {
        self.at("/dashboard/accounts", changes)
    }

    /// The same for another page that takes the same filters.
    pub(crate) fn at(&self, path: &str, changes: &[(&str, &str)]) -> String {
        let changed = |name: &str| changes.iter().any(|(known, _)| *known == name);
        let kept = self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let kept = kept.filter(|(name, _)| !changed(name) && !matches!(*name, "after" | "before"));
        let new = changes.iter().copied().filter(|(_, value)| !value.is_empty());
        let fields: Vec<(&str, &str)> = kept.chain(new).collect();
        let query = serde_html_form::to_string(fields).unwrap_or_default();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    /// Whether an address holds fields that say nothing, as a form sends them.
    pub(crate) fn is_untidy(uri: &Uri) -> bool {
        uri.query().is_some_and(|query| query.split('&').any(|part| part.ends_with('=') || part.is_empty()))
    }
}

// The first second of a day, UTC.
fn day(raw: &str) -> Option<i64> {
    let day: NaiveDate = raw.parse().ok()?;
    let at = day.and_hms_opt(0, 0, 0)?.and_utc().timestamp();
    DateTime::from_timestamp(at, 0).map(|_| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{account::AccountStatus, time::Range};
    use proptest::prelude::*;

    fn asked(query: &str) -> Asked {
        Asked::read(&format!("/dashboard/accounts?{query}").parse().unwrap())
    }

    #[test]
    fn nothing_asked_is_what_needs_action_due_first() {
        let asked = asked("");
        assert_eq!((asked.review(), asked.sort()), (Some(ReviewList::ActionRequired), "due"));
        assert!(!asked.is_narrow() && asked.beyond() == (None, false));
    }

    #[test]
    fn a_search_looks_through_all_accounts_unless_a_tab_is_chosen() {
        assert_eq!(asked("query=rosen").review(), None);
        assert_eq!(asked("query=rosen&review=rejected").review(), Some(ReviewList::Rejected));
        assert_eq!(asked("review=all").review(), None);
    }

    #[test]
    fn filters_are_read_and_those_that_cannot_be_are_named() {
        let (filters, unread) =
            asked("status=restricted&country=us&due_from=2027-01-01&due_to=2027-01-02&connected_to=soon&payouts=off")
                .filters();
        assert_eq!(filters.status, Some(AccountStatus::Restricted));
        assert_eq!(filters.country.as_deref(), Some("US"));
        assert_eq!((filters.due_after, filters.due_before), (Some(1_798_761_600), Some(1_798_934_400)));
        assert_eq!(unread, ["payouts", "connected_to"]);
        let (filters, unread) = asked("connected_from=2027-01-01&connected_to=2027-01-01").filters();
        assert_eq!(filters.created, Some(Range { from: 1_798_761_600, to: 1_798_847_999 }));
        assert!(unread.is_empty());
    }

    #[test]
    fn an_address_keeps_what_it_had_and_forgets_where_its_page_began() {
        let asked = asked("review=in_review&country=US&status=&after=x");
        assert_eq!(asked.with(&[("country", "")]), "/dashboard/accounts?review=in_review");
        assert_eq!(asked.with(&[("after", "a#b")]), "/dashboard/accounts?review=in_review&country=US&after=a%23b");
        assert!(Asked::is_untidy(&"/x?a=&b=1".parse().unwrap()) && !Asked::is_untidy(&"/x?b=1".parse().unwrap()));
    }

    proptest! {
        #[test]
        fn whatever_is_asked_is_answered(query in "[ -~]{0,80}") {
            let encoded: String = url::form_urlencoded::byte_serialize(query.as_bytes()).collect();
            for raw in [query.replace([' ', '"', '<', '>', '\\', '^', '`', '{', '|', '}', '#'], "+"), format!("query={encoded}")] {
                if let Ok(uri) = format!("/x?{raw}").parse() {
                    let asked = Asked::read(&uri);
                    let again = Asked::read(&asked.with(&[]).parse().unwrap());
                    prop_assert_eq!(asked.filters(), again.filters());
                    prop_assert_eq!(asked.search(), again.search());
                }
            }
        }
    }
}
