//! For any values: a live account is never decided about, and a test account's paths are each where they belong.

use proptest::prelude::*;

use super::*;

fn all_given(values: &[(&str, Value)]) -> Vec<GivenValue> {
    values.iter().map(|(path, value)| given(path, value.clone())).collect()
}

fn any_value() -> impl Strategy<Value = (&'static str, Value)> {
    let paths = prop::sample::select(vec![
        "individual.dob",
        "individual.dob.year",
        "individual.first_name",
        "individual.id_number",
        "individual.ssn_last_4",
        "individual.address.line1",
        "individual.address.city",
        "individual.phone",
        "individual.verification.document",
        "company.tax_id",
        "company.name",
        "business_profile.url",
        "business_profile.name",
        "business_profile.product_description",
        "settings.payments.statement_descriptor",
        "documents.x.files",
    ]);
    let known: Vec<String> = [
        magic::BIRTHS,
        magic::ID_NUMBERS,
        magic::LAST_FOURS,
        magic::TAX_IDS,
        magic::STREETS,
        magic::DESCRIPTORS,
        magic::TRADING_NAMES,
        magic::DESCRIPTIONS,
        magic::FILES,
    ]
    .iter()
    .flat_map(|table| table.iter().map(|(value, _)| (*value).to_owned()))
    .chain(magic::SITES.iter().map(|(site, _)| format!("https://{site}.stripe.com")))
    .chain(["000000".into(), "+10000000000".into()])
    .collect();
    let value = prop_oneof![
        4 => prop::sample::select(known).prop_map(Value::from),
        1 => (1900..1903).prop_map(|year| json!({"day": 1, "month": 1, "year": year})),
        1 => (1900..1903).prop_map(Value::from),
        1 => ".{0,12}".prop_map(Value::from),
    ];
    (paths, value)
}

proptest! {
    #[test]
    fn on_a_live_account_no_value_decides_anything(
        values in prop::collection::vec(any_value(), 0..8), raw in ".{0,20}|[0-9 +()-]{6,14}"
    ) {
        let values = all_given(&values);
        let before = account(true, json!({
            "email": "enforce_future_requirements@example.com",
            "individual": {"dob": {"day": 1, "month": 1, "year": 1901}, "address": {"line1": "address_full_match"}},
            "requirements": {"past_due": values.iter().map(|v| v.path.as_str()).collect::<Vec<_>>()},
            "future_requirements": {"currently_due": ["future.thing"]},
        }));
        let paths: Vec<RequirementPath> = values.iter().map(|value| value.path.clone()).collect();
        let after = submit_values(&before, &values.iter().collect::<Vec<_>>()).account;
        prop_assert!(after == before.submitted(&paths), "everything waits, and nothing else happens");
        for path in &paths {
            prop_assert!(after.is_pending(path) && after.requirements().error_of(path).is_none());
        }
        prop_assert!(TestAccount::of(&before).is_none() && TestLink::of(&link(true)).is_none());
        prop_assert!(PhoneNumber::parse(&raw, Some("US")).map_or(true, |phone| !phone.is_nobodys()));
    }

    #[test]
    fn on_a_test_account_each_value_waits_or_is_accepted_or_due_with_its_error(
        values in prop::collection::vec(any_value(), 0..8)
    ) {
        let mut values = all_given(&values);
        values.sort_by(|a, b| a.path.cmp(&b.path));
        values.dedup_by(|a, b| a.path == b.path);
        let before = account(false, json!({"requirements": {"currently_due": ["something.else"]}}));
        let given: Vec<&GivenValue> = values.iter().collect();
        let after = submit_values(&before, &given).account;
        let verdict = TestAccount::of(&before).unwrap().verdict(&given);
        for value in &values {
            let path = &value.path;
            let is_decided = verdict.decided.iter().any(|decided| decided.path == *path);
            let error = verdict.errors.iter().find(|error| error.requirement == *path);
            prop_assert_eq!(after.is_pending(path), !is_decided);
            prop_assert_eq!(after.requirements().error_of(path), error);
            prop_assert_eq!(after.requirements().currently_due.contains(path), error.is_some());
        }
        prop_assert!(after.requirements().currently_due.iter().any(|path| path.as_str() == "something.else"));
    }
}
