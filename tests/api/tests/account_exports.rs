//! `/v1/account_exports`, through the whole stack: ask, wait, fetch.

use std::time::Duration;

use serde_json::{Value, json};

use crate::support::{Answer, ExportOffice, House, Sheet, Tenant, account_json, api, call, fresh, stack};

const PATH: &str = "/v1/account_exports";
const ALL: [&str; 19] = [
    "account_id",
    "business_name",
    "representative_email",
    "account_status",
    "earliest_due_date",
    "connected_date",
    "last_activity",
    "payment_capability_status",
    "payout_capability_status",
    "issuing_capability_status",
    "treasury_capability_status",
    "verification_requirement",
    "information_needed",
    "remediation_link",
    "total_volume",
    "last_payout_date",
    "link_expires_at",
    "link_status",
    "link_missing_reason",
];

fn put(tenant: &Tenant, change: impl Fn(&mut Value)) -> String {
    let id = format!("acct_t{}", fresh());
    let mut body = account_json(&json!({"currently_due": ["individual.email"], "current_deadline": 4_000_000_000_i64}));
    change(&mut body);
    let answer = api(&tenant.token, "PUT", &format!("/v1/accounts/{id}"), Some(&body));
    assert_eq!(answer.status, 200, "{}", answer.body);
    id
}

// Asks for an export and waits for its file.
fn export(tenant: &Tenant, body: &Value) -> Value {
    let asked = tenant.post(PATH, body);
    assert_eq!((asked.status, asked.body["object"].as_str()), (200, Some("account_export")), "{}", asked.body);
    assert!(["queued", "running"].contains(&asked.body["status"].as_str().unwrap()) && asked.body["url"].is_null());
    for _ in 0..600 {
        let read = tenant.get(&format!("{PATH}/{}", asked.body["id"].as_str().unwrap()));
        assert_eq!(read.status, 200, "{}", read.body);
        match read.body["status"].as_str().unwrap() {
            "queued" | "running" => std::thread::sleep(Duration::from_millis(100)),
            _ => return read.body,
        }
    }
    panic!("it is written within a minute");
}

