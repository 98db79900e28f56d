//! The pages of this function in every state.

#[path = "pages/forms.rs"]
mod forms;
#[path = "../../../shared/web/tests/gallery/mod.rs"]
mod gallery;
#[path = "pages/people.rs"]
mod people;

use gallery::{brand, keep};
use submit_form::page::{FormPage, Group, Line, ReceiptPage, SectionCard, SummaryPage, Tag, Task, TasksPage};
use web::{
    field::{Field, Kind},
    language::Language,
    page::Chrome,
};

// 3 May and 30 July 2027.
const MAY: i64 = 1_809_302_400;
const JULY: i64 = 1_816_905_600;

fn chrome(t: &'static Language, title: &str) -> Chrome {
    Chrome::new(t, Some(brand()), title.to_owned()).step(4, 4).session("token")
}

fn tag(t: &Language, state: &str, icon: &'static str, color: &'static str) -> Tag {
    Tag { word: t.text(&format!("state-{state}")), icon, color }
}

fn outstanding(t: &Language) -> Tag {
    tag(t, "outstanding", "M8 2a6 6 0 1 0 .01 0Z", "")
}

fn task(t: &Language, name: &str, why: (&str, &str), tag: Tag) -> Task {
    let arguments = [("date", t.date(MAY).into()), ("platform", "Fern & Oak Market".into())];
    let why = t.say(why.0, if why.1.is_empty() { &[] } else { &arguments });
    Task { name: t.text(name), href: "/forms/personal".into(), why, tag }
}

fn tasks(t: &'static Language, intro: &str, offers_all: bool) -> TasksPage {
    let group = |key: &str, task: Task| Group { title: t.text(key), tasks: vec![task] };
    let review = "review-intellectual_property_usage-title";
    let (late, ready) = (tag(t, "error", "M8 3v6M8 12.5v.1", "red"), tag(t, "ready", "M3 8h10M9 4l4 4-4 4", "green"));
    TasksPage {
        chrome: chrome(t, &t.text("tasks-title")),
        intro: t.say(intro, &[("platform", "Fern & Oak Market".into()), ("count", 4_i64.into())]),
        groups: vec![
            group("urgency-risk-review", task(t, review, ("why-risk-review-dated", "dated"), outstanding(t))),
            group("urgency-past-due", task(t, "section-personal-name", ("why-past-due", ""), late)),
            group("urgency-current", task(t, "section-business-name", ("why-current", "dated"), ready)),
            group("urgency-future", task(t, "section-public-name", ("why-future", "dated"), outstanding(t))),
        ],
        next: "/forms/personal".into(),
        button: t.text("tasks-continue"),
        offers_all,
        offers_password: true,
    }
}

#[test]
fn the_tasks_are_grouped_by_urgency_with_what_happens_otherwise() {
    let html = keep("tasks", |t| tasks(t, "tasks-intro", false));
    assert!(html.contains("Payouts may pause after 3 May 2027") && html.contains("the same link"), "{html}");
    let html = keep("tasks-visit", |t| tasks(t, "account-link-tasks", true));
    assert!(!html.contains("the same link") && html.contains("<a href=\"/summary\">"), "{html}");
}

fn personal(t: &'static Language, error: bool) -> FormPage {
    let label = |key: &str| t.text(&format!("field-{key}-label"));
    let wrong = |key: &str, field: String| if error { t.with(key, "field", field) } else { String::new() };
    let fields = vec![
        Field::line("individual.first_name", label("first-name")).autocomplete("given-name").value("Jo \"<Q>\""),
        Field::line("individual.dob", label("born"))
            .hint(t.text("field-born-hint"))
            .kind(Kind::Date)
            .autocomplete("bday")
            .error(wrong("problem-not-a-date", label("born"))),
        Field::line("individual.id_number", label("id-number"))
            .hint(t.text("field-id-number-hint"))
            .error(wrong("problem-empty", label("id-number"))),
        Field::line("individual.address.country", label("address-country")).value("US").choices(t.countries()),
        Field { optional: true, ..Field::line("individual.address.line2", label("address-line2")) },
        Field::line("other", label("product-description"))
            .hint(t.text("field-product-description-hint"))
            .kind(Kind::Lines),
    ];
    FormPage {
        changes: vec![],
        found: false,
        terms: None,
        chrome: chrome(t, &t.text("section-personal-title")).error(error),
        csrf: "token".into(),
        action: "/forms/personal".into(),
        intro: t.text("section-personal-intro"),
        fields,
        uploads: vec![],
        back: "/tasks",
    }
}

