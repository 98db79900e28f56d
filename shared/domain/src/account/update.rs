//! Creating and updating, as Stripe's calls do it. Rule: objects merge member by member, lists replace, an empty text or a
//! null takes a member away; `requirements` and `future_requirements` are one statement each and replace the whole object.

use serde_json::{Map, Value, json};

use super::{Account, Invalid, secrets};
use crate::id::{AccountId, ExternalAccountId};

type Fields = Map<String, Value>;

impl Account {
    /// A new account of what was sent. `payout` is the id of an `external_account` that may be among it.
    pub fn create(
        id: &AccountId,
        livemode: bool,
        body: Fields,
        payout: &ExternalAccountId,
        now: i64,
    ) -> Result<Self, Invalid> {
        Self::read(id, livemode, merged(Fields::new(), id, body, payout)?, None, now)
    }

    /// The account after an update.
    pub fn updated(&self, body: Fields, payout: &ExternalAccountId, now: i64) -> Result<Self, Invalid> {
        let mut whole = self.fields.clone();
        whole.insert("requirements".into(), self.requirements.to_json());
        whole.insert("future_requirements".into(), self.future_requirements.to_json());
        Self::read(&self.id, self.livemode, merged(whole, &self.id, body, payout)?, Some(self), now)
    }

    /// The account closed for good, for one of Stripe's reasons.
    pub fn rejected(&self, reason: &str) -> Result<Self, Invalid> {
        let known = REJECT_REASONS.iter().find(|(sent, _)| *sent == reason);
        let (_, disabled) = known.ok_or_else(|| {
            let names: Vec<&str> = REJECT_REASONS.iter().map(|(sent, _)| *sent).collect();
            Invalid::kind("reason", &format!("one of {}", names.join(", ")))
        })?;
        let mut after = self.clone();
        after.requirements.disabled_reason = Some((*disabled).to_owned());
        for flag in ["charges_enabled", "payouts_enabled"] {
            after.fields.insert(flag.into(), false.into());
        }
        Ok(after)
    }
}

/// What a platform may say, and what the account says afterwards.
pub const REJECT_REASONS: [(&str, &str); 8] = [
    ("fraud", "rejected.platform_fraud"),
    ("terms_of_service", "rejected.platform_terms_of_service"),
    ("other", "rejected.platform_other"),
    ("credit", "rejected.platform_other"),
    ("fraud_payment_method_casher", "rejected.platform_fraud"),
    ("fraud_payment_method_tester", "rejected.platform_fraud"),
    ("fraud_no_intent_to_fulfill", "rejected.platform_fraud"),
    ("fraud_other", "rejected.platform_fraud"),
];

fn merged(mut whole: Fields, id: &AccountId, body: Fields, payout: &ExternalAccountId) -> Result<Fields, Invalid> {
    for (name, value) in body {
        match name.as_str() {
            "requirements" | "future_requirements" => {
                whole.insert(name, value);
            }
            "external_account" | "bank_account" => add_payout(&mut whole, id, &name, value, payout)?,
            "capabilities" => capabilities(&mut whole, value)?,
            _ => merge_member(&mut whole, name, value),
        }
    }
    Ok(whole)
}

/// Merges what was sent into what stands there.
pub(super) fn merge(into: &mut Fields, sent: Fields) {
    for (name, value) in sent {
        merge_member(into, name, value);
    }
}

fn merge_member(into: &mut Fields, name: String, value: Value) {
    match value {
        Value::Null => {
            into.remove(&name);
        }
        Value::String(text) if text.is_empty() => {
            into.remove(&name);
        }
        Value::Object(sent) => match into.entry(name).or_insert_with(|| Value::Object(Fields::new())) {
            Value::Object(here) => merge(here, sent),
            other => {
                let mut fresh = Fields::new();
                merge(&mut fresh, sent);
                *other = Value::Object(fresh);
            }
        },
        other => {
            into.insert(name, other);
        }
    }
}

