//! `/password/code` and `/password/new`: the first password, and one in the place of a forgotten one.

use serde_json::{Value, json};

use crate::support::{Browser, House, account_json, api, fresh, mails, new_link};

const OLD: &str = "quiet otters row at dusk";
const NEW: &str = "nine lamps over the canal";

fn link() -> Value {
    let id = format!("acct_t{}", fresh());
    let mut body = account_json(&json!({"currently_due": ["individual.email"]}));
    body["controller"] = json!({"stripe_dashboard": {"type": "full"}});
    assert_eq!(api("administrator", "PUT", &format!("/v1/accounts/{id}"), Some(&body)).status, 200);
    new_link(&id)
}

async fn user(house: &House, link: &Value) -> Browser {
    let mut owner = Browser::new(house).with_own_address();
    owner.prove_phone(link).await;
    owner.claim("6789").await;
    assert_eq!(owner.choose_password(OLD).await.location, "/status");
    owner
}

// The owner's next browser, with the same phone.
async fn returns(house: &House, link: &Value, owner: &Browser) -> Browser {
    house.clock.advance(30);
    let mut again = Browser::new(house);
    again.email.clone_from(&owner.email);
    again.phone.clone_from(&owner.phone);
    assert_eq!(again.prove_phone(link).await.location, "/password");
    assert_eq!(again.get("/password").await.status, 200);
    again
}

// Where a code was asked for and can be typed.
async fn at_new(house: &House) -> Browser {
    let mut owner = Browser::new(house).with_own_address();
    owner.prove_phone(&link()).await;
    owner.get("/password/code").await;
    assert_eq!(owner.post("/password/code", &[]).await.location, "/password/new");
    owner.get("/password/new").await;
    owner
}

#[tokio::test]
async fn the_e_mail_has_the_code_in_its_body_alone_and_nothing_to_open() {
    let house = House::open().await;
    let owner = at_new(&house).await;
    let sent = mails(&owner.email);
    assert_eq!(sent.len(), 1);
    let code = owner.mailed_code();
    assert_eq!(code.len(), 6);
    assert_eq!(sent[0].0, "Your code for Northwind Market");
    assert!(!sent[0].1.contains("http") && !sent[0].1.contains("href"), "{}", sent[0].1);
}

#[tokio::test]
async fn a_reload_sends_nothing_and_a_second_code_waits() {
    let house = House::open().await;
    let mut owner = at_new(&house).await;
    for page in ["/password/new", "/password/code"] {
        assert_eq!(owner.get(page).await.status, 200);
    }
    let page = owner.post("/password/code", &[]).await;
    assert_eq!((page.status, page.header("retry-after")), (429, "30"), "{}", page.body);
    assert!(page.body.contains("You can get a new code in 30 seconds"), "{}", page.body);
    assert_eq!(mails(&owner.email).len(), 1);
}

#[tokio::test]
async fn a_password_that_cannot_be_is_refused_before_the_code_costs_a_guess() {
    let house = House::open().await;
    let mut owner = at_new(&house).await;
    let (wrong, email) = ("123456", owner.email.to_uppercase());
    for (password, said) in [
        ("", "Type a new password"),
        ("elevenchars", "Type at least 12 characters"),
        (&"x".repeat(257), "Type 256 characters at most"),
        ("1qaz2wsx3edc", "Many people use this password"),
        ("Q1W2E3R4T5Y6", "Many people use this password"),
        (&email, "isn&#39;t your e-mail address"),
    ] {
        let page = owner.post("/password/new", &[("code", wrong), ("new_password", password)]).await;
        assert_eq!(page.status, 422);
        assert!(page.body.contains(said), "{said}: {}", page.body);
        assert!(page.body.contains("value=\"123456\""), "the code is not lost");
        assert!(
            password.is_empty() || !page.body.contains(&format!("value=\"{password}\"")),
            "the password is not shown"
        );
    }
    let code = owner.mailed_code();
    let page = owner.post("/password/new", &[("code", &code), ("new_password", NEW)]).await;
    assert_eq!(page.location, "/identity", "{}", page.body);
}

#[tokio::test]
async fn a_code_works_once_and_five_wrong_ones_end_it() {
    let house = House::open().await;
    let mut owner = at_new(&house).await;
    let code = owner.mailed_code();
    let wrong = format!("{:06}", code.parse::<u32>().unwrap() % 999_999 + 1);
    for left in [4, 3, 2, 1] {
        let page = owner.post("/password/new", &[("code", &wrong), ("new_password", NEW)]).await;
        assert_eq!(page.status, 422);
        assert!(page.body.contains(&format!("{left} tr")), "{}", page.body);
    }
    owner.post("/password/new", &[("code", &wrong), ("new_password", NEW)]).await;
    let page = owner.post("/password/new", &[("code", &code), ("new_password", NEW)]).await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains("Too many tries with this code"), "{}", page.body);
    let mut other = at_new(&house).await;
    let mut twin = other.clone();
    let code = other.mailed_code();
    assert_eq!(other.post("/password/new", &[("code", &code), ("new_password", NEW)]).await.location, "/identity");
    assert_eq!(twin.post("/password/new", &[("code", &code), ("new_password", OLD)]).await.status, 401);
}

