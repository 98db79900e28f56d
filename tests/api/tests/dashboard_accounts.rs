//! `/dashboard/accounts` and `/dashboard/exports`: the list, what can be done from it, and files of it.

use serde_json::json;

use crate::support::{StaffBrowser, api, platform_with};

fn shop() -> (String, String) {
    let (id, token) = platform_with(&json!({}));
    for (account, country, due) in [("acct_due", "US", true), ("acct_gb", "GB", true), ("acct_clear", "US", false)] {
        let mut body = crate::support::account_json(&json!({}));
        body["country"] = country.into();
        body["business_profile"]["name"] = format!("Shop {account}").into();
        if due {
            body["requirements"] = json!({"currently_due": ["individual.email"], "current_deadline": 2_000_000_000});
        }
        let put = api(&token, "PUT", &format!("/v1/accounts/{account}"), Some(&body));
        assert_eq!(put.status, 200, "{}", put.body);
    }
    (id, token)
}

fn links(token: &str, account: &str) -> usize {
    let listed = api(token, "GET", &format!("/v1/remediation_links?account={account}"), None);
    listed.body["data"].as_array().unwrap().len()
}

#[test]
fn tabs_filters_and_search_narrow_the_list_down_and_live_in_the_address() {
    let (id, _) = shop();
    let mut staff = StaffBrowser::signed_in_at("view_only", &id, false);
    for (query, shown) in [
        ("", vec!["acct_due", "acct_gb"]),
        ("?review=all", vec!["acct_due", "acct_gb", "acct_clear"]),
        ("?review=rejected", vec![]),
        ("?country=gb", vec!["acct_gb"]),
        ("?query=shop", vec!["acct_due", "acct_gb", "acct_clear"]),
        ("?query=acct_gb", vec!["acct_gb"]),
        ("?query=shop&country=US", vec!["acct_due", "acct_clear"]),
        ("?due_to=2026-01-01", vec![]),
    ] {
        let page = staff.get(&format!("/dashboard/accounts{query}"));
        assert_eq!(page.status, 200, "{}", page.body);
        for account in ["acct_due", "acct_gb", "acct_clear"] {
            let is_shown = page.body.contains(&format!("href=\"/dashboard/accounts/{account}\""));
            assert_eq!(is_shown, shown.contains(&account), "{query} {account}");
        }
    }
    let tidy = staff.get("/dashboard/accounts?country=GB&status=&query=");
    assert_eq!((tidy.status, tidy.location.as_str()), (303, "/dashboard/accounts?country=GB"));
    let unread = staff.get("/dashboard/accounts?due_from=soon&country=GB");
    assert!(unread.body.contains("left out") && unread.body.contains("acct_gb"), "{}", unread.body);
}

#[test]
fn pages_follow_each_other_in_both_directions() {
    let (id, token) = platform_with(&json!({}));
    for number in 0..30 {
        let body = json!({"requirements": {"currently_due": ["individual.email"], "current_deadline": 2_000_000_000 + number}});
        assert_eq!(api(&token, "PUT", &format!("/v1/accounts/acct_n{number:02}"), Some(&body)).status, 200);
    }
    let mut staff = StaffBrowser::signed_in_at("analyst", &id, false);
    let link = |page: &str, word: &str| {
        let before = page.split(&format!(">{word}<")).next().unwrap();
        before.rsplit("href=\"").next().unwrap().split('"').next().unwrap().replace("&amp;", "&").replace("&#38;", "&")
    };
    let first = staff.get("/dashboard/accounts").body;
    assert!(first.contains("acct_n00") && first.contains("acct_n24") && !first.contains("acct_n25"));
    let second = staff.get(&link(&first, "Next")).body;
    assert!(second.contains("acct_n25") && second.contains("acct_n29") && !second.contains("acct_n24"));
    let again = staff.get(&link(&second, "Previous")).body;
    assert!(again.contains("acct_n00") && again.contains("acct_n24") && !again.contains("acct_n25"));
}

