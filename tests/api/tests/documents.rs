//! `/documents/{path}`: photos and files on their way through the bucket, and `GET /v1/files/{id}`.

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use outbound::documents::TakeIn as _;
use serde_json::{Value, json};

use crate::support::{
    Browser, House, Page, Tenant, api, hidden, new_account, new_link, pdf, png, send_to_bucket, stack,
};

const ID: &str = "individual.verification.document";
const PROOF: &str = "documents.bank_account_ownership_verification.files";
const REVIEW: &str = "interv_1.url_inquiry.form";
const MB: usize = 1024 * 1024;

async fn inside(house: &House, due: &[&str]) -> (Browser, String) {
    let account = new_account(&json!({"currently_due": due}));
    let mut owner = Browser::new(house);
    owner.prove_all(&new_link(&account)).await;
    (owner, account)
}

fn photo() -> Vec<u8> {
    png(640, 480, 2_000)
}

/// Sends a file from a page, and follows the bucket back to us.
async fn send(owner: &mut Browser, page: &str, bytes: &[u8]) -> Page {
    send_as(owner, page, bytes, "photo.jpg", "image/jpeg").await
}

async fn send_as(owner: &mut Browser, page: &str, bytes: &[u8], name: &str, kind: &str) -> Page {
    let form = owner.get(page).await;
    assert_eq!(form.status, 200, "{}", form.body);
    let back = send_to_bucket(&form, bytes, name, kind);
    let clean = owner.get(&back).await;
    assert_eq!(clean.status, 303, "the name that the bucket adds goes from the address");
    assert!(!clean.location.contains("acct_") && !clean.location.contains('?'), "{}", clean.location);
    let mut seen = owner.get(&clean.location).await;
    seen.location = clean.location;
    seen
}

/// Sends a file and says that it is the one.
async fn give(owner: &mut Browser, page: &str, bytes: &[u8]) -> Page {
    let seen = send(owner, page, bytes).await;
    assert_eq!(seen.status, 200, "{}", seen.body);
    owner.post(&seen.location, &[]).await
}

/// Gives a passport and submits, where one is due: there is a file then.
pub async fn submit_passport(owner: &mut Browser) {
    give(owner, &front_of("passport"), &photo()).await;
    submit(owner).await;
}

async fn submit(owner: &mut Browser) {
    owner.get("/summary").await;
    assert_eq!(owner.post("/summary", &[]).await.location, "/receipt");
}

fn submitted(account: &str) -> Value {
    let page = api("administrator", "GET", &format!("/v1/accounts/{account}/submissions"), None);
    page.body["data"][0]["requirements"].clone()
}

fn front_of(page: &str) -> String {
    format!("/documents/{ID}/{page}/front")
}

async fn audit_of(house: &House, account: &str, action: &str) -> usize {
    house.audit(account).await.into_iter().filter(|done| done == action).count()
}

#[tokio::test]
async fn front_and_back_are_two_steps_of_one_task_and_are_submitted_in_stripes_shape() {
    let house = House::open().await;
    let (mut owner, account) = inside(&house, &[ID]).await;
    let tasks = owner.get("/tasks").await;
    assert!(
        tasks.body.contains(&format!("href=\"/documents/{ID}\"")) && tasks.body.contains("Photo ID"),
        "{}",
        tasks.body
    );
    let choose = owner.get(&format!("/documents/{ID}")).await;
    assert!(choose.body.contains("/passport/front") && choose.body.contains("/card/front"), "{}", choose.body);
    let front = give(&mut owner, &front_of("card"), &photo()).await;
    assert_eq!((front.status, front.location), (303, format!("/documents/{ID}/card/back")));
    let half = owner.get("/summary").await;
    assert!(half.body.contains("Front") && half.body.contains("Some answers are missing"), "{}", half.body);
    assert_eq!(owner.post("/summary", &[]).await.status, 422, "half a card isn't sent");
    let back = give(&mut owner, &format!("/documents/{ID}/card/back"), &photo()).await;
    assert_eq!((back.status, back.location.as_str()), (303, "/summary"));
    assert!(owner.get("/summary").await.body.contains("Front and back"));
    submit(&mut owner).await;
    let given = submitted(&account);
    let value = &given[0]["value"];
    assert_eq!((given[0]["requirement"].as_str(), given.as_array().unwrap().len()), (Some(ID), 1));
    for side in ["front", "back"] {
        assert!(value[side].as_str().unwrap().starts_with("file_"), "{value}");
    }
    assert_ne!(value["front"], value["back"]);
    let now = api("view_only", "GET", &format!("/v1/accounts/{account}"), None).body;
    assert_eq!(now["requirements"]["pending_verification"], json!([ID]));
    assert!(owner.get("/receipt").await.body.contains("Front and back"));
    assert_eq!(audit_of(&house, &account, "file_added").await, 2);
}

