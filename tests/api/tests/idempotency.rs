//! `Idempotency-Key`: what is sent twice is done once.

use std::sync::Arc;

use axum::http::Method;
use domain::id::PlatformId;
use serde_json::{Value, json};
use store::{
    idempotency::{Begun, Idempotency, Keyed},
    keys::Key,
    seal::DataKey,
};

use crate::support::{Answer, House, Staff, api, call, fresh, new_account, platform_with, table_client};

const LINKS: &str = "/v1/remediation_links";

fn key() -> String {
    format!("key-{}", fresh())
}

fn post(role: &str, path: &str, key: &str, body: &Value) -> Answer {
    call(role, "POST", path, &[("content-type", "application/json"), ("idempotency-key", key)], body.to_string())
}

fn links_of(account: &str) -> usize {
    let list = api("administrator", "GET", &format!("{LINKS}?account={account}&limit=100"), None);
    list.body["data"].as_array().unwrap().len()
}

#[test]
fn the_second_is_answered_like_the_first_and_makes_nothing() {
    let (account, key) = (new_account(&json!({})), key());
    let body = json!({"account": account});
    let first = post("administrator", LINKS, &key, &body);
    assert_eq!((first.status, first.header("idempotent-replayed")), (200, ""), "{}", first.body);
    assert_eq!(first.header("idempotency-key"), key);
    for _ in 0..3 {
        let again = post("administrator", LINKS, &key, &body);
        assert_eq!((again.status, &again.body), (200, &first.body));
        assert_eq!(again.header("idempotent-replayed"), "true");
        assert_eq!(again.header("idempotency-key"), key);
        assert_eq!(again.header("original-request"), first.header("request-id"));
        assert_ne!(again.header("request-id"), first.header("request-id"));
        assert_eq!(again.header("content-type"), first.header("content-type"));
    }
    assert_eq!(links_of(&account), 1);
}

#[test]
fn a_key_stands_for_one_request() {
    let (account, other, key) = (new_account(&json!({})), new_account(&json!({})), key());
    let first = post("administrator", LINKS, &key, &json!({"account": account}));
    assert_eq!(first.status, 200);
    let revoke = format!("{LINKS}/{}/revoke", first.body["id"].as_str().unwrap());
    for different in [
        post("administrator", LINKS, &key, &json!({"account": other})),
        post("administrator", &revoke, &key, &json!({})),
        post("developer", LINKS, &key, &json!({"account": account})),
    ] {
        assert_eq!(different.status, 400, "{}", different.body);
        assert_eq!(different.body["error"]["type"], "idempotency_error");
        assert_eq!(different.header("stripe-should-retry"), "false");
    }
    assert_eq!((links_of(&account), links_of(&other)), (1, 0));
    let link = api("administrator", "GET", &format!("{LINKS}/{}", first.body["id"].as_str().unwrap()), None);
    assert_eq!(link.body["status"], "active");
}

#[test]
fn of_eight_twins_at_once_one_makes_a_link() {
    let (account, key) = (new_account(&json!({})), key());
    let body = json!({"account": account});
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let twins: Vec<_> = (0..8).map(|_| scope.spawn(|| post("administrator", LINKS, &key, &body))).collect();
        twins.into_iter().map(|twin| twin.join().unwrap()).collect()
    });
    for answer in &answers {
        assert!(answer.status == 200 || answer.error().0 == "idempotency_key_in_use", "{}", answer.body);
    }
    assert_eq!(links_of(&account), 1);
}

#[tokio::test]
async fn of_eight_twins_in_eight_processes_one_makes_a_link_and_the_others_are_told_to_wait() {
    let house = House::open().await;
    let (account, key) = (new_account(&json!({})), key());
    let body = json!({"account": account});
    let staff: Vec<Staff> = (0..8).map(|_| Staff::of(&house)).collect();
    let mut twins = tokio::task::JoinSet::new();
    for one in staff {
        let (key, body) = (key.clone(), body.clone());
        twins.spawn(async move {
            one.call("administrator", Method::POST, LINKS, &[("idempotency-key", &key)], &body).await
        });
    }
    let answers = twins.join_all().await;
    let made: Vec<&Value> = answers.iter().filter(|a| a.status == 200).map(|a| &a.body["id"]).collect();
    assert!(!made.is_empty() && made.iter().all(|id| *id == made[0]));
    for answer in answers.iter().filter(|answer| answer.status != 200) {
        assert_eq!((answer.status, answer.error().0), (409, "idempotency_key_in_use"));
        assert_eq!(answer.body["error"]["type"], "idempotency_error");
        assert_eq!(answer.header("stripe-should-retry"), "true");
    }
    assert_eq!(links_of(&account), 1);
}

