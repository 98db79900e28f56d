//! Which events each step causes: once, in its transaction, with nothing personal in it.

use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::support::{Browser, House, account_json, api, call, form, fresh, new_account, new_link};

fn kinds(events: &[Value]) -> Vec<&str> {
    events.iter().map(|event| event["type"].as_str().unwrap()).collect()
}

fn count(events: &[Value], kind: &str) -> usize {
    kinds(events).into_iter().filter(|told| *told == kind).count()
}

#[tokio::test]
async fn each_step_of_a_link_is_told_once_and_nothing_personal_with_it() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let link = new_link(&account);
    let mut owner = Browser::new(&house);
    owner.submit_email(&link).await;
    // The same owner once more: no step is told again.
    house.clock.advance(60);
    let mut again = Browser::new(&house);
    again.phone = owner.phone.clone();
    again.prove_phone(&link).await;

    let events = house.events(&account).await;
    for kind in ["created", "opened", "authenticated", "identity_verified", "submitted"] {
        assert_eq!(count(&events, &format!("remediation_link.{kind}")), 1, "{kind} of {:?}", kinds(&events));
    }
    assert_eq!(count(&events, "account.updated"), 2, "made, and submitted");
    let text = Value::Array(events.clone()).to_string();
    for personal in ["Rosen", "Mara", "me@example.com", "6789", "/r/", &owner.phone, "administrator@local"] {
        assert!(!text.contains(personal), "{personal}");
    }
    let submitted = events.iter().find(|event| event["type"] == "remediation_link.submitted").unwrap();
    let object = &submitted["data"]["object"];
    assert_eq!((&object["id"], &object["account"]), (&link["id"], &json!(account)));
    assert_eq!((object["progress"].as_str(), object.get("url")), (Some("submitted"), None));
}

#[tokio::test]
async fn an_account_event_says_what_changed_by_which_request() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let path = format!("/v1/accounts/{account}");
    let key = format!("key-{}", fresh());
    let headers = [("content-type", "application/x-www-form-urlencoded"), ("idempotency-key", key.as_str())];
    let body = "payouts_enabled=true&email=new%40example.com".to_owned();
    let answer = call("administrator", "POST", &path, &headers, body);
    assert_eq!(answer.status, 200, "{}", answer.body);
    let events = house.events(&account).await;
    let told = events.iter().find(|event| event["data"]["previous_attributes"].is_object()).unwrap();
    assert_eq!(told["data"]["previous_attributes"], json!({"payouts_enabled": false}));
    assert_eq!(told["data"]["object"]["payouts_enabled"], true);
    assert_eq!(told["request"], json!({"id": answer.header("request-id"), "idempotency_key": key}));
    assert!(!told.to_string().contains("new@example.com"));
}

#[tokio::test]
async fn what_changes_nothing_or_is_refused_is_not_told() {
    let house = House::open().await;
    let account = new_account(&json!({}));
    let path = format!("/v1/accounts/{account}");
    let before = house.events(&account).await.len();
    assert_eq!(form("administrator", "POST", &path, "country=US").status, 200);
    assert_eq!(api("administrator", "PUT", &path, Some(&account_json(&json!({})))).status, 200);
    assert_eq!(form("administrator", "POST", &path, "country=us").status, 400);
    assert_eq!(form("view_only", "POST", &path, "country=GB").status, 403);
    assert_eq!(house.events(&account).await.len(), before);
}

#[tokio::test]
async fn persons_are_told_of_when_they_come_change_and_go() {
    let house = House::open().await;
    let account = new_account(&json!({}));
    let persons = format!("/v1/accounts/{account}/persons");
    let person = form("administrator", "POST", &persons, "first_name=Jo&relationship[owner]=true").body["id"].clone();
    let path = format!("{persons}/{}", person.as_str().unwrap());
    form("administrator", "POST", &path, "first_name=Joan");
    api("administrator", "DELETE", &path, None);
    let events = house.events(&account).await;
    let told: Vec<&Value> = events.iter().filter(|event| event["type"] == "person.updated").collect();
    assert_eq!(told.len(), 3);
    assert!(told.iter().all(|event| event["data"]["object"]["id"] == person));
    assert_eq!(told.iter().filter(|event| event["data"]["object"]["deleted"] == true).count(), 1);
    assert!(!Value::Array(events.clone()).to_string().contains("Jo"));
}

#[tokio::test]
async fn a_link_that_is_revoked_twice_is_told_once() {
    let house = House::open().await;
    let account = new_account(&json!({}));
    let link = new_link(&account);
    let path = format!("/v1/remediation_links/{}/revoke", link["id"].as_str().unwrap());
    for _ in 0..2 {
        assert_eq!(api("administrator", "POST", &path, None).status, 200);
    }
    let events = house.events(&account).await;
    assert_eq!(count(&events, "remediation_link.revoked"), 1);
    let told = events.iter().find(|event| event["type"] == "remediation_link.revoked").unwrap();
    assert_eq!(told["data"]["object"]["status"], "revoked");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_wrong_tries_at_once_the_last_one_tells_of_the_block() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let mut owner = Browser::new(&house);
    owner.prove_phone(&new_link(&account)).await;
    owner.get("/identity").await;
    let mut tries = JoinSet::new();
    for _ in 0..12 {
        let mut tab = owner.clone();
        tries.spawn(async move { tab.claim("0000").await.status });
    }
    while tries.join_next().await.is_some() {}
    assert_eq!(count(&house.events(&account).await, "remediation_link.identity_blocked"), 1);
}

#[tokio::test]
async fn an_answer_tells_of_the_account_and_of_the_link_that_it_clears() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let mut owner = Browser::new(&house);
    owner.submit_email(&new_link(&account)).await;
    let list = api("administrator", "GET", &format!("/v1/accounts/{account}/submissions"), None).body;
    let id = list["data"][0]["id"].as_str().unwrap();
    form("administrator", "POST", &format!("/v1/accounts/{account}/submissions/{id}/answer"), "");
    let events = house.events(&account).await;
    assert_eq!(count(&events, "remediation_link.cleared"), 1);
    assert_eq!(count(&events, "account.updated"), 3, "made, submitted, answered");
}