#[test]
fn a_form_keeps_what_was_typed_and_says_what_is_wrong() {
    let html = keep("form", |t| personal(t, false));
    assert!(html.contains("value=\"Jo &#34;&#60;Q&#62;&#34;\""), "{html}");
    assert!(html.contains("<option value=\"US\" selected>United States</option>"), "{html}");
    let html = keep("form-errors", |t| personal(t, true));
    assert!(html.contains("<a href=\"#individual.dob-day\">"), "{html}");
}

#[test]
fn what_a_change_leads_to_is_said_before_it_is_made() {
    let html = keep("form-change", |t: &'static Language| {
        let said = t.with("change-id-number", "platform", "Fern & Oak Market");
        FormPage { changes: vec![said], ..personal(t, false) }
    });
    assert!(html.contains("Before you change something") && html.contains("accept the terms again"), "{html}");
    assert!(!keep("form", |t| personal(t, false)).contains("Before you change something"));
}

#[test]
fn what_was_typed_before_the_session_was_over_is_said_to_be_unsaved() {
    let html = keep("form-found", |t| FormPage { found: true, ..personal(t, false) });
    assert!(html.contains("isn't saved yet") || html.contains("isn&#39;t saved yet"), "{html}");
    assert!(!keep("form", |t| personal(t, false)).contains("saved yet"));
}

#[test]
fn terms_that_are_accepted_can_be_read() {
    let html = keep("form-terms", |t: &'static Language| {
        let label = t.with("field-terms-label", "platform", "Fern & Oak Market");
        FormPage {
            chrome: chrome(t, &t.text("section-terms-title")),
            intro: t.text("section-terms-intro"),
            terms: Some("https://fern.example/terms".into()),
            fields: vec![Field::line("tos_acceptance", label).kind(Kind::Tick)],
            ..personal(t, false)
        }
    });
    assert!(html.contains("href=\"https://fern.example/terms\"") && html.contains("type=\"checkbox\""), "{html}");
}

#[test]
fn a_risk_review_is_one_long_answer() {
    let page = |t: &'static Language| {
        let ask = t.text("review-intellectual_property_usage-ask");
        FormPage {
            terms: None,
            found: false,
            uploads: vec![],
            changes: vec![],
            chrome: chrome(t, &t.text("review-intellectual_property_usage-title")),
            csrf: "token".into(),
            action: "/forms/interv_1-intellectual_property_usage".into(),
            intro: format!("{ask} {}", t.with("section-risk-review-intro", "platform", "Fern & Oak Market")),
            fields: vec![
                Field::line("a", t.text("field-answer-label")).hint(t.text("field-answer-hint")).kind(Kind::Lines),
            ],
            back: "/tasks",
        }
    };
    assert!(keep("form-risk-review", page).contains("<textarea"));
}

fn line(label: &str, value: &str, tag: Option<Tag>, error: &str) -> Line {
    Line { label: label.into(), value: value.into(), tag, error: error.into(), change: None }
}

