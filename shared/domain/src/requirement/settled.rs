//! What the passing of time does. Rule: derived on every read from the deadlines and the time, never stored: what was due
//! at a deadline that is over is past due, and future requirements whose deadline is over are current ones.

use super::{RequirementPath, Requirements};

/// Both objects as they stand at a time.
pub fn settle(now_due: &Requirements, later: &Requirements, now: i64) -> (Requirements, Requirements) {
    let over = |deadline: Option<i64>| deadline.is_some_and(|at| at <= now);
    let (mut current, mut future) = (now_due.clone(), later.clone());
    if over(current.current_deadline) {
        let late = current.currently_due.clone();
        pass(&mut current, &late);
    }
    if over(future.current_deadline) {
        let late = future.currently_due.clone();
        enforce(&mut current, std::mem::take(&mut future));
        pass(&mut current, &late);
    }
    (current, future)
}

fn pass(set: &mut Requirements, late: &[RequirementPath]) {
    add(&mut set.past_due, late);
    if !set.past_due.is_empty()
        && set.disabled_reason.as_deref().is_none_or(|r| r == "requirements.pending_verification")
    {
        set.disabled_reason = Some("requirements.past_due".into());
    }
    set.cohere();
}

/// Moves future requirements in among the current ones.
pub(crate) fn enforce(to: &mut Requirements, from: Requirements) {
    add(&mut to.past_due, &from.past_due);
    add(&mut to.currently_due, &from.currently_due);
    add(&mut to.eventually_due, &from.eventually_due);
    add(&mut to.pending_verification, &from.pending_verification);
    to.errors.extend(
        from.errors.into_iter().filter(|error| to.errors.iter().all(|known| known != error)).collect::<Vec<_>>(),
    );
    to.alternatives.extend(from.alternatives);
    to.disabled_reason = to.disabled_reason.take().or(from.disabled_reason);
    for (name, value) in from.others {
        to.others.entry(name).or_insert(value);
    }
    to.cohere();
}

fn add(to: &mut Vec<RequirementPath>, from: &[RequirementPath]) {
    for path in from {
        if !to.contains(path) {
            to.push(path.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn read(value: Value) -> Requirements {
        Requirements::read("requirements", Some(&value)).unwrap()
    }

    fn strings(paths: &[RequirementPath]) -> Vec<&str> {
        paths.iter().map(RequirementPath::as_str).collect()
    }

    #[test]
    fn at_its_deadline_what_is_due_is_past_due_and_not_a_second_before() {
        let due = read(json!({"currently_due": ["a"], "eventually_due": ["a", "b"], "current_deadline": 100}));
        let (before, _) = settle(&due, &Requirements::default(), 99);
        assert_eq!(before, due);
        let (after, _) = settle(&due, &Requirements::default(), 100);
        assert_eq!(
            (strings(&after.past_due), after.disabled_reason.as_deref()),
            (vec!["a"], Some("requirements.past_due"))
        );
        assert_eq!(strings(&after.eventually_due), ["a", "b"]);
    }

    #[test]
    fn future_requirements_move_in_at_their_deadline_and_leave_nothing_behind() {
        let due = read(json!({"currently_due": ["a"], "current_deadline": 500}));
        let later = read(json!({
            "currently_due": ["f"], "eventually_due": ["f", "g"], "current_deadline": 100, "pending_verification": ["p"],
            "errors": [{"code": "c", "reason": "r", "requirement": "f"}],
            "alternatives": [{"original_fields_due": ["f"], "alternative_fields_due": ["h"]}],
        }));
        let (after, future) = settle(&due, &later, 100);
        assert_eq!(future, Requirements::default());
        assert_eq!(strings(&after.past_due), ["f"], "what was due before keeps its own deadline");
        assert_eq!(strings(&after.currently_due), ["a", "f"]);
        assert_eq!(strings(&after.eventually_due), ["a", "f", "g"]);
        assert_eq!(strings(&after.pending_verification), ["p"]);
        assert_eq!((after.errors.len(), after.alternatives.len(), after.current_deadline), (1, 1, Some(500)));
        assert_eq!(after.disabled_reason.as_deref(), Some("requirements.past_due"));
    }

    #[test]
    fn a_reason_that_is_worse_stays() {
        let due = read(json!({"currently_due": ["a"], "current_deadline": 1, "disabled_reason": "rejected.fraud"}));
        assert_eq!(settle(&due, &Requirements::default(), 2).0.disabled_reason.as_deref(), Some("rejected.fraud"));
    }

    fn paths() -> impl Strategy<Value = Vec<String>> {
        prop::collection::btree_set("[a-f]\\.[a-c]", 0..6).prop_map(|set| set.into_iter().collect())
    }

    prop_compose! {
        fn requirements()(past in paths(), current in paths(), eventually in paths(), deadline in prop::option::of(0..100_i64))
            -> Requirements
        {
            read(json!({"past_due": past, "currently_due": current, "eventually_due": eventually, "current_deadline": deadline}))
        }
    }

    proptest! {
        #[test]
        fn at_any_time_the_lists_stand_within_each_other_and_nothing_is_lost(
            due in requirements(), later in requirements(), now in 0..120_i64
        ) {
            let (after, future) = settle(&due, &later, now);
            for set in [&after, &future] {
                prop_assert!(set.past_due.iter().all(|path| set.currently_due.contains(path)));
                prop_assert!(set.currently_due.iter().all(|path| set.eventually_due.contains(path)));
            }
            for path in due.eventually_due.iter().chain(&later.eventually_due) {
                prop_assert!(after.eventually_due.contains(path) || future.eventually_due.contains(path));
            }
            prop_assert_eq!(settle(&after, &future, now), (after, future), "settled is settled");
        }
    }
}
