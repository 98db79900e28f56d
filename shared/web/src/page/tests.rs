//! Every dead end has its words and its way out, and every page keeps the promises of the layout.

use super::*;

fn brand() -> Brand {
    Brand::new("Northwind <Market>", "0b6e4f", false, Some("https://northwind.example/help"))
}

#[test]
fn every_dead_end_says_what_happened_and_offers_a_way() {
    let t = Language::pick(None, None);
    for problem in Problem::ALL {
        let html = ProblemPage::new(problem, t, Some(brand())).render().unwrap();
        assert!(!html.contains("[dead-end"), "{problem:?} lacks a sentence");
        assert_eq!(html.matches("class=\"button").count(), 1, "{problem:?} offers one button");
    }
}

#[test]
fn nothing_is_inline_and_names_are_escaped() {
    let html = ProblemPage::new(Problem::Blocked, Language::pick(None, None), Some(brand())).render().unwrap();
    assert!(!html.contains(" style=") && !html.contains("<style") && !html.contains("onclick"), "{html}");
    assert!(!html.contains("<Market>"), "{html}");
    assert!(html.contains("noindex"));
    assert!(html.contains("<html lang=\"en\" dir=\"ltr\">"));
}

#[test]
fn a_help_address_that_is_not_https_is_not_offered() {
    assert_eq!(Brand::new("N", "0b6e4f", false, Some("javascript:alert(1)")).help_url, None);
}
