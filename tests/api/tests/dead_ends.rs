//! Pages where a link doesn't help, and `POST /r/{token}`: asking the platform for a new one.

use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::support::{Browser, House, Page, api, form, new_account, new_link};

const ASKED: &str = "remediation_link.requested";

fn path(link: &Value) -> String {
    let url = link["url"].as_str().unwrap();
    url[url.find("/r/").unwrap()..].to_owned()
}

fn link() -> (String, Value) {
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let link = new_link(&account);
    (account, link)
}

fn revoke(link: &Value) {
    let id = link["id"].as_str().unwrap();
    assert_eq!(api("administrator", "POST", &format!("/v1/remediation_links/{id}/revoke"), None).status, 200);
}

async fn asks(house: &House, account: &str) -> Vec<Value> {
    house.events(account).await.into_iter().filter(|event| event["type"] == ASKED).collect()
}

// What the one button of a page does.
fn button(page: &Page) -> (&str, &str) {
    assert_eq!(page.body.matches("class=\"button\"").count(), 1, "{}", page.body);
    let main = page.body.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
    let label = main.split("class=\"button\"").nth(1).unwrap().split('>').nth(1).unwrap().split('<').next().unwrap();
    let action =
        main.split("<form method=\"post\" action=\"").nth(1).map_or("", |rest| rest.split('"').next().unwrap());
    (label, action)
}

