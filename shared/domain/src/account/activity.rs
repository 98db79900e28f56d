//! What there is to do about an account, as staff see it: every requirement once, in the order in which it presses.
//!
//! Rule: nothing that is due is left out, whoever can do something about it. Risk reviews come first, because somebody
//! decides about the account by their answer; then what is past due, then what is due, the earliest date first.

use std::collections::{BTreeMap, HashSet};

use super::Account;
use crate::requirement::{RequirementError, RequirementPath, Requirements};

/// How much something presses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pressure {
    /// Its deadline is over.
    PastDue,
    /// It is due.
    Due,
    /// It will be due.
    Future,
    /// It will be due some day.
    Someday,
}

/// One thing to do, which may have several paths: the three parts of a date are one.
#[derive(Debug, Clone, PartialEq)]
pub struct Todo {
    /// What.
    pub path: RequirementPath,
    /// The other parts of it.
    pub parts: Vec<RequirementPath>,
    /// How much it presses.
    pub pressure: Pressure,
    /// By when.
    pub deadline: Option<i64>,
    /// What was wrong with what was given before.
    pub error: Option<RequirementError>,
}

/// What there is to do and to wait for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Activity {
    /// What is due, most pressing first.
    pub actions: Vec<Todo>,
    /// What was given and is being looked at.
    pub waiting: Vec<Todo>,
    /// What will be due, with its date where there is one.
    pub future: Vec<Todo>,
    /// What will be due some day.
    pub someday: Vec<Todo>,
}

impl Todo {
    /// Every path of it.
    pub fn paths(&self) -> impl Iterator<Item = &RequirementPath> {
        std::iter::once(&self.path).chain(&self.parts)
    }

    fn key(&self) -> (bool, Pressure, i64, &RequirementPath) {
        (!self.path.is_risk_review(), self.pressure, self.deadline.unwrap_or(i64::MAX), &self.path)
    }
}

impl Account {
    /// What there is to do. Ask it of an account [`at`](Self::at) a time.
    pub fn activity(&self) -> Activity {
        let (now, later) = (&self.requirements, &self.future_requirements);
        let error_of = |path: &RequirementPath| now.error_of(path).or_else(|| later.error_of(path)).cloned();
        let mut seen = HashSet::new();
        let mut activity = Activity::default();
        let due = |set: &Requirements| set.current_deadline;
        let lists = [
            (&now.past_due, Pressure::PastDue, due(now)),
            (&now.currently_due, Pressure::Due, due(now)),
            (&later.past_due, Pressure::Future, due(later)),
            (&later.currently_due, Pressure::Future, due(later)),
            (&later.eventually_due, Pressure::Future, due(later)),
            (&now.eventually_due, Pressure::Someday, None),
        ];
        for (paths, pressure, deadline) in lists {
            for path in paths {
                let error = error_of(path);
                if self.is_pending(path) && error.is_none() || !seen.insert(path) {
                    continue;
                }
                let todo = Todo { path: path.clone(), parts: vec![], pressure, deadline, error };
                match pressure {
                    Pressure::PastDue | Pressure::Due => activity.actions.push(todo),
                    Pressure::Future => activity.future.push(todo),
                    Pressure::Someday => activity.someday.push(todo),
                }
            }
        }
        for (set, pressure) in [(now, Pressure::Due), (later, Pressure::Future)] {
            for path in set.pending_verification.iter().filter(|path| seen.insert(path)) {
                let todo = Todo { path: path.clone(), parts: vec![], pressure, deadline: None, error: None };
                activity.waiting.push(todo);
            }
        }
        let Activity { actions, waiting, future, someday } = activity;
        Activity {
            actions: in_order(actions),
            waiting: in_order(waiting),
            future: in_order(future),
            someday: in_order(someday),
        }
    }
}

fn in_order(todos: Vec<Todo>) -> Vec<Todo> {
    // The parts of a date that press alike are one thing: whoever gives one gives all.
    let mut dates: BTreeMap<(String, Pressure), usize> = BTreeMap::new();
    let mut all: Vec<Todo> = Vec::with_capacity(todos.len());
    for todo in todos {
        let Some(whole) = date_of(&todo.path) else {
            all.push(todo);
            continue;
        };
        if let Some(at) = dates.get(&(whole.clone(), todo.pressure)) {
            let first = &mut all[*at];
            first.error = first.error.take().or(todo.error);
            first.parts.push(todo.path);
        } else {
            dates.insert((whole, todo.pressure), all.len());
            all.push(todo);
        }
    }
    all.sort_by(|a, b| a.key().cmp(&b.key()));
    all
}

