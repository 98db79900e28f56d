//! The pages of this function in every state.

#[path = "../../../shared/web/tests/gallery/mod.rs"]
mod gallery;

use gallery::{brand, english, keep};
use submit_form::page::{FormPage, Group, Line, ReceiptPage, SectionCard, SummaryPage, Tag, Task, TasksPage};
use web::{
    field::{Field, Kind},
    page::Chrome,
};

fn chrome(title: &str) -> Chrome {
    Chrome::new(english(), Some(brand()), title.to_owned()).step(4, 4).session("token")
}

fn tag(state: &str, icon: &'static str, color: &'static str) -> Tag {
    Tag { word: english().text(&format!("state-{state}")), icon, color }
}

fn outstanding() -> Tag {
    tag("outstanding", "M8 2a6 6 0 1 0 .01 0Z", "")
}

fn task(name: &str, why: (&str, &str), tag: Tag) -> Task {
    let arguments = [("date", "3 May 2027".into()), ("platform", "Fern & Oak Market".into())];
    let why = english().say(why.0, if why.1.is_empty() { &[] } else { &arguments });
    Task { name: name.into(), href: "/forms/personal".into(), why, tag }
}

fn tasks(intro: &str, offers_all: bool) -> TasksPage {
    let group = |key: &str, task: Task| Group { title: english().text(key), tasks: vec![task] };
    let review = english().text("review-intellectual_property_usage-title");
    TasksPage {
        chrome: chrome(&english().text("tasks-title")),
        intro: english().say(intro, &[("platform", "Fern & Oak Market".into()), ("count", 4_i64.into())]),
        groups: vec![
            group("urgency-risk-review", task(&review, ("why-risk-review-dated", "dated"), outstanding())),
            group(
                "urgency-past-due",
                task("Your details", ("why-past-due", ""), tag("error", "M8 3v6M8 12.5v.1", "red")),
            ),
            group(
                "urgency-current",
                task("Your business", ("why-current", "dated"), tag("ready", "M3 8h10M9 4l4 4-4 4", "green")),
            ),
            group("urgency-future", task("What your customers see", ("why-future", "dated"), outstanding())),
        ],
        next: "/forms/personal".into(),
        button: english().text("tasks-continue"),
        offers_all,
        offers_password: true,
    }
}

#[test]
fn the_tasks_are_grouped_by_urgency_with_what_happens_otherwise() {
    let html = keep("tasks", &tasks("tasks-intro", false));
    assert!(html.contains("Payouts may pause after 3 May 2027") && html.contains("the same link"), "{html}");
    let html = keep("tasks-visit", &tasks("account-link-tasks", true));
    assert!(!html.contains("the same link") && html.contains("<a href=\"/summary\">"), "{html}");
}

fn personal(error: bool) -> FormPage {
    let t = english();
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
        chrome: chrome(&t.text("section-personal-title")).error(error),
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
    let html = keep("form", &personal(false));
    assert!(html.contains("value=\"Jo &#34;&#60;Q&#62;&#34;\""), "{html}");
    assert!(html.contains("<option value=\"US\" selected>United States</option>"), "{html}");
    let html = keep("form-errors", &personal(true));
    assert!(html.contains("<a href=\"#individual.dob-day\">"), "{html}");
}

#[test]
fn what_a_change_leads_to_is_said_before_it_is_made() {
    let said = english().with("change-id-number", "platform", "Fern & Oak Market");
    let page = FormPage { changes: vec![said], ..personal(false) };
    let html = keep("form-change", &page);
    assert!(html.contains("Before you change something") && html.contains("accept the terms again"), "{html}");
    assert!(!keep("form", &personal(false)).contains("Before you change something"));
}

#[test]
fn what_was_typed_before_the_session_was_over_is_said_to_be_unsaved() {
    let html = keep("form-found", &FormPage { found: true, ..personal(false) });
    assert!(html.contains("isn't saved yet") || html.contains("isn&#39;t saved yet"), "{html}");
    assert!(!keep("form", &personal(false)).contains("saved yet"));
}

#[test]
fn terms_that_are_accepted_can_be_read() {
    let t = english();
    let tick =
        Field::line("tos_acceptance", t.with("field-terms-label", "platform", "Fern & Oak Market")).kind(Kind::Tick);
    let page = FormPage {
        chrome: chrome(&t.text("section-terms-title")),
        terms: Some("https://fern.example/terms".into()),
        fields: vec![tick],
        ..personal(false)
    };
    let html = keep("form-terms", &page);
    assert!(html.contains("href=\"https://fern.example/terms\"") && html.contains("type=\"checkbox\""), "{html}");
}

