//! Who can do something about a requirement, and what it costs the account. Rule: a way that can't help isn't offered, and
//! what nobody has said isn't said.

use serde_json::Value;

use super::{Access, Account, LinkRefusal, Missing};
use crate::requirement::{RequirementPath, Requirements};

/// Whether the owner can be asked by a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ByLink {
    /// Yes.
    Offered,
    /// Not until these are on file: nobody could be checked against what is.
    Lacking(Vec<Missing>),
    /// A link can't help.
    Never,
}

/// The ways to deal with something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedies {
    /// The owner gives it through a link.
    pub link: ByLink,
    /// The platform gives it itself, with an update of the account.
    pub on_behalf: bool,
    /// Support of whoever decides about the account must help.
    pub support: bool,
}

/// What depends on a requirement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Impact {
    /// These capabilities, by the names that the account has for them.
    Capabilities(Vec<String>),
    /// What is switched off while it is past due.
    Off {
        /// Payments.
        payments: bool,
        /// Payouts.
        payouts: bool,
    },
    /// Payments or payouts may go off at its deadline; the account doesn't say which.
    AtDeadline,
    /// The account says nothing of it.
    Unsaid,
}

/// A capability and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capability {
    /// As in `card_payments`.
    pub name: String,
    /// As in `active`, `pending` and `inactive`.
    pub status: String,
}

impl Account {
    /// The ways to deal with a requirement of this account.
    pub fn remedies(&self, path: &RequirementPath) -> Remedies {
        if self.is_rejected() {
            return Remedies { link: ByLink::Never, on_behalf: false, support: true };
        }
        let link = match self.can_have_link(Some(path)) {
            Ok(()) => ByLink::Offered,
            Err(LinkRefusal::Incomplete(missing)) => ByLink::Lacking(missing),
            Err(_) => ByLink::Never,
        };
        // A risk review is about the owner's own words: no call of the API answers it.
        let on_behalf = self.is_collected_by_platform() && !path.is_risk_review();
        let helped = on_behalf || link != ByLink::Never;
        Remedies { support: !path.fixable_by_link() || !helped && self.is_due_now(path), link, on_behalf }
    }

    /// The ways to deal with why the account is switched off, when that isn't what is due: none for what the platform
    /// switched off itself, or what only takes time.
    pub fn remedies_of_switch(&self) -> Option<Remedies> {
        let reason = self.requirements.disabled_reason.as_deref()?;
        let (on_behalf, support) = match reason {
            "requirements.past_due" | "requirements.pending_verification" | "under_review" | "platform_paused" => {
                (false, false)
            }
            "action_required.requested_capabilities" => (true, false),
            _ => (false, true),
        };
        Some(Remedies { link: ByLink::Never, on_behalf, support })
    }

    /// What depends on a requirement, as far as the account says.
    pub fn impact(&self, path: &RequirementPath) -> Impact {
        let named: Vec<String> =
            self.capability_fields().filter(|(_, value)| needs(value, path)).map(|(n, _)| n.clone()).collect();
        if !named.is_empty() {
            return Impact::Capabilities(named);
        }
        let off = |name: &str| self.fields.get(name) == Some(&Value::Bool(false));
        let (payments, payouts) = (off("charges_enabled"), off("payouts_enabled"));
        if self.requirements.past_due.contains(path) && (payments || payouts) {
            return Impact::Off { payments, payouts };
        }
        let dated = |set: &Requirements| {
            set.current_deadline.is_some() && (set.currently_due.contains(path) || set.past_due.contains(path))
        };
        if dated(&self.requirements) || dated(&self.future_requirements) { Impact::AtDeadline } else { Impact::Unsaid }
    }

    /// Its capabilities, in the order of their names.
    pub fn capabilities(&self) -> Vec<Capability> {
        let status =
            |value: &Value| value.as_str().or_else(|| value.get("status").and_then(Value::as_str)).map(str::to_owned);
        let mut all: Vec<Capability> = self
            .capability_fields()
            .filter_map(|(name, value)| Some(Capability { name: name.clone(), status: status(value)? }))
            .collect();
        all.sort_by(|a, b| a.name.cmp(&b.name));
        all
    }

    /// Whether payments are on, and payouts; none where the account doesn't say.
    pub fn switches(&self) -> (Option<bool>, Option<bool>) {
        let is_on = |name: &str| self.fields.get(name).and_then(Value::as_bool);
        (is_on("charges_enabled"), is_on("payouts_enabled"))
    }

