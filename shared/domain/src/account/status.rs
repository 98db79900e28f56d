//! Where an account stands. Rule: derived from what is due and what is switched off, at the time of asking, and stored
//! nowhere.

use super::Account;
use crate::requirement::{Requirements, enforce, settle};

/// Where an account stands, as staff speak of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AccountStatus {
    /// Payments or payouts are off, and something must be given.
    Restricted,
    /// Something must be given by a date, or payments or payouts go off.
    RestrictedSoon,
    /// Everything due was given and is being looked at.
    InReview,
    /// On, with something that will be due some day.
    Enabled,
    /// On, with nothing to come.
    Complete,
    /// Closed for good.
    Rejected,
}

impl AccountStatus {
    /// Every status.
    pub const ALL: [Self; 6] =
        [Self::Restricted, Self::RestrictedSoon, Self::InReview, Self::Enabled, Self::Complete, Self::Rejected];

    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Restricted => "restricted",
            Self::RestrictedSoon => "restricted_soon",
            Self::InReview => "in_review",
            Self::Enabled => "enabled",
            Self::Complete => "complete",
            Self::Rejected => "rejected",
        }
    }

    /// Reads the API's word.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == raw)
    }
}

impl Account {
    /// The account as it stands at a time: deadlines that are over have had their effect.
    #[must_use]
    pub fn at(mut self, now: i64) -> Self {
        let over = |set: &Requirements| set.current_deadline.is_some_and(|at| at <= now);
        if !over(&self.requirements) && !over(&self.future_requirements) {
            return self;
        }
        let (requirements, future) = settle(&self.requirements, &self.future_requirements, now);
        self.requirements = requirements;
        self.future_requirements = future;
        self
    }

    /// The account with its future requirements among the current ones, before their time.
    pub(super) fn enforced(mut self) -> Self {
        enforce(&mut self.requirements, std::mem::take(&mut self.future_requirements));
        self
    }

    /// Where it stands. Ask it of an account [`at`](Self::at) a time.
    pub fn status(&self) -> AccountStatus {
        let sets = [&self.requirements, &self.future_requirements];
        let on = |name: &str| self.fields.get(name) == Some(&true.into());
        let is_on = on("charges_enabled") && on("payouts_enabled");
        let is_due = sets.iter().any(|set| !set.currently_due.is_empty());
        let waits = sets.iter().any(|set| !set.pending_verification.is_empty());
        let is_dated = sets.iter().any(|set| !set.currently_due.is_empty() && set.current_deadline.is_some());
        if self.is_rejected() {
            AccountStatus::Rejected
        } else if waits && !is_due {
            AccountStatus::InReview
        } else if !is_on {
            AccountStatus::Restricted
        } else if is_dated {
            AccountStatus::RestrictedSoon
        } else if sets.iter().any(|set| !set.eventually_due.is_empty()) {
            AccountStatus::Enabled
        } else {
            AccountStatus::Complete
        }
    }

    /// The earliest deadline of anything due.
    pub fn deadline(&self) -> Option<i64> {
        [self.requirements.current_deadline, self.future_requirements.current_deadline].into_iter().flatten().min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::AccountId;
    use serde_json::{Value, json};

    fn status(body: Value, now: i64) -> &'static str {
        let Value::Object(body) = body else { panic!("an object") };
        let account = Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 0);
        account.unwrap_or_else(|invalid| panic!("{invalid}")).at(now).status().as_str()
    }

    fn on(requirements: Value) -> Value {
        json!({"charges_enabled": true, "payouts_enabled": true, "requirements": requirements})
    }

    #[test]
    fn each_status_has_its_account() {
        assert_eq!(status(on(json!({})), 0), "complete");
        assert_eq!(status(on(json!({"eventually_due": ["a"]})), 0), "enabled");
        assert_eq!(status(on(json!({"currently_due": ["a"]})), 0), "enabled");
        assert_eq!(status(on(json!({"currently_due": ["a"], "current_deadline": 9})), 0), "restricted_soon");
        assert_eq!(status(on(json!({"pending_verification": ["a"]})), 0), "in_review");
        assert_eq!(status(on(json!({"disabled_reason": "rejected.fraud", "currently_due": ["a"]})), 0), "rejected");
        assert_eq!(status(json!({"charges_enabled": true}), 0), "restricted");
        assert_eq!(status(json!({"requirements": {"pending_verification": ["a"]}}), 0), "in_review");
        assert_eq!(
            status(json!({"requirements": {"pending_verification": ["a"], "currently_due": ["b"]}}), 0),
            "restricted"
        );
    }

    #[test]
    fn a_future_deadline_makes_it_soon_and_moves_in_when_it_is_over() {
        let body = || {
            let mut body = on(json!({}));
            body["future_requirements"] = json!({"currently_due": ["f"], "current_deadline": 50});
            body
        };
        assert_eq!(status(body(), 49), "restricted_soon");
        assert_eq!(status(body(), 50), "enabled", "the switches are the platform's; what is past due is said");
    }

    #[test]
    fn every_word_reads_back() {
        assert!(AccountStatus::ALL.into_iter().all(|status| AccountStatus::parse(status.as_str()) == Some(status)));
        assert_eq!(AccountStatus::parse("pending"), None);
    }
}
