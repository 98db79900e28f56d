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

#[test]
fn the_question_before_a_session_ends_comes_in_time_and_is_read_aloud() {
    #[derive(Template)]
    #[template(source = "{% extends \"base.html\" %}", ext = "html")]
    struct Bare {
        chrome: Chrome,
    }
    let t = Language::pick(None, None);
    let html = Bare { chrome: Chrome::new(t, Some(brand()), "Title".into()).session("token") }.render().unwrap();
    let number = |name: &str| {
        let rest = html.split(&format!("{name}=\"")).nth(1).unwrap();
        rest.split('"').next().unwrap().parse::<i64>().unwrap()
    };
    assert_eq!(number("data-idle"), domain::session::IDLE);
    assert!(number("data-warn") >= 20 && number("data-warn") < domain::session::IDLE);
    assert!(html.contains(
        "role=\"alertdialog\" aria-labelledby=\"session-warning-title\" aria-describedby=\"session-warning-body\""
    ));
    let without = Bare { chrome: Chrome::new(t, Some(brand()), "Title".into()) }.render().unwrap();
    assert!(!without.contains("session-warning"), "nothing ends where nothing began");
}

#[test]
fn a_dead_end_asks_by_a_form_and_a_form_that_failed_is_still_there() {
    let t = Language::pick(None, None);
    let ask = || Some(Ask { action: "/r/token".into(), csrf: "secret".into() });
    for problem in [Problem::LinkExpired, Problem::LinkRevoked, Problem::Blocked] {
        let ways = Ways { ask: ask(), again: None };
        let html = ProblemPage::with(problem, t, Some(brand()), ways).render().unwrap();
        assert!(html.contains("<form method=\"post\" action=\"/r/token\">"), "{problem:?}");
        assert!(html.contains("name=\"csrf\" value=\"secret\"") && html.matches("class=\"button").count() == 1);
    }
    for problem in [Problem::AccountRejected, Problem::AccountGone, Problem::Requested] {
        let ways = Ways { ask: ask(), again: None };
        let html = ProblemPage::with(problem, t, Some(brand()), ways).render().unwrap();
        assert!(html.contains("northwind.example/help\" rel") && !html.contains("/r/token"), "{problem:?}");
    }
    let fields = vec![("csrf".into(), "c".into()), ("name".into(), "Jo \"<Q>\"".into())];
    let ways = Ways { ask: None, again: Some(Again { action: "/forms/personal?all".into(), fields }) };
    let html = ProblemPage::with(Problem::TryAgain, t, Some(brand()), ways).render().unwrap();
    assert!(html.contains("action=\"/forms/personal?all\"") && html.contains("still here"), "{html}");
    assert!(html.contains("name=\"name\" value=\"Jo &#34;&#60;Q&#62;&#34;\""), "{html}");
}
