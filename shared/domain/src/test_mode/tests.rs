//! What each value decides on a test account, and that none decides anything on a live one.

mod any;
mod typed;

use serde_json::{Value, json};

use super::{TestAccount, TestLink, magic};
use crate::{
    account::Account,
    code::Code,
    forms,
    id::{AccountId, LinkId, PlatformId},
    link::{Link, NewLink},
    phone::PhoneNumber,
    requirement::RequirementPath,
    submission::{GivenValue, submit_values},
};

fn account(livemode: bool, body: Value) -> Account {
    let Value::Object(body) = body else { panic!("an object") };
    Account::read(&AccountId::parse("acct_1").unwrap(), livemode, body, None, 0).unwrap_or_else(|i| panic!("{i}"))
}

fn link(livemode: bool) -> Link {
    let wanted = NewLink {
        platform: PlatformId::parse("plat_1").unwrap(),
        account: AccountId::parse("acct_1").unwrap(),
        livemode,
        country: Some("US".into()),
        language: None,
        requirement: None,
        created_by: "staff".into(),
    };
    Link::new(wanted, LinkId::from_random([1; 16]), 1, 0)
}

fn given(path: &str, value: Value) -> GivenValue {
    GivenValue { path: RequirementPath::parse(path).unwrap(), value, round: 0, saved_at: 0 }
}

// Each value's path with what was decided: "" for accepted, a code, or "waits".
fn decided(before: Value, values: &[(&str, Value)]) -> Vec<String> {
    let given: Vec<GivenValue> = values.iter().map(|(path, value)| given(path, value.clone())).collect();
    let account = account(false, before);
    let verdict = TestAccount::of(&account).unwrap().verdict(&given.iter().collect::<Vec<_>>());
    given
        .iter()
        .map(|value| match verdict.errors.iter().find(|error| error.requirement == value.path) {
            Some(error) => error.code.clone(),
            None if verdict.decided.contains(&value) => String::new(),
            None => "waits".into(),
        })
        .collect()
}

fn one(path: &str, value: Value) -> String {
    decided(json!({}), &[(path, value)]).remove(0)
}

