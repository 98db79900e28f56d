//! `/code`: guesses, one at a time and all at once.

use serde_json::{Value, json};
use store::owner::{OwnerReads, Whereabouts};
use tokio::task::JoinSet;

use crate::support::{Browser, House, Page, api, new_account, new_link, texts};

async fn at_code(house: &House) -> (Browser, Value) {
    let link = new_link(&new_account(&json!({"currently_due": ["individual.email"]})));
    let mut owner = Browser::new(house);
    assert_eq!(owner.ask_for_code(&link).await.location, "/code");
    assert_eq!(owner.get("/code").await.status, 200);
    (owner, link)
}

fn looked_at(page: &Page) -> bool {
    page.body.contains("That code doesn") || page.body.contains("Too many tries with this code")
}

#[tokio::test]
async fn the_right_code_works_once_with_a_new_session() {
    let house = House::open().await;
    let (mut owner, link) = at_code(&house).await;
    let (code, mut twin) = (owner.code(), owner.clone());
    let page = owner.post("/code", &[("code", &code)]).await;
    assert_eq!((page.status, page.location.as_str()), (303, "/identity"));
    assert!(page.header("set-cookie").starts_with("__Host-session-"));
    // The tab that holds the old session has nothing any more.
    assert_eq!(twin.post("/code", &[("code", &code)]).await.status, 401);
    assert_eq!(twin.get("/identity").await.status, 401);
    let id = link["id"].as_str().unwrap();
    assert_eq!(api("view_only", "GET", &format!("/v1/remediation_links/{id}"), None).body["progress"], "authenticated");
}

#[tokio::test]
async fn what_cannot_be_a_code_costs_no_guess() {
    let house = House::open().await;
    let (mut owner, _) = at_code(&house).await;
    for (typed, said) in
        [("", "Type the 6 digits"), ("12345", "has 6 digits"), ("1234567", "You typed more"), ("abcdef", "digits only")]
    {
        for _ in 0..2 {
            let page = owner.post("/code", &[("code", typed)]).await;
            assert_eq!(page.status, 422);
            assert!(page.body.contains(said), "{typed}: {}", page.body);
        }
    }
    let code = owner.code();
    assert_eq!(
        owner.post("/code", &[("code", &format!(" {}-{} ", &code[..3], &code[3..]))]).await.location,
        "/identity"
    );
}

#[tokio::test]
async fn wrong_then_right_is_right() {
    let house = House::open().await;
    let (mut owner, _) = at_code(&house).await;
    let wrong = owner.wrong_code();
    let page = owner.post("/code", &[("code", &wrong)]).await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains("4 tries left"), "{}", page.body);
    let code = owner.code();
    assert_eq!(owner.post("/code", &[("code", &code)]).await.location, "/identity");
}

#[tokio::test]
async fn after_five_wrong_guesses_the_right_one_is_refused() {
    let house = House::open().await;
    let (mut owner, _) = at_code(&house).await;
    let wrong = owner.wrong_code();
    for n in 1..=5 {
        let page = owner.post("/code", &[("code", &wrong)]).await;
        assert_eq!(page.status, if n < 5 { 422 } else { 429 }, "{n}");
    }
    let code = owner.code();
    let page = owner.post("/code", &[("code", &code)]).await;
    assert_eq!(page.status, 429);
    assert_ne!(page.header("retry-after"), "");
    assert!(page.body.contains("Too many tries with this code"), "{}", page.body);
}

#[tokio::test]
async fn a_code_works_for_ten_minutes() {
    let house = House::open().await;
    let (mut owner, _) = at_code(&house).await;
    let code = owner.code();
    house.clock.advance(600);
    let page = owner.post("/code", &[("code", &code)]).await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains("That code is too old"), "{}", page.body);
    let (mut quick, _) = at_code(&house).await;
    let code = quick.code();
    house.clock.advance(599);
    assert_eq!(quick.post("/code", &[("code", &code)]).await.location, "/identity");
}

#[tokio::test]
async fn a_new_code_voids_the_old() {
    let house = House::open().await;
    let (mut owner, _) = at_code(&house).await;
    let old = owner.code();
    house.clock.advance(30);
    assert_eq!(owner.post("/code/again", &[]).await.location, "/code");
    let new = owner.code();
    assert_eq!(texts(&owner.phone).len(), 2);
    if old != new {
        assert_eq!(owner.post("/code", &[("code", &old)]).await.status, 422);
    }
    assert_eq!(owner.post("/code", &[("code", &new)]).await.location, "/identity");
}

