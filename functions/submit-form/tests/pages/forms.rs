//! Forms as the catalogue makes them, where countries differ most: banks, companies, names in three writings.

use domain::{account::Account, forms::plan, id::AccountId};
use serde_json::{Value, json};
use submit_form::{page::FormPage, words};
use web::language::Language;

use super::{chrome, gallery::keep, personal};

// The page of a section of such an account.
fn page(t: &'static Language, section: &str, body: &Value) -> FormPage {
    let Value::Object(body) = body.clone() else { panic!("an object") };
    let id = AccountId::parse("acct_1").expect("an id");
    let account = Account::read(&id, false, body, None, 0).unwrap_or_else(|invalid| panic!("{invalid}"));
    let asked = plan(&account, &[]).into_iter().find(|plan| plan.section.slug() == section).expect("it is due");
    FormPage {
        chrome: chrome(t, &words::section_title(t, &asked.section, &account)),
        action: format!("/forms/{}", asked.section.slug()),
        intro: words::section_intro(t, &asked.section, "Fern & Oak Market"),
        fields: words::fields(t, &asked.fields, "Fern & Oak Market"),
        ..personal(t, false)
    }
}

fn due(country: &str, business_type: &str, paths: &[&str]) -> Value {
    json!({"country": country, "business_type": business_type, "requirements": {"currently_due": paths}})
}

#[test]
fn a_bank_account_has_the_boxes_of_its_country() {
    for (country, boxes) in [
        ("US", &["routing_number", "account_number"][..]),
        ("GB", &["sort_code", "account_number"]),
        ("DE", &["iban"]),
        ("JP", &["bank_code", "branch_code", "account_number"]),
        ("BR", &["bank_code", "branch_code", "account_number"]),
    ] {
        let name = format!("form-bank-{}", country.to_lowercase());
        let html = keep(&name, |t| page(t, "bank", &due(country, "individual", &["external_account"])));
        for name in boxes {
            assert!(html.contains(&format!("name=\"external_account.{name}\"")), "{country} {name}: {html}");
        }
    }
}

#[test]
fn a_company_is_asked_in_the_words_of_its_country() {
    let asked = [
        "company.name",
        "company.structure",
        "company.registration_number",
        "company.tax_id",
        "company.address.line1",
        "company.address.city",
        "company.address.postal_code",
        "company.phone",
        "business_profile.mcc",
        "business_profile.url",
        "business_profile.product_description",
    ];
    let html = keep("form-company-gb", |t| page(t, "business", &due("GB", "company", &asked)));
    assert!(html.contains("name=\"company.registration_number\""), "{html}");
    let html = keep("form-kind", |t| page(t, "kind", &due("GB", "company", &["business_type", "company.structure"])));
    assert!(html.contains("type=\"radio\""), "{html}");
}

#[test]
fn a_japanese_person_is_asked_in_kana_and_kanji() {
    let asked = [
        "individual.first_name_kana",
        "individual.last_name_kana",
        "individual.first_name_kanji",
        "individual.last_name_kanji",
        "individual.dob.day",
        "individual.dob.month",
        "individual.dob.year",
        "individual.gender",
        "individual.phone",
        "individual.address_kana.postal_code",
        "individual.address_kana.state",
        "individual.address_kana.city",
        "individual.address_kana.town",
        "individual.address_kana.line1",
        "individual.address_kanji.town",
    ];
    let html = keep("form-personal-jp", |t| page(t, "personal", &due("JP", "individual", &asked)));
    assert!(html.contains("name=\"individual.last_name_kanji\"") && html.contains("-day\""), "{html}");
}
