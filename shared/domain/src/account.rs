//! Connected accounts, in the shape of Stripe's Account object.
//!
//! Rule: what the platform sends comes back. Fields that we know are checked and refused by name; fields that we don't
//! know are kept. Numbers that identify a person, a company or a bank account are cut to their last four characters at
//! the door: nothing here needs more, so nothing here can lose more.

mod activity;
mod answered;
mod business;
mod facts;
mod filters;
mod invalid;
mod outlook;
mod persons;
mod read;
mod refusal;
mod remedies;
mod search;
mod secrets;
mod split;
mod status;
mod typed;
mod update;

use serde_json::{Map, Value};

pub use activity::{Activity, Pressure, Todo};
pub use filters::{CAPABILITY_STATUSES, Filters, range};
pub use invalid::Invalid;
pub use outlook::{Feature, Outlook};
pub use persons::{MOST_PERSONS, PERSON_RELATIONS};
pub(crate) use read::metadata;
pub use read::{ACCOUNT_TYPES, BUSINESS_TYPES, DASHBOARDS};
pub use refusal::{LinkRefusal, Missing, VisitRefusal};
pub use remedies::{ByLink, Capability, Impact, Remedies};
pub use search::Search;
pub use status::AccountStatus;
pub use update::REJECT_REASONS;

use crate::{
    id::AccountId,
    requirement::{Collect, Due, RequirementPath, Requirements, due, submit},
};

/// How the account's owner reaches the account.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Access {
    /// In no other way: the hosted pages are all there is.
    #[default]
    None,
    /// By the light dashboard.
    Express,
    /// By the whole dashboard.
    Full,
    /// By components on the platform's own pages.
    Embedded,
}

impl Access {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::None, Self::Express, Self::Full, Self::Embedded];

    /// As records write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Express => "express",
            Self::Full => "full",
            Self::Embedded => "embedded",
        }
    }

    /// Reads what a record wrote.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|access| access.as_str() == raw)
    }
}

/// What decides an owner's way through the pages. Nothing personal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outline {
    /// How the owner reaches the account.
    pub access: Access,
    /// Whether the owner gave everything once before.
    pub onboarded: bool,
    /// Whether it is closed for good.
    pub rejected: bool,
}

/// A connected account. Personal: it has no `Debug`.
#[derive(Clone, PartialEq)]
pub struct Account {
    id: AccountId,
    livemode: bool,
    created: i64,
    // Everything but id, object, livemode, created and the two requirements objects.
    fields: Map<String, Value>,
    requirements: Requirements,
    future_requirements: Requirements,
    // How far the link in hand asks. Of the reading, not of the account: it is stored nowhere.
    collect: Collect,
}

/// The lists that staff look through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReviewList {
    /// Something must be given.
    ActionRequired,
    /// Everything due was given and is being looked at.
    InReview,
    /// Closed for good.
    Rejected,
    /// None of these.
    Clear,
}

impl ReviewList {
    /// Every list.
    pub const ALL: [Self; 4] = [Self::ActionRequired, Self::InReview, Self::Rejected, Self::Clear];

    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ActionRequired => "action_required",
            Self::InReview => "in_review",
            Self::Rejected => "rejected",
            Self::Clear => "clear",
        }
    }

    /// Reads the API's word.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.as_str() == raw)
    }
}

impl Account {
    /// Its id.
    pub fn id(&self) -> &AccountId {
        &self.id
    }

    /// Whether it is a live account.
    pub fn livemode(&self) -> bool {
        self.livemode
    }

    /// When it was first written.
    pub fn created(&self) -> i64 {
        self.created
    }

    /// What is due.
    pub fn requirements(&self) -> &Requirements {
        &self.requirements
    }

    /// What will be due.
    pub fn future_requirements(&self) -> &Requirements {
        &self.future_requirements
    }

    /// What its owner is asked for.
    pub fn due(&self) -> Vec<Due> {
        due(&self.requirements, &self.future_requirements, self.collect)
    }

    /// The same account, asked as far as a link asks. Read from the table it is asked as a remediation link asks.
    #[must_use]
    pub fn collecting(self, collect: Collect) -> Self {
        Self { collect, ..self }
    }

    /// Whether what was given for a path is being looked at.
    pub fn is_pending(&self, path: &RequirementPath) -> bool {
        self.requirements.pending_verification.contains(path)
            || self.future_requirements.pending_verification.contains(path)
    }

    /// Its e-mail address.
    pub(crate) fn email(&self) -> Option<&str> {
        self.fields.get("email").and_then(Value::as_str)
    }

    /// Its country, ISO 3166.
    pub fn country(&self) -> Option<&str> {
        self.fields.get("country").and_then(Value::as_str)
    }

    /// `individual`, `company`, ...
    pub fn business_type(&self) -> Option<&str> {
        self.fields.get("business_type").and_then(Value::as_str)
    }

