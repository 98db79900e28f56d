//! `/v1/accounts/{id}/submissions`: what owners gave, and the platform's answer.

use serde_json::{Value, json};

use crate::support::{Browser, House, api, form, new_account, new_link};

async fn submitted(house: &House) -> (String, Value) {
    let account = new_account(&json!({
        "past_due": ["individual.email"], "currently_due": ["individual.email", "individual.phone"],
        "disabled_reason": "requirements.past_due",
    }));
    let link = new_link(&account);
    let mut owner = Browser::new(house);
    owner.prove_all(&link).await;
    owner.get("/forms/personal").await;
    let typed = [("individual.email", "me@example.com"), ("individual.phone", "201 555 0123")];
    owner.post("/forms/personal", &typed).await;
    owner.get("/summary").await;
    assert_eq!(owner.post("/summary", &[]).await.location, "/receipt");
    (account, link)
}

fn list(role: &str, account: &str) -> crate::support::Answer {
    api(role, "GET", &format!("/v1/accounts/{account}/submissions"), None)
}

#[tokio::test]
async fn three_roles_read_what_was_given_and_each_view_is_recorded() {
    let house = House::open().await;
    let (account, link) = submitted(&house).await;
    for role in ["administrator", "connect_onboarding_analyst", "support_specialist"] {
        let page = list(role, &account);
        assert_eq!(page.status, 200, "{role}");
        let sent = &page.body["data"][0];
        assert_eq!((sent["object"].as_str(), sent["status"].as_str()), (Some("submission"), Some("pending")));
        assert_eq!(sent["remediation_link"], link["id"]);
        let email = &sent["requirements"][0];
        assert_eq!(
            (email["requirement"].as_str(), email["value"].as_str()),
            (Some("individual.email"), Some("me@example.com"))
        );
        let one =
            api(role, "GET", &format!("/v1/accounts/{account}/submissions/{}", sent["id"].as_str().unwrap()), None);
        assert_eq!(one.body, *sent);
    }
    for role in ["developer", "data_migration_specialist", "support_associate", "view_only", "analyst", "operator"] {
        let page = list(role, &account);
        assert_eq!((page.status, page.error().0), (403, "insufficient_permissions"), "{role}");
        assert!(!page.body.to_string().contains("me@example.com"));
    }
    let views = house.audit(&account).await.into_iter().filter(|action| action == "submissions_read").count();
    assert_eq!(views, 6, "three lists and three single ones; the refused ones saw nothing");
}

#[tokio::test]
async fn an_accepted_submission_becomes_part_of_the_account_and_clears_the_link() {
    let house = House::open().await;
    let (account, link) = submitted(&house).await;
    let id = list("administrator", &account).body["data"][0]["id"].as_str().unwrap().to_owned();
    let answer = form("administrator", "POST", &format!("/v1/accounts/{account}/submissions/{id}/answer"), "");
    assert_eq!((answer.status, answer.body["status"].as_str()), (200, Some("accepted")), "{}", answer.body);
    let now = api("view_only", "GET", &format!("/v1/accounts/{account}"), None).body;
    assert_eq!(
        (&now["individual"]["email"], &now["individual"]["phone"]),
        (&json!("me@example.com"), &json!("+12015550123"))
    );
    assert_eq!(now["requirements"]["pending_verification"], json!([]));
    assert_eq!(now["requirements"]["disabled_reason"], Value::Null);
    let link = api("view_only", "GET", &format!("/v1/remediation_links/{}", link["id"].as_str().unwrap()), None).body;
    assert_eq!(link["progress"], "cleared");
    let again = form("administrator", "POST", &format!("/v1/accounts/{account}/submissions/{id}/answer"), "");
    assert_eq!((again.status, again.body["status"].as_str()), (200, Some("accepted")), "nothing waits any more");
}

#[tokio::test]
async fn errors_make_their_paths_due_again_and_the_owner_sees_them() {
    let house = House::open().await;
    let (account, _) = submitted(&house).await;
    let id = list("administrator", &account).body["data"][0]["id"].as_str().unwrap().to_owned();
    let path = format!("/v1/accounts/{account}/submissions/{id}/answer");
    let error = json!({"requirement": "individual.email", "code": "invalid_value_other", "reason": "It bounces."});
    let answer = api("connect_onboarding_analyst", "POST", &path, Some(&json!({"errors": [error]})));
    assert_eq!((answer.status, answer.body["status"].as_str()), (200, Some("rejected")), "{}", answer.body);
    let statuses: Vec<&str> =
        answer.body["requirements"].as_array().unwrap().iter().filter_map(|one| one["status"].as_str()).collect();
    assert_eq!(statuses, ["rejected", "accepted"]);
    let now = api("view_only", "GET", &format!("/v1/accounts/{account}"), None).body;
    let due = &now["requirements"];
    assert_eq!(
        (&due["past_due"], &due["errors"][0]["code"]),
        (&json!(["individual.email"]), &json!("invalid_value_other"))
    );
    assert_eq!(due["disabled_reason"], "requirements.past_due");
    assert_eq!(now["individual"]["phone"], "+12015550123");
    assert!(now["individual"].get("email").is_none_or(Value::is_null), "what wasn't accepted stays out");
}

#[tokio::test]
async fn an_answer_may_be_about_a_part_and_names_what_it_cannot_be_about() {
    let house = House::open().await;
    let (account, _) = submitted(&house).await;
    let id = list("administrator", &account).body["data"][0]["id"].as_str().unwrap().to_owned();
    let path = format!("/v1/accounts/{account}/submissions/{id}/answer");
    // A developer may answer, and gets back no value.
    let half = form("developer", "POST", &path, "requirements[]=individual.phone");
    assert_eq!((half.status, half.body["status"].as_str()), (200, Some("pending")), "{}", half.body);
    assert!(!half.body.to_string().contains("2015550123"));
    let twice = form("developer", "POST", &path, "requirements[]=individual.phone");
    assert_eq!(twice.error(), ("requirement_not_pending", "requirements[0]"));
    let stray = json!({"errors": [{"requirement": "company.name", "code": "c", "reason": "r"}]});
    assert_eq!(api("developer", "POST", &path, Some(&stray)).error().1, "errors[0][requirement]");
    assert_eq!(form("view_only", "POST", &path, "").status, 403);
    assert_eq!(form("developer", "POST", &format!("{path}x"), "").status, 404);
    let foreign = format!("/v1/accounts/{account}/submissions/subm_nobody/answer");
    assert_eq!(form("developer", "POST", &foreign, "").error(), ("resource_missing", "submission"));
    let rest = form("developer", "POST", &path, "");
    assert_eq!(rest.body["status"], "accepted");
}
