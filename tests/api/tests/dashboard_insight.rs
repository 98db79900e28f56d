//! `/dashboard/insight`: what staff see of their links.

use std::time::{Duration, Instant};

use domain::{insight::day_of, time::DAY};
use serde_json::json;
use web::clock::{Clock as _, SystemClock};

use crate::support::{Browser, House, StaffBrowser, StaffPage, account_json, api, fresh, platform_with};

// Numbers come a moment after what they count.
fn read_until(staff: &mut StaffBrowser, is_there: impl Fn(&str) -> bool) -> StaffPage {
    let began = Instant::now();
    loop {
        let page = staff.get("/dashboard/insight");
        if is_there(&page.body) || began.elapsed() > Duration::from_secs(30) {
            return page;
        }
        std::thread::sleep(Duration::from_millis(200));
    }
}

fn account(token: &str, requirements: &serde_json::Value) -> String {
    let id = format!("acct_t{}", fresh());
    let made = api(token, "PUT", &format!("/v1/accounts/{id}"), Some(&account_json(requirements)));
    assert_eq!(made.status, 200, "{}", made.body);
    id
}

#[test]
fn a_platform_without_links_is_told_what_will_be_seen_here() {
    let (id, _) = platform_with(&json!({}));
    let mut staff = StaffBrowser::signed_in_at("analyst", &id, false);
    let page = staff.get("/dashboard/insight");
    assert_eq!((page.status, page.text_of("h1")), (200, "Insight"));
    for said in
        ["No links were made in this period", "No text messages were sent", "Nothing is due in the next 30 days"]
    {
        assert!(page.body.contains(said), "{said}: {}", page.body);
    }
    assert!(!page.body.contains("class=\"plot\""), "no plot of nothing");
}

#[tokio::test]
async fn plots_and_tables_say_the_same_numbers() {
    let house = House::open().await;
    let (id, token) = platform_with(&json!({}));
    let due = (day_of(SystemClock.now()) + 3) * DAY;
    let requirements = json!({"currently_due": ["individual.email"], "current_deadline": due});
    for walk in 0..3 {
        let made =
            api(&token, "POST", "/v1/remediation_links", Some(&json!({"account": account(&token, &requirements)})));
        assert_eq!(made.status, 200, "{}", made.body);
        let mut owner = Browser::new(&house);
        match walk {
            0 => {}
            1 => assert_eq!(owner.ask_for_code(&made.body).await.location, "/code"),
            _ => owner.submit_email(&made.body).await,
        }
    }
    let mut staff = StaffBrowser::signed_in_at("view_only", &id, false);
    let page =
        read_until(&mut staff, |body| body.contains("<th scope=\"row\">Submitted</th><td class=\"number\">1</td>"));
    for said in [
        "<th scope=\"row\">Made</th><td class=\"number\">3</td><td class=\"number\">–</td><td class=\"number\">100%</td>",
        "<th scope=\"row\">Code sent</th><td class=\"number\">2</td><td class=\"number\">100%</td><td class=\"number\">67%</td>",
        "<th scope=\"row\">Submitted</th><td class=\"number\">1</td>",
        "Of 3 links, 0 are cleared.",
        "2 · 67% of the step before",
        "None of these links is cleared yet.",
        "<th scope=\"row\">United States</th><td class=\"number\">2</td><td class=\"number\">1</td><td>2.0 to 1",
        "Take a look",
        "2 accounts have something due.",
    ] {
        assert!(page.body.contains(said), "{said}: {}", page.body);
    }
    assert!(!page.body.contains("style="), "no style stands in the page");
    // Another platform's staff, and the other mode of the same, see none of it.
    for (platform, livemode) in [(&platform_with(&json!({})).0, false), (&id, true)] {
        let other = StaffBrowser::signed_in_at("administrator", platform, livemode).get("/dashboard/insight");
        assert!(other.body.contains("No links were made in this period"), "{}", other.body);
    }
}

#[test]
fn a_period_is_chosen_by_a_press_or_by_two_dates() {
    let mut staff = StaffBrowser::signed_in("view_only");
    for days in [7, 30, 90] {
        let page = staff.get(&format!("/dashboard/insight?days={days}"));
        assert_eq!(page.status, 200);
        assert!(page.body.contains(&format!("?days={days}\" aria-current=\"true\"")), "{}", page.body);
    }
    let page = staff.get("/dashboard/insight?from=2026-01-01&to=2026-01-31");
    assert!(page.body.contains("Links made from 1 January 2026 to 31 January 2026 (UTC)."), "{}", page.body);
    for (query, said, field) in [
        ("from=soon&to=", "Enter the first day as a date", "from"),
        ("from=2026-02-01&to=2026-01-01", "Choose a last day that isn", "to"),
        ("from=&to=2999-01-01", "after today (UTC)", "to"),
        ("from=2020-01-01&to=2022-01-01", "Choose at most 366 days", "from"),
    ] {
        let page = staff.get(&format!("/dashboard/insight?{query}"));
        assert_eq!(page.status, 422, "{query}");
        assert!(page.text_of("title").starts_with("Error:"), "{}", page.text_of("title"));
        assert!(page.body.contains(said), "{said}: {}", page.body);
        assert!(page.body.contains(&format!("<a href=\"#{field}\">")), "{}", page.body);
        assert!(page.body.contains(&format!("id=\"{field}-error\"")), "{}", page.body);
    }
    assert!(staff.get("/dashboard/insight?from=soon").body.contains("value=\"soon\""), "what was typed stays");
}

#[test]
fn nobody_sees_it_without_signing_in() {
    let page = StaffBrowser::default().get("/dashboard/insight");
    assert_eq!((page.status, page.location.as_str()), (303, "/dashboard/sign-in?to=%2Fdashboard%2Finsight"));
}
