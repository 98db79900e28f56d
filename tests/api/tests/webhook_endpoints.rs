//! `/v1/webhook_endpoints`.

use domain::webhook::MOST_ENDPOINTS;
use serde_json::{Value, json};

use crate::support::{House, Tenant, api};

const PATH: &str = "/v1/webhook_endpoints";

async fn tenant() -> Tenant {
    Tenant::new(&House::open().await).await
}

fn made(tenant: &Tenant) -> Value {
    let body = json!({"url": "https://example.com/hook", "enabled_events": ["account.updated"], "disabled": true});
    let answer = tenant.post(PATH, &body);
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body
}

fn of(endpoint: &Value) -> String {
    format!("{PATH}/{}", endpoint["id"].as_str().unwrap())
}

#[tokio::test]
async fn an_endpoint_is_made_with_a_secret_that_is_told_once() {
    let tenant = tenant().await;
    let sent = json!({
        "url": "https://example.com/hook", "enabled_events": ["*"], "description": "Ours", "metadata": {"team": "risk"},
        "api_version": "2026-07-29.dahlia", "disabled": true,
    });
    let mut answer = tenant.post(PATH, &sent).body;
    let secret = answer.as_object_mut().unwrap().remove("secret").unwrap();
    let secret = secret.as_str().unwrap();
    assert!(secret.starts_with("whsec_") && secret.len() == 50, "{secret}");
    assert_eq!(answer["created"].as_i64().map(|created| created > 1_700_000_000), Some(true));
    let id = answer["id"].clone();
    assert!(id.as_str().unwrap().starts_with("we_"));
    assert_eq!(
        answer,
        json!({
            "id": id, "object": "webhook_endpoint", "api_version": "2026-07-29.dahlia", "application": null,
            "created": answer["created"], "description": "Ours", "enabled_events": ["*"], "livemode": false,
            "metadata": {"team": "risk"}, "status": "disabled", "url": "https://example.com/hook",
        })
    );
    assert_eq!(tenant.get(&of(&answer)).body, answer);
    assert_eq!(tenant.get(PATH).body["data"], json!([answer]));
}

#[tokio::test]
async fn an_update_changes_what_is_sent_and_a_delete_takes_it_away() {
    let tenant = tenant().await;
    let endpoint = made(&tenant);
    let changed = tenant.post(
        &of(&endpoint),
        &json!({"url": "https://example.org", "enabled_events": ["person.updated"], "metadata": {"a": "1"}}),
    );
    assert_eq!(changed.body["url"], "https://example.org");
    assert_eq!(changed.body["enabled_events"], json!(["person.updated"]));
    assert!(changed.body.get("secret").is_none());
    let again = tenant.post(&of(&endpoint), &json!({"metadata": {"a": ""}, "disabled": true})).body;
    assert_eq!((&again["metadata"], &again["status"]), (&json!({}), &json!("disabled")));
    assert_eq!(again["url"], "https://example.org");
    let gone = api(&tenant.token, "DELETE", &of(&endpoint), None);
    assert_eq!(gone.body, json!({"id": endpoint["id"], "object": "webhook_endpoint", "deleted": true}));
    for (method, body) in [("GET", None), ("DELETE", None), ("POST", Some(json!({"disabled": true})))] {
        assert_eq!(api(&tenant.token, method, &of(&endpoint), body.as_ref()).status, 404, "{method}");
    }
    assert_eq!(tenant.get(PATH).body["data"], json!([]));
}

