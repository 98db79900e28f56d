//! The plan: which sections an owner goes through, and what each asks.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Cause, Check, Input, Section, bank, catalogue, consequences, people};
use crate::{
    account::Account,
    numbers::bank::BankField,
    requirement::{Due, RequirementPath, Urgency},
    submission::GivenValue,
};

/// One question on a page.
#[derive(Clone, PartialEq)]
pub struct Field {
    /// Its name in the form: the path it answers, or for a date the path above day, month and year.
    pub name: String,
    /// The paths that it answers: of a date all its parts, also those that aren't due, since they change together.
    pub paths: Vec<RequirementPath>,
    /// The stem of its texts.
    pub key: &'static str,
    /// How it is typed.
    pub input: Input,
    /// What it must be.
    pub check: Check,
    /// `autocomplete`.
    pub autocomplete: &'static str,
    /// Shown again only by its last characters.
    pub sensitive: bool,
    /// Whether it must be answered.
    pub required: bool,
    /// What was given or is on file: a text, or year-month-day. Empty when there is nothing, or it is sensitive.
    pub current: String,
    /// The code of what was wrong with what was given before.
    pub error: Option<String>,
    /// How urgent; none when it isn't due.
    pub urgency: Option<Urgency>,
    /// By when.
    pub deadline: Option<i64>,
    /// Whether an answer waits to be submitted.
    pub answered: bool,
    /// The change that asks for it, where nobody else does.
    pub because: Option<Cause>,
    /// The country that it is about, where that isn't the account's: a director may live abroad.
    pub country: Option<String>,
    /// What a choice offers; the stem of its words is that of the question.
    pub choices: &'static [&'static str],
    /// The states to choose from, as sent and as read; none where a line is typed.
    pub states: &'static [(&'static str, &'static str)],
    /// The boxes of a bank account.
    pub boxes: &'static [BankField],
}

/// One page.
#[derive(Clone, PartialEq)]
pub struct SectionPlan {
    /// Which.
    pub section: Section,
    /// What it asks, in order.
    pub fields: Vec<Field>,
}

impl SectionPlan {
    /// Whether something on it still needs an answer.
    pub fn is_open(&self) -> bool {
        self.fields.iter().any(|field| field.required && !field.answered)
    }

    /// The change that asks for all that it asks; none where anything on it is due anyway.
    pub fn because(&self) -> Option<Cause> {
        let mut asked = self.fields.iter().filter(|field| field.required).map(|field| field.because);
        let first = asked.next().flatten()?;
        asked.all(|because| because.is_some()).then_some(first)
    }

    /// The most urgent of its fields.
    pub fn urgency(&self) -> Option<Urgency> {
        self.fields.iter().filter_map(|field| field.urgency).min()
    }

    /// The earliest of its deadlines.
    pub fn deadline(&self) -> Option<i64> {
        self.fields.iter().filter_map(|field| field.deadline).min()
    }
}

/// The sections with anything due, most urgent first, and of equal urgency in the order of the pages.
pub fn plan(account: &Account, drafts: &[&GivenValue]) -> Vec<SectionPlan> {
    let mut sections: BTreeMap<Section, Vec<Field>> = BTreeMap::new();
    for (due, because) in asked(account, drafts) {
        let section = sections.entry(Section::of(&due.path, account)).or_default();
        add(section, account, drafts, &due.path, Some(&due), because);
    }
    let mut plans: Vec<SectionPlan> = sections
        .into_iter()
        .map(|(section, mut fields)| {
            complete_parts(&mut fields, account, drafts);
            fields.sort_by_key(place);
            SectionPlan { section, fields }
        })
        .collect();
    for page in newcomers(account, drafts) {
        plans.retain(|plan| plan.section != page.section);
        plans.push(page);
    }
    plans.sort_by_key(|plan| (plan.urgency(), plan.section.clone()));
    plans
}

// Where the catalogue asks it.
fn place(field: &Field) -> usize {
    field.paths.first().map_or(usize::MAX, |path| catalogue::find(path).place)
}

