//! What can be typed in each mode.

use super::*;

fn typed(livemode: bool, country: &str, path: &str, value: &str, today: (i32, u32, u32)) -> Result<Value, usize> {
    let account = account(livemode, json!({"country": country, "requirements": {"currently_due": [path]}}));
    let page = forms::plan(&account, &[]).remove(0);
    let parts: Vec<&str> = value.split('-').collect();
    let typed = |name: &str| match name.rsplit('-').next() {
        Some("year") => parts[0],
        Some("month") => parts[1],
        Some("day") => parts[2],
        _ => value,
    };
    {
        let signer = forms::Signer { at: 0, ip: "", user_agent: "" };
        let test = TestAccount::of(&account);
        forms::check(&page.fields, typed, forms::Circumstances { country: account.country(), today, signer, test })
    }
    .map(|answers| answers[0].value.clone())
    .map_err(|problems| problems.len())
}

#[test]
fn each_value_can_be_typed_in_test_mode_in_any_country_and_year() {
    let tables: [(&str, &[(&str, magic::Word)]); 9] = [
        ("individual.dob", magic::BIRTHS),
        ("individual.id_number", magic::ID_NUMBERS),
        ("individual.ssn_last_4", magic::LAST_FOURS),
        ("company.tax_id", magic::TAX_IDS),
        ("company.address.line1", magic::STREETS),
        ("settings.payments.statement_descriptor", magic::DESCRIPTORS),
        ("business_profile.name", magic::TRADING_NAMES),
        ("business_profile.product_description", magic::DESCRIPTIONS),
        ("individual.verification.document", magic::FILES),
    ];
    for country in ["US", "GB", "JP"] {
        let taken = |path: &str, value: &str| {
            let answer = typed(false, country, path, value, (2045, 1, 1)).unwrap_or_else(|_| panic!("{path} {value}"));
            assert_ne!(one(path, answer), "waits", "{path} {value} in {country}");
        };
        for (path, table) in tables {
            for (value, _) in table {
                taken(path, value);
            }
        }
        for (site, _) in magic::SITES {
            taken("business_profile.url", &format!("{site}.stripe.com"));
        }
        for path in ["individual.phone", "company.phone"] {
            taken(path, "000 000 0000");
        }
    }
}

#[test]
fn what_is_no_phone_and_no_age_is_refused_in_live_mode() {
    assert_eq!(typed(true, "US", "individual.phone", "000 000 0000", (2026, 1, 1)), Err(1));
    assert_eq!(typed(true, "US", "company.phone", "+10000000000", (2026, 1, 1)), Err(1));
    assert_eq!(typed(true, "US", "individual.dob", "1901-1-1", (2045, 1, 1)), Err(1));
}
