//! `/people`: adding, changing and taking away those behind a company.

use serde_json::{Value, json};

use crate::support::{Browser, House, account_json, api, fresh, new_link};

const DONE: &str = "/people";

// A company with a representative and a director on file.
fn company(requirements: &Value) -> String {
    let mut body = account_json(requirements);
    body["business_type"] = "company".into();
    body["company"] = json!({"name": "Rosen Shoes Ltd", "tax_id": "000000000"});
    body["persons"] = json!([
        {"id": "person_r", "first_name": "Mara", "last_name": "Rosen", "dob": {"day": 23, "month": 4, "year": 1980},
            "ssn_last_4": "6789", "relationship": {"representative": true}},
        {"id": "person_d", "first_name": "Dee", "last_name": "Ng", "relationship": {"director": true}},
    ]);
    body.as_object_mut().unwrap().remove("individual");
    let id = format!("acct_t{}", fresh());
    let answer = api("administrator", "PUT", &format!("/v1/accounts/{id}"), Some(&body));
    assert_eq!(answer.status, 200, "{}", answer.body);
    id
}

async fn inside(house: &House, requirements: Value) -> (Browser, String) {
    let account = company(&requirements);
    let mut owner = Browser::new(house);
    owner.prove_phone(&new_link(&account)).await;
    owner.get("/identity").await;
    let facts = [
        ("last_name", "Rosen"),
        ("born-day", "23"),
        ("born-month", "4"),
        ("born-year", "1980"),
        ("last4", "6789"),
        ("tax_last4", "0000"),
    ];
    assert_eq!(owner.post("/identity", &facts).await.location, "/tasks");
    (owner, account)
}

// Adds somebody and gives their id.
async fn add(owner: &mut Browser, role: &str) -> String {
    owner.get("/people/add").await;
    let page = owner.post("/people/add", &[("role", role)]).await;
    let at = page.location.strip_prefix("/forms/").and_then(|rest| rest.strip_suffix("?all"));
    at.unwrap_or_else(|| panic!("{} {}", page.location, page.body)).to_owned()
}

#[tokio::test]
async fn an_owner_is_added_named_and_sent_and_is_a_person_once_accepted() {
    let house = House::open().await;
    let (mut owner, account) =
        inside(&house, json!({"currently_due": ["owners.first_name", "owners.last_name"]})).await;
    assert!(owner.get("/tasks").await.body.contains("href=\"/people\""));
    let id = add(&mut owner, "owner").await;
    let early = owner.post(DONE, &[]).await;
    assert_eq!(early.status, 422);
    assert!(early.body.contains("details aren&#39;t complete"), "{}", early.body);

    let form = format!("/forms/{id}?all");
    owner.get(&form).await;
    let (first, last) = (format!("{id}.first_name"), format!("{id}.last_name"));
    let half = owner.post(&form, &[(&first, "Nia")]).await;
    assert_eq!(half.status, 422);
    assert!(half.body.contains("value=\"Nia\""), "what was typed stays");
    assert_eq!(owner.post(&form, &[(&first, "Nia"), (&last, "Okoro")]).await.location, "/people");
    let list = owner.get("/people").await;
    assert!(list.body.contains("Nia Okoro") && list.body.contains("Dee Ng") && list.body.contains("Mara Rosen"));
    assert_eq!(owner.post(DONE, &[]).await.location, "/summary");
    assert_eq!(owner.get("/summary").await.status, 200);
    assert_eq!(owner.post("/summary", &[]).await.location, "/receipt");
    let receipt = owner.get("/receipt").await.body;
    assert!(receipt.contains("Nia Okoro") && !receipt.contains("relationship"), "{receipt}");

    let submissions = api("administrator", "GET", &format!("/v1/accounts/{account}/submissions"), None).body;
    let sent = submissions["data"][0]["id"].as_str().unwrap().to_owned();
    let answer = format!("/v1/accounts/{account}/submissions/{sent}/answer");
    assert_eq!(api("administrator", "POST", &answer, Some(&json!({}))).status, 200);
    let persons = api("administrator", "GET", &format!("/v1/accounts/{account}/persons"), None).body;
    let nia = persons["data"].as_array().unwrap().iter().find(|person| person["id"] == id.as_str());
    let nia = nia.unwrap_or_else(|| panic!("{persons}"));
    assert_eq!((&nia["first_name"], &nia["relationship"]["owner"]), (&json!("Nia"), &json!(true)));
    let seen = api("administrator", "GET", &format!("/v1/accounts/{account}"), None).body;
    assert_eq!(seen["requirements"]["currently_due"], json!([]));
}