// The pages of people who were added and of whom something is needed. They are as urgent as what is due now.
fn newcomers(account: &Account, drafts: &[&GivenValue]) -> Vec<SectionPlan> {
    let new = people::people(account, drafts).into_iter().filter(|someone| someone.is_new);
    new.map(|someone| {
        let mut page = usual(account, drafts, &Section::Person(someone.id.to_string()));
        page.fields.retain(|field| field.required);
        for field in &mut page.fields {
            field.urgency = Some(Urgency::Current);
        }
        page
    })
    .collect()
}

// What must be given of somebody who was added.
fn needed_of(account: &Account, drafts: &[&GivenValue], section: &Section) -> Vec<String> {
    let Section::Person(id) = section else { return Vec::new() };
    let all = people::people(account, drafts);
    let someone = all.iter().find(|someone| someone.is_new && someone.id.as_str() == id);
    let needed = someone.map(|someone| people::needed(account, &someone.roles)).unwrap_or_default();
    needed.into_iter().map(|field| format!("{id}.{field}")).collect()
}

// What is due, and what the drafts lead to.
fn asked(account: &Account, drafts: &[&GivenValue]) -> Vec<(Due, Option<Cause>)> {
    let led_to = consequences(account, drafts).into_iter().map(|found| {
        let due = Due { path: found.path, urgency: Urgency::Current, deadline: None, error: None };
        (due, Some(found.cause))
    });
    account.due().into_iter().map(|due| (due, None)).chain(led_to).collect()
}

/// A section with everything that it usually asks, due or not: for an owner who wants to change something.
pub fn usual(account: &Account, drafts: &[&GivenValue], section: &Section) -> SectionPlan {
    let mut fields = Vec::new();
    let all_asked = asked(account, drafts);
    for (due, because) in all_asked.iter().filter(|(due, _)| Section::of(&due.path, account) == *section) {
        add(&mut fields, account, drafts, &due.path, Some(due), *because);
    }
    let needed = needed_of(account, drafts, section);
    for raw in &needed {
        if let Ok(path) = RequirementPath::parse(raw) {
            add(&mut fields, account, drafts, &path, None, None);
        }
    }
    for raw in usual_paths(account, section) {
        let Ok(path) = RequirementPath::parse(&raw) else { continue };
        if Section::of(&path, account) == *section && !fields.iter().any(|field: &Field| field.name == raw) {
            for part in parts_of(&raw, &path) {
                add(&mut fields, account, drafts, &part, None, None);
            }
        }
    }
    complete_parts(&mut fields, account, drafts);
    for field in &mut fields {
        field.required |= field.paths.iter().any(|path| needed.iter().any(|raw| raw == path.as_str()));
    }
    fields.sort_by_key(place);
    SectionPlan { section: section.clone(), fields }
}

// The parts that a question's path is asked in, or the path itself.
fn parts_of(raw: &str, path: &RequirementPath) -> Vec<RequirementPath> {
    let parts = catalogue::find(path).parts;
    if parts.is_empty() {
        return vec![path.clone()];
    }
    parts.iter().filter_map(|part| RequirementPath::parse(&format!("{raw}.{part}")).ok()).collect()
}

// When only the day is due the whole date is typed, and saving the day alone would make a date that nobody gave; a signature
// has its time and where it came from.
fn complete_parts(fields: &mut Vec<Field>, account: &Account, drafts: &[&GivenValue]) {
    let whole = |field: &Field| field.paths.iter().any(|path| path.as_str() == field.name);
    let missing: Vec<RequirementPath> = fields
        .iter()
        .filter(|field| !whole(field))
        .flat_map(|field| {
            let parts = field.paths.first().map(|path| parts_of(&field.name, path)).unwrap_or_default();
            parts.into_iter().filter(|part| !field.paths.contains(part)).collect::<Vec<_>>()
        })
        .collect();
    for part in missing {
        add(fields, account, drafts, &part, None, None);
    }
}

