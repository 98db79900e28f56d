//! Nothing typed is lost: a form that is sent when its session is over, a form that is sent twice, and a form that meets a
//! table that doesn't answer.

use serde_json::json;

use crate::support::{Browser, House, Page, api, new_account, new_link};

const TYPED: (&str, &str) = ("individual.email", "typed.late@example.com");

async fn at_form(house: &House) -> (String, serde_json::Value, Browser) {
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let link = new_link(&account);
    let mut owner = Browser::new(house);
    owner.prove_all(&link).await;
    assert_eq!(owner.get("/forms/personal").await.status, 200);
    (account, link, owner)
}

fn path(link: &serde_json::Value) -> String {
    let url = link["url"].as_str().unwrap();
    url[url.find("/r/").unwrap()..].to_owned()
}

fn holds(page: &Page) -> bool {
    page.body.contains("value=\"typed.late@example.com\"")
}

// Signs in anew, as the page says: the phone is known, so a code is all it takes.
async fn back_in(house: &House, owner: &mut Browser, link: &serde_json::Value) -> Page {
    house.clock.advance(31);
    owner.prove_phone(link).await
}

#[tokio::test]
async fn what_is_sent_after_the_session_stands_in_the_form_again_after_the_code() {
    let house = House::open().await;
    let (account, link, mut owner) = at_form(&house).await;
    house.clock.advance(1_801);
    let over = owner.post("/forms/personal", &[TYPED]).await;
    assert_eq!(over.status, 401);
    assert!(over.body.contains("we keep it for one hour"), "{}", over.body);
    assert!(
        !over.body.contains("typed.late") && !over.location.contains("typed"),
        "not in the page, not in an address"
    );
    let back = back_in(&house, &mut owner, &link).await;
    assert_eq!((back.status, back.location.as_str()), (303, "/forms/personal"), "{}", back.body);
    let form = owner.get("/forms/personal").await;
    assert!(holds(&form) && form.body.contains("saved yet"), "{}", form.body);
    assert!(!house.audit(&account).await.contains(&"values_saved".to_owned()), "what stands there isn't saved");
    let saved = owner.post("/forms/personal", &[TYPED]).await;
    assert_eq!(saved.location, "/summary", "{}", saved.body);
    let after = owner.get("/forms/personal").await;
    assert!(!after.body.contains("saved yet"), "it is gone once it is saved");
    assert_eq!(owner.get(&path(&link)).await.location, "/tasks");
}

#[tokio::test]
async fn it_is_kept_sealed_and_no_address_log_or_record_says_it() {
    let house = House::open().await;
    let (_, link, mut owner) = at_form(&house).await;
    house.clock.advance(1_801);
    owner.post("/forms/personal", &[TYPED]).await;
    let rows = house.rows(&format!("LINK#{}", link["id"].as_str().unwrap())).await;
    let kept: Vec<_> = rows.iter().filter(|row| row["sk"].as_s().unwrap().starts_with("KEPT#")).collect();
    assert_eq!(kept.len(), 1);
    assert!(!format!("{:?}", kept[0]).contains("typed.late"));
    let bytes = kept[0]["values"].as_b().unwrap().as_ref();
    assert!(!bytes.windows(10).any(|window| window == b"typed.late"));
    let ttl: i64 = kept[0]["ttl"].as_n().unwrap().parse().unwrap();
    assert_eq!(ttl, web::clock::Clock::now(&house.clock) + 3_600);
}

#[tokio::test]
async fn another_browser_never_sees_it_and_after_an_hour_nobody_does() {
    let house = House::open().await;
    let (_, link, mut owner) = at_form(&house).await;
    house.clock.advance(1_801);
    assert_eq!(owner.post("/forms/personal", &[TYPED]).await.status, 401);
    house.clock.advance(31);
    let mut elsewhere = Browser::new(&house);
    elsewhere.phone = owner.phone.clone();
    assert_eq!(elsewhere.prove_phone(&link).await.location, "/tasks");
    assert!(!holds(&elsewhere.get("/forms/personal").await));
    house.clock.advance(3_600);
    assert_eq!(owner.prove_phone(&link).await.location, "/tasks");
    assert!(!holds(&owner.get("/forms/personal").await));
}