#[tokio::test]
async fn a_passport_is_done_with_one_photo() {
    let house = House::open().await;
    let (mut owner, account) = inside(&house, &[ID]).await;
    assert_eq!(give(&mut owner, &front_of("passport"), &photo()).await.location, "/summary");
    assert!(owner.get("/summary").await.body.contains("1 photo"));
    submit(&mut owner).await;
    assert_eq!(submitted(&account)[0]["value"].as_object().unwrap().len(), 1);
}

#[tokio::test]
async fn sides_that_are_due_by_themselves_are_answered_by_the_whole() {
    let house = House::open().await;
    let (front, back) = (format!("{ID}.front"), format!("{ID}.back"));
    let (mut owner, account) = inside(&house, &[&front, &back]).await;
    assert!(owner.get("/tasks").await.body.contains(&format!("href=\"/documents/{ID}\"")));
    give(&mut owner, &front_of("card"), &photo()).await;
    assert_eq!(give(&mut owner, &format!("/documents/{ID}/card/back"), &photo()).await.location, "/summary");
    submit(&mut owner).await;
    let now = api("view_only", "GET", &format!("/v1/accounts/{account}"), None).body;
    assert_eq!(now["requirements"]["currently_due"], json!([]), "{now}");
    let value = |path: &str| {
        let all = submitted(&account);
        all.as_array().unwrap().iter().find(|one| one["requirement"] == path).unwrap()["value"].clone()
    };
    assert_eq!((value(&front), value(&back)), (value(ID)["front"].clone(), value(ID)["back"].clone()));
}

#[tokio::test]
async fn several_files_are_a_list() {
    let house = House::open().await;
    let (mut owner, account) = inside(&house, &[PROOF]).await;
    let add = format!("/documents/{PROOF}/files/file");
    assert_eq!(owner.get(&format!("/documents/{PROOF}")).await.location, add);
    for bytes in [pdf(""), photo()] {
        assert_eq!(give(&mut owner, &add, &bytes).await.location, format!("/documents/{PROOF}"));
    }
    let summary = owner.get("/summary").await.body;
    assert!(summary.contains("2 files") && !summary.contains("file_"), "{summary}");
    submit(&mut owner).await;
    let ids = submitted(&account)[0]["value"].clone();
    assert_eq!(ids.as_array().unwrap().len(), 2, "{ids}");
    let kinds: Vec<Value> = ids
        .as_array()
        .unwrap()
        .iter()
        .map(|id| {
            api("administrator", "GET", &format!("/v1/files/{}", id.as_str().unwrap()), None).body["type"].clone()
        })
        .collect();
    assert_eq!(kinds, ["pdf", "png"]);
}

#[tokio::test]
async fn what_cannot_be_taken_is_refused_in_words_and_nothing_is_written() {
    let house = House::open().await;
    let (mut owner, account) = inside(&house, &[ID, PROOF]).await;
    let (id, proof) = (front_of("passport"), format!("/documents/{PROOF}/files/file"));
    let cases = [
        (&id, b"<html>not a photo</html>".to_vec(), "neither a JPG nor a PNG"),
        (&id, pdf(""), "not a PDF"),
        (&id, png(640, 480, 10 * MB + 1), "more than 10 MB"),
        (&id, png(299, 480, 500), "too small to read"),
        (&id, png(8_001, 480, 500), "too large. It can have"),
        (&id, photo()[..20].to_vec(), "damaged"),
        (&id, vec![], "empty"),
        (&proof, pdf("/Encrypt 5 0 R"), "asks for a password"),
    ];
    for (page, bytes, said) in cases {
        let seen = send(&mut owner, page, &bytes).await;
        assert_eq!(seen.status, 422, "{said}");
        assert!(seen.body.contains(said) && seen.title().starts_with("Error: "), "{said}: {}", seen.body);
        assert!(seen.body.contains("enctype=\"multipart/form-data\""), "another one can be chosen at once");
        // Whoever presses on all the same, without the page that says no.
        let pressed = owner.post(&seen.location, &[]).await;
        assert_eq!(pressed.status, 422, "{said}");
    }
    assert_eq!(audit_of(&house, &account, "file_added").await, 0);
    assert!(!owner.get("/summary").await.body.contains("1 photo"));
}

