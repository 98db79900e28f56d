//! An owner's word on messages, on the dashboard's page of an account: shown to all, taken by who may, after it was
//! acknowledged, and recorded.

use domain::{
    reminder::{Hours, Place},
    time::DAY,
};
use serde_json::{Value, json};
use web::{
    clock::{Clock as _, SystemClock},
    language::Language,
};

use crate::support::{
    House, LINK_MAKERS, StaffBrowser, Tenant, account_json, api, fresh, new_account, phone, stack, texts,
};

fn account() -> String {
    new_account(&json!({"currently_due": ["individual.email"]}))
}

fn page(account: &str) -> String {
    format!("/dashboard/accounts/{account}")
}

async fn declared(house: &House, account: &str) -> (usize, usize) {
    let actions = house.audit(account).await;
    let count = |wanted: &str| actions.iter().filter(|action| *action == wanted).count();
    (count("reminders_declined"), count("reminders_allowed"))
}

async fn wants_none(house: &House, account: &str) -> bool {
    let platform = domain::id::PlatformId::parse(stack()["platform"].as_str().unwrap()).unwrap();
    let account = domain::id::AccountId::parse(account).unwrap();
    store::reminders::Reminders::new(&house.table).declined(&platform, &account).await.unwrap()
}

#[tokio::test]
async fn an_owners_word_is_taken_after_it_was_acknowledged_and_taken_back() {
    let (house, account) = (House::open().await, account());
    let path = format!("{}/reminders", page(&account));
    for role in LINK_MAKERS {
        let mut staff = StaffBrowser::signed_in(role);
        let seen = staff.get(&page(&account)).body;
        assert!(seen.contains(&path) && seen.contains("They want no messages"), "{role}: {seen}");
        let asked = staff.get(&path);
        assert_eq!((asked.status, asked.text_of("h1")), (200, "Stop messages to the owner?"), "{role}");
        assert!(!wants_none(&house, &account).await, "asking changes nothing");
        let unticked = staff.post(&path, &[("opted_out", "true")]);
        assert_eq!((unticked.status, unticked.text_of("h1")), (422, "Stop messages to the owner?"), "{role}");
        assert!(unticked.body.contains("<title>Error: ") && unticked.body.contains("id=\"acknowledged-error\""));
        assert!(!wants_none(&house, &account).await, "without the tick nothing is changed");
        let done = staff.post(&path, &[("opted_out", "true"), ("acknowledged", "true")]);
        assert_eq!((done.status, done.location), (303, format!("{}?done=opted-out", page(&account))), "{role}");
        assert!(wants_none(&house, &account).await);
        let after = staff.get(&format!("{}?done=opted-out", page(&account))).body;
        for said in ["Nothing more is sent to the owner.", "The owner wants no messages.", "They want messages again"] {
            assert!(after.contains(said), "{role} {said}: {after}");
        }
        assert_eq!(staff.get(&path).text_of("h1"), "Send messages to the owner again?");
        let back = staff.post(&path, &[("opted_out", "false"), ("acknowledged", "true")]);
        assert_eq!((back.status, back.location), (303, format!("{}?done=opted-in", page(&account))), "{role}");
        assert!(!wants_none(&house, &account).await);
    }
    assert_eq!(declared(&house, &account).await, (6, 6));
}

#[tokio::test]
async fn what_was_said_before_is_no_error_and_no_second_record() {
    let (house, account) = (House::open().await, account());
    let path = format!("{}/reminders", page(&account));
    let mut staff = StaffBrowser::signed_in("support_specialist");
    staff.get(&path);
    for _ in 0..2 {
        assert_eq!(staff.post(&path, &[("opted_out", "true"), ("acknowledged", "true")]).status, 303);
    }
    assert_eq!(declared(&house, &account).await, (1, 0));
    assert_eq!(staff.post(&path, &[("opted_out", "maybe"), ("acknowledged", "true")]).status, 403);
    assert!(wants_none(&house, &account).await);
}

#[tokio::test]
async fn who_may_only_look_sees_the_wish_and_no_control() {
    let (house, account) = (House::open().await, account());
    let path = format!("{}/reminders", page(&account));
    for role in ["view_only", "analyst"] {
        let mut viewer = StaffBrowser::signed_in(role);
        let seen = viewer.get(&page(&account)).body;
        assert!(seen.contains("Messages to the owner") && !seen.contains(&path), "{role}: {seen}");
        assert_eq!(viewer.get(&path).status, 403, "{role}");
        viewer.get(&page(&account));
        let refused = viewer.post(&path, &[("opted_out", "true"), ("acknowledged", "true")]);
        assert_eq!((refused.status, refused.text_of("h1")), (403, "Your role doesn&#39;t allow this"), "{role}");
    }
    assert!(!wants_none(&house, &account).await);
    assert_eq!(declared(&house, &account).await, (0, 0));
}

#[tokio::test]
async fn without_this_sessions_hidden_field_and_at_another_platform_nothing_is_changed() {
    let (house, account) = (House::open().await, account());
    let path = format!("{}/reminders", page(&account));
    let fields = [("opted_out", "true"), ("acknowledged", "true")];
    let mut staff = StaffBrowser::signed_in("administrator");
    for csrf in [None, Some(""), Some("AAAAAAAAAAAAAAAAAAAAAA")] {
        assert_eq!(staff.forge(&path, csrf, &fields).status, 403);
    }
    let tenant = Tenant::new(&house).await;
    for (platform, livemode) in [(tenant.id.as_str(), false), (stack()["platform"].as_str().unwrap(), true)] {
        let mut stranger = StaffBrowser::signed_in_at("administrator", platform, livemode);
        assert_eq!(stranger.get(&path).status, 404);
        stranger.get("/dashboard/accounts");
        assert_eq!(stranger.post(&path, &fields).status, 404);
    }
    assert!(!wants_none(&house, &account).await);
    assert_eq!(declared(&house, &account).await, (0, 0));
}

#[tokio::test]
async fn what_was_planned_is_shown_as_ended_by_the_owners_word() {
    let (account, to) = (format!("acct_t{}", fresh()), phone());
    let deadline = SystemClock.now() + 20 * DAY;
    let mut body = account_json(&json!({"currently_due": ["individual.email"], "current_deadline": deadline}));
    body["individual"]["phone"] = to.as_str().into();
    assert_eq!(api("administrator", "PUT", &format!("/v1/accounts/{account}"), Some(&body)).status, 200);
    let send = json!({"account": account, "send": {"channel": "sms", "reminders": true}});
    assert_eq!(api("administrator", "POST", "/v1/remediation_links", Some(&send)).status, 200);
    let mut staff = StaffBrowser::signed_in("administrator");
    let planned = staff.get(&page(&account)).body;
    let hours = Hours::at(&[Place { country: "US", state: None }]).unwrap();
    let next = Language::staff().moment(hours.next_allowed(deadline - 7 * DAY));
    assert!(planned.contains(&format!("<dt>Next message</dt><dd>{next}</dd>")), "{next} {planned}");
    let path = format!("{}/reminders", page(&account));
    staff.get(&path);
    assert_eq!(staff.post(&path, &[("opted_out", "true"), ("acknowledged", "true")]).status, 303);
    let ended = staff.get(&page(&account)).body;
    assert!(ended.contains("<dt>Next message</dt><dd>None. The owner wants no messages.</dd>"), "{ended}");
    assert!(texts(&to).is_empty());
    let link = api("view_only", "GET", &format!("/v1/remediation_links?account={account}"), None);
    assert_eq!(link.body["data"][0]["reminders"]["sent"], Value::Array(vec![]));
}
