//! How far the asking reaches. Rule: the link decides it, and every page, summary and receipt of a visit keeps to it.
//!
//! A remediation link collects what is due now and what will be: `past_due` and `currently_due` of both objects, and of
//! the future one `eventually_due` too, because those are known to come. What is only eventually due today isn't asked.
//! An account link collects what its platform chose.

/// How far one object's lists are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// `past_due` and `currently_due`.
    Currently,
    /// `eventually_due` as well.
    Eventually,
}

/// What is collected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Collect {
    /// Of `requirements`.
    pub now: Reach,
    /// Of `future_requirements`; none of them when none.
    pub later: Option<Reach>,
}

impl Reach {
    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Currently => "currently_due",
            Self::Eventually => "eventually_due",
        }
    }

    /// Reads the API's word.
    pub fn parse(raw: &str) -> Option<Self> {
        [Self::Currently, Self::Eventually].into_iter().find(|reach| reach.as_str() == raw)
    }
}

impl Collect {
    /// What a remediation link collects.
    pub const REMEDIATION: Self = Self { now: Reach::Currently, later: Some(Reach::Eventually) };

    /// What an account link collects: as far as `fields`, and of future requirements as far when they are included.
    pub fn chosen(fields: Reach, with_future: bool) -> Self {
        Self { now: fields, later: with_future.then_some(fields) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::requirement::{RequirementPath, Requirements, due};
    use proptest::prelude::*;
    use serde_json::json;
    use std::collections::BTreeSet;

    fn set(past: &[&str], current: &[&str], eventually: &[&str]) -> Requirements {
        let body = json!({"past_due": past, "currently_due": current, "eventually_due": eventually});
        Requirements::read("requirements", Some(&body)).unwrap()
    }

    fn asked(collect: Collect) -> Vec<String> {
        let (now, later) = (set(&["p"], &["c"], &["e"]), set(&["fp"], &["fc"], &["fe"]));
        due(&now, &later, collect).into_iter().map(|due| due.path.to_string()).collect()
    }

    #[test]
    fn the_choices_ask_what_they_say() {
        assert_eq!(asked(Collect::chosen(Reach::Currently, false)), ["p", "c"]);
        assert_eq!(asked(Collect::chosen(Reach::Eventually, false)), ["p", "c", "e"]);
        assert_eq!(asked(Collect::chosen(Reach::Currently, true)), ["p", "c", "fp", "fc"]);
        assert_eq!(asked(Collect::chosen(Reach::Eventually, true)), ["p", "c", "fp", "fc", "fe", "e"]);
        assert_eq!(asked(Collect::REMEDIATION), ["p", "c", "fp", "fc", "fe"]);
    }

    #[test]
    fn what_is_only_eventually_due_has_no_date() {
        let mut now = set(&[], &["c"], &["e"]);
        now.current_deadline = Some(9);
        let all = due(&now, &Requirements::default(), Collect::chosen(Reach::Eventually, false));
        assert_eq!(all.iter().map(|due| due.deadline).collect::<Vec<_>>(), [Some(9), None]);
    }

    fn paths() -> impl Strategy<Value = Vec<String>> {
        let one = prop_oneof!["[a-e]\\.[a-b]", "interv_[1-3]\\.x\\.(form|support|challenge|notice)"];
        prop::collection::btree_set(one, 0..5).prop_map(|set| set.into_iter().collect())
    }

    prop_compose! {
        fn requirements()(past in paths(), current in paths(), eventually in paths(), pending in paths(), wrong in paths())
            -> Requirements
        {
            let errors: Vec<_> = wrong.iter().map(|path| json!({"code": "c", "reason": "r", "requirement": path})).collect();
            let body = json!({"past_due": past, "currently_due": current, "eventually_due": eventually,
                "pending_verification": pending, "errors": errors});
            Requirements::read("requirements", Some(&body)).unwrap()
        }
    }

    fn any_collect() -> impl Strategy<Value = Collect> {
        let reach = || prop_oneof![Just(Reach::Currently), Just(Reach::Eventually)];
        (reach(), prop::option::of(reach())).prop_map(|(now, later)| Collect { now, later })
    }

    fn lists(set: &Requirements, reach: Reach) -> impl Iterator<Item = &RequirementPath> {
        let more = (reach == Reach::Eventually).then_some(&set.eventually_due);
        set.past_due.iter().chain(&set.currently_due).chain(more.into_iter().flatten())
    }

    proptest! {
        #[test]
        fn what_is_collected_is_what_was_chosen_and_open_and_nothing_else(
            now in requirements(), later in requirements(), collect in any_collect()
        ) {
            let got: Vec<RequirementPath> = due(&now, &later, collect).into_iter().map(|due| due.path).collect();
            let got_set: BTreeSet<_> = got.iter().cloned().collect();
            prop_assert_eq!(got.len(), got_set.len(), "each once");
            let is_open = |path: &RequirementPath| {
                let wrong = now.error_of(path).or_else(|| later.error_of(path)).is_some();
                let pending = now.pending_verification.contains(path) || later.pending_verification.contains(path);
                path.fixable_by_link() && (!pending || wrong)
            };
            let future = collect.later.into_iter().flat_map(|reach| lists(&later, reach));
            let chosen: BTreeSet<_> = lists(&now, collect.now).chain(future).filter(|p| is_open(p)).cloned().collect();
            prop_assert_eq!(got_set, chosen);
        }

        #[test]
        fn whoever_asks_further_asks_no_less(now in requirements(), later in requirements(), future: bool) {
            let ask = |collect| -> BTreeSet<_> { due(&now, &later, collect).into_iter().map(|due| due.path).collect() };
            let (near, far) = (Collect::chosen(Reach::Currently, future), Collect::chosen(Reach::Eventually, future));
            prop_assert!(ask(near).is_subset(&ask(far)));
            prop_assert!(ask(Collect::chosen(Reach::Currently, false)).is_subset(&ask(near)));
            prop_assert!(ask(Collect::chosen(Reach::Currently, true)).is_subset(&ask(Collect::REMEDIATION)));
        }
    }
}
