//! How fast a platform may call.

use axum::http::Method;
use serde_json::{Value, json};

use crate::support::{Answer, House, Staff, api, platform_with};

const NOBODY: &str = "/v1/remediation_links?account=acct_nobody";

fn told_to_wait(answer: &Answer) {
    assert_eq!((answer.status, answer.error().0), (429, "rate_limit"), "{}", answer.body);
    assert_eq!(answer.body["error"]["type"], "invalid_request_error");
    assert_eq!(answer.header("stripe-rate-limited-reason"), "global-rate");
    assert_eq!(answer.header("stripe-should-retry"), "true");
    let seconds: i64 = answer.header("retry-after").parse().unwrap();
    assert!((1..=10).contains(&seconds), "{seconds}");
}

#[test]
fn a_platform_that_is_too_fast_is_told_when_to_come_back_and_others_are_not() {
    let (_, fast) = platform_with(&json!({"api_rate_limit": 1}));
    let (_, other) = platform_with(&json!({"api_rate_limit": 1}));
    // Ten in ten seconds; a minute's worth at once is too many whenever it begins.
    let answers: Vec<Answer> = (0..60).map(|_| api(&fast, "GET", NOBODY, None)).collect();
    let late: Vec<&Answer> = answers.iter().filter(|answer| answer.status != 200).collect();
    assert!(late.len() >= 20, "{}", late.len());
    late.into_iter().for_each(told_to_wait);
    assert_eq!(api(&other, "GET", NOBODY, None).status, 200);
    assert_eq!(api("view_only", "GET", NOBODY, None).status, 200);
}

#[tokio::test]
async fn processes_share_a_limit_which_begins_anew_with_each_window_and_counts_modes_apart() {
    let house = House::open().await;
    let (platform, token) = platform_with(&json!({"api_rate_limit": 2}));
    let live = crate::tokens::token(&json!({"platform": platform, "livemode": true}));
    let staff = [Staff::of(&house), Staff::of(&house), Staff::of(&house)];
    house.clock.advance(10 - web::clock::Clock::now(&house.clock).rem_euclid(10));
    let heard = async |token: &str| {
        let mut heard = 0;
        for turn in 0..45 {
            let answer = staff[turn % 3].call(token, Method::GET, NOBODY, &[], &Value::Null).await;
            if answer.status == 200 {
                heard += 1;
            } else {
                told_to_wait(&answer);
                assert_eq!(answer.header("retry-after"), "10");
            }
        }
        heard
    };
    assert_eq!(heard(&token).await, 20);
    assert_eq!(heard(&live).await, 20);
    assert_eq!(heard(&token).await, 0);
    house.clock.advance(10);
    assert_eq!(heard(&token).await, 20);
}

#[tokio::test]
async fn of_many_at_once_no_more_are_heard_than_the_limit() {
    let house = House::open().await;
    let (_, token) = platform_with(&json!({"api_rate_limit": 3}));
    let staff = std::sync::Arc::new(Staff::of(&house));
    let mut calls = tokio::task::JoinSet::new();
    for _ in 0..80 {
        let (staff, token) = (std::sync::Arc::clone(&staff), token.clone());
        calls.spawn(async move { staff.call(&token, Method::GET, NOBODY, &[], &Value::Null).await.status });
    }
    let heard = calls.join_all().await.into_iter().filter(|status| *status == 200).count();
    assert_eq!(heard, 30);
}

#[tokio::test]
async fn a_call_without_a_good_token_counts_for_nobody() {
    let house = House::open().await;
    let staff = Staff::of(&house);
    let (_, token) = platform_with(&json!({"api_rate_limit": 1}));
    for _ in 0..30 {
        assert_eq!(staff.call(&token[1..], Method::GET, NOBODY, &[], &Value::Null).await.status, 401);
    }
    assert_eq!(staff.call(&token, Method::GET, NOBODY, &[], &Value::Null).await.status, 200);
}