    /// What it is called among staff: its business's name, the company's, or its person's; none when it has none.
    pub fn called(&self) -> Option<String> {
        self.business_name().map(str::trim).map(str::to_owned).or_else(|| self.representative_name())
    }

    /// The same, and its id when it has none.
    pub fn called_or_id(&self) -> String {
        self.called().unwrap_or_else(|| self.id().to_string())
    }

    /// The representative's name: whom the identity check asks for; none when nobody is on file.
    pub fn representative_name(&self) -> Option<String> {
        let of = self.representative_map()?;
        let name = |part: &str| of.get(part).and_then(Value::as_str).unwrap_or_default();
        let whole = format!("{} {}", name("first_name"), name("last_name")).trim().to_owned();
        (!whole.is_empty()).then_some(whole)
    }

    fn capability_fields(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.fields.get("capabilities").and_then(Value::as_object).into_iter().flatten()
    }

    // Who collects what is due: `controller.requirement_collection`, or whoever is left when the owner has no dashboard.
    fn is_collected_by_platform(&self) -> bool {
        let collection = self.fields.get("controller").and_then(|of| of.get("requirement_collection"));
        match collection.and_then(Value::as_str) {
            Some(who) => who == "application",
            None => self.dashboard() == Access::None,
        }
    }

    fn is_due_now(&self, path: &RequirementPath) -> bool {
        self.requirements.currently_due.contains(path) || self.requirements.past_due.contains(path)
    }
}

