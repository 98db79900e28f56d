//! `/v1/platforms`: the operator's calls.

use serde_json::json;

use crate::support::{House, account_json, api, audit, by_staff, fresh, platform_with, table_client};

#[test]
fn a_platform_that_was_made_works_at_once() {
    let id = format!("plat_t{}", fresh());
    let wanted = json!({"id": id, "display_name": "Southwind", "api_rate_limit": 250, "sms": {"daily_budget": 5}});
    let made = api("operator", "POST", "/v1/platforms", Some(&wanted));
    assert_eq!(made.status, 200, "{}", made.body);
    assert_eq!((&made.body["object"], &made.body["id"]), (&json!("platform"), &json!(id)));
    assert_eq!((&made.body["api_rate_limit"], &made.body["sms"]["daily_budget"]), (&json!(250), &json!(5)));
    assert_eq!(api("operator", "GET", &format!("/v1/platforms/{id}"), None).body, made.body);
    let admin = crate::tokens::token(&json!({"platform": id}));
    let account = format!("acct_t{}", fresh());
    assert_eq!(api(&admin, "PUT", &format!("/v1/accounts/{account}"), Some(&account_json(&json!({})))).status, 200);
    let link = api(&admin, "POST", "/v1/remediation_links", Some(&json!({"account": account})));
    assert_eq!(link.status, 200, "{}", link.body);
}

#[test]
fn an_id_is_given_where_none_was_chosen_and_taken_once() {
    let made = api("operator", "POST", "/v1/platforms", Some(&json!({"display_name": "Eastwind"})));
    let id = made.body["id"].as_str().unwrap().to_owned();
    assert!(id.starts_with("plat_"));
    let twice = api("operator", "POST", "/v1/platforms", Some(&json!({"id": id, "display_name": "Westwind"})));
    assert_eq!((twice.status, twice.error()), (400, ("resource_already_exists", "id")));
    assert_eq!(api("operator", "GET", &format!("/v1/platforms/{id}"), None).body["display_name"], "Eastwind");
}

#[test]
fn the_operator_changes_settings_and_the_rate() {
    let (id, admin) = platform_with(&json!({}));
    let path = format!("/v1/platforms/{id}");
    let changed = api("operator", "POST", &path, Some(&json!({"api_rate_limit": 7, "display_name": "Changed"})));
    assert_eq!((changed.status, &changed.body["api_rate_limit"]), (200, &json!(7)));
    assert_eq!(api(&admin, "GET", "/v1/platform", None).body, changed.body);
    for bad in [json!(0), json!(10_001), json!("x"), json!(1.5)] {
        let answer = api("operator", "POST", &path, Some(&json!({"api_rate_limit": bad})));
        assert_eq!((answer.status, answer.error()), (400, ("parameter_invalid_integer", "api_rate_limit")));
    }
}

#[test]
fn what_is_missing_or_wrong_is_named() {
    let post = |body| api("operator", "POST", "/v1/platforms", Some(&body));
    assert_eq!(post(json!({})).error(), ("parameter_missing", "display_name"));
    assert_eq!(post(json!({"id": "x#y", "display_name": "A"})).error(), ("parameter_invalid", "id"));
    assert_eq!(post(json!({"display_name": "A", "colour": "x"})).error(), ("parameter_unknown", "colour"));
    assert_eq!(post(json!({"display_name": "a\nb"})).error(), ("parameter_invalid", "display_name"));
    for path in ["/v1/platforms/plat_nobody", "/v1/platforms/x"] {
        assert_eq!(api("operator", "GET", path, None).status, 404);
        assert_eq!(api("operator", "POST", path, Some(&json!({}))).status, 404);
    }
}

#[test]
fn nobody_but_the_operator_makes_or_sees_platforms() {
    let (id, admin) = platform_with(&json!({}));
    let path = format!("/v1/platforms/{id}");
    for who in ["administrator", "developer", "view_only", &admin] {
        assert_eq!(api(who, "GET", &path, None).status, 403);
        assert_eq!(api(who, "POST", &path, Some(&json!({"api_rate_limit": 9_000}))).status, 403);
        assert_eq!(api(who, "POST", "/v1/platforms", Some(&json!({"display_name": "A"}))).status, 403);
    }
    assert_eq!(api("operator", "GET", &path, None).body["api_rate_limit"], 100);
}

#[tokio::test]
async fn a_change_on_what_is_no_longer_there_is_refused_and_an_older_row_can_be_changed() {
    let house = House::open().await;
    let (id, admin) = platform_with(&json!({}));
    let id = domain::id::PlatformId::parse(&id).unwrap();
    let platforms = store::platforms::Platforms::new(&house.table);
    let (first, second) = (platforms.get(&id).await.unwrap().unwrap(), platforms.get(&id).await.unwrap().unwrap());
    let with = |budget| domain::platform::Platform { sms_daily_budget: budget, ..first.platform.clone() };
    assert!(platforms.update(first.clone(), with(1), &audit(&by_staff())).await.unwrap().is_some());
    assert!(platforms.update(second, with(2), &audit(&by_staff())).await.unwrap().is_none());
    assert_eq!(api(&admin, "GET", "/v1/platform", None).body["sms"]["daily_budget"], 1);
    // Rows from before there were settings have no version, no rate and no site links.
    let (client, table) = table_client().await;
    let key = store::keys::Key::platform(&id);
    let text = |text: &str| aws_sdk_dynamodb::types::AttributeValue::S(text.to_owned());
    let older = client.update_item().table_name(table).key("pk", text(&key.pk)).key("sk", text(&key.sk));
    older.update_expression("REMOVE version, api_rate_limit, site_links").send().await.unwrap();
    let changed = api(&admin, "POST", "/v1/platform", Some(&json!({"sms": {"daily_budget": 3}})));
    assert_eq!((changed.status, &changed.body["sms"]["daily_budget"]), (200, &json!(3)), "{}", changed.body);
    assert_eq!(changed.body["api_rate_limit"], 100);
}
