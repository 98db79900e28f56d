//! `/password`: signing in, and what it tells to whoever has no business there.

use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::support::{Browser, House, Page, account_json, api, fresh, new_account, new_link};

const OWN: &str = "quiet otters row at dusk";
const WRONG: &str = "loud badgers dig at dawn";

fn full_account() -> String {
    let id = format!("acct_t{}", fresh());
    let mut body = account_json(&json!({"currently_due": ["individual.email"]}));
    body["controller"] = json!({"stripe_dashboard": {"type": "full"}});
    let written = api("administrator", "PUT", &format!("/v1/accounts/{id}"), Some(&body));
    assert_eq!(written.status, 200, "{}", written.body);
    id
}

// An owner with a password, signed in, on a link of a new account.
async fn user(house: &House) -> (Browser, Value) {
    let link = new_link(&full_account());
    let mut owner = Browser::new(house).with_own_address();
    assert_eq!(owner.prove_phone(&link).await.location, "/password");
    assert_eq!(owner.claim("6789").await.location, "/password/code");
    assert_eq!(owner.choose_password(OWN).await.location, "/status");
    (owner, link)
}

// Another browser of somebody who types this address, its phone proven.
async fn at_password(house: &House, link: &Value, email: &str) -> Browser {
    let mut guest = Browser::new(house);
    email.clone_into(&mut guest.email);
    assert_eq!(guest.prove_phone(link).await.location, "/password");
    assert_eq!(guest.get("/password").await.status, 200);
    guest
}

// What differs between any two pages: tokens and times.
fn plain(page: &Page) -> String {
    let body = page.body.split("name=\"csrf\" value=\"").enumerate();
    body.map(|(at, part)| if at == 0 { part } else { part.split_once('"').unwrap().1 }).collect()
}

#[tokio::test]
async fn a_first_visit_asks_everything_and_the_next_only_password_and_code() {
    let house = House::open().await;
    let (mut owner, link) = user(&house).await;
    assert_eq!(owner.get("/status").await.status, 200);
    assert_eq!(owner.get("/tasks").await.status, 200);
    let mut again = at_password(&house, &link, &owner.email).await;
    for page in ["/tasks", "/status", "/summary"] {
        assert_eq!(again.get(page).await.location, "/password", "{page} opens with a password alone");
    }
    let page = again.post("/password", &[("password", OWN)]).await;
    assert_eq!((page.status, page.location.as_str()), (303, "/status"), "{}", page.body);
    assert!(page.header("set-cookie").starts_with("__Host-session-"));
    assert_eq!(again.get("/tasks").await.status, 200);
    let audit = house.audit(link["account"].as_str().unwrap()).await;
    for action in ["password_set", "password_tried", "password_accepted"] {
        assert_eq!(audit.iter().filter(|done| *done == action).count(), 1, "{action} in {audit:?}");
    }
}

#[tokio::test]
async fn a_new_session_begins_with_the_password() {
    let house = House::open().await;
    let (owner, link) = user(&house).await;
    let mut again = at_password(&house, &link, &owner.email).await;
    let mut before = again.clone();
    assert_eq!(again.post("/password", &[("password", OWN)]).await.location, "/status");
    assert_eq!(before.get("/status").await.status, 401, "the session before the proof is worth nothing");
}

#[tokio::test]
async fn a_known_and_an_unknown_address_get_the_same_answers_to_the_byte() {
    let house = House::open().await;
    let (owner, _) = user(&house).await;
    // A moment ago a code went to it, as one may have to any address.
    house.clock.advance(30);
    let account = full_account();
    let mut seen = Vec::new();
    for email in [owner.email.clone(), format!("nobody{}@example.com", fresh())] {
        let link = new_link(&account);
        let mut guest = Browser::new(&house);
        guest.email.clone_from(&email);
        let mut pages = vec![guest.ask_for_code(&link).await];
        guest.get("/code").await;
        let code = guest.code();
        pages.push(guest.post("/code", &[("code", &code)]).await);
        pages.push(guest.get("/password").await);
        pages.push(guest.post("/password", &[("password", WRONG)]).await);
        pages.push(guest.post("/password", &[("password", "")]).await);
        pages.push(guest.get("/identity").await);
        guest.get("/password/code").await;
        pages.push(guest.post("/password/code", &[]).await);
        pages.push(guest.get("/password/new").await);
        seen.push(pages.iter().map(|page| (page.status, page.location.clone(), plain(page))).collect::<Vec<_>>());
    }
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[0].iter().map(|page| page.0).collect::<Vec<_>>(), [303, 303, 200, 422, 422, 200, 303, 200]);
}

