//! `/v1/accounts/{id}/identity_check` and its reset.

use serde_json::json;

use crate::support::{Browser, House, api, form, new_account, new_link};

#[tokio::test]
async fn after_four_failures_staff_see_the_block_and_a_reset_gives_four_more() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let link = new_link(&account);
    let mut owner = Browser::new(&house);
    owner.prove_phone(&link).await;
    for _ in 0..4 {
        owner.claim("0000").await;
    }
    assert_eq!(owner.get("/identity").await.status, 403);
    let path = format!("/v1/accounts/{account}/identity_check");
    let blocked = api("view_only", "GET", &path, None).body;
    assert_eq!((&blocked["blocked"], &blocked["tries_left"]), (&json!(true), &json!(0)));
    let reset = format!("{path}/reset");
    assert_eq!(form("support_specialist", "POST", &reset, "").error(), ("acknowledgement_missing", "acknowledged"));
    assert_eq!(form("support_specialist", "POST", &reset, "acknowledged=false").status, 400);
    assert_eq!(form("view_only", "POST", &reset, "acknowledged=true").status, 403);
    assert_eq!(api("view_only", "GET", &path, None).body["blocked"], true, "none of these reset it");
    let free = form("support_specialist", "POST", &reset, "acknowledged=true");
    assert_eq!((free.status, &free.body["blocked"], &free.body["tries_left"]), (200, &json!(false), &json!(4)));
    assert_eq!(owner.claim("6789").await.location, "/tasks");
    assert!(house.audit(&account).await.contains(&"identity_reset".to_owned()));
}

#[tokio::test]
async fn twenty_tries_are_all_there_are_in_an_accounts_life() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let mut owner = Browser::new(&house);
    owner.prove_phone(&new_link(&account)).await;
    let reset = format!("/v1/accounts/{account}/identity_check/reset");
    for round in 0..5 {
        for _ in 0..4 {
            owner.claim("0000").await;
        }
        let answer = form("administrator", "POST", &reset, "acknowledged=true");
        let wanted = if round < 4 { 200 } else { 400 };
        assert_eq!(answer.status, wanted, "{round}: {}", answer.body);
    }
    let check = api("view_only", "GET", &format!("/v1/accounts/{account}/identity_check"), None).body;
    assert_eq!((&check["blocked"], &check["can_be_reset"]), (&json!(true), &json!(false)));
    assert_eq!(
        form("administrator", "POST", "/v1/accounts/acct_nobody/identity_check/reset", "acknowledged=true").status,
        404
    );
}