#[test]
fn copying_makes_one_link_and_gives_it_again() {
    let (id, token) = shop();
    let mut staff = StaffBrowser::signed_in_at("support_associate", &id, false);
    assert!(staff.get("/dashboard/accounts").body.contains("Copy remediation link"));
    let mut urls = Vec::new();
    for _ in 0..2 {
        let made = staff.post("/dashboard/accounts/acct_due/request", &[]);
        assert_eq!(made.status, 303, "{}", made.body);
        let page = staff.get(&made.location).body;
        urls.push(page.split("/r/").nth(1).unwrap().split('"').next().unwrap().to_owned());
    }
    assert_eq!(urls[0], urls[1]);
    assert_eq!(links(&token, "acct_due"), 1);
}

#[test]
fn who_may_not_sees_no_control_and_no_call_works() {
    let (id, token) = shop();
    let mut staff = StaffBrowser::signed_in_at("view_only", &id, false);
    let page = staff.get("/dashboard/accounts").body;
    for control in ["Copy remediation link", "Reject account", "/dashboard/exports"] {
        assert!(!page.contains(control), "{control}");
    }
    for path in ["/dashboard/accounts/acct_due/request", "/dashboard/accounts/acct_due/reject", "/dashboard/exports"] {
        let refused = staff.post(path, &[("reason", "fraud"), ("columns", "account_id")]);
        assert_eq!((refused.status, refused.text_of("h1")), (403, "Your role doesn&#39;t allow this"), "{path}");
    }
    assert_eq!(staff.get("/dashboard/exports/new").status, 403);
    assert_eq!(links(&token, "acct_due"), 0);
    let exports = api(&token, "GET", "/v1/account_exports", None);
    assert_eq!(exports.body["data"].as_array().unwrap().len(), 0);
    let account = api(&token, "GET", "/v1/accounts/acct_due", None);
    assert_ne!(account.body["status"], "rejected");
}

#[test]
fn an_account_is_rejected_with_a_reason_and_once() {
    let (id, token) = shop();
    let mut staff = StaffBrowser::signed_in_at("administrator", &id, false);
    assert!(staff.get("/dashboard/accounts/acct_due/reject").body.contains("Payments and payouts stop at once"));
    let without = staff.post("/dashboard/accounts/acct_due/reject", &[]);
    assert_eq!(without.status, 422);
    assert!(without.body.contains("Choose why you reject it"));
    let done = staff.post("/dashboard/accounts/acct_due/reject", &[("reason", "fraud")]);
    assert_eq!((done.status, done.location.as_str()), (303, "/dashboard/accounts/acct_due"), "{}", done.body);
    let account = api(&token, "GET", "/v1/accounts/acct_due", None);
    assert_eq!(account.body["requirements"]["disabled_reason"], "rejected.platform_fraud");
    assert!(staff.get("/dashboard/accounts?review=rejected").body.contains("acct_due"));
    assert_eq!(staff.get("/dashboard/accounts/acct_due/reject").status, 400);
}

#[test]
fn an_export_holds_what_the_list_showed() {
    let (id, _) = shop();
    let mut staff = StaffBrowser::signed_in_at("support_specialist", &id, false);
    let ask = staff.get("/dashboard/exports/new?country=GB");
    assert!(ask.body.contains("Country: United Kingdom"), "{}", ask.body);
    let none = staff.post("/dashboard/exports?country=GB", &[]);
    assert_eq!(none.status, 422);
    let made =
        staff.post("/dashboard/exports?country=GB", &[("columns", "account_id"), ("columns", "remediation_link")]);
    assert_eq!(made.status, 303, "{}", made.body);
    let mut page = staff.get(&made.location);
    for _ in 0..300 {
        if page.body.contains("Download CSV") {
            break;
        }
        assert_eq!(page.header("refresh"), "3", "{}", page.body);
        std::thread::sleep(std::time::Duration::from_millis(200));
        page = staff.get(&made.location);
    }
    let file = staff.get(&format!("{}/file", made.location));
    assert_eq!(file.status, 303, "{}", file.body);
    let csv = StaffBrowser::default().get(&file.location).body;
    let lines: Vec<&str> = csv.trim_end().split("\r\n").collect();
    assert_eq!(lines.len(), 2, "{csv}");
    assert!(lines[1].starts_with("acct_gb,http"), "{csv}");
    // Another platform's staff have no such export.
    let (other, _) = platform_with(&json!({}));
    assert_eq!(StaffBrowser::signed_in_at("administrator", &other, false).get(&made.location).status, 404);
}
