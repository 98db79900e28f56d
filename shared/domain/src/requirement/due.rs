//! What an owner is asked for, in the order they are asked.
//!
//! How far the asking reaches, [`Collect`] says. Within it, what is more urgent comes first.

use std::collections::HashSet;

use super::{Collect, Reach, RequirementError, RequirementPath, Requirements};

/// How urgent, most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Somebody is waiting for an answer to decide about the account.
    RiskReview,
    /// The deadline is over.
    PastDue,
    /// The deadline is ahead.
    Current,
    /// It will be due.
    Future,
}

/// One thing that is due.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    /// What.
    pub path: RequirementPath,
    /// How urgent.
    pub urgency: Urgency,
    /// By when.
    pub deadline: Option<i64>,
    /// What was wrong with what was given before.
    pub error: Option<RequirementError>,
}

/// Everything due that a link can help with, as far as it collects: each path once, most urgent first. What was given and
/// is being looked at isn't due, unless an error says that it must be given again.
pub fn due(now_due: &Requirements, later: &Requirements, collect: Collect) -> Vec<Due> {
    let mut seen = HashSet::new();
    let mut all = Vec::new();
    let eventually = |reach: Option<Reach>| reach == Some(Reach::Eventually);
    let lists = [
        (now_due, &now_due.past_due, Urgency::PastDue, true, now_due.current_deadline),
        (now_due, &now_due.currently_due, Urgency::Current, true, now_due.current_deadline),
        (later, &later.past_due, Urgency::Future, collect.later.is_some(), later.current_deadline),
        (later, &later.currently_due, Urgency::Future, collect.later.is_some(), later.current_deadline),
        (later, &later.eventually_due, Urgency::Future, eventually(collect.later), later.current_deadline),
        // Nobody knows when: the deadline is that of what is due now.
        (now_due, &now_due.eventually_due, Urgency::Future, eventually(Some(collect.now)), None),
    ];
    let asked = lists.into_iter().filter(|(.., is_asked, _)| *is_asked);
    for (_, paths, urgency, _, deadline) in asked {
        for path in paths {
            let error = now_due.error_of(path).or_else(|| later.error_of(path)).cloned();
            let pending = now_due.pending_verification.contains(path) || later.pending_verification.contains(path);
            if !path.fixable_by_link() || pending && error.is_none() || !seen.insert(path.clone()) {
                continue;
            }
            let urgency = if path.is_risk_review() { Urgency::RiskReview } else { urgency };
            all.push(Due { path: path.clone(), urgency, deadline, error });
        }
    }
    all.sort_by_key(|due| due.urgency);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn set(value: Value) -> Requirements {
        Requirements::read("requirements", Some(&value)).unwrap()
    }

    fn order(now_due: Value, later: Value) -> Vec<(String, Urgency)> {
        let all = due(&set(now_due), &set(later), Collect::REMEDIATION);
        all.into_iter().map(|due| (due.path.to_string(), due.urgency)).collect()
    }

    #[test]
    fn risk_reviews_then_past_due_then_current_then_future() {
        let now_due = json!({"currently_due": ["c", "interv_1.url_inquiry.form"], "past_due": ["p"]});
        let later = json!({"currently_due": ["f"], "eventually_due": ["g", "c"]});
        assert_eq!(
            order(now_due, later),
            [
                ("interv_1.url_inquiry.form".into(), Urgency::RiskReview),
                ("p".into(), Urgency::PastDue),
                ("c".into(), Urgency::Current),
                ("f".into(), Urgency::Future),
                ("g".into(), Urgency::Future),
            ]
        );
    }

    #[test]
    fn what_is_only_eventually_due_today_is_not_asked() {
        assert_eq!(order(json!({"eventually_due": ["x"]}), json!({})), []);
    }

    #[test]
    fn what_is_being_looked_at_is_not_due_until_it_comes_back_with_an_error() {
        let pending = json!({"currently_due": ["a"], "pending_verification": ["a"]});
        assert_eq!(order(pending, json!({})), []);
        let wrong = json!({"currently_due": ["a"], "pending_verification": ["a"],
            "errors": [{"code": "c", "reason": "r", "requirement": "a"}]});
        assert_eq!(order(wrong, json!({})).len(), 1);
    }

    #[test]
    fn what_only_support_can_resolve_is_not_asked_of_the_owner() {
        assert_eq!(order(json!({"currently_due": ["interv_1.legal_hold.support"]}), json!({})), []);
    }
}
