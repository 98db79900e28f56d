//! The account in two parts for the table, and as it leaves. Rule: what may stand in the clear is listed; everything else,
//! known or not, is personal.

use serde_json::{Map, Value};

use super::{Account, Invalid, secrets};
use crate::{
    id::AccountId,
    requirement::{Collect, Requirements},
};

pub(super) const PUBLIC: [&str; 10] = [
    "activity",
    "type",
    "business_type",
    "capabilities",
    "charges_enabled",
    "controller",
    "country",
    "default_currency",
    "details_submitted",
    "payouts_enabled",
];
const SECTIONS: [&str; 4] = ["individual", "company", "persons", "external_accounts"];
const REST: &str = "rest";

impl Account {
    /// What may stand in the clear.
    pub fn public(&self) -> Map<String, Value> {
        let mut map: Map<String, Value> =
            self.fields.iter().filter(|(name, _)| PUBLIC.contains(&name.as_str())).map(owned).collect();
        map.insert("requirements".into(), self.requirements.to_json());
        map.insert("future_requirements".into(), self.future_requirements.to_json());
        map
    }

    /// Everything else, by section.
    pub fn private(&self) -> Map<String, Value> {
        let (mut sections, mut rest) = (Map::new(), Map::new());
        for (name, value) in &self.fields {
            if SECTIONS.contains(&name.as_str()) {
                sections.insert(name.clone(), value.clone());
            } else if !PUBLIC.contains(&name.as_str()) {
                rest.insert(name.clone(), value.clone());
            }
        }
        sections.insert(REST.into(), Value::Object(rest));
        sections
    }

    /// The account of its two parts.
    pub fn from_parts(
        id: &AccountId,
        livemode: bool,
        created: i64,
        mut public: Map<String, Value>,
        mut private: Map<String, Value>,
    ) -> Result<Self, Invalid> {
        let requirements = Requirements::restore("requirements", public.remove("requirements").as_ref())?;
        let future = Requirements::restore("future_requirements", public.remove("future_requirements").as_ref())?;
        let mut fields = public;
        if let Some(Value::Object(rest)) = private.remove(REST) {
            fields.extend(rest);
        }
        fields.extend(private);
        let collect = Collect::REMEDIATION;
        Ok(Self { id: id.clone(), livemode, created, fields, requirements, future_requirements: future, collect })
    }

    /// The account as an event tells of it: what may stand in the clear, and where it stands.
    pub fn event_json(&self) -> Value {
        let mut fields = self.public();
        for flag in ["charges_enabled", "details_submitted", "payouts_enabled"] {
            fields.entry(flag).or_insert(false.into());
        }
        fields.insert("created".into(), self.created.into());
        fields.insert("livemode".into(), self.livemode.into());
        fields.insert("status".into(), self.status().as_str().into());
        named(&self.id, fields)
    }

    /// The Account object as the API answers it: every field that was sent, without the numbers, in the order of their
    /// names after `id` and `object`, as Stripe does.
    pub fn to_json(&self) -> Value {
        let mut fields = self.fields.clone();
        secrets::hide(&mut fields);
        for (name, value) in defaults(&self.id) {
            default_of(&mut fields, name, value);
        }
        if let Some(accounts) = fields.get_mut("external_accounts") {
            let data = secrets::list(accounts).to_vec();
            let mut list = empty_list(&self.id);
            list.insert("data".into(), Value::Array(data));
            *accounts = Value::Object(list);
        }
        fields.insert("created".into(), self.created.into());
        fields.insert("livemode".into(), self.livemode.into());
        fields.insert("status".into(), self.status().as_str().into());
        fields.insert("requirements".into(), self.requirements.to_json());
        fields.insert("future_requirements".into(), self.future_requirements.to_json());
        named(&self.id, fields)
    }
}

fn named(id: &AccountId, mut fields: Map<String, Value>) -> Value {
    fields.sort_keys();
    let mut out = Map::new();
    out.insert("id".into(), id.as_str().into());
    out.insert("object".into(), "account".into());
    out.extend(fields);
    Value::Object(out)
}

// What every Account object has, so that whoever reads one needn't ask whether a member is there.
fn defaults(id: &AccountId) -> Vec<(&'static str, Value)> {
    let mut all: Vec<(&'static str, Value)> =
        ["business_profile", "business_type", "country", "default_currency", "email", "settings", "tos_acceptance"]
            .into_iter()
            .map(|name| (name, Value::Null))
            .collect();
    all.extend(["charges_enabled", "details_submitted", "payouts_enabled"].map(|name| (name, Value::Bool(false))));
    all.extend(["capabilities", "metadata"].map(|name| (name, Value::Object(Map::new()))));
    all.push(("external_accounts", Value::Object(empty_list(id))));
    all
}

/// Puts a member in where there is none: what is null isn't there.
pub(super) fn default_of<'a>(fields: &'a mut Map<String, Value>, name: &str, value: Value) -> &'a mut Value {
    let place = fields.entry(name).or_insert(Value::Null);
    if place.is_null() {
        *place = value;
    }
    place
}

