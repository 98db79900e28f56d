//! `/start` and `/code/again`: who gets a code, how often, and at what limit it stops.

use serde_json::json;

use crate::support::{Browser, House, api, new_account, new_link, phone, texts};

async fn at_start(house: &House) -> (Browser, serde_json::Value) {
    let link = new_link(&new_account(&json!({"currently_due": ["individual.email"]})));
    let mut owner = Browser::new(house);
    let url = link["url"].as_str().unwrap();
    owner.get(&url[url.find("/r/").unwrap()..]).await;
    assert_eq!(owner.get("/start").await.status, 200);
    (owner, link)
}

#[tokio::test]
async fn a_code_is_sent_once_and_the_link_counts_as_opened() {
    let house = House::open().await;
    let (mut owner, link) = at_start(&house).await;
    let to = owner.phone.clone();
    let page = owner.post("/start", &[("phone", &to), ("email", "owner@example.com")]).await;
    assert_eq!((page.status, page.location.as_str()), (303, "/code"));
    let sent = texts(&to);
    assert_eq!(sent.len(), 1);
    assert!(sent[0].starts_with("Northwind Market: your code is "), "{}", sent[0]);
    assert!(sent[0].ends_with(&format!("\n\n@127.0.0.1 #{}", owner.code())), "{}", sent[0]);
    assert!(sent[0].chars().count() <= 160);
    let id = link["id"].as_str().unwrap();
    let seen = api("view_only", "GET", &format!("/v1/remediation_links/{id}"), None).body;
    assert_eq!(seen["progress"], "opened");
}

#[tokio::test]
async fn reloading_the_code_page_sends_nothing() {
    let house = House::open().await;
    let (mut owner, link) = at_start(&house).await;
    owner.ask_for_code(&link).await;
    for _ in 0..5 {
        assert_eq!(owner.get("/code").await.status, 200);
    }
    assert_eq!(texts(&owner.phone).len(), 1);
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost_or_sent() {
    let house = House::open().await;
    let (mut owner, _) = at_start(&house).await;
    let page = owner.post("/start", &[("phone", "555-01"), ("email", "no<b>body")]).await;
    assert_eq!(page.status, 422);
    assert!(page.title().starts_with("Error: "), "{}", page.title());
    assert!(
        page.body.contains("value=\"555-01\"") && page.body.contains("value=\"no&#60;b&#62;body\""),
        "{}",
        page.body
    );
    assert!(page.body.contains("Type a mobile phone number") && page.body.contains("Type an e-mail address like"));
    let page = owner.post("/start", &[("phone", ""), ("email", "")]).await;
    assert!(page.body.contains("Type your mobile phone number") && page.body.contains("Type your e-mail address"));
    let page = owner.post("/start", &[("phone", "+1 900 234 5678"), ("email", "a@b.co")]).await;
    assert!(page.body.contains("can get text messages"), "{}", page.body);
    assert!(texts("+19002345678").is_empty());
}

#[tokio::test]
async fn a_phone_of_a_country_that_is_not_allowed_gets_nothing() {
    let house = House::open().await;
    let (mut owner, _) = at_start(&house).await;
    let page = owner.post("/start", &[("phone", "+7 912 345-67-89"), ("email", "a@b.co")]).await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains("text phones in that country"), "{}", page.body);
    assert!(texts("+79123456789").is_empty());
}

#[tokio::test]
async fn a_form_that_is_not_ours_sends_nothing() {
    let house = House::open().await;
    let (mut owner, _) = at_start(&house).await;
    let other = at_start(&house).await.0;
    let to = owner.phone.clone();
    for csrf in ["", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA"] {
        let page = owner.forge("/start", csrf, &[("phone", &to), ("email", "a@b.co")]).await;
        assert_eq!(page.status, 403, "{csrf}");
    }
    let _ = other;
    assert!(texts(&to).is_empty());
}

