//! The platform's answer to what an owner gave. Rule: a path that was accepted is gone from every list; one that was not is
//! due again, at once, with what was wrong with it.

use std::collections::HashSet;

use super::{RequirementError, RequirementPath, Requirements};

/// Both objects after these paths were looked at: `errors` says which weren't accepted.
pub fn answer(
    now_due: &Requirements,
    later: &Requirements,
    given: &[RequirementPath],
    errors: &[RequirementError],
) -> (Requirements, Requirements) {
    let given: HashSet<&RequirementPath> = given.iter().collect();
    let wrong: Vec<&RequirementError> = errors.iter().filter(|error| given.contains(&error.requirement)).collect();
    let (mut current, mut future) = (now_due.clone(), later.clone());
    // An error belongs where its path waits; what waits nowhere is due now.
    let (in_future, in_current): (Vec<_>, Vec<_>) = wrong.into_iter().partition(|error| {
        let path = &error.requirement;
        future.pending_verification.contains(path) && !current.pending_verification.contains(path)
    });
    judged(&mut current, &given, &in_current);
    judged(&mut future, &given, &in_future);
    (current, future)
}

fn judged(set: &mut Requirements, given: &HashSet<&RequirementPath>, wrong: &[&RequirementError]) {
    // It was switched off until somebody looked at this, so an error leaves it switched off.
    let was_late =
        matches!(set.disabled_reason.as_deref(), Some("requirements.pending_verification" | "requirements.past_due"));
    set.pending_verification.retain(|path| !given.contains(path));
    set.errors.retain(|error| !given.contains(&error.requirement));
    for list in [&mut set.past_due, &mut set.currently_due, &mut set.eventually_due] {
        list.retain(|path| !given.contains(path));
    }
    for error in wrong {
        let list = if was_late { &mut set.past_due } else { &mut set.currently_due };
        if !list.contains(&error.requirement) {
            list.push(error.requirement.clone());
        }
        set.errors.push((*error).clone());
    }
    set.cohere();
    if was_late {
        set.disabled_reason = if !set.past_due.is_empty() {
            Some("requirements.past_due".into())
        } else if !set.pending_verification.is_empty() {
            Some("requirements.pending_verification".into())
        } else {
            None
        };
    }
    if set.currently_due.is_empty() {
        set.current_deadline = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::requirement::submit;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn read(value: Value) -> Requirements {
        Requirements::read("requirements", Some(&value)).unwrap()
    }

    fn path(raw: &str) -> RequirementPath {
        RequirementPath::parse(raw).unwrap()
    }

    fn wrong(raw: &str) -> RequirementError {
        RequirementError { code: "invalid_value_other".into(), reason: "r".into(), requirement: path(raw) }
    }

    #[test]
    fn accepted_paths_are_gone_and_the_account_is_on_again() {
        let waiting =
            read(json!({"pending_verification": ["a", "b"], "disabled_reason": "requirements.pending_verification"}));
        let (after, _) = answer(&waiting, &Requirements::default(), &[path("a"), path("b")], &[]);
        assert_eq!(after, Requirements::default());
    }

    #[test]
    fn a_refused_path_is_due_again_with_its_error_and_the_account_stays_off() {
        let waiting =
            read(json!({"pending_verification": ["a", "b"], "disabled_reason": "requirements.pending_verification"}));
        let (after, _) = answer(&waiting, &Requirements::default(), &[path("a"), path("b")], &[wrong("a")]);
        assert_eq!((&after.past_due, &after.currently_due), (&vec![path("a")], &vec![path("a")]));
        assert_eq!((after.errors, after.disabled_reason.as_deref()), (vec![wrong("a")], Some("requirements.past_due")));
        assert!(after.pending_verification.is_empty());
    }

    #[test]
    fn what_waits_among_the_future_ones_is_due_there_again() {
        let later = read(json!({"pending_verification": ["f"]}));
        let (current, future) = answer(&Requirements::default(), &later, &[path("f")], &[wrong("f")]);
        assert_eq!((current, future.currently_due), (Requirements::default(), vec![path("f")]));
    }

    #[test]
    fn an_error_about_something_that_was_not_given_changes_nothing() {
        let waiting = read(json!({"pending_verification": ["a"]}));
        let (after, _) = answer(&waiting, &Requirements::default(), &[path("a")], &[wrong("z")]);
        assert_eq!(after, Requirements::default());
    }

    fn paths() -> impl Strategy<Value = Vec<RequirementPath>> {
        prop::collection::btree_set("[a-d]\\.[ab]", 0..6).prop_map(|set| set.iter().map(|raw| path(raw)).collect())
    }

    proptest! {
        #[test]
        fn after_giving_and_an_answer_each_path_is_done_or_due_with_an_error(
            current in paths(), given in paths(), refused in paths()
        ) {
            let before = read(json!({"currently_due": current.iter().map(RequirementPath::as_str).collect::<Vec<_>>()}));
            let (waiting, future) = submit(&before, &Requirements::default(), &given);
            let errors: Vec<_> = refused.iter().map(|path| wrong(path.as_str())).collect();
            let (after, _) = answer(&waiting, &future, &given, &errors);
            for path in &given {
                let is_due = after.currently_due.contains(path);
                prop_assert_eq!(is_due, refused.contains(path));
                prop_assert_eq!(after.error_of(path).is_some(), is_due);
                prop_assert!(!after.pending_verification.contains(path));
            }
            for path in before.currently_due.iter().filter(|path| !given.contains(path)) {
                prop_assert!(after.currently_due.contains(path), "what wasn't given is due as before");
            }
            prop_assert!(after.past_due.iter().all(|path| after.currently_due.contains(path)));
            prop_assert!(after.currently_due.iter().all(|path| after.eventually_due.contains(path)));
        }
    }
}
