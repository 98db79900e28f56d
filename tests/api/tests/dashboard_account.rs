//! The dashboard's page of an account: what each role sees and may do there, and what is written by it.

use serde_json::{Value, json};

use crate::support::{
    Browser, House, LINK_MAKERS, StaffBrowser, Tenant, account_json, api, fresh, new_account, new_link,
};

fn page(account: &str) -> String {
    format!("/dashboard/accounts/{account}")
}

// What a page may not hold, whatever it shows: the browser would refuse it, and say so to nobody.
fn is_clean(html: &str) {
    for inline in [" style=", "<style", "<script>", " onclick=", " onload=", " onsubmit=", "[account-", "javascript:"] {
        assert!(!html.contains(inline), "{inline}: {html}");
    }
}

fn active_links(account: &str) -> Vec<Value> {
    let list = api("view_only", "GET", &format!("/v1/remediation_links?account={account}&status=active"), None);
    list.body["data"].as_array().unwrap().clone()
}

fn check(account: &str) -> Value {
    api("view_only", "GET", &format!("/v1/accounts/{account}/identity_check"), None).body
}

async fn blocked(house: &House) -> String {
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let mut owner = Browser::new(house);
    owner.prove_phone(&new_link(&account)).await;
    for _ in 0..4 {
        owner.claim("0000").await;
    }
    assert_eq!(check(&account)["blocked"], true);
    account
}

async fn submitted(house: &House) -> String {
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    Browser::new(house).submit_email(&new_link(&account)).await;
    account
}

#[test]
fn what_is_due_stands_in_its_order_with_dates_errors_and_ways() {
    let day = 86_400;
    let now = web::clock::Clock::now(&web::clock::SystemClock);
    let account = new_account(&json!({
        "past_due": ["individual.address.line1"],
        "currently_due": ["individual.address.line1", "individual.id_number", "interv_1.legal_hold.notice"],
        "eventually_due": ["tos_acceptance.date"], "pending_verification": ["business_profile.url"],
        "current_deadline": now + 3 * day,
        "errors": [
            {"code": "invalid_street_address", "reason": "English.", "requirement": "individual.address.line1"},
            {"code": "something_new", "reason": "The provider's own words.", "requirement": "individual.id_number"},
        ],
    }));
    let html = StaffBrowser::signed_in("administrator").get(&page(&account)).body;
    is_clean(&html);
    let place = |what: &str| html.find(what).unwrap_or_else(|| panic!("{what}: {html}"));
    let order = [
        "Risk review: legal hold",
        "Street and number",
        "ID number",
        ">Waiting<",
        "Website",
        "Acceptance of the terms of service",
    ];
    assert!(order.map(place).is_sorted(), "{html}");
    for said in [
        "in 3 days",
        "Past due",
        "The provider&#39;s own words.",
        "This street address can&#39;t be found",
        "Being checked",
    ] {
        assert!(html.contains(said), "{said}: {html}");
    }
    let request = |path: &str| format!("/dashboard/accounts/{account}/request?requirement={path}\"");
    assert!(html.contains(&request("individual.id_number")));
    assert!(!html.contains(&request("interv_1.legal_hold.notice")), "a link can't help with a notice");
    assert!(html.contains("Contact support") && html.contains("individual[address][line1]"));
    assert!(!html.contains(&request("business_profile.url")) && !html.contains(&request("tos_acceptance.date")));
}

#[test]
fn who_may_only_look_is_offered_nothing_and_refused_everything() {
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let link = new_link(&account);
    let revoke = format!("{}/links/{}/revoke", page(&account), link["id"].as_str().unwrap());
    for role in ["view_only", "analyst"] {
        let mut viewer = StaffBrowser::signed_in(role);
        let seen = viewer.get(&page(&account));
        assert_eq!((seen.status, seen.text_of("h1")), (200, "Account details"), "{role}");
        for offered in ["Request from account", "Submit on behalf", "/revoke", "Audit trail", "/r/"] {
            assert!(!seen.body.contains(offered), "{role} {offered}");
        }
        assert!(seen.body.contains(link["id"].as_str().unwrap()), "{role} sees that there is a link");
        for path in [format!("{}/request", page(&account)), revoke.clone(), format!("{}/audit", page(&account))] {
            assert_eq!(viewer.get(&path).status, 403, "{role} {path}");
        }
        for path in [
            format!("{}/request", page(&account)),
            revoke.clone(),
            format!("{}/given", page(&account)),
            format!("{}/identity_check/reset", page(&account)),
        ] {
            let refused = viewer.post(&path, &[("acknowledged", "true"), ("submission", "subm_1")]);
            assert_eq!(
                (refused.status, refused.text_of("h1")),
                (403, "Your role doesn&#39;t allow this"),
                "{role} {path}"
            );
        }
    }
    assert_eq!(active_links(&account).len(), 1);
}

