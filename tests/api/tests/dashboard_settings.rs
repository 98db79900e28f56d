//! `/dashboard/settings`: each section, its roles, and that what is refused changes nothing.

use serde_json::{Value, json};

use crate::support::{Desk, Receiver, Reply, StaffBrowser, StaffPage, api, platform_with};

const BRANDING: &str = "/dashboard/settings/branding";
const SITES: &str = "/dashboard/settings/sites";
const TEXTS: &str = "/dashboard/settings/texts";
const WEBHOOKS: &str = "/dashboard/settings/webhooks";

fn branding<'a>(name: &'a str, color: &'a str, help: &'a str, then: &'a str) -> [(&'a str, &'a str); 4] {
    [("display_name", name), ("primary_color", color), ("support_url", help), ("then", then)]
}

#[tokio::test]
async fn branding_is_saved_with_a_record_of_who_changed_what() {
    let mut desk = Desk::open();
    let saved = desk.post(BRANDING, BRANDING, &branding("Westwind", "#112233", "https://help.example/", "save"));
    assert_eq!(
        (saved.status, saved.location.as_str()),
        (303, "/dashboard/settings/branding?done=saved"),
        "{}",
        saved.body
    );
    let page = desk.staff.get(&saved.location);
    assert!(page.body.contains("<p class=\"notice done\" role=\"status\">Saved</p>"), "{}", page.body);
    let platform = desk.platform();
    assert_eq!(
        (&platform["display_name"], &platform["branding"]["primary_color"], &platform["support_url"]),
        (&json!("Westwind"), &json!("#112233"), &json!("https://help.example/"))
    );
    let about = ["display_name", "branding[primary_color]", "support_url", "terms_url"].map(str::to_owned).to_vec();
    assert_eq!(desk.audit().await, [("settings_changed".to_owned(), about)]);
}

#[tokio::test]
async fn a_preview_shows_what_was_typed_and_saves_nothing() {
    let mut desk = Desk::open();
    let before = desk.platform();
    let page = desk.post(BRANDING, BRANDING, &branding("Eastwind", "#aa3300", "", "preview"));
    assert_eq!((page.status, page.text_of("h1")), (200, "Branding"));
    for said in [
        "This is a preview. Nothing is saved yet.",
        "<span data-name>Eastwind</span>",
        "href=\"/assets/theme-aa3300.css\"",
        "value=\"Eastwind\"",
        "What is your phone number?",
        "Text me a code",
    ] {
        assert!(page.body.contains(said), "{said}: {}", page.body);
    }
    assert_eq!(desk.platform(), before);
    assert!(desk.audit().await.is_empty());
    let theme = desk.staff.get("/assets/theme-aa3300.css");
    assert!(theme.body.starts_with(":root{--accent:#aa3300"), "{}", theme.body);
}

#[tokio::test]
async fn wrong_branding_comes_back_with_what_was_typed_and_every_mistake() {
    let mut desk = Desk::open();
    let before = desk.platform();
    let page = desk.post(BRANDING, BRANDING, &branding(" ", "red", "http://a.example", "save"));
    assert_eq!(page.status, 422);
    assert!(page.text_of("title").starts_with("Error: Branding"), "{}", page.text_of("title"));
    for (field, said) in [
        ("display_name", "Enter a name of 1 to 60 characters"),
        ("primary_color", "Enter a colour as # and 6 digits"),
        ("support_url", "Enter the address of a page that starts with https://"),
    ] {
        assert!(page.body.contains(&format!("<a href=\"#{field}\">{said}")), "{field}: {}", page.body);
        assert!(page.body.contains(&format!("id=\"{field}-error\"")), "{field}");
    }
    assert!(page.body.contains("value=\"red\"") && page.body.contains("value=\"http://a.example\""));
    assert_eq!(desk.platform(), before);
    assert!(desk.audit().await.is_empty());
}

