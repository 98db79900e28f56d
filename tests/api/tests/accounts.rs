//! `PUT` and `GET /v1/accounts/{id}`.

use serde_json::{Value, json};

use crate::support::{account_json, api, fresh, new_account, stack};

fn put(id: &str, body: &Value) -> crate::support::Answer {
    api("administrator", "PUT", &format!("/v1/accounts/{id}"), Some(body))
}

#[test]
fn an_account_comes_back_as_it_was_sent_without_its_numbers() {
    let id = format!("acct_t{}", fresh());
    let mut sent = account_json(&json!({"currently_due": ["individual.email"], "current_deadline": 1_900_000_000}));
    sent["something_new"] = json!({"deep": [1, 2, {"x": null}]});
    assert_eq!(put(&id, &sent).status, 200);
    let got = api("view_only", "GET", &format!("/v1/accounts/{id}"), None);
    assert_eq!(got.status, 200);
    assert_eq!(got.body["id"], id);
    assert_eq!(got.body["object"], "account");
    assert_eq!(got.body["livemode"], false);
    assert_eq!(got.body["something_new"], sent["something_new"]);
    assert_eq!(got.body["individual"]["first_name"], "Mara");
    assert_eq!(got.body["individual"]["ssn_last_4_provided"], true);
    assert_eq!(got.body["external_accounts"]["data"][0]["last4"], "6789");
    assert_eq!(got.body["requirements"]["currently_due"], json!(["individual.email"]));
    assert_eq!(got.body["requirements"]["eventually_due"], json!(["individual.email"]));
    assert!(!got.body.to_string().contains("000123456789"));
    assert!(got.header("request-id").starts_with("req_"));
    assert_eq!(got.header("cache-control"), "no-store");
}

#[test]
fn a_second_put_replaces_the_first_and_keeps_when_it_was_made() {
    let id = new_account(&json!({"currently_due": ["individual.email"]}));
    let first = api("administrator", "GET", &format!("/v1/accounts/{id}"), None).body;
    let mut second = account_json(&json!({}));
    second["email"] = "new@example.com".into();
    let answer = put(&id, &second);
    assert_eq!(answer.body["requirements"]["currently_due"], json!([]));
    assert_eq!(answer.body["email"], "new@example.com");
    assert_eq!(answer.body["created"], first["created"]);
}

#[test]
fn a_bad_field_is_named_and_nothing_is_written() {
    let id = format!("acct_t{}", fresh());
    let mut body = account_json(&json!({}));
    body["individual"]["dob"]["day"] = 31.into();
    let answer = put(&id, &body);
    assert_eq!((answer.status, answer.error()), (400, ("parameter_invalid", "individual[dob][day]")));
    assert_eq!(answer.body["error"]["type"], "invalid_request_error");
    assert_eq!(api("administrator", "GET", &format!("/v1/accounts/{id}"), None).status, 404);
}

#[test]
fn a_bad_requirement_is_named_by_its_place() {
    let answer = put(&format!("acct_t{}", fresh()), &account_json(&json!({"past_due": ["ok", "not ok"]})));
    assert_eq!((answer.status, answer.error().1), (400, "requirements[past_due][1]"));
}

#[test]
fn an_id_that_is_no_id_is_refused() {
    assert_eq!(put("acct_%23META", &account_json(&json!({}))).status, 400);
    assert_eq!(put("person_1", &account_json(&json!({}))).status, 400);
}

/// Makes another platform and gives a token of its administrator.
async fn another_platform() -> String {
    let house = crate::support::House::open().await;
    let id = domain::id::PlatformId::parse(&format!("plat_t{}", fresh())).unwrap();
    let name = domain::platform::DisplayName::parse("Southwind").unwrap();
    let platform = domain::platform::Platform::new(id.clone(), name);
    let key = house.vault.new_data_key(&id).await.unwrap();
    assert!(store::platforms::Platforms::new(&house.table).create(&platform, key, 0).await.unwrap());
    crate::tokens::token(&json!({"platform": id.as_str()}))
}

#[tokio::test]
async fn another_platform_sees_nothing_changes_nothing_and_gets_404() {
    let id = new_account(&json!({"currently_due": ["individual.email"]}));
    let link = crate::support::new_link(&id);
    let foreign = another_platform().await;
    let account = format!("/v1/accounts/{id}");
    let answer = api(&foreign, "GET", &account, None);
    assert_eq!((answer.status, answer.error().0), (404, "resource_missing"));
    let path = format!("/v1/remediation_links/{}", link["id"].as_str().unwrap());
    assert_eq!(api(&foreign, "GET", &path, None).status, 404);
    assert_eq!(api(&foreign, "POST", &format!("{path}/revoke"), None).status, 404);
    assert_eq!(api(&foreign, "POST", "/v1/remediation_links", Some(&json!({"account": id}))).status, 404);
    let list = api(&foreign, "GET", &format!("/v1/remediation_links?account={id}"), None);
    assert_eq!(list.body["data"], json!([]));
    // The same id is free at the other platform, and writing it there leaves this one as it was.
    assert_eq!(api(&foreign, "PUT", &account, Some(&account_json(&json!({})))).status, 200);
    let ours = api("administrator", "GET", &account, None).body;
    assert_eq!(ours["requirements"]["currently_due"], json!(["individual.email"]));
    assert_eq!(api("administrator", "GET", &path, None).body["status"], "active");
}

#[test]
fn a_platform_that_is_not_set_up_is_told_so() {
    let unknown = crate::tokens::token(&json!({"platform": "plat_other"}));
    assert_eq!(api(&unknown, "GET", "/v1/accounts/acct_nobody", None).status, 403);
}

#[test]
fn a_live_token_sees_no_test_account_and_does_not_write_over_one() {
    let id = new_account(&json!({}));
    let live = crate::tokens::token(&json!({"livemode": true}));
    let answer = api(&live, "GET", &format!("/v1/accounts/{id}"), None);
    assert_eq!((answer.status, answer.error().0), (404, "resource_missing"));
    let over = api(&live, "PUT", &format!("/v1/accounts/{id}"), Some(&account_json(&json!({}))));
    assert_eq!(over.status, 404);
}

#[test]
fn those_who_only_look_cannot_write() {
    for role in ["view_only", "analyst", "support_associate", "support_specialist", "operator"] {
        let path = format!("/v1/accounts/acct_t{}", fresh());
        let answer = api(role, "PUT", &path, Some(&account_json(&json!({}))));
        assert_eq!((answer.status, answer.error().0), (403, "insufficient_permissions"), "{role}");
        assert_eq!(api("administrator", "GET", &path, None).status, 404, "{role} wrote nothing");
    }
}

#[test]
fn a_body_that_is_too_large_or_no_json_is_refused() {
    let id = format!("acct_t{}", fresh());
    let mut large = account_json(&json!({}));
    large["x"] = "a".repeat(300 * 1024).into();
    assert_eq!(put(&id, &large).status, 413);
    let url = format!("{}/v1/accounts/{id}", stack()["api"].as_str().unwrap());
    let token = stack()["tokens"]["administrator"].as_str().unwrap();
    let answer = ureq::put(&url)
        .header("authorization", &format!("Bearer {token}"))
        .header("content-type", "application/json")
        .config()
        .http_status_as_error(false)
        .build()
        .send("{\"a\":")
        .unwrap();
    assert_eq!(answer.status(), 400);
}