#[tokio::test]
async fn what_cannot_be_is_refused_by_name() {
    let tenant = tenant().await;
    let url = "https://example.com";
    for (body, param) in [
        (json!({"enabled_events": ["*"]}), "url"),
        (json!({"url": url}), "enabled_events"),
        (json!({"url": url, "enabled_events": ["account.destroyed"]}), "enabled_events[0]"),
        (json!({"url": "https://me:pw@example.com", "enabled_events": ["*"]}), "url"),
        (json!({"url": "ftp://example.com", "enabled_events": ["*"]}), "url"),
        (json!({"url": format!("{url}/{}", "a".repeat(2_048)), "enabled_events": ["*"]}), "url"),
        (json!({"url": url, "enabled_events": ["*"], "metadata": {"k": "v".repeat(501)}}), "metadata[k]"),
        (json!({"url": url, "enabled_events": ["*"], "colour": "red"}), "colour"),
    ] {
        let answer = tenant.post(PATH, &body);
        assert_eq!((answer.status, answer.error().1), (400, param), "{body}");
    }
    assert_eq!(tenant.get(PATH).body["data"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_platform_has_at_most_sixteen_however_many_are_made_at_once() {
    let tenant = tenant().await;
    let body = json!({"url": "https://example.com", "enabled_events": ["*"], "disabled": true});
    let calls: Vec<_> = (0..20)
        .map(|_| {
            let (token, body) = (tenant.token.clone(), body.clone());
            tokio::task::spawn_blocking(move || api(&token, "POST", PATH, Some(&body)).status)
        })
        .collect();
    let mut good = 0;
    for call in calls {
        good += usize::from(call.await.unwrap() == 200);
    }
    assert_eq!(good, MOST_ENDPOINTS);
    let all = tenant.get(&format!("{PATH}?limit=100")).body["data"].as_array().unwrap().clone();
    assert_eq!(all.len(), MOST_ENDPOINTS);
    // One less is room for one more.
    assert_eq!(api(&tenant.token, "DELETE", &of(&all[0]), None).status, 200);
    assert_eq!(tenant.post(PATH, &body).status, 200);
    assert_eq!(tenant.post(PATH, &body).status, 400);
    let first = tenant.get(&format!("{PATH}?limit=5")).body;
    assert_eq!((first["data"].as_array().unwrap().len(), &first["has_more"]), (5, &json!(true)));
}

#[tokio::test]
async fn a_secret_is_replaced_by_another() {
    let tenant = tenant().await;
    let endpoint = made(&tenant);
    let path = format!("{}/rotate_secret", of(&endpoint));
    let rotated = tenant.post(&path, &json!({"expires_in": 0}));
    assert_eq!((rotated.status, &rotated.body["id"]), (200, &endpoint["id"]));
    let new = rotated.body["secret"].as_str().unwrap();
    assert!(new.starts_with("whsec_") && new != endpoint["secret"]);
    assert_eq!(tenant.post(&path, &json!({})).status, 200);
    for bad in [json!(-1), json!(259_201), json!("soon"), json!([])] {
        let answer = tenant.post(&path, &json!({ "expires_in": bad }));
        assert_eq!((answer.status, answer.error().1), (400, "expires_in"));
    }
}

#[tokio::test]
async fn another_platform_and_the_other_mode_see_none() {
    let (ours, theirs) = (tenant().await, tenant().await);
    let endpoint = made(&ours);
    let live = crate::tokens::token(&json!({"platform": ours.id.as_str(), "livemode": true}));
    for token in [&theirs.token, &live] {
        assert_eq!(api(token, "GET", &of(&endpoint), None).status, 404);
        assert_eq!(api(token, "DELETE", &of(&endpoint), None).status, 404);
        assert_eq!(api(token, "POST", &of(&endpoint), Some(&json!({"disabled": true}))).status, 404);
        assert_eq!(api(token, "POST", &format!("{}/rotate_secret", of(&endpoint)), None).status, 404);
        assert_eq!(api(token, "GET", &format!("{}/deliveries", of(&endpoint)), None).status, 404);
        assert_eq!(api(token, "GET", PATH, None).body["data"], json!([]));
    }
    assert_eq!(ours.get(&of(&endpoint)).status, 200);
}

#[tokio::test]
async fn everybody_at_a_platform_reads_and_two_roles_write() {
    let tenant = tenant().await;
    let endpoint = made(&tenant);
    for role in ["view_only", "analyst", "support_specialist", "data_migration_specialist", "developer", "operator"] {
        let token = crate::tokens::token(&json!({"platform": tenant.id.as_str(), "roles": [role]}));
        let reads = api(&token, "GET", &of(&endpoint), None).status;
        assert_eq!(reads, if role == "operator" { 403 } else { 200 }, "{role}");
        let writes = api(&token, "POST", &of(&endpoint), Some(&json!({"disabled": true}))).status;
        assert_eq!(writes, if role == "developer" { 200 } else { 403 }, "{role}");
    }
}
