//! `GET` and `POST /v1/platform`.

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use serde_json::{Value, json};

use crate::support::{api, call, platform_with, stack};

const PATH: &str = "/v1/platform";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\nrest";

#[test]
fn everybody_at_a_platform_sees_it_and_the_operator_does_not() {
    for role in ["administrator", "developer", "support_associate", "view_only", "analyst"] {
        let got = api(role, "GET", PATH, None);
        assert_eq!((got.status, &got.body["id"]), (200, &stack()["platform"]), "{role}");
        assert_eq!(got.body["object"], "platform");
        assert_eq!(got.body["livemode"], false);
        assert!(got.body["created"].as_i64().unwrap() > 1_700_000_000);
        assert_eq!(got.body["branding"]["primary_color"], "#0b6e4f");
    }
    assert_eq!(api("operator", "GET", PATH, None).status, 403);
    let unknown = crate::tokens::token(&json!({"platform": "plat_other"}));
    assert_eq!(api(&unknown, "GET", PATH, None).status, 403);
}

#[test]
fn settings_come_back_as_they_were_set_and_what_is_not_sent_stays() {
    let (id, admin) = platform_with(&json!({}));
    let bare = api(&admin, "GET", PATH, None).body;
    assert_eq!(bare["id"], id);
    assert_eq!(bare["site_links"]["payouts"], Value::Null);
    assert_eq!(bare["sms"], json!({"allowed_countries": [], "daily_budget": 1000}));
    let settings = json!({
        "display_name": "Northwind & Söhne", "support_url": "https://help.example/contact",
        "terms_url": "https://help.example/terms",
        "branding": {"primary_color": "#AABBCC", "icon": BASE64.encode(PNG)},
        "site_links": {"notification_banner": "https://a.example/b", "account_management": "https://a.example/m",
            "payouts": "https://a.example/po", "payments": "https://a.example/pa", "balance": "http://localhost:3000/ba"},
        "sms": {"allowed_countries": ["DE", "FR"], "daily_budget": 0},
    });
    let set = api(&admin, "POST", PATH, Some(&settings));
    assert_eq!(set.status, 200, "{}", set.body);
    let got = api(&admin, "GET", PATH, None).body;
    assert_eq!(got, set.body);
    for name in ["display_name", "support_url", "terms_url", "site_links", "sms"] {
        assert_eq!(got[name], settings[name], "{name}");
    }
    assert_eq!(got["branding"], json!({"icon": BASE64.encode(PNG), "primary_color": "#aabbcc"}));
    assert_eq!((&got["id"], &got["created"]), (&bare["id"], &bare["created"]));
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let changed = "site_links[payouts]=&sms[allowed_countries][]=US&sms[daily_budget]=7&branding[icon]=";
    let after = call(&admin, "POST", PATH, &form, changed.into()).body;
    assert_eq!(after["site_links"]["payouts"], Value::Null);
    assert_eq!(after["site_links"]["balance"], settings["site_links"]["balance"]);
    assert_eq!(after["sms"], json!({"allowed_countries": ["US"], "daily_budget": 7}));
    assert_eq!(after["branding"], json!({"icon": null, "primary_color": "#aabbcc"}));
    assert_eq!(after["display_name"], settings["display_name"]);
    let live = crate::tokens::token(&json!({"platform": id, "livemode": true}));
    let same = api(&live, "GET", PATH, None).body;
    assert_eq!((&same["livemode"], &same["sms"]), (&json!(true), &after["sms"]), "settings are of no mode");
}

#[test]
fn what_is_wrong_is_named_and_changes_nothing() {
    let (_, admin) = platform_with(&json!({}));
    let before = api(&admin, "GET", PATH, None).body;
    let large = BASE64.encode([PNG, &vec![0; 64 * 1024]].concat());
    for (bad, code, param) in [
        (json!({"display_name": ""}), "parameter_invalid", "display_name"),
        (json!({"display_name": "x".repeat(61)}), "parameter_invalid", "display_name"),
        (json!({"support_url": "http://localhost/"}), "parameter_invalid", "support_url"),
        (json!({"branding": {"primary_color": "red"}}), "parameter_invalid", "branding[primary_color]"),
        (json!({"branding": {"icon": "PHN2Zz4="}}), "parameter_invalid", "branding[icon]"),
        (json!({"branding": {"icon": large}}), "parameter_invalid", "branding[icon]"),
        (json!({"branding": ["x"]}), "parameter_invalid_object", "branding"),
        (json!({"site_links": {"payouts": "http://a.example"}}), "parameter_invalid", "site_links[payouts]"),
        (json!({"site_links": {"home": "https://a.example"}}), "parameter_unknown", "site_links[home]"),
        (json!({"sms": {"allowed_countries": ["US", "XX"]}}), "parameter_invalid", "sms[allowed_countries][1]"),
        (json!({"sms": {"daily_budget": 1_000_001}}), "parameter_invalid_integer", "sms[daily_budget]"),
        (json!({"sms": {"daily_budget": true}}), "parameter_invalid_integer", "sms[daily_budget]"),
        (json!({"api_rate_limit": 9}), "parameter_unknown", "api_rate_limit"),
        (json!({"id": "plat_x"}), "parameter_unknown", "id"),
        (json!({"display_name": "Other", "colour": "red"}), "parameter_unknown", "colour"),
    ] {
        let answer = api(&admin, "POST", PATH, Some(&bad));
        assert_eq!((answer.status, answer.error()), (400, (code, param)), "{}", answer.body);
    }
    assert_eq!(api(&admin, "GET", PATH, None).body, before);
}

#[test]
fn two_roles_change_settings_and_no_other() {
    let (id, _) = platform_with(&json!({}));
    for role in ["administrator", "developer"] {
        let token = crate::tokens::token(&json!({"platform": id, "roles": [role]}));
        assert_eq!(api(&token, "POST", PATH, Some(&json!({"display_name": role}))).status, 200, "{role}");
    }
    for role in ["connect_onboarding_analyst", "support_specialist", "view_only", "operator"] {
        let token = crate::tokens::token(&json!({"platform": id, "roles": [role]}));
        let answer = api(&token, "POST", PATH, Some(&json!({"display_name": role})));
        assert_eq!((answer.status, answer.error().0), (403, "insufficient_permissions"), "{role}");
    }
    let admin = crate::tokens::token(&json!({"platform": id}));
    assert_eq!(api(&admin, "GET", PATH, None).body["display_name"], "developer");
}

#[test]
fn two_changes_at_once_both_count() {
    let (_, admin) = platform_with(&json!({}));
    let changes = [
        json!({"display_name": "At once"}),
        json!({"support_url": "https://help.example/"}),
        json!({"sms": {"daily_budget": 5}}),
    ];
    std::thread::scope(|scope| {
        for change in &changes {
            scope.spawn(|| assert_eq!(api(&admin, "POST", PATH, Some(change)).status, 200));
        }
    });
    let got = api(&admin, "GET", PATH, None).body;
    assert_eq!(got["display_name"], "At once");
    assert_eq!((&got["support_url"], &got["sms"]["daily_budget"]), (&json!("https://help.example/"), &json!(5)));
}