// A capability may come as the status alone, or as the object that has requirements of its own.
fn needs(capability: &Value, path: &RequirementPath) -> bool {
    let lists = ["currently_due", "past_due", "eventually_due"];
    let holds = |list: &Value| list.as_array().is_some_and(|paths| paths.iter().any(|one| one == path.as_str()));
    capability.get("requirements").is_some_and(|set| lists.iter().filter_map(|list| set.get(*list)).any(holds))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::AccountId;
    use proptest::prelude::*;
    use serde_json::json;

    fn account(change: Value) -> Account {
        let mut body = json!({
            "business_type": "individual",
            "individual": {"first_name": "Jo", "last_name": "Lee", "dob": {"day": 1, "month": 2, "year": 1980}, "ssn_last_4": "1234"},
            "external_accounts": {"object": "list", "data": [{"object": "bank_account", "last4": "6789"}]},
        });
        for (name, value) in change.as_object().unwrap() {
            body[name] = value.clone();
        }
        let Value::Object(body) = body else { panic!("an object") };
        Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 0).unwrap_or_else(|i| panic!("{i}"))
    }

    fn path(raw: &str) -> RequirementPath {
        RequirementPath::parse(raw).unwrap()
    }

    fn ways(change: Value, raw: &str) -> (bool, bool, bool) {
        let remedies = account(change).remedies(&path(raw));
        (remedies.link == ByLink::Offered, remedies.on_behalf, remedies.support)
    }

    fn due(raw: &str) -> Value {
        json!({"requirements": {"currently_due": [raw]}})
    }

    #[test]
    fn each_kind_of_requirement_has_its_ways() {
        for (raw, wanted) in [
            ("individual.email", (true, true, false)),
            ("nobody.knows.this", (true, true, false)),
            ("interv_1.url_inquiry.form", (true, false, false)),
            ("interv_1.identity_verification.challenge", (true, false, false)),
            ("interv_1.legal_hold.notice", (false, false, true)),
            ("interv_1.legal_hold.support", (false, false, true)),
            ("interv_1.credit_review.underwriting_case", (false, false, true)),
            ("interv_1.something.new", (false, false, true)),
        ] {
            assert_eq!(ways(due(raw), raw), wanted, "{raw}");
        }
    }

    #[test]
    fn an_owner_with_a_dashboard_gives_it_there_or_through_a_link_and_nobody_for_them() {
        let mut change = due("individual.email");
        change["controller"] = json!({"stripe_dashboard": {"type": "express"}});
        assert_eq!(ways(change.clone(), "individual.email"), (true, false, false));
        change["controller"]["requirement_collection"] = "application".into();
        assert_eq!(ways(change, "individual.email"), (true, true, false));
    }

    #[test]
    fn a_closed_account_leaves_support_alone() {
        let mut change = due("individual.email");
        change["requirements"]["disabled_reason"] = "rejected.fraud".into();
        assert_eq!(ways(change, "individual.email"), (false, false, true));
    }

    #[test]
    fn what_is_missing_for_a_link_is_said() {
        let mut change = due("individual.email");
        change["external_accounts"] = Value::Null;
        let remedies = account(change).remedies(&path("individual.email"));
        assert_eq!(remedies.link, ByLink::Lacking(vec![Missing::ExternalAccount]));
        assert!(remedies.on_behalf && !remedies.support);
    }

    #[test]
    fn why_an_account_is_off_is_no_matter_for_its_owner() {
        let of =
            |reason: &str| account(json!({"requirements": {"disabled_reason": reason}})).remedies_of_switch().unwrap();
        for (reason, on_behalf, support) in [
            ("platform_paused", false, false),
            ("under_review", false, false),
            ("requirements.past_due", false, false),
            ("action_required.requested_capabilities", true, false),
            ("listed", false, true),
            ("other", false, true),
            ("rejected.fraud", false, true),
        ] {
            assert_eq!(of(reason), Remedies { link: ByLink::Never, on_behalf, support }, "{reason}");
        }
        assert_eq!(account(json!({})).remedies_of_switch(), None);
    }

    #[test]
    fn what_depends_on_it_is_said_only_when_the_account_says_so() {
        let email = path("individual.email");
        assert_eq!(account(due("individual.email")).impact(&email), Impact::Unsaid);
        let dated = json!({"requirements": {"currently_due": ["individual.email"], "current_deadline": 9}});
        assert_eq!(account(dated).impact(&email), Impact::AtDeadline);
        let off = json!({"payouts_enabled": false, "charges_enabled": true, "requirements": {"past_due": ["individual.email"]}});
        assert_eq!(account(off).impact(&email), Impact::Off { payments: false, payouts: true });
        let named = json!({"requirements": {"currently_due": ["individual.email"]}, "capabilities": {
            "transfers": {"status": "pending", "requirements": {"currently_due": ["individual.email"]}},
            "card_payments": {"status": "active", "requirements": {"currently_due": []}},
            "tax_reporting_us_1099_k": "active",
        }});
        let named = account(named);
        assert_eq!(named.impact(&email), Impact::Capabilities(vec!["transfers".into()]));
        let all = named.capabilities();
        let shown: Vec<(&str, &str)> = all.iter().map(|one| (one.name.as_str(), one.status.as_str())).collect();
        assert_eq!(
            shown,
            [("card_payments", "active"), ("tax_reporting_us_1099_k", "active"), ("transfers", "pending")]
        );
    }

    #[test]
    fn an_account_is_called_by_its_business_or_its_person() {
        assert_eq!(account(json!({})).called().as_deref(), Some("Jo Lee"));
        assert_eq!(account(json!({"company": {"name": "Lee & Co"}})).called().as_deref(), Some("Lee & Co"));
        assert_eq!(account(json!({"business_profile": {"name": "Lee's"}})).called().as_deref(), Some("Lee's"));
        assert_eq!(account(json!({"individual": null})).called(), None);
    }

    proptest! {
        #[test]
        fn a_link_is_offered_exactly_when_it_can_be_made_and_help(
            raw in prop_oneof!["[a-e]\\.[a-b]", "interv_[1-3]\\.x\\.(form|support|challenge|notice|new)"],
            list in prop_oneof![Just("currently_due"), Just("past_due"), Just("eventually_due"), Just("pending_verification")],
            rejected: bool, complete: bool, dashboard in prop_oneof![Just("none"), Just("express"), Just("full")],
        ) {
            let mut change = json!({"requirements": {}, "controller": {"stripe_dashboard": {"type": dashboard}}});
            change["requirements"][list] = json!([raw]);
            if rejected { change["requirements"]["disabled_reason"] = "rejected.other".into(); }
            if !complete { change["external_accounts"] = Value::Null; }
            let (account, path) = (account(change), path(&raw));
            let remedies = account.remedies(&path);
            prop_assert_eq!(remedies.link == ByLink::Offered, account.can_have_link(Some(&path)).is_ok());
            if !path.fixable_by_link() || rejected {
                prop_assert!(remedies.link == ByLink::Never && !remedies.on_behalf && remedies.support);
            }
            if remedies.on_behalf {
                prop_assert!(!path.is_risk_review() && dashboard == "none");
            }
            if list.ends_with("y_due") && list != "eventually_due" || list == "past_due" {
                prop_assert!(remedies.link != ByLink::Never || remedies.on_behalf || remedies.support, "somebody can help");
            }
        }
    }
}
