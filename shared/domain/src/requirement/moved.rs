//! Submitting: from due to pending verification. Rule: a path that was given leaves the due lists and waits in
//! `pending_verification` of the object it stood in; nothing else moves, nothing is lost, nothing is doubled.

use std::collections::HashSet;

use super::{RequirementPath, Requirements};

/// Both objects after these paths were given.
pub fn submit(now_due: &Requirements, later: &Requirements, given: &[RequirementPath]) -> (Requirements, Requirements) {
    let given: HashSet<&RequirementPath> = given.iter().collect();
    (moved(now_due, &given), moved(later, &given))
}

fn moved(before: &Requirements, given: &HashSet<&RequirementPath>) -> Requirements {
    let mut after = before.clone();
    let mut waiting: HashSet<RequirementPath> = after.pending_verification.iter().cloned().collect();
    for list in [&mut after.past_due, &mut after.currently_due, &mut after.eventually_due] {
        list.retain(|path| {
            let was_given = given.contains(path);
            if was_given && waiting.insert(path.clone()) {
                after.pending_verification.push(path.clone());
            }
            !was_given
        });
    }
    after.errors.retain(|error| !given.contains(&error.requirement));
    after.alternatives.retain(|choice| {
        let satisfied = |paths: &[RequirementPath]| !paths.is_empty() && paths.iter().all(|path| given.contains(path));
        !satisfied(&choice.original) && !satisfied(&choice.alternative)
    });
    if after.currently_due.is_empty() {
        after.current_deadline = None;
    }
    if after.past_due.is_empty() && after.disabled_reason.as_deref() == Some("requirements.past_due") {
        after.disabled_reason = Some("requirements.pending_verification".into());
    }
    after
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn path(raw: &str) -> RequirementPath {
        RequirementPath::parse(raw).unwrap()
    }

    #[test]
    fn a_given_path_waits_and_its_error_is_gone() {
        let before = Requirements::read(
            "requirements",
            Some(&json!({"past_due": ["a"], "currently_due": ["b"], "current_deadline": 5,
                "disabled_reason": "requirements.past_due",
                "errors": [{"code": "c", "reason": "r", "requirement": "a"}]})),
        )
        .unwrap();
        let (after, _) = submit(&before, &Requirements::default(), &[path("a")]);
        assert_eq!(after.pending_verification, [path("a")]);
        assert_eq!((after.past_due.len(), after.currently_due), (0, vec![path("b")]));
        assert_eq!(after.current_deadline, Some(5));
        assert_eq!(after.disabled_reason.as_deref(), Some("requirements.pending_verification"));
        assert!(after.errors.is_empty());
    }

    #[test]
    fn with_nothing_left_the_deadline_goes() {
        let before =
            Requirements::read("requirements", Some(&json!({"currently_due": ["b"], "current_deadline": 5}))).unwrap();
        assert_eq!(submit(&before, &Requirements::default(), &[path("b")]).0.current_deadline, None);
    }

    fn paths() -> impl Strategy<Value = Vec<RequirementPath>> {
        prop::collection::vec("[a-f]\\.[a-c]", 0..12).prop_map(|raw| {
            let mut seen = HashSet::new();
            raw.iter().map(|raw| path(raw)).filter(|path| seen.insert(path.clone())).collect()
        })
    }

    proptest! {
        #[test]
        fn nothing_is_lost_doubled_or_moved_without_being_given(
            past in paths(), current in paths(), eventually in paths(), pending in paths(), given in paths()
        ) {
            let mut before = Requirements {
                past_due: past, currently_due: current, eventually_due: eventually, pending_verification: pending,
                ..Requirements::default()
            };
            before.cohere();
            let everything = |set: &Requirements| -> HashSet<RequirementPath> {
                [&set.past_due, &set.currently_due, &set.eventually_due, &set.pending_verification]
                    .into_iter().flatten().cloned().collect()
            };
            let (after, _) = submit(&before, &Requirements::default(), &given);
            prop_assert_eq!(everything(&before), everything(&after));
            for list in [&after.past_due, &after.currently_due, &after.eventually_due] {
                prop_assert!(list.iter().all(|path| !given.contains(path)));
            }
            let unique: HashSet<_> = after.pending_verification.iter().collect();
            prop_assert_eq!(unique.len(), after.pending_verification.len());
            for path in &after.pending_verification {
                prop_assert!(before.pending_verification.contains(path) || given.contains(path));
            }
            prop_assert_eq!(&submit(&after, &Requirements::default(), &given).0, &after, "a second time changes nothing");
            let mut coherent = after.clone();
            coherent.cohere();
            prop_assert_eq!(coherent, after);
        }
    }
}
