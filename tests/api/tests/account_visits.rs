//! `/a/{token}`: a visit from a platform's own pages.

use serde_json::{Value, json};

use crate::{
    account_links::{REFRESH, RETURN, asked, create, due, path, with},
    support::{Browser, House, Page, account_json, api, fresh, new_account, texts},
};

/// Opens a link in a browser of its own.
async fn visit(house: &House, body: &Value) -> Browser {
    let path = path(&create(body));
    let mut owner = Browser::new(house);
    owner.get(&path).await;
    let inside = owner.post(&path, &[]).await;
    assert_eq!((inside.status, inside.location.as_str()), (303, "/tasks"), "{}", inside.body);
    owner
}

fn leads_to(page: &Page, url: &str) -> bool {
    page.status == 200 && page.header("refresh") == format!("0;url={url}") && page.body.contains("Return to Northwind")
}

#[tokio::test]
async fn looking_spends_nothing_and_one_press_opens() {
    let house = House::open().await;
    let path = path(&create(&asked(&new_account(&due()))));
    // A preview, a scanner and the owner's own reload.
    for _ in 0..3 {
        let mut other = Browser::new(&house);
        assert_eq!(other.head(&path).await.status, 200);
        let page = other.get(&path).await;
        assert_eq!(page.status, 200);
        assert!(page.title().starts_with("Continue to Northwind Market"), "{}", page.title());
        assert_eq!(page.header("cache-control"), "no-store");
    }
    let mut owner = Browser::new(&house);
    owner.get(&path).await;
    assert_eq!(owner.get(&path).await.status, 200);
    assert_eq!(owner.post(&path, &[]).await.location, "/tasks");
    assert!(owner.get("/tasks").await.body.contains("/forms/personal"));
    // The browser that spent it goes on; every other one is sent for a new link.
    assert_eq!(owner.get(&path).await.location, "/tasks");
    assert_eq!(owner.post(&path, &[]).await.location, "/tasks");
    let mut other = Browser::new(&house);
    let gone = other.get(&path).await;
    assert_eq!((gone.status, gone.location.as_str()), (303, REFRESH));
    assert!(leads_to(&other.post(&path, &[]).await, REFRESH));
}

#[tokio::test]
async fn of_eight_presses_at_once_one_opens() {
    let house = House::open().await;
    let path = path(&create(&asked(&new_account(&due()))));
    let mut owner = Browser::new(&house);
    owner.get(&path).await;
    let presses = (0..8).map(|_| {
        let (mut tab, path) = (owner.clone(), path.clone());
        tokio::spawn(async move { tab.post(&path, &[]).await })
    });
    let mut opened = 0;
    for press in presses.collect::<Vec<_>>() {
        let page = press.await.unwrap();
        if page.location == "/tasks" {
            opened += 1;
        } else {
            assert!(leads_to(&page, REFRESH), "{} {}", page.status, page.body);
        }
    }
    assert_eq!(opened, 1);
}

#[tokio::test]
async fn its_last_second_opens_and_the_next_does_not() {
    let house = House::open().await;
    let (first, second) = (new_account(&due()), new_account(&due()));
    let (answer, late) = (create(&asked(&first)), create(&asked(&second)));
    let (path, late) = (path(&answer), path(&late));
    let left = answer.body["expires_at"].as_i64().unwrap() - web::clock::Clock::now(&house.clock);
    let (mut owner, mut slow) = (Browser::new(&house), Browser::new(&house));
    owner.get(&path).await;
    slow.get(&late).await;
    house.clock.advance(left - 1);
    assert_eq!(owner.post(&path, &[]).await.location, "/tasks");
    house.clock.advance(2);
    assert!(leads_to(&slow.post(&late, &[]).await, REFRESH));
    assert_eq!(slow.get(&late).await.location, REFRESH);
    assert_eq!(slow.get("/tasks").await.status, 401);
}

