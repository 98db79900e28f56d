//! `/tasks` and `/forms/{section}`, and the session that they need.

use serde_json::json;

use crate::support::{Browser, House, api, new_account, new_link};

const DUE: &str = "individual.email";

async fn inside(house: &House, requirements: serde_json::Value) -> (Browser, String) {
    let account = new_account(&requirements);
    let mut owner = Browser::new(house);
    owner.prove_all(&new_link(&account)).await;
    (owner, account)
}

#[tokio::test]
async fn tasks_stand_in_the_order_of_urgency_with_their_dates() {
    let house = House::open().await;
    let (mut owner, _) = inside(
        &house,
        json!({"currently_due": ["business_profile.url", "interv_1.url_inquiry.form"], "past_due": [DUE], "current_deadline": 1_809_475_200}),
    )
    .await;
    let page = owner.get("/tasks").await;
    assert_eq!(page.status, 200);
    let place = |text: &str| page.body.find(text).unwrap_or_else(|| panic!("{text} in {}", page.body));
    assert!(place("Questions to answer first") < place("Overdue") && place("Overdue") < place("Due now"));
    assert!(page.body.contains("5 May 2027"));
}

#[tokio::test]
async fn what_is_typed_is_kept_when_something_is_wrong_and_saved_when_it_is_not() {
    let house = House::open().await;
    let (mut owner, account) = inside(&house, json!({"currently_due": [DUE, "individual.address.postal_code"]})).await;
    owner.get("/forms/personal").await;
    let wrong = [(DUE, "me@example.com"), ("individual.address.postal_code", "12")];
    let page = owner.post("/forms/personal", &wrong).await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains("value=\"me@example.com\"") && page.body.contains("value=\"12\""));
    assert!(page.body.contains("type a real postal code"), "{}", page.body);
    let right = [(DUE, "me@example.com"), ("individual.address.postal_code", "97205")];
    assert_eq!(owner.post("/forms/personal", &right).await.location, "/summary");
    let again = owner.get("/forms/personal").await;
    assert!(again.body.contains("value=\"me@example.com\""), "what was saved is there again");
    let seen = api("administrator", "GET", &format!("/v1/accounts/{account}"), None).body;
    assert_eq!(seen["requirements"]["currently_due"].as_array().unwrap().len(), 2, "saving isn't sending");
}

#[tokio::test]
async fn a_number_that_was_saved_is_never_shown_whole() {
    let house = House::open().await;
    let (mut owner, _) = inside(&house, json!({"currently_due": ["individual.id_number"]})).await;
    owner.get("/forms/personal").await;
    assert_eq!(owner.post("/forms/personal", &[("individual.id_number", "123-45-6780")]).await.location, "/summary");
    for path in ["/forms/personal", "/summary", "/tasks"] {
        let page = owner.get(path).await;
        assert!(!page.body.contains("123456780") && !page.body.contains("123-45-6780"), "{path}");
    }
    assert!(owner.get("/summary").await.body.contains("•••••6780"));
}

#[tokio::test]
async fn a_requirement_that_no_form_knows_is_asked_as_text() {
    let house = House::open().await;
    let (mut owner, _) = inside(&house, json!({"currently_due": ["proof_of.moon_landing"]})).await;
    let page = owner.get("/forms/other").await;
    assert!(page.body.contains("proof of moon landing"), "{}", page.body);
    assert_eq!(owner.post("/forms/other", &[("proof_of.moon_landing", "none")]).await.location, "/summary");
}

#[tokio::test]
async fn an_unknown_section_is_404_and_offers_the_way_back() {
    let house = House::open().await;
    let (mut owner, _) = inside(&house, json!({"currently_due": [DUE]})).await;
    for path in ["/forms/nothing", "/forms/person_x", "/forms/interv_9-x"] {
        let page = owner.get(path).await;
        assert_eq!(page.status, 404, "{path}");
        assert!(page.body.contains("href=\"/tasks\""));
    }
}

#[tokio::test]
async fn markup_is_shown_as_text() {
    let house = House::open().await;
    let (mut owner, _) = inside(&house, json!({"currently_due": ["business_profile.product_description"]})).await;
    owner.get("/forms/business").await;
    let evil = "<script>alert(1)</script> and shoes";
    assert_eq!(
        owner.post("/forms/business", &[("business_profile.product_description", evil)]).await.location,
        "/summary"
    );
    for path in ["/summary", "/forms/business"] {
        let page = owner.get(path).await;
        assert!(!page.body.contains("<script>alert"), "{path}");
        assert!(page.body.contains("&#60;script&#62;alert(1)"), "{path}");
    }
}