// As Stripe takes one: it joins the list, and payouts of its currency go to it from now on.
fn add_payout(
    whole: &mut Fields,
    account: &AccountId,
    name: &str,
    value: Value,
    id: &ExternalAccountId,
) -> Result<(), Invalid> {
    let mut added = match value {
        Value::Object(added) => added,
        Value::Null => return Ok(()),
        Value::String(text) if text.is_empty() => return Ok(()),
        _ => {
            return Err(Invalid::kind(
                name,
                "an object with the account's details; a token of elsewhere can't be read",
            ));
        }
    };
    let number = ["account_number", "number", "iban", "last4"].iter().any(|part| added.contains_key(*part));
    if !number {
        let param = format!("{name}[account_number]");
        return Err(Invalid::new(&param, "parameter_missing", format!("Missing required param: {param}.")));
    }
    added.insert("id".into(), id.as_str().into());
    added.entry("object").or_insert_with(|| "bank_account".into());
    added.insert("account".into(), account.as_str().into());
    added.insert("default_for_currency".into(), true.into());
    added.entry("status").or_insert_with(|| "new".into());
    let mut list = whole.get("external_accounts").map(|value| secrets::list(value).to_vec()).unwrap_or_default();
    for other in &mut list {
        if other.get("currency") == added.get("currency")
            && let Value::Object(other) = other
        {
            other.insert("default_for_currency".into(), false.into());
        }
    }
    list.push(Value::Object(added));
    whole.insert("external_accounts".into(), json!({"object": "list", "data": list}));
    Ok(())
}

