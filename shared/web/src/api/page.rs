//! Pages of a list: `limit`, `starting_after`, `ending_before`, as Stripe's lists have them.

use domain::id::EventId;
use serde::Serialize;
use store::event_log::TimePage;

use super::ApiError;

/// Which page is wanted.
#[derive(Debug, Clone)]
pub struct Page {
    pub(crate) limit: usize,
    pub(crate) after: Option<String>,
    pub(crate) before: Option<String>,
}

/// A page.
#[derive(Debug, PartialEq)]
pub struct PageOf<T> {
    /// The things on it.
    pub data: Vec<T>,
    /// Whether more follow in the direction that was asked.
    pub has_more: bool,
}

/// A page as the API writes it: `{"object":"list", ...}`.
#[derive(Debug, Serialize)]
pub struct List<T> {
    object: &'static str,
    url: String,
    has_more: bool,
    data: Vec<T>,
}

impl<T> List<T> {
    /// The list that is read at this path.
    pub fn new(url: impl Into<String>, page: PageOf<T>) -> Self {
        Self { object: "list", url: url.into(), has_more: page.has_more, data: page.data }
    }
}

impl<T> PageOf<T> {
    /// The same page of something else.
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> PageOf<U> {
        PageOf { data: self.data.into_iter().map(change).collect(), has_more: self.has_more }
    }
}

impl Page {
    /// The first page, of so many.
    pub fn first(limit: usize) -> Self {
        Self { limit, after: None, before: None }
    }

    /// How many things it has at most.
    pub fn limit(&self) -> usize {
        self.limit
    }

    /// The id that it starts beyond, and whether it is the page before that one.
    pub fn cursor(&self) -> (Option<&str>, bool) {
        (self.after.as_deref().or(self.before.as_deref()), self.before.is_some())
    }

    /// The page of a list whose things are known by an event's id. Such a list is read from its cursor on, never whole.
    pub fn by_event(&self) -> Result<TimePage, ApiError> {
        let cursor = |param: &str, id: &Option<String>| {
            let parse = |raw: &String| {
                EventId::parse(raw).map_err(|error| {
                    ApiError::invalid(param, "parameter_invalid", format!("{param}: an event's id {error}."))
                })
            };
            id.as_ref().map(parse).transpose()
        };
        Ok(TimePage {
            limit: self.limit,
            after: cursor("starting_after", &self.after)?,
            before: cursor("ending_before", &self.before)?,
            from: None,
            until: None,
        })
    }

    /// Cuts the page out of a whole list.
    pub fn cut<T>(&self, mut list: Vec<T>, id: impl Fn(&T) -> String) -> Result<PageOf<T>, ApiError> {
        let place = |param: &'static str, wanted: &str| {
            list.iter().position(|item| id(item) == wanted).ok_or_else(|| {
                ApiError::invalid(param, "resource_missing", format!("{param} names nothing in this list."))
            })
        };
        let (from, to) = match (&self.after, &self.before) {
            (Some(after), _) => {
                let from = place("starting_after", after)? + 1;
                (from, list.len().min(from + self.limit))
            }
            (None, Some(before)) => {
                let to = place("ending_before", before)?;
                (to.saturating_sub(self.limit), to)
            }
            (None, None) => (0, list.len().min(self.limit)),
        };
        let has_more = if self.before.is_some() { from > 0 } else { to < list.len() };
        list.truncate(to);
        Ok(PageOf { data: list.split_off(from), has_more })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut(limit: usize, after: Option<&str>, before: Option<&str>) -> PageOf<u8> {
        let page = Page { limit, after: after.map(Into::into), before: before.map(Into::into) };
        page.cut((1..=5).collect(), u8::to_string).unwrap()
    }

    #[test]
    fn forwards_and_backwards() {
        assert_eq!(cut(2, None, None), PageOf { data: vec![1, 2], has_more: true });
        assert_eq!(cut(2, Some("2"), None), PageOf { data: vec![3, 4], has_more: true });
        assert_eq!(cut(2, Some("4"), None), PageOf { data: vec![5], has_more: false });
        assert_eq!(cut(2, None, Some("5")), PageOf { data: vec![3, 4], has_more: true });
        assert_eq!(cut(9, None, Some("3")), PageOf { data: vec![1, 2], has_more: false });
    }

    #[test]
    fn a_cursor_that_names_nothing_is_an_error() {
        let page = Page { limit: 1, after: Some("9".into()), before: None };
        assert!(page.cut(vec![1_u8], u8::to_string).is_err());
    }

    proptest! {
        #[test]
        fn walking_forward_sees_everything_once(size in 0..60_u8, limit in 1..20_usize) {
            let (mut seen, mut after) = (Vec::<u8>::new(), None);
            loop {
                let page = Page { limit, after, before: None };
                let cut = page.cut((0..size).collect(), u8::to_string).unwrap();
                seen.extend(&cut.data);
                after = cut.data.last().map(u8::to_string);
                if !cut.has_more { break; }
            }
            prop_assert_eq!(seen, (0..size).collect::<Vec<_>>());
        }
    }
}
