//! What a form sends as text, as what it is. Rule: only members that are known to be numbers or yes and no are changed; a
//! text that is neither stays, for the checks to refuse by name, and an empty one is none.

use serde_json::{Map, Number, Value};

const AT_THE_TOP: [&str; 4] = ["charges_enabled", "payouts_enabled", "details_submitted", "created"];
const SECTIONS: [&str; 9] = [
    "controller",
    "activity",
    "individual",
    "company",
    "persons",
    "external_accounts",
    "tos_acceptance",
    "settings",
    "business_profile",
];
const NUMBERS: [&str; 13] = [
    "last_activity",
    "last_payout_date",
    "total_volume",
    "day",
    "month",
    "year",
    "date",
    "created",
    "percent_ownership",
    "amount",
    "delay_days",
    "estimated_worker_count",
    "monthly_anchor",
];
/// Members that are true or false, wherever they stand in a section; names that end in `_provided` are too.
pub(super) const YES_OR_NO: [&str; 14] = [
    "embedded_components",
    "charges_enabled",
    "payouts_enabled",
    "details_submitted",
    "representative",
    "owner",
    "director",
    "executive",
    "authorizer",
    "legal_guardian",
    "default_for_currency",
    "debit_negative_balances",
    "avs_failure",
    "cvc_failure",
];

/// Changes every such text in an account.
pub(super) fn typed(body: &mut Map<String, Value>) {
    for name in AT_THE_TOP {
        if let Some(value) = body.get_mut(name) {
            leaf(name, value);
        }
    }
    for name in SECTIONS {
        if let Some(value) = body.get_mut(name) {
            within(value);
        }
    }
}

/// Changes every such text of a person.
pub(super) fn person(fields: &mut Map<String, Value>) {
    for (name, value) in fields.iter_mut().filter(|(name, _)| *name != "metadata") {
        leaf(name, value);
        within(value);
    }
}

fn within(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(within),
        Value::Object(map) => {
            // Metadata is the platform's own: text stays text.
            for (name, value) in map.iter_mut().filter(|(name, _)| *name != "metadata") {
                leaf(name, value);
                within(value);
            }
        }
        _ => {}
    }
}

fn leaf(name: &str, value: &mut Value) {
    let Value::String(text) = &*value else { return };
    let is_flag = YES_OR_NO.contains(&name) || name.ends_with("_provided");
    let read = if text.is_empty() && (is_flag || NUMBERS.contains(&name)) {
        Some(Value::Null)
    } else if is_flag {
        text.parse().map(Value::Bool).ok()
    } else if NUMBERS.contains(&name) {
        let whole = text.parse::<i64>().ok().map(Value::from);
        whole.or_else(|| text.parse().ok().and_then(Number::from_f64).map(Value::Number))
    } else {
        None
    };
    if let Some(read) = read {
        *value = read;
    }
}

#[cfg(test)]
mod tests {
    use super::super::Account;
    use crate::id::AccountId;
    use serde_json::{Value, json};

    #[test]
    fn an_account_sent_as_a_form_is_the_account_sent_as_json() {
        let read = |body: Value| {
            let Value::Object(body) = body else { panic!("an object") };
            let account = Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 1);
            account.unwrap_or_else(|invalid| panic!("{invalid}")).to_json()
        };
        let form = json!({
            "created": "1700000000", "charges_enabled": "true", "metadata": {"year": "1980"},
            "individual": {"dob": {"day": "1", "month": "02", "year": "1980"}, "metadata": {"owner": "true"}},
            "persons": [{"id": "person_1", "relationship": {"representative": "true", "percent_ownership": "12.5"}}],
            "external_accounts": [{"last4": "1234", "default_for_currency": "true"}], "payouts_enabled": "",
        });
        let json = json!({
            "created": 1_700_000_000, "charges_enabled": true, "metadata": {"year": "1980"},
            "individual": {"dob": {"day": 1, "month": 2, "year": 1980}, "metadata": {"owner": "true"}},
            "persons": [{"id": "person_1", "relationship": {"representative": true, "percent_ownership": 12.5}}],
            "external_accounts": [{"last4": "1234", "default_for_currency": true}], "payouts_enabled": null,
        });
        assert_eq!(read(form), read(json));
    }
}