#[tokio::test]
async fn nobody_is_no_owner_unless_the_owner_says_so() {
    let house = House::open().await;
    let (mut owner, _) = inside(&house, json!({"currently_due": ["company.owners_provided"]})).await;
    owner.get("/people").await;
    let page = owner.post(DONE, &[]).await;
    assert_eq!(page.status, 422);
    assert!(page.title().starts_with("Error: ") && page.body.contains("Add at least one owner"), "{}", page.body);
    assert_eq!(owner.post(DONE, &[("none", "owner")]).await.location, "/summary");
}

#[tokio::test]
async fn somebody_added_by_mistake_is_forgotten_and_somebody_on_file_goes_when_accepted() {
    let house = House::open().await;
    let (mut owner, account) = inside(&house, json!({"currently_due": ["company.directors_provided"]})).await;
    let id = add(&mut owner, "director").await;
    owner.get(&format!("/people/{id}/remove")).await;
    assert_eq!(owner.post(&format!("/people/{id}/remove"), &[]).await.location, "/people");
    assert_eq!(owner.post(&format!("/people/{id}/remove"), &[]).await.location, "/people", "pressed twice");
    assert_eq!(owner.get(&format!("/forms/{id}?all")).await.status, 404, "nothing of them is left");

    let question = owner.get("/people/person_d/remove").await;
    assert!(question.body.contains("Dee Ng"), "{}", question.body);
    assert_eq!(owner.post("/people/person_d/remove", &[]).await.location, "/people");
    assert!(!owner.get("/people").await.body.contains("Dee Ng"));
    let persons = || api("administrator", "GET", &format!("/v1/accounts/{account}/persons"), None).body;
    assert_eq!(persons()["data"].as_array().unwrap().len(), 2, "nothing is gone before it was sent and accepted");
    owner.post(DONE, &[("none", "director")]).await;
    owner.get("/summary").await;
    assert_eq!(owner.post("/summary", &[]).await.location, "/receipt");
    let submissions = api("administrator", "GET", &format!("/v1/accounts/{account}/submissions"), None).body;
    let sent = submissions["data"][0]["id"].as_str().unwrap().to_owned();
    api("administrator", "POST", &format!("/v1/accounts/{account}/submissions/{sent}/answer"), Some(&json!({})));
    assert_eq!(persons()["data"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn the_representative_stays_and_only_a_company_has_people() {
    let house = House::open().await;
    let (mut owner, _) = inside(&house, json!({"currently_due": ["company.name"]})).await;
    assert_eq!(owner.get("/people/person_r/remove").await.status, 404);
    assert_eq!(owner.get("/people/person_x/remove").await.status, 404);
    let account = crate::support::new_account(&json!({"currently_due": ["individual.email"]}));
    let mut alone = Browser::new(&house);
    alone.prove_all(&new_link(&account)).await;
    assert_eq!(alone.get("/people").await.status, 404);
}

#[tokio::test]
async fn a_role_must_be_chosen() {
    let house = House::open().await;
    let (mut owner, account) = inside(&house, json!({"currently_due": ["company.owners_provided"]})).await;
    owner.get("/people/add").await;
    let before = house.audit(&account).await;
    let page = owner.post("/people/add", &[]).await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains("Tick what this person is"), "{}", page.body);
    assert_eq!(house.audit(&account).await, before, "nothing was saved");
}