fn usual_paths(account: &Account, section: &Section) -> Vec<String> {
    let below = |prefix: &str, names: &mut dyn Iterator<Item = &'static str>| -> Vec<String> {
        names.map(|name| format!("{prefix}.{name}")).collect()
    };
    let country = account.country();
    match section {
        Section::RiskReview(path) => vec![path.as_str().to_owned()],
        Section::Personal => {
            let id = account.representative_map().and_then(|person| person.get("id")).and_then(Value::as_str);
            below(id.unwrap_or("individual"), &mut catalogue::usual_of_person(country))
        }
        Section::Person(id) => below(id, &mut catalogue::usual_of_person(country)),
        Section::Business => {
            let company = if account.business_type() == Some("individual") {
                Vec::new()
            } else {
                below("company", &mut catalogue::usual_of_company(country))
            };
            company.into_iter().chain(catalogue::usual_of_account(country).map(str::to_owned)).collect()
        }
        Section::Public => catalogue::usual_of_account(country).map(str::to_owned).collect(),
        // Changing the account for payouts asks for it whole.
        Section::Bank => vec!["external_account".to_owned()],
        Section::People | Section::Kind | Section::Documents | Section::Terms | Section::Other => Vec::new(),
    }
}

pub(super) fn add(
    fields: &mut Vec<Field>,
    account: &Account,
    drafts: &[&GivenValue],
    path: &RequirementPath,
    due: Option<&Due>,
    because: Option<Cause>,
) {
    let entry = catalogue::find(path);
    let name = catalogue::name(path);
    let draft = drafts.iter().find(|draft| draft.path == *path);
    let error = due.and_then(|due| due.error.as_ref()).map(|error| error.code.clone());
    if let Some(field) = fields.iter_mut().find(|field| field.name == name) {
        // Another part of a date that is asked already.
        field.paths.push(path.clone());
        field.because = field.because.filter(|_| due.is_none() || because.is_some());
        field.required |= due.is_some();
        field.answered &= draft.is_some();
        field.error = field.error.take().or(error);
        field.urgency = field.urgency.into_iter().chain(due.map(|due| due.urgency)).min();
        field.deadline = field.deadline.into_iter().chain(due.and_then(|due| due.deadline)).min();
        return;
    }
    let home = home(account, drafts, path);
    let country = home.as_deref().or(account.country());
    let current = match entry.input {
        _ if entry.sensitive => String::new(),
        Input::Date => date(account, drafts, &name),
        Input::Accept => {
            if draft.is_some() {
                "true".into()
            } else {
                String::new()
            }
        }
        _ => standing(account, drafts, path).map(|value| typed(entry.check, value, country)).unwrap_or_default(),
    };
    let is_state = entry.input == Input::State;
    fields.push(Field {
        name,
        paths: vec![path.clone()],
        key: catalogue::words(entry.key, country),
        input: entry.input,
        check: entry.check,
        autocomplete: entry.autocomplete,
        sensitive: entry.sensitive,
        required: due.is_some(),
        current,
        error,
        urgency: due.map(|due| due.urgency),
        deadline: due.and_then(|due| due.deadline),
        answered: draft.is_some(),
        because,
        choices: entry.choices,
        states: if is_state { catalogue::states(country) } else { &[] },
        boxes: if entry.input == Input::Bank { bank::boxes(account.country()) } else { &[] },
        country: home,
    });
}

// The country of the address that a path belongs to.
fn home(account: &Account, drafts: &[&GivenValue], path: &RequirementPath) -> Option<String> {
    let (of, _) = path.as_str().split_once('.')?;
    let country = RequirementPath::parse(&format!("{of}.address.country")).ok()?;
    standing(account, drafts, &country).map(shown).filter(|country| !country.is_empty())
}

/// What stands for a path: what was given and not yet submitted, or else what is on file.
pub(crate) fn standing<'a>(
    account: &'a Account,
    drafts: &[&'a GivenValue],
    path: &RequirementPath,
) -> Option<&'a Value> {
    drafts.iter().find(|draft| draft.path == *path).map(|draft| &draft.value).or_else(|| account.value_at(path))
}

/// The date that stands at a name, year-month-day.
pub(crate) fn date(account: &Account, drafts: &[&GivenValue], name: &str) -> String {
    let whole = drafts.iter().find(|draft| draft.path.as_str() == name).map(|draft| &draft.value);
    let part = |part: &str| {
        let given = whole.and_then(|whole| whole.get(part)).map(shown);
        let path = RequirementPath::parse(&format!("{name}.{part}")).ok();
        given.or_else(|| path.and_then(|path| standing(account, drafts, &path).map(shown))).unwrap_or_default()
    };
    let (year, month, day) = (part("year"), part("month"), part("day"));
    if year.is_empty() && month.is_empty() && day.is_empty() { String::new() } else { format!("{year}-{month}-{day}") }
}

