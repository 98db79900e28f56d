//! `/summary` and `/receipt`: sending.

use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::support::{Browser, House, api, new_account, new_link};

const DUE: [&str; 2] = ["individual.email", "individual.phone"];

async fn ready(house: &House) -> (Browser, String, Value) {
    let account = new_account(&json!({"past_due": [DUE[0]], "currently_due": DUE, "current_deadline": 1_900_000_000}));
    let link = new_link(&account);
    let mut owner = Browser::new(house);
    owner.prove_all(&link).await;
    owner.get("/forms/personal").await;
    let page = owner.post("/forms/personal", &[(DUE[0], "me@example.com"), (DUE[1], "201 555 0123")]).await;
    assert_eq!(page.location, "/summary", "{}", page.body);
    assert_eq!(owner.get("/summary").await.status, 200);
    (owner, account, link)
}

fn seen(account: &str) -> Value {
    api("view_only", "GET", &format!("/v1/accounts/{account}"), None).body
}

#[tokio::test]
async fn sending_moves_what_was_due_to_pending_and_leaves_a_receipt() {
    let house = House::open().await;
    let (mut owner, account, link) = ready(&house).await;
    assert_eq!(owner.post("/summary", &[]).await.location, "/receipt");
    let requirements = &seen(&account)["requirements"];
    let mut pending: Vec<&str> =
        requirements["pending_verification"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    pending.sort_unstable();
    assert_eq!(pending, DUE);
    for list in ["currently_due", "past_due", "eventually_due"] {
        assert_eq!(requirements[list], json!([]), "{list}");
    }
    assert_eq!(requirements["current_deadline"], Value::Null);
    let id = link["id"].as_str().unwrap();
    let link = api("view_only", "GET", &format!("/v1/remediation_links/{id}"), None).body;
    assert_eq!((link["progress"].as_str(), link["status"].as_str()), (Some("submitted"), Some("active")));
    let receipt = owner.get("/receipt").await;
    assert!(receipt.body.contains("me@example.com") && receipt.body.contains("+12015550123"), "{}", receipt.body);
    let summary = owner.get("/summary").await;
    assert!(summary.title().starts_with("Your answers are being checked"), "{}", summary.title());
    assert_eq!(owner.get("/tasks").await.location, "/summary", "nothing is due any more");
}

#[tokio::test]
async fn a_part_may_be_sent_and_the_rest_stays_due() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": [DUE[0], "business_profile.url"]}));
    let mut owner = Browser::new(&house);
    owner.prove_all(&new_link(&account)).await;
    owner.get("/forms/personal").await;
    assert_eq!(owner.post("/forms/personal", &[(DUE[0], "me@example.com")]).await.location, "/forms/business");
    owner.get("/summary").await;
    assert_eq!(owner.post("/summary", &[]).await.location, "/receipt");
    let requirements = &seen(&account)["requirements"];
    assert_eq!(requirements["currently_due"], json!(["business_profile.url"]));
    assert_eq!(requirements["pending_verification"], json!([DUE[0]]));
    assert!(owner.get("/receipt").await.body.contains("There is more to do"));
}

#[tokio::test]
async fn with_nothing_new_there_is_nothing_to_send() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": [DUE[0]]}));
    let mut owner = Browser::new(&house);
    owner.prove_all(&new_link(&account)).await;
    owner.get("/summary").await;
    let page = owner.post("/summary", &[]).await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains("nothing new to send"), "{}", page.body);
    assert_eq!(seen(&account)["requirements"]["currently_due"], json!([DUE[0]]));
    assert_eq!(owner.get("/receipt").await.location, "/summary");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_button_pressed_many_times_sends_once() {
    let house = House::open().await;
    let (owner, account, _) = ready(&house).await;
    let mut tasks = JoinSet::new();
    for _ in 0..8 {
        let mut tab = owner.clone();
        tasks.spawn(async move { tab.post("/summary", &[]).await });
    }
    let pages = tasks.join_all().await;
    assert!(
        pages.iter().all(|page| page.location == "/receipt" || page.status == 409),
        "{:?}",
        pages.iter().map(|p| p.status).collect::<Vec<_>>()
    );
    let pending = seen(&account)["requirements"]["pending_verification"].as_array().unwrap().len();
    assert_eq!(pending, 2);
    let mut owner = owner;
    let summary = owner.get("/summary").await;
    assert_eq!(summary.body.matches("reference").count(), 1, "one submission: {}", summary.body);
}

