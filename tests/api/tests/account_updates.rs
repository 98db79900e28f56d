//! `POST /v1/accounts`, `POST /v1/accounts/{id}`, `POST /v1/accounts/{id}/reject`.

use serde_json::{Value, json};

use crate::support::{House, account_json, api, form, fresh, new_account, new_link};

#[test]
fn a_new_account_gets_an_id_and_has_every_member_that_an_account_has() {
    let made = form(
        "developer",
        "POST",
        "/v1/accounts",
        "type=custom&country=US&email=jo%40example.com&business_type=individual&capabilities[transfers][requested]=true\
         &individual[dob][day]=23&individual[dob][month]=4&individual[dob][year]=1980&individual[ssn_last_4]=6789\
         &metadata[shop]=12&tos_acceptance[date]=1700000000&tos_acceptance[ip]=203.0.113.5",
    );
    assert_eq!(made.status, 200, "{}", made.body);
    let account = &made.body;
    assert!(account["id"].as_str().unwrap().starts_with("acct_"));
    assert_eq!((account["object"].as_str(), account["livemode"].as_bool()), (Some("account"), Some(false)));
    assert_eq!(account["individual"]["dob"]["day"], 23);
    assert_eq!(account["capabilities"], json!({"transfers": "inactive"}));
    assert_eq!(account["external_accounts"]["data"], json!([]));
    assert_eq!((account["charges_enabled"].as_bool(), account["status"].as_str()), (Some(false), Some("restricted")));
    assert_eq!(account["requirements"]["currently_due"], json!([]));
    let got = api("view_only", "GET", &format!("/v1/accounts/{}", account["id"].as_str().unwrap()), None);
    assert_eq!(got.body, *account);
}

#[test]
fn an_update_changes_what_it_names_and_nothing_else() {
    let id = new_account(&json!({"currently_due": ["individual.email"]}));
    let before = api("view_only", "GET", &format!("/v1/accounts/{id}"), None).body;
    let after = form(
        "administrator",
        "POST",
        &format!("/v1/accounts/{id}"),
        "business_profile[url]=https%3A%2F%2Frosen.example&metadata[a]=1&individual[last_name]=Rosenbaum",
    );
    assert_eq!(after.status, 200, "{}", after.body);
    assert_eq!(after.body["business_profile"], json!({"name": "Rosen Shoes", "url": "https://rosen.example"}));
    assert_eq!(after.body["individual"]["first_name"], "Mara");
    assert_eq!(after.body["individual"]["ssn_last_4_provided"], true);
    assert_eq!(after.body["requirements"], before["requirements"]);
    assert_eq!(after.body["created"], before["created"]);
    let unset = form("administrator", "POST", &format!("/v1/accounts/{id}"), "metadata[a]=&business_profile[url]=");
    assert_eq!(
        (&unset.body["metadata"], &unset.body["business_profile"]),
        (&json!({}), &json!({"name": "Rosen Shoes"}))
    );
}

#[test]
fn an_empty_text_says_that_nothing_is_due_any_more() {
    for body in ["requirements=", "requirements[currently_due]="] {
        let id = new_account(&json!({"currently_due": ["individual.email"], "current_deadline": 4_000_000_000_i64}));
        let after = form("administrator", "POST", &format!("/v1/accounts/{id}"), body);
        assert_eq!(after.status, 200, "{body}: {}", after.body);
        assert_eq!(after.body["requirements"]["currently_due"], json!([]), "{body}");
        assert_eq!(after.body["requirements"]["current_deadline"], Value::Null, "{body}");
    }
}

#[test]
fn a_bank_account_joins_the_list_by_its_last_four() {
    let id = new_account(&json!({}));
    let after = form(
        "administrator",
        "POST",
        &format!("/v1/accounts/{id}"),
        "external_account[object]=bank_account&external_account[country]=US&external_account[currency]=usd\
         &external_account[routing_number]=110000000&external_account[account_number]=000999990000",
    );
    let list = after.body["external_accounts"]["data"].as_array().unwrap().clone();
    assert_eq!((list.len(), list[1]["last4"].as_str()), (2, Some("0000")));
    assert!(!after.body.to_string().contains("000999990000"));
}