#[tokio::test]
async fn a_form_of_another_session_saves_nothing() {
    let house = House::open().await;
    let (mut owner, _) = inside(&house, json!({"currently_due": [DUE]})).await;
    let page = owner.forge("/forms/personal", "AAAAAAAAAAAAAAAAAAAAAA", &[(DUE, "me@example.com")]).await;
    assert_eq!(page.status, 403);
    assert!(!owner.get("/forms/personal").await.body.contains("me@example.com"));
}

#[tokio::test]
async fn a_page_of_more_than_64_kib_is_413() {
    let house = House::open().await;
    let (mut owner, _) = inside(&house, json!({"currently_due": [DUE]})).await;
    assert_eq!(owner.post("/forms/personal", &[(DUE, &"a".repeat(70_000))]).await.status, 413);
}

#[tokio::test]
async fn thirty_idle_minutes_end_the_session_and_a_saved_step_begins_them_anew() {
    let house = House::open().await;
    let (mut owner, _) = inside(&house, json!({"currently_due": [DUE]})).await;
    house.clock.advance(1_700);
    owner.get("/forms/personal").await;
    assert_eq!(owner.post("/forms/personal", &[(DUE, "me@example.com")]).await.status, 303);
    house.clock.advance(1_700);
    assert_eq!(owner.get("/summary").await.status, 200, "the save counted");
    assert_eq!(owner.post("/session/extend", &[]).await.status, 204);
    house.clock.advance(1_799);
    assert_eq!(owner.get("/summary").await.status, 200, "so did the wish to stay");
    house.clock.advance(1);
    let page = owner.get("/summary").await;
    assert_eq!(page.status, 401);
    assert!(page.title().starts_with("You were signed out"), "{}", page.title());
}

#[tokio::test]
async fn twelve_hours_end_any_session() {
    let house = House::open().await;
    let (mut owner, _) = inside(&house, json!({"currently_due": [DUE]})).await;
    owner.get("/tasks").await;
    for _ in 0..28 {
        house.clock.advance(1_500);
        assert_eq!(owner.post("/session/extend", &[]).await.status, 204);
    }
    house.clock.advance(1_500);
    assert_eq!(owner.post("/session/extend", &[]).await.status, 401);
}

#[tokio::test]
async fn leaving_ends_the_session_and_keeps_what_was_saved() {
    let house = House::open().await;
    let (mut owner, account) = inside(&house, json!({"currently_due": [DUE]})).await;
    owner.get("/forms/personal").await;
    owner.post("/forms/personal", &[(DUE, "me@example.com")]).await;
    owner.get("/summary").await;
    let mut tab = owner.clone();
    let page = owner.post("/leave", &[]).await;
    assert_eq!(page.status, 200);
    assert!(
        page.title().starts_with("You&#39;re signed out") || page.title().contains("signed out"),
        "{}",
        page.title()
    );
    assert_eq!(owner.get("/tasks").await.location, "/start");
    assert_eq!(tab.get("/tasks").await.status, 401);
    house.clock.advance(60);
    let mut back = Browser::new(&house);
    back.phone = owner.phone.clone();
    assert_eq!(back.prove_phone(&new_link(&account)).await.location, "/tasks");
    assert!(back.get("/summary").await.body.contains("me@example.com"));
}

#[tokio::test]
async fn what_was_wrong_before_is_said_until_it_is_given_again() {
    let house = House::open().await;
    let error =
        json!({"code": "invalid_street_address", "reason": "Not found.", "requirement": "individual.address.line1"});
    let due = json!({"currently_due": ["individual.address.line1"], "errors": [error]});
    let (mut owner, _) = inside(&house, due).await;
    for page in ["/forms/personal", "/summary"] {
        assert!(owner.get(page).await.body.contains("This street address can"), "{page}");
    }
    assert_eq!(
        owner.post("/forms/personal", &[("individual.address.line1", "12 Alder Street")]).await.location,
        "/summary"
    );
    for page in ["/forms/personal", "/summary"] {
        assert!(!owner.get(page).await.body.contains("This street address can"), "{page}");
    }
}
