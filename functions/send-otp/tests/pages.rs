//! The pages of this function in every state.

#[path = "../../../shared/web/tests/gallery/mod.rs"]
mod gallery;

use gallery::{brand, keep};
use send_otp::page::{StartPage, WaitPage};
use web::{language::Language, page::Chrome};

fn start(t: &'static Language, phone: (&str, &str), email: (&str, &str)) -> StartPage {
    let chrome = Chrome::new(t, Some(brand()), t.text("start-title"));
    let text = |key: &str| if key.is_empty() { String::new() } else { t.with(key, "platform", "Fern") };
    StartPage::new(chrome, "token".into(), (phone.0, text(phone.1)), (email.0, text(email.1)))
}

#[test]
fn the_first_page_asks_for_phone_and_email_and_says_why() {
    let html = keep("start", |t| start(t, ("", ""), ("", "")));
    assert!(html.contains("autocomplete=\"tel\"") && html.contains("autocomplete=\"email\""), "{html}");
    assert!(html.contains("<details>"), "{html}");
}

#[test]
fn a_wrong_phone_is_named_twice_and_what_was_typed_stays() {
    for key in [
        "start-error-phone-empty",
        "start-error-phone",
        "start-error-phone-kind",
        "start-error-phone-country",
        "start-error-phone-undelivered",
        "start-error-phone-today",
    ] {
        let html = keep(key, |t| start(t, ("12<3", key), ("a@b.co", "")));
        assert!(html.contains("<a href=\"#phone\">") && html.contains("id=\"phone-error\""), "{key}");
        assert!(html.contains("value=\"12&#60;3\"") && html.contains("value=\"a@b.co\""), "{key}");
    }
}

#[test]
fn both_fields_may_be_wrong_at_once() {
    let html = keep("start-error-both", |t| start(t, ("", "start-error-phone-empty"), ("", "start-error-email-empty")));
    assert!(html.contains("<a href=\"#phone\">") && html.contains("<a href=\"#email\">"), "{html}");
}

#[test]
fn the_title_says_how_long_to_wait() {
    for (name, seconds, has_code) in [("wait", 540, true), ("wait-short", 25, false)] {
        let html = keep(name, |t: &'static Language| {
            let title = t.with("wait-title", "wait", t.wait(seconds));
            WaitPage { chrome: Chrome::new(t, Some(brand()), title), has_code, seconds }
        });
        assert_eq!(html.contains("href=\"/code\""), has_code, "{name}");
        assert!(html.contains(&format!("data-wait-until=\"{seconds}\"")), "{name}");
    }
}

#[test]
fn a_link_that_the_service_sends_says_where_that_is_ended() {
    assert!(!keep("start", |t| start(t, ("", ""), ("", ""))).contains("/reminders/"));
    let sent = |t| start(t, ("", ""), ("", "")).stop(Some("/reminders/t".into()));
    assert!(keep("start-sent", sent).contains("<a class=\"alone\" href=\"/reminders/t\">"));
}
