//! The pages of this function in every state.

#[path = "../../../shared/web/tests/gallery/mod.rs"]
mod gallery;

use gallery::{brand, english, keep};
use sign_in::page::{NewPasswordPage, PasswordCodePage, PasswordPage, StatusPage, Switch};
use web::page::Chrome;

fn chrome(title: &str) -> Chrome {
    Chrome::new(english(), Some(brand()), english().text(title)).session("token")
}

fn password(error: &str) -> PasswordPage {
    PasswordPage::new(chrome("password-title"), "token".into(), error.to_owned())
}

#[test]
fn a_password_manager_knows_the_box_and_both_ways_on_are_there() {
    let html = keep("password", &password(""));
    assert!(html.contains("type=\"password\"") && html.contains("autocomplete=\"current-password\""), "{html}");
    assert!(html.contains("href=\"/password/code\"") && html.contains("href=\"/identity\""), "{html}");
}

#[test]
fn what_is_wrong_with_a_password_is_said_at_its_box() {
    let t = english();
    let html = keep("password-wrong", &password(&t.text("password-error-wrong")));
    assert!(html.contains("<a href=\"#password\">") && html.contains("aria-invalid"), "{html}");
    let wait = t.with("password-error-wait", "wait", t.wait(700));
    assert!(keep("password-wait", &password(&wait)).contains("try again in 12 minutes"));
}

fn ask(error: String, has_code: bool) -> PasswordCodePage {
    let chrome = chrome("password-code-title").error(!error.is_empty());
    PasswordCodePage { chrome, csrf: "token".into(), email: "ma****@example.com".into(), has_code, error }
}

#[test]
fn the_address_that_is_mailed_is_named_in_part() {
    let html = keep("password-code", &ask(String::new(), false));
    assert!(html.contains("ma****@example.com") && !html.contains("href=\"/password/new\""), "{html}");
    assert!(keep("password-code-out", &ask(String::new(), true)).contains("href=\"/password/new\""));
}

#[test]
fn why_no_code_was_sent_is_said() {
    let t = english();
    let wait = t.with("password-code-error-wait", "wait", t.wait(25));
    for (name, error) in [
        ("password-code-wait", wait),
        ("password-code-today", t.with("password-code-error-today", "platform", "Fern & Oak Market")),
        ("password-code-undelivered", t.text("password-code-error-undelivered")),
    ] {
        assert!(keep(name, &ask(error, false)).contains("role=\"alert\""), "{name}");
    }
}

fn new(code: (&str, &str), password: &str, left: Option<i64>) -> NewPasswordPage {
    let code = (code.0, code.1.to_owned());
    NewPasswordPage::new(chrome("password-new-title"), "token".into(), code, password.to_owned(), left)
}

#[test]
fn a_new_password_says_what_it_must_have() {
    let html = keep("password-new", &new(("", ""), "", None));
    assert!(html.contains("At least 12 characters") && html.contains("autocomplete=\"new-password\""), "{html}");
    assert!(html.contains("autocomplete=\"one-time-code\""), "{html}");
}

#[test]
fn a_refused_password_keeps_the_code_and_never_comes_back_itself() {
    let html =
        keep("password-new-breached", &new(("123456", ""), &english().text("password-new-error-breached"), None));
    assert!(html.contains("value=\"123456\"") && html.contains("<a href=\"#new_password\">"), "{html}");
    let html = keep("password-new-code", &new(("123456", &english().text("code-mailed-error-wrong")), "", Some(1)));
    assert!(html.contains("You have 1 try left") && html.contains("<a href=\"#code\">"), "{html}");
}

fn status(standing: &str, tasks: i64, works: Vec<Switch>) -> StatusPage {
    let standing = english().say(standing, &[("platform", "Fern & Oak Market".into()), ("date", "3 May 2027".into())]);
    let chrome = chrome("status-title");
    StatusPage { chrome, name: "Rosen & Daughters".into(), standing, works, tasks, offers_summary: true }
}

#[test]
fn an_account_that_will_be_paused_says_what_when_and_how_much_is_to_do() {
    let t = english();
    let works = vec![
        Switch { name: t.text("status-payments"), state: t.text("status-on") },
        Switch { name: t.text("status-payouts"), state: t.with("status-paused-soon", "date", "3 May 2027") },
        Switch { name: t.text("capability-card_issuing"), state: t.text("status-paused") },
    ];
    let html = keep("status-soon", &status("status-restricted-soon-by", 2, works));
    for said in ["Rosen &#38; Daughters", "by 3 May 2027", "Payouts: Paused from 3 May 2027", "You have 2 tasks."] {
        assert!(html.contains(said), "{said}: {html}");
    }
}

#[test]
fn an_account_with_nothing_to_do_leads_to_what_was_given() {
    let html = keep("status-complete", &status("status-complete", 0, vec![]));
    assert!(html.contains("href=\"/summary\"") && !html.contains("href=\"/tasks\""), "{html}");
}
