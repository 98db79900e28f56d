//! Bearer tokens: whose calls are heard.

use serde_json::{Value, json};

use crate::support::{api, sign, stack};

/// A token that is good but for what is changed in it.
pub fn token(change: &Value) -> String {
    sign(&claims(change), "local")
}

fn claims(change: &Value) -> Value {
    let mut claims = json!({
        "iss": stack()["issuer"], "aud": "remediation-links", "sub": "test", "exp": 4_000_000_000_i64,
        "platform": "plat_demo", "roles": ["administrator"], "livemode": false,
    });
    for (name, value) in change.as_object().unwrap() {
        claims[name] = value.clone();
    }
    claims
}

fn status_and_code(token: &str) -> (u16, String) {
    let answer = api(token, "GET", "/v1/accounts/acct_nobody", None);
    (answer.status, answer.error().0.to_owned())
}

#[test]
fn a_good_token_is_heard() {
    assert_eq!(status_and_code(&token(&json!({}))), (404, "resource_missing".into()));
}

#[test]
fn no_token_is_401_and_says_how_to_send_one() {
    let answer = api("", "GET", "/v1/accounts/acct_nobody", None);
    assert_eq!((answer.status, answer.error().0), (401, "token_missing"));
    assert_eq!(answer.header("www-authenticate"), "Bearer");
}

#[test]
fn a_token_that_is_wrong_in_any_way_is_401() {
    let good = token(&json!({}));
    let (head, rest) = good.split_once('.').unwrap();
    let payload = rest.split('.').next().unwrap();
    // {"alg":"none","kid":"local"} and {"alg":"HS256","kid":"local"}
    let none = format!("eyJhbGciOiJub25lIiwia2lkIjoibG9jYWwifQ.{payload}.");
    let symmetric = format!("eyJhbGciOiJIUzI1NiIsImtpZCI6ImxvY2FsIn0.{payload}.AAAA");
    let changed = format!("{head}.{}.{}", payload.replace('a', "b"), rest.split('.').nth(1).unwrap());
    for (what, token) in [
        ("another issuer", token(&json!({"iss": "https://evil.example"}))),
        ("another audience", token(&json!({"aud": "others"}))),
        ("not yet good", token(&json!({"nbf": 3_999_999_999_i64}))),
        ("a platform that is no id", token(&json!({"platform": "x#y"}))),
        ("an unknown key", sign(&claims(&json!({})), "unknown")),
        ("alg none", none),
        ("a symmetric algorithm", symmetric),
        ("a changed payload", changed),
        ("garbage", "a.b.c".into()),
    ] {
        let (status, code) = status_and_code(&token);
        assert_eq!(status, 401, "{what}: {code}");
    }
}

#[test]
fn an_expired_token_says_so() {
    assert_eq!(status_and_code(&token(&json!({"exp": 1_000_000_000}))), (401, "token_expired".into()));
}

#[test]
fn a_token_without_a_known_role_may_nothing() {
    assert_eq!(status_and_code(&token(&json!({"roles": ["emperor"]}))), (403, "insufficient_permissions".into()));
}

#[test]
fn the_operator_may_nothing_at_a_platform() {
    let operator = stack()["tokens"]["operator"].as_str().unwrap();
    assert_eq!(status_and_code(operator).0, 403);
}