#[test]
fn a_risk_review_is_one_long_answer() {
    let t = english();
    let ask = t.text("review-intellectual_property_usage-ask");
    let page = FormPage {
        changes: vec![],
        found: false,
        terms: None,
        chrome: chrome(&t.text("review-intellectual_property_usage-title")),
        csrf: "token".into(),
        action: "/forms/interv_1-intellectual_property_usage".into(),
        intro: format!("{ask} {}", t.with("section-risk-review-intro", "platform", "Fern & Oak Market")),
        fields: vec![
            Field::line("a", t.text("field-answer-label")).hint(t.text("field-answer-hint")).kind(Kind::Lines),
        ],
        uploads: vec![],
        back: "/tasks",
    };
    assert!(keep("form-risk-review", &page).contains("<textarea"));
}

fn line(label: &str, value: &str, tag: Option<Tag>, error: &str) -> Line {
    Line { label: label.into(), value: value.into(), tag, error: error.into(), change: None }
}

fn summary(title: &str, intro: &str, error: &str, can_send: bool) -> SummaryPage {
    let t = english();
    let card = |name: &str, link: &str, rows| SectionCard {
        name: name.into(),
        href: "/forms/personal".into(),
        link: t.text(link),
        rows,
    };
    let wrong = t.text("error-verification_failed_id_number_match");
    SummaryPage {
        chrome: chrome(&t.text(title)).error(!error.is_empty()),
        csrf: "token".into(),
        intro: t.with(intro, "platform", "Fern & Oak Market"),
        error: if error.is_empty() { String::new() } else { t.text(error) },
        sections: vec![
            card(
                "Your details",
                "summary-fill",
                vec![
                    line("First name", "Jo", Some(tag("done", "M3 8.5 6.5 12 13 4.5", "green")), ""),
                    line(
                        "Social Security number or ID number",
                        "•••••6789",
                        Some(tag("error", "M8 3v6M8 12.5v.1", "red")),
                        &wrong,
                    ),
                    line("Date of birth", "", Some(outstanding()), ""),
                ],
            ),
            card(
                "Your business",
                "summary-edit",
                vec![
                    line(
                        "Legal name of the business",
                        "Northwind Shoes LLC",
                        Some(tag("ready", "M3 8h10M9 4l4 4-4 4", "green")),
                        "",
                    ),
                    line(
                        "Website",
                        "https://northwind-shoes.example/a-rather-long-address",
                        Some(tag("pending", "M8 2a6 6 0 1 0 .01 0ZM8 5v3l2 2", "amber")),
                        "",
                    ),
                ],
            ),
        ],
        can_send,
        last: t.say("summary-last", &[("date", "3 May 2027".into()), ("reference", "7K3M-9QXD".into())]),
        return_url: None,
    }
}

#[test]
fn the_summary_shows_how_every_line_stands() {
    let html = keep("summary-open", &summary("summary-page-title-open", "summary-intro-open", "", true));
    assert!(html.contains("•••••6789") && html.contains("Send my answers"), "{html}");
    let html = keep("summary-done", &summary("summary-page-title-done", "summary-intro-done", "", false));
    assert!(!html.contains("Send my answers"), "{html}");
    for error in ["summary-error-nothing", "summary-error-changed"] {
        keep(error, &summary("summary-page-title-ready", "summary-intro-ready", error, true));
    }
}

#[test]
fn the_receipt_has_a_reference_and_masked_values() {
    for (name, more) in [("receipt", false), ("receipt-more", true)] {
        let lines = vec![line("First name", "Jo", None, ""), line("Tax number of the business", "•••••6789", None, "")];
        let title = english().text("receipt-title");
        let page = ReceiptPage {
            chrome: Chrome::new(english(), Some(brand()), title).session("token"),
            reference: "7K3M-9QXD".into(),
            sent: "3 May 2027, 14:05 UTC".into(),
            until: "30 July 2027".into(),
            return_url: None,
            lines,
            more,
        };
        let html = keep(name, &page);
        assert!(html.contains("7K3M-9QXD") && html.contains("•••••6789"), "{html}");
        assert_eq!(html.contains("Go on with the rest"), more);
    }
}

#[test]
fn a_visit_leads_back_to_the_platform() {
    let t = english();
    let url = || Some("https://fern.example/done?a=1&b=2".to_owned());
    let way = "href=\"https://fern.example/done?a=1&#38;b=2\" rel=\"noreferrer\">Return to Fern &#38; Oak Market</a>";
    for (name, more) in [("receipt-return", false), ("receipt-return-more", true)] {
        let page = ReceiptPage {
            chrome: Chrome::new(t, Some(brand()), t.text("receipt-title")).session("token"),
            reference: "7K3M-9QXD".into(),
            sent: "3 May 2027, 14:05 UTC".into(),
            until: String::new(),
            return_url: url(),
            lines: vec![line("First name", "Jo", None, "")],
            more,
        };
        let html = keep(name, &page);
        assert!(html.contains(way), "{html}");
        assert!(!html.contains("this same link works"), "it opens once: {html}");
    }
    let done = summary("summary-page-title-done", "summary-intro-done", "", false);
    let html = keep("summary-return", &SummaryPage { return_url: url(), ..done });
    assert!(html.contains(way), "{html}");
}
