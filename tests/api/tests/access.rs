//! Where a link leads, by how its owner reaches the account.

use serde_json::{Value, json};

use crate::support::{Answer, Browser, House, Tenant, account_json, api, fresh, new_link, texts};

fn path(link: &Value) -> String {
    let url = link["url"].as_str().unwrap();
    url[url.find("/r/").unwrap()..].to_owned()
}

// An account of the demo platform whose owner reaches it so.
fn account(change: &Value) -> String {
    let id = format!("acct_t{}", fresh());
    assert_eq!(put(&id, "administrator", change).status, 200);
    id
}

fn put(id: &str, token: &str, change: &Value) -> Answer {
    let mut body = account_json(&json!({"currently_due": ["individual.email"]}));
    for (name, value) in change.as_object().unwrap() {
        body[name] = value.clone();
    }
    api(token, "PUT", &format!("/v1/accounts/{id}"), Some(&body))
}

fn components() -> Value {
    json!({"controller": {"embedded_components": true, "stripe_dashboard": {"type": "none"}}})
}

fn link_of(tenant: &Tenant, account: &str) -> Value {
    let answer = tenant.post("/v1/remediation_links", &json!({"account": account}));
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body
}

fn set_banner(tenant: &Tenant, url: &Value) {
    let answer = tenant.post("/v1/platform", &json!({"site_links": {"notification_banner": url}}));
    assert_eq!(answer.status, 200, "{}", answer.body);
}

#[tokio::test]
async fn components_lead_to_the_platforms_page_with_the_account_beside_what_was_there() {
    let house = House::open().await;
    let tenant = Tenant::new(&house).await;
    let account = format!("acct_t{}", fresh());
    assert_eq!(put(&account, &tenant.token, &components()).status, 200);
    set_banner(&tenant, &json!("https://southwind.example/home?tab=money#banner"));
    let link = link_of(&tenant, &account);
    let page = Browser::new(&house).get(&path(&link)).await;
    let there = format!("https://southwind.example/home?tab=money&stripe_account_id={account}#banner");
    assert_eq!((page.status, page.location.as_str()), (303, there.as_str()));
    assert_eq!(page.header("set-cookie"), "", "nothing begins here");
    assert_eq!(page.header("referrer-policy"), "no-referrer", "the link stays ours");
    // The page in between, opened by hand, says the same.
    let mut owner = Browser::new(&house);
    set_banner(&tenant, &Value::Null);
    assert_eq!(owner.get(&path(&link)).await.location, "/start", "without a page of their own: hosted");
    assert_eq!(owner.get("/start").await.status, 200);
    set_banner(&tenant, &json!("https://southwind.example/home"));
    assert_eq!(
        owner.get("/start").await.location,
        format!("https://southwind.example/home?stripe_account_id={account}")
    );
}

#[tokio::test]
async fn another_components_page_is_no_way_and_neither_is_a_banner_for_whoever_has_no_components() {
    let house = House::open().await;
    let tenant = Tenant::new(&house).await;
    let (with, without) = (format!("acct_t{}", fresh()), format!("acct_t{}", fresh()));
    assert_eq!(put(&with, &tenant.token, &components()).status, 200);
    assert_eq!(put(&without, &tenant.token, &json!({})).status, 200);
    let payouts = json!({"site_links": {"payouts": "https://southwind.example/payouts"}});
    assert_eq!(tenant.post("/v1/platform", &payouts).status, 200);
    assert_eq!(Browser::new(&house).get(&path(&link_of(&tenant, &with))).await.location, "/start");
    set_banner(&tenant, &json!("https://southwind.example/home"));
    assert_eq!(Browser::new(&house).get(&path(&link_of(&tenant, &without))).await.location, "/start");
}

#[tokio::test]
async fn how_the_account_is_reached_now_counts_and_not_how_it_was() {
    let house = House::open().await;
    let tenant = Tenant::new(&house).await;
    set_banner(&tenant, &json!("https://southwind.example/home"));
    let account = format!("acct_t{}", fresh());
    assert_eq!(put(&account, &tenant.token, &components()).status, 200);
    let link = link_of(&tenant, &account);
    assert_eq!(put(&account, &tenant.token, &json!({})).status, 200);
    let mut owner = Browser::new(&house);
    assert_eq!(owner.get(&path(&link)).await.location, "/start");
    assert_eq!(owner.get("/start").await.status, 200);
    // And the other way round: the first page asks the account.
    let later = link_of(&tenant, &account);
    assert_eq!(put(&account, &tenant.token, &components()).status, 200);
    let mut owner = Browser::new(&house);
    assert_eq!(owner.get(&path(&later)).await.location, "/start");
    assert!(owner.get("/start").await.location.starts_with("https://southwind.example/home?stripe_account_id="));
}

#[tokio::test]
async fn whoever_was_onboarded_by_express_is_not_checked_again() {
    let house = House::open().await;
    for change in [json!({"type": "express"}), json!({"controller": {"stripe_dashboard": {"type": "express"}}})] {
        let mut change = change;
        change["details_submitted"] = true.into();
        if change.get("controller").is_none() {
            change["controller"] = json!({});
        }
        let account = account(&change);
        let link = new_link(&account);
        let mut owner = Browser::new(&house);
        let proven = owner.prove_phone(&link).await;
        assert_eq!((proven.status, proven.location.as_str()), (303, "/tasks"), "{}", proven.body);
        assert_eq!(owner.get("/tasks").await.status, 200);
        assert_eq!(owner.get("/identity").await.location, "/tasks");
        assert_eq!(texts(&owner.phone).len(), 1, "the code is asked all the same");
        assert!(!house.audit(&account).await.contains(&"identity_tried".to_owned()));
        let after =
            api("administrator", "GET", &format!("/v1/remediation_links/{}", link["id"].as_str().unwrap()), None);
        assert!(after.body["identity_verified_at"].is_i64(), "{}", after.body);
    }
}

#[tokio::test]
async fn everybody_else_is_checked() {
    let house = House::open().await;
    for change in [
        json!({"controller": {"stripe_dashboard": {"type": "express"}}, "details_submitted": false}),
        json!({"controller": {"stripe_dashboard": {"type": "none"}}, "details_submitted": true}),
        json!({"controller": {"stripe_dashboard": {"type": "none"}, "embedded_components": true}, "details_submitted": true}),
    ] {
        let mut owner = Browser::new(&house);
        let proven = owner.prove_phone(&new_link(&account(&change))).await;
        assert_eq!(proven.location, "/identity", "{change}");
        assert_eq!(owner.get("/tasks").await.location, "/identity", "{change}");
    }
}

#[tokio::test]
async fn components_are_said_by_yes_or_no() {
    let id = format!("acct_t{}", fresh());
    let refused = put(&id, "administrator", &json!({"controller": {"embedded_components": "perhaps"}}));
    assert_eq!(refused.status, 400);
    assert_eq!(refused.error().1, "controller[embedded_components]");
    let form = "country=US&controller[embedded_components]=true";
    let account = account(&json!({}));
    let answer = crate::support::form("administrator", "POST", &format!("/v1/accounts/{account}"), form);
    assert_eq!((answer.status, &answer.body["controller"]["embedded_components"]), (200, &json!(true)));
}
