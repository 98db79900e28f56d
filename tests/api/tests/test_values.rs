//! Test mode: values that decide at once on a test account, and the same values on a live one.

use serde_json::{Value, json};

use crate::{
    support::{Browser, House, account_json},
    test_mode::{NOBODY, as_staff, new_account, new_link},
};

fn requirements(livemode: bool, account: &str) -> Value {
    as_staff(livemode, "GET", &format!("/v1/accounts/{account}"), None).body["requirements"].clone()
}

// What an owner types about themselves.
type Given<'a> = [(&'a str, &'a str)];

const DUE: [&str; 6] = [
    "individual.dob.day",
    "individual.dob.month",
    "individual.dob.year",
    "individual.address.line1",
    "individual.id_number",
    "individual.email",
];

fn person<'a>(year: &'a str, street: &'a str, number: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("individual.dob-day", "1"),
        ("individual.dob-month", "1"),
        ("individual.dob-year", year),
        ("individual.address.line1", street),
        ("individual.id_number", number),
        ("individual.email", "mara@example.com"),
    ]
}

// An account whose owner gave these, and its requirements afterwards.
async fn given(house: &House, livemode: bool, page: &str, due: &[&str], values: &Given<'_>) -> (Value, String) {
    let account = new_account(livemode, &account_json(&json!({"currently_due": due})));
    let mut owner = Browser::new(house);
    owner.prove_all(&new_link(livemode, &account)).await;
    owner.get(page).await;
    let saved = owner.post(page, values).await;
    assert_eq!(saved.location, "/summary", "{}", saved.body);
    owner.get("/summary").await;
    assert_eq!(owner.post("/summary", &[]).await.location, "/receipt");
    assert_eq!(owner.get("/receipt").await.status, 200);
    (requirements(livemode, &account), account)
}

fn sorted(list: &Value) -> Vec<&str> {
    let mut list: Vec<&str> = list.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    list.sort_unstable();
    list
}

// Each path that has an error, with its code.
fn errors(requirements: &Value) -> Vec<(&str, &str)> {
    let all = requirements["errors"].as_array().unwrap().iter();
    let mut errors: Vec<(&str, &str)> =
        all.map(|error| (error["requirement"].as_str().unwrap(), error["code"].as_str().unwrap())).collect();
    errors.sort_unstable();
    errors
}

#[tokio::test]
async fn values_that_match_are_part_of_the_account_at_once() {
    let house = House::open().await;
    for year in ["1901", "1902"] {
        let values = person(year, "address_full_match", "000-00-0000");
        let (requirements, account) = given(&house, false, "/forms/personal", &DUE, &values).await;
        assert_eq!(requirements["pending_verification"], json!(["individual.email"]), "an e-mail decides nothing");
        assert_eq!((&requirements["currently_due"], &requirements["errors"]), (&json!([]), &json!([])));
        let seen = as_staff(false, "GET", &format!("/v1/accounts/{account}"), None).body;
        assert_eq!(seen["individual"]["dob"]["year"], year.parse::<i32>().unwrap());
        assert_eq!(seen["individual"]["address"]["line1"], "address_full_match");
        assert_eq!(seen["individual"]["id_number_provided"], true);
    }
}

#[tokio::test]
async fn values_that_do_not_match_are_due_again_and_the_owner_sees_why() {
    let house = House::open().await;
    let values = person("1900", "address_no_match", "111111111");
    let (requirements, account) = given(&house, false, "/forms/personal", &DUE, &values).await;
    assert_eq!(requirements["pending_verification"], json!(["individual.email"]));
    let expected = [
        ("individual.address.line1", "verification_failed_address_match"),
        ("individual.dob.day", "verification_failed_other"),
        ("individual.dob.month", "verification_failed_other"),
        ("individual.dob.year", "verification_failed_other"),
        ("individual.id_number", "verification_failed_id_number_match"),
    ];
    assert_eq!(errors(&requirements), expected);
    assert_eq!(sorted(&requirements["currently_due"]), expected.map(|(path, _)| path));
    let seen = as_staff(false, "GET", &format!("/v1/accounts/{account}"), None).body;
    assert_eq!(seen["individual"]["dob"]["year"], 1980, "what was refused is no part of the account");
    let mut owner = Browser::new(&house);
    house.clock.advance(60);
    owner.prove_all(&new_link(false, &account)).await;
    let page = owner.get("/forms/personal").await;
    assert!(page.body.contains("match the name and date of birth"), "{}", page.body);
}

