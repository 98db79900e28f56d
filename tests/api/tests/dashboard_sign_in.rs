//! Signing in and out at the dashboard, and what stands before every page of it.

use crate::support::{StaffBrowser, fresh, picked, stack};

fn demo() -> &'static str {
    stack()["platform"].as_str().unwrap()
}

fn code_and_state(back: &str) -> (String, String) {
    let query = back.split_once('?').unwrap().1;
    let fields: Vec<(String, String)> = serde_html_form::from_str(query).unwrap();
    let get = |name: &str| fields.iter().find(|(key, _)| key == name).unwrap().1.clone();
    (get("code"), get("state"))
}

#[test]
fn a_page_leads_through_the_identity_provider_and_back_to_itself() {
    let mut browser = StaffBrowser::default();
    let asked = browser.get("/dashboard/accounts?review=rejected");
    assert_eq!(asked.status, 303);
    assert_eq!(asked.location, "/dashboard/sign-in?to=%2Fdashboard%2Faccounts%3Freview%3Drejected");
    let begun = browser.get(&asked.location);
    assert_eq!(begun.status, 303);
    for part in
        ["response_type=code", "code_challenge_method=S256", "client_id=dashboard", "scope=openid+profile+email"]
    {
        assert!(begun.location.contains(part), "{}", begun.location);
    }
    let cookie = begun.header("set-cookie");
    for part in ["__Host-sign-in-", "; Max-Age=600; ", "Path=/; Secure; HttpOnly; SameSite=Lax"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let back = picked(&begun.location, "view_only", demo(), false);
    let done = browser.get(&back);
    assert_eq!((done.status, done.location.as_str()), (303, "/dashboard/accounts?review=rejected"), "{}", done.body);
    assert_eq!(browser.cookies.keys().collect::<Vec<_>>(), ["__Host-staff"], "the attempt is forgotten");
    assert_eq!(browser.get("/dashboard/nowhere").status, 404);
}

#[test]
fn a_sign_in_ends_only_in_the_browser_that_began_it() {
    let mut browser = StaffBrowser::default();
    let begun = browser.get("/dashboard/sign-in");
    let back = picked(&begun.location, "administrator", demo(), false);
    let mut other = StaffBrowser::default();
    let refused = other.get(&back);
    assert_eq!((refused.status, refused.text_of("h1")), (400, "You are not signed in"), "{}", refused.body);
    assert!(other.cookies.is_empty());
    // An attempt of its own in that browser doesn't help: the state is another's.
    other.get("/dashboard/sign-in");
    assert_eq!(other.get(&back).status, 400);
    assert!(!other.cookies.contains_key("__Host-staff"));
}

#[test]
fn a_code_is_good_once_and_only_with_its_own_attempt() {
    let mut browser = StaffBrowser::default();
    let first = browser.get("/dashboard/sign-in").location;
    let second = browser.get("/dashboard/sign-in").location;
    let (code, _) = code_and_state(&picked(&first, "administrator", demo(), false));
    let (_, state) = code_and_state(&picked(&second, "administrator", demo(), false));
    // The code of one attempt with the state of the other: the verifier doesn't fit.
    let crossed = browser.get(&format!("/dashboard/signed-in?code={code}&state={state}"));
    assert_eq!(crossed.status, 400, "{}", crossed.body);
    assert!(!browser.cookies.contains_key("__Host-staff"));
}

#[test]
fn an_error_of_the_provider_signs_nobody_in() {
    let mut browser = StaffBrowser::default();
    let begun = browser.get("/dashboard/sign-in");
    let (_, state) = code_and_state(&picked(&begun.location, "administrator", demo(), false));
    let refused = browser.get(&format!("/dashboard/signed-in?error=access_denied&state={state}"));
    assert_eq!((refused.status, refused.text_of("h1")), (400, "You are not signed in"));
    assert!(!browser.cookies.contains_key("__Host-staff"));
}

#[test]
fn nobody_is_sent_outside_after_signing_in() {
    for to in ["https://evil.example/", "//evil.example/", "/dashboard//evil.example", "/start"] {
        let mut browser = StaffBrowser::default();
        let done = browser.sign_in("administrator", demo(), false, to);
        assert_eq!((done.status, done.location.as_str()), (303, "/dashboard"), "{to}");
    }
}

#[test]
fn the_operator_and_staff_of_a_platform_that_is_not_here_have_no_role() {
    let mut operator = StaffBrowser::default();
    let done = operator.sign_in("operator", demo(), false, "/dashboard");
    assert_eq!((done.status, done.text_of("h1")), (403, "You have no role here"), "{}", done.body);
    assert!(!operator.cookies.contains_key("__Host-staff"));

    let mut stranger = StaffBrowser::default();
    stranger.sign_in("administrator", &format!("plat_t{}", fresh()), false, "/dashboard");
    let page = stranger.get("/dashboard/nowhere");
    assert_eq!((page.status, page.text_of("h1")), (403, "You have no role here"), "{}", page.body);
}

#[test]
fn signing_out_ends_the_session_and_not_only_the_cookie() {
    let mut browser = StaffBrowser::signed_in("administrator");
    browser.get("/dashboard/nowhere");
    let kept = browser.clone();
    let out = browser.post("/dashboard/sign-out", &[]);
    assert_eq!((out.status, out.location.as_str()), (303, "/dashboard/signed-out"));
    assert!(browser.cookies.is_empty());
    assert_eq!(browser.get("/dashboard/signed-out").text_of("h1"), "You are signed out");
    let after = kept.clone().get("/dashboard/nowhere");
    assert!(after.location.starts_with("/dashboard/sign-in"), "{}", after.location);
    let mut posting = kept;
    let late = posting.post("/dashboard/sign-out", &[]);
    assert_eq!((late.status, late.text_of("h1")), (401, "You were signed out"), "{}", late.body);
}

#[test]
fn a_new_sign_in_ends_the_session_of_before() {
    let mut browser = StaffBrowser::signed_in("administrator");
    let old = browser.clone();
    browser.sign_in("view_only", demo(), false, "/dashboard");
    assert_ne!(old.cookies["__Host-staff"], browser.cookies["__Host-staff"]);
    assert_eq!(browser.get("/dashboard/nowhere").status, 404);
    assert_eq!(old.clone().get("/dashboard/nowhere").status, 303);
}

#[test]
fn a_form_without_its_sessions_hidden_field_does_nothing() {
    let mut browser = StaffBrowser::signed_in("administrator");
    let mut other = StaffBrowser::signed_in("administrator");
    let page = other.get("/dashboard/nowhere").body;
    let others = page.split("name=\"csrf\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    for csrf in [None, Some(""), Some("AAAAAAAAAAAAAAAAAAAAAA"), Some(&*others)] {
        let refused = browser.forge("/dashboard/sign-out", csrf, &[]);
        assert_eq!((refused.status, refused.text_of("h1")), (403, "Send that form again"), "{}", refused.body);
    }
    assert_eq!(browser.get("/dashboard/nowhere").status, 404, "still signed in");
}

#[test]
fn a_form_from_another_site_does_nothing() {
    let mut browser = StaffBrowser::signed_in("administrator");
    let body = browser.get("/dashboard/nowhere").body;
    let csrf = body.split("name=\"csrf\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let sent = format!("csrf={csrf}");
    let refused = browser.send("POST", "/dashboard/sign-out", &sent, &[("origin", "https://evil.example")]);
    assert_eq!(refused.status, 403);
    assert_eq!(browser.get("/dashboard/nowhere").status, 404, "still signed in");
}

#[test]
fn pages_are_locked_down_never_kept_and_name_who_is_signed_in() {
    let mut browser = StaffBrowser::signed_in("support_specialist");
    let page = browser.get("/dashboard/nowhere");
    assert!(page.header("content-security-policy").starts_with("default-src 'none';"));
    assert_eq!(page.header("cache-control"), "no-store");
    for words in ["Northwind Market", "Local support specialist", "Support Specialist", "Test mode"] {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
}