#[tokio::test]
async fn ten_megabytes_are_taken() {
    let house = House::open().await;
    let (mut owner, _) = inside(&house, &[ID]).await;
    assert_eq!(give(&mut owner, &front_of("passport"), &png(8_000, 300, 10 * MB)).await.location, "/summary");
}

#[tokio::test]
async fn what_is_kept_are_the_bytes_of_the_moment_of_the_press() {
    let house = House::open().await;
    let (mut owner, account) = inside(&house, &[ID]).await;
    let form = owner.get(&front_of("passport")).await;
    let back = send_to_bucket(&form, &photo(), "a.png", "image/png");
    let seen = owner.get(back.split('?').next().unwrap()).await;
    assert_eq!(seen.status, 200);
    // The same form again, while the photo is on the screen.
    send_to_bucket(&form, b"<script>", "a.png", "image/png");
    let pressed = owner.post(back.split('?').next().unwrap(), &[]).await;
    assert_eq!(pressed.status, 422);
    assert!(pressed.body.contains("neither a JPG nor a PNG"), "{}", pressed.body);
    assert_eq!(audit_of(&house, &account, "file_added").await, 0);
}

#[tokio::test]
async fn the_button_pressed_twice_keeps_one_file() {
    let house = House::open().await;
    let (mut owner, account) = inside(&house, &[PROOF]).await;
    let seen = send(&mut owner, &format!("/documents/{PROOF}/files/file"), &photo()).await;
    let (mut one, mut two) = (owner.clone(), owner.clone());
    let (first, second) = tokio::join!(one.post(&seen.location, &[]), two.post(&seen.location, &[]));
    assert_eq!((first.status, second.status), (303, 303), "{} {}", first.body, second.body);
    assert_eq!(owner.post(&seen.location, &[]).await.location, format!("/documents/{PROOF}"));
    submit(&mut owner).await;
    assert_eq!(submitted(&account)[0]["value"].as_array().unwrap().len(), 1);
    assert_eq!(audit_of(&house, &account, "file_added").await, 1);
}

#[tokio::test]
async fn nobody_can_use_what_another_account_sent() {
    let house = House::open().await;
    let (mut owner, _) = inside(&house, &[ID]).await;
    let (mut other, account) = inside(&house, &[ID]).await;
    let seen = send(&mut owner, &front_of("passport"), &photo()).await;
    let taken = other.get(&seen.location).await;
    assert_eq!(taken.status, 422);
    assert!(taken.body.contains("Nothing arrived"), "{}", taken.body);
    assert_eq!(other.post(&seen.location, &[]).await.status, 422);
    assert_eq!(audit_of(&house, &account, "file_added").await, 0);
}

#[tokio::test]
async fn a_form_is_signed_for_one_file_of_one_account_for_half_an_hour() {
    let house = House::open().await;
    let (mut owner, account) = inside(&house, &[ID]).await;
    let page = owner.get(&front_of("passport")).await;
    let fields = hidden(&page);
    let field = |name: &str| fields.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value.as_str());
    let policy: Value = serde_json::from_slice(&BASE64.decode(field("policy")).unwrap()).unwrap();
    let conditions = policy["conditions"].as_array().unwrap();
    assert!(field("key").starts_with("incoming/") && field("key").contains(&format!("/{account}/")), "{fields:?}");
    for name in ["key", "success_action_redirect", "x-amz-credential", "x-amz-date"] {
        assert!(conditions.contains(&json!(["eq", format!("${name}"), field(name)])), "{name} in {policy}");
    }
    assert!(conditions.contains(&json!(["content-length-range", 1, 10 * MB])));
    let until = web::clock::Clock::now(&house.clock) + 30 * 60;
    let until = written(until);
    assert_eq!(policy["expiration"], until);
    assert_ne!(hidden(&owner.get(&front_of("passport")).await)[0], fields[0], "each page has a name of its own");
    let csp = page.header("content-security-policy");
    let s3 = stack()["s3"].as_str().unwrap();
    assert!(csp.contains(&format!("form-action 'self' {s3};")), "{csp}");
    assert!(!owner.get("/tasks").await.header("content-security-policy").contains(s3), "on that page alone");
}

