//! Whether a link can help an account.

use serde_json::Value;

use super::{Access, Account};
use crate::{link::Flow, requirement::RequirementPath};

/// Why an account can't have a link.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LinkRefusal {
    /// It is closed for good.
    #[error("The account is rejected; a remediation link can't change that.")]
    AccountRejected,
    /// Nobody could be checked against what is on file.
    #[error("The account can't have a remediation link yet. Missing: {}.", .0.iter().map(|missing| missing.words()).collect::<Vec<_>>().join("; "))]
    Incomplete(Vec<Missing>),
    /// The named requirement isn't due.
    #[error("The requirement '{0}' isn't due on this account.")]
    NotDue(String),
    /// The named requirement can't be resolved by the owner.
    #[error("The requirement '{0}' can't be resolved through a remediation link; contact support about it.")]
    NotFixable(String),
    /// Something is due, and none of it can be resolved by the owner.
    #[error("Nothing that is due on this account can be resolved through a remediation link.")]
    NothingFixable,
}

/// Why an account can't have an account link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VisitRefusal {
    /// It is closed for good.
    #[error("The account is rejected; its owner can't change that.")]
    AccountRejected,
    /// Its owner changes things in a dashboard of their own.
    #[error(
        "You can't create account links of type 'account_update' for accounts whose owner has a dashboard of their own. \
         Use type 'account_onboarding', or send the owner to their dashboard."
    )]
    HasDashboard,
}

/// What an account lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// A representative.
    Representative,
    /// Their first and last name.
    Name,
    /// Their date of birth.
    DateOfBirth,
    /// An account for payouts.
    ExternalAccount,
}

impl Missing {
    fn words(self) -> &'static str {
        match self {
            Self::Representative => "a representative (an individual, or a person with relationship.representative)",
            Self::Name => "the representative's first and last name",
            Self::DateOfBirth => "the representative's date of birth",
            Self::ExternalAccount => "an external account for payouts",
        }
    }
}

impl LinkRefusal {
    /// As the API writes it. Of several missing things the first names the code; the message names all.
    pub fn code(&self) -> &'static str {
        match self {
            Self::AccountRejected => "account_rejected",
            Self::Incomplete(missing) => match missing.first() {
                Some(Missing::Representative) | None => "representative_missing",
                Some(Missing::Name) => "representative_name_missing",
                Some(Missing::DateOfBirth) => "representative_dob_missing",
                Some(Missing::ExternalAccount) => "external_account_missing",
            },
            Self::NotDue(_) => "requirement_not_due",
            Self::NotFixable(_) => "requirement_not_fixable",
            Self::NothingFixable => "nothing_fixable",
        }
    }

    /// The parameter at fault.
    pub fn param(&self) -> &'static str {
        match self {
            Self::NotDue(_) | Self::NotFixable(_) => "requirement",
            _ => "account",
        }
    }
}

impl Account {
    /// Whether it can have a link, for everything due or for one requirement. With nothing due it can: the owner sees the
    /// summary.
    pub fn can_have_link(&self, wanted: Option<&RequirementPath>) -> Result<(), LinkRefusal> {
        if self.is_rejected() {
            return Err(LinkRefusal::AccountRejected);
        }
        if let Some(path) = wanted {
            if !self.is_open(path) {
                return Err(LinkRefusal::NotDue(path.to_string()));
            }
            if !path.fixable_by_link() {
                return Err(LinkRefusal::NotFixable(path.to_string()));
            }
        }
        let missing = self.missing();
        if !missing.is_empty() {
            return Err(LinkRefusal::Incomplete(missing));
        }
        if self.due().is_empty() && self.open().any(|path| !path.fixable_by_link()) {
            return Err(LinkRefusal::NothingFixable);
        }
        Ok(())
    }

    /// Whether it can have an account link. The platform has signed its owner in, so nobody needs to be checked against what
    /// is on file.
    pub fn can_be_visited(&self, flow: Flow) -> Result<(), VisitRefusal> {
        if self.is_rejected() {
            Err(VisitRefusal::AccountRejected)
        } else if flow == Flow::Update && self.dashboard() != Access::None {
            Err(VisitRefusal::HasDashboard)
        } else {
            Ok(())
        }
    }

    fn open(&self) -> impl Iterator<Item = &RequirementPath> {
        [&self.requirements, &self.future_requirements]
            .into_iter()
            .flat_map(|set| set.currently_due.iter().chain(&set.past_due))
    }

    fn is_open(&self, path: &RequirementPath) -> bool {
        self.open().any(|open| open == path) || self.due().iter().any(|due| due.path == *path)
    }

