//! `/identity`.

use serde_json::json;
use tokio::task::JoinSet;

use crate::support::{Browser, House, api, new_account, new_link, texts};

const GENERIC: &str = "of the fields didn&#39;t match the information we received from Northwind Market";

async fn at_identity(house: &House, account: &str) -> Browser {
    let mut owner = Browser::new(house);
    assert_eq!(owner.prove_phone(&new_link(account)).await.location, "/identity");
    assert_eq!(owner.get("/identity").await.status, 200);
    owner
}

fn account() -> String {
    new_account(&json!({"currently_due": ["individual.email"]}))
}

#[tokio::test]
async fn the_facts_on_file_open_the_forms_with_a_new_session() {
    let house = House::open().await;
    let account = account();
    let mut owner = at_identity(&house, &account).await;
    let mut twin = owner.clone();
    let page = owner.claim("6789").await;
    assert_eq!((page.status, page.location.as_str()), (303, "/tasks"));
    assert!(page.header("set-cookie").starts_with("__Host-session-"));
    assert_eq!(owner.get("/tasks").await.status, 200);
    assert_eq!(twin.get("/tasks").await.status, 401, "the session before the proof is worth nothing");
}

#[tokio::test]
async fn no_wrong_fact_is_named_and_the_numbers_typed_are_not_shown_again() {
    let house = House::open().await;
    let account = account();
    let mut owner = at_identity(&house, &account).await;
    let right =
        [("last_name", "Rosen"), ("born-day", "23"), ("born-month", "4"), ("born-year", "1980"), ("last4", "6789")];
    let mut bodies = Vec::new();
    for (wrong, value) in [("last_name", "Rose"), ("born-day", "24"), ("last4", "9876")] {
        let fields: Vec<_> = right.iter().map(|&(name, v)| (name, if name == wrong { value } else { v })).collect();
        let page = owner.post("/identity", &fields).await;
        assert_eq!(page.status, 422);
        assert!(page.body.contains(GENERIC), "{}", page.body);
        assert!(!page.body.contains("aria-invalid"), "no field is marked");
        assert!(!page.body.contains("9876"));
        bodies.push(page.body);
    }
    assert!(bodies[0].contains("3 tries left") && bodies[2].contains("1 try left"));
}

#[tokio::test]
async fn what_is_missing_costs_no_try() {
    let house = House::open().await;
    let account = account();
    let mut owner = at_identity(&house, &account).await;
    for _ in 0..6 {
        let page = owner.post("/identity", &[("last_name", "Rosen"), ("last4", "6789")]).await;
        assert_eq!(page.status, 422);
        assert!(page.body.contains("Type your date of birth"), "{}", page.body);
        assert!(page.body.contains("value=\"Rosen\""), "what was typed stays");
    }
    assert_eq!(owner.claim("6789").await.location, "/tasks");
}

#[tokio::test]
async fn four_wrong_tries_block_every_link_of_the_account() {
    let house = House::open().await;
    let account = account();
    let mut owner = at_identity(&house, &account).await;
    for _ in 0..3 {
        assert_eq!(owner.claim("0000").await.status, 422);
    }
    let blocked = owner.claim("0000").await;
    assert_eq!(blocked.status, 403);
    assert!(blocked.title().starts_with("Contact Northwind Market"), "{}", blocked.title());
    assert_eq!(owner.get("/identity").await.status, 403);
    let mut other = Browser::new(&house);
    other.prove_phone(&new_link(&account)).await;
    assert_eq!(other.get("/identity").await.status, 403, "a new link, phone and session change nothing");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_twenty_wrong_tries_at_once_at_most_four_are_looked_at() {
    let house = House::open().await;
    let account = account();
    let owner = at_identity(&house, &account).await;
    let mut tasks = JoinSet::new();
    for _ in 0..20 {
        let mut tab = owner.clone();
        let fields =
            [("last_name", "x"), ("born-day", "1"), ("born-month", "1"), ("born-year", "1990"), ("last4", "0000")];
        tasks.spawn(async move { tab.post("/identity", &fields).await });
    }
    let pages = tasks.join_all().await;
    let looked_at = pages.iter().filter(|page| page.body.contains(GENERIC)).count();
    assert!(looked_at <= 4, "{looked_at}");
    assert_eq!(at_end(&house, owner).await, 403);
}

async fn at_end(_: &House, mut owner: Browser) -> u16 {
    owner.get("/identity").await.status
}

#[tokio::test]
async fn a_phone_that_passed_before_is_not_asked_again_and_another_phone_is() {
    let house = House::open().await;
    let account = account();
    let mut owner = at_identity(&house, &account).await;
    assert_eq!(owner.claim("6789").await.location, "/tasks");
    house.clock.advance(60);
    let mut again = Browser::new(&house);
    again.phone = owner.phone.clone();
    assert_eq!(again.prove_phone(&new_link(&account)).await.location, "/tasks");
    assert_eq!(again.get("/tasks").await.status, 200);
    let mut stranger = Browser::new(&house);
    assert_eq!(stranger.prove_phone(&new_link(&account)).await.location, "/identity");
    let other_account = self::account();
    house.clock.advance(60);
    let mut elsewhere = Browser::new(&house);
    elsewhere.phone = owner.phone.clone();
    assert_eq!(elsewhere.prove_phone(&new_link(&other_account)).await.location, "/identity", "each account asks once");
}

#[tokio::test]
async fn a_company_is_asked_for_its_tax_number_and_a_missing_id_for_the_bank_account() {
    let house = House::open().await;
    let account = format!("acct_t{}", crate::support::fresh());
    let mut body = crate::support::account_json(&json!({"currently_due": ["company.phone"]}));
    body["business_type"] = "company".into();
    body["individual"]["ssn_last_4"] = serde_json::Value::Null;
    body["company"] = json!({"name": "Rosen LLC", "tax_id": "12-3454321"});
    assert_eq!(api("administrator", "PUT", &format!("/v1/accounts/{account}"), Some(&body)).status, 200);
    let mut owner = at_identity(&house, &account).await;
    let page = owner.get("/identity").await;
    assert!(page.body.contains("bank account that you") && page.body.contains("tax number"), "{}", page.body);
    let fields = [
        ("last_name", "Rosen"),
        ("born-day", "23"),
        ("born-month", "4"),
        ("born-year", "1980"),
        ("last4", "6789"),
        ("tax_last4", "4321"),
    ];
    assert_eq!(owner.post("/identity", &fields).await.location, "/tasks");
}

#[tokio::test]
async fn steps_cannot_be_skipped() {
    let house = House::open().await;
    let account = account();
    let mut owner = Browser::new(&house);
    let link = new_link(&account);
    owner.ask_for_code(&link).await;
    for page in ["/identity", "/tasks", "/forms/personal", "/summary", "/receipt"] {
        assert_eq!(owner.get(page).await.location, "/code", "{page}");
    }
    let mut proven = at_identity(&house, &account).await;
    for page in ["/tasks", "/forms/personal", "/summary", "/receipt"] {
        assert_eq!(proven.get(page).await.location, "/identity", "{page}");
    }
    assert_eq!(proven.post("/summary", &[]).await.location, "/identity");
    assert_eq!(texts(&owner.phone).len(), 1);
}