fn written(at: i64) -> String {
    aws_sdk_dynamodb::primitives::DateTime::from_secs(at)
        .fmt(aws_sdk_dynamodb::primitives::DateTimeFormat::DateTime)
        .unwrap()
}

#[tokio::test]
async fn a_file_that_was_taken_back_is_gone_everywhere() {
    let house = House::open().await;
    let (mut owner, account) = inside(&house, &[ID]).await;
    give(&mut owner, &front_of("passport"), &photo()).await;
    let overview = owner.get(&format!("/documents/{ID}")).await;
    let id = overview.body.split("name=\"file\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let open = |role: &str| api(role, "GET", &format!("/v1/files/{id}"), None);
    assert_eq!(open("administrator").status, 200);
    let platform = stack()["platform"].as_str().unwrap();
    let object = format!("kept/{platform}/{account}/{id}");
    assert!(house.bucket.look(&object).await.unwrap().is_some());
    let remove = format!("/documents/{ID}/remove");
    assert_eq!(owner.forge(&remove, "AAAAAAAAAAAAAAAAAAAAAA", &[("file", &id)]).await.status, 403);
    assert_eq!(owner.post(&remove, &[("file", &id)]).await.location, format!("/documents/{ID}"));
    assert_eq!(owner.post(&remove, &[("file", &id)]).await.status, 303, "pressed twice");
    assert!(house.bucket.look(&object).await.unwrap().is_none());
    assert_eq!((open("administrator").status, open("administrator").error().0), (404, "resource_missing"));
    assert!(owner.get(&format!("/documents/{ID}")).await.body.contains("Which document do you have?"));
    assert_eq!(audit_of(&house, &account, "file_removed").await, 1);
}

#[tokio::test]
async fn a_photo_taken_anew_takes_the_place_of_the_one_before() {
    let house = House::open().await;
    let (mut owner, account) = inside(&house, &[ID]).await;
    give(&mut owner, &front_of("card"), &photo()).await;
    give(&mut owner, &format!("/documents/{ID}/card/back"), &photo()).await;
    let overview = owner.get(&format!("/documents/{ID}")).await;
    let old: Vec<String> =
        overview.body.split("name=\"file\" value=\"").skip(1).map(|rest| rest[..29].to_owned()).collect();
    give(&mut owner, &front_of("card"), &photo()).await;
    submit(&mut owner).await;
    let value = submitted(&account)[0]["value"].clone();
    assert_eq!(value["back"], old[1].as_str());
    assert_ne!(value["front"], old[0].as_str());
    assert_eq!(api("administrator", "GET", &format!("/v1/files/{}", old[0]), None).status, 404);
}

#[tokio::test]
async fn files_stand_beside_the_answer_to_a_risk_review_and_nothing_typed_is_lost() {
    let house = House::open().await;
    let (mut owner, account) = inside(&house, &[REVIEW]).await;
    owner.get("/forms/interv_1-url_inquiry").await;
    let answer = "It is our shop, and we have run it since 2019.";
    let saved = owner.post("/forms/interv_1-url_inquiry", &[(REVIEW, answer), ("upload", REVIEW)]).await;
    assert_eq!((saved.status, saved.location.clone()), (303, format!("/documents/{REVIEW}")), "{}", saved.body);
    give(&mut owner, &format!("/documents/{REVIEW}/files/file"), &pdf("")).await;
    let form = owner.get("/forms/interv_1-url_inquiry").await;
    assert!(form.body.contains(answer) && form.body.contains("1 file"), "{}", form.body);
    let changed = "It is our shop, and we have run it since 2018.";
    owner.post("/forms/interv_1-url_inquiry", &[(REVIEW, changed)]).await;
    assert!(owner.get("/summary").await.body.contains("since 2018. (1 file)"));
    submit(&mut owner).await;
    let value = submitted(&account)[0]["value"].clone();
    assert_eq!((value["answer"].as_str(), value["files"].as_array().unwrap().len()), (Some(changed), 1));
}

#[tokio::test]
async fn what_takes_no_document_or_is_not_due_is_404() {
    let house = House::open().await;
    let (mut owner, _) = inside(&house, &[ID, "individual.email"]).await;
    for path in [
        format!("/documents/{PROOF}"),
        "/documents/individual.email".into(),
        "/documents/x".into(),
        format!("/documents/{ID}/files/file"),
        format!("/documents/{ID}/passport/back"),
        format!("/documents/{ID}/passport/front/nothing"),
    ] {
        assert_eq!(owner.get(&path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn looking_changes_nothing_and_whoever_has_no_session_is_sent_away() {
    let house = House::open().await;
    let (mut owner, account) = inside(&house, &[ID]).await;
    let before = house.audit(&account).await;
    let seen = send(&mut owner, &front_of("passport"), &photo()).await;
    assert!(seen.header("content-security-policy").contains("img-src 'self' http"), "{:?}", seen.headers);
    owner.get(&seen.location).await;
    assert_eq!(house.audit(&account).await, before);
    assert!(!owner.get("/summary").await.body.contains("1 photo"));
    let stranger = Browser::new(&house).get(&seen.location).await;
    assert_eq!(stranger.status, 400, "{}", stranger.body);
}

#[tokio::test]
async fn a_files_object_is_stripes_and_opens_for_five_minutes_for_those_who_may() {
    let house = House::open().await;
    let (mut owner, account) = inside(&house, &[ID]).await;
    give(&mut owner, &front_of("passport"), &photo()).await;
    submit(&mut owner).await;
    let id = submitted(&account)[0]["value"]["front"].as_str().unwrap().to_owned();
    let path = format!("/v1/files/{id}");
    for role in ["administrator", "connect_onboarding_analyst", "support_specialist"] {
        let file = api(role, "GET", &path, None);
        assert_eq!(file.status, 200, "{role}: {}", file.body);
        let body = &file.body;
        assert_eq!((body["id"].as_str(), body["object"].as_str()), (Some(id.as_str()), Some("file")));
        assert_eq!((body["purpose"].as_str(), body["type"].as_str()), (Some("identity_document"), Some("png")));
        assert_eq!((body["size"].as_u64(), &body["filename"]), (Some(2_000), &Value::Null));
        let url = body["url"].as_str().unwrap();
        assert!(url.contains("X-Amz-Expires=300") && url.contains("response-content-type=image%2Fpng"), "{url}");
        let opened = ureq::get(url).call().unwrap().body_mut().read_to_vec().unwrap();
        assert_eq!(opened, photo());
    }
    assert_eq!(audit_of(&house, &account, "file_read").await, 3);
    for role in ["developer", "data_migration_specialist", "support_associate", "view_only", "analyst", "operator"] {
        let refused = api(role, "GET", &path, None);
        assert_eq!((refused.status, refused.error().0), (403, "insufficient_permissions"), "{role}");
    }
    assert_eq!(audit_of(&house, &account, "file_read").await, 3, "the refused ones saw nothing");
    for unknown in ["/v1/files/file_nobody", "/v1/files/x"] {
        assert_eq!(api("administrator", "GET", unknown, None).status, 404);
    }
    assert_eq!(Tenant::new(&house).await.get(&path).error().0, "resource_missing");
    let live = crate::tokens::token(&json!({"livemode": true}));
    assert_eq!(api(&live, "GET", &path, None).status, 404, "a live caller has no test file");
    assert_eq!(audit_of(&house, &account, "file_read").await, 3);
}

#[tokio::test]
async fn on_a_test_account_stripes_tokens_decide_at_once() {
    let house = House::open().await;
    for (token, pending, errors) in [("file_identity_document_success", 0, 0), ("file_identity_document_failure", 0, 1)]
    {
        let (mut owner, account) = inside(&house, &[ID]).await;
        assert!(owner.get(&front_of("passport")).await.body.contains(token));
        assert_eq!(owner.post(&format!("/documents/{ID}/test"), &[("file", "file_other")]).await.status, 404);
        assert_eq!(owner.post(&format!("/documents/{ID}/test"), &[("file", token)]).await.location, "/summary");
        submit(&mut owner).await;
        let now = api("view_only", "GET", &format!("/v1/accounts/{account}"), None).body;
        let due = &now["requirements"];
        let count = |list: &str| due[list].as_array().unwrap().len();
        assert_eq!((count("pending_verification"), count("errors")), (pending, errors), "{token}: {due}");
    }
}