#[tokio::test]
async fn a_value_saved_before_somebody_else_sent_is_not_lost_and_not_sent_unseen() {
    let house = House::open().await;
    let (mut owner, account, _) = ready(&house).await;
    // The platform writes the account between the owner's page and the owner's press.
    let mut body = crate::support::account_json(&json!({"currently_due": DUE}));
    body["metadata"] = json!({"note": "changed"});
    assert_eq!(api("administrator", "PUT", &format!("/v1/accounts/{account}"), Some(&body)).status, 200);
    assert_eq!(owner.post("/summary", &[]).await.location, "/receipt");
    let seen = seen(&account);
    assert_eq!(seen["metadata"]["note"], "changed");
    assert_eq!(seen["requirements"]["pending_verification"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn something_that_is_not_due_may_be_changed_and_waits_to_be_checked() {
    let house = House::open().await;
    let account = new_account(&json!({}));
    let mut owner = Browser::new(&house);
    owner.prove_phone(&new_link(&account)).await;
    assert_eq!(owner.claim("6789").await.location, "/tasks");
    assert_eq!(owner.get("/tasks").await.location, "/summary");
    owner.get("/forms/personal?all").await;
    let change = [
        ("individual.first_name", "Maria"),
        ("individual.last_name", "Rosen"),
        ("individual.dob-day", "23"),
        ("individual.dob-month", "4"),
        ("individual.dob-year", "1980"),
    ];
    let page = owner.post("/forms/personal?all", &change).await;
    assert_eq!(page.location, "/summary", "{}", page.body);
    assert!(owner.get("/summary").await.body.contains("Maria"));
    assert_eq!(owner.post("/summary", &[]).await.location, "/receipt");
    assert_eq!(
        seen(&account)["requirements"]["pending_verification"],
        json!(["individual.first_name"]),
        "only what changed"
    );
}

#[tokio::test]
async fn a_new_name_asks_for_a_document_which_is_due_after_sending() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": []}));
    let mut owner = Browser::new(&house);
    owner.prove_all(&new_link(&account)).await;
    let form = owner.get("/forms/personal?all").await;
    assert!(form.body.contains("Before you change something") && form.body.contains("shows the new name"));
    let fields = [("individual.first_name", "Maren"), ("individual.last_name", "Rosen")];
    assert_eq!(owner.post("/forms/personal?all", &fields).await.location, "/summary");
    let tasks = owner.get("/tasks").await;
    assert!(tasks.body.contains("You changed a legal name"), "{}", tasks.body);
    owner.get("/summary").await;
    assert_eq!(owner.post("/summary", &[]).await.location, "/receipt");
    let seen = api("administrator", "GET", &format!("/v1/accounts/{account}"), None).body;
    assert_eq!(seen["requirements"]["currently_due"], json!(["individual.verification.document"]));
    assert!(seen["requirements"]["pending_verification"].as_array().unwrap().contains(&json!("individual.first_name")));
    let open = owner.get("/tasks").await.body;
    assert!(open.contains("/documents/individual.verification.document"), "the same link serves it");
}

#[tokio::test]
async fn a_change_that_is_taken_back_leads_to_nothing() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": []}));
    let mut owner = Browser::new(&house);
    owner.prove_all(&new_link(&account)).await;
    owner.get("/forms/business?all").await;
    for name in ["Rosen Shoes and Boots", "Rosen Shoes"] {
        let fields = [("business_profile.name", name)];
        assert_eq!(owner.post("/forms/business?all", &fields).await.location, "/summary");
        assert_eq!(owner.get("/tasks").await.location, "/summary", "{name}");
    }
    let page = owner.get("/summary").await;
    assert!(page.body.contains("Rosen Shoes") && !page.body.contains("and Boots"), "{}", page.body);
}
