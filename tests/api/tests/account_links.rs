//! `POST /v1/account_links`.

use serde_json::{Value, json};

use crate::support::{Answer, Browser, House, account_json, api, fresh, new_account, new_link, stack};

pub const REFRESH: &str = "https://shop.example/again?account=7";
pub const RETURN: &str = "https://shop.example/done?a=1";

pub fn asked(account: &str) -> Value {
    json!({"account": account, "type": "account_onboarding", "refresh_url": REFRESH, "return_url": RETURN})
}

pub fn with(account: &str, name: &str, value: &Value) -> Value {
    let mut body = asked(account);
    body[name] = value.clone();
    body
}

pub fn create(body: &Value) -> Answer {
    api("administrator", "POST", "/v1/account_links", Some(body))
}

pub fn path(answer: &Answer) -> String {
    assert_eq!(answer.status, 200, "{}", answer.body);
    let url = answer.body["url"].as_str().unwrap();
    url[url.find("/a/").expect("an account link")..].to_owned()
}

pub fn due() -> Value {
    json!({"currently_due": ["individual.email"], "eventually_due": ["business_profile.url"]})
}

#[test]
fn the_answer_is_stripes_and_says_five_minutes() {
    let answer = api("support_associate", "POST", "/v1/account_links", Some(&asked(&new_account(&due()))));
    assert_eq!(answer.status, 200, "{}", answer.body);
    let names: Vec<&String> = answer.body.as_object().unwrap().keys().collect();
    assert_eq!(names, ["object", "created", "expires_at", "url"]);
    assert_eq!(answer.body["object"], "account_link");
    assert_eq!(answer.body["expires_at"].as_i64().unwrap() - answer.body["created"].as_i64().unwrap(), 300);
    assert!(answer.body["url"].as_str().unwrap().starts_with(&format!("{}/a/", stack()["hosted"].as_str().unwrap())));
}

#[test]
fn a_form_with_brackets_is_read_as_well() {
    let body = format!(
        "account={}&type=account_update&refresh_url=http://localhost:3000/r&return_url=http://localhost:3000/d\
         &collection_options[fields]=eventually_due&collection_options[future_requirements]=include",
        new_account(&json!({}))
    );
    let token = stack()["tokens"]["administrator"].as_str().unwrap();
    let url = format!("{}/v1/account_links", stack()["api"].as_str().unwrap());
    let answer = ureq::post(&url)
        .header("authorization", &format!("Bearer {token}"))
        .header("content-type", "application/x-www-form-urlencoded")
        .send(body);
    assert_eq!(answer.map(|answer| answer.status().as_u16()).ok(), Some(200));
}

#[test]
fn only_the_roles_that_make_links_make_one() {
    let account = new_account(&json!({}));
    for role in ["view_only", "analyst", "operator"] {
        let answer = api(role, "POST", "/v1/account_links", Some(&asked(&account)));
        assert_eq!((answer.status, answer.error().0), (403, "insufficient_permissions"), "{role}");
    }
    assert_eq!(api("", "POST", "/v1/account_links", Some(&asked(&account))).status, 401);
}

#[test]
fn what_is_wrong_is_named() {
    let account = new_account(&json!({}));
    for name in ["account", "type", "refresh_url", "return_url"] {
        assert_eq!(create(&with(&account, name, &Value::Null)).error(), ("parameter_missing", name));
    }
    let invalid = |name: &str, value: Value, code: &str, param: &str| {
        let answer = create(&with(&account, name, &value));
        assert_eq!((answer.status, answer.error()), (400, (code, param)), "{name}={value}");
    };
    invalid("type", json!("account_dashboard"), "parameter_invalid", "type");
    invalid("colect", json!("x"), "parameter_unknown", "colect");
    invalid("collect", json!("past_due"), "parameter_invalid", "collect");
    invalid("collection_options", json!("all"), "parameter_invalid", "collection_options");
    let options = "collection_options";
    invalid(options, json!({"fields": "all"}), "parameter_invalid", "collection_options[fields]");
    invalid(options, json!({"fields": 1}), "parameter_invalid_string", "collection_options[fields]");
    invalid(options, json!({"field": "x"}), "parameter_unknown", "collection_options[field]");
    let future = "collection_options[future_requirements]";
    invalid(options, json!({"future_requirements": "yes"}), "parameter_invalid", future);
    for name in ["refresh_url", "return_url"] {
        let long = format!("https://shop.example/{}", "a".repeat(2_048));
        for bad in
            ["shop.example/x", "/x", "ftp://shop.example/", "javascript:alert(1)", "https://a@shop.example/", &long]
        {
            invalid(name, json!(bad), "url_invalid", name);
        }
    }
    let mut both = with(&account, "collect", &json!("currently_due"));
    both["collection_options"] = json!({"fields": "currently_due"});
    assert_eq!(create(&both).error(), ("parameter_invalid", "collect"));
}