#[tokio::test]
async fn sends_to_a_phone_are_thirty_seconds_apart_whichever_link_asks() {
    let house = House::open().await;
    let (mut owner, link) = at_start(&house).await;
    owner.ask_for_code(&link).await;
    owner.get("/code").await;
    house.clock.advance(29);
    let page = owner.post("/code/again", &[]).await;
    assert_eq!((page.status, page.header("retry-after")), (429, "1"));
    assert!(page.title().contains("1 second"), "{}", page.title());
    let (mut twin, other) = at_start(&house).await;
    twin.phone = owner.phone.clone();
    assert_eq!(twin.ask_for_code(&other).await.status, 429, "another link has the same phone");
    assert_eq!(texts(&owner.phone).len(), 1);
    house.clock.advance(1);
    owner.get("/code").await;
    assert_eq!(owner.post("/code/again", &[]).await.location, "/code");
    assert_eq!(texts(&owner.phone).len(), 2);
}

#[tokio::test]
async fn five_in_ten_minutes_and_ten_a_day_reach_a_phone() {
    let house = House::open().await;
    let (mut owner, link) = at_start(&house).await;
    let mut sent = 0;
    let mut seconds = 0_i64;
    // As fast as the page allows, for a day: the link is new each time, the phone is the same.
    owner.ask_for_code(&link).await;
    sent += 1;
    while seconds < 86_000 && sent < 12 {
        let link = new_link(link["account"].as_str().unwrap());
        let page = owner.ask_for_code(&link).await;
        if page.status == 303 {
            sent += 1;
        } else {
            assert_eq!(page.status, 429);
            let wait: i64 = page.header("retry-after").parse().unwrap();
            if seconds < 600 && sent == 5 {
                assert!(wait > 30, "the sixth waits for the first to leave its ten minutes: {wait}");
            }
            seconds += wait;
            if seconds < 86_000 {
                house.clock.advance(wait);
            }
        }
    }
    assert_eq!(sent, 10);
    assert_eq!(texts(&owner.phone).len(), 10);
}

#[tokio::test]
async fn a_link_sends_ten_an_hour_whichever_phone_is_typed() {
    let house = House::open().await;
    let (mut owner, link) = at_start(&house).await;
    for n in 0..11 {
        owner.phone = phone();
        let page = owner.ask_for_code(&link).await;
        assert_eq!(page.status, if n < 10 { 303 } else { 429 }, "{n}: {}", page.body);
        house.clock.advance(60);
    }
    assert!(texts(&owner.phone).is_empty(), "the eleventh phone got nothing");
}

#[tokio::test]
async fn a_network_asks_for_twenty_five_in_five_minutes_and_a_forged_header_changes_nothing() {
    let house = House::open().await;
    let (first, _) = at_start(&house).await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    for n in 0..26 {
        let link = new_link(&account);
        let mut owner = Browser::new(&house).in_network_of(&first);
        let page = owner.ask_for_code(&link).await;
        assert_eq!(page.status, if n < 25 { 303 } else { 429 }, "{n}");
        assert_eq!(texts(&owner.phone).len(), usize::from(n < 25));
    }
    let mut elsewhere = Browser::new(&house);
    assert_eq!(elsewhere.ask_for_code(&new_link(&account)).await.status, 303, "another network isn't held back");
}

#[tokio::test]
async fn another_number_may_be_given_before_the_code_is_proven_and_voids_the_first() {
    let house = House::open().await;
    let (mut owner, link) = at_start(&house).await;
    owner.ask_for_code(&link).await;
    let first = owner.code();
    owner.phone = phone();
    assert_eq!(owner.ask_for_code(&link).await.location, "/code");
    owner.get("/code").await;
    let page = owner.post("/code", &[("code", &first)]).await;
    assert_eq!(page.status, 422, "the first number's code is nothing now");
    let second = owner.code();
    assert_eq!(owner.post("/code", &[("code", &second)]).await.location, "/identity");
}