    fn missing(&self) -> Vec<Missing> {
        let mut missing = Vec::new();
        match self.representative_map() {
            None => missing.push(Missing::Representative),
            Some(person) => {
                let has = |name: &str| person.get(name).and_then(Value::as_str).is_some_and(|t| !t.trim().is_empty());
                if !(has("first_name") && has("last_name")) {
                    missing.push(Missing::Name);
                }
                if self.facts().born.is_none() {
                    missing.push(Missing::DateOfBirth);
                }
            }
        }
        if self.payout_last4().is_none() {
            missing.push(Missing::ExternalAccount);
        }
        missing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::AccountId;
    use serde_json::json;

    fn account(requirements: Value) -> Value {
        json!({
            "business_type": "individual",
            "individual": {"first_name": "Jo", "last_name": "Lee", "dob": {"day": 1, "month": 2, "year": 1980}, "ssn_last_4": "1234"},
            "external_accounts": {"object": "list", "data": [{"object": "bank_account", "last4": "6789"}]},
            "requirements": requirements,
        })
    }

    fn judge(body: Value, wanted: Option<&str>) -> Result<(), &'static str> {
        let Value::Object(body) = body else { panic!("an object") };
        let account =
            Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 0).unwrap_or_else(|i| panic!("{i}"));
        let wanted = wanted.map(|raw| RequirementPath::parse(raw).unwrap());
        account.can_have_link(wanted.as_ref()).map_err(|refusal| refusal.code())
    }

    fn without(mut body: Value, pointer: &str) -> Value {
        *body.pointer_mut(pointer).unwrap() = Value::Null;
        body
    }

    #[test]
    fn a_complete_account_can_have_one_even_with_nothing_due() {
        assert_eq!(judge(account(json!({})), None), Ok(()));
        assert_eq!(judge(account(json!({"currently_due": ["individual.email"]})), None), Ok(()));
    }

    #[test]
    fn what_is_missing_is_said() {
        let full = || account(json!({}));
        assert_eq!(judge(without(full(), "/individual"), None), Err("representative_missing"));
        assert_eq!(judge(without(full(), "/individual/first_name"), None), Err("representative_name_missing"));
        assert_eq!(judge(without(full(), "/individual/last_name"), None), Err("representative_name_missing"));
        assert_eq!(judge(without(full(), "/individual/dob"), None), Err("representative_dob_missing"));
        assert_eq!(judge(without(full(), "/individual/dob/day"), None), Err("representative_dob_missing"));
        assert_eq!(judge(without(full(), "/external_accounts"), None), Err("external_account_missing"));
    }

    #[test]
    fn several_missing_things_are_all_in_the_message() {
        let refusal = LinkRefusal::Incomplete(vec![Missing::Name, Missing::ExternalAccount]);
        let message = refusal.to_string();
        assert!(message.contains("first and last name") && message.contains("external account"), "{message}");
    }

    #[test]
    fn a_person_with_the_role_is_the_representative() {
        let mut body = without(account(json!({})), "/individual");
        body["persons"] = json!([{"id": "person_1", "first_name": "Jo", "last_name": "Lee",
            "dob": {"day": 1, "month": 2, "year": 1980}, "relationship": {"representative": true}}]);
        assert_eq!(judge(body, None), Ok(()));
    }

    #[test]
    fn a_rejected_account_can_not() {
        assert_eq!(judge(account(json!({"disabled_reason": "rejected.fraud"})), None), Err("account_rejected"));
    }

    #[test]
    fn an_account_link_needs_no_facts_and_updates_need_an_account_without_a_dashboard() {
        let visit = |body: Value, flow| {
            let Value::Object(body) = body else { panic!("an object") };
            let account = Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 0);
            account.unwrap_or_else(|i| panic!("{i}")).can_be_visited(flow)
        };
        assert_eq!(visit(json!({}), Flow::Onboarding), Ok(()));
        assert_eq!(visit(json!({"type": "custom"}), Flow::Update), Ok(()));
        for dashboard in ["express", "full"] {
            let body = || json!({"controller": {"stripe_dashboard": {"type": dashboard}}});
            assert_eq!(visit(body(), Flow::Update), Err(VisitRefusal::HasDashboard));
            assert_eq!(visit(body(), Flow::Onboarding), Ok(()));
        }
        let rejected = || json!({"requirements": {"disabled_reason": "rejected.fraud"}});
        assert_eq!(visit(rejected(), Flow::Onboarding), Err(VisitRefusal::AccountRejected));
        assert_eq!(visit(rejected(), Flow::Update), Err(VisitRefusal::AccountRejected));
    }

    #[test]
    fn a_named_requirement_must_be_due_and_fixable() {
        let due = || account(json!({"currently_due": ["individual.email", "interv_1.legal_hold.support"]}));
        assert_eq!(judge(due(), Some("individual.email")), Ok(()));
        assert_eq!(judge(due(), Some("individual.phone")), Err("requirement_not_due"));
        assert_eq!(judge(due(), Some("interv_1.legal_hold.support")), Err("requirement_not_fixable"));
    }

    #[test]
    fn an_account_with_nothing_but_unfixable_things_can_not() {
        let due = json!({"currently_due": ["interv_1.legal_hold.support", "interv_2.credit_review.underwriting_case"]});
        assert_eq!(judge(account(due), None), Err("nothing_fixable"));
    }
}