    /// How its owner reaches it: by the platform's components when the platform has said so in
    /// `controller.embedded_components`, and else by the [`dashboard`](Self::dashboard).
    pub fn access(&self) -> Access {
        let embedded = self.fields.get("controller").and_then(|controller| controller.get("embedded_components"));
        if embedded == Some(&Value::Bool(true)) { Access::Embedded } else { self.dashboard() }
    }

    /// Whether its owner gave everything once before: `details_submitted`.
    pub fn is_onboarded(&self) -> bool {
        self.fields.get("details_submitted") == Some(&Value::Bool(true))
    }

    /// What decides its owner's way.
    pub fn outline(&self) -> Outline {
        Outline { access: self.access(), onboarded: self.is_onboarded(), rejected: self.is_rejected() }
    }

    /// What dashboard its owner has: `controller.stripe_dashboard.type`, or the older `type`; never `Embedded`.
    pub fn dashboard(&self) -> Access {
        let dashboard = self.fields.get("controller").and_then(|c| c.pointer("/stripe_dashboard/type"));
        match (dashboard.and_then(Value::as_str), self.fields.get("type").and_then(Value::as_str)) {
            (Some("full"), _) | (None, Some("standard")) => Access::Full,
            (Some("express"), _) | (None, Some("express")) => Access::Express,
            _ => Access::None,
        }
    }

    /// Whether the platform or anybody else has closed it for good.
    pub fn is_rejected(&self) -> bool {
        self.requirements.disabled_reason.as_deref().is_some_and(|reason| reason.starts_with("rejected"))
    }

    /// The value at a path, as in `individual.dob.day`; none when there is none, or when only its last four are kept.
    pub fn value_at(&self, path: &RequirementPath) -> Option<&Value> {
        let mut parts = path.as_str().split('.');
        let first = parts.next()?;
        let start = match first {
            "representative" => self.representative_value(),
            _ if first.starts_with("person_") => self.persons().find(|person| person["id"] == first),
            _ => self.fields.get(first),
        };
        parts.try_fold(start?, |value, part| value.get(part)).filter(|value| !value.is_null())
    }

    /// Its persons.
    pub fn persons(&self) -> impl Iterator<Item = &Value> {
        let persons = self.fields.get("persons");
        let list = persons.and_then(|value| value.get("data").or(Some(value))).and_then(Value::as_array);
        list.into_iter().flatten()
    }

    /// The list that it stands in, with its earliest deadline.
    pub fn review(&self) -> (ReviewList, Option<i64>) {
        let any = |lists: [&Vec<RequirementPath>; 2]| lists.iter().any(|list| !list.is_empty());
        if self.is_rejected() {
            (ReviewList::Rejected, None)
        } else if any([&self.requirements.currently_due, &self.future_requirements.currently_due]) {
            (ReviewList::ActionRequired, self.deadline())
        } else if any([&self.requirements.pending_verification, &self.future_requirements.pending_verification]) {
            (ReviewList::InReview, self.deadline())
        } else {
            (ReviewList::Clear, None)
        }
    }

    /// Whether nothing is asked of its owner and nothing waits.
    pub fn is_clear(&self) -> bool {
        let waits = |set: &Requirements| !set.pending_verification.is_empty();
        self.due().is_empty() && !waits(&self.requirements) && !waits(&self.future_requirements)
    }

    /// When the passing of time alone next changes what is due.
    pub fn next_change(&self) -> Option<i64> {
        let (due, later) = (&self.requirements, &self.future_requirements);
        let passes = due.currently_due.iter().any(|path| !due.past_due.contains(path));
        let moves_in = *later != Requirements::default();
        let of_due = due.current_deadline.filter(|_| passes);
        let of_later = later.current_deadline.filter(|_| moves_in);
        [of_due, of_later].into_iter().flatten().min()
    }

    /// The account after its owner gave these paths. What wasn't asked for waits to be looked at as well.
    #[must_use]
    pub fn submitted(&self, given: &[RequirementPath]) -> Self {
        let (requirements, future_requirements) = submit(&self.requirements, &self.future_requirements, given);
        let mut after = Self { requirements, future_requirements, ..self.clone() };
        for path in given {
            if !after.is_pending(path) {
                after.requirements.pending_verification.push(path.clone());
            }
        }
        after
    }

    /// The account of which these paths are due as well.
    #[must_use]
    pub fn owing(mut self, paths: &[RequirementPath]) -> Self {
        for path in paths {
            if !self.requirements.currently_due.contains(path) {
                self.requirements.currently_due.push(path.clone());
            }
        }
        self
    }

    fn representative_value(&self) -> Option<&Value> {
        let of_persons = self.persons().find(|p| p.pointer("/relationship/representative") == Some(&Value::Bool(true)));
        of_persons.or_else(|| self.fields.get("individual"))
    }

    /// The representative: the individual, or the person who answers for the company.
    pub fn representative_map(&self) -> Option<&Map<String, Value>> {
        self.representative_value().and_then(Value::as_object)
    }
}