#[tokio::test]
async fn a_wrong_password_is_refused_and_not_shown_again() {
    let house = House::open().await;
    let (owner, link) = user(&house).await;
    let mut guest = at_password(&house, &link, &owner.email).await;
    let page = guest.post("/password", &[("password", WRONG)]).await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains("That e-mail address and password don&#39;t match"), "{}", page.body);
    assert!(!page.body.contains(WRONG) && page.title().starts_with("Error: "), "{}", page.body);
    assert_eq!(guest.get("/tasks").await.location, "/password");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_fifty_wrong_passwords_at_once_at_most_five_are_looked_at() {
    let house = House::open().await;
    let (owner, link) = user(&house).await;
    let guest = at_password(&house, &link, &owner.email).await;
    let mut tasks = JoinSet::new();
    for _ in 0..50 {
        let mut tab = guest.clone();
        tasks.spawn(async move { tab.post("/password", &[("password", WRONG)]).await });
    }
    let pages = tasks.join_all().await;
    let statuses: Vec<u16> = pages.iter().map(|page| page.status).collect();
    assert!(statuses.iter().all(|status| [422, 429, 503].contains(status)), "{statuses:?}");
    let looked_at = statuses.iter().filter(|status| **status == 422).count();
    assert!((1..=5).contains(&looked_at), "{looked_at} were looked at");
    let audit = house.audit(link["account"].as_str().unwrap()).await;
    assert_eq!(audit.iter().filter(|done| *done == "password_tried").count(), looked_at);
    assert!(!audit.iter().any(|done| done == "password_accepted"));
}

#[tokio::test]
async fn after_five_tries_the_right_one_waits_and_the_wait_is_said() {
    let house = House::open().await;
    let (owner, link) = user(&house).await;
    let mut guest = at_password(&house, &link, &owner.email).await;
    for _ in 0..5 {
        assert_eq!(guest.post("/password", &[("password", WRONG)]).await.status, 422);
    }
    let page = guest.post("/password", &[("password", OWN)]).await;
    assert_eq!(page.status, 429, "{}", page.body);
    let wait: i64 = page.header("retry-after").parse().unwrap();
    assert!((1..=900).contains(&wait), "{wait}");
    assert!(page.body.contains("Too many tries. You can try again in "), "{}", page.body);
    house.clock.advance(wait);
    assert_eq!(guest.post("/password", &[("password", OWN)]).await.location, "/status");
}

#[tokio::test]
async fn tries_at_one_address_take_none_from_another() {
    let house = House::open().await;
    let (owner, link) = user(&house).await;
    let mut guest = at_password(&house, &link, &format!("nobody{}@example.com", fresh())).await;
    for _ in 0..6 {
        guest.post("/password", &[("password", WRONG)]).await;
    }
    let mut again = at_password(&house, &link, &owner.email).await;
    assert_eq!(again.post("/password", &[("password", OWN)]).await.location, "/status");
}

#[tokio::test]
async fn a_password_is_worth_nothing_for_an_account_that_its_user_never_passed_for() {
    let house = House::open().await;
    let (owner, _) = user(&house).await;
    let other = new_link(&full_account());
    let mut guest = at_password(&house, &other, &owner.email).await;
    assert_eq!(guest.post("/password", &[("password", OWN)]).await.location, "/identity");
    assert_eq!(guest.get("/status").await.location, "/identity");
    assert_eq!(guest.claim("6789").await.location, "/status");
    // Passed once, it is remembered: the third visit asks for it no more.
    let mut third = at_password(&house, &other, &owner.email).await;
    assert_eq!(third.post("/password", &[("password", OWN)]).await.location, "/status");
}

#[tokio::test]
async fn a_known_phone_does_not_stand_in_for_the_password() {
    let house = House::open().await;
    let (owner, link) = user(&house).await;
    house.clock.advance(30);
    let mut thief = Browser::new(&house).with_own_address();
    thief.phone.clone_from(&owner.phone);
    assert_eq!(thief.prove_phone(&link).await.location, "/password");
    assert_eq!(thief.get("/tasks").await.location, "/password");
    // Another address of the thief's own gives a user, and the identity check stays before the account.
    assert_eq!(thief.choose_password("thieves never sleep well").await.location, "/identity");
}

#[tokio::test]
async fn a_blocked_identity_check_does_not_shut_out_a_user() {
    let house = House::open().await;
    let (owner, link) = user(&house).await;
    let mut stranger = at_password(&house, &link, &format!("nobody{}@example.com", fresh())).await;
    for _ in 0..4 {
        stranger.claim("0001").await;
    }
    assert_eq!(stranger.get("/identity").await.status, 403);
    let mut again = at_password(&house, &link, &owner.email).await;
    assert_eq!(again.post("/password", &[("password", OWN)]).await.location, "/status");
}

#[tokio::test]
async fn where_no_password_is_needed_one_may_be_used_in_place_of_the_check() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let mut owner = Browser::new(&house).with_own_address();
    owner.prove_all(&new_link(&account)).await;
    assert!(owner.get("/tasks").await.body.contains("Choose a password for next time"));
    assert_eq!(owner.choose_password(OWN).await.location, "/tasks");
    assert!(!owner.get("/tasks").await.body.contains("Choose a password for next time"));
    let mut again = Browser::new(&house);
    again.email.clone_from(&owner.email);
    assert_eq!(again.prove_phone(&new_link(&account)).await.location, "/identity");
    assert!(again.get("/identity").await.body.contains("I have a password"));
    again.get("/password").await;
    assert_eq!(again.post("/password", &[("password", OWN)]).await.location, "/tasks");
}

#[tokio::test]
async fn a_form_that_is_not_ours_costs_no_try() {
    let house = House::open().await;
    let (owner, link) = user(&house).await;
    let mut guest = at_password(&house, &link, &owner.email).await;
    for _ in 0..6 {
        assert_eq!(guest.forge("/password", "AAAA", &[("password", OWN)]).await.status, 403);
    }
    assert_eq!(guest.post("/password", &[("password", OWN)]).await.location, "/status");
}
