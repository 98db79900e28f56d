//! The pages that stand in the way of others.

mod gallery;

use askama::Template as _;
use gallery::{brand, english, keep};
use web::page::{Onward, Problem, ProblemPage};

#[test]
fn every_page_in_the_way_offers_one_way_on() {
    for problem in Problem::ALL {
        let html = keep(&format!("problem-{problem:?}"), |t| ProblemPage::new(problem, t, Some(brand())));
        assert_eq!(html.matches("class=\"button\"").count(), 1, "{problem:?}");
    }
}

#[test]
fn the_ways_back_lead_to_the_platforms_own_address() {
    for onward in Onward::ALL {
        let page = |t| ProblemPage::onward(onward, t, Some(brand()), "https://fern.example/again?x=1");
        let html = keep(&format!("onward-{onward:?}"), page);
        assert_eq!(html.matches("class=\"button\"").count(), 1, "{onward:?}");
        assert!(html.contains("href=\"https://fern.example/again?x=1\""), "{html}");
    }
}

#[test]
fn without_a_known_platform_no_sentence_begins_with_a_name_for_it() {
    for problem in [Problem::LinkMissing, Problem::LinkUnknown, Problem::TryAgain] {
        let html = ProblemPage::new(problem, english(), None).render().expect("a page renders");
        assert!(!html.contains(">the company"), "{problem:?}: {html}");
        assert!(!html.contains("[dead-end"), "{problem:?}: {html}");
    }
}
