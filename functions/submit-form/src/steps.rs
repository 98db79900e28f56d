//! The steps of the way through the tasks: a form for what is typed, and a page of its own for each document.
//!
//! Rule: a document is never asked on a form. Leaving a form for an upload would lose what was typed there.

use domain::{
    document::{self, Kind, Slot, held},
    forms::{Field, Section, SectionPlan},
    requirement::RequirementPath,
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
pub fn typed(mut plan: SectionPlan) -> SectionPlan {
    plan.fields.retain(|field| document_of(field).is_none());
    plan
}

/// What a document is called, in lists and above its pages.
pub fn document_name(t: &Language, resident: &Resident, path: &RequirementPath) -> String {
    let account = &resident.file.account;
    let section = Section::of(path, account);
    let (_, last) = path.as_str().split_once('.').unwrap_or_default();
    let stem = match last {
        _ if path.is_risk_review() => return words::section_title(t, &section, account),
        "verification.document" if section == Section::Business => "company",
        "verification.document" => "identity",
        "verification.additional_document" => "address",
        _ => return other_name(t, path),
    };
    match &section {
        Section::Person(_) => {
            let person = words::person_name(t, account, &section);
            t.with(&format!("document-name-{stem}-of"), "person", person)
        }
        _ => t.text(&format!("document-name-{stem}")),
    }
}

// `documents.company_license.files`, also of a person.
fn other_name(t: &Language, path: &RequirementPath) -> String {
    let what = path.as_str().strip_suffix(".files").and_then(|whole| whole.rsplit('.').next());
    let what = what.unwrap_or(path.as_str());
    let own = format!("document-name-{}", what.replace('_', "-"));
    if t.has(&own) { t.text(&own) } else { t.with("document-name-other", "document", what.replace(['.', '_'], " ")) }
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