#[test]
fn six_roles_request_and_get_the_live_link_with_a_message_and_a_qr_code() {
    let deadline = 1_900_000_000;
    let account = new_account(&json!({"currently_due": ["individual.id_number"], "current_deadline": deadline}));
    let path = format!("{}/request?requirement=individual.id_number", page(&account));
    let mut first = StaffBrowser::signed_in("support_associate");
    let asked = first.get(&path);
    assert_eq!((asked.status, asked.text_of("h1")), (200, "Request from account"));
    assert!(!asked.body.contains("/r/") && active_links(&account).is_empty(), "looking makes nothing");
    let made = first.post(&path, &[]);
    assert_eq!((made.status, made.location.as_str()), (303, path.as_str()), "{}", made.body);
    let [link] = active_links(&account).try_into().unwrap();
    let url = link["url"].as_str().unwrap();
    for role in LINK_MAKERS {
        let mut staff = StaffBrowser::signed_in(role);
        let shown = staff.get(&path).body;
        is_clean(&shown);
        for part in [
            format!("value=\"{url}\""),
            "Update your details for Northwind Market by 17 March 2030".into(),
            "Northwind Market uses this page to verify your details.".into(),
            "Otherwise payments or payouts may pause on that day.".into(),
            "It takes about 5 minutes".into(),
            "<svg class=\"qr\"".into(),
        ] {
            assert!(shown.contains(&part), "{role} {part}: {shown}");
        }
        // The page offers no button any more; an old page's still gives the same link.
        assert_eq!(staff.post(&path, &[]).status, 303, "{role}");
    }
    assert_eq!(active_links(&account).len(), 1, "the live link is given again");
}

#[test]
fn what_a_link_cannot_serve_is_not_requested() {
    let account = new_account(&json!({"currently_due": ["individual.email", "interv_1.legal_hold.support"]}));
    let path = format!("{}/request?requirement=interv_1.legal_hold.support", page(&account));
    let mut staff = StaffBrowser::signed_in("administrator");
    let seen = staff.get(&path);
    assert!(
        seen.body.contains("A link can&#39;t help with this") && !seen.body.contains("Make the link"),
        "{}",
        seen.body
    );
    assert_eq!(staff.post(&path, &[]).status, 400);
    assert_eq!(staff.get(&format!("{}/request?requirement=individual.phone", page(&account))).status, 303, "isn't due");
    assert_eq!(staff.get(&format!("{}/request?requirement=..", page(&account))).status, 404);
    // And an account that nobody could be checked against says what it lacks.
    let bare = format!("acct_t{}", fresh());
    let mut body = account_json(&json!({"currently_due": ["individual.email"]}));
    body["external_accounts"] = Value::Null;
    assert_eq!(api("administrator", "PUT", &format!("/v1/accounts/{bare}"), Some(&body)).status, 200);
    let page = staff.get(&page(&bare)).body;
    assert!(page.contains("an account for payouts") && !page.contains("Request from account"), "{page}");
    assert!(active_links(&account).is_empty() && active_links(&bare).is_empty());
}

#[tokio::test]
async fn a_block_is_told_with_its_reason_and_a_reset_needs_the_acknowledgement() {
    let house = House::open().await;
    let account = blocked(&house).await;
    let reset = format!("{}/identity_check/reset", page(&account));
    let mut staff = StaffBrowser::signed_in("support_specialist");
    let seen = staff.get(&page(&account)).body;
    for said in ["The identity check is blocked", "4 times", "16 tries left", "Reset the identity check"] {
        assert!(seen.contains(said), "{said}: {seen}");
    }
    let viewed = StaffBrowser::signed_in("view_only").get(&page(&account)).body;
    assert!(viewed.contains("The identity check is blocked") && !viewed.contains("identity_check/reset"));
    let unticked = staff.post(&reset, &[]);
    assert_eq!(unticked.status, 422);
    assert!(unticked.body.contains("Tick the box") && unticked.body.contains("<title>Error: "), "{}", unticked.body);
    assert_eq!(check(&account)["blocked"], true);
    let done = staff.post(&reset, &[("acknowledged", "true")]);
    assert_eq!((done.status, done.location.as_str()), (303, format!("{}?done=reset", page(&account)).as_str()));
    assert_eq!((&check(&account)["blocked"], &check(&account)["tries_left"]), (&json!(false), &json!(4)));
    let after = staff.get(&done.location).body;
    assert!(after.contains("The identity check is open again") && !after.contains("is blocked"), "{after}");
    assert_eq!(house.audit(&account).await.iter().filter(|action| *action == "identity_reset").count(), 1);
}