/// A value as it was typed.
pub(crate) fn typed(check: Check, value: &Value, country: Option<&str>) -> String {
    match (check, value) {
        (Check::Amount, Value::Number(number)) => {
            let smallest = number.as_i64().unwrap_or_default();
            (smallest / minor_units(country)).to_string()
        }
        (_, Value::Array(list)) => list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
        _ => shown(value),
    }
}

/// How many of the smallest units of money a whole one of a country has.
pub(crate) fn minor_units(country: Option<&str>) -> i64 {
    if catalogue::currency(country) == Some("jpy") { 1 } else { 100 }
}

/// A value as text.
pub(crate) fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(yes) => yes.to_string(),
        // A text that files stand beside.
        _ => crate::document::answer_of(value).unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::AccountId;
    use proptest::prelude::*;
    use serde_json::json;
    use std::collections::HashSet;

    pub(super) fn account(body: Value) -> Account {
        let Value::Object(body) = body else { panic!("an object") };
        Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 0).unwrap_or_else(|i| panic!("{i}"))
    }

    fn names(plans: &[SectionPlan]) -> Vec<(String, Vec<String>)> {
        plans.iter().map(|p| (p.section.slug(), p.fields.iter().map(|f| f.name.clone()).collect())).collect()
    }

    #[test]
    fn what_a_business_is_comes_before_its_legal_form() {
        let due = json!({"currently_due": ["company.structure", "business_type"]});
        let account = account(json!({"country": "GB", "business_type": "company", "requirements": due}));
        let names: Vec<String> = plan(&account, &[])[0].fields.iter().map(|field| field.name.clone()).collect();
        assert_eq!(names, ["business_type", "company.structure"]);
    }

    #[test]
    fn risk_reviews_come_first_and_a_date_is_one_question() {
        let account = account(json!({"requirements": {
            "past_due": ["individual.dob.day", "individual.dob.month", "individual.dob.year", "individual.first_name"],
            "currently_due": ["settings.payments.statement_descriptor", "interv_9.intellectual_property_usage.form"],
        }}));
        assert_eq!(
            names(&plan(&account, &[])),
            [
                (
                    "interv_9-intellectual_property_usage".to_owned(),
                    vec!["interv_9.intellectual_property_usage.form".to_owned()]
                ),
                ("personal".into(), vec!["individual.first_name".into(), "individual.dob".into()]),
                ("public".into(), vec!["settings.payments.statement_descriptor".into()]),
            ]
        );
    }

    #[test]
    fn the_representative_is_the_person_and_others_have_their_own_page() {
        let account = account(json!({
            "persons": [{"id": "person_r", "relationship": {"representative": true}}, {"id": "person_o"}],
            "requirements": {"currently_due": ["person_r.email", "person_o.email"]},
        }));
        let slugs: Vec<String> = plan(&account, &[]).iter().map(|p| p.section.slug()).collect();
        assert_eq!(slugs, ["personal", "person_o"]);
    }

    #[test]
    fn an_answer_that_waits_closes_its_section() {
        let account = account(json!({"requirements": {"currently_due": ["individual.first_name"]}}));
        let given = GivenValue {
            path: RequirementPath::parse("individual.first_name").unwrap(),
            value: json!("Jo"),
            round: 0,
            saved_at: 0,
        };
        let plans = plan(&account, &[&given]);
        assert!(!plans[0].is_open());
        assert_eq!(plans[0].fields[0].current, "Jo");
    }

    #[test]
    fn changing_a_section_offers_what_it_usually_asks_with_what_is_on_file() {
        let account = account(
            json!({"business_type": "individual", "individual": {"first_name": "Jo", "dob": {"day": 3, "month": 4, "year": 1990}}}),
        );
        let personal = usual(&account, &[], &Section::Personal);
        let find =
            |name: &str| personal.fields.iter().find(|f| f.name == name).map(|f| (f.current.clone(), f.required));
        assert_eq!(find("individual.first_name"), Some(("Jo".into(), false)));
        assert_eq!(find("individual.dob"), Some(("1990-4-3".into(), false)));
        assert!(find("individual.address.city").is_some());
    }

    #[test]
    fn a_form_and_a_challenge_of_one_review_are_two_pages() {
        for pair in [["interv_a.x.form", "interv_a.x.challenge"], ["interv_a.b.c.form", "interv_a.b.d.form"]] {
            let plans = plan(&account(json!({"requirements": {"currently_due": pair}})), &[]);
            let slugs: HashSet<_> = plans.iter().map(|plan| plan.section.slug()).collect();
            assert_eq!(slugs.len(), 2, "{pair:?}");
        }
    }

    #[test]
    fn a_date_of_which_one_part_is_due_is_given_whole() {
        let account = account(json!({
            "individual": {"dob": {"day": 1, "month": 2, "year": 1980}},
            "requirements": {"currently_due": ["individual.dob.day"]},
        }));
        let field = plan(&account, &[])[0].fields[0].clone();
        assert_eq!((field.name.as_str(), field.paths.len(), field.required), ("individual.dob", 3, true));
        assert_eq!(field.current, "1980-2-1");
    }

    #[test]
    fn a_date_may_be_due_as_one_path() {
        let account = account(json!({"requirements": {"currently_due": ["individual.dob"]}}));
        let path = RequirementPath::parse("individual.dob").unwrap();
        let value = json!({"day": 3, "month": 4, "year": 1990});
        let given = GivenValue { path: path.clone(), value, round: 0, saved_at: 0 };
        let field = plan(&account, &[&given])[0].fields[0].clone();
        assert_eq!((field.name.as_str(), field.paths), ("individual.dob", vec![path]));
        assert_eq!((field.current.as_str(), field.answered), ("1990-4-3", true));
    }

    #[test]
    fn numbers_that_no_form_knows_are_secret_all_the_same() {
        let due = json!({"requirements": {"currently_due": ["external_account", "something.new"]}});
        let plans = plan(&account(due), &[]);
        let fields: Vec<&Field> = plans.iter().flat_map(|plan| &plan.fields).collect();
        let secret = |name: &str| fields.iter().find(|field| field.name == name).map(|field| field.sensitive);
        assert_eq!((secret("external_account"), secret("something.new")), (Some(true), Some(false)));
    }

    #[test]
    fn what_a_change_leads_to_is_a_page_of_its_own_and_says_so() {
        let account = account(json!({"business_type": "individual", "individual": {"first_name": "Jo"}}));
        let path = RequirementPath::parse("individual.first_name").unwrap();
        let given = GivenValue { path, value: json!("Ann"), round: 0, saved_at: 0 };
        assert!(plan(&account, &[]).is_empty());
        let plans = plan(&account, &[&given]);
        assert_eq!(plans[0].fields[0].name, "individual.verification.document");
        assert_eq!((plans[0].because(), plans[0].is_open()), (Some(Cause::LegalName), true));
    }

    proptest! {
        #[test]
        fn every_due_path_stands_on_exactly_one_page(
            paths in prop::collection::vec("(individual|company|person_[a-c]|business_profile|settings|interv_[a-c]|[a-z]{3})(\\.[a-z_]{1,8}){0,3}|individual\\.(dob|dob\\.day|email)|interv_[ab](\\.[xy]){1,2}\\.(form|challenge)", 0..30)
        ) {
            let account = account(json!({"requirements": {"currently_due": paths}}));
            let plans = plan(&account, &[]);
            let planned: Vec<_> = plans.iter().flat_map(|p| &p.fields).flat_map(|f| &f.paths).collect();
            let due: HashSet<_> = account.due().into_iter().map(|due| due.path).collect();
            let unique: HashSet<_> = planned.iter().copied().collect();
            prop_assert_eq!(planned.len(), unique.len(), "none stands twice");
            prop_assert!(due.iter().all(|path| unique.contains(path)));
            let other = planned.into_iter().filter(|path| !due.contains(path));
            prop_assert!(other.into_iter().all(|path| path.as_str().contains(".dob.")), "the rest of a date, nothing else");
            let slugs: HashSet<_> = plans.iter().map(|p| p.section.slug()).collect();
            prop_assert_eq!(slugs.len(), plans.len(), "no two pages share an address");
        }
    }
}
