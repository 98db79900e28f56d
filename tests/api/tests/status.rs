//! `/status`: how the account stands.

use serde_json::{Value, json};

use crate::support::{Browser, House, account_json, api, fresh, new_link};

async fn status(house: &House, requirements: &Value, on: (bool, bool)) -> String {
    let id = format!("acct_t{}", fresh());
    let mut body = account_json(requirements);
    body["controller"] = json!({"stripe_dashboard": {"type": "full"}});
    body["charges_enabled"] = json!(on.0);
    body["payouts_enabled"] = json!(on.1);
    assert_eq!(api("administrator", "PUT", &format!("/v1/accounts/{id}"), Some(&body)).status, 200);
    let mut owner = Browser::new(house).with_own_address();
    owner.prove_phone(&new_link(&id)).await;
    owner.claim("6789").await;
    assert_eq!(owner.choose_password("quiet otters row at dusk").await.location, "/status");
    let page = owner.get("/status").await;
    assert_eq!(page.status, 200);
    assert!(!page.title().contains("Rosen"), "nothing of the account is in the title: {}", page.title());
    page.body
}

#[tokio::test]
async fn what_is_paused_and_how_much_is_to_do_is_said() {
    let house = House::open().await;
    let body = status(&house, &json!({"currently_due": ["individual.email"]}), (true, false)).await;
    for said in
        ["Rosen Shoes", "parts of your account are paused", "Payments: Works", "Payouts: Paused", "You have 1 task."]
    {
        assert!(body.contains(said), "{said}: {body}");
    }
    assert!(body.contains("href=\"/tasks\""), "{body}");
}

#[tokio::test]
async fn what_will_be_paused_has_its_date() {
    let house = House::open().await;
    let soon = json!({"currently_due": ["individual.email"], "current_deadline": 4_000_000_000_i64});
    let body = status(&house, &soon, (true, true)).await;
    assert!(body.contains("Payouts: Paused from 2 October 2096 if nothing is given"), "{body}");
}

#[tokio::test]
async fn an_account_with_nothing_to_do_says_so() {
    let house = House::open().await;
    let body = status(&house, &json!({"pending_verification": ["individual.email"]}), (true, true)).await;
    assert!(body.contains("there is nothing for you to do") && !body.contains("href=\"/tasks\""), "{body}");
}

#[tokio::test]
async fn it_opens_for_nobody_who_has_not_come_in() {
    let house = House::open().await;
    let mut stranger = Browser::new(&house);
    assert_eq!(stranger.get("/status").await.status, 400);
}
