//! Numbers that are cut at the door. Rule: of a number that identifies a person, a company or a bank account only the last
//! four characters stay, and what goes out says only that one was provided: here, or to the platform, who says so itself.

use serde_json::{Map, Value};

use super::split::default_of;

type Fields = Map<String, Value>;

/// Where the last four of a person's ID number stand.
pub(super) const ID_LAST4: &str = "id_number_last4";
/// Where the last four of a company's tax number stand.
pub(super) const TAX_LAST4: &str = "tax_id_last4";

/// Cuts every number in an account. Numbers that aren't sent again stay as they were before.
pub(super) fn cut(body: &mut Fields, before: Option<&Fields>) {
    let earlier = |section: &str| before.and_then(|fields| fields.get(section)).and_then(Value::as_object);
    if let Some(Value::Object(individual)) = body.get_mut("individual") {
        cut_person(individual, earlier("individual"));
    }
    if let Some(Value::Object(company)) = body.get_mut("company") {
        cut_company(company, earlier("company"));
    }
    let persons_before = before.and_then(|fields| fields.get("persons")).map(list).unwrap_or_default();
    for person in list_mut(body.get_mut("persons")) {
        let Value::Object(person) = person else { continue };
        let same = persons_before.iter().find(|earlier| earlier.get("id") == person.get("id"));
        cut_person(person, same.and_then(|value| value.as_object()));
    }
    for account in list_mut(body.get_mut("external_accounts")) {
        cut_payout(account);
    }
    // As Stripe takes one when an account is made. It isn't read here, and is kept like any field that isn't.
    for name in ["external_account", "bank_account", "card"] {
        if let Some(account) = body.get_mut(name) {
            cut_payout(account);
        }
    }
}

fn cut_payout(account: &mut Value) {
    let Value::Object(account) = account else { return };
    for number in ["last4", "account_number", "number", "iban"] {
        if let Some(four) = account.remove(number).as_ref().and_then(last_four) {
            account.insert("last4".into(), Value::String(four));
        }
    }
    account.remove("cvc");
}

/// The account as it leaves: without the last four, with the word that there is a number.
pub(super) fn hide(fields: &mut Fields) {
    if let Some(Value::Object(individual)) = fields.get_mut("individual") {
        hide_person(individual);
    }
    if let Some(Value::Object(company)) = fields.get_mut("company") {
        company.remove(TAX_LAST4);
        default_of(company, "tax_id_provided", Value::Bool(false));
    }
    for person in list_mut(fields.get_mut("persons")) {
        if let Value::Object(person) = person {
            hide_person(person);
        }
    }
}

fn cut_person(person: &mut Fields, before: Option<&Fields>) {
    let mut take = |name: &str| person.remove(name).as_ref().and_then(last_four);
    let (whole, four, secondary) = (take("id_number"), take("ssn_last_4"), take("id_number_secondary"));
    person.remove(ID_LAST4);
    let before = before.filter(|earlier| earlier.contains_key(ID_LAST4));
    provided(person, "id_number_provided", whole.is_some(), before);
    provided(person, "ssn_last_4_provided", whole.is_some() || four.is_some(), before);
    provided(person, "id_number_secondary_provided", secondary.is_some(), None);
    keep(person, ID_LAST4, whole.or(four), before);
}

fn cut_company(company: &mut Fields, before: Option<&Fields>) {
    let mut take = |name: &str| company.remove(name).as_ref().and_then(last_four);
    let (tax, vat) = (take("tax_id"), take("vat_id"));
    company.remove(TAX_LAST4);
    let before = before.filter(|earlier| earlier.contains_key(TAX_LAST4));
    provided(company, "tax_id_provided", tax.is_some(), before);
    provided(company, "vat_id_provided", vat.is_some(), before);
    keep(company, TAX_LAST4, tax.or(vat), before);
}

// A number that was given here says so, and goes on saying so while its last four stay. Otherwise the platform's word
// counts: it may hold the number elsewhere.
fn provided(fields: &mut Fields, name: &str, given: bool, before: Option<&Fields>) {
    let earlier = before.and_then(|earlier| earlier.get(name)) == Some(&Value::Bool(true));
    if given || earlier {
        fields.insert(name.into(), Value::Bool(true));
    }
}

fn keep(fields: &mut Fields, name: &str, last4: Option<String>, before: Option<&Fields>) {
    let kept = last4.map(Value::String).or_else(|| before.and_then(|earlier| earlier.get(name)).cloned());
    if let Some(kept) = kept {
        fields.insert(name.into(), kept);
    }
}

/// A person as it leaves.
pub(super) fn hide_person(person: &mut Fields) {
    person.remove(ID_LAST4);
    for name in ["id_number_provided", "ssn_last_4_provided"] {
        default_of(person, name, Value::Bool(false));
    }
}