#[tokio::test]
async fn when_all_twenty_tries_are_spent_no_reset_is_offered() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let mut owner = Browser::new(&house);
    owner.prove_phone(&new_link(&account)).await;
    for round in 0..5 {
        for _ in 0..4 {
            owner.claim("0000").await;
        }
        if round < 4 {
            let path = format!("/v1/accounts/{account}/identity_check/reset");
            assert_eq!(api("administrator", "POST", &path, Some(&json!({"acknowledged": true}))).status, 200);
        }
    }
    let mut staff = StaffBrowser::signed_in("administrator");
    let seen = staff.get(&page(&account)).body;
    assert!(seen.contains("blocked for good") && seen.contains("All 20 tries"), "{seen}");
    assert!(!seen.contains("identity_check/reset"), "no form offers it");
    let refused = staff.post(&format!("{}/identity_check/reset", page(&account)), &[("acknowledged", "true")]);
    assert_eq!(refused.status, 400);
    assert_eq!(check(&account)["blocked"], true);
}

#[tokio::test]
async fn what_the_owner_gave_is_opened_by_three_roles_and_each_view_is_recorded() {
    let house = House::open().await;
    let account = submitted(&house).await;
    let views = async || house.audit(&account).await.into_iter().filter(|action| action == "submissions_read").count();
    let mut reader = StaffBrowser::signed_in("support_specialist");
    let seen = reader.get(&page(&account)).body;
    assert!(seen.contains("Show answers") && !seen.contains("me@example.com"), "{seen}");
    assert_eq!(views().await, 0, "that something was given is no view of it");
    let id = seen.split("name=\"submission\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let path = format!("{}/given", page(&account));
    let shown = reader.post(&path, &[("submission", &id)]);
    assert_eq!((shown.status, shown.text_of("h1")), (200, "What the owner gave"));
    is_clean(&shown.body);
    assert!(shown.body.contains("E-mail address") && shown.body.contains("me@example.com"), "{}", shown.body);
    assert_eq!(views().await, 1);
    for role in ["developer", "support_associate", "data_migration_specialist", "view_only"] {
        let mut other = StaffBrowser::signed_in(role);
        let seen = other.get(&page(&account)).body;
        assert!(seen.contains("1 answer") && !seen.contains("Show answers"), "{role}");
        let refused = other.post(&path, &[("submission", &id)]);
        assert!(refused.status == 403 && !refused.body.contains("me@example.com"), "{role} {}", refused.status);
    }
    assert_eq!(reader.post(&path, &[("submission", "subm_nobody")]).status, 404);
    assert_eq!(views().await, 1, "nobody else saw anything");
}

#[tokio::test]
async fn a_link_is_revoked_after_its_consequence_was_said() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let link = new_link(&account);
    let path = format!("{}/links/{}/revoke", page(&account), link["id"].as_str().unwrap());
    let mut staff = StaffBrowser::signed_in("support_associate");
    assert!(staff.get(&page(&account)).body.contains(&path));
    let asked = staff.get(&path);
    assert_eq!((asked.status, asked.text_of("h1")), (200, "Revoke this link?"));
    is_clean(&asked.body);
    assert!(asked.body.contains("is signed out") && asked.body.contains("can&#39;t be undone"));
    assert_eq!(active_links(&account).len(), 1, "asking revokes nothing");
    let done = staff.post(&path, &[]);
    assert_eq!((done.status, done.location.as_str()), (303, format!("{}?done=revoked", page(&account)).as_str()));
    assert!(active_links(&account).is_empty());
    assert!(house.audit(&account).await.contains(&"link_revoked".to_owned()));
    assert_eq!(staff.get(&path).status, 303, "there is nothing left to revoke");
    // A link of another account is none of this one.
    let other = new_link(&new_account(&json!({})));
    let stray = format!("{}/links/{}/revoke", page(&account), other["id"].as_str().unwrap());
    assert_eq!((staff.get(&stray).status, staff.post(&stray, &[]).status), (404, 404));
    let other = api("view_only", "GET", &format!("/v1/remediation_links/{}", other["id"].as_str().unwrap()), None);
    assert_eq!(other.body["status"], "active");
}