#[test]
fn what_was_refused_is_not_kept() {
    let (account, key) = (format!("acct_t{}", fresh()), key());
    let body = json!({"account": account});
    assert_eq!(post("administrator", LINKS, &key, &json!({})).error(), ("parameter_missing", "account"));
    assert_eq!(post("administrator", LINKS, &key, &body).status, 404);
    let full = crate::support::account_json(&json!({}));
    assert_eq!(api("administrator", "PUT", &format!("/v1/accounts/{account}"), Some(&full)).status, 200);
    let made = post("administrator", LINKS, &key, &body);
    assert_eq!((made.status, made.header("idempotent-replayed")), (200, ""));
    assert_eq!(post("administrator", LINKS, &key, &body).header("idempotent-replayed"), "true");
}

#[test]
fn a_key_of_another_platform_or_mode_is_another_key() {
    let key = key();
    let (_, theirs) = platform_with(&json!({}));
    let live = crate::tokens::token(&json!({"livemode": true}));
    let account = format!("acct_t{}", fresh());
    let full = crate::support::account_json(&json!({}));
    let ours = new_account(&json!({}));
    assert_eq!(post("administrator", LINKS, &key, &json!({"account": ours})).status, 200);
    for token in [&theirs, &live] {
        assert_eq!(api(token, "PUT", &format!("/v1/accounts/{account}"), Some(&full)).status, 200);
        let made = post(token, LINKS, &key, &json!({"account": account}));
        assert_eq!((made.status, made.header("idempotent-replayed")), (200, ""), "{}", made.body);
    }
}

#[test]
fn a_key_has_1_to_255_characters_and_means_nothing_on_a_get() {
    let account = new_account(&json!({}));
    let body = json!({"account": account});
    assert_eq!(post("administrator", LINKS, &"k".repeat(256), &body).status, 400);
    assert_eq!(post("administrator", LINKS, "", &body).status, 400);
    assert_eq!(links_of(&account), 0);
    let longest = format!("{:0255}", fresh());
    assert_eq!(post("administrator", LINKS, &longest, &body).status, 200);
    let path = format!("{LINKS}?account={account}");
    for _ in 0..2 {
        let got = call("administrator", "GET", &path, &[("idempotency-key", &longest)], String::new());
        assert_eq!((got.status, got.header("idempotent-replayed")), (200, ""));
        assert_eq!(got.header("idempotency-key"), "");
    }
}

#[tokio::test]
async fn after_a_day_a_key_is_free_again_while_the_table_still_holds_it() {
    let house = House::open().await;
    let staff = Staff::of(&house);
    let (account, key) = (new_account(&json!({})), key());
    let body = json!({"account": account});
    let token = crate::tokens::token(&json!({}));
    let headers = [("idempotency-key", key.as_str())];
    let send = || staff.call(&token, Method::POST, LINKS, &headers, &body);
    let first = send().await;
    house.clock.advance(store::idempotency::KEPT - 1);
    let again = send().await;
    assert_eq!((again.header("idempotent-replayed"), &again.body["id"]), ("true", &first.body["id"]));
    house.clock.advance(1);
    let anew = send().await;
    assert_eq!((anew.status, anew.header("idempotent-replayed")), (200, ""));
    assert_ne!(anew.body["id"], first.body["id"]);
}

async fn port(house: &House) -> (Idempotency, Arc<DataKey>, i64) {
    let platform = PlatformId::parse("plat_demo").unwrap();
    let row = store::platforms::Platforms::new(&house.table).get(&platform).await.unwrap().unwrap();
    let data_key = house.vault.data_key(&row).await.unwrap();
    (Idempotency::new(&house.table), data_key, web::clock::Clock::now(&house.clock))
}

fn keyed(key: &str, run: &str) -> Keyed {
    let platform = PlatformId::parse("plat_demo").unwrap();
    Keyed { platform, livemode: false, key: key.into(), run: run.into(), asks: [0; 32] }
}