#[test]
fn requirements_move_with_time_and_the_status_follows() {
    let at = |deadline: i64| {
        let mut body = account_json(&json!({"currently_due": ["individual.email"], "current_deadline": deadline}));
        body["charges_enabled"] = true.into();
        body["payouts_enabled"] = true.into();
        body["future_requirements"] = json!({"currently_due": ["individual.phone"], "current_deadline": 1_500_000_000});
        api("administrator", "PUT", &format!("/v1/accounts/acct_t{}", fresh()), Some(&body)).body
    };
    let ahead = at(4_000_000_000);
    assert_eq!(ahead["status"], "restricted_soon");
    assert_eq!(ahead["requirements"]["past_due"], json!(["individual.phone"]), "moved in, and late");
    assert_eq!(ahead["future_requirements"]["currently_due"], json!([]));
    let over = at(1_500_000_000);
    assert_eq!(over["requirements"]["past_due"], json!(["individual.email", "individual.phone"]));
    assert_eq!(over["requirements"]["disabled_reason"], "requirements.past_due");
}

#[test]
fn an_account_that_is_not_there_is_not_updated_into_being() {
    let path = format!("/v1/accounts/acct_t{}", fresh());
    let answer = form("administrator", "POST", &path, "email=a%40example.com");
    assert_eq!((answer.status, answer.error().0), (404, "resource_missing"));
    assert_eq!(api("administrator", "GET", &path, None).status, 404);
}

#[test]
fn bad_values_are_named() {
    let id = new_account(&json!({}));
    let param = |body: &str| {
        let answer = form("administrator", "POST", &format!("/v1/accounts/{id}"), body);
        assert_eq!(answer.status, 400, "{body}: {}", answer.body);
        answer.error().1.to_owned()
    };
    assert_eq!(param("country=us"), "country");
    assert_eq!(param("business_type=sole_trader"), "business_type");
    assert_eq!(param("email=nobody"), "email");
    assert_eq!(
        param("individual[dob][month]=13&individual[dob][day]=1&individual[dob][year]=1980"),
        "individual[dob][month]"
    );
    assert_eq!(param("capabilities[transfers][requested]=maybe"), "capabilities[transfers][requested]");
    assert_eq!(param("external_account=btok_1"), "external_account");
    assert_eq!(param(&format!("metadata[k]={}", "x".repeat(501))), "metadata[k]");
    assert_eq!(param("requirements[currently_due][0]=not%20a%20path"), "requirements[currently_due][0]");
}

#[test]
fn rejecting_is_for_one_of_the_reasons_and_for_good() {
    let id = new_account(&json!({"currently_due": ["individual.email"]}));
    let path = format!("/v1/accounts/{id}/reject");
    assert_eq!(form("administrator", "POST", &path, "").error(), ("parameter_missing", "reason"));
    assert_eq!(form("administrator", "POST", &path, "reason=boredom").error().1, "reason");
    assert_eq!(form("support_specialist", "POST", &path, "reason=fraud").status, 403);
    let rejected = form("administrator", "POST", &path, "reason=fraud").body;
    assert_eq!((rejected["status"].as_str(), rejected["payouts_enabled"].as_bool()), (Some("rejected"), Some(false)));
    assert_eq!(rejected["requirements"]["disabled_reason"], "rejected.platform_fraud");
    let link = api("administrator", "POST", "/v1/remediation_links", Some(&json!({"account": id})));
    assert_eq!(link.error().0, "account_rejected");
}

#[tokio::test]
async fn a_link_is_cleared_when_the_platform_says_that_nothing_is_due_any_more() {
    let house = House::open().await;
    let id = new_account(&json!({"currently_due": ["individual.email"]}));
    let link = new_link(&id);
    let mut owner = crate::support::Browser::new(&house);
    owner.submit_email(&link).await;
    let progress = || {
        let path = format!("/v1/remediation_links/{}", link["id"].as_str().unwrap());
        api("view_only", "GET", &path, None).body["progress"].clone()
    };
    assert_eq!(progress(), "submitted");
    form("administrator", "POST", &format!("/v1/accounts/{id}"), "metadata[seen]=yes");
    assert_eq!(progress(), "submitted", "it still waits");
    let done = api("administrator", "POST", &format!("/v1/accounts/{id}"), Some(&json!({"requirements": {}})));
    assert_eq!(done.body["requirements"]["pending_verification"], Value::Array(vec![]));
    assert_eq!(progress(), "cleared");
}

#[test]
fn many_updates_at_once_all_count() {
    let id = new_account(&json!({}));
    std::thread::scope(|scope| {
        for n in 0..4 {
            let path = format!("/v1/accounts/{id}");
            scope.spawn(move || {
                assert_eq!(form("administrator", "POST", &path, &format!("metadata[k{n}]=v")).status, 200);
            });
        }
    });
    let metadata = api("view_only", "GET", &format!("/v1/accounts/{id}"), None).body["metadata"].clone();
    assert_eq!(metadata, json!({"k0": "v", "k1": "v", "k2": "v", "k3": "v"}));
}