fn row<'a>(sheet: &'a Sheet, id: &str) -> impl Fn(&str) -> &'a str {
    let at = sheet.column("Account ID").iter().position(|found| *found == id).expect("a row of the account");
    move |header| sheet.column(header)[at]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_says_what_accounts_say_and_its_links_open() {
    let house = House::open().await;
    let tenant = Tenant::new(&house).await;
    let one = put(&tenant, |body| {
        body["business_profile"]["name"] = "=HYPERLINK(\"x\"), \"Shoes\"".into();
        body["individual"]["email"] = "mara@rosen.example".into();
        body["capabilities"] = json!({"card_payments": "active", "transfers": "pending"});
        body["activity"] =
            json!({"last_activity": 1_700_000_000, "last_payout_date": 1_700_086_400, "total_volume": -125});
        body["created"] = 1_600_000_000.into();
    });
    let lacking = put(&tenant, |body| body["external_accounts"] = Value::Null);
    let rejected = put(&tenant, |body| body["requirements"]["disabled_reason"] = "rejected.fraud".into());
    let had = put(&tenant, |_| ());
    let link = tenant.post("/v1/remediation_links", &json!({"account": had})).body;

    let done = export(&tenant, &json!({"columns": ALL}));
    assert_eq!(done["status"], "completed");
    assert_eq!(done["progress"], json!({"estimate": null, "read": 4, "written": 4}));
    assert_eq!((&done["created_by"], &done["filters"], &done["columns"]), (&json!("test"), &json!({}), &json!(ALL)));
    let (made, gone) = (done["completed_at"].as_i64().unwrap(), done["expires_at"].as_i64().unwrap());
    assert_eq!(gone - made, 7 * 86_400);
    let sheet = Sheet::fetch(done["url"].as_str().unwrap());
    assert_eq!((sheet.rows.len(), sheet.headers[0].as_str()), (4, "Account ID"));

    let of = row(&sheet, &one);
    for (header, wanted) in [
        ("Business name", "'=HYPERLINK(\"x\"), \"Shoes\""),
        ("Representative email", "mara@rosen.example"),
        ("Account status", "restricted"),
        ("Earliest due date", "2096-10-02T07:06:40Z"),
        ("Connected date", "2020-09-13T12:26:40Z"),
        ("Last activity", "2023-11-14T22:13:20Z"),
        ("Payment capability status", "active"),
        ("Payout capability status", "pending"),
        ("Issuing capability status", ""),
        ("Verification requirement", "currently_due"),
        ("Information needed", "individual.email"),
        ("Total volume (in minor units)", "-125"),
        ("Last payout date", "2023-11-15T22:13:20Z"),
        ("Link status", "active"),
        ("Link missing reason", ""),
    ] {
        assert_eq!(of(header), wanted, "{header}");
    }
    let url = of("Remediation link").to_owned();
    assert!(url.starts_with(stack()["hosted"].as_str().unwrap()));
    let agent = ureq::Agent::new_with_config(
        ureq::Agent::config_builder().max_redirects(0).http_status_as_error(false).build(),
    );
    assert_eq!(agent.get(&url).call().unwrap().status().as_u16(), 303, "it opens");
    assert_eq!(row(&sheet, &had)("Remediation link"), link["url"], "who has a link keeps it");
    for (id, reason) in [(&lacking, "external_account_missing"), (&rejected, "account_rejected")] {
        let of = row(&sheet, id);
        assert_eq!((of("Remediation link"), of("Link missing reason"), of("Link status")), ("", reason, "none"));
    }

    let listed = tenant.get(&format!("/v1/remediation_links?account={one}")).body;
    let [made] = listed["data"].as_array().unwrap().as_slice() else { panic!("one link") };
    assert_eq!((&made["url"], &made["created_by"]), (&json!(url), &json!("test")));

    // The next one prints the same addresses, and knows how many accounts there are.
    let again = export(&tenant, &json!({"columns": ["account_id", "remediation_link"]}));
    assert_eq!(again["progress"], json!({"estimate": 4, "read": 4, "written": 4}));
    let second = Sheet::fetch(again["url"].as_str().unwrap());
    assert_eq!(second.column("Remediation link"), sheet.column("Remediation link"));
    let page = tenant.get(&format!("{PATH}?limit=1")).body;
    assert_eq!((&page["data"][0]["id"], &page["has_more"], &page["url"]), (&again["id"], &json!(true), &json!(PATH)));
    let before = tenant.get(&format!("{PATH}?starting_after={}", again["id"].as_str().unwrap())).body;
    assert_eq!((&before["data"][0]["id"], &before["has_more"]), (&done["id"], &json!(false)));

    let events = tenant.get("/v1/events?type=account_export.completed").body;
    let told: Vec<&Value> =
        events["data"].as_array().unwrap().iter().map(|event| &event["data"]["object"]["id"]).collect();
    assert_eq!(told, [&again["id"], &done["id"]]);
    assert!(!events.to_string().contains("/r/") && !events.to_string().contains("X-Amz"), "no address in it");
    let created = tenant.get("/v1/events?type=remediation_link.created").body;
    assert_eq!(created["data"].as_array().unwrap().len(), 2, "one link was made by a call, one by the export");
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_are_those_of_the_list() {
    let house = House::open().await;
    let tenant = Tenant::new(&house).await;
    let british = put(&tenant, |body| body["country"] = "GB".into());
    put(&tenant, |_| ());
    let done =
        export(&tenant, &json!({"columns": ["account_id"], "filters": {"country": "GB", "review": "action_required"}}));
    assert_eq!(done["filters"], json!({"review": "action_required", "country": "GB"}));
    assert_eq!(Sheet::fetch(done["url"].as_str().unwrap()).column("Account ID"), [british]);
    assert_eq!((&done["progress"]["read"], &done["progress"]["written"]), (&json!(2), &json!(1)));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_gets_nothing_and_nothing_is_asked_for() {
    let house = House::open().await;
    let tenant = Tenant::new(&house).await;
    let body = json!({"columns": ["account_id"]});
    let token = |role: &str| crate::tokens::token(&json!({"platform": tenant.id.as_str(), "roles": [role]}));
    for role in ["view_only", "analyst"] {
        for answer in [api(&token(role), "POST", PATH, Some(&body)), api(&token(role), "GET", PATH, None)] {
            assert_eq!((answer.status, answer.error().0), (403, "insufficient_permissions"), "{role}");
        }
    }
    assert_eq!(tenant.get(PATH).body["data"], json!([]));
    for role in [
        "connect_onboarding_analyst",
        "developer",
        "data_migration_specialist",
        "support_associate",
        "support_specialist",
    ] {
        assert_eq!(api(&token(role), "POST", PATH, Some(&body)).status, 200, "{role}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_exported_is_named_and_nothing_is_asked_for() {
    let house = House::open().await;
    let tenant = Tenant::new(&house).await;
    let refused = |body: Value| {
        let answer = tenant.post(PATH, &body);
        assert_eq!(answer.status, 400, "{body}: {}", answer.body);
        (answer.error().0.to_owned(), answer.error().1.to_owned())
    };
    let error = |code: &str, param: &str| (code.to_owned(), param.to_owned());
    assert_eq!(refused(json!({})), error("parameter_missing", "columns"));
    assert_eq!(refused(json!({"columns": []})), error("parameter_missing", "columns"));
    assert_eq!(refused(json!({"columns": "account_id"})).1, "columns");
    assert_eq!(
        refused(json!({"columns": ["account_id", "account_status", "name"]})),
        error("parameter_invalid", "columns[2]")
    );
    assert_eq!(refused(json!({"columns": ["account_id", "account_id"]})), error("parameter_invalid", "columns[1]"));
    assert_eq!(refused(json!({"columns": ["account_id", 7]})).1, "columns[1]");
    let filters = |filters: Value| refused(json!({"columns": ["account_id"], "filters": filters}));
    assert_eq!(filters(json!({"staus": "x"})), error("parameter_unknown", "filters[staus]"));
    assert_eq!(filters(json!({"status": "x"})), error("parameter_invalid", "filters[status]"));
    assert_eq!(filters(json!({"created": {"gte": "x"}})), error("parameter_invalid_integer", "filters[created][gte]"));
    assert_eq!(filters(json!("x")).1, "filters");
    assert_eq!(refused(json!({"columns": ["account_id"], "format": "xlsx"})), error("parameter_unknown", "format"));
    assert_eq!(tenant.get(PATH).body["data"], json!([]));
    assert_eq!(tenant.get(&format!("{PATH}?starting_after=x")).error().1, "starting_after");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_of_another_platform_or_mode_is_no_export() {
    let house = House::open().await;
    let tenant = Tenant::new(&house).await;
    let mine = put(&tenant, |_| ());
    let done = export(&tenant, &json!({"columns": ["account_id"]}));
    assert_eq!(Sheet::fetch(done["url"].as_str().unwrap()).column("Account ID"), [mine]);
    let path = format!("{PATH}/{}", done["id"].as_str().unwrap());
    let live = crate::tokens::token(&json!({"platform": tenant.id.as_str(), "livemode": true}));
    for foreign in ["administrator", &live] {
        let answer = api(foreign, "GET", &path, None);
        assert_eq!((answer.status, answer.error()), (404, ("resource_missing", "id")));
    }
    assert_eq!(api(&live, "GET", PATH, None).body["data"], json!([]));
    assert_eq!(tenant.get(&format!("{PATH}/aexp_nobody")).status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_that_is_asked_for_twice_with_one_key_is_one_export() {
    let house = House::open().await;
    let tenant = Tenant::new(&house).await;
    let key = format!("export-{}", fresh());
    // As a form, the way Stripe's SDKs send it.
    let ask = || -> Answer {
        let headers = [("content-type", "application/x-www-form-urlencoded"), ("idempotency-key", key.as_str())];
        let body = "columns[0]=account_id&columns[1]=link_status&filters[created][gte]=5";
        call(&tenant.token, "POST", PATH, &headers, body.to_owned())
    };
    let (first, second) = (ask(), ask());
    assert_eq!((first.status, second.status), (200, 200), "{}", first.body);
    assert_eq!(first.body["id"], second.body["id"]);
    assert_eq!(second.header("idempotent-replayed"), "true");
    assert_eq!(first.body["filters"], json!({"created": {"gte": 5}}));
    assert_eq!(tenant.get(PATH).body["data"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn who_asked_for_what_is_recorded_at_the_platform() {
    let office = ExportOffice::open(1 << 20).await;
    let (export, _) = office.ask(domain::account::Filters::default(), &[domain::export::Column::AccountId]).await;
    let key = store::keys::Key::platform(&office.platform);
    let text = |text: &str| aws_sdk_dynamodb::types::AttributeValue::S(text.to_owned());
    let found = office
        .dynamodb
        .query()
        .table_name(&office.table_name)
        .key_condition_expression("pk = :pk AND begins_with(sk, :audit)");
    let found = found
        .expression_attribute_values(":pk", text(&key.pk))
        .expression_attribute_values(":audit", text(store::keys::AUDIT));
    let found = found.send().await.unwrap();
    let [record] = found.items() else { panic!("one record") };
    assert_eq!(
        (record["action"].as_s().unwrap().as_str(), record["who"].as_s().unwrap().as_str()),
        ("export_created", "staff:test")
    );
    assert_eq!(record["about"].as_l().unwrap()[0], text(export.id.as_str()));
}