fn summary(t: &'static Language, title: &str, intro: &str, error: &str, can_send: bool) -> SummaryPage {
    let card = |name: &str, link: &str, rows| SectionCard {
        name: t.text(&format!("section-{name}-name")),
        href: "/forms/personal".into(),
        link: t.text(link),
        rows,
    };
    let label = |key: &str| t.text(&format!("field-{key}-label"));
    let wrong = t.text("error-verification_failed_id_number_match");
    SummaryPage {
        chrome: chrome(t, &t.text(title)).error(!error.is_empty()),
        csrf: "token".into(),
        intro: t.with(intro, "platform", "Fern & Oak Market"),
        error: if error.is_empty() { String::new() } else { t.text(error) },
        sections: vec![
            card(
                "personal",
                "summary-fill",
                vec![
                    line(&label("first-name"), "Jo", Some(tag(t, "done", "M3 8.5 6.5 12 13 4.5", "green")), ""),
                    line(&label("id-number"), "•••••6789", Some(tag(t, "error", "M8 3v6M8 12.5v.1", "red")), &wrong),
                    line(&label("born"), "", Some(outstanding(t)), ""),
                ],
            ),
            card(
                "business",
                "summary-edit",
                vec![
                    line(
                        &label("company-name"),
                        "Northwind Shoes LLC",
                        Some(tag(t, "ready", "M3 8h10M9 4l4 4-4 4", "green")),
                        "",
                    ),
                    line(
                        &label("website"),
                        "https://northwind-shoes.example/a-rather-long-address",
                        Some(tag(t, "pending", "M8 2a6 6 0 1 0 .01 0ZM8 5v3l2 2", "amber")),
                        "",
                    ),
                ],
            ),
        ],
        can_send,
        last: t.say("summary-last", &[("date", t.date(MAY).into()), ("reference", "7K3M-9QXD".into())]),
        return_url: None,
    }
}

#[test]
fn the_summary_shows_how_every_line_stands() {
    let html = keep("summary-open", |t| summary(t, "summary-page-title-open", "summary-intro-open", "", true));
    assert!(html.contains("•••••6789") && html.contains("Send my answers"), "{html}");
    let html = keep("summary-done", |t| summary(t, "summary-page-title-done", "summary-intro-done", "", false));
    assert!(!html.contains("Send my answers"), "{html}");
    for error in ["summary-error-nothing", "summary-error-changed"] {
        keep(error, |t| summary(t, "summary-page-title-ready", "summary-intro-ready", error, true));
    }
}

#[test]
fn the_receipt_has_a_reference_and_masked_values() {
    for (name, more) in [("receipt", false), ("receipt-more", true)] {
        let page = |t: &'static Language| {
            let label = |key: &str| t.text(&format!("field-{key}-label"));
            let lines = vec![line(&label("first-name"), "Jo", None, ""), line(&label("tax-id"), "•••••6789", None, "")];
            ReceiptPage {
                chrome: Chrome::new(t, Some(brand()), t.text("receipt-title")).session("token"),
                reference: "7K3M-9QXD".into(),
                sent: t.moment(MAY + 50_700),
                until: t.date(JULY),
                return_url: None,
                lines,
                more,
            }
        };
        let html = keep(name, page);
        assert!(html.contains("7K3M-9QXD") && html.contains("•••••6789"), "{html}");
        assert_eq!(html.contains("Go on with the rest"), more);
    }
}

#[test]
fn a_visit_leads_back_to_the_platform() {
    let url = || Some("https://fern.example/done?a=1&b=2".to_owned());
    let way = "href=\"https://fern.example/done?a=1&#38;b=2\" rel=\"noreferrer\">Return to Fern &#38; Oak Market</a>";
    for (name, more) in [("receipt-return", false), ("receipt-return-more", true)] {
        let page = |t: &'static Language| ReceiptPage {
            chrome: Chrome::new(t, Some(brand()), t.text("receipt-title")).session("token"),
            reference: "7K3M-9QXD".into(),
            sent: t.moment(MAY + 50_700),
            until: String::new(),
            return_url: url(),
            lines: vec![line(&t.text("field-first-name-label"), "Jo", None, "")],
            more,
        };
        let html = keep(name, page);
        assert!(html.contains(way), "{html}");
        assert!(!html.contains("this same link works"), "it opens once: {html}");
    }
    let html = keep("summary-return", |t| SummaryPage {
        return_url: url(),
        ..summary(t, "summary-page-title-done", "summary-intro-done", "", false)
    });
    assert!(html.contains(way), "{html}");
}
