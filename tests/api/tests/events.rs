//! `/v1/events`.

use domain::event::EventKind;
use serde_json::{Value, json};

use crate::support::{House, Tenant, account_event, api};

/// A platform with one event a second, of two types in turn, the last one at the time given back: a minute ago, so that an
/// endpoint made in the test comes after them all.
async fn eventful(count: i64) -> (Tenant, i64) {
    let house = House::open().await;
    let tenant = Tenant::new(&house).await;
    let now = web::clock::Clock::now(&house.clock) - 60;
    for at in (0..count).rev() {
        let kind = if at % 2 == 0 { EventKind::AccountUpdated } else { EventKind::LinkCreated };
        account_event(&house.table, &tenant.id, kind, now - at).await;
    }
    (tenant, now)
}

fn list(tenant: &Tenant, query: &str) -> (Vec<i64>, bool, Vec<Value>) {
    let answer = tenant.get(&format!("/v1/events?{query}"));
    assert_eq!(answer.status, 200, "{}", answer.body);
    let data = answer.body["data"].as_array().unwrap().clone();
    let times = data.iter().map(|event| event["created"].as_i64().unwrap()).collect();
    (times, answer.body["has_more"] == true, data)
}

fn id(event: &Value) -> &str {
    event["id"].as_str().unwrap()
}

#[tokio::test]
async fn pages_run_through_all_events_in_both_directions() {
    let (tenant, now) = eventful(25).await;
    let (mut seen, mut query) = (Vec::new(), "limit=10".to_owned());
    let last = loop {
        let (times, more, data) = list(&tenant, &query);
        seen.extend(times);
        let last = data.last().unwrap().clone();
        if !more {
            break last;
        }
        query = format!("limit=10&starting_after={}", id(&last));
    };
    assert_eq!(seen, (0..25).map(|at| now - at).collect::<Vec<_>>());
    let (times, more, data) = list(&tenant, &format!("limit=20&ending_before={}", id(&last)));
    assert_eq!((times, more), ((4..24).map(|at| now - at).collect(), true));
    let (times, more, _) = list(&tenant, &format!("limit=20&ending_before={}", id(&data[0])));
    assert_eq!((times, more), ((0..4).map(|at| now - at).collect(), false));
}

#[tokio::test]
async fn filters_combine() {
    let (tenant, now) = eventful(12).await;
    let (times, more, data) = list(&tenant, "type=account.updated&limit=4");
    assert_eq!((times, more), ([0, 2, 4, 6].map(|at| now - at).to_vec(), true));
    assert!(data.iter().all(|event| event["type"] == "account.updated"));
    let both = "types[]=account.updated&types[]=remediation_link.created";
    assert_eq!(list(&tenant, &format!("{both}&limit=100")).0.len(), 12);
    let (from, until) = (now - 5, now - 2);
    assert_eq!(list(&tenant, &format!("created[gte]={from}&created[lt]={until}")).0, [now - 3, now - 4, now - 5]);
    assert_eq!(list(&tenant, &format!("created[gt]={from}&created[lte]={until}")).0, [now - 2, now - 3, now - 4]);
    assert_eq!(list(&tenant, &format!("created={from}&types[0]=remediation_link.created")).0, [from]);
    assert!(list(&tenant, &format!("created[gt]={now}")).0.is_empty());
    for (bad, param) in [
        ("type=account.gone", "type"),
        ("types[0]=account.updated&types[1]=x", "types[1]"),
        ("type=account.updated&types[]=account.updated", "types"),
        ("created[gte]=soon", "created[gte]"),
        ("starting_after=acct_1", "starting_after"),
        ("delivery_success=perhaps", "delivery_success"),
        ("kind=x", "kind"),
    ] {
        let answer = tenant.get(&format!("/v1/events?{bad}"));
        assert_eq!((answer.status, answer.error().1), (400, param), "{bad}");
    }
}

#[tokio::test]
async fn an_event_can_be_sent_again_and_counts_as_pending_until_then() {
    let (tenant, _) = eventful(2).await;
    let (_, _, data) = list(&tenant, "");
    // Nobody answers on this port of the machine: it stays pending.
    let body = json!({"url": "http://127.0.0.1:9/hook", "enabled_events": ["*"]});
    let endpoint = tenant.post("/v1/webhook_endpoints", &body).body;
    let path = format!("/v1/events/{}", id(&data[0]));
    assert_eq!(tenant.get(&path).body["pending_webhooks"], 0);
    let retry = format!("{path}/retry");
    let again = tenant.post(&retry, &json!({"webhook_endpoint": endpoint["id"]}));
    assert_eq!((again.status, &again.body["pending_webhooks"]), (200, &json!(1)));
    assert_eq!(again.body["id"], data[0]["id"]);
    let deliveries = format!("/v1/webhook_endpoints/{}/deliveries", endpoint["id"].as_str().unwrap());
    let log = tenant.get(&deliveries).body;
    assert_eq!((&log["data"][0]["event"], &log["data"][0]["status"]), (&data[0]["id"], &json!("pending")));
    assert_eq!(list(&tenant, "delivery_success=false").2.len(), 1);
    assert_eq!(list(&tenant, "delivery_success=true").2.len(), 1);
    let missing = tenant.post(&retry, &json!({"webhook_endpoint": "we_nobody"}));
    assert_eq!((missing.status, missing.error().1), (404, "webhook_endpoint"));
    assert_eq!(tenant.post(&retry, &json!({})).error().1, "webhook_endpoint");
    tenant.post(&format!("/v1/webhook_endpoints/{}", endpoint["id"].as_str().unwrap()), &json!({"disabled": true}));
    assert_eq!(tenant.post(&retry, &json!({"webhook_endpoint": endpoint["id"]})).status, 400);
}

#[tokio::test]
async fn another_platform_and_the_other_mode_see_none_and_looking_is_for_its_staff() {
    let (ours, _) = eventful(1).await;
    let (theirs, _) = eventful(0).await;
    let (_, _, data) = list(&ours, "");
    let path = format!("/v1/events/{}", id(&data[0]));
    let live = crate::tokens::token(&json!({"platform": ours.id.as_str(), "livemode": true}));
    for token in [&theirs.token, &live] {
        assert_eq!(api(token, "GET", &path, None).status, 404);
        assert_eq!(api(token, "GET", "/v1/events", None).body["data"], json!([]));
    }
    assert_eq!(ours.get("/v1/events/evt_nothing").status, 404);
    for (role, reads, writes) in [("view_only", 200, 403), ("developer", 200, 400), ("operator", 403, 403)] {
        let token = crate::tokens::token(&json!({"platform": ours.id.as_str(), "roles": [role]}));
        assert_eq!(api(&token, "GET", &path, None).status, reads, "{role}");
        assert_eq!(api(&token, "POST", &format!("{path}/retry"), Some(&json!({}))).status, writes, "{role}");
    }
}
