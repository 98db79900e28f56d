//! `expand[]`: an account in the place of its id.

use serde_json::{Value, json};

use crate::support::{api, call, new_account, new_link};

const LINKS: &str = "/v1/remediation_links";

fn account_object(id: &str) -> Value {
    api("administrator", "GET", &format!("/v1/accounts/{id}"), None).body
}

#[test]
fn a_link_holds_its_whole_account_when_that_is_asked() {
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let whole = account_object(&account);
    let link = new_link(&account);
    assert_eq!(link["account"], account);
    let path = format!("{LINKS}/{}", link["id"].as_str().unwrap());
    for query in ["expand[]=account", "expand[0]=account", "expand%5B%5D=account"] {
        let got = api("view_only", "GET", &format!("{path}?{query}"), None);
        assert_eq!((got.status, &got.body["account"]), (200, &whole), "{query}");
        assert_eq!(got.body["id"], link["id"]);
    }
    let made = api("developer", "POST", LINKS, Some(&json!({"account": account, "expand": ["account"]})));
    assert_eq!((made.status, &made.body["account"]), (200, &whole));
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let made = call("developer", "POST", LINKS, &form, format!("account={account}&expand[]=account"));
    assert_eq!((made.status, &made.body["account"]), (200, &whole));
    let closed = api("developer", "POST", &format!("{path}/revoke"), Some(&json!({"expand": ["account"]})));
    assert_eq!((&closed.body["status"], &closed.body["account"]), (&json!("revoked"), &whole));
}

#[test]
fn a_list_holds_whole_accounts_when_that_is_asked() {
    let account = new_account(&json!({}));
    new_link(&account);
    new_link(&account);
    let list = api("analyst", "GET", &format!("{LINKS}?account={account}&expand[]=data.account"), None);
    let whole = account_object(&account);
    assert_eq!(list.body["data"].as_array().unwrap().len(), 2);
    assert!(list.body["data"].as_array().unwrap().iter().all(|link| link["account"] == whole));
    assert_eq!((&list.body["object"], &list.body["url"]), (&json!("list"), &json!(LINKS)));
}

#[test]
fn what_cannot_be_expanded_is_named_and_nothing_is_made() {
    let account = new_account(&json!({}));
    let refused = |expand: Value, param: &str| {
        let answer = api("developer", "POST", LINKS, Some(&json!({"account": account, "expand": expand})));
        assert_eq!((answer.status, answer.error().1), (400, param), "{}", answer.body);
    };
    refused(json!(["owner"]), "expand[0]");
    refused(json!(["account", "account.owner"]), "expand[1]");
    refused(json!(["data.account"]), "expand[0]");
    refused(json!(["a.b.c.d.e"]), "expand[0]");
    refused(json!("account"), "expand");
    refused(json!([1]), "expand[0]");
    let list = api("developer", "GET", &format!("{LINKS}?account={account}"), None);
    assert_eq!(list.body["data"], json!([]));
    let flat = api("developer", "GET", &format!("{LINKS}?account={account}&expand[]=account"), None);
    assert_eq!((flat.status, flat.error().1), (400, "expand[0]"));
    let settings = api("developer", "GET", "/v1/platform?expand[]=owner", None);
    assert_eq!((settings.status, settings.error().1), (400, "expand[0]"));
}
