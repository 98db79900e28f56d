//! What staff see of an account's business at a glance. Rule: as the platform last said it; what it didn't say is none.

use serde_json::Value;

use super::Account;

impl Account {
    /// What the business is called: in public, else in its papers.
    pub(crate) fn business_name(&self) -> Option<&str> {
        let named =
            |section: &str| self.fields.get(section).and_then(|fields| fields.get("name")).and_then(Value::as_str);
        let filled = |section: &str| named(section).filter(|name| !name.trim().is_empty());
        filled("business_profile").or_else(|| filled("company"))
    }

    /// Its representative's e-mail address.
    pub(crate) fn representative_email(&self) -> Option<&str> {
        self.representative_map().and_then(|person| person.get("email")).and_then(Value::as_str)
    }

    /// How a capability stands, as the platform last said.
    pub(crate) fn capability(&self, name: &str) -> Option<&str> {
        self.fields.get("capabilities").and_then(|all| all.get(name)).and_then(Value::as_str)
    }

    /// What the platform said of its traffic: `last_activity`, `last_payout_date`, `total_volume`.
    pub(crate) fn in_activity(&self, name: &str) -> Option<i64> {
        self.fields.get("activity").and_then(|activity| activity.get(name)).and_then(Value::as_i64)
    }
}
