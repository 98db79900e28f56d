//! Test mode: the code and the phone that need no message, and the same two on a live link.

use serde_json::{Value, json};

use crate::{
    support::{Answer, Browser, House, account_json, api, fresh, texts},
    tokens::token,
};

pub const NOBODY: &str = "000 000 0000";

pub fn as_staff(livemode: bool, method: &str, path: &str, body: Option<&Value>) -> Answer {
    let answer = api(&token(&json!({"livemode": livemode})), method, path, body);
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer
}

pub fn new_account(livemode: bool, body: &Value) -> String {
    let id = format!("acct_t{}", fresh());
    as_staff(livemode, "PUT", &format!("/v1/accounts/{id}"), Some(body));
    id
}

pub fn new_link(livemode: bool, account: &str) -> Value {
    let link = as_staff(livemode, "POST", "/v1/remediation_links", Some(&json!({"account": account}))).body;
    assert_eq!(link["livemode"], livemode);
    link
}

fn link_of_new_account(livemode: bool) -> Value {
    new_link(livemode, &new_account(livemode, &account_json(&json!({"currently_due": ["individual.email"]}))))
}

async fn at_code(house: &House, livemode: bool) -> Browser {
    let mut owner = Browser::new(house);
    assert_eq!(owner.ask_for_code(&link_of_new_account(livemode)).await.location, "/code");
    owner.get("/code").await;
    owner
}

#[tokio::test]
async fn six_zeroes_open_a_test_link_once() {
    let house = House::open().await;
    let mut owner = at_code(&house, false).await;
    let mut twin = owner.clone();
    let page = owner.post("/code", &[("code", "000-000")]).await;
    assert_eq!((page.status, page.location.as_str()), (303, "/identity"), "{}", page.body);
    assert_eq!(twin.post("/code", &[("code", "000000")]).await.status, 401, "the code and its session are used up");
    let mut other = at_code(&house, false).await;
    let real = other.code();
    assert_eq!(other.post("/code", &[("code", &real)]).await.location, "/identity", "the real one works as ever");
}

#[tokio::test]
async fn six_zeroes_are_a_wrong_code_on_a_live_link_and_five_of_them_are_too_many() {
    let house = House::open().await;
    let mut owner = at_code(&house, true).await;
    let real = owner.code();
    if real == "000000" {
        return;
    }
    for n in 1..=5 {
        let page = owner.post("/code", &[("code", "000000")]).await;
        assert_eq!(page.status, if n < 5 { 422 } else { 429 }, "{n}: {}", page.body);
        assert!(n == 5 || page.body.contains("That code doesn"), "{}", page.body);
    }
    assert_eq!(owner.post("/code", &[("code", &real)]).await.status, 429, "and the right one comes too late");
}

#[tokio::test]
async fn six_zeroes_are_paid_for_like_any_guess() {
    let house = House::open().await;
    let mut owner = at_code(&house, false).await;
    let wrong = owner.wrong_code();
    for _ in 0..5 {
        owner.post("/code", &[("code", &wrong)]).await;
    }
    assert_eq!(owner.post("/code", &[("code", "000000")]).await.status, 429);
    let mut late = at_code(&house, false).await;
    house.clock.advance(600);
    let page = late.post("/code", &[("code", "000000")]).await;
    assert!(page.status == 422 && page.body.contains("That code is too old"), "{}", page.body);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_eight_times_six_zeroes_at_once_exactly_one_wins() {
    let house = House::open().await;
    let owner = at_code(&house, false).await;
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let mut tab = owner.clone();
        tasks.spawn(async move { tab.post("/code", &[("code", "000000")]).await });
    }
    let pages = tasks.join_all().await;
    assert_eq!(pages.iter().filter(|page| page.location == "/identity").count(), 1);
}

#[tokio::test]
async fn nobodys_phone_is_counted_and_gets_no_message() {
    let house = House::open().await;
    let link = link_of_new_account(false);
    let mut owner = Browser::new(&house);
    NOBODY.clone_into(&mut owner.phone);
    assert_eq!(owner.ask_for_code(&link).await.location, "/code");
    assert!(owner.get("/code").await.body.contains("+10•••••••00"));
    assert_eq!(owner.post("/code/again", &[]).await.status, 429, "thirty seconds lie between two codes");
    house.clock.advance(30);
    assert_eq!(owner.post("/code/again", &[]).await.location, "/code");
    assert!(texts("+10000000000").is_empty());
    assert_eq!(owner.post("/code", &[("code", "000000")]).await.location, "/identity");
    assert_eq!(owner.claim("6789").await.location, "/tasks");
    // Another account's tests have limits of their own.
    let mut elsewhere = Browser::new(&house);
    NOBODY.clone_into(&mut elsewhere.phone);
    assert_eq!(elsewhere.ask_for_code(&link_of_new_account(false)).await.location, "/code");
}

#[tokio::test]
async fn nobodys_phone_is_no_phone_on_a_live_link() {
    let house = House::open().await;
    let link = link_of_new_account(true);
    for typed in [NOBODY, "0000000000", "+10000000000"] {
        let mut owner = Browser::new(&house);
        typed.clone_into(&mut owner.phone);
        let page = owner.ask_for_code(&link).await;
        assert_eq!(page.status, 422);
        assert!(page.body.contains("Type a mobile phone number"), "{}", page.body);
        assert_eq!(owner.get("/code").await.location, "/start");
    }
    let id = link["id"].as_str().unwrap();
    let seen = as_staff(true, "GET", &format!("/v1/remediation_links/{id}"), None).body;
    assert_eq!(seen["progress"], "created", "nothing was recorded");
}
