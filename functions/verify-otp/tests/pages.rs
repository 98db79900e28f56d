//! The pages of this function in every state.

#[path = "../../../shared/web/tests/gallery/mod.rs"]
mod gallery;

use gallery::{brand, keep};
use verify_otp::page::{CodePage, IdentityPage};
use web::{
    field::{Field, Kind},
    language::Language,
    page::Chrome,
};

fn code(t: &'static Language, error: &str, left: Option<i64>, wait: i64) -> CodePage {
    let chrome = Chrome::new(t, Some(brand()), t.text("code-title")).step(2, 4).error(!error.is_empty());
    let error = if error.is_empty() { String::new() } else { t.text(error) };
    let field = Some(CodePage::field(&chrome, false, 540, error));
    CodePage {
        chrome,
        csrf: "token".into(),
        phone: "+1 ••• ••• 0123".into(),
        mailed: false,
        field,
        over: String::new(),
        left,
        sends: Some(4),
        wait,
    }
}

#[test]
fn a_phone_can_fill_in_the_code_and_the_number_is_masked() {
    let html = keep("code", |t| code(t, "", None, 0));
    assert!(html.contains("autocomplete=\"one-time-code\"") && html.contains("inputmode=\"numeric\""), "{html}");
    assert!(html.contains("••• 0123"), "{html}");
}

#[test]
fn a_new_code_is_offered_when_it_may_be_sent() {
    let html = keep("code-wait", |t| code(t, "", None, 25));
    assert!(html.contains("You can get a new code in 25 seconds") && html.contains("id=\"again\" hidden"), "{html}");
    assert!(!keep("code-ready", |t| code(t, "", None, 0)).contains("id=\"again\" hidden"));
}

#[test]
fn a_wrong_code_says_how_many_tries_are_left() {
    let html = keep("code-wrong", |t| code(t, "code-error-wrong", Some(1), 0));
    assert!(html.contains("You have 1 try left") && html.contains("<a href=\"#code\">"), "{html}");
}

#[test]
fn a_code_that_is_over_leaves_one_way_a_new_one() {
    for key in ["code-error-expired", "code-error-many", "code-error-replaced", "code-error-used", "code-error-none"] {
        let html = keep(key, |t: &'static Language| {
            let chrome = Chrome::new(t, Some(brand()), t.text("code-over-title")).step(2, 4).error(true);
            CodePage { chrome, field: None, over: t.text(key), ..code(t, "", None, 0) }
        });
        assert!(!html.contains("one-time-code") && html.contains("action=\"/code/again\""), "{key}");
    }
}

#[test]
fn a_code_that_went_by_e_mail_speaks_of_the_e_mail() {
    let html = keep("code-mailed", |t: &'static Language| {
        let chrome = Chrome::new(t, Some(brand()), t.text("code-mailed-title")).step(2, 4);
        let field = Some(CodePage::field(&chrome, true, 540, String::new()));
        CodePage { chrome, mailed: true, field, ..code(t, "", None, 0) }
    });
    assert!(html.contains("Check your e-mail") && html.contains("Code from the e-mail"), "{html}");
    assert!(!html.contains("••• 0123") && html.contains("action=\"/code/email\""), "{html}");
}

fn identity(t: &'static Language, mismatch: bool, missing: bool, left: i64) -> IdentityPage {
    let error = |key: &str| if missing { t.text(key) } else { String::new() };
    let digits = |name: &str, label: &str| {
        let label = t.text(label);
        let error = if missing { t.with("problem-empty", "field", label.as_str()) } else { String::new() };
        Field::line(name, label).size("short").error(error)
    };
    let fields = vec![
        Field::line("last_name", t.text("identity-last-name"))
            .autocomplete("family-name")
            .error(error("identity-error-last-name")),
        Field::line("born", t.text("identity-born"))
            .hint(t.text("identity-born-hint"))
            .kind(Kind::Date)
            .autocomplete("bday")
            .error(error("identity-error-born")),
        digits("last4", "identity-id-last4"),
        digits("tax_last4", "identity-tax-last4"),
    ];
    let chrome =
        Chrome::new(t, Some(brand()), t.text("identity-title")).step(3, 4).error(mismatch || missing).session("token");
    IdentityPage { chrome, csrf: "token".into(), fields, mismatch, left, offers_password: true }
}

#[test]
fn the_check_says_how_many_tries_there_are() {
    assert!(keep("identity", |t| identity(t, false, false, 4)).contains("You have 4 tries left"));
}

#[test]
fn a_mismatch_names_no_field() {
    let html = keep("identity-mismatch", |t| identity(t, true, false, 1));
    assert!(
        html.contains("One of the fields didn&#39;t match the information we received from Fern &#38; Oak Market"),
        "{html}"
    );
    assert!(!html.contains("aria-invalid") && html.contains("You have 1 try left"), "{html}");
}

#[test]
fn what_is_missing_is_named() {
    let html = keep("identity-missing", |t| identity(t, false, true, 4));
    assert!(html.contains("<a href=\"#born-day\">"), "{html}");
}
