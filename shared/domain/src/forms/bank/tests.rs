use super::*;
use crate::{
    account::Account,
    forms::{Input, plan, usual},
    id::AccountId,
    requirement::RequirementPath,
};

fn field(country: &str) -> Field {
    let Value::Object(body) = json!({"country": country, "requirements": {"currently_due": ["external_account"]}})
    else {
        panic!("an object")
    };
    let id = AccountId::parse("acct_1").unwrap();
    let account = Account::read(&id, false, body, None, 0).unwrap_or_else(|i| panic!("{i}"));
    let field = plan(&account, &[])[0].fields[0].clone();
    assert_eq!(
        (field.input, field.paths.clone()),
        (Input::Bank, vec![RequirementPath::parse("external_account").unwrap()])
    );
    assert!(usual(&account, &[], &crate::forms::Section::Bank).fields.len() == 1);
    field
}

fn judge(country: &str, numbers: &[(&str, &str)]) -> Result<Value, Vec<(String, Problem)>> {
    let mut all = vec![("account_holder_name", "Mara Rosen"), ("account_holder_type", "individual")];
    all.extend(numbers);
    let typed = |name: &str| {
        let name = name.strip_prefix("external_account.").unwrap_or_default();
        all.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| *value)
    };
    check(&field(country), &typed, Some(country))
        .map(|answers| answers[0].value.clone())
        .map_err(|all| all.into_iter().map(|found| (found.name, found.problem)).collect())
}

#[test]
fn each_country_has_its_boxes_and_they_become_stripes_two_numbers() {
    for (country, numbers, routing, account) in [
        (
            "US",
            vec![("routing_number", "110000000"), ("account_number", "000123456789")],
            Some("110000000"),
            "000123456789",
        ),
        (
            "CA",
            vec![("transit_number", "11000"), ("institution_number", "000"), ("account_number", "000123456789")],
            Some("11000-000"),
            "000123456789",
        ),
        ("GB", vec![("sort_code", "10-88-00"), ("account_number", "00012345")], Some("108800"), "00012345"),
        ("DE", vec![("iban", "DE89 3704 0044 0532 0130 00")], None, "DE89370400440532013000"),
        ("AU", vec![("bsb", "110-000"), ("account_number", "000123456")], Some("110000"), "000123456"),
        (
            "JP",
            vec![("bank_code", "1100"), ("branch_code", "000"), ("account_number", "0001234")],
            Some("1100000"),
            "0001234",
        ),
        ("MX", vec![("clabe", "032180000118359719")], None, "032180000118359719"),
        (
            "BR",
            vec![("bank_code", "110"), ("branch_code", "0000"), ("account_number", "0001234")],
            Some("110-0000"),
            "0001234",
        ),
        (
            "IN",
            vec![("bank_identifier", "HDFC0004051"), ("account_number", "000123456789")],
            Some("HDFC0004051"),
            "000123456789",
        ),
    ] {
        let value = judge(country, &numbers).unwrap_or_else(|problems| panic!("{country}: {problems:?}"));
        assert_eq!(value.get("routing_number").and_then(Value::as_str), routing, "{country}");
        assert_eq!((value["account_number"].as_str(), value["country"].as_str()), (Some(account), Some(country)));
    }
}

#[test]
fn each_mistake_is_said_at_its_own_box() {
    let problems = judge("US", &[("routing_number", "110000001"), ("account_number", "12a")]).unwrap_err();
    let at = |name: &str| format!("external_account.{name}");
    assert_eq!(problems, [(at("routing_number"), Problem::CheckDigit), (at("account_number"), Problem::Digits)]);
    assert_eq!(judge("GB", &[("sort_code", "1088")]).unwrap_err()[0], (at("sort_code"), Problem::BankLength));
    assert_eq!(judge("MX", &[("clabe", "032180000118359710")]).unwrap_err(), [(at("clabe"), Problem::CheckDigit)]);
}