#[tokio::test]
async fn nothing_is_kept_of_whoever_was_not_inside() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let link = new_link(&account);
    let mut owner = Browser::new(&house);
    owner.ask_for_code(&link).await;
    owner.get("/code").await;
    house.clock.advance(1_801);
    let over = owner.post("/forms/personal", &[TYPED]).await;
    assert_eq!(over.status, 401);
    assert!(!over.body.contains("we keep it"), "{}", over.body);
    // Nor of a form that isn't this browser's, of a session that ended long ago, or of one that its owner ended.
    let (_, link_two, mut other) = at_form(&house).await;
    house.clock.advance(1_801);
    assert_eq!(other.forge("/forms/personal", "x", &[TYPED]).await.status, 401);
    house.clock.advance(3_600);
    assert!(!other.post("/forms/personal", &[TYPED]).await.body.contains("we keep it"));
    let (_, link_three, mut left) = at_form(&house).await;
    let mut tab = left.clone();
    assert_eq!(left.post("/leave", &[]).await.status, 200);
    assert!(!tab.post("/forms/personal", &[TYPED]).await.body.contains("we keep it"));
    for link in [link, link_two, link_three] {
        let rows = house.rows(&format!("LINK#{}", link["id"].as_str().unwrap())).await;
        assert!(!rows.iter().any(|row| row["sk"].as_s().unwrap().starts_with("KEPT#")));
    }
}

#[tokio::test]
async fn a_form_that_is_sent_twice_is_saved_and_goes_on_twice() {
    let house = House::open().await;
    let (account, _, mut owner) = at_form(&house).await;
    let mut tab = owner.clone();
    let (first, second) = tokio::join!(owner.post("/forms/personal", &[TYPED]), tab.post("/forms/personal", &[TYPED]));
    for page in [first, second] {
        assert!(page.location == "/summary" || (page.status == 503 && holds(&page)), "{} {}", page.status, page.body);
    }
    assert!(owner.get("/summary").await.body.contains("typed.late@example.com"));
    assert_eq!(
        api("administrator", "GET", &format!("/v1/accounts/{account}"), None).body["individual"]["email"],
        json!(null)
    );
}

#[tokio::test]
async fn a_table_that_does_not_answer_is_answered_with_the_form_and_all_that_was_typed() {
    let house = House::open().await;
    let (_, link, owner) = at_form(&house).await;
    let broken = House::without_table().await;
    let mut stuck = owner.clone().in_house(&broken);
    let page = stuck.post("/forms/personal?all", &[TYPED]).await;
    assert_eq!((page.status, page.header("retry-after")), (503, "5"));
    assert!(holds(&page) && page.body.contains("action=\"/forms/personal?all\""), "{}", page.body);
    assert_eq!(page.body.matches("class=\"button\"").count(), 1);
    // The same form, sent once more when the table is back, with what its page holds.
    let mut again = stuck.in_house(&house);
    assert_eq!(again.post("/forms/personal", &[TYPED]).await.location, "/summary");

    let mut new = Browser::new(&house);
    new.get(&path(&link)).await;
    new.get("/start").await;
    let mut stuck = new.in_house(&broken);
    let page = stuck.post("/start", &[("phone", "+12065550123"), ("email", "me@example.com")]).await;
    assert_eq!(page.status, 503);
    assert!(page.body.contains("value=\"+12065550123\"") && page.body.contains("value=\"me@example.com\""));
    let refused = stuck.forge("/start", "x", &[("phone", "+12065550123"), ("email", "me@example.com")]).await;
    assert_eq!(refused.status, 403, "what isn't ours isn't given back");
    assert!(!refused.body.contains("+12065550123"));
}