fn empty_list(id: &AccountId) -> Map<String, Value> {
    let mut list = Map::new();
    list.insert("object".into(), "list".into());
    list.insert("data".into(), Value::Array(Vec::new()));
    list.insert("has_more".into(), false.into());
    list.insert("url".into(), format!("/v1/accounts/{id}/external_accounts").into());
    list
}

fn owned((name, value): (&String, &Value)) -> (String, Value) {
    (name.clone(), value.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::requirement::RequirementPath;
    use proptest::prelude::*;
    use serde_json::json;

    fn read(body: Map<String, Value>) -> Option<Account> {
        Account::read(&AccountId::parse("acct_1").unwrap(), true, body, None, 7).ok()
    }

    #[test]
    fn personal_data_is_never_in_the_public_part() {
        let Value::Object(body) = json!({
            "country": "US", "email": "jo@example.com", "business_profile": {"name": "Jo's", "support_phone": "+12015550123"},
            "individual": {"first_name": "Josephine"}, "metadata": {"note": "calls herself Jo"}, "anything_new": "Josephine",
            "settings": {"payments": {"statement_descriptor": "JO"}},
        }) else {
            panic!("an object")
        };
        let public = Value::Object(read(body).unwrap().public()).to_string();
        assert!(public.contains("US"));
        for personal in ["Jo", "JO", "2015550123"] {
            assert!(!public.contains(personal), "{personal} in {public}");
        }
    }

    #[test]
    fn an_account_that_was_taken_can_be_read_back_however_much_its_owner_gives() {
        let many = |prefix: &str| (0..400).map(|n| format!("{prefix}.x{n}")).collect::<Vec<_>>();
        let Value::Object(body) = json!({
            "requirements": {"currently_due": many("individual"), "pending_verification": many("company")},
        }) else {
            panic!("an object")
        };
        let given: Vec<_> = many("individual").iter().map(|raw| RequirementPath::parse(raw).unwrap()).collect();
        let account = read(body).unwrap().submitted(&given);
        let again = Account::from_parts(account.id(), true, 7, account.public(), account.private());
        assert!(again.is_ok_and(|again| again == account));
    }

    #[test]
    fn fields_go_out_in_the_order_of_their_names() {
        let Value::Object(body) = json!({"type": "custom", "business_type": "company"}) else { panic!("an object") };
        let out = read(body).unwrap().to_json();
        let names: Vec<&str> = out.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(names[..2], ["id", "object"]);
        assert!(names[2..].is_sorted() && names.contains(&"type") && names.contains(&"metadata"), "{names:?}");
    }

    #[test]
    fn what_is_always_there_is_of_its_kind_however_it_was_sent() {
        let Value::Object(body) = json!({
            "charges_enabled": null, "metadata": null, "capabilities": null, "individual": {"id_number_provided": null},
            "external_accounts": [{"last4": "6789"}],
        }) else {
            panic!("an object")
        };
        let out = read(body).unwrap().to_json();
        assert_eq!(
            (&out["charges_enabled"], &out["metadata"], &out["capabilities"]),
            (&json!(false), &json!({}), &json!({}))
        );
        assert_eq!(out["individual"]["id_number_provided"], false);
        let list = json!({"object": "list", "data": [{"last4": "6789"}], "has_more": false, "url": "/v1/accounts/acct_1/external_accounts"});
        assert_eq!(out["external_accounts"], list);
    }

    fn json_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::Bool),
            any::<i32>().prop_map(|n| json!(n)),
            ".{0,8}".prop_map(Value::String)
        ];
        leaf.prop_recursive(3, 20, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
                prop::collection::btree_map("[a-z_]{1,6}", inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn unknown_fields_come_back_and_the_two_parts_make_the_whole(
            fields in prop::collection::btree_map("x_[a-z]{1,8}|country|individual", json_value(), 0..8)
        ) {
            let body: Map<String, Value> = fields.into_iter().collect();
            if let Some(account) = read(body.clone()) {
                let again = Account::from_parts(account.id(), true, 7, account.public(), account.private());
                prop_assert!(again.as_ref().is_ok_and(|again| *again == account));
                let out = account.to_json();
                for (name, value) in body.iter().filter(|(name, _)| name.starts_with("x_")) {
                    prop_assert_eq!(&out[name], value);
                }
            }
        }
    }
}
