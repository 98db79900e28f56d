//! `GET /v1/accounts?query=...`: accounts found by what people know of them. Each test has a platform of its own.

use serde_json::{Value, json};

use crate::support::{api, platform_with};

fn put(token: &str, id: &str, body: Value) {
    let answer = api(token, "PUT", &format!("/v1/accounts/{id}"), Some(&body));
    assert_eq!(answer.status, 200, "{}", answer.body);
}

fn found(token: &str, query: &str) -> Vec<String> {
    let answer = api(token, "GET", &format!("/v1/accounts?{query}"), None);
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body["data"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn an_account_is_found_by_id_name_and_address_and_by_nobody_elses_staff() {
    let ((_, token), (_, other)) = (platform_with(&json!({})), platform_with(&json!({})));
    put(
        &token,
        "acct_a",
        json!({"country": "US", "email": "office@rosen.example", "business_profile": {"name": "Rosén Shoes"}}),
    );
    put(
        &token,
        "acct_b",
        json!({"country": "GB", "business_profile": {"name": "Rosemary & Co"},
        "individual": {"first_name": "Ada", "last_name": "Lane", "email": "ada@lane.example"}}),
    );
    for (query, ids) in [
        ("query=acct_a", vec!["acct_a"]),
        ("query=rosen", vec!["acct_a"]),
        ("query=ros", vec!["acct_b", "acct_a"]),
        ("query=rosemary%20co", vec!["acct_b"]),
        ("query=OFFICE%40rosen.example", vec!["acct_a"]),
        ("query=ada%40lane.example", vec!["acct_b"]),
        ("query=ros&country=GB", vec!["acct_b"]),
        ("query=ros&country=DE", vec![]),
        ("query=miller", vec![]),
    ] {
        let mut got = found(&token, query);
        // Both were made in the same second or the next: which is first is decided by the clock.
        got.sort_by(|a, b| b.cmp(a));
        assert_eq!(got, ids, "{query}");
        assert_eq!(found(&other, query), Vec::<String>::new(), "{query}");
    }
}

#[test]
fn what_an_account_is_found_by_follows_its_changes() {
    let (_, token) = platform_with(&json!({}));
    put(&token, "acct_a", json!({"business_profile": {"name": "Rosen Shoes"}}));
    assert_eq!(found(&token, "query=rosen"), ["acct_a"]);
    let changed =
        api(&token, "POST", "/v1/accounts/acct_a", Some(&json!({"business_profile": {"name": "Alder Boots"}})));
    assert_eq!(changed.status, 200, "{}", changed.body);
    assert_eq!(found(&token, "query=rosen"), Vec::<String>::new());
    assert_eq!(found(&token, "query=boots"), ["acct_a"]);
}

#[test]
fn what_was_found_comes_in_pages() {
    let (_, token) = platform_with(&json!({}));
    for number in 0..7 {
        put(&token, &format!("acct_{number}"), json!({"business_profile": {"name": format!("Market stall {number}")}}));
    }
    let mut seen = Vec::new();
    let mut cursor = String::new();
    loop {
        let answer = api(&token, "GET", &format!("/v1/accounts?query=market&limit=3{cursor}"), None);
        let ids = answer.body["data"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned());
        seen.extend(ids);
        if answer.body["has_more"] != true {
            break;
        }
        cursor = format!("&starting_after={}", seen.last().unwrap());
    }
    assert_eq!(seen.len(), 7, "{seen:?}");
    let mut once = seen.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), 7, "each once");
    let back = found(&token, &format!("query=market&limit=3&ending_before={}", seen[3]));
    assert_eq!(back, seen[..3]);
}

#[test]
fn what_cannot_be_looked_for_is_a_400() {
    let (_, token) = platform_with(&json!({}));
    for (query, param) in [("query=%26", "query"), ("query=rosen&sort=due", "sort"), ("payouts=off", "payouts")] {
        let answer = api(&token, "GET", &format!("/v1/accounts?{query}"), None);
        assert_eq!((answer.status, answer.error().1), (400, param), "{}", answer.body);
    }
}

#[test]
fn capability_and_due_filters_combine_and_the_oldest_may_come_first() {
    let (_, token) = platform_with(&json!({}));
    let due = |at: i64| json!({"currently_due": ["individual.email"], "current_deadline": at});
    put(&token, "acct_a", json!({"capabilities": {"transfers": "active"}, "requirements": due(2_000_000_000)}));
    put(&token, "acct_b", json!({"capabilities": {"transfers": "inactive"}, "requirements": due(2_000_000_000)}));
    put(&token, "acct_c", json!({"capabilities": {"transfers": "active"}, "requirements": due(2_100_000_000)}));
    assert_eq!(found(&token, "payouts=active&due_after=2050000000"), ["acct_c"]);
    assert_eq!(found(&token, "payouts=active&due_before=2050000000"), ["acct_a"]);
    assert_eq!(found(&token, "payouts=inactive&treasury=unrequested"), ["acct_b"]);
    let (mut oldest, newest) = (found(&token, "sort=oldest"), found(&token, ""));
    oldest.reverse();
    assert_eq!(oldest, newest);
}