// `capabilities[transfers][requested]=true` asks for one; a status as the account carries it is taken as it is.
fn capabilities(whole: &mut Fields, value: Value) -> Result<(), Invalid> {
    let sent = match value {
        Value::Object(sent) => sent,
        Value::Null => return Ok(()),
        Value::String(text) if text.is_empty() => return Ok(()),
        _ => return Err(Invalid::kind("capabilities", "an object")),
    };
    let here = whole.entry("capabilities").or_insert_with(|| Value::Object(Fields::new()));
    if !here.is_object() {
        *here = Value::Object(Fields::new());
    }
    let Value::Object(here) = here else { return Ok(()) };
    for (name, wanted) in sent {
        match wanted.get("requested") {
            Some(Value::Bool(true)) => {
                here.entry(name).or_insert_with(|| "inactive".into());
            }
            Some(Value::String(text)) if text == "true" => {
                here.entry(name).or_insert_with(|| "inactive".into());
            }
            Some(Value::Bool(false)) => {
                here.remove(&name);
            }
            Some(Value::String(text)) if text == "false" => {
                here.remove(&name);
            }
            Some(_) => return Err(Invalid::kind(&format!("capabilities[{name}][requested]"), "true or false")),
            None => merge_member(here, name, wanted),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn payout() -> ExternalAccountId {
        ExternalAccountId::from_random([1; 12])
    }

    fn map(body: Value) -> Fields {
        let Value::Object(body) = body else { panic!("an object") };
        body
    }

    fn create(body: Value) -> Account {
        let id = AccountId::parse("acct_1").unwrap();
        Account::create(&id, false, map(body), &payout(), 5).unwrap_or_else(|invalid| panic!("{invalid}"))
    }

    fn update(account: &Account, body: Value) -> Account {
        account.updated(map(body), &payout(), 9).unwrap_or_else(|invalid| panic!("{invalid}"))
    }

    #[test]
    fn objects_merge_lists_replace_and_empty_takes_away() {
        let account = create(json!({
            "email": "a@example.com", "business_profile": {"name": "A", "url": "https://a.example", "mcc": "5661"},
            "metadata": {"x": "1", "y": "2"}, "list": [1, 2], "requirements": {"currently_due": ["individual.email"]},
        }));
        let after = update(&account, json!({
            "email": "", "business_profile": {"name": "B", "url": null}, "metadata": {"x": "", "z": "3"}, "list": [3],
        }))
        .to_json();
        assert_eq!(after["email"], Value::Null);
        assert_eq!(after["business_profile"], json!({"name": "B", "mcc": "5661"}));
        assert_eq!(after["metadata"], json!({"y": "2", "z": "3"}));
        assert_eq!(after["list"], json!([3]));
        assert_eq!(after["requirements"]["currently_due"], json!(["individual.email"]));
        assert_eq!(after["created"], 5);
    }

    #[test]
    fn requirements_are_one_statement() {
        let account =
            create(json!({"requirements": {"past_due": ["a.b"], "disabled_reason": "requirements.past_due"}}));
        let after = update(&account, json!({"requirements": {"currently_due": ["c"]}})).to_json();
        assert_eq!(after["requirements"]["past_due"], json!([]));
        assert_eq!(after["requirements"]["currently_due"], json!(["c"]));
        assert_eq!(after["requirements"]["disabled_reason"], Value::Null);
    }

    #[test]
    fn numbers_stay_on_file_through_updates() {
        let account =
            create(json!({"business_type": "individual", "individual": {"last_name": "A", "id_number": "123456789"}}));
        let after = update(&account, json!({"individual": {"last_name": "B"}}));
        assert_eq!((after.facts().last_name.as_str(), after.facts().id_last4.as_deref()), ("B", Some("6789")));
        assert_eq!(after.to_json()["individual"]["id_number_provided"], true);
    }

    #[test]
    fn a_payout_account_joins_the_list_and_becomes_the_default() {
        let bank = |number: &str| json!({"external_account": {"object": "bank_account", "country": "US", "currency": "usd", "account_number": number}});
        let after = update(&create(bank("000123456789")), bank("000999990000")).to_json();
        let list = after["external_accounts"]["data"].as_array().unwrap();
        assert_eq!((list[0]["last4"].as_str(), list[1]["last4"].as_str()), (Some("6789"), Some("0000")));
        assert_eq!((&list[0]["default_for_currency"], &list[1]["default_for_currency"]), (&json!(false), &json!(true)));
        assert!(list[0]["id"].as_str().unwrap().starts_with("ba_"));
        assert!(!after.to_string().contains("00012345"));
        assert!(after.get("external_account").is_none());
    }

    #[test]
    fn a_payout_account_without_a_number_is_refused_by_name() {
        let id = AccountId::parse("acct_1").unwrap();
        let param = |body: Value| Account::create(&id, false, map(body), &payout(), 5).err().map(|i| i.param);
        assert_eq!(
            param(json!({"external_account": {"country": "US"}})).as_deref(),
            Some("external_account[account_number]")
        );
        assert_eq!(param(json!({"external_account": "btok_1"})).as_deref(), Some("external_account"));
        assert_eq!(
            param(json!({"capabilities": {"transfers": {"requested": "maybe"}}})).as_deref(),
            Some("capabilities[transfers][requested]")
        );
    }

    #[test]
    fn a_capability_is_asked_for_and_given_back() {
        let account =
            create(json!({"capabilities": {"transfers": {"requested": "true"}, "card_payments": {"requested": true}}}));
        assert_eq!(account.to_json()["capabilities"], json!({"transfers": "inactive", "card_payments": "inactive"}));
        let after =
            update(&account, json!({"capabilities": {"transfers": "active", "card_payments": {"requested": false}}}));
        assert_eq!(after.to_json()["capabilities"], json!({"transfers": "active"}));
    }

    #[test]
    fn a_rejected_account_is_off_and_says_why() {
        let account = create(json!({"charges_enabled": true, "payouts_enabled": true}));
        let after = account.rejected("fraud").unwrap_or_else(|invalid| panic!("{invalid}"));
        assert!(after.is_rejected());
        assert_eq!(after.to_json()["payouts_enabled"], false);
        assert_eq!(account.rejected("boredom").err().map(|invalid| invalid.param).as_deref(), Some("reason"));
    }

    proptest! {
        #[test]
        fn an_update_with_nothing_changes_nothing_and_the_same_twice_is_the_same(
            fields in prop::collection::btree_map("x_[a-c]", "[a-z]{0,3}", 0..4),
            sent in prop::collection::btree_map("x_[a-c]", "[a-z]{0,3}", 0..4),
        ) {
            let account = create(json!(fields));
            let untouched = update(&account, Value::Object(Fields::new()));
            prop_assert!(untouched == account);
            let once = update(&account, json!(sent));
            let twice = update(&once, json!(sent));
            prop_assert!(twice == once);
            let out = once.to_json();
            for (name, value) in &sent {
                prop_assert_eq!(out.get(name).and_then(Value::as_str).unwrap_or_default(), value);
            }
        }
    }
}