#[tokio::test]
async fn the_code_of_the_text_message_sets_no_password() {
    let house = House::open().await;
    let mut owner = Browser::new(&house).with_own_address();
    owner.prove_phone(&link()).await;
    let code = owner.code();
    owner.get("/password/code").await;
    let page = owner.post("/password/new", &[("code", &code), ("new_password", NEW)]).await;
    assert_eq!(page.status, 422, "{}", page.body);
    assert!(mails(&owner.email).is_empty());
}

#[tokio::test]
async fn a_reset_ends_the_old_password_and_every_other_session_and_tells_the_address() {
    let house = House::open().await;
    let link = link();
    let mut first = user(&house, &link).await;
    let mut second = returns(&house, &link, &first).await;
    assert_eq!(second.post("/password", &[("password", OLD)]).await.location, "/status");
    let mut third = returns(&house, &link, &first).await;
    let reset = third.choose_password(NEW).await;
    assert_eq!(reset.location, "/status", "the phone is one that the user proved before: {}", reset.body);
    for browser in [&mut first, &mut second] {
        assert_eq!(browser.get("/tasks").await.status, 401, "every other session is over");
    }
    assert_eq!(third.get("/tasks").await.status, 200);
    let (subject, body) = mails(&first.email).pop().unwrap();
    assert_eq!(subject, "Your password for Northwind Market was set");
    assert!(body.contains("you are signed out"), "{body}");
    let mut last = returns(&house, &link, &first).await;
    assert_eq!(last.post("/password", &[("password", OLD)]).await.status, 422);
    assert_eq!(last.post("/password", &[("password", NEW)]).await.location, "/status");
}

#[tokio::test]
async fn whoever_reads_the_mail_but_has_another_phone_passes_the_identity_check_first() {
    let house = House::open().await;
    let link = link();
    let owner = user(&house, &link).await;
    house.clock.advance(30);
    let mut reader = Browser::new(&house);
    reader.email.clone_from(&owner.email);
    assert_eq!(reader.prove_phone(&link).await.location, "/password");
    assert_eq!(reader.choose_password(NEW).await.location, "/identity");
    assert_eq!(reader.get("/tasks").await.location, "/identity");
}

#[tokio::test]
async fn an_address_is_nobodys_before_its_mail_was_read() {
    let house = House::open().await;
    let (victim, link) = (Browser::new(&house).with_own_address(), link());
    // Somebody else passes every check of their own account under that address, and can't make it theirs.
    let mut squatter = Browser::new(&house);
    squatter.email.clone_from(&victim.email);
    squatter.prove_phone(&link).await;
    assert_eq!(squatter.claim("6789").await.location, "/password/code");
    assert_eq!(squatter.get("/tasks").await.location, "/password/code", "the whole dashboard asks for a password");
    squatter.get("/password/code").await;
    assert_eq!(squatter.post("/password/code", &[]).await.location, "/password/new");
    squatter.get("/password/new").await;
    let page = squatter.post("/password/new", &[("code", "424242"), ("new_password", NEW)]).await;
    assert_eq!(page.status, 422, "{}", page.body);
    squatter.get("/password").await;
    assert_eq!(squatter.post("/password", &[("password", NEW)]).await.status, 422);
}

#[tokio::test]
async fn an_e_mail_that_cannot_be_sent_is_said_and_nothing_is_set() {
    let house = House::open().await;
    let silent = House::with_carrier("http://127.0.0.1:9").await;
    let owner = Browser::new(&house).with_own_address();
    let link = link();
    let mut proven = owner.clone();
    proven.prove_phone(&link).await;
    let mut there = proven.in_house(&silent);
    there.get("/password/code").await;
    let page = there.post("/password/code", &[]).await;
    assert_eq!(page.status, 503);
    assert!(page.body.contains("We couldn&#39;t send the e-mail"), "{}", page.body);
    assert!(mails(&owner.email).is_empty());
    let audit = house.audit(link["account"].as_str().unwrap()).await;
    assert!(audit.iter().any(|done| done == "code_not_delivered") && !audit.iter().any(|done| done == "password_set"));
}