#[tokio::test]
async fn a_code_is_nothing_in_another_browser_or_for_another_link() {
    let house = House::open().await;
    let (owner, link) = at_code(&house).await;
    let code = owner.code();
    let mut stranger = Browser::new(&house);
    let url = link["url"].as_str().unwrap();
    stranger.get(&url[url.find("/r/").unwrap()..]).await;
    stranger.get("/start").await;
    let page = stranger.post("/code", &[("code", &code)]).await;
    assert_eq!((page.status, page.location.as_str()), (303, "/start"));
    let (mut other, _) = at_code(&house).await;
    if other.code() != code {
        assert_eq!(other.post("/code", &[("code", &code)]).await.status, 422);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_fifty_wrong_guesses_at_once_at_most_five_are_looked_at() {
    let house = House::open().await;
    let (owner, link) = at_code(&house).await;
    let wrong = owner.wrong_code();
    let mut tasks = JoinSet::new();
    for _ in 0..50 {
        let (mut tab, wrong) = (owner.clone(), wrong.clone());
        tasks.spawn(async move { tab.post("/code", &[("code", &wrong)]).await });
    }
    let pages = tasks.join_all().await;
    assert_eq!(pages.len(), 50);
    assert!(
        pages.iter().all(|page| [422, 429].contains(&page.status)),
        "{:?}",
        pages.iter().map(|p| p.status).collect::<Vec<_>>()
    );
    let evaluated = pages.iter().filter(|page| page.body.contains("That code doesn")).count();
    assert!(evaluated <= 5, "{evaluated} were looked at");
    assert!(pages.iter().all(looked_at));
    // The table agrees: five were paid for, and five wrong codes count against the account.
    let door = door(&house, &link).await;
    assert_eq!(door.challenge.unwrap().guesses, 5);
    assert_eq!(door.wrong_codes, 5);
    let (code, mut owner) = (owner.code(), owner);
    assert_eq!(owner.post("/code", &[("code", &code)]).await.status, 429, "and the right one comes too late");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_eight_right_codes_at_once_exactly_one_wins() {
    let house = House::open().await;
    for _ in 0..5 {
        let (owner, link) = at_code(&house).await;
        let code = owner.code();
        let mut tasks = JoinSet::new();
        for _ in 0..8 {
            let (mut tab, code) = (owner.clone(), code.clone());
            tasks.spawn(async move { tab.post("/code", &[("code", &code)]).await });
        }
        let pages = tasks.join_all().await;
        let won = pages.iter().filter(|page| page.location == "/identity").count();
        assert_eq!(won, 1, "{:?}", pages.iter().map(|p| p.status).collect::<Vec<_>>());
        assert!(pages.iter().all(|page| page.status < 500));
        assert_eq!(door(&house, &link).await.wrong_codes, 0, "a right code that lost is no wrong one");
    }
}

#[tokio::test]
async fn a_hundred_wrong_codes_lock_the_account_until_staff_look_at_it() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let mut wrong_codes = 0;
    while wrong_codes < 100 {
        let mut owner = Browser::new(&house);
        owner.ask_for_code(&new_link(&account)).await;
        owner.get("/code").await;
        let wrong = owner.wrong_code();
        for _ in 0..5 {
            owner.post("/code", &[("code", &wrong)]).await;
            wrong_codes += 1;
        }
    }
    let mut owner = Browser::new(&house);
    let link = new_link(&account);
    assert_eq!(owner.ask_for_code(&link).await.status, 403);
    let page = owner.get("/start").await;
    assert_eq!(page.status, 403, "{}", page.body);
    assert!(page.title().starts_with("Contact Northwind Market"), "{}", page.title());
    assert!(texts(&owner.phone).is_empty(), "nothing is sent for a locked account");
}

async fn door(house: &House, link: &Value) -> store::owner::Door {
    let at = Whereabouts {
        link: domain::id::LinkId::parse(link["id"].as_str().unwrap()).unwrap(),
        platform: domain::id::PlatformId::parse("plat_demo").unwrap(),
        account: domain::id::AccountId::parse(link["account"].as_str().unwrap()).unwrap(),
        country: None,
        session: None,
        browser: domain::session::SessionHash::of("a browser"),
    };
    OwnerReads::new(&house.table).door(&at, web::clock::Clock::now(&house.clock)).await.unwrap()
}