// The date that a path is a part of.
fn date_of(path: &RequirementPath) -> Option<String> {
    let (whole, part) = path.as_str().rsplit_once('.')?;
    (whole.ends_with("dob") && matches!(part, "day" | "month" | "year")).then(|| whole.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::AccountId;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn account(now: &Value, later: &Value) -> Account {
        let body = json!({"requirements": now, "future_requirements": later});
        let Value::Object(body) = body else { panic!("an object") };
        Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 0).unwrap_or_else(|i| panic!("{i}"))
    }

    fn paths(todos: &[Todo]) -> Vec<&str> {
        todos.iter().map(|todo| todo.path.as_str()).collect()
    }

    #[test]
    fn risk_reviews_then_past_due_then_due_and_what_comes_stands_apart() {
        let now = json!({
            "currently_due": ["c.b", "c.a", "p.a", "interv_1.legal_hold.notice"], "past_due": ["p.a"], "current_deadline": 9,
            "eventually_due": ["e.a"],
        });
        let later = json!({"currently_due": ["f.a", "c.a"], "current_deadline": 50});
        let activity = account(&now, &later).activity();
        assert_eq!(paths(&activity.actions), ["interv_1.legal_hold.notice", "p.a", "c.a", "c.b"]);
        assert_eq!(activity.actions[2].deadline, Some(9));
        assert_eq!((paths(&activity.future), activity.future[0].deadline), (vec!["f.a"], Some(50)));
        assert_eq!((paths(&activity.someday), activity.someday[0].deadline), (vec!["e.a"], None));
    }

    #[test]
    fn what_waits_is_not_to_do_until_it_comes_back_with_an_error() {
        let waits = json!({"currently_due": ["a.a"], "pending_verification": ["a.a", "b.b"]});
        let activity = account(&waits, &Value::Null).activity();
        assert_eq!((paths(&activity.actions), paths(&activity.waiting)), (vec![], vec!["a.a", "b.b"]));
        let wrong = json!({"currently_due": ["a.a"], "pending_verification": ["a.a"],
            "errors": [{"code": "c", "reason": "r", "requirement": "a.a"}]});
        let activity = account(&wrong, &Value::Null).activity();
        assert_eq!((paths(&activity.actions), paths(&activity.waiting)), (vec!["a.a"], vec![]));
        assert_eq!(activity.actions[0].error.as_ref().map(|error| error.code.as_str()), Some("c"));
    }

    #[test]
    fn the_parts_of_a_date_are_one_thing() {
        let now = json!({"currently_due": ["individual.dob.day", "individual.dob.month", "person_1.dob.day", "individual.dob.year"],
            "errors": [{"code": "c", "reason": "r", "requirement": "individual.dob.year"}]});
        let actions = account(&now, &Value::Null).activity().actions;
        assert_eq!(paths(&actions), ["individual.dob.day", "person_1.dob.day"]);
        assert_eq!((actions[0].parts.len(), actions[0].error.is_some()), (2, true));
    }

    fn some_paths() -> impl Strategy<Value = Vec<String>> {
        let one = prop_oneof![
            "[a-e]\\.[a-b]",
            "individual\\.dob\\.(day|month|year)",
            "interv_[1-3]\\.x\\.(form|support|challenge|notice)"
        ];
        prop::collection::btree_set(one, 0..6).prop_map(|set| set.into_iter().collect())
    }

    prop_compose! {
        fn requirements()(
            past in some_paths(), current in some_paths(), eventually in some_paths(), pending in some_paths(),
            wrong in some_paths(), deadline in prop::option::of(1..9_i64)
        ) -> Value {
            let errors: Vec<_> = wrong.iter().map(|path| json!({"code": "c", "reason": "r", "requirement": path})).collect();
            json!({"past_due": past, "currently_due": current, "eventually_due": eventually,
                "pending_verification": pending, "errors": errors, "current_deadline": deadline})
        }
    }

    proptest! {
        #[test]
        fn every_path_of_every_list_stands_in_one_place_once(now in requirements(), later in requirements()) {
            let account = account(&now, &later);
            let activity = account.activity();
            let shown: Vec<&RequirementPath> = [&activity.actions, &activity.waiting, &activity.future, &activity.someday]
                .into_iter().flatten().flat_map(Todo::paths).collect();
            let once: HashSet<_> = shown.iter().copied().collect();
            prop_assert_eq!(shown.len(), once.len(), "each once");
            let open: HashSet<_> = [account.requirements(), account.future_requirements()].into_iter().flat_map(|set| {
                set.past_due.iter().chain(&set.currently_due).chain(&set.eventually_due).chain(&set.pending_verification)
            }).collect();
            prop_assert_eq!(once, open);
        }

        #[test]
        fn what_presses_more_comes_first(now in requirements(), later in requirements()) {
            let actions = account(&now, &later).activity().actions;
            for pair in actions.windows(2) {
                let rank = |todo: &Todo| (!todo.path.is_risk_review(), todo.pressure, todo.deadline.unwrap_or(i64::MAX));
                prop_assert!(rank(&pair[0]) <= rank(&pair[1]));
            }
            let due: HashSet<_> = account(&now, &later).due().into_iter().map(|due| due.path).collect();
            let order = account(&now, &later).activity();
            let all: HashSet<_> = order.actions.iter().chain(&order.future).flat_map(Todo::paths).cloned().collect();
            prop_assert!(due.is_subset(&all), "staff see all that the owner is asked for");
        }
    }
}