#[tokio::test]
async fn a_forged_token_or_form_opens_nothing() {
    let house = House::open().await;
    let path = path(&create(&asked(&new_account(&due()))));
    let token = path.rsplit('/').next().unwrap();
    for bad in [format!("/a/{}", "A".repeat(44)), format!("/a/{}", &token[1..]), format!("/a/{token}A"), "/a/x".into()]
    {
        let page = Browser::new(&house).get(&bad).await;
        assert_eq!((page.status, page.header("set-cookie")), (404, ""), "{bad}");
    }
    let mut owner = Browser::new(&house);
    assert_eq!(owner.post(&path, &[]).await.status, 400, "no cookie");
    owner.get(&path).await;
    assert_eq!(owner.forge(&path, "", &[]).await.status, 403);
    assert_eq!(owner.forge(&path, "AAAAAAAAAAAAAAAAAAAAAA", &[]).await.status, 403);
    let other = crate::account_links::path(&create(&asked(&new_account(&due()))));
    assert_eq!(owner.post(&other, &[]).await.location, other, "with another link's cookie the page comes again");
    assert_eq!(owner.post(&path, &[]).await.location, "/tasks", "nothing of that spent it");
}

#[tokio::test]
async fn an_account_that_is_closed_meanwhile_is_sent_back() {
    let house = House::open().await;
    let account = new_account(&due());
    let path = path(&create(&asked(&account)));
    let mut owner = Browser::new(&house);
    owner.get(&path).await;
    let closed = account_json(&json!({"disabled_reason": "rejected.terms_of_service"}));
    assert_eq!(api("administrator", "PUT", &format!("/v1/accounts/{account}"), Some(&closed)).status, 200);
    assert!(leads_to(&owner.post(&path, &[]).await, REFRESH));
    assert_eq!(owner.get(&path).await.location, REFRESH);
}

#[tokio::test]
async fn it_is_no_way_to_a_code() {
    let house = House::open().await;
    let path = path(&create(&asked(&new_account(&due()))));
    let mut stranger = Browser::new(&house);
    stranger.get(&path).await;
    for page in ["/start", "/code", "/identity", "/tasks", "/summary", "/receipt"] {
        let answer = stranger.get(page).await;
        assert_eq!(answer.status, 401, "{page}");
        assert!(answer.body.contains(&format!("href=\"{REFRESH}\"")), "{page}: {}", answer.body);
    }
    stranger.get(&path).await;
    let phone = stranger.phone.clone();
    let asked = stranger.post("/start", &[("phone", &phone), ("email", "a@b.co")]).await;
    assert_eq!(asked.status, 401, "{}", asked.body);
    assert!(texts(&phone).is_empty());
    stranger.get(&path).await;
    stranger.post(&path, &[]).await;
    assert_eq!(stranger.get("/start").await.location, "/tasks", "inside, there is no need for one");
}

#[tokio::test]
async fn only_what_was_chosen_is_asked() {
    let house = House::open().await;
    let body = || {
        let mut body = account_json(&due());
        body["future_requirements"] = json!({"currently_due": ["individual.phone"], "eventually_due": ["settings.payments.statement_descriptor"]});
        body
    };
    let pages = async |options: Value| {
        let id = format!("acct_t{}", fresh());
        assert_eq!(api("administrator", "PUT", &format!("/v1/accounts/{id}"), Some(&body())).status, 200);
        let mut owner = visit(&house, &with(&id, "collection_options", &options)).await;
        let tasks = owner.get("/tasks").await.body;
        let personal = owner.get("/forms/personal").await.body;
        [
            personal.contains("name=\"individual.email\""),
            tasks.contains("\"/forms/business\""),
            personal.contains("name=\"individual.phone\""),
            tasks.contains("\"/forms/public\""),
        ]
    };
    assert_eq!(pages(json!({})).await, [true, false, false, false]);
    assert_eq!(pages(json!({"fields": "eventually_due"})).await, [true, true, false, false]);
    assert_eq!(pages(json!({"future_requirements": "include"})).await, [true, false, true, false]);
    assert_eq!(
        pages(json!({"fields": "eventually_due", "future_requirements": "include"})).await,
        [true, true, true, true]
    );
    let account = new_account(&due());
    let mut older = visit(&house, &with(&account, "collect", &json!("eventually_due"))).await;
    assert!(older.get("/tasks").await.body.contains("\"/forms/business\""));
}