fn upload(desk: &mut Desk, csrf: Option<&str>, file: &[u8]) -> StaffPage {
    let page = desk.staff.get(BRANDING).body;
    let own = page.split("name=\"csrf\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    // This browser sends text, which no picture is: a journey uploads a real one.
    let file = String::from_utf8(file.to_vec()).unwrap();
    let body = format!(
        "--b\r\ncontent-disposition: form-data; name=\"csrf\"\r\n\r\n{}\r\n--b\r\ncontent-disposition: form-data; \
         name=\"icon\"; filename=\"icon.png\"\r\ncontent-type: image/png\r\n\r\n{file}\r\n--b--\r\n",
        csrf.unwrap_or(&own)
    );
    desk.staff.upload("/dashboard/settings/icon", &body, "multipart/form-data; boundary=b")
}

#[tokio::test]
async fn what_is_no_picture_and_what_comes_from_elsewhere_is_no_icon() {
    let mut desk = Desk::open();
    let page = upload(&mut desk, None, b"<svg onload=alert(1)>");
    assert_eq!(page.status, 422, "{}", page.body);
    assert!(page.body.contains("<a href=\"#icon\">Choose a PNG or JPEG of up to 64 KB"), "{}", page.body);
    let page = upload(&mut desk, None, b"");
    assert!(page.status == 422 && page.body.contains("Choose a picture first"), "{}", page.body);
    assert_eq!(upload(&mut desk, Some("AAAA"), b"x").status, 403);
    assert_eq!(upload(&mut desk, None, "x".repeat(300 * 1024).as_bytes()).status, 413);
    assert_eq!(desk.platform()["branding"]["icon"], Value::Null);
    assert!(desk.audit().await.is_empty());
}

#[tokio::test]
async fn an_icon_is_removed() {
    let mut desk = Desk::open();
    let icon = json!({"branding": {"icon": "iVBORw0KGgo="}});
    assert_eq!(api(&desk.token, "POST", "/v1/platform", Some(&icon)).status, 200);
    let gone = desk.post(BRANDING, "/dashboard/settings/icon/remove", &[]);
    assert_eq!((gone.status, gone.location.as_str()), (303, "/dashboard/settings/branding?done=no-icon"));
    assert_eq!(desk.platform()["branding"]["icon"], Value::Null);
    assert_eq!(desk.actions().await, ["settings_changed", "settings_changed"]);
}

#[tokio::test]
async fn site_links_are_saved_where_a_page_is_embedded_and_unset_where_none_is() {
    let mut desk = Desk::open();
    let saved = desk.post(
        SITES,
        SITES,
        &[
            ("payouts-embedded", "yes"),
            ("payouts-url", "https://a.example/payouts"),
            ("balance-embedded", "no"),
            ("balance-url", "https://a.example/balance"),
        ],
    );
    assert_eq!(
        (saved.status, saved.location.as_str()),
        (303, "/dashboard/settings/sites?done=saved"),
        "{}",
        saved.body
    );
    let links = desk.platform()["site_links"].clone();
    assert_eq!((&links["payouts"], &links["balance"]), (&json!("https://a.example/payouts"), &Value::Null));
    assert!(desk.staff.get(SITES).body.contains("value=\"https://a.example/payouts\""));
    assert_eq!(desk.actions().await, ["settings_changed"]);

    // One that is wrong keeps all from being saved, and what was typed stays.
    let refused = desk.post(
        SITES,
        SITES,
        &[
            ("payouts-embedded", "yes"),
            ("payouts-url", ""),
            ("balance-embedded", "yes"),
            ("balance-url", "javascript:1"),
        ],
    );
    assert_eq!(refused.status, 422);
    for said in
        ["<a href=\"#payouts-url\">Payouts: Enter the address", "<a href=\"#balance-url\">", "value=\"javascript:1\""]
    {
        assert!(refused.body.contains(said), "{said}: {}", refused.body);
    }
    assert_eq!(desk.platform()["site_links"], links);
    assert_eq!(desk.actions().await, ["settings_changed"]);
}

#[tokio::test]
async fn a_page_is_looked_at_and_what_was_seen_is_said() {
    let mut desk = Desk::open();
    let receiver = Receiver::start(&[Reply::Answer(404, None)]);
    let url = receiver.url.clone();
    let look = |desk: &mut Desk, url: &str| {
        desk.post(SITES, SITES, &[("payments-embedded", "yes"), ("payments-url", url), ("look", "payments")])
    };
    let page = look(&mut desk, &url);
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.body.contains("Nothing is at this address."), "{}", page.body);
    assert!(page.body.contains(&format!("value=\"{url}\"")), "what was typed stays");
    assert_eq!(receiver.got().len(), 1, "it was really asked, once");
    // The next answer is a good one, and no page.
    assert!(look(&mut desk, &url).body.contains("Something answers there, but it isn"));
    let none = look(&mut desk, "http://127.0.0.1:9/");
    assert!(none.body.contains("No answer came."), "{}", none.body);
    let wrong = look(&mut desk, "a.example");
    assert_eq!(wrong.status, 422);
    assert!(wrong.body.contains("Payments: Enter the address of a page"), "{}", wrong.body);
    assert_eq!(desk.platform()["site_links"]["payments"], Value::Null, "looking saves nothing");
    assert!(desk.audit().await.is_empty());
}

