//! `/v1/accounts/{id}/audit_records`: who did what, newest first, for those who must look into something.

use serde_json::{Value, json};

use crate::{
    support::{Browser, House, Tenant, api, new_account, new_link},
    tokens::token,
};

fn trail(role: &str, account: &str, query: &str) -> crate::support::Answer {
    api(role, "GET", &format!("/v1/accounts/{account}/audit_records{query}"), None)
}

fn ids(page: &Value) -> Vec<String> {
    let data = page["data"].as_array().unwrap();
    data.iter().map(|record| record["id"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn what_staff_and_owner_did_is_told_newest_first_with_who_when_and_from_where() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let link = new_link(&account);
    let mut owner = Browser::new(&house);
    house.clock.advance(120);
    assert_eq!(owner.ask_for_code(&link).await.status, 303);
    let page = trail("administrator", &account, "");
    assert_eq!((page.status, &page.body["object"], &page.body["has_more"]), (200, &json!("list"), &json!(false)));
    let data = page.body["data"].as_array().unwrap();
    assert_eq!(data.len(), 3, "{}", page.body);
    let newest = &data[0];
    assert_eq!(
        (&newest["action"], &newest["actor"], &newest["staff"]),
        (&json!("code_sent"), &json!("owner"), &Value::Null)
    );
    assert_eq!(newest["remediation_link"], link["id"]);
    assert_eq!(newest["user_agent"], "test browser");
    assert!(newest["ip_address"].as_str().is_some_and(|address| !address.starts_with("198.51.100")), "{newest}");
    let mut before: Vec<&str> = data[1..].iter().filter_map(|record| record["action"].as_str()).collect();
    before.sort_unstable();
    assert_eq!(before, ["account_written", "link_created"]);
    for record in &data[1..] {
        assert_eq!((record["actor"].as_str(), record["object"].as_str()), (Some("staff"), Some("audit_record")));
        assert!(record["staff"].as_str().is_some_and(|who| !who.is_empty() && !who.starts_with("staff:")), "{record}");
    }
    let created: Vec<i64> = data.iter().filter_map(|record| record["created"].as_i64()).collect();
    assert!(created.is_sorted_by(|a, b| a >= b), "{created:?}");
    assert!(!page.body.to_string().contains("owner@example.com"));
}

#[tokio::test]
async fn it_is_paged_forwards_and_backwards_and_every_record_is_seen_once() {
    let account = new_account(&json!({}));
    for _ in 0..4 {
        new_link(&account);
    }
    let all = ids(&trail("administrator", &account, "").body);
    assert_eq!(all.len(), 5);
    let mut seen = Vec::new();
    let mut after = String::new();
    loop {
        let page = trail("administrator", &account, &format!("?limit=2{after}"));
        seen.extend(ids(&page.body));
        if page.body["has_more"] == false {
            break;
        }
        after = format!("&starting_after={}", seen.last().unwrap());
    }
    assert_eq!(seen, all);
    let back = trail("administrator", &account, &format!("?limit=2&ending_before={}", all[3]));
    assert_eq!((ids(&back.body), &back.body["has_more"]), (all[1..3].to_vec(), &json!(true)));
    for bad in ["?limit=0", "?starting_after=x", "?ending_before=evt_1", "?action=link_created"] {
        assert_eq!(trail("administrator", &account, bad).status, 400, "{bad}");
    }
}

#[tokio::test]
async fn five_roles_read_it_and_the_others_see_nothing() {
    let account = new_account(&json!({}));
    for role in ["administrator", "connect_onboarding_analyst", "developer", "support_associate", "support_specialist"]
    {
        assert_eq!(trail(role, &account, "").status, 200, "{role}");
    }
    for role in ["data_migration_specialist", "view_only", "analyst", "operator"] {
        let refused = trail(role, &account, "");
        assert_eq!((refused.status, refused.error().0), (403, "insufficient_permissions"), "{role}");
        assert!(!refused.body.to_string().contains("account_written"), "{role}");
    }
    assert_eq!(
        trail("administrator", &account, "").body["data"].as_array().unwrap().len(),
        1,
        "reading it isn't in it"
    );
}

#[tokio::test]
async fn another_platforms_account_and_one_of_the_other_mode_are_none() {
    let house = House::open().await;
    let account = new_account(&json!({}));
    let stranger = Tenant::new(&house).await;
    let path = format!("/v1/accounts/{account}/audit_records");
    assert_eq!((stranger.get(&path).status, stranger.get(&path).error().0), (404, "resource_missing"));
    let live = token(&json!({"livemode": true}));
    assert_eq!(api(&live, "GET", &path, None).status, 404);
    assert_eq!(trail("administrator", "acct_nobody", "").error(), ("resource_missing", "id"));
}
