//! `/dashboard/settings/reminders`: channels and days, who may choose them, and that what is refused changes nothing.

use serde_json::{Value, json};

use crate::support::{Desk, StaffBrowser, StaffPage};

const PAGE: &str = "/dashboard/settings/reminders";

fn save(desk: &mut Desk, fields: &[(&str, &str)]) -> StaffPage {
    desk.post(PAGE, PAGE, fields)
}

fn reminders(desk: &Desk) -> Value {
    desk.platform()["reminders"].clone()
}

fn usual() -> Value {
    json!({"channels": ["sms", "email"], "days_before": [7, 3, 1]})
}

#[test]
fn the_page_shows_what_is_chosen_and_says_when_messages_go_out() {
    let mut desk = Desk::open();
    let page = desk.staff.get(PAGE);
    assert_eq!((page.status, page.text_of("h1")), (200, "Reminders"));
    for part in [
        "name=\"channel\" value=\"sms\" checked",
        "name=\"channel\" value=\"email\" checked",
        "value=\"7, 3, 1\"",
        "Messages go out between 08:00 and 21:00 of the owner&#39;s own time, and an owner can end them at any time.",
    ] {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
}

#[tokio::test]
async fn channels_and_days_are_saved_with_a_record_of_who_changed_what() {
    let mut desk = Desk::open();
    let saved = save(&mut desk, &[("channel", "email"), ("days_before", "2, 14  2")]);
    assert_eq!((saved.status, saved.location.as_str()), (303, "/dashboard/settings/reminders?done=saved"));
    assert_eq!(reminders(&desk), json!({"channels": ["email"], "days_before": [14, 2]}));
    let page = desk.staff.get(&saved.location).body;
    assert!(page.contains("role=\"status\">Saved</p>") && page.contains("value=\"14, 2\""), "{page}");
    assert!(page.contains("value=\"sms\">") && page.contains("value=\"email\" checked>"), "{page}");
    let about = ["reminders[channels]", "reminders[days_before]"].map(str::to_owned).to_vec();
    assert_eq!(desk.audit().await, [("settings_changed".to_owned(), about)]);
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_what_was_typed_is_kept() {
    let mut desk = Desk::open();
    for days in ["", "0", "61", "7 days", "1, 2, 3, 4, 5, 6", "-3", "1.5", "<b>"] {
        let page = save(&mut desk, &[("channel", "sms"), ("days_before", days)]);
        assert_eq!(page.status, 422, "{days}");
        assert!(page.text_of("title").starts_with("Error: Reminders"), "{}", page.text_of("title"));
        let said = "Enter up to 5 whole numbers from 1 to 60, such as 7, 3, 1";
        assert!(page.body.contains(&format!("<a href=\"#days_before\">{said}")), "{days}: {}", page.body);
        assert!(page.body.contains("id=\"days_before-error\""), "{days}");
        let kept = days.replace('<', "&#60;").replace('>', "&#62;");
        assert!(page.body.contains(&format!("value=\"{kept}\"")), "{days}: {}", page.body);
        assert!(page.body.contains("value=\"sms\" checked") && !page.body.contains("value=\"email\" checked"));
        assert!(!page.body.contains("channels-error"), "{days}");
    }
    assert_eq!(reminders(&desk), usual());
    assert!(desk.audit().await.is_empty());
}

#[tokio::test]
async fn no_channel_is_a_mistake_and_not_every_channel() {
    let mut desk = Desk::open();
    for channels in [&[][..], &[("channel", "fax")]] {
        let page = save(&mut desk, &[channels, &[("days_before", "5")]].concat());
        assert_eq!(page.status, 422);
        let said = "<a href=\"#channels\">Choose text messages, e-mails or both";
        assert!(page.body.contains(said) && page.body.contains("id=\"channels-error\""), "{}", page.body);
        assert!(page.body.contains("value=\"5\"") && !page.body.contains(" checked"), "{}", page.body);
    }
    assert_eq!(reminders(&desk), usual());
    assert!(desk.audit().await.is_empty());
}

#[tokio::test]
async fn two_roles_may_and_the_others_see_no_control_and_are_refused() {
    let mut desk = Desk::open();
    for role in [
        "connect_onboarding_analyst",
        "data_migration_specialist",
        "support_associate",
        "support_specialist",
        "view_only",
        "analyst",
    ] {
        let mut other = StaffBrowser::signed_in_at(role, &desk.id, false);
        assert_eq!(other.get(PAGE).status, 403, "{role}");
        let seen = other.get("/dashboard/settings/webhooks");
        assert!(seen.status == 200 && !seen.body.contains(PAGE), "{role}");
        let refused = other.post(PAGE, &[("channel", "sms"), ("days_before", "5")]);
        assert_eq!((refused.status, refused.text_of("h1")), (403, "Your role doesn&#39;t allow this"), "{role}");
    }
    assert_eq!(reminders(&desk), usual());
    assert!(desk.audit().await.is_empty());
    desk.staff = StaffBrowser::signed_in_at("developer", &desk.id, false);
    assert!(desk.staff.get("/dashboard/settings/webhooks").body.contains(PAGE));
    assert_eq!(save(&mut desk, &[("channel", "sms"), ("days_before", "5")]).status, 303);
    assert_eq!(reminders(&desk), json!({"channels": ["sms"], "days_before": [5]}));
}

#[tokio::test]
async fn without_this_sessions_hidden_field_nothing_is_changed() {
    let mut desk = Desk::open();
    for csrf in [None, Some(""), Some("AAAAAAAAAAAAAAAAAAAAAA")] {
        let refused = desk.staff.forge(PAGE, csrf, &[("channel", "sms"), ("days_before", "5")]);
        assert_eq!((refused.status, refused.text_of("h1")), (403, "Send that form again"));
    }
    assert_eq!(StaffBrowser::default().forge(PAGE, None, &[]).status, 401);
    assert_eq!(reminders(&desk), usual());
    assert!(desk.audit().await.is_empty());
}