#[tokio::test]
async fn an_expired_and_a_revoked_link_offer_to_ask_and_the_platform_is_told() {
    for is_expired in [true, false] {
        let (account, link) = link();
        let house = House::open().await;
        if is_expired {
            house.clock.advance(90 * 86_400);
        } else {
            revoke(&link);
        }
        let mut owner = Browser::new(&house);
        let dead = owner.get(&path(&link)).await;
        assert_eq!(dead.status, 410);
        assert_eq!(button(&dead), ("Ask Northwind Market for a new link", path(&link).as_str()));
        assert!(asks(&house, &account).await.is_empty(), "looking asks nothing");
        let told = owner.post(&path(&link), &[]).await;
        assert_eq!(told.status, 200, "{}", told.body);
        assert!(told.title().starts_with("We told Northwind Market"), "{}", told.title());
        assert!(told.body.contains("send you a message when you can go on"), "it says what happens next");
        assert_eq!(button(&told), ("Contact Northwind Market", ""));
        let events = asks(&house, &account).await;
        assert_eq!(events.len(), 1);
        let object = &events[0]["data"]["object"];
        assert_eq!((&object["id"], &events[0]["account"]), (&link["id"], &json!(account)));
        assert_eq!(object["status"], if is_expired { "expired" } else { "revoked" });
        assert_eq!(object.get("url"), None);
        for personal in ["Rosen", "Mara", "/r/", "test browser"] {
            assert!(!events[0].to_string().contains(personal), "{personal}");
        }
        assert!(house.audit(&account).await.contains(&"link_requested".to_owned()));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn pressing_ten_times_at_once_or_later_that_day_tells_once_and_tomorrow_tells_again() {
    let house = House::open().await;
    let (account, link) = link();
    revoke(&link);
    let mut owner = Browser::new(&house);
    owner.get(&path(&link)).await;
    let mut presses = JoinSet::new();
    for _ in 0..10 {
        let (mut tab, path) = (owner.clone(), path(&link));
        presses.spawn(async move { tab.post(&path, &[]).await.status });
    }
    assert_eq!(presses.join_all().await, [200; 10], "to the owner each press is the same");
    assert_eq!(asks(&house, &account).await.len(), 1);
    house.clock.advance(86_400);
    let mut next_day = Browser::new(&house);
    next_day.get(&path(&link)).await;
    assert_eq!(next_day.post(&path(&link), &[]).await.status, 200);
    assert_eq!(asks(&house, &account).await.len(), 2);
    let records = house.audit(&account).await;
    assert_eq!(records.iter().filter(|action| *action == "link_requested").count(), 2);
}

#[tokio::test]
async fn nobody_asks_without_the_page_of_this_link() {
    let house = House::open().await;
    let ((account, link), (_, other)) = (link(), link());
    revoke(&link);
    revoke(&other);
    let mut owner = Browser::new(&house);
    owner.get(&path(&other)).await;
    assert_eq!(owner.post(&path(&link), &[]).await.status, 403, "the button of another link");
    assert_eq!(owner.forge(&path(&link), "", &[]).await.status, 403);
    let forged = format!("{}x", &path(&link)[..path(&link).len() - 1]);
    let page = owner.post(&forged, &[]).await;
    assert_eq!(page.status, 404, "{forged}");
    assert!(asks(&house, &account).await.is_empty());
    assert!(!house.audit(&account).await.contains(&"link_requested".to_owned()));
}

#[tokio::test]
async fn where_the_link_itself_helps_there_is_nothing_to_ask() {
    let house = House::open().await;
    let (account, link) = link();
    let keys = &house.keys;
    let id = domain::id::LinkId::parse(link["id"].as_str().unwrap()).unwrap();
    let stored = store::links::Links::new(&house.table).get(&id).await.unwrap().unwrap();
    let ask = web::hosted::Ask::of(keys, &stored).unwrap();
    let page = Browser::new(&house).forge(&ask.action, &ask.csrf, &[]).await;
    assert_eq!((page.status, page.location.as_str()), (303, path(&link).as_str()));
    assert!(asks(&house, &account).await.is_empty());
}

#[tokio::test]
async fn a_closed_account_says_so_everywhere_and_offers_no_new_link() {
    let house = House::open().await;
    let (account, link) = link();
    let mut inside = Browser::new(&house);
    inside.prove_all(&link).await;
    let revoked = new_link(&account);
    revoke(&revoked);
    let mut there = Browser::new(&house);
    there.get(&path(&revoked)).await;
    assert_eq!(form("administrator", "POST", &format!("/v1/accounts/{account}/reject"), "reason=other").status, 200);
    let mut owner = Browser::new(&house);
    assert_eq!(owner.get(&path(&link)).await.location, "/start");
    for page in [owner.get("/start").await, inside.get("/tasks").await, owner.get(&path(&revoked)).await] {
        assert_eq!(page.status, 410);
        assert!(page.title().starts_with("This account was closed"), "{}", page.title());
        assert_eq!(button(&page), ("Contact Northwind Market", ""));
    }
    let typed = inside.post("/forms/personal", &[("individual.email", "a@b.co")]).await;
    assert_eq!(typed.status, 410, "nothing is taken");
    assert_eq!(there.post(&path(&revoked), &[]).await.status, 410, "the button of a page that was open before");
    assert!(asks(&house, &account).await.is_empty());
}

#[tokio::test]
async fn an_account_that_is_gone_has_its_own_page() {
    let house = House::open().await;
    let (account, link) = link();
    let mut owner = Browser::new(&house);
    owner.get(&path(&link)).await;
    house.remove_account(&account).await;
    let page = owner.get("/start").await;
    assert_eq!(page.status, 410);
    assert!(page.title().starts_with("This account isn"), "{}", page.title());
    assert_eq!(button(&page).0, "Contact Northwind Market");
    // Nobody can revoke it any more; time ends it all the same.
    house.clock.advance(90 * 86_400);
    let page = owner.get(&path(&link)).await;
    assert!(page.title().starts_with("This account isn"), "{}", page.title());
}

#[tokio::test]
async fn a_blocked_owner_asks_and_after_the_reset_the_same_link_goes_on() {
    let house = House::open().await;
    let (account, link) = link();
    let mut owner = Browser::new(&house);
    owner.prove_phone(&link).await;
    for _ in 0..3 {
        assert_eq!(owner.claim("0000").await.status, 422);
    }
    let blocked = owner.claim("0000").await;
    assert_eq!((blocked.status, button(&blocked).0), (403, "Ask Northwind Market to unlock it"));
    assert_eq!(button(&blocked).1, path(&link));
    let told = owner.post(&path(&link), &[]).await;
    assert!(told.title().starts_with("We told Northwind Market"), "{}", told.title());
    let events = house.events(&account).await;
    let kinds: Vec<&str> = events.iter().filter_map(|event| event["type"].as_str()).collect();
    for kind in ["remediation_link.identity_blocked", ASKED] {
        assert_eq!(kinds.iter().filter(|told| **told == kind).count(), 1, "{kind}");
    }
    let reset = format!("/v1/accounts/{account}/identity_check/reset");
    assert_eq!(form("administrator", "POST", &reset, "acknowledged=true").status, 200);
    assert_eq!(owner.get(&path(&link)).await.location, "/identity", "the same link, the same session");
    assert_eq!(owner.claim("6789").await.location, "/tasks");
    assert_eq!(owner.get("/tasks").await.status, 200);
}

#[tokio::test]
async fn an_expired_link_is_still_known_a_month_later() {
    let (_, link) = link();
    let id = domain::id::LinkId::parse(link["id"].as_str().unwrap()).unwrap();
    let house = House::open().await;
    let stored = store::links::Links::new(&house.table).get(&id).await.unwrap().unwrap();
    assert!(stored.forgotten_at() >= stored.expires_at + 30 * 86_400, "the table forgets it no earlier");
    house.clock.advance(119 * 86_400);
    let mut owner = Browser::new(&house);
    assert_eq!(owner.get(&path(&link)).await.status, 410);
    assert_eq!(owner.post(&path(&link), &[]).await.status, 200);
}
