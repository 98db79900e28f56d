//! Every path that an account may be asked for has a form of its own.

use domain::{
    account::Account,
    document::slot,
    forms::{Input, Section, people::Role, plan, question, reviews},
    id::AccountId,
    requirement::{RequirementPath, Subject},
};
use serde_json::{Value, json};

fn paths() -> Vec<RequirementPath> {
    let lines = include_str!("data/paths.txt").lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| RequirementPath::parse(line).expect("a path")).collect()
}

fn account(country: &str, path: &RequirementPath) -> Account {
    let body =
        json!({"country": country, "business_type": "company", "requirements": {"currently_due": [path.as_str()]}});
    let Value::Object(body) = body else { panic!("an object") };
    Account::read(&AccountId::parse("acct_1").expect("an id"), false, body, None, 0).unwrap_or_else(|i| panic!("{i}"))
}

#[test]
fn every_path_is_asked_by_a_row_of_its_own() {
    let all = paths();
    assert!(all.len() > 400, "{}", all.len());
    for path in &all {
        if Role::asked_by(path).is_some() {
            continue;
        }
        let key = question(path);
        assert_ne!(key, "unknown", "{path}");
        if let Subject::RiskReview { description, .. } = path.subject() {
            assert!(reviews().any(|known| known == description), "{path}");
        }
    }
}

#[test]
fn every_path_stands_on_a_page_in_every_country() {
    for country in ["US", "CA", "GB", "IE", "DE", "FR", "ES", "IT", "NL", "AU", "JP", "MX", "BR", "SE"] {
        for path in paths() {
            let plans = plan(&account(country, &path), &[]);
            assert_eq!(plans.len(), 1, "{country} {path}");
            let section = &plans[0].section;
            assert!(*section != Section::Other, "{country} {path}");
            let field = plans[0].fields.iter().find(|field| field.paths.contains(&path)).expect("a field");
            assert!(field.input != Input::Choice || !field.choices.is_empty(), "{path}");
            assert!(field.input != Input::Bank || !field.boxes.is_empty(), "{path}");
        }
    }
}

#[test]
fn every_document_is_given_as_one_and_nothing_typed_is() {
    for path in paths() {
        let plans = plan(&account("US", &path), &[]);
        for field in plans.iter().flat_map(|plan| &plan.fields) {
            let whole = RequirementPath::parse(&field.name).expect("a path");
            let is_document = slot(&whole).is_some_and(|slot| !slot.beside);
            assert_eq!(is_document, field.input == Input::Document, "{path}");
        }
    }
}