#[tokio::test]
async fn countries_and_a_daily_budget_limit_text_messages() {
    let mut desk = Desk::open();
    let saved = desk.post(TEXTS, TEXTS, &[("daily_budget", "25"), ("country", "GB"), ("country", "DE")]);
    assert_eq!(
        (saved.status, saved.location.as_str()),
        (303, "/dashboard/settings/texts?done=saved"),
        "{}",
        saved.body
    );
    assert_eq!(desk.platform()["sms"], json!({"allowed_countries": ["GB", "DE"], "daily_budget": 25}));
    let page = desk.staff.get(TEXTS).body;
    assert!(page.contains("value=\"GB\" checked> United Kingdom"), "{page}");
    for (budget, country) in [("", "GB"), ("-1", "GB"), ("many", "GB"), ("5", "XX")] {
        let refused = desk.post(TEXTS, TEXTS, &[("daily_budget", budget), ("country", country)]);
        assert_eq!(refused.status, 422, "{budget} {country}");
        assert!(refused.body.contains("class=\"summary\""), "{}", refused.body);
    }
    assert_eq!(desk.platform()["sms"], json!({"allowed_countries": ["GB", "DE"], "daily_budget": 25}));
    // No country is each account's own.
    desk.post(TEXTS, TEXTS, &[("daily_budget", "0")]);
    assert_eq!(desk.platform()["sms"], json!({"allowed_countries": [], "daily_budget": 0}));
    assert_eq!(desk.actions().await, ["settings_changed", "settings_changed"]);
}

fn secret_of(page: &StaffPage) -> String {
    let secret = page.body.split("value=\"whsec_").nth(1).expect("a secret").split('"').next().unwrap();
    format!("whsec_{secret}")
}

#[tokio::test]
async fn an_endpoint_is_added_changed_switched_and_deleted() {
    let mut desk = Desk::open();
    let new = "/dashboard/settings/webhooks/new";
    let fields = [
        ("url", "https://hooks.example.com/in"),
        ("description", "Ours"),
        ("every", "some"),
        ("event", "remediation_link.opened"),
        ("event", "remediation_link.cleared"),
    ];
    let page = desk.post(new, new, &fields);
    assert_eq!((page.status, page.text_of("h1")), (200, "Keep this secret now"), "{}", page.body);
    let secret = secret_of(&page);
    let [endpoint] = desk.endpoints().try_into().unwrap();
    assert_eq!(endpoint["enabled_events"], json!(["remediation_link.opened", "remediation_link.cleared"]));
    let path = format!("{WEBHOOKS}/{}", endpoint["id"].as_str().unwrap());

    let shown = desk.staff.get(&path);
    assert!(shown.body.contains("hooks.example.com/in") && !shown.body.contains(&secret), "said once");
    let fields = [("url", "https://hooks.example.com/new"), ("description", ""), ("every", "all")];
    let saved = desk.staff.post(&path, &fields);
    assert_eq!((saved.status, saved.location), (303, format!("{path}?done=saved")), "{}", saved.body);
    let [endpoint] = desk.endpoints().try_into().unwrap();
    assert_eq!(
        (&endpoint["url"], &endpoint["enabled_events"]),
        (&json!("https://hooks.example.com/new"), &json!(["*"]))
    );

    for (word, status) in [("off", "disabled"), ("on", "enabled")] {
        desk.staff.get(&path);
        assert_eq!(desk.staff.post(&format!("{path}/{word}"), &[]).location, format!("{path}?done={word}"));
        assert_eq!(desk.endpoints()[0]["status"], status);
    }
    desk.staff.get(&path);
    let rotated = desk.staff.post(&format!("{path}/secret"), &[]);
    assert_eq!(rotated.status, 200);
    assert_ne!(secret_of(&rotated), secret);
    desk.staff.get(&path);
    assert_eq!(desk.staff.post(&format!("{path}/delete"), &[]).location, "/dashboard/settings/webhooks?done=deleted");
    assert!(desk.endpoints().is_empty());
    assert_eq!(desk.staff.get(&path).status, 404);
    assert_eq!(
        desk.actions().await,
        [
            "endpoint_changed",
            "endpoint_changed",
            "endpoint_changed",
            "endpoint_created",
            "endpoint_deleted",
            "secret_rotated"
        ]
    );
}

