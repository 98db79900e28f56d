//! `/v1/accounts/{id}/persons`.

use serde_json::{Value, json};

use crate::support::{Answer, api, form, new_account};

fn add(account: &str, body: &str) -> Answer {
    form("administrator", "POST", &format!("/v1/accounts/{account}/persons"), body)
}

#[test]
fn a_person_is_added_read_changed_and_removed() {
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let made = add(
        &account,
        "first_name=Jo&last_name=Lee&dob[day]=1&dob[month]=2&dob[year]=1980&id_number=123456789\
         &relationship[owner]=true&relationship[percent_ownership]=40",
    );
    assert_eq!(made.status, 200, "{}", made.body);
    let person = made.body;
    assert_eq!((person["object"].as_str(), person["account"].as_str()), (Some("person"), Some(account.as_str())));
    assert_eq!((&person["relationship"]["owner"], &person["relationship"]["director"]), (&json!(true), &json!(false)));
    assert_eq!((person["id_number_provided"].as_bool(), person["dob"]["year"].as_i64()), (Some(true), Some(1980)));
    assert!(!person.to_string().contains("6789"), "{person}");
    let path = format!("/v1/accounts/{account}/persons/{}", person["id"].as_str().unwrap());
    assert_eq!(api("view_only", "GET", &path, None).body, person);
    let changed = form("administrator", "POST", &path, "last_name=Leigh&relationship[director]=true");
    assert_eq!((&changed.body["last_name"], &changed.body["first_name"]), (&json!("Leigh"), &json!("Jo")));
    assert_eq!(
        (&changed.body["relationship"]["director"], &changed.body["relationship"]["owner"]),
        (&json!(true), &json!(true))
    );
    let gone = api("administrator", "DELETE", &path, None);
    assert_eq!(gone.body, json!({"id": person["id"], "object": "person", "deleted": true}));
    assert_eq!(api("administrator", "GET", &path, None).error(), ("resource_missing", "person"));
    assert_eq!(api("administrator", "DELETE", &path, None).status, 404);
}

#[test]
fn what_is_due_of_a_person_stands_with_the_person() {
    let account = new_account(&json!({}));
    let person = add(&account, "first_name=Jo").body["id"].as_str().unwrap().to_owned();
    let due = json!({"requirements": {"currently_due": [format!("{person}.email"), "individual.email"]}});
    assert_eq!(api("administrator", "POST", &format!("/v1/accounts/{account}"), Some(&due)).status, 200);
    let got = api("view_only", "GET", &format!("/v1/accounts/{account}/persons/{person}"), None).body;
    assert_eq!(got["requirements"]["currently_due"], json!(["email"]));
}

#[test]
fn lists_are_newest_first_and_filtered_by_relation() {
    let account = new_account(&json!({}));
    let ids: Vec<Value> = ["relationship[owner]=true", "relationship[director]=true", "relationship[owner]=true"]
        .iter()
        .map(|body| add(&account, body).body["id"].clone())
        .collect();
    let list = |query: &str| api("view_only", "GET", &format!("/v1/accounts/{account}/persons?{query}"), None);
    let found = |query: &str| -> Vec<Value> {
        list(query).body["data"].as_array().unwrap().iter().map(|person| person["id"].clone()).collect()
    };
    assert_eq!(found(""), [ids[2].clone(), ids[1].clone(), ids[0].clone()]);
    assert_eq!(found("relationship[owner]=true"), [ids[2].clone(), ids[0].clone()]);
    assert_eq!(found("relationship[owner]=false"), [ids[1].clone()]);
    assert_eq!(found(&format!("limit=1&starting_after={}", ids[2].as_str().unwrap())), [ids[1].clone()]);
    assert_eq!(list("relationship[owner]=maybe").error().1, "relationship[owner]");
    assert_eq!(list("relationship[boss]=true").error().0, "parameter_unknown");
}

#[test]
fn bad_values_are_named_and_foreign_accounts_are_none() {
    let account = new_account(&json!({}));
    assert_eq!(add(&account, "dob[day]=40&dob[month]=1&dob[year]=1980").error().1, "dob[day]");
    assert_eq!(add(&account, "email=nobody").error().1, "email");
    assert_eq!(add("acct_nobody", "first_name=Jo").status, 404);
    let path = format!("/v1/accounts/{account}/persons");
    for role in ["view_only", "support_specialist", "operator"] {
        assert_eq!(form(role, "POST", &path, "first_name=Jo").status, 403, "{role}");
    }
    assert_eq!(api("view_only", "GET", &path, None).body["data"], json!([]));
}
