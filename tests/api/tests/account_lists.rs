//! `GET /v1/accounts`: filters, sorts, pages.

use serde_json::{Value, json};

use crate::support::{account_json, api, fresh};

/// Four accounts that no other test's filters find: (ids by name, the path that is due of all of them).
fn four() -> (Vec<String>, String) {
    let path = format!("x_{}.y", fresh());
    let make = |country: &str, requirements: Value, on: bool| {
        let id = format!("acct_t{}", fresh());
        let mut body = account_json(&requirements);
        body["country"] = country.into();
        body["charges_enabled"] = on.into();
        body["payouts_enabled"] = on.into();
        let answer = api("administrator", "PUT", &format!("/v1/accounts/{id}"), Some(&body));
        assert_eq!(answer.status, 200, "{}", answer.body);
        id
    };
    let ids = vec![
        make("US", json!({"currently_due": [path], "current_deadline": 4_000_000_300_i64}), true),
        make("GB", json!({"currently_due": [path], "current_deadline": 4_000_000_100_i64}), true),
        make("US", json!({"pending_verification": [path]}), true),
        make("US", json!({"eventually_due": [path]}), false),
    ];
    (ids, path)
}

fn list(query: &str) -> Value {
    let answer = api("view_only", "GET", &format!("/v1/accounts?{query}"), None);
    assert_eq!(answer.status, 200, "{query}: {}", answer.body);
    answer.body
}

fn ids(list: &Value) -> Vec<String> {
    list["data"].as_array().unwrap().iter().map(|account| account["id"].as_str().unwrap().to_owned()).collect()
}

fn sorted(mut ids: Vec<String>) -> Vec<String> {
    ids.sort();
    ids
}

#[test]
fn filters_combine() {
    let (made, path) = four();
    let found = |query: &str| sorted(ids(&list(&format!("requirement={path}&limit=100&{query}"))));
    let pick = |places: &[usize]| sorted(places.iter().map(|place| made[*place].clone()).collect());
    assert_eq!(found(""), pick(&[0, 1, 2, 3]));
    assert_eq!(found("country=US"), pick(&[0, 2, 3]));
    assert_eq!(found("review=action_required"), pick(&[0, 1]));
    assert_eq!(found("review=in_review"), pick(&[2]));
    assert_eq!(found("review=clear"), pick(&[3]));
    assert_eq!(found("status=restricted_soon"), pick(&[0, 1]));
    assert_eq!(found("status=restricted"), pick(&[3]));
    assert_eq!(found("due_before=4000000200"), pick(&[1]));
    assert_eq!(found("review=action_required&country=US"), pick(&[0]));
    assert_eq!(found("status=in_review&country=GB"), Vec::<String>::new());
    assert_eq!(found("created[gte]=4000000000"), Vec::<String>::new());
}

#[test]
fn due_first_and_undated_last() {
    let (made, path) = four();
    let all = ids(&list(&format!("requirement={path}&sort=due&limit=100")));
    assert_eq!(all[..2], [made[1].clone(), made[0].clone()]);
    assert_eq!(all.len(), 4);
    let listed = ids(&list(&format!("requirement={path}&sort=due&review=action_required")));
    assert_eq!(listed, [made[1].clone(), made[0].clone()]);
}

#[test]
fn pages_go_both_ways_and_meet() {
    let (_, path) = four();
    for sort in ["created", "due"] {
        let get = |query: &str| list(&format!("requirement={path}&sort={sort}{query}"));
        let all = ids(&get("&limit=100"));
        let first = get("&limit=3");
        assert_eq!((ids(&first), first["has_more"].as_bool()), (all[..3].to_vec(), Some(true)), "{sort}");
        let second = get(&format!("&limit=3&starting_after={}", all[2]));
        assert_eq!((ids(&second), second["has_more"].as_bool()), (all[3..].to_vec(), Some(false)), "{sort}");
        let back = get(&format!("&limit=2&ending_before={}", all[3]));
        assert_eq!((ids(&back), back["has_more"].as_bool()), (all[1..3].to_vec(), Some(true)), "{sort}");
        let start = get(&format!("&limit=2&ending_before={}", all[1]));
        assert_eq!((ids(&start), start["has_more"].as_bool()), (all[..1].to_vec(), Some(false)), "{sort}");
    }
}

#[test]
fn a_list_has_the_shape_of_stripes_and_whole_accounts() {
    let (made, path) = four();
    let page = list(&format!("requirement={path}"));
    assert_eq!((page["object"].as_str(), page["url"].as_str()), (Some("list"), Some("/v1/accounts")));
    let one = page["data"].as_array().unwrap().iter().find(|account| account["id"] == made[0]).unwrap();
    assert_eq!(*one, api("view_only", "GET", &format!("/v1/accounts/{}", made[0]), None).body);
}

#[test]
fn accounts_of_the_other_mode_are_in_another_list() {
    let (made, path) = four();
    let live = crate::tokens::token(&json!({"livemode": true}));
    let page = api(&live, "GET", &format!("/v1/accounts?requirement={path}"), None);
    assert_eq!((page.status, page.body["data"].as_array().unwrap().len()), (200, 0));
    let cursor = api(&live, "GET", &format!("/v1/accounts?starting_after={}", made[0]), None);
    assert_eq!(cursor.error(), ("resource_missing", "starting_after"));
}

#[test]
fn a_list_refuses_what_it_does_not_know() {
    let get = |query: &str| api("view_only", "GET", &format!("/v1/accounts?{query}"), None);
    for (query, param) in [
        ("review=open", "review"),
        ("status=pending", "status"),
        ("sort=name", "sort"),
        ("requirement=not%20a%20path", "requirement"),
        ("due_before=soon", "due_before"),
        ("limit=0", "limit"),
        ("starting_after=acct_nobody", "starting_after"),
        ("ending_before=x", "ending_before"),
    ] {
        let answer = get(query);
        assert_eq!((answer.status, answer.error().1), (400, param), "{query}");
    }
    assert_eq!(get("contry=US").error(), ("parameter_unknown", "contry"));
    assert_eq!(api("operator", "GET", "/v1/accounts", None).status, 403);
}