#[tokio::test]
async fn an_endpoint_that_cannot_be_comes_back_with_what_was_typed() {
    let mut desk = Desk::open();
    let new = "/dashboard/settings/webhooks/new";
    let refused = desk.post(new, new, &[("url", "nowhere"), ("description", "Ours"), ("every", "all")]);
    assert_eq!(refused.status, 422);
    for said in ["<a href=\"#url\">Enter the address of a public host", "value=\"nowhere\"", "value=\"Ours\""] {
        assert!(refused.body.contains(said), "{said}: {}", refused.body);
    }
    let refused = desk.post(new, new, &[("url", "https://a.example"), ("every", "some")]);
    assert!(
        refused.status == 422 && refused.body.contains("<a href=\"#events\">Choose at least one"),
        "{}",
        refused.body
    );
    let refused = desk.post(new, new, &[("url", ""), ("every", "all")]);
    assert_eq!(refused.status, 422);
    assert!(desk.endpoints().is_empty());

    let made = api(
        &desk.token,
        "POST",
        "/v1/webhook_endpoints",
        Some(&json!({"url": "https://a.example", "enabled_events": ["*"]})),
    );
    let path = format!("{WEBHOOKS}/{}", made.body["id"].as_str().unwrap());
    let refused = desk.post(&path, &path, &[("url", ""), ("every", "all")]);
    assert_eq!(refused.status, 422, "an address that was taken away isn't the one of before");
    assert_eq!(desk.endpoints()[0]["url"], "https://a.example");
    assert_eq!(desk.actions().await, ["endpoint_created"]);
}

#[tokio::test]
async fn the_log_says_what_was_answered_and_an_event_is_sent_again() {
    let mut desk = Desk::open();
    let receiver = Receiver::start(&[Reply::Answer(503, None)]);
    let endpoint = json!({"url": receiver.url, "enabled_events": ["account.updated"]});
    let made = api(&desk.token, "POST", "/v1/webhook_endpoints", Some(&endpoint)).body;
    let path = format!("{WEBHOOKS}/{}", made["id"].as_str().unwrap());
    assert!(desk.staff.get(&path).body.contains("Nothing was sent yet."));
    let account = format!("/v1/accounts/acct_t{}", crate::support::fresh());
    assert_eq!(api(&desk.token, "PUT", &account, Some(&json!({}))).status, 200);
    let wait_for = |desk: &mut Desk, said: &str| {
        let began = std::time::Instant::now();
        loop {
            let page = desk.staff.get(&path);
            if page.body.contains(said) || began.elapsed() > std::time::Duration::from_secs(30) {
                return page;
            }
            std::thread::sleep(std::time::Duration::from_millis(200));
        }
    };
    let page = wait_for(&mut desk, "Answered with status 503");
    for said in ["<code>account.updated</code>", "On its way", "Answered with status 503", "Next attempt: "] {
        assert!(page.body.contains(said), "{said}: {}", page.body);
    }
    let event = page.body.split("name=\"event\" value=\"evt_").nth(1).unwrap().split('"').next().unwrap();
    let event = format!("evt_{event}");
    let sent = desk.staff.post(&format!("{path}/resend"), &[("event", &event)]);
    assert_eq!((sent.status, sent.location), (303, format!("{path}?done=sent")), "{}", sent.body);
    let page = wait_for(&mut desk, "Answered with status 200");
    assert!(page.body.contains("Arrived") && receiver.got().len() == 2, "{}", page.body);
    assert!(desk.audit().await.iter().any(|(action, about)| action == "event_sent_again" && about[0] == event));
}

