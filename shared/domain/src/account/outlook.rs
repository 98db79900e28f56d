//! What works of an account and for how long, as its owner is told. Rule: what the account doesn't say isn't said.

use super::{Account, AccountStatus, Impact};

/// How something works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outlook {
    /// It does.
    Works,
    /// It does, until then, if what is due isn't given.
    Until(i64),
    /// It is being looked at.
    Pending,
    /// It doesn't.
    Paused,
}

/// What can work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Feature {
    /// Taking payments.
    Payments,
    /// Being paid out.
    Payouts,
    /// A capability, as in `card_payments`.
    Capability(String),
}

impl Account {
    /// What works and what doesn't: payments, payouts, and every capability that was asked for. Ask it of an account
    /// [`at`](Self::at) a time.
    pub fn outlook(&self) -> Vec<(Feature, Outlook)> {
        let deadline = self.deadline().filter(|_| self.status() == AccountStatus::RestrictedSoon);
        let soon = |is_on: bool| match deadline {
            _ if !is_on => Outlook::Paused,
            Some(at) => Outlook::Until(at),
            None => Outlook::Works,
        };
        let (payments, payouts) = self.switches();
        let switches = [(Feature::Payments, payments), (Feature::Payouts, payouts)];
        let mut all: Vec<_> = switches.into_iter().filter_map(|(what, on)| Some((what, soon(on?)))).collect();
        let threatened: Vec<String> = self.threatened();
        for capability in self.capabilities() {
            let outlook = match (capability.status.as_str(), self.deadline()) {
                ("active", Some(at)) if threatened.contains(&capability.name) => Outlook::Until(at),
                ("active", _) => Outlook::Works,
                ("pending", _) => Outlook::Pending,
                ("inactive", _) => Outlook::Paused,
                // It was never asked for.
                _ => continue,
            };
            all.push((Feature::Capability(capability.name), outlook));
        }
        all
    }

    // The capabilities that something due is named for.
    fn threatened(&self) -> Vec<String> {
        let due = self.due();
        let named = due.iter().map(|due| self.impact(&due.path)).filter_map(|impact| match impact {
            Impact::Capabilities(names) => Some(names),
            _ => None,
        });
        named.flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::AccountId;
    use serde_json::{Value, json};

    fn outlook(body: Value) -> Vec<(Feature, Outlook)> {
        let Value::Object(body) = body else { panic!("an object") };
        let account = Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 0);
        account.unwrap_or_else(|invalid| panic!("{invalid}")).at(0).outlook()
    }

    #[test]
    fn an_account_that_says_nothing_is_told_nothing() {
        assert_eq!(outlook(json!({})), []);
    }

    #[test]
    fn what_is_off_is_paused_and_what_is_on_works_until_a_deadline() {
        let body = |on: bool, requirements: Value| json!({"charges_enabled": true, "payouts_enabled": on, "requirements": requirements});
        let works = outlook(body(true, json!({"currently_due": ["individual.email"]})));
        assert_eq!(works, [(Feature::Payments, Outlook::Works), (Feature::Payouts, Outlook::Works)]);
        let dated = json!({"currently_due": ["individual.email"], "current_deadline": 50});
        let soon = outlook(body(true, dated.clone()));
        assert_eq!(soon, [(Feature::Payments, Outlook::Until(50)), (Feature::Payouts, Outlook::Until(50))]);
        assert_eq!(outlook(body(false, dated))[1], (Feature::Payouts, Outlook::Paused));
    }

    #[test]
    fn a_capability_has_its_own_outlook() {
        let capability = |name: &str| Feature::Capability(name.into());
        let needs = json!({"status": "active", "requirements": {"currently_due": ["individual.email"]}});
        let all = outlook(json!({
            "capabilities": {"card_payments": needs, "transfers": "active", "card_issuing": "inactive",
                "treasury": "pending", "legacy_payments": "unrequested"},
            "requirements": {"currently_due": ["individual.email"], "current_deadline": 50},
        }));
        assert_eq!(
            all,
            [
                (capability("card_issuing"), Outlook::Paused),
                (capability("card_payments"), Outlook::Until(50)),
                (capability("transfers"), Outlook::Works),
                (capability("treasury"), Outlook::Pending),
            ]
        );
    }
}
