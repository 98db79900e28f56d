//! The link that an account has now: given again as long as it is worth giving, and one for all who ask at once.

use domain::{
    id::AccountId,
    link::{LIFETIME, WORTH_GIVING},
};
use generate_link::GenerateLink;
use serde_json::{Value, json};
use store::audit::Actor;
use web::api::{Caller, Role};

use crate::support::{House, Staff, account_json, api, fresh, new_account, new_link, stack};

struct Desk {
    house: House,
    links: GenerateLink,
}

fn caller(role: Role) -> Caller {
    let platform = domain::id::PlatformId::parse(stack()["platform"].as_str().unwrap()).unwrap();
    Caller { subject: "jane".into(), platform: Some(platform), roles: vec![role], livemode: false }
}

fn actor() -> Actor {
    Actor { who: "staff:jane".into(), source: "127.0.0.1".into(), user_agent: String::new(), request: None }
}

impl Desk {
    async fn open() -> Self {
        let house = House::open().await;
        let links = Staff::links(&house);
        Self { house, links }
    }

    // Id, address, and whether it was made now.
    async fn give(&self, account: &str) -> (String, String, bool) {
        let account = AccountId::parse(account).unwrap();
        let given = self.links.give(&caller(Role::SupportAssociate), &actor(), &account).await.unwrap();
        (given.link.id.to_string(), given.url, given.made)
    }

    async fn refused(&self, role: Role, account: &str) -> String {
        let account = AccountId::parse(account).unwrap();
        let given = self.links.give(&caller(role), &actor(), &account).await;
        given.err().expect("a refusal").message().to_owned()
    }
}

fn links_of(account: &str) -> Vec<Value> {
    let list = api("view_only", "GET", &format!("/v1/remediation_links?account={account}&limit=100"), None);
    list.body["data"].as_array().unwrap().clone()
}

#[tokio::test]
async fn the_first_one_makes_a_link_and_the_next_one_gets_the_same() {
    let desk = Desk::open().await;
    let account = new_account(&json!({}));
    let (id, url, made) = desk.give(&account).await;
    assert!(made && url.starts_with(stack()["hosted"].as_str().unwrap()));
    assert_eq!(desk.give(&account).await, (id.clone(), url.clone(), false));
    let [link] = links_of(&account).try_into().unwrap();
    assert_eq!((&link["id"], &link["url"], &link["created_by"]), (&json!(id), &json!(url), &json!("jane")));
    assert_eq!(desk.house.audit(&account).await.iter().filter(|action| *action == "link_created").count(), 1);
    let created = |event: &&Value| event["type"] == "remediation_link.created";
    assert_eq!(desk.house.events(&account).await.iter().filter(created).count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_who_ask_at_once_all_get_one_link() {
    let desk = Desk::open().await;
    let account = new_account(&json!({}));
    let mut asking = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let (links, account) = (desk.links.clone(), AccountId::parse(&account).unwrap());
        asking.spawn(async move { links.give(&caller(Role::Administrator), &actor(), &account).await.unwrap() });
    }
    let given = asking.join_all().await;
    assert_eq!(given.iter().filter(|given| given.made).count(), 1);
    assert!(given.iter().all(|one| one.url == given[0].url));
    assert_eq!(links_of(&account).len(), 1);
}

#[tokio::test]
async fn a_link_of_the_api_is_the_one_that_is_given_next_but_not_one_for_a_requirement() {
    let desk = Desk::open().await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let first = desk.give(&account).await;
    let newest = new_link(&account);
    let body = json!({"account": account, "requirement": "individual.email"});
    assert_eq!(api("administrator", "POST", "/v1/remediation_links", Some(&body)).status, 200);
    let (id, url, made) = desk.give(&account).await;
    assert_eq!((json!(id), json!(url), made), (newest["id"].clone(), newest["url"].clone(), false));
    let status = |link: &Value| link["status"] == "active";
    let all = links_of(&account);
    assert!(all.len() == 3 && all.iter().all(status), "none ends another one");
    assert!(all.iter().any(|link| link["id"] == first.0));
}

#[tokio::test]
async fn a_revoked_link_is_not_given_again_and_revoking_an_old_one_leaves_the_new_one() {
    let desk = Desk::open().await;
    let account = new_account(&json!({}));
    let (old, ..) = desk.give(&account).await;
    let newest = new_link(&account);
    let revoke = |id: &str| api("administrator", "POST", &format!("/v1/remediation_links/{id}/revoke"), None);
    assert_eq!(revoke(&old).body["status"], "revoked");
    assert_eq!(json!(desk.give(&account).await.0), newest["id"]);
    assert_eq!(revoke(newest["id"].as_str().unwrap()).body["status"], "revoked");
    let (id, _, made) = desk.give(&account).await;
    assert!(made && id != old && json!(id) != newest["id"]);
    assert_eq!(desk.links.revoke(&caller(Role::Developer), &actor(), &id).await.unwrap().status(1).as_str(), "revoked");
    assert!(desk.give(&account).await.2);
}

#[tokio::test]
async fn a_link_that_ends_within_a_month_is_followed_by_a_new_one_and_opens_on() {
    let desk = Desk::open().await;
    let account = new_account(&json!({}));
    let (first, ..) = desk.give(&account).await;
    desk.house.clock.advance(LIFETIME - WORTH_GIVING);
    assert_eq!(desk.give(&account).await.0, first);
    desk.house.clock.advance(1);
    let (second, _, made) = desk.give(&account).await;
    assert!(made && second != first);
    assert_eq!(desk.give(&account).await.0, second);
    assert!(links_of(&account).iter().all(|link| link["status"] == "active"));
}

#[tokio::test]
async fn who_may_not_and_what_cannot_have_one_is_told_and_nothing_is_made() {
    let desk = Desk::open().await;
    let account = new_account(&json!({}));
    let may_not = desk.refused(Role::ViewOnly, &account).await;
    assert!(may_not.contains("administrator") && links_of(&account).is_empty(), "{may_not}");
    let lacking = format!("acct_t{}", fresh());
    let mut body = account_json(&json!({}));
    body["external_accounts"] = Value::Null;
    assert_eq!(api("administrator", "PUT", &format!("/v1/accounts/{lacking}"), Some(&body)).status, 200);
    assert!(desk.refused(Role::Administrator, &lacking).await.contains("an external account for payouts"));
    assert!(links_of(&lacking).is_empty());
    let nobody = desk.refused(Role::Administrator, "acct_nobody").await;
    assert_eq!(nobody, "No such account: 'acct_nobody'");
}
