//! The page of this function.

#[path = "../../../shared/web/tests/gallery/mod.rs"]
mod gallery;

use gallery::{brand, keep};
use redeem_link::page::VisitPage;
use web::{language::Language, page::Chrome};

#[test]
fn an_account_link_is_one_button_that_posts_to_itself() {
    let html = keep("visit", |t: &'static Language| {
        let title = t.with("account-link-title", "platform", "Fern & Oak Market");
        VisitPage { chrome: Chrome::new(t, Some(brand()), title), csrf: "token".into(), action: "/a/token".into() }
    });
    assert!(html.contains("<form method=\"post\" action=\"/a/token\">"), "{html}");
    assert_eq!(html.matches("class=\"button\"").count(), 1);
    assert!(!html.contains("Save and leave"), "nothing has begun: {html}");
}