#[test]
fn a_live_platform_is_sent_to_https_only() {
    let live = crate::tokens::token(&json!({"livemode": true}));
    let account = format!("acct_t{}", fresh());
    let written = api(&live, "PUT", &format!("/v1/accounts/{account}"), Some(&account_json(&json!({}))));
    assert_eq!(written.status, 200, "{}", written.body);
    let plain = with(&account, "return_url", &json!("http://localhost:3000/done"));
    assert_eq!(api(&live, "POST", "/v1/account_links", Some(&plain)).error(), ("url_invalid", "return_url"));
    assert_eq!(api(&live, "POST", "/v1/account_links", Some(&asked(&account))).status, 200);
    assert_eq!(create(&asked(&account)).error(), ("resource_missing", "account"), "a live account in test mode");
}

#[test]
fn an_account_that_is_not_there_or_foreign_is_404_and_a_closed_one_400() {
    let answer = create(&asked("acct_nobody"));
    assert_eq!((answer.status, answer.error()), (404, ("resource_missing", "account")));
    let account = new_account(&json!({}));
    for change in [json!({"platform": "plat_other"}), json!({"livemode": true})] {
        let foreign = crate::tokens::token(&change);
        assert_eq!(api(&foreign, "POST", "/v1/account_links", Some(&asked(&account))).status, 404, "{change}");
    }
    let rejected = create(&asked(&new_account(&json!({"disabled_reason": "rejected.fraud"}))));
    assert_eq!((rejected.status, rejected.error()), (400, ("account_rejected", "account")));
}

#[test]
fn an_update_needs_an_account_without_a_dashboard_and_no_link_needs_facts() {
    let of = |change: fn(&mut Value), kind: &str| {
        let id = format!("acct_t{}", fresh());
        let mut body = account_json(&json!({}));
        change(&mut body);
        assert_eq!(api("administrator", "PUT", &format!("/v1/accounts/{id}"), Some(&body)).status, 200);
        let answer = create(&with(&id, "type", &json!(kind)));
        (answer.status, answer.error().1.to_owned())
    };
    let express = |body: &mut Value| body["controller"] = json!({"stripe_dashboard": {"type": "express"}});
    assert_eq!(of(express, "account_update"), (400, "type".into()));
    assert_eq!(of(express, "account_onboarding").0, 200);
    assert_eq!(of(|_| {}, "account_update").0, 200);
    assert_eq!(of(|body| body["individual"] = Value::Null, "account_onboarding").0, 200);
}

#[tokio::test]
async fn it_is_in_no_list_and_is_no_remediation_link() {
    let house = House::open().await;
    let account = new_account(&due());
    let path = path(&create(&asked(&account)));
    let list = api("administrator", "GET", &format!("/v1/remediation_links?account={account}"), None);
    assert_eq!(list.body["data"], json!([]));
    let id = domain::token::read_account(&house.keys, path.rsplit('/').next().unwrap()).unwrap();
    assert_eq!(api("administrator", "GET", &format!("/v1/remediation_links/{id}"), None).status, 404);
    assert_eq!(api("administrator", "POST", &format!("/v1/remediation_links/{id}/revoke"), None).status, 404);
    let as_other = path.replace("/a/", "/r/");
    assert_eq!(Browser::new(&house).get(&as_other).await.status, 404, "its token opens nothing else");
    let remediation = new_link(&account)["url"].as_str().unwrap().to_owned();
    let as_account = remediation[remediation.find("/r/").unwrap()..].replace("/r/", "/a/");
    assert_eq!(Browser::new(&house).get(&as_account).await.status, 404);
}