#[tokio::test]
async fn without_this_sessions_hidden_field_nothing_is_written() {
    let house = House::open().await;
    let account = blocked(&house).await;
    let [link] = active_links(&account).try_into().unwrap();
    let before = house.audit(&account).await.len();
    let mut staff = StaffBrowser::signed_in("administrator");
    staff.get(&page(&account));
    let stranger = "AAAAAAAAAAAAAAAAAAAAAA";
    for path in [
        format!("{}/request", page(&account)),
        format!("{}/given", page(&account)),
        format!("{}/identity_check/reset", page(&account)),
        format!("{}/links/{}/revoke", page(&account), link["id"].as_str().unwrap()),
    ] {
        for csrf in [None, Some(""), Some(stranger)] {
            let refused = staff.forge(&path, csrf, &[("acknowledged", "true")]);
            assert_eq!((refused.status, refused.text_of("h1")), (403, "Send that form again"), "{path}");
        }
        assert_eq!(StaffBrowser::default().forge(&path, Some(stranger), &[]).status, 401, "{path} signed out");
    }
    assert_eq!(house.audit(&account).await.len(), before, "nothing was done");
    assert_eq!((active_links(&account).len(), &check(&account)["blocked"]), (1, &json!(true)));
}

#[tokio::test]
async fn another_platforms_account_and_one_of_the_other_mode_are_not_there() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    let link = new_link(&account);
    let tenant = Tenant::new(&house).await;
    let demo = crate::support::stack()["platform"].as_str().unwrap();
    for (platform, livemode) in [(tenant.id.as_str(), false), (demo, true)] {
        let mut stranger = StaffBrowser::signed_in_at("administrator", platform, livemode);
        let revoke = format!("{}/links/{}/revoke", page(&account), link["id"].as_str().unwrap());
        for path in
            [page(&account), format!("{}/request", page(&account)), format!("{}/audit", page(&account)), revoke.clone()]
        {
            let seen = stranger.get(&path);
            assert_eq!((seen.status, seen.text_of("h1")), (404, "There is nothing here"), "{path}");
            assert!(!seen.body.contains("Rosen"), "{path}");
        }
        for path in [
            format!("{}/request", page(&account)),
            format!("{}/given", page(&account)),
            revoke,
            format!("{}/identity_check/reset", page(&account)),
        ] {
            assert_eq!(
                stranger.post(&path, &[("acknowledged", "true"), ("submission", "subm_1")]).status,
                404,
                "{path}"
            );
        }
    }
    assert_eq!(active_links(&account).len(), 1);
    assert_eq!(StaffBrowser::signed_in("administrator").get(&page("acct_nobody")).status, 404);
}

#[tokio::test]
async fn the_audit_trail_is_in_plain_words_and_paged() {
    let house = House::open().await;
    let account = submitted(&house).await;
    for _ in 0..30 {
        new_link(&account);
    }
    let mut staff = StaffBrowser::signed_in("support_associate");
    let first = staff.get(&format!("{}/audit", page(&account)));
    assert_eq!((first.status, first.text_of("h1")), (200, "Audit trail"));
    is_clean(&first.body);
    assert!(first.body.contains("Made a remediation link") && first.body.contains(">Older<"), "{}", first.body);
    assert!(!first.body.contains(">Newer<"));
    let href = |body: &str, rel: &str| {
        let before =
            body.split(&format!("\" rel=\"{rel}\"")).next().unwrap().rsplit("href=\"").next().unwrap().to_owned();
        before.replace("&#38;", "&")
    };
    let second = staff.get(&href(&first.body, "next")).body;
    for said in
        ["Submitted", "Saved answers", "The owner", "Updated the account", "E-mail address", "administrator@local"]
    {
        // Records of one second come in any order.
        assert!(first.body.contains(said) || second.contains(said), "{said}: {second}");
    }
    let rows = |body: &str| body.matches("<tr><td>").count();
    assert_eq!(rows(&first.body), 25);
    let back = staff.get(&href(&second, "prev")).body;
    assert_eq!(rows(&back), 25);
    assert_eq!(
        StaffBrowser::signed_in("data_migration_specialist").get(&format!("{}/audit", page(&account))).status,
        403
    );
    assert_eq!(staff.get(&format!("{}/audit?after=nonsense", page(&account))).status, 404);
}

#[tokio::test]
async fn the_last_codes_are_listed_with_what_became_of_them() {
    let house = House::open().await;
    let account = new_account(&json!({"currently_due": ["individual.email"]}));
    Browser::new(&house).ask_for_code(&new_link(&account)).await;
    let mut staff = StaffBrowser::signed_in("view_only");
    let mut seen = String::new();
    for _ in 0..150 {
        seen = staff.get(&page(&account)).body;
        if seen.contains("Delivered") {
            break;
        }
        assert!(seen.contains(">Sent<"), "{seen}");
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    assert!(seen.contains("Delivered") && seen.contains("United States"), "{seen}");
}
