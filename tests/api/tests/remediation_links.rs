//! `/v1/remediation_links`: make, read, list, revoke.

use serde_json::{Value, json};

use store::keys::Key;

use crate::support::{Answer, House, LINK_MAKERS, account_json, api, fresh, new_account, new_link, stack};

fn create(role: &str, body: &Value) -> Answer {
    api(role, "POST", "/v1/remediation_links", Some(body))
}

#[test]
fn a_link_works_for_exactly_ninety_days_and_says_where_to_open_it() {
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let answer = create("support_associate", &json!({"account": account}));
    assert_eq!(answer.status, 200, "{}", answer.body);
    let link = &answer.body;
    assert_eq!(link["object"], "remediation_link");
    assert_eq!(link["account"], account);
    assert_eq!(link["expires_at"].as_i64().unwrap() - link["created"].as_i64().unwrap(), 90 * 86_400);
    assert_eq!((link["status"].as_str(), link["progress"].as_str()), (Some("active"), Some("created")));
    let url = link["url"].as_str().unwrap();
    let token = url.rsplit('/').next().unwrap();
    assert!(token.len() <= 50, "{token}");
    assert!(url.starts_with(stack()["hosted"].as_str().unwrap()));
    let got = api("view_only", "GET", &format!("/v1/remediation_links/{}", link["id"].as_str().unwrap()), None);
    assert_eq!(got.body, *link, "reading it gives the same, and the same address");
}

#[tokio::test]
async fn the_table_forgets_it_when_its_time_is_over() {
    let link = new_link(&new_account(&json!({})));
    let facts = stack();
    let client = outbound::aws::Aws::local(facts["dynamodb"].as_str().unwrap()).await.dynamodb();
    let id = link["id"].as_str().unwrap();
    let key = Key::link(&domain::id::LinkId::parse(id).unwrap());
    let row = client
        .get_item()
        .table_name(facts["table"].as_str().unwrap())
        .key("pk", aws_value(&key.pk))
        .key("sk", aws_value(&key.sk))
        .send()
        .await
        .unwrap();
    let ttl = row.item.unwrap()["ttl"].as_n().unwrap().clone();
    // For 30 days more its page says what happened to it.
    assert_eq!(ttl, (link["expires_at"].as_i64().unwrap() + 30 * 86_400).to_string());
}

fn aws_value(text: &str) -> aws_sdk_dynamodb::types::AttributeValue {
    aws_sdk_dynamodb::types::AttributeValue::S(text.to_owned())
}

#[test]
fn six_roles_make_links_and_no_other() {
    let account = new_account(&json!({}));
    for role in LINK_MAKERS {
        assert_eq!(create(role, &json!({"account": account})).status, 200, "{role}");
    }
    for role in ["view_only", "analyst", "operator"] {
        let answer = create(role, &json!({"account": account}));
        assert_eq!((answer.status, answer.error().0), (403, "insufficient_permissions"), "{role}");
    }
    let list = api("administrator", "GET", &format!("/v1/remediation_links?account={account}"), None);
    assert_eq!(list.body["data"].as_array().unwrap().len(), 6, "those who may not made none");
}

#[test]
fn what_an_account_lacks_is_said() {
    let lacking = |change: fn(&mut Value)| {
        let id = format!("acct_t{}", fresh());
        let mut body = account_json(&json!({}));
        change(&mut body);
        assert_eq!(api("administrator", "PUT", &format!("/v1/accounts/{id}"), Some(&body)).status, 200);
        let answer = create("administrator", &json!({"account": id}));
        (answer.status, answer.error().0.to_owned(), answer.error().1.to_owned())
    };
    let refused = |code: &str| (400, code.to_owned(), "account".to_owned());
    assert_eq!(lacking(|body| body["individual"] = Value::Null), refused("representative_missing"));
    assert_eq!(lacking(|body| body["individual"]["last_name"] = Value::Null), refused("representative_name_missing"));
    assert_eq!(lacking(|body| body["individual"]["dob"] = Value::Null), refused("representative_dob_missing"));
    assert_eq!(lacking(|body| body["external_accounts"] = Value::Null), refused("external_account_missing"));
    assert_eq!(
        lacking(|body| body["requirements"]["disabled_reason"] = "rejected.fraud".into()),
        refused("account_rejected")
    );
    assert_eq!(
        lacking(|body| body["requirements"]["currently_due"] = json!(["interv_1.legal_hold.support"])),
        refused("nothing_fixable")
    );
}

#[test]
fn a_link_is_made_in_a_language_that_its_pages_speak() {
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let with = |language: &str| create("administrator", &json!({"account": account, "lang": language}));
    assert_eq!((with("es").status, with("pt-BR").body["lang"].clone()), (200, json!("pt")));
    assert_eq!(create("administrator", &json!({"account": account})).body["lang"], Value::Null);
    let refused = with("sv");
    assert_eq!((refused.status, refused.error()), (400, ("parameter_invalid", "lang")));
}