#[tokio::test]
async fn a_business_is_decided_by_its_website_and_texts() {
    let house = House::open().await;
    let due = [
        "business_profile.url",
        "business_profile.name",
        "business_profile.product_description",
        "settings.payments.statement_descriptor",
    ];
    let values = [
        (due[0], "underconstruction.stripe.com"),
        (due[1], "disallowed_dba"),
        (due[2], "require_url"),
        (due[3], "MISMATCH"),
    ];
    let account = new_account(false, &account_json(&json!({"currently_due": due})));
    let mut owner = Browser::new(&house);
    owner.prove_all(&new_link(false, &account)).await;
    for page in ["/forms/business", "/forms/public"] {
        owner.get(page).await;
        let saved = owner.post(page, &values).await;
        assert_eq!(saved.status, 303, "{}", saved.body);
    }
    owner.get("/summary").await;
    assert_eq!(owner.post("/summary", &[]).await.location, "/receipt");
    let requirements = requirements(false, &account);
    assert_eq!(
        errors(&requirements),
        [
            (due[1], "invalid_business_profile_name_denylisted"),
            (due[2], "invalid_url_website_other"),
            (due[0], "invalid_url_website_incomplete_under_construction"),
            (due[3], "invalid_statement_descriptor_business_mismatch"),
        ]
    );
    assert_eq!(requirements["pending_verification"], json!([]));
}

#[tokio::test]
async fn on_a_live_account_the_same_values_wait_like_any() {
    let house = House::open().await;
    for (year, street, number) in
        [("1901", "address_full_match", "222222222"), ("1900", "address_no_match", "111111111")]
    {
        let (requirements, account) = given(&house, true, "/forms/personal", &DUE, &person(year, street, number)).await;
        let mut all = DUE;
        all.sort_unstable();
        assert_eq!(sorted(&requirements["pending_verification"]), all);
        assert_eq!((&requirements["currently_due"], &requirements["errors"]), (&json!([]), &json!([])));
        let seen = as_staff(true, "GET", &format!("/v1/accounts/{account}"), None).body;
        assert_eq!(seen["individual"]["dob"]["year"], 1980);
    }
}

#[tokio::test]
async fn nobodys_phone_can_be_typed_into_a_form_in_test_mode_only() {
    let house = House::open().await;
    let due = ["individual.phone"];
    let (requirements, _) = given(&house, false, "/forms/personal", &due, &[(due[0], NOBODY)]).await;
    assert_eq!((&requirements["currently_due"], &requirements["pending_verification"]), (&json!([]), &json!([])));
    let account = new_account(true, &account_json(&json!({"currently_due": due})));
    let mut owner = Browser::new(&house);
    owner.prove_all(&new_link(true, &account)).await;
    owner.get("/forms/personal").await;
    assert_eq!(owner.post("/forms/personal", &[(due[0], NOBODY)]).await.status, 422);
}

#[test]
fn an_email_enforces_future_requirements_in_test_mode_only() {
    let mut body = account_json(&json!({"currently_due": ["individual.email"]}));
    body["email"] = "jo+enforce_future_requirements@example.com".into();
    body["future_requirements"] = json!({"currently_due": ["individual.phone"], "current_deadline": 1_900_000_000});
    let test = new_account(false, &body);
    assert_eq!(requirements(false, &test)["currently_due"], json!(["individual.email", "individual.phone"]));
    let live = new_account(true, &body);
    assert_eq!(requirements(true, &live)["currently_due"], json!(["individual.email"]));
}