#[tokio::test]
async fn an_update_offers_what_is_not_due_as_well() {
    let house = House::open().await;
    let mut changing = visit(&house, &with(&new_account(&due()), "type", &json!("account_update"))).await;
    assert!(changing.get("/tasks").await.body.contains("See and change all your details"));
    assert!(changing.get("/summary").await.body.contains("/forms/business?all"));
    let mut filling = visit(&house, &asked(&new_account(&due()))).await;
    assert!(!filling.get("/tasks").await.body.contains("See and change all your details"));
}

#[tokio::test]
async fn a_visit_ends_at_the_return_url() {
    let house = House::open().await;
    let account = new_account(&due());
    let mut owner = visit(&house, &asked(&account)).await;
    owner.get("/forms/personal").await;
    assert_eq!(owner.post("/forms/personal", &[("individual.email", "mara@rosen.example")]).await.location, "/summary");
    let summary = owner.get("/summary").await;
    assert!(!summary.body.contains("Step 4 of 4"), "{}", summary.body);
    assert_eq!(owner.post("/summary", &[]).await.location, "/receipt");
    let receipt = owner.get("/receipt").await;
    let way = "href=\"https://shop.example/done?a=1\"";
    assert!(receipt.body.contains(way) && receipt.body.contains("Return to Northwind Market"), "{}", receipt.body);
    let seen = api("administrator", "GET", &format!("/v1/accounts/{account}"), None).body;
    assert_eq!(seen["requirements"]["pending_verification"], json!(["individual.email"]));
    assert_eq!(seen["requirements"]["eventually_due"], json!(["business_profile.url"]), "what wasn't asked stays");
    // Nothing is due any more: the summary, with the same way back.
    assert_eq!(owner.get("/tasks").await.location, "/summary");
    assert!(owner.get("/summary").await.body.contains(way));
    let left = owner.post("/leave", &[]).await;
    assert!(leads_to(&left, RETURN), "{}", left.body);
    assert_eq!(owner.get("/tasks").await.status, 401);
}

#[tokio::test]
async fn an_idle_visit_is_over_and_leads_to_the_platform() {
    let house = House::open().await;
    let path = path(&create(&asked(&new_account(&due()))));
    let mut owner = Browser::new(&house);
    owner.get(&path).await;
    owner.post(&path, &[]).await;
    // Past the five minutes it lives on, and a saved step keeps it.
    house.clock.advance(1_700);
    owner.get("/forms/personal").await;
    assert_eq!(owner.post("/forms/personal", &[("individual.email", "a@b.co")]).await.location, "/summary");
    house.clock.advance(1_799);
    assert_eq!(owner.get("/summary").await.status, 200);
    house.clock.advance(1);
    let over = owner.get("/summary").await;
    assert_eq!(over.status, 401);
    assert!(over.body.contains("Start again from Northwind Market"), "{}", over.body);
    assert_eq!(owner.get(&path).await.location, REFRESH);
}

#[tokio::test]
async fn a_revoked_link_ends_its_visit() {
    let house = House::open().await;
    let path = path(&create(&asked(&new_account(&due()))));
    let id = domain::token::read_account(&house.keys, path.rsplit('/').next().unwrap()).unwrap();
    let mut owner = Browser::new(&house);
    owner.get(&path).await;
    owner.post(&path, &[]).await;
    owner.get("/forms/personal").await;
    let links = store::links::Links::new(&house.table);
    let link = links.get(&id).await.unwrap().unwrap();
    let actor = store::audit::Actor {
        who: "staff:test".into(),
        source: "192.0.2.1".into(),
        user_agent: "test".into(),
        request: None,
    };
    let now = web::clock::Clock::now(&house.clock);
    let action = store::audit::Action::LinkRevoked;
    let audit = store::audit::Audit { action, actor: &actor, at: now, link: Some(id.to_string()), about: vec![] };
    assert!(links.revoke(&link, now, &audit, &[]).await.unwrap());
    assert_eq!(owner.get("/tasks").await.status, 401);
    assert_eq!(owner.post("/forms/personal", &[("individual.email", "a@b.co")]).await.status, 401);
    assert_eq!(owner.get(&path).await.location, REFRESH);
}