#[test]
fn a_named_requirement_must_be_due_and_fixable() {
    let account = new_account(&json!({"currently_due": ["individual.email", "interv_1.legal_hold.notice"]}));
    let with = |requirement: &str| create("administrator", &json!({"account": account, "requirement": requirement}));
    assert_eq!(with("individual.email").body["requirement"], "individual.email");
    assert_eq!(with("individual.phone").error(), ("requirement_not_due", "requirement"));
    assert_eq!(with("interv_1.legal_hold.notice").error(), ("requirement_not_fixable", "requirement"));
    assert_eq!(with("not a path").error(), ("parameter_invalid", "requirement"));
}

#[test]
fn a_missing_unknown_or_foreign_account_is_named() {
    assert_eq!(create("administrator", &json!({})).error(), ("parameter_missing", "account"));
    let answer = create("administrator", &json!({"account": "acct_nobody"}));
    assert_eq!((answer.status, answer.error()), (404, ("resource_missing", "account")));
    let account = new_account(&json!({}));
    let live = crate::tokens::token(&json!({"livemode": true}));
    assert_eq!(create(&live, &json!({"account": account})).status, 404);
    assert_eq!(
        create("administrator", &json!({"account": account, "acount": "x"})).error(),
        ("parameter_unknown", "acount")
    );
}

#[test]
fn a_link_of_another_platform_or_mode_is_no_link() {
    let link = new_link(&new_account(&json!({})));
    let path = format!("/v1/remediation_links/{}", link["id"].as_str().unwrap());
    for change in [json!({"platform": "plat_other"}), json!({"livemode": true})] {
        let foreign = crate::tokens::token(&change);
        assert_eq!(api(&foreign, "GET", &path, None).status, 404, "{change}");
        assert_eq!(api(&foreign, "POST", &format!("{path}/revoke"), None).status, 404, "{change}");
    }
    assert_eq!(api("administrator", "GET", &path, None).body["status"], "active");
    assert_eq!(api("administrator", "GET", "/v1/remediation_links/rlink_1", None).status, 404);
}

#[test]
fn the_list_has_pages_both_ways_and_a_filter() {
    let account = new_account(&json!({}));
    let made: Vec<String> = (0..5).map(|_| new_link(&account)["id"].as_str().unwrap().to_owned()).collect();
    api("administrator", "POST", &format!("/v1/remediation_links/{}/revoke", made[0]), None);
    let get =
        |query: &str| api("view_only", "GET", &format!("/v1/remediation_links?account={account}{query}"), None).body;
    let ids = |list: &Value| -> Vec<String> {
        list["data"].as_array().unwrap().iter().map(|link| link["id"].as_str().unwrap().to_owned()).collect()
    };
    let all = get("&limit=100");
    assert_eq!((ids(&all).len(), all["has_more"].as_bool()), (5, Some(false)));
    let first = get("&limit=2");
    assert_eq!((ids(&first), first["has_more"].as_bool()), (ids(&all)[..2].to_vec(), Some(true)));
    let second = get(&format!("&limit=2&starting_after={}", ids(&all)[1]));
    assert_eq!(ids(&second), ids(&all)[2..4]);
    let back = get(&format!("&limit=1&ending_before={}", ids(&all)[2]));
    assert_eq!(ids(&back), ids(&all)[1..2]);
    assert_eq!(ids(&get("&status=revoked")), [made[0].clone()]);
    assert_eq!(ids(&get("&status=active")).len(), 4);
}

#[test]
fn a_list_refuses_what_it_does_not_know() {
    let get = |query: &str| api("view_only", "GET", &format!("/v1/remediation_links{query}"), None);
    assert_eq!(get("").error(), ("parameter_missing", "account"));
    assert_eq!(get("?account=acct_1&status=open").error().1, "status");
    assert_eq!(get("?account=acct_1&limit=0").error().1, "limit");
    assert_eq!(get("?account=acct_1&limit=101").error().1, "limit");
    assert_eq!(get("?account=acct_1&stauts=x").error(), ("parameter_unknown", "stauts"));
    assert_eq!(get("?account=acct_1&starting_after=a&ending_before=b").status, 400);
}

#[test]
fn revoking_is_for_good_and_twice_is_once() {
    let link = new_link(&new_account(&json!({})));
    let path = format!("/v1/remediation_links/{}/revoke", link["id"].as_str().unwrap());
    assert_eq!(api("view_only", "POST", &path, None).status, 403);
    let first = api("support_specialist", "POST", &path, None);
    assert_eq!((first.status, first.body["status"].as_str()), (200, Some("revoked")));
    assert_eq!(first.body["url"], Value::Null);
    let second = api("support_specialist", "POST", &path, None);
    assert_eq!(second.body["revoked_at"], first.body["revoked_at"]);
}

#[tokio::test]
async fn an_old_link_is_expired_for_the_api_too_while_the_table_still_holds_it() {
    let house = House::open().await;
    let url = stack()["links"]["expired"].as_str().unwrap();
    let id = domain::token::read(&house.keys, url.rsplit('/').next().unwrap()).unwrap();
    let got = api("administrator", "GET", &format!("/v1/remediation_links/{id}"), None);
    assert_eq!((got.status, got.body["status"].as_str()), (200, Some("expired")));
    assert_eq!(got.body["url"], Value::Null);
}
