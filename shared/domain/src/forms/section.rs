//! Sections: which page a path stands on.

use super::{
    catalogue::{self, Place},
    people::Role,
};
use crate::{
    account::Account,
    requirement::{RequirementPath, Subject},
};

/// A page of the form. The order is the order of the pages.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// One question of a risk review, by its path.
    RiskReview(RequirementPath),
    /// What kind of business it is.
    Kind,
    /// The individual, or the representative.
    Personal,
    /// The company and what it does.
    Business,
    /// Who the people of the company are.
    People,
    /// One of them, other than the representative, by their id.
    Person(String),
    /// The account that payouts go to.
    Bank,
    /// What customers see.
    Public,
    /// Documents.
    Documents,
    /// Terms and declarations.
    Terms,
    /// Anything else.
    Other,
}

impl Section {
    /// The section of a path.
    pub fn of(path: &RequirementPath, account: &Account) -> Self {
        match path.subject() {
            _ if Role::asked_by(path).is_some() => Self::People,
            Subject::RiskReview { .. } => Self::RiskReview(path.clone()),
            _ => match catalogue::find(path).section {
                Some(Place::Kind) => Self::Kind,
                Some(Place::Business) => Self::Business,
                Some(Place::Bank) => Self::Bank,
                Some(Place::Public) => Self::Public,
                Some(Place::Documents) => Self::Documents,
                Some(Place::Terms) => Self::Terms,
                None => Self::of_subject(path, account),
            },
        }
    }

    fn of_subject(path: &RequirementPath, account: &Account) -> Self {
        match path.subject() {
            Subject::Individual(_) | Subject::Person { person: "representative", .. } => Self::Personal,
            Subject::Person { person, .. } if is_representative(account, person) => Self::Personal,
            Subject::Person { person, .. } => Self::Person(person.to_owned()),
            Subject::Company(_) => Self::Business,
            _ => Self::Other,
        }
    }

    /// As the page's address writes it. No two sections share one: a path can't hold a `-`, and the short form of the usual
    /// `interv_x.description.form` has one `-` where every other has more.
    pub fn slug(&self) -> String {
        match self {
            Self::RiskReview(path) => match path.as_str().split('.').collect::<Vec<_>>().as_slice() {
                [id, description, "form"] => format!("{id}-{description}"),
                parts => parts.join("-"),
            },
            Self::Personal => "personal".into(),
            Self::Business => "business".into(),
            Self::People => "people".into(),
            Self::Person(id) => id.clone(),
            Self::Kind => "kind".into(),
            Self::Bank => "bank".into(),
            Self::Documents => "documents".into(),
            Self::Terms => "terms".into(),
            Self::Public => "public".into(),
            Self::Other => "other".into(),
        }
    }

    /// The stem of its texts in the language files.
    pub fn key(&self) -> &'static str {
        match self {
            Self::RiskReview(_) => "risk-review",
            Self::Personal => "personal",
            Self::Business => "business",
            Self::People => "people",
            Self::Person(_) => "person",
            Self::Kind => "kind",
            Self::Bank => "bank",
            Self::Documents => "documents",
            Self::Terms => "terms",
            Self::Public => "public",
            Self::Other => "other",
        }
    }
}

fn is_representative(account: &Account, person: &str) -> bool {
    account.representative_map().and_then(|map| map.get("id")).is_some_and(|id| id == person)
}
