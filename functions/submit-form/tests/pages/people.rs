//! The pages of the people behind a company in every state.

use submit_form::page::{PeoplePage, PersonAddPage, PersonLine, PersonRemovePage, RoleChoice};
use web::language::Language;

use super::{chrome, gallery::keep, outstanding, tag};

const ROLES: [&str; 3] = ["owner", "director", "executive"];

fn choices(t: &Language, stem: &str, ticked: &str) -> Vec<RoleChoice> {
    let choice =
        |value| RoleChoice { value, label: t.text(&format!("people-{stem}-{value}")), checked: value == ticked };
    ROLES.map(choice).into()
}

fn people(t: &'static Language, error: &str) -> PeoplePage {
    let role = |role: &str| t.text(&format!("people-role-{role}"));
    let representative = PersonLine {
        name: "Mara O'Rosén".into(),
        roles: vec![t.text("people-representative"), role("owner")],
        tag: tag(t, "done", "M3 8.5 6.5 12 13 4.5", "green"),
        edit: "/forms/personal?all".into(),
        remove: None,
    };
    let other = PersonLine {
        name: t.text("people-nameless"),
        roles: vec![role("owner"), role("director"), role("executive")],
        tag: outstanding(t),
        edit: "/forms/person_1?all".into(),
        remove: Some("/people/person_1/remove".into()),
    };
    PeoplePage {
        chrome: chrome(t, &t.text("people-title")).error(!error.is_empty()),
        csrf: "token".into(),
        intro: t.with("people-intro", "platform", "Fern & Oak Market"),
        error: if error.is_empty() { String::new() } else { t.text(error) },
        people: vec![representative, other],
        none: choices(t, "none", "director"),
        may_finish: true,
    }
}

#[test]
fn the_people_are_listed_and_only_others_than_the_representative_can_be_removed() {
    let html = keep("people", |t| people(t, ""));
    assert_eq!(html.matches("href=\"/people/person_1/remove\"").count(), 1, "{html}");
    assert_eq!(html.matches(">Remove ").count(), 1, "{html}");
    let html = keep("people-error", |t| people(t, "people-error-incomplete"));
    assert!(html.contains("role=\"alert\""), "{html}");
}

#[test]
fn who_has_nothing_to_finish_is_led_back() {
    let html = keep("people-visit", |t| PeoplePage { may_finish: false, ..people(t, "") });
    assert!(!html.contains("Everyone is there") && html.contains("href=\"/summary\""), "{html}");
}

#[test]
fn a_new_person_is_asked_for_by_what_they_are() {
    for (name, error) in [("people-add", ""), ("people-add-error", "people-error-no-role")] {
        let html = keep(name, |t: &'static Language| PersonAddPage {
            chrome: chrome(t, &t.text("people-add-title")).error(!error.is_empty()),
            csrf: "token".into(),
            error: if error.is_empty() { String::new() } else { t.text(error) },
            choices: choices(t, "is", ""),
        });
        assert_eq!(html.matches("type=\"checkbox\"").count(), 3, "{name}");
        assert_eq!(html.contains("<a href=\"#role-owner\">"), !error.is_empty(), "{name}");
    }
}

#[test]
fn taking_somebody_away_is_asked_first() {
    let html = keep("people-remove", |t: &'static Language| {
        let who = [("person", "Jo \"<Q>\"".into()), ("platform", "Fern & Oak Market".into())];
        PersonRemovePage {
            chrome: chrome(t, &t.text("people-remove-title")),
            csrf: "token".into(),
            action: "/people/person_1/remove".into(),
            what: t.say("people-remove-what", &who),
        }
    });
    assert!(html.contains("Jo &#34;&#60;Q&#62;&#34; leaves the list"), "{html}");
}