#[tokio::test]
async fn an_answer_that_no_row_can_hold_is_said_to_have_been_given() {
    let house = House::open().await;
    let (answers, data_key, now) = port(&house).await;
    for (size, whole) in [(store::idempotency::LARGEST, true), (store::idempotency::LARGEST + 1, false)] {
        let key = key();
        let (first, second) = (keyed(&key, "req_1"), keyed(&key, "req_2"));
        assert!(matches!(answers.begin(&first, now, &data_key).await.unwrap(), Begun::Run));
        assert!(matches!(answers.begin(&first, now, &data_key).await.unwrap(), Begun::Run), "its own mark");
        assert!(matches!(answers.begin(&second, now, &data_key).await.unwrap(), Begun::Running));
        answers.keep(&first, 200, &vec![b'x'; size], &data_key).await.unwrap();
        answers.forget(&first).await.unwrap();
        let Begun::Done(kept) = answers.begin(&second, now, &data_key).await.unwrap() else {
            panic!("it was answered")
        };
        assert_eq!(
            (kept.status, kept.run.as_str(), kept.body.map(|body| body.len())),
            (200, "req_1", whole.then_some(size))
        );
        let other = Keyed { asks: [1; 32], ..keyed(&key, "req_3") };
        assert!(matches!(answers.begin(&other, now, &data_key).await.unwrap(), Begun::Different));
    }
}

#[tokio::test]
async fn one_that_was_cut_off_and_taken_over_does_not_answer_for_the_other() {
    let house = House::open().await;
    let (answers, data_key, now) = port(&house).await;
    let key = key();
    let (cut, next) = (keyed(&key, "req_1"), keyed(&key, "req_2"));
    answers.begin(&cut, now, &data_key).await.unwrap();
    assert!(matches!(answers.begin(&next, now + 60, &data_key).await.unwrap(), Begun::Run));
    answers.keep(&cut, 200, b"1", &data_key).await.unwrap();
    answers.forget(&cut).await.unwrap();
    assert!(matches!(answers.begin(&cut, now + 61, &data_key).await.unwrap(), Begun::Running));
    answers.keep(&next, 200, b"2", &data_key).await.unwrap();
    let Begun::Done(kept) = answers.begin(&cut, now + 61, &data_key).await.unwrap() else { panic!("it was answered") };
    assert_eq!(kept.body.as_deref(), Some(&b"2"[..]));
}

#[tokio::test]
async fn a_request_that_was_cut_off_stands_in_the_way_for_a_minute() {
    let house = House::open().await;
    let staff = Staff::of(&house);
    let (account, key) = (new_account(&json!({})), key());
    let (platform, now) = (PlatformId::parse("plat_demo").unwrap(), web::clock::Clock::now(&house.clock));
    let row = store::platforms::Platforms::new(&house.table).get(&platform).await.unwrap().unwrap();
    let data_key = house.vault.data_key(&row).await.unwrap();
    let cut =
        store::idempotency::Keyed { platform, livemode: false, key: key.clone(), run: "req_cut".into(), asks: [0; 32] };
    store::idempotency::Idempotency::new(&house.table).begin(&cut, now, &data_key).await.unwrap();
    let (token, body) = (crate::tokens::token(&json!({})), json!({"account": account}));
    let headers = [("idempotency-key", key.as_str())];
    house.clock.advance(59);
    assert_eq!(staff.call(&token, Method::POST, LINKS, &headers, &body).await.status, 409);
    house.clock.advance(1);
    assert_eq!(staff.call(&token, Method::POST, LINKS, &headers, &body).await.status, 200);
    assert_eq!(links_of(&account), 1);
}

#[tokio::test]
async fn what_is_kept_is_sealed() {
    let (account, key) = (new_account(&json!({})), key());
    assert_eq!(post("administrator", LINKS, &key, &json!({"account": account})).status, 200);
    let row = Key::idempotency(&PlatformId::parse("plat_demo").unwrap(), false, &key);
    let (client, table) = table_client().await;
    let text = |text: &str| aws_sdk_dynamodb::types::AttributeValue::S(text.to_owned());
    let got = client.get_item().table_name(table).key("pk", text(&row.pk)).key("sk", text(&row.sk)).send().await;
    let item = got.unwrap().item.unwrap();
    let sealed = item["answer"].as_b().unwrap().as_ref();
    for plain in [account.as_bytes(), b"remediation_link"] {
        assert!(!sealed.windows(plain.len()).any(|window| window == plain));
    }
    assert!(item["ttl"].as_n().is_ok());
}