fn last_four(value: &Value) -> Option<String> {
    let clean: Vec<char> = value.as_str()?.chars().filter(|c| c.is_alphanumeric()).collect();
    (!clean.is_empty()).then(|| clean[clean.len().saturating_sub(4)..].iter().collect())
}

/// The items of a list object or of a plain list.
pub(super) fn list(value: &Value) -> &[Value] {
    value.get("data").unwrap_or(value).as_array().map(Vec::as_slice).unwrap_or_default()
}

fn list_mut(value: Option<&mut Value>) -> impl Iterator<Item = &mut Value> {
    let list = match value {
        Some(Value::Array(list)) => Some(list),
        Some(Value::Object(map)) => map.get_mut("data").and_then(Value::as_array_mut),
        _ => None,
    };
    list.into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::super::Account;
    use crate::id::AccountId;
    use serde_json::{Value, json};

    fn read(body: Value, before: Option<&Account>) -> Account {
        let Value::Object(body) = body else { panic!("an object") };
        let id = AccountId::parse("acct_1").unwrap();
        Account::read(&id, false, body, before, 1_000).unwrap_or_else(|invalid| panic!("{invalid}"))
    }

    #[test]
    fn no_number_goes_out_again_whole_or_in_part() {
        let account = read(
            json!({
                "individual": {"id_number": "123-45-6789"}, "company": {"tax_id": "00-0000001"},
                "persons": {"object": "list", "data": [{"id": "person_1", "ssn_last_4": "4321"}]},
                "external_accounts": {"object": "list", "data": [{"object": "bank_account", "account_number": "000123456789"}]},
            }),
            None,
        );
        let out = account.to_json();
        let text = out.to_string();
        for secret in ["123-45", "0001\"", "4321", "000123456"] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
        assert_eq!(out["individual"]["id_number_provided"], true);
        assert_eq!(out["individual"]["ssn_last_4_provided"], true);
        assert_eq!(out["company"]["tax_id_provided"], true);
        assert_eq!(out["persons"]["data"][0]["ssn_last_4_provided"], true);
        assert_eq!(out["external_accounts"]["data"][0]["last4"], "6789", "Stripe shows these four, and so do we");
        assert!(out["individual"].get("id_number_last4").is_none());
    }

    #[test]
    fn a_payout_number_is_cut_wherever_it_stands() {
        let number = || json!({"object": "bank_account", "account_number": "000123456789"});
        let account = read(
            json!({
                "external_account": number(), "bank_account": number(), "card": {"number": "4242424242424242", "cvc": "737"},
                "external_accounts": [{"object": "bank_account", "last4": "000123456789"}],
            }),
            None,
        );
        let text = account.to_json().to_string();
        for secret in ["00012345", "42424242", "737"] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
    }

    #[test]
    fn what_was_provided_is_said_for_each_number_and_the_platforms_word_counts() {
        let four =
            read(json!({"individual": {"ssn_last_4": "4321"}, "company": {"vat_id": "DE123456789"}}), None).to_json();
        let flags = |out: &Value, section: &str, names: [&str; 2]| names.map(|name| out[section][name] == true);
        assert_eq!(flags(&four, "individual", ["id_number_provided", "ssn_last_4_provided"]), [false, true]);
        assert_eq!(flags(&four, "company", ["tax_id_provided", "vat_id_provided"]), [false, true]);
        let elsewhere = json!({"individual": {"id_number_provided": true}, "company": {"tax_id_provided": true}});
        let elsewhere = read(elsewhere, None).to_json();
        assert_eq!(flags(&elsewhere, "individual", ["id_number_provided", "ssn_last_4_provided"]), [true, false]);
        assert_eq!(elsewhere["company"]["tax_id_provided"], true);
        let withdrawn = json!({"individual": {"id_number_provided": false}});
        let given = read(json!({"individual": {"id_number": "123456789"}}), None);
        assert_eq!(
            read(withdrawn, Some(&given)).to_json()["individual"]["id_number_provided"],
            true,
            "we still hold it"
        );
    }

    #[test]
    fn a_number_that_is_not_sent_again_stays_on_file() {
        let first = read(json!({"individual": {"last_name": "A", "id_number": "123456789"}}), None);
        let second = read(json!({"individual": {"last_name": "B", "id_number_provided": true}}), Some(&first));
        assert_eq!(second.facts().id_last4.as_deref(), Some("6789"));
        assert_eq!(second.facts().last_name, "B");
    }

    #[test]
    fn nobody_can_plant_the_last_four_by_their_inner_name() {
        let account = read(json!({"individual": {"id_number_last4": "9999"}}), None);
        assert_eq!(account.facts().id_last4, None);
    }
}
