//! The demo: a platform and accounts in the states that a link can meet. What the API can make goes through the API; a
//! platform and a link of long ago go through the store.

use std::{
    sync::Arc,
    time::{SystemTime, UNIX_EPOCH},
};

use domain::{
    id::{AccountId, LinkId, PlatformId},
    link::{LIFETIME, Link, NewLink},
    platform::{Color, DisplayName, Icon, Platform},
    token,
};
use outbound::{aws::Aws, kms::Kms, random};
use serde_json::{Value, json};
use store::{
    Table,
    audit::{Action, Actor, Audit},
    links::Links,
    platforms::Platforms,
    root_keys::RootKeys,
};
use web::vault::Vault;

use crate::{Done, services::dynamodb_client, token::StaffKey};

/// The demo platform.
pub(crate) const PLATFORM: &str = "plat_demo";
/// What to answer in the identity check of every demo account.
pub(crate) const WHO: &str = "last name Rosen, born 23 4 1980, last 4 of ID 6789 (company tax number: 4321)";

/// Puts everything in and gives the links by their scenario.
pub(crate) async fn plant(facts: &Value, key: &StaffKey) -> Done<Value> {
    let text = |name: &str| facts[name].as_str().unwrap_or_default().to_owned();
    let table = Table::new(dynamodb_client(&text("dynamodb")), &text("table"));
    let kms = Kms::new(&Aws::local(&text("aws")).await, &text("kms_key"));
    let vault = Arc::new(Vault::new(kms));
    platform(&table, &vault, PLATFORM, "Northwind Market").await?;

    let api = Api { url: text("api"), token: key.token("administrator", Some(PLATFORM), false)? };
    for (id, account) in accounts() {
        api.put(&format!("/v1/accounts/{id}"), &account)?;
    }
    let mut links = json!({});
    for (scenario, account) in [
        ("due", "acct_demo_due"),
        ("risk_review", "acct_demo_risk"),
        ("nothing_due", "acct_demo_clear"),
        ("revoked", "acct_demo_due"),
    ] {
        let link = api.post("/v1/remediation_links", &json!({"account": account}))?;
        links[scenario] = link["url"].clone();
        if scenario == "revoked" {
            let id = link["id"].as_str().unwrap_or_default();
            api.post(&format!("/v1/remediation_links/{id}/revoke"), &json!({}))?;
        }
    }
    links["expired"] = expired_link(&table, &vault, &api.url).await?.into();
    Ok(links)
}

/// Makes a second platform with the same accounts.
pub(crate) async fn second(facts: &Value, key: &StaffKey, id: &str) -> Done {
    let text = |name: &str| facts[name].as_str().unwrap_or_default().to_owned();
    let table = Table::new(dynamodb_client(&text("dynamodb")), &text("table"));
    let vault = Vault::new(Kms::new(&Aws::local(&text("aws")).await, &text("kms_key")));
    platform(&table, &vault, id, "Southwind Market").await?;
    let api = Api { url: text("api"), token: key.token("administrator", Some(id), false)? };
    for (account, body) in accounts() {
        api.put(&format!("/v1/accounts/{account}"), &body)?;
    }
    Ok(())
}

/// Makes a platform.
async fn platform(table: &Table, vault: &Vault, id: &str, name: &str) -> Done {
    let failed = |error: &dyn std::error::Error| format!("The platform can't be made: {error}.");
    let id = PlatformId::parse(id).map_err(|error| failed(&error))?;
    let platform = Platform {
        color: Color::parse("#0b6e4f").map_err(|error| failed(&error))?,
        icon: Some(Icon::parse(include_bytes!("../demo-icon.png").to_vec()).map_err(|error| failed(&error))?),
        help_url: Some("https://help.northwind.example/contact".into()),
        terms_url: Some("https://northwind.example/terms".into()),
        sms_countries: Some(vec!["US".into(), "GB".into(), "DE".into(), "FR".into()]),
        // Every test calls as this platform, and all at once.
        api_rate_limit: 5_000,
        ..Platform::new(id.clone(), DisplayName::parse(name).map_err(|error| failed(&error))?)
    };
    let wrapped = vault.new_data_key(&id).await.map_err(|error| failed(&error))?;
    Platforms::new(table).create(&platform, wrapped, now()).await.map_err(|error| failed(&error))?;
    Ok(())
}

