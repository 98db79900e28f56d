//! `GET /r/{token}`.

use serde_json::json;

use crate::support::{Browser, House, api, new_account, new_link, stack, texts};

fn path(url: &str) -> String {
    url[url.find("/r/").unwrap()..].to_owned()
}

#[tokio::test]
async fn it_sets_a_cookie_and_leads_to_the_first_page() {
    let house = House::open().await;
    let link = new_link(&new_account(&json!({"currently_due": ["individual.email"]})));
    let page = Browser::new(&house).get(&path(link["url"].as_str().unwrap())).await;
    assert_eq!((page.status, page.location.as_str()), (303, "/start"));
    assert!(page.header("set-cookie").starts_with("__Host-link="), "{}", page.header("set-cookie"));
    for attribute in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(page.header("set-cookie").contains(attribute));
    }
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    assert_eq!(page.header("cache-control"), "no-store");
}

#[tokio::test]
async fn scanners_change_nothing_however_often_they_come() {
    let house = House::open().await;
    let link = new_link(&new_account(&json!({"currently_due": ["individual.email"]})));
    for _ in 0..3 {
        let mut scanner = Browser::new(&house);
        let url = path(link["url"].as_str().unwrap());
        assert_eq!(scanner.head(&url).await.status, 303);
        assert_eq!(scanner.get(&url).await.status, 303);
        for page in ["/start", "/code", "/identity", "/tasks", "/summary", "/receipt"] {
            scanner.get(page).await;
        }
        assert!(texts(&scanner.phone).is_empty());
    }
    let id = link["id"].as_str().unwrap();
    assert_eq!(api("administrator", "GET", &format!("/v1/remediation_links/{id}"), None).body, link);
}

#[tokio::test]
async fn forged_and_truncated_tokens_are_404_and_set_nothing() {
    let house = House::open().await;
    let link = new_link(&new_account(&json!({})));
    let url = path(link["url"].as_str().unwrap());
    let (last, other) = if url.ends_with('A') { ('A', 'B') } else { ('\0', 'A') };
    let _ = last;
    let forged = format!("{}{other}", &url[..url.len() - 1]);
    for bad in
        [forged, url[..url.len() - 1].to_owned(), format!("{url}A"), "/r/x".into(), format!("/r/{}", "A".repeat(44))]
    {
        let page = Browser::new(&house).get(&bad).await;
        assert_eq!(page.status, 404, "{bad}");
        assert_eq!(page.header("set-cookie"), "", "{bad}");
        assert!(page.body.contains("This link doesn") || page.body.contains("no such page"), "{bad}");
    }
}

#[tokio::test]
async fn a_token_of_another_deployment_is_404() {
    let house = House::open().await;
    let foreign = domain::keyring::sample::keyring(&[1]);
    let id = domain::id::LinkId::parse(new_link(&new_account(&json!({})))["id"].as_str().unwrap()).unwrap();
    let token = domain::token::print(&foreign, 1, &id).unwrap();
    assert_eq!(Browser::new(&house).get(&format!("/r/{token}")).await.status, 404);
}

#[tokio::test]
async fn the_last_second_of_ninety_days_opens_and_the_next_does_not() {
    let house = House::open().await;
    let link = new_link(&new_account(&json!({})));
    let url = path(link["url"].as_str().unwrap());
    let left = link["expires_at"].as_i64().unwrap() - web::clock::Clock::now(&house.clock);
    house.clock.advance(left - 1);
    assert_eq!(Browser::new(&house).get(&url).await.status, 303);
    house.clock.advance(1);
    let page = Browser::new(&house).get(&url).await;
    assert_eq!(page.status, 410, "the table still holds it, and it doesn't open");
    assert!(page.title().starts_with("This link has expired"), "{}", page.title());
}

#[tokio::test]
async fn a_link_that_expires_meanwhile_closes_its_session() {
    let house = House::open().await;
    let link = new_link(&new_account(&json!({"currently_due": ["individual.email"]})));
    // The link's last hour: the session would live on, the link doesn't.
    house.clock.advance(90 * 86_400 - 600);
    let mut owner = Browser::new(&house);
    owner.prove_all(&link).await;
    assert_eq!(owner.get("/tasks").await.status, 200);
    house.clock.advance(700);
    assert_eq!(owner.get("/tasks").await.status, 410);
    assert_eq!(owner.post("/forms/personal", &[("individual.email", "a@b.co")]).await.status, 410);
}

#[tokio::test]
async fn a_revoked_link_does_not_open_and_its_sessions_end() {
    let house = House::open().await;
    let link = new_link(&new_account(&json!({"currently_due": ["individual.email"]})));
    let mut owner = Browser::new(&house);
    owner.prove_all(&link).await;
    owner.get("/tasks").await;
    let id = link["id"].as_str().unwrap();
    assert_eq!(api("administrator", "POST", &format!("/v1/remediation_links/{id}/revoke"), None).status, 200);
    assert_eq!(owner.get("/tasks").await.status, 410);
    assert_eq!(owner.post("/forms/personal", &[("individual.email", "a@b.co")]).await.status, 410);
    let page = Browser::new(&house).get(&path(link["url"].as_str().unwrap())).await;
    assert_eq!(page.status, 410);
    assert!(page.body.contains("Northwind Market closed this link"), "{}", page.body);
}

#[tokio::test]
async fn a_browser_that_is_verified_goes_straight_in_and_another_link_asks_again() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let (first, second) = (new_link(&account), new_link(&account));
    let mut owner = Browser::new(&house);
    owner.prove_all(&first).await;
    assert_eq!(owner.get(&path(first["url"].as_str().unwrap())).await.location, "/tasks");
    assert_eq!(owner.get(&path(second["url"].as_str().unwrap())).await.location, "/start");
    assert_eq!(owner.get("/tasks").await.location, "/start", "the other link has no session");
    assert_eq!(owner.get(&path(first["url"].as_str().unwrap())).await.location, "/tasks", "the first still has");
}

#[tokio::test]
async fn the_platforms_icon_is_there_for_whoever_opened_a_link_and_nobody_else() {
    let house = House::open().await;
    let mut browser = Browser::new(&house);
    assert_eq!(browser.get("/icon").await.status, 400);
    browser.get(&path(stack()["links"]["due"].as_str().unwrap())).await;
    let icon = browser.get("/icon").await;
    assert_eq!((icon.status, icon.header("content-type")), (200, "image/png"));
}

#[tokio::test]
async fn pages_files_are_kept_for_ever_and_other_names_are_404() {
    let house = House::open().await;
    let mut browser = Browser::new(&house);
    let css = browser.get(&web::assets::css_href()).await;
    assert_eq!((css.status, css.header("content-type")), (200, "text/css; charset=utf-8"));
    assert!(css.header("cache-control").contains("immutable"));
    assert_eq!(browser.get("/assets/none.css").await.status, 404);
}