#[tokio::test]
async fn only_who_may_change_settings_sees_them_and_others_read_the_log() {
    let desk = Desk::open();
    let made = api(
        &desk.token,
        "POST",
        "/v1/webhook_endpoints",
        Some(&json!({"url": "https://a.example", "enabled_events": ["*"]})),
    );
    let one = format!("{WEBHOOKS}/{}", made.body["id"].as_str().unwrap());
    let before = (desk.platform(), desk.endpoints());
    for role in ["view_only", "analyst", "support_associate", "support_specialist", "connect_onboarding_analyst"] {
        let mut staff = StaffBrowser::signed_in_at(role, &desk.id, false);
        assert_eq!(staff.get("/dashboard/settings").location, WEBHOOKS, "{role}");
        for path in [BRANDING, SITES, TEXTS, "/dashboard/settings/webhooks/new"] {
            assert_eq!(staff.get(path).status, 403, "{role} {path}");
        }
        let (list, log) = (staff.get(WEBHOOKS), staff.get(&one));
        assert_eq!((list.status, log.status), (200, 200), "{role}");
        assert!(!list.body.contains("Add endpoint") && !log.body.contains("Make another secret"), "{role}");
        let fields = [("display_name", "X"), ("url", "https://b.example"), ("every", "all"), ("daily_budget", "1")];
        for path in [
            BRANDING,
            SITES,
            TEXTS,
            "/dashboard/settings/icon/remove",
            "/dashboard/settings/webhooks/new",
            &one,
            &format!("{one}/off"),
            &format!("{one}/secret"),
            &format!("{one}/resend"),
            &format!("{one}/delete"),
        ] {
            assert_eq!(staff.post(path, &fields).status, 403, "{role} {path}");
        }
    }
    assert_eq!((desk.platform(), desk.endpoints()), before);
    assert_eq!(desk.actions().await, ["endpoint_created"]);
    let mut developer = StaffBrowser::signed_in_at("developer", &desk.id, false);
    assert_eq!(developer.get("/dashboard/settings").location, BRANDING);
}

#[tokio::test]
async fn a_form_of_another_session_changes_nothing_and_neither_does_another_platform() {
    let mut desk = Desk::open();
    let made = api(
        &desk.token,
        "POST",
        "/v1/webhook_endpoints",
        Some(&json!({"url": "https://a.example", "enabled_events": ["*"]})),
    );
    let one = format!("{WEBHOOKS}/{}", made.body["id"].as_str().unwrap());
    let before = (desk.platform(), desk.endpoints());
    let fields = [
        ("display_name", "X"),
        ("primary_color", "#112233"),
        ("url", "https://b.example"),
        ("every", "all"),
        ("daily_budget", "1"),
    ];
    for path in [
        BRANDING,
        SITES,
        TEXTS,
        "/dashboard/settings/icon/remove",
        "/dashboard/settings/webhooks/new",
        &one,
        &format!("{one}/off"),
        &format!("{one}/secret"),
        &format!("{one}/delete"),
    ] {
        for csrf in [None, Some("AAAAAAAAAAAAAAAAAAAAAA")] {
            assert_eq!(desk.staff.forge(path, csrf, &fields).status, 403, "{path}");
        }
    }
    // The endpoint of this platform is nothing at another, and nothing in the other mode.
    for (platform, livemode) in [(platform_with(&json!({})).0, false), (desk.id.clone(), true)] {
        let mut other = StaffBrowser::signed_in_at("administrator", &platform, livemode);
        assert_eq!(other.get(&one).status, 404);
        for path in [one.clone(), format!("{one}/off"), format!("{one}/secret"), format!("{one}/delete")] {
            assert_eq!(other.post(&path, &fields).status, 404, "{path}");
        }
    }
    assert_eq!((desk.platform(), desk.endpoints()), before);
    assert_eq!(desk.actions().await, ["endpoint_created"]);
}
