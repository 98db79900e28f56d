//! The words for sections, fields and states.

use std::collections::BTreeSet;

use domain::{
    account::Account,
    forms::{Cause, Check, Field as Asked, Input, Section, SectionPlan, State},
    requirement::{RequirementPath, Subject},
};
use serde_json::Value;
use web::{
    field::{Field, Kind},
    language::Language,
};

use crate::page::Tag;

/// The name of a section, in lists.
pub fn section_name(t: &Language, section: &Section, account: &Account) -> String {
    match section {
        Section::RiskReview(path) => t.with("section-risk-review-name", "review", review(t, path, "title")),
        Section::Person(id) => t.with("section-person-name", "person", person(t, account, id)),
        other => t.text(&format!("section-{}-name", other.key())),
    }
}

/// The instruction of a section, its page's title.
pub fn section_title(t: &Language, section: &Section, account: &Account) -> String {
    match section {
        Section::RiskReview(path) => review(t, path, "title"),
        Section::Person(id) => t.with("section-person-title", "person", person(t, account, id)),
        other => t.text(&format!("section-{}-title", other.key())),
    }
}

/// What a section's page says first.
pub fn section_intro(t: &Language, section: &Section, platform: &str) -> String {
    match section {
        Section::RiskReview(path) => {
            let ask = review(t, path, "ask");
            let intro = t.with("section-risk-review-intro", "platform", platform);
            format!("{ask} {intro}")
        }
        other => t.text(&format!("section-{}-intro", other.key())),
    }
}

/// What one of the people is called.
pub fn person_name(t: &Language, account: &Account, section: &Section) -> String {
    match section {
        Section::Person(id) => person(t, account, id),
        _ => String::new(),
    }
}

fn review(t: &Language, path: &RequirementPath, part: &str) -> String {
    let description = match path.subject() {
        Subject::RiskReview { description, .. } => description,
        _ => "other",
    };
    let own = format!("review-{description}-{part}");
    if t.has(&own) { t.text(&own) } else { t.text(&format!("review-other-{part}")) }
}

fn person(t: &Language, account: &Account, id: &str) -> String {
    let person = account.persons().find(|person| person["id"] == id);
    let name = |field: &str| person.and_then(|p| p.get(field)).and_then(Value::as_str).unwrap_or_default().to_owned();
    let whole = format!("{} {}", name("first_name"), name("last_name")).trim().to_owned();
    if whole.is_empty() { t.text("section-person-unknown") } else { whole }
}

/// The label of a field or of a line on the summary.
pub fn label(t: &Language, key: &str, path: &str) -> String {
    if key == "unknown" {
        let words = path.replace(['.', '_'], " ");
        return t.with("field-unknown-label", "path", words);
    }
    t.text(&format!("field-{key}-label"))
}

/// A question as a page asks it.
pub fn field(t: &Language, asked: &Asked) -> Field {
    let hint_key = format!("field-{}-hint", asked.key);
    let (kind, hint) = (kind(asked.input), if t.has(&hint_key) { t.text(&hint_key) } else { String::new() });
    let mut field = Field::line(&asked.name, label(t, asked.key, &asked.name))
        .kind(kind)
        .hint(hint)
        .autocomplete(asked.autocomplete)
        .value(&asked.current)
        .error(asked.error.as_deref().filter(|_| !asked.answered).map(|code| error(t, code)).unwrap_or_default());
    field.optional = !asked.required;
    if asked.check == Check::Country {
        field = field.choices(t.countries());
    }
    if asked.input == Input::Date {
        let mut parts = asked.current.split('-').map(str::to_owned);
        let (year, month, day) = (parts.next(), parts.next(), parts.next());
        field.parts = [day, month, year].map(Option::unwrap_or_default);
    }
    field
}

fn kind(input: Input) -> Kind {
    match input {
        Input::Text => Kind::Line { kind: "text", inputmode: "" },
        Input::Email => Kind::Line { kind: "email", inputmode: "email" },
        Input::Phone => Kind::Line { kind: "tel", inputmode: "tel" },
        // Not `url`: browsers refuse one without a scheme, and people don't type it.
        Input::Url => Kind::Line { kind: "text", inputmode: "url" },
        Input::Digits => Kind::Line { kind: "text", inputmode: "text" },
        Input::Date => Kind::Date,
        Input::LongText => Kind::Lines,
    }
}

/// That a change asks for this; nothing when none does.
pub fn because(t: &Language, cause: Option<Cause>, platform: &str) -> String {
    cause.map(|cause| t.with(&format!("because-{}", cause.key()), "platform", platform)).unwrap_or_default()
}

/// What changing anything on a page leads to, each said once.
pub fn changes(t: &Language, plan: &SectionPlan, account: &Account, platform: &str) -> Vec<String> {
    let free = plan.fields.iter().filter(|field| !field.required);
    let causes: BTreeSet<Cause> =
        free.flat_map(|field| &field.paths).filter_map(|path| Cause::of(path, account)).collect();
    causes.into_iter().map(|cause| t.with(&format!("change-{}", cause.key()), "platform", platform)).collect()
}

/// What was wrong with something given before, by its code.
pub fn error(t: &Language, code: &str) -> String {
    let key = format!("error-{code}");
    if t.has(&key) { t.text(&key) } else { t.text("error-other") }
}

/// How something stands.
pub fn tag(t: &Language, state: State) -> Tag {
    let (key, icon, color) = match state {
        State::Error => ("state-error", "M8 3v6M8 12.5v.1", "red"),
        State::Outstanding => ("state-outstanding", "M8 2a6 6 0 1 0 .01 0Z", ""),
        State::Ready => ("state-ready", "M3 8h10M9 4l4 4-4 4", "green"),
        State::Pending => ("state-pending", "M8 2a6 6 0 1 0 .01 0ZM8 5v3l2 2", "amber"),
        State::Done => ("state-done", "M3 8.5 6.5 12 13 4.5", "green"),
    };
    Tag { word: t.text(key), icon, color }
}

/// A value as a person reads it.
pub fn value(t: &Language, raw: &str, is_date: bool) -> String {
    if !is_date {
        return raw.to_owned();
    }
    let parts: Vec<&str> = raw.split('-').collect();
    match parts.as_slice() {
        [year, month, day] => match (year.parse(), month.parse(), day.parse()) {
            (Ok(year), Ok(month @ 1..=12), Ok(day)) => t.day(year, month, day),
            _ => raw.to_owned(),
        },
        _ => raw.to_owned(),
    }
}
