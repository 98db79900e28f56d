//! The pages of this function in every state.

#[path = "../../../shared/web/tests/gallery/mod.rs"]
mod gallery;

use gallery::{brand, keep};
use sign_in::page::{NewPasswordPage, PasswordCodePage, PasswordPage, StatusPage, Switch};
use web::{language::Language, page::Chrome};

// 3 May 2027.
const MAY: i64 = 1_809_302_400;

fn chrome(t: &'static Language, title: &str) -> Chrome {
    Chrome::new(t, Some(brand()), t.text(title)).session("token")
}

fn password(t: &'static Language, error: &str) -> PasswordPage {
    PasswordPage::new(chrome(t, "password-title"), "token".into(), error.to_owned())
}

#[test]
fn a_password_manager_knows_the_box_and_both_ways_on_are_there() {
    let html = keep("password", |t| password(t, ""));
    assert!(html.contains("type=\"password\"") && html.contains("autocomplete=\"current-password\""), "{html}");
    assert!(html.contains("href=\"/password/code\"") && html.contains("href=\"/identity\""), "{html}");
}

#[test]
fn what_is_wrong_with_a_password_is_said_at_its_box() {
    let html = keep("password-wrong", |t: &'static Language| password(t, &t.text("password-error-wrong")));
    assert!(html.contains("<a href=\"#password\">") && html.contains("aria-invalid"), "{html}");
    let html =
        keep("password-wait", |t: &'static Language| password(t, &t.with("password-error-wait", "wait", t.wait(700))));
    assert!(html.contains("try again in 12 minutes"), "{html}");
}

fn ask(t: &'static Language, error: String, has_code: bool) -> PasswordCodePage {
    let chrome = chrome(t, "password-code-title").error(!error.is_empty());
    PasswordCodePage { chrome, csrf: "token".into(), email: "ma****@example.com".into(), has_code, error }
}

#[test]
fn the_address_that_is_mailed_is_named_in_part() {
    let html = keep("password-code", |t| ask(t, String::new(), false));
    assert!(html.contains("ma****@example.com") && !html.contains("href=\"/password/new\""), "{html}");
    assert!(keep("password-code-out", |t| ask(t, String::new(), true)).contains("href=\"/password/new\""));
}

#[test]
fn why_no_code_was_sent_is_said() {
    let error = |t: &Language, name: &str| match name {
        "password-code-wait" => t.with("password-code-error-wait", "wait", t.wait(25)),
        "password-code-today" => t.with("password-code-error-today", "platform", "Fern & Oak Market"),
        _ => t.text("password-code-error-undelivered"),
    };
    for name in ["password-code-wait", "password-code-today", "password-code-undelivered"] {
        assert!(keep(name, |t| ask(t, error(t, name), false)).contains("role=\"alert\""), "{name}");
    }
}

fn new(t: &'static Language, code: (&str, &str), password: &str, left: Option<i64>) -> NewPasswordPage {
    let code = (code.0, code.1.to_owned());
    NewPasswordPage::new(chrome(t, "password-new-title"), "token".into(), code, password.to_owned(), left)
}

#[test]
fn a_new_password_says_what_it_must_have() {
    let html = keep("password-new", |t| new(t, ("", ""), "", None));
    assert!(html.contains("At least 12 characters") && html.contains("autocomplete=\"new-password\""), "{html}");
    assert!(html.contains("autocomplete=\"one-time-code\""), "{html}");
}

#[test]
fn a_refused_password_keeps_the_code_and_never_comes_back_itself() {
    let html = keep("password-new-breached", |t: &'static Language| {
        new(t, ("123456", ""), &t.text("password-new-error-breached"), None)
    });
    assert!(html.contains("value=\"123456\"") && html.contains("<a href=\"#new_password\">"), "{html}");
    let html = keep("password-new-code", |t: &'static Language| {
        new(t, ("123456", &t.text("code-mailed-error-wrong")), "", Some(1))
    });
    assert!(html.contains("You have 1 try left") && html.contains("<a href=\"#code\">"), "{html}");
}

fn status(t: &'static Language, standing: &str, tasks: i64, works: Vec<Switch>) -> StatusPage {
    let standing = t.say(standing, &[("platform", "Fern & Oak Market".into()), ("date", t.date(MAY).into())]);
    let chrome = chrome(t, "status-title");
    StatusPage { chrome, name: "Rosen & Daughters".into(), standing, works, tasks, offers_summary: true }
}

#[test]
fn an_account_that_will_be_paused_says_what_when_and_how_much_is_to_do() {
    let works = |t: &Language| {
        vec![
            Switch { name: t.text("status-payments"), state: t.text("status-on") },
            Switch { name: t.text("status-payouts"), state: t.with("status-paused-soon", "date", t.date(MAY)) },
            Switch { name: t.text("capability-card_issuing"), state: t.text("status-paused") },
        ]
    };
    let html = keep("status-soon", |t| status(t, "status-restricted-soon-by", 2, works(t)));
    for said in ["Rosen &#38; Daughters", "by 3 May 2027", "Payouts: Paused from 3 May 2027", "You have 2 tasks."] {
        assert!(html.contains(said), "{said}: {html}");
    }
}

#[test]
fn an_account_with_nothing_to_do_leads_to_what_was_given() {
    let html = keep("status-complete", |t| status(t, "status-complete", 0, vec![]));
    assert!(html.contains("href=\"/summary\"") && !html.contains("href=\"/tasks\""), "{html}");
}
