//! `/code/email`: the backup for an owner whose phone isn't at hand.

use serde_json::{Value, json};

use crate::support::{Browser, House, Page, mails, new_account, new_link};

async fn at_code(house: &House) -> (Browser, Value) {
    let link = new_link(&new_account(&json!({"currently_due": ["individual.email"]})));
    let mut owner = Browser::new(house).with_own_address();
    assert_eq!(owner.ask_for_code(&link).await.location, "/code");
    assert_eq!(owner.get("/code").await.status, 200);
    (owner, link)
}

async fn by_email(house: &House, owner: &mut Browser) -> Page {
    house.clock.advance(30);
    let page = owner.post("/code/email", &[]).await;
    owner.get("/code").await;
    page
}

#[tokio::test]
async fn the_code_goes_to_the_address_once_the_text_message_had_its_time() {
    let house = House::open().await;
    let (mut owner, _) = at_code(&house).await;
    house.clock.advance(29);
    let page = owner.post("/code/email", &[]).await;
    assert_eq!((page.status, page.header("retry-after")), (429, "1"));
    assert!(mails(&owner.email).is_empty(), "nothing is sent before");
    house.clock.advance(1);
    owner.get("/code").await;
    assert_eq!(owner.post("/code/email", &[]).await.location, "/code");
    assert_eq!(mails(&owner.email).len(), 1);
    let page = owner.get("/code").await;
    assert!(
        page.title().starts_with("Check your e-mail") && page.body.contains("Code from the e-mail"),
        "{}",
        page.body
    );
}

#[tokio::test]
async fn the_code_by_e_mail_works_once_and_voids_the_one_by_text_message() {
    let house = House::open().await;
    let (mut owner, link) = at_code(&house).await;
    let texted = owner.code();
    assert_eq!(by_email(&house, &mut owner).await.location, "/code");
    let mailed = owner.mailed_code();
    if texted != mailed {
        let page = owner.post("/code", &[("code", &texted)]).await;
        assert_eq!(page.status, 422);
        assert!(page.body.contains("Check the e-mail"), "{}", page.body);
    }
    let mut twin = owner.clone();
    assert_eq!(owner.post("/code", &[("code", &mailed)]).await.location, "/identity");
    assert_eq!(twin.post("/code", &[("code", &mailed)]).await.status, 401);
    let audit = house.audit(link["account"].as_str().unwrap()).await;
    assert!(audit.iter().any(|done| done == "code_mailed"), "{audit:?}");
    assert!(audit.iter().any(|done| done == "mailed_code_accepted"), "{audit:?}");
    assert!(
        !audit.iter().any(|done| done == "code_accepted"),
        "a proof by e-mail is recorded as what it is: {audit:?}"
    );
}

#[tokio::test]
async fn a_proof_by_e_mail_never_skips_the_identity_check() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let mut owner = Browser::new(&house).with_own_address();
    owner.prove_all(&new_link(&account)).await;
    house.clock.advance(30);
    // The same phone, known from before, but it wasn't the phone that was proven.
    let mut again = Browser::new(&house);
    again.phone.clone_from(&owner.phone);
    again.email.clone_from(&owner.email);
    assert_eq!(again.ask_for_code(&new_link(&account)).await.location, "/code");
    again.get("/code").await;
    by_email(&house, &mut again).await;
    let code = again.mailed_code();
    assert_eq!(again.post("/code", &[("code", &code)]).await.location, "/identity");
    assert_eq!(again.get("/tasks").await.location, "/identity");
    assert_eq!(again.claim("6789").await.location, "/tasks");
}

#[tokio::test]
async fn a_password_does_not_skip_it_either_after_a_proof_by_e_mail() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let mut owner = Browser::new(&house).with_own_address();
    owner.prove_all(&new_link(&account)).await;
    assert_eq!(owner.choose_password("quiet otters row at dusk").await.location, "/tasks");
    house.clock.advance(30);
    let mut again = Browser::new(&house);
    again.email.clone_from(&owner.email);
    again.ask_for_code(&new_link(&account)).await;
    again.get("/code").await;
    by_email(&house, &mut again).await;
    let code = again.mailed_code();
    again.post("/code", &[("code", &code)]).await;
    again.get("/password").await;
    let page = again.post("/password", &[("password", "quiet otters row at dusk")]).await;
    assert_eq!(page.location, "/identity", "{}", page.body);
}

#[tokio::test]
async fn a_phone_that_was_typed_and_never_proven_is_not_known_afterwards() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let mut owner = Browser::new(&house).with_own_address();
    owner.ask_for_code(&new_link(&account)).await;
    owner.get("/code").await;
    by_email(&house, &mut owner).await;
    let code = owner.mailed_code();
    owner.post("/code", &[("code", &code)]).await;
    assert_eq!(owner.claim("6789").await.location, "/tasks");
    house.clock.advance(60);
    let mut other = Browser::new(&house);
    other.phone.clone_from(&owner.phone);
    assert_eq!(other.prove_phone(&new_link(&account)).await.location, "/identity");
}

#[tokio::test]
async fn five_in_ten_minutes_reach_an_address_and_no_more() {
    let house = House::open().await;
    let (mut owner, _) = at_code(&house).await;
    for n in 1..=5 {
        assert_eq!(by_email(&house, &mut owner).await.status, 303, "{n}");
    }
    let page = by_email(&house, &mut owner).await;
    assert_eq!(page.status, 429);
    assert_ne!(page.header("retry-after"), "");
    assert_eq!(mails(&owner.email).len(), 5, "nothing is sent when limited");
}

#[tokio::test]
async fn whoever_asked_for_no_code_gets_none() {
    let house = House::open().await;
    let link = new_link(&new_account(&json!({"currently_due": ["individual.email"]})));
    let mut stranger = Browser::new(&house).with_own_address();
    let url = link["url"].as_str().unwrap();
    stranger.get(&url[url.find("/r/").unwrap()..]).await;
    stranger.get("/start").await;
    assert_eq!(stranger.post("/code/email", &[]).await.location, "/start");
    let (mut owner, _) = at_code(&house).await;
    house.clock.advance(30);
    assert_eq!(owner.forge("/code/email", "AAAA", &[]).await.status, 403);
    assert!(mails(&stranger.email).is_empty() && mails(&owner.email).is_empty());
}
