//! The steps of the way through the tasks: a form for what is typed, and a page of its own for each document.
//!
//! Rule: a document is never asked on a form. Leaving a form for an upload would lose what was typed there.

use domain::{
    account::Account,
    document::{self, Kind, Slot, held},
    forms::{Field, Section, SectionPlan, question},
    requirement::{RequirementPath, Subject},
};
use serde_json::Value;
use web::{hosted::Resident, language::Language};

use crate::{
    tasks::{href, plan_of},
    words,
};

/// One page of the way, with what it asks.
pub struct Step {
    /// What it asks, as a part of its section.
    pub plan: SectionPlan,
    /// The document that it is about; none for a form.
    pub document: Option<RequirementPath>,
}

impl Step {
    /// Where it is done.
    pub fn href(&self) -> String {
        self.document.as_ref().map_or_else(|| href(&self.plan.section), document_href)
    }
}

/// Where the documents of a path are given.
pub fn document_href(path: &RequirementPath) -> String {
    format!("/documents/{path}")
}

/// The document that a field is; none for what is typed, also where files may stand beside it.
pub fn document_of(field: &Field) -> Option<(RequirementPath, Slot)> {
    // Also where only its front is due: the name is that of the whole.
    let path = RequirementPath::parse(&field.name).ok()?;
    document::slot(&path).filter(|slot| !slot.beside).map(|slot| (path, slot))
}

/// The steps of these sections, in their order: of each what is typed, then its documents.
pub fn steps(plans: &[SectionPlan]) -> Vec<Step> {
    let mut steps = Vec::new();
    for plan in plans {
        let (documents, typed): (Vec<Field>, Vec<Field>) =
            plan.fields.iter().cloned().partition(|field| document_of(field).is_some());
        let part = |fields| SectionPlan { section: plan.section.clone(), fields };
        if !typed.is_empty() {
            steps.push(Step { plan: part(typed), document: None });
        }
        for field in documents {
            let document = document_of(&field).map(|(path, _)| path);
            steps.push(Step { plan: part(vec![field]), document });
        }
    }
    steps.sort_by_key(|step| step.plan.urgency());
    steps
}

/// The first step that is still open; when there is none, the summary.
pub fn first_open(steps: &[Step]) -> String {
    steps.iter().find(|step| step.plan.is_open()).map_or_else(|| "/summary".to_owned(), Step::href)
}

/// Where an owner goes on, once a page is done.
pub fn onward(resident: &Resident) -> String {
    first_open(&steps(&plan_of(resident)))
}

/// What a section asks to be typed.
pub fn to_type(mut plan: SectionPlan) -> SectionPlan {
    plan.fields.retain(|field| document_of(field).is_none());
    plan
}

/// What a document is called, in lists and above its pages.
pub fn document_name(t: &Language, resident: &Resident, path: &RequirementPath) -> String {
    let account = &resident.file.account;
    let (field, person) = match path.subject() {
        Subject::RiskReview { .. } => return words::section_title(t, &Section::of(path, account), account),
        Subject::Company("verification.document") => return t.text("document-name-company"),
        Subject::Individual(field) | Subject::Person { person: "representative", field } => (field, None),
        Subject::Person { person, field } => (field, Some(person).filter(|id| !represents(account, id))),
        Subject::Company(_) | Subject::Account(_) => ("", None),
    };
    let person = person.map(|id| words::person(t, account, id));
    let stem = match field {
        "verification.document" => "identity",
        "verification.additional_document" => "address",
        _ => {
            let label = words::label(t, question(path), path.as_str(), &resident.guest.brand.name);
            return match person {
                Some(person) => t.say("document-name-of", &[("document", label.into()), ("person", person.into())]),
                None => label,
            };
        }
    };
    match person {
        Some(person) => t.with(&format!("document-name-{stem}-of"), "person", person),
        None => t.text(&format!("document-name-{stem}")),
    }
}

fn represents(account: &Account, id: &str) -> bool {
    account.representative_map().and_then(|map| map.get("id")).is_some_and(|found| found == id)
}

/// What was given of a document, as a summary says it: `Front and back`, `2 files`; empty for nothing.
pub fn document_value(t: &Language, path: &RequirementPath, value: Option<&Value>) -> String {
    let Some((slot, value)) = document::slot(path).zip(value) else { return String::new() };
    let files = held(value);
    let count = i64::try_from(files.len()).unwrap_or(i64::MAX);
    match (document::kind_of(slot, value), files.as_slice()) {
        (_, []) => String::new(),
        (Kind::Files, _) => t.with("document-files", "count", count),
        (_, [_, _]) => t.text("document-front-and-back"),
        (Kind::Passport, _) => t.with("document-photos", "count", count),
        _ => t.text("document-front-only"),
    }
}
