//! What nobody should send, sent to every call of the API: always a 4xx in the shape of every error, never a 5xx.

use std::path::Path;

use serde_json::Value;

use crate::support::{Answer, call, fresh};

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

/// Every call, with ids of nobody's in its path, and who makes it.
fn calls() -> Vec<(String, String, &'static str)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../infra/openapi.yaml");
    let document: Value = serde_yaml_ng::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut calls = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        let filled = path
            .replace("/v1/accounts/{id}", &format!("/v1/accounts/acct_t{}", fresh()))
            .replace("{person}", "person_nobody")
            .replace("{submission}", "subm_nobody")
            .replace("/v1/events/{id}", "/v1/events/evt_nobody")
            .replace("/v1/webhook_endpoints/{id}", "/v1/webhook_endpoints/we_nobody")
            .replace("/v1/platforms/{id}", "/v1/platforms/plat_nobody")
            .replace("{id}", "rlink_00000000000000000000000000000000");
        let role = if path.starts_with("/v1/platforms") { "operator" } else { "administrator" };
        for method in methods.as_object().unwrap().keys() {
            calls.push((method.to_uppercase(), filled.clone(), role));
        }
    }
    assert!(calls.len() > 30, "{}", calls.len());
    calls
}

fn refused(what: &str, answer: &Answer, statuses: &[u16]) {
    assert!(statuses.contains(&answer.status), "{what}: {} {}", answer.status, answer.body);
    let error = &answer.body["error"];
    assert!(error["type"].is_string() && error["message"].is_string(), "{what}: {}", answer.body);
    assert!(error["code"].is_string() || error["param"].is_string(), "{what}: {}", answer.body);
}

#[test]
fn bodies_that_cannot_be_meant_are_refused_by_every_call_that_takes_one() {
    let deep = |levels: usize| format!("{}1{}", "{\"a\":".repeat(levels), "}".repeat(levels));
    let bodies = [
        ("a megabyte of JSON", JSON, format!("{{\"x\":\"{}\"}}", "a".repeat(1 << 20)), &[413][..]),
        ("a megabyte of a form", FORM, format!("x={}", "a".repeat(1 << 20)), &[413]),
        ("deep JSON", JSON, deep(60), &[400]),
        ("a deep form", FORM, format!("a{}=1", "[b]".repeat(60)), &[400]),
        ("bytes that are no text", FORM, "description=%ff".into(), &[400]),
        ("JSON that is cut off", JSON, "{\"a\":".into(), &[400]),
        ("JSON that is no object", JSON, "[1]".into(), &[400]),
        ("a name twice", JSON, "{\"a\":1,\"a\":2}".into(), &[400]),
        ("another type of content", "text/xml", "<a/>".into(), &[400]),
    ];
    for (method, path, role) in calls().iter().filter(|(method, ..)| ["POST", "PUT"].contains(&method.as_str())) {
        for (what, kind, body, statuses) in &bodies {
            let answer = call(role, method, path, &[("content-type", kind)], body.clone());
            refused(&format!("{what} to {method} {path}"), &answer, statuses);
        }
    }
}

#[test]
fn queries_that_cannot_be_meant_are_refused_by_every_call_that_takes_one() {
    for (method, path, role) in calls().iter().filter(|(method, ..)| method == "GET") {
        for query in ["x=%ff", "limit=0", "limit=many", "nobody_knows=1", "starting_after[x]=1", "limit=1&limit=2"] {
            let answer = call(role, method, &format!("{path}?{query}"), &[], String::new());
            refused(&format!("{method} {path}?{query}"), &answer, &[400, 404]);
        }
    }
}

#[test]
fn paths_that_cannot_be_meant_name_nothing() {
    for path in [
        "/v1/accounts/%ff",
        "/v1/accounts/%00",
        "/v1/accounts/acct_%23META",
        "/v1/events/..%2f",
        "/v1/remediation_links/rlink_%F0%9F%92%A9",
    ] {
        let answer = call("administrator", "GET", path, &[], String::new());
        assert!([400, 404].contains(&answer.status), "{path}: {} {}", answer.status, answer.body);
    }
}

#[test]
fn ids_of_nobody_are_nothing_to_every_call_about_one_thing() {
    for (method, path, role) in calls() {
        let about_one = ["acct_", "we_", "evt_", "plat_", "rlink_"].iter().any(|prefix| path.contains(prefix));
        // A PUT makes what isn't there.
        if about_one && method != "PUT" {
            let body = if method == "POST" { "reason=fraud&acknowledged=true&webhook_endpoint=we_nobody" } else { "" };
            let answer = call(role, &method, &path, &[("content-type", FORM)], body.to_owned());
            // A parameter that the call doesn't take is refused before anything is looked up.
            refused(&format!("{method} {path}"), &answer, &[404, 400]);
        }
    }
}

#[test]
fn without_a_good_token_every_call_is_401() {
    let expired = crate::tokens::token(&serde_json::json!({"exp": 1_000_000_000}));
    for (method, path, _) in calls() {
        for token in ["", "nonsense", expired.as_str()] {
            let answer = call(token, &method, &path, &[("content-type", JSON)], String::new());
            refused(&format!("{method} {path}"), &answer, &[401]);
        }
    }
}