// A link that was made 91 days ago, which no call can make.
async fn expired_link(table: &Table, vault: &Vault, api: &str) -> Done<String> {
    let failed = |error: &dyn std::error::Error| format!("The expired link can't be made: {error}.");
    let keys = vault.keyring(&RootKeys::new(table)).await.map_err(|error| failed(&error))?;
    let made = now() - LIFETIME - 86_400;
    let wanted = NewLink {
        platform: PlatformId::parse(PLATFORM).map_err(|error| failed(&error))?,
        account: AccountId::parse("acct_demo_due").map_err(|error| failed(&error))?,
        livemode: false,
        country: Some("US".into()),
        language: None,
        requirement: None,
        created_by: "administrator@local".into(),
    };
    let id = LinkId::from_random(random::bytes().map_err(|error| failed(&error))?);
    let link = Link::new(wanted, id, keys.newest(), made);
    let actor = Actor {
        who: "staff:administrator@local".into(),
        source: "127.0.0.1".into(),
        user_agent: "seed".into(),
        request: None,
    };
    let audit =
        Audit { action: Action::LinkCreated, actor: &actor, at: made, link: Some(id.to_string()), about: vec![] };
    Links::new(table).create(&link, &audit, &[]).await.map_err(|error| failed(&error))?;
    let token = token::print(&keys, link.key_version, &id).ok_or("The expired link has no key.")?;
    Ok(format!("{api}/r/{token}"))
}

#[expect(clippy::disallowed_methods, reason = "a command runs now")]
fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

struct Api {
    url: String,
    token: String,
}

impl Api {
    fn put(&self, path: &str, body: &Value) -> Done<Value> {
        let request = ureq::put(&format!("{}{path}", self.url));
        self.send(path, request, body)
    }

    fn post(&self, path: &str, body: &Value) -> Done<Value> {
        let request = ureq::post(&format!("{}{path}", self.url));
        self.send(path, request, body)
    }

    fn send(&self, path: &str, request: ureq::RequestBuilder<ureq::typestate::WithBody>, body: &Value) -> Done<Value> {
        let mut answer = request
            .header("authorization", &format!("Bearer {}", self.token))
            .header("content-type", "application/json")
            .config()
            .http_status_as_error(false)
            .build()
            .send(body.to_string())
            .map_err(|error| format!("{path} doesn't answer: {error}."))?;
        let status = answer.status();
        let text = answer.body_mut().read_to_string().map_err(|error| format!("{path}: {error}."))?;
        if !status.is_success() {
            return Err(format!("{path} answered {status}: {text}"));
        }
        serde_json::from_str(&text).map_err(|error| format!("{path} answered no JSON: {error}."))
    }
}

// Deadlines are told from today, so that the demo never looks old.
fn accounts() -> Vec<(&'static str, Value)> {
    let day = 86_400;
    let person = json!({
        "first_name": "Mara", "last_name": "Rosen", "dob": {"day": 23, "month": 4, "year": 1980}, "ssn_last_4": "6789",
        "email": "mara@rosen-shoes.example", "phone": "+12015550123",
        "address": {"line1": "12 Alder Street", "city": "Portland", "state": "OR", "postal_code": "97205", "country": "US"},
    });
    let bank = json!({"object": "list", "data": [{"id": "ba_demo", "object": "bank_account", "country": "US", "currency": "usd",
        "bank_name": "First Demo Bank", "routing_number": "110000000", "account_number": "000123456789", "default_for_currency": true}]});
    let base = |business_type: &str| {
        json!({
            "object": "account", "business_type": business_type, "country": "US", "default_currency": "usd",
            "controller": {"stripe_dashboard": {"type": "none"}}, "charges_enabled": true, "payouts_enabled": true,
            "external_accounts": bank, "metadata": {"demo": "yes"},
            "business_profile": {"name": "Rosen Shoes", "mcc": "5661", "support_email": "hello@rosen-shoes.example"},
        })
    };
    let mut due = base("individual");
    due["individual"] = person.clone();
    due["payouts_enabled"] = false.into();
    due["requirements"] = json!({
        "past_due": ["individual.id_number", "individual.address.line1"],
        "currently_due": ["individual.phone", "business_profile.product_description", "business_profile.url",
            "settings.payments.statement_descriptor"],
        "current_deadline": now() + 9 * day, "disabled_reason": "requirements.past_due",
        "errors": [{"code": "invalid_street_address", "reason": "The street address could not be found.",
            "requirement": "individual.address.line1"}],
    });
    due["future_requirements"] = json!({
        "currently_due": ["business_profile.support_phone"], "current_deadline": now() + 60 * day,
    });
    let mut risk = base("company");
    risk["company"] = json!({"name": "Rosen Shoes LLC", "tax_id": "00-0004321", "phone": "+12015550123",
        "address": {"line1": "12 Alder Street", "city": "Portland", "state": "OR", "postal_code": "97205", "country": "US"}});
    let mut representative = person.clone();
    representative["id"] = "person_demo".into();
    representative["relationship"] = json!({"representative": true, "owner": true, "title": "Owner"});
    risk["persons"] = json!({"object": "list", "data": [representative]});
    risk["requirements"] = json!({
        "currently_due": ["interv_demo1.intellectual_property_usage.form", "company.address.line1", "person_demo.email"],
        "current_deadline": now() + 14 * day,
    });
    let mut clear = base("individual");
    clear["individual"] = person;
    vec![("acct_demo_due", due), ("acct_demo_risk", risk), ("acct_demo_clear", clear)]
}
