//! The plan: which sections an owner goes through, and what each asks.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Check, Input, Section, catalogue};
use crate::{
    account::Account,
    requirement::{Due, RequirementPath, Urgency},
    submission::GivenValue,
};

/// One question on a page.
#[derive(Clone, PartialEq)]
pub struct Field {
    /// Its name in the form: the path it answers, or for a date the path above day, month and year.
    pub name: String,
    /// The paths that it answers.
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
    for due in account.due() {
        add(sections.entry(Section::of(&due.path, account)).or_default(), account, drafts, &due.path, Some(&due));
    }
    let mut plans: Vec<SectionPlan> = sections
        .into_iter()
        .map(|(section, mut fields)| {
            fields.sort_by_key(|field| field.paths.first().map_or(usize::MAX, catalogue::place));
            SectionPlan { section, fields }
        })
        .collect();
    plans.sort_by_key(|plan| (plan.urgency(), plan.section.clone()));
    plans
}

/// A section with everything that it usually asks, due or not: for an owner who wants to change something.
pub fn usual(account: &Account, drafts: &[&GivenValue], section: &Section) -> SectionPlan {
    let mut fields = Vec::new();
    let all_due = account.due();
    for due in all_due.iter().filter(|due| Section::of(&due.path, account) == *section) {
        add(&mut fields, account, drafts, &due.path, Some(due));
    }
    for raw in usual_paths(account, section) {
        let Ok(path) = RequirementPath::parse(&raw) else { continue };
        if Section::of(&path, account) == *section && !fields.iter().any(|field: &Field| field.name == raw) {
            for part in date_parts(&raw, &path) {
                add(&mut fields, account, drafts, &part, None);
            }
        }
    }
    fields.sort_by_key(|field| field.paths.first().map_or(usize::MAX, catalogue::place));
    SectionPlan { section: section.clone(), fields }
}

fn date_parts(raw: &str, path: &RequirementPath) -> Vec<RequirementPath> {
    if catalogue::find(path).input != Input::Date {
        return vec![path.clone()];
    }
    ["day", "month", "year"].iter().filter_map(|part| RequirementPath::parse(&format!("{raw}.{part}")).ok()).collect()
}

fn usual_paths(account: &Account, section: &Section) -> Vec<String> {
    let below = |prefix: &str, names: &mut dyn Iterator<Item = &'static str>| -> Vec<String> {
        names.map(|name| format!("{prefix}.{name}")).collect()
    };
    match section {
        Section::RiskReview(path) => vec![path.as_str().to_owned()],
        Section::Personal => {
            let id = account.representative_map().and_then(|person| person.get("id")).and_then(Value::as_str);
            below(id.unwrap_or("individual"), &mut catalogue::usual_of_person())
        }
        Section::Person(id) => below(id, &mut catalogue::usual_of_person()),
        Section::Business => {
            let company = if account.business_type() == Some("individual") {
                Vec::new()
            } else {
                below("company", &mut catalogue::usual_of_company())
            };
            company.into_iter().chain(catalogue::usual_of_account().map(str::to_owned)).collect()
        }
        Section::Public => catalogue::usual_of_account().map(str::to_owned).collect(),
        Section::Other => Vec::new(),
    }
}

fn add(fields: &mut Vec<Field>, account: &Account, drafts: &[&GivenValue], path: &RequirementPath, due: Option<&Due>) {
    let entry = catalogue::find(path);
    let name = match entry.input {
        Input::Date => path.as_str().rsplit_once('.').map_or(path.as_str(), |(above, _)| above).to_owned(),
        _ => path.as_str().to_owned(),
    };
    let draft = drafts.iter().find(|draft| draft.path == *path);
    let error = due.and_then(|due| due.error.as_ref()).map(|error| error.code.clone());
    if let Some(field) = fields.iter_mut().find(|field| field.name == name) {
        // Another part of a date that is asked already.
        field.paths.push(path.clone());
        field.required |= due.is_some();
        field.answered &= draft.is_some();
        field.error = field.error.take().or(error);
        field.urgency = field.urgency.into_iter().chain(due.map(|due| due.urgency)).min();
        field.deadline = field.deadline.into_iter().chain(due.and_then(|due| due.deadline)).min();
        return;
    }
    let current = if entry.sensitive { String::new() } else { current(account, drafts, path, &name, entry.input) };
    fields.push(Field {
        name,
        paths: vec![path.clone()],
        key: entry.key,
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
    });
}

/// What stands for a path: what was given and not yet submitted, or else what is on file.
pub(crate) fn standing<'a>(
    account: &'a Account,
    drafts: &[&'a GivenValue],
    path: &RequirementPath,
) -> Option<&'a Value> {
    drafts.iter().find(|draft| draft.path == *path).map(|draft| &draft.value).or_else(|| account.value_at(path))
}

fn current(account: &Account, drafts: &[&GivenValue], path: &RequirementPath, name: &str, input: Input) -> String {
    let show = |path: &RequirementPath| standing(account, drafts, path).map(shown).unwrap_or_default();
    if input != Input::Date {
        return show(path);
    }
    let part =
        |part: &str| RequirementPath::parse(&format!("{name}.{part}")).map(|path| show(&path)).unwrap_or_default();
    let (year, month, day) = (part("year"), part("month"), part("day"));
    if year.is_empty() && month.is_empty() && day.is_empty() { String::new() } else { format!("{year}-{month}-{day}") }
}

/// A value as text.
pub(crate) fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(yes) => yes.to_string(),
        _ => String::new(),
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

    proptest! {
        #[test]
        fn every_due_path_stands_on_exactly_one_page(
            paths in prop::collection::vec("(individual|company|person_[a-c]|business_profile|settings|interv_[a-c]|[a-z]{3})(\\.[a-z_]{1,8}){0,3}|individual\\.(dob\\.day|email)|interv_a\\.url_inquiry\\.form", 0..30)
        ) {
            let account = account(json!({"requirements": {"currently_due": paths}}));
            let plans = plan(&account, &[]);
            let planned: Vec<_> = plans.iter().flat_map(|p| &p.fields).flat_map(|f| &f.paths).collect();
            let due: HashSet<_> = account.due().into_iter().map(|due| due.path).collect();
            prop_assert_eq!(planned.len(), due.len());
            prop_assert!(planned.into_iter().all(|path| due.contains(path)));
            let slugs: HashSet<_> = plans.iter().map(|p| p.section.slug()).collect();
            prop_assert_eq!(slugs.len(), plans.len(), "no two pages share an address");
        }
    }
}
