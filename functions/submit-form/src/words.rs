//! The words for sections, fields and states.

use std::collections::BTreeSet;

use domain::{
    account::Account,
    forms::{
        Cause, Field as Asked, Input, Row, Section, SectionPlan, State,
        bank::{HOLDER_NAME, HOLDER_TYPE, HOLDER_TYPES, key},
    },
    numbers::bank::BankBox,
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

fn review(t: &Language, path: &RequirementPath, part: &str) -> String {
    let description = match path.subject() {
        Subject::RiskReview { description, .. } => description,
        _ => "other",
    };
    let own = format!("review-{description}-{part}");
    if t.has(&own) { t.text(&own) } else { t.text(&format!("review-other-{part}")) }
}

/// What one of the people is called.
pub fn person(t: &Language, account: &Account, id: &str) -> String {
    let person = account.persons().find(|person| person["id"] == id);
    let name = |field: &str| person.and_then(|p| p.get(field)).and_then(Value::as_str).unwrap_or_default().to_owned();
    let whole = format!("{} {}", name("first_name"), name("last_name")).trim().to_owned();
    if whole.is_empty() { t.text("section-person-unknown") } else { whole }
}

/// The label of a field or of a line on the summary. $platform stands in those that speak of it.
pub fn label(t: &Language, key: &str, path: &str, platform: &str) -> String {
    if key == "unknown" {
        let words = path.replace(['.', '_'], " ");
        return t.with("field-unknown-label", "path", words);
    }
    t.with(&format!("field-{key}-label"), "platform", platform)
}

/// The questions of a page, as it asks them: of a bank account as many as it has boxes.
pub fn fields(t: &Language, asked: &[Asked], platform: &str) -> Vec<Field> {
    let each = |asked: &Asked| match asked.input {
        Input::Bank => bank(t, asked),
        _ => vec![field(t, asked, platform)],
    };
    asked.iter().flat_map(each).collect()
}

fn field(t: &Language, asked: &Asked, platform: &str) -> Field {
    let mut field = Field::line(&asked.name, label(t, asked.key, &asked.name, platform))
        .kind(kind(asked.input))
        .hint(hint(t, asked.key, platform))
        .autocomplete(if asked.autocomplete == "off" { "" } else { asked.autocomplete })
        .value(&asked.current)
        .error(said(t, asked));
    if asked.sensitive {
        field.autocomplete = "off";
    }
    field.optional = !asked.required;
    match asked.input {
        Input::Country => field.choices(t.countries()),
        Input::State if !asked.states.is_empty() => {
            field.choices(asked.states.iter().map(|(code, name)| ((*code).to_owned(), (*name).to_owned())).collect())
        }
        Input::YesNo => field.radios(["true", "false"].map(|yes| (yes.to_owned(), choice(t, "yes-no", yes))).into()),
        Input::Choice => {
            let offered: Vec<_> =
                asked.choices.iter().map(|one| ((*one).to_owned(), choice(t, asked.key, one))).collect();
            if offered.len() > MOST_RADIOS { field.choices(offered) } else { field.radios(offered) }
        }
        Input::Date => {
            let mut parts = asked.current.split('-').map(str::to_owned);
            let (year, month, day) = (parts.next(), parts.next(), parts.next());
            field.parts = [day, month, year].map(Option::unwrap_or_default);
            field
        }
        _ => field,
    }
}

/// More choices than these stand in a list that opens.
const MOST_RADIOS: usize = 7;

// The boxes of a bank account; what was wrong with the whole stands at the first.
fn bank(t: &Language, asked: &Asked) -> Vec<Field> {
    let at = |name: &str| format!("{}.{name}", asked.name);
    let text = |key: &str| t.text(&format!("field-{key}-label"));
    let who = HOLDER_TYPES.map(|one| (one.to_owned(), choice(t, "account-holder-type", one)));
    let mut all = vec![
        Field::line(&at(HOLDER_NAME), text("account-holder-name")).autocomplete("name").error(said(t, asked)),
        Field::line(&at(HOLDER_TYPE), text("account-holder-type")).radios(who.into()),
    ];
    all.extend(asked.boxes.iter().map(|bank| {
        let key = key(bank.of, asked.boxes);
        let letters = matches!(bank.of, BankBox::Iban | BankBox::BankIdentifier | BankBox::AccountNumber);
        let mut field = Field::line(&at(bank.of.name()), text(key))
            .kind(Kind::Line { kind: "text", inputmode: if letters { "text" } else { "numeric" } })
            .hint(hint(t, key, ""))
            .autocomplete("off");
        field.optional = !bank.required;
        field
    }));
    for field in &mut all {
        field.optional |= !asked.required;
    }
    all
}

fn hint(t: &Language, key: &str, platform: &str) -> String {
    let key = format!("field-{key}-hint");
    if t.has(&key) || Language::english().has(&key) { t.with(&key, "platform", platform) } else { String::new() }
}

fn said(t: &Language, asked: &Asked) -> String {
    asked.error.as_deref().filter(|_| !asked.answered).map(|code| error(t, code)).unwrap_or_default()
}

// The words of one choice.
fn choice(t: &Language, key: &str, one: &str) -> String {
    t.text(&format!("choice-{key}-{one}"))
}

fn kind(input: Input) -> Kind {
    match input {
        Input::Email => Kind::Line { kind: "email", inputmode: "email" },
        Input::Phone => Kind::Line { kind: "tel", inputmode: "tel" },
        // Not `url`: browsers refuse one without a scheme, and people don't type it.
        Input::Url => Kind::Line { kind: "text", inputmode: "url" },
        Input::Digits => Kind::Line { kind: "text", inputmode: "text" },
        Input::Date => Kind::Date,
        Input::Accept => Kind::Tick,
        Input::LongText | Input::Answer | Input::Document => Kind::Lines,
        Input::Text | Input::State | Input::Country | Input::Choice | Input::YesNo | Input::Bank => {
            Kind::Line { kind: "text", inputmode: "" }
        }
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
pub fn value(t: &Language, row: &Row) -> String {
    let raw = row.value.as_str();
    let known = |key: String| if t.has(&key) { t.text(&key) } else { raw.to_owned() };
    match row.input {
        _ if raw.is_empty() => String::new(),
        Input::Date => day(t, raw),
        Input::Accept => t.text("summary-accepted"),
        Input::YesNo => known(format!("choice-yes-no-{raw}")),
        Input::Choice => known(format!("choice-{}-{raw}", row.key)),
        Input::Country => known(format!("country-{raw}")),
        _ => raw.to_owned(),
    }
}

fn day(t: &Language, raw: &str) -> String {
    let parts: Vec<&str> = raw.split('-').collect();
    match parts.as_slice() {
        [year, month, day] => match (year.parse(), month.parse(), day.parse()) {
            (Ok(year), Ok(month @ 1..=12), Ok(day)) => t.day(year, month, day),
            _ => raw.to_owned(),
        },
        _ => raw.to_owned(),
    }
}