fn born(year: i32) -> [(&'static str, Value); 3] {
    [("individual.dob.day", json!(1)), ("individual.dob.month", json!(1)), ("individual.dob.year", json!(year))]
}

#[test]
fn each_value_decides_by_itself() {
    for (path, value, code) in [
        ("individual.id_number", "000000000", ""),
        ("person_1.id_number", "222222222", ""),
        ("individual.id_number", "111111111", "verification_failed_id_number_match"),
        ("individual.id_number", "123456789", "waits"),
        ("representative.ssn_last_4", "0000", ""),
        ("individual.ssn_last_4", "1111", "verification_failed_id_number_match"),
        ("company.tax_id", "000000000", ""),
        ("company.tax_id", "000000001", ""),
        ("company.tax_id", "111111111", "verification_failed_tax_id_match"),
        ("company.tax_id", "111111112", "verification_failed_tax_id_not_issued"),
        ("individual.phone", "+10000000000", ""),
        ("company.phone", "+10000000000", ""),
        ("business_profile.support_phone", "+10000000000", ""),
        ("individual.phone", "+12015550123", "waits"),
        ("business_profile.url", "https://accessible.stripe.com", ""),
        ("business_profile.url", "https://Accessible.stripe.com/", ""),
        ("business_profile.url", "https://disallowed.stripe.com", "invalid_url_denylisted"),
        ("business_profile.url", "https://geoblocked.stripe.com", "invalid_url_website_inaccessible_geoblocked"),
        ("business_profile.url", "https://problem.stripe.com", "invalid_url_website_other"),
        ("business_profile.url", "https://missing.stripe.com", "invalid_url_website_incomplete"),
        ("business_profile.url", "https://mismatch.stripe.com", "invalid_url_website_business_information_mismatch"),
        (
            "business_profile.url",
            "https://passwordprotected.stripe.com",
            "invalid_url_website_inaccessible_password_protected",
        ),
        (
            "business_profile.url",
            "https://underconstruction.stripe.com",
            "invalid_url_website_incomplete_under_construction",
        ),
        ("business_profile.url", "https://inaccessible.stripe.com", "invalid_url_website_inaccessible"),
        ("business_profile.url", "https://accessible.stripe.com.example", "waits"),
        ("business_profile.url", "https://shoes.example", "waits"),
        ("business_profile.support_url", "https://disallowed.stripe.com", "waits"),
        ("settings.payments.statement_descriptor", "MISMATCH", "invalid_statement_descriptor_business_mismatch"),
        ("settings.payments.statement_descriptor", "disallowed", "invalid_statement_descriptor_denylisted"),
        ("business_profile.name", "disallowed_dba", "invalid_business_profile_name_denylisted"),
        ("business_profile.name", "invalid_dba", "invalid_business_profile_name"),
        ("business_profile.product_description", "require_url", "invalid_url_website_other"),
        ("individual.verification.document.front", "file_identity_document_success", ""),
        ("person_1.verification.document", "file_identity_document_failure", "verification_document_failed_test_mode"),
        ("company.verification.document", "file_identity_document_success", ""),
        ("individual.first_name", "file_identity_document_success", "waits"),
        ("individual.email", "enforce_future_requirements@example.com", "waits"),
        ("interv_1.url_inquiry.form", "https://accessible.stripe.com", "waits"),
    ] {
        assert_eq!(one(path, json!(value)), code, "{path} {value}");
    }
    let files = json!(["file_identity_document_success"]);
    assert_eq!(one("documents.bank_account_ownership_verification.files", files), "");
    assert_eq!(one("individual.verification.document", json!({"front": "file_identity_document_success"})), "");
}

#[test]
fn a_date_of_birth_is_one_value_also_when_a_part_is_on_file() {
    let failed = "verification_failed_other";
    for (year, code) in [(1901, ""), (1902, ""), (1900, failed), (1980, "waits")] {
        assert_eq!(decided(json!({}), &born(year)), [code; 3], "{year}");
        assert_eq!(one("person_1.dob", json!({"day": 1, "month": 1, "year": year})), code, "{year}");
    }
    let on_file = json!({"individual": {"dob": {"day": 1, "month": 1, "year": 1980}}});
    assert_eq!(decided(on_file, &born(1901)[2..]), [""], "only the year was changed");
}

#[test]
fn the_street_decides_for_the_lines_of_its_address() {
    let address = |street: &str| {
        decided(
            json!({}),
            &[("individual.address.line1", json!(street)), ("individual.address.city", json!("Portland"))],
        )
    };
    let mismatch = "verification_failed_address_match";
    assert_eq!(address("address_full_match"), ["", ""]);
    assert_eq!(address("address_no_match"), [mismatch, mismatch]);
    assert_eq!(address("address_line1_no_match"), [mismatch, ""]);
    assert_eq!(address("12 Alder Street"), ["waits", "waits"]);
    let on_file = json!({"company": {"address": {"line1": "address_full_match"}}});
    assert_eq!(decided(on_file, &[("company.address.city", json!("Portland"))]), [""]);
}

#[test]
fn a_name_follows_what_identifies_its_person_and_nothing_else_does() {
    let with = |path: &str, value: &str| {
        let name = ("individual.last_name", json!("Rosen"));
        let email = ("individual.email", json!("mara@example.com"));
        decided(json!({}), &[name, email, (path, json!(value))])[..2].to_vec()
    };
    assert_eq!(with("individual.id_number", "000000000"), ["", "waits"]);
    assert_eq!(with("individual.id_number", "111111111"), ["waits", "waits"]);
    assert_eq!(with("individual.id_number", "123456789"), ["waits", "waits"]);
    assert_eq!(with("individual.phone", "+10000000000"), ["waits", "waits"], "a phone identifies nobody");
    assert_eq!(with("person_1.id_number", "000000000"), ["waits", "waits"], "somebody else");
    let mixed = [
        ("individual.first_name", json!("Mara")),
        ("individual.id_number", json!("000000000")),
        ("individual.address.line1", json!("address_no_match")),
    ];
    assert_eq!(decided(json!({}), &mixed), ["waits", "", "verification_failed_address_match"]);
    assert_eq!(
        decided(json!({}), &[("company.name", json!("Rosen LLC")), ("company.tax_id", json!("000000000"))]),
        ["", ""]
    );
}

#[test]
fn what_is_decided_is_answered_and_the_rest_waits() {
    let due = ["individual.id_number", "individual.address.line1", "individual.email"];
    let before = || json!({"requirements": {"past_due": due, "disabled_reason": "requirements.past_due"}});
    let values = [
        given(due[0], json!("000000000")),
        given(due[1], json!("address_no_match")),
        given(due[2], json!("mara@example.com")),
    ];
    let values: Vec<&GivenValue> = values.iter().collect();
    let after = submit_values(&account(false, before()), &values).account.to_json();
    let requirements = &after["requirements"];
    assert_eq!(requirements["pending_verification"], json!([due[2]]));
    assert_eq!(requirements["past_due"], json!([due[1]]));
    assert_eq!(requirements["errors"][0]["code"], "verification_failed_address_match");
    assert_eq!(after["individual"]["id_number_provided"], true);
    assert!(after["individual"]["address"].is_null() && after["individual"]["email"].is_null());
    let live = submit_values(&account(true, before()), &values).account.to_json();
    let mut waiting: Vec<&str> =
        live["requirements"]["pending_verification"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    waiting.sort_unstable();
    assert_eq!(waiting, ["individual.address.line1", "individual.email", "individual.id_number"]);
    assert_eq!(live["requirements"]["errors"], json!([]));
}

#[test]
fn six_zeroes_open_a_test_link_and_no_other_digits() {
    let accepts = |raw: &str| {
        let Ok(code) = Code::parse(raw) else { panic!("six digits") };
        TestLink::of(&link(false)).unwrap().accepts(&code)
    };
    assert!(accepts("000000") && accepts("000-000"));
    assert!(!accepts("000001") && !accepts("100000"));
    assert!(TestLink::of(&link(true)).is_none());
}

#[test]
fn nobodys_phone_may_be_typed_in_any_way_and_is_no_phone() {
    for raw in ["0000000000", "000 000 0000", "(000) 000-0000", "+10000000000", "+1 000 000 0000", "0010000000000"] {
        let phone = TestLink::of(&link(false)).unwrap().phone(raw).unwrap_or_else(|| panic!("{raw}"));
        assert!(phone.is_nobodys() && phone.e164() == "+10000000000");
        let letters = || 'A'..='Z';
        for country in letters().flat_map(|one| letters().map(move |two| format!("{one}{two}"))) {
            assert!(PhoneNumber::parse(raw, Some(&country)).is_err(), "{raw} {country}");
        }
        assert!(PhoneNumber::parse(raw, None).is_err(), "{raw}");
    }
    for raw in ["", "000000000", "00000000000", "+440000000000", "2015550123"] {
        assert!(TestLink::of(&link(false)).unwrap().phone(raw).is_none(), "{raw}");
    }
}

#[test]
fn an_email_enforces_the_future_of_a_test_account() {
    let body = json!({
        "email": "jo+enforce_future_requirements@example.com",
        "requirements": {"currently_due": ["a"]},
        "future_requirements": {"currently_due": ["f"], "eventually_due": ["g"], "current_deadline": 900},
    });
    let test = account(false, body.clone());
    assert_eq!(test.to_json()["requirements"]["currently_due"], json!(["a", "f"]));
    assert_eq!(test.to_json()["requirements"]["eventually_due"], json!(["a", "g", "f"]));
    assert_eq!(test.to_json()["requirements"]["past_due"], json!([]));
    assert_eq!(test.future_requirements(), &crate::requirement::Requirements::default());
    let live = account(true, body).to_json();
    assert_eq!(live["requirements"]["currently_due"], json!(["a"]));
    assert_eq!(live["future_requirements"]["currently_due"], json!(["f"]));
}
