//! What every call of the API has in common.

use serde_json::json;

use crate::support::{account_json, api, call, fresh, new_account};

const JSON: (&str, &str) = ("content-type", "application/json");
const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

#[test]
fn a_path_or_method_that_is_no_call_needs_no_token_to_be_told_so() {
    let nowhere = api("", "GET", "/v1/remediation_links/a/b/c", None);
    assert_eq!((nowhere.status, nowhere.error().0), (404, "url_invalid"), "{}", nowhere.body);
    assert_eq!(api("", "POST", "/v1/customers", None).error().0, "url_invalid");
    let wrong = api("", "DELETE", "/v1/remediation_links/rlink_1", None);
    assert!(wrong.status == 405 || wrong.status == 404, "{}", wrong.status);
    assert_eq!(api("", "GET", "/v1/remediation_links/rlink_1", None).status, 401);
}

#[test]
fn the_version_that_an_sdk_asks_for_comes_back() {
    let got = call("view_only", "GET", "/v1/platform", &[("stripe-version", "2025-09-30.clover")], String::new());
    assert_eq!((got.status, got.header("stripe-version")), (200, "2025-09-30.clover"));
    assert_eq!(api("view_only", "GET", "/v1/platform", None).header("stripe-version"), "");
    let refused = call("view_only", "GET", "/v1/platform?x=y", &[("stripe-version", "2020-01-01")], String::new());
    assert_eq!((refused.status, refused.header("stripe-version")), (400, "2020-01-01"));
}

#[test]
fn a_call_in_the_name_of_an_account_is_refused() {
    let account = new_account(&json!({}));
    let headers = [JSON, ("stripe-account", account.as_str())];
    let answer = call("developer", "POST", "/v1/remediation_links", &headers, json!({"account": account}).to_string());
    assert_eq!((answer.status, answer.error().0), (400, "account_header_unsupported"));
    assert!(answer.body["error"]["message"].as_str().unwrap().contains("path"));
}

#[test]
fn errors_say_whether_to_try_again_and_where_to_read_more() {
    let missing = api("view_only", "GET", "/v1/accounts/acct_nobody", None);
    assert_eq!((missing.status, missing.header("stripe-should-retry")), (404, "false"));
    let url = missing.body["error"]["doc_url"].as_str().unwrap();
    assert_eq!(url, "https://docs.stripe.com/error-codes#resource-missing");
    assert_eq!(api("", "GET", "/v1/platform", None).header("stripe-should-retry"), "false");
    assert!(missing.header("request-id").starts_with("req_"));
    assert_eq!(missing.header("content-type"), "application/json");
}

#[test]
fn text_that_is_no_text_is_4xx_anywhere() {
    let bad = ["%ff", "%00", "%c3%28", "%ed%a0%80", "acct_%0d%0a", "%25", "..%2f..%2f", "acct_%F0%9F%91%8D"];
    for id in bad {
        for (method, path) in [
            ("GET", format!("/v1/accounts/{id}")),
            ("GET", format!("/v1/remediation_links/{id}")),
            ("POST", format!("/v1/remediation_links/{id}/revoke")),
            ("GET", format!("/v1/remediation_links?account={id}")),
            ("GET", format!("/v1/remediation_links?{id}=x")),
            ("GET", format!("/v1/platform?expand[]={id}")),
        ] {
            let answer = api("administrator", method, &path, None);
            assert!(
                (400..500).contains(&answer.status) || answer.status == 200 && path.contains("account="),
                "{path}: {}",
                answer.status
            );
        }
        let form = call("administrator", "POST", "/v1/remediation_links", &[FORM], format!("account={id}&{id}={id}"));
        assert!((400..500).contains(&form.status), "{id}: {}", form.status);
    }
}

#[test]
fn a_body_of_the_wrong_kind_size_or_depth_is_refused_by_name() {
    let post = |header, body: String| call("administrator", "POST", "/v1/remediation_links", &[header], body);
    assert_eq!(post(("content-type", "text/plain"), "account=x".into()).error().0, "request_body_invalid");
    assert_eq!(post(JSON, "{".into()).error().0, "request_body_invalid");
    assert_eq!(post(JSON, "[]".into()).status, 400);
    assert_eq!(post(JSON, r#"{"account": 5}"#.into()).error(), ("parameter_invalid_string", "account"));
    assert_eq!(post(JSON, r#"{"account": {"id": "x"}}"#.into()).error(), ("parameter_invalid_string", "account"));
    assert_eq!(post(JSON, r#"{"account": "a", "account": "b"}"#.into()).error().1, "account");
    assert_eq!(post(JSON, format!("{}1{}", r#"{"a":"#.repeat(40), "}".repeat(40))).status, 400);
    assert_eq!(post(JSON, format!(r#"{{"account":"{}"}}"#, "x".repeat(1 << 20))).status, 413);
    let keyed = [JSON, ("idempotency-key", &*format!("large-{}", fresh()))];
    let large = format!(r#"{{"account":"{}"}}"#, "x".repeat(1 << 20));
    assert_eq!(call("administrator", "POST", "/v1/remediation_links", &keyed, large).status, 413);
}

#[test]
fn values_that_are_not_among_those_known_are_named() {
    let account = new_account(&json!({}));
    let list = |query: &str| api("view_only", "GET", &format!("/v1/remediation_links?account={account}&{query}"), None);
    for (query, param) in [
        ("status=open", "status"),
        ("status=", "status"),
        ("limit=ten", "limit"),
        ("limit[gt]=1", "limit"),
        ("status[]=active", "status"),
        ("account=acct_2", "account"),
        ("starting_after=rlink_1", "starting_after"),
    ] {
        let answer = list(query);
        assert_eq!((answer.status, answer.error().1), (400, param), "{query}: {}", answer.body);
    }
}

#[test]
fn a_list_has_the_shape_that_sdks_page_through() {
    let account = new_account(&json!({}));
    let list = api("view_only", "GET", &format!("/v1/remediation_links?account={account}"), None);
    let empty = json!({"object": "list", "url": "/v1/remediation_links", "has_more": false, "data": []});
    assert_eq!(list.body, empty);
}

#[test]
fn an_account_of_another_platform_is_nobodys() {
    let (_, theirs) = crate::support::platform_with(&json!({}));
    let id = format!("acct_t{}", fresh());
    assert_eq!(api(&theirs, "PUT", &format!("/v1/accounts/{id}"), Some(&account_json(&json!({})))).status, 200);
    let answer =
        api("administrator", "POST", "/v1/remediation_links", Some(&json!({"account": id, "expand": ["account"]})));
    assert_eq!((answer.status, answer.error()), (404, ("resource_missing", "account")));
    assert_eq!(api("administrator", "GET", &format!("/v1/accounts/{id}"), None).status, 404);
}
