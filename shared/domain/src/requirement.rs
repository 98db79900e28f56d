//! Requirements: what is due of an account, when, and whether a link can help.
//!
//! Rule: a path that isn't known is still a path. It is kept, it is due, and it is shown; nothing is dropped in silence.

mod answered;
mod codes;
mod collect;
mod due;
mod moved;
mod set;
mod settled;

pub use answered::answer;
pub use codes::ERROR_CODES;
pub use collect::{Collect, Reach};
pub use due::{Due, Urgency, due};
pub use moved::submit;
pub use set::{Alternative, RequirementError, Requirements};
pub(crate) use settled::enforce;
pub use settled::settle;

/// One thing that is due, as in `individual.dob.day` or `interv_x.intellectual_property_usage.form`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RequirementPath(String);

/// Why a string isn't a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("must be 1 to 200 letters, digits and '_', in parts separated by '.'")]
pub struct BadPath;

/// What a path is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject<'a> {
    /// A question of a risk review.
    RiskReview {
        /// `interv_...`.
        id: &'a str,
        /// What it is about, as in `intellectual_property_usage`.
        description: &'a str,
        /// How it is resolved.
        resolution: Resolution,
    },
    /// A field of the individual.
    Individual(&'a str),
    /// A field of the company.
    Company(&'a str),
    /// A field of a person: `person_x`, `representative`, `owners`, `directors`.
    Person {
        /// Who.
        person: &'a str,
        /// Which field.
        field: &'a str,
    },
    /// Anything else of the account, by its whole path.
    Account(&'a str),
}

/// How a risk review's question is resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolution {
    /// By an answer.
    Form,
    /// By a proof that only the owner can give.
    Challenge,
    /// By somebody else: a notice, support, an underwriting case, or a way that this version doesn't know.
    Elsewhere,
}

impl RequirementPath {
    /// Reads a path from outside.
    pub fn parse(raw: &str) -> Result<Self, BadPath> {
        let part_fits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        let fits = (1..=200).contains(&raw.len()) && raw.split('.').all(part_fits);
        if fits { Ok(Self(raw.to_owned())) } else { Err(BadPath) }
    }

    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What it is about.
    pub fn subject(&self) -> Subject<'_> {
        let path = self.0.as_str();
        let Some((first, rest)) = path.split_once('.') else { return Subject::Account(path) };
        match first {
            _ if first.starts_with("interv_") => {
                let (description, resolution) = rest.rsplit_once('.').unwrap_or((rest, ""));
                let resolution = match resolution {
                    "form" => Resolution::Form,
                    "challenge" => Resolution::Challenge,
                    _ => Resolution::Elsewhere,
                };
                Subject::RiskReview { id: first, description, resolution }
            }
            "individual" => Subject::Individual(rest),
            "company" => Subject::Company(rest),
            "representative" | "owners" | "directors" | "executives" => Subject::Person { person: first, field: rest },
            _ if first.starts_with("person_") => Subject::Person { person: first, field: rest },
            _ => Subject::Account(path),
        }
    }

    /// Whether the owner can do anything about it through a link.
    pub fn fixable_by_link(&self) -> bool {
        !matches!(self.subject(), Subject::RiskReview { resolution: Resolution::Elsewhere, .. })
    }

    /// Whether it is a question of a risk review.
    pub fn is_risk_review(&self) -> bool {
        matches!(self.subject(), Subject::RiskReview { .. })
    }
}

impl std::fmt::Display for RequirementPath {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn path(raw: &str) -> RequirementPath {
        RequirementPath::parse(raw).unwrap()
    }

    #[test]
    fn a_risk_review_has_an_id_a_description_and_a_resolution() {
        let review = path("interv_abc123.intellectual_property_usage.form");
        assert_eq!(
            review.subject(),
            Subject::RiskReview {
                id: "interv_abc123",
                description: "intellectual_property_usage",
                resolution: Resolution::Form
            }
        );
    }

    #[test]
    fn a_link_fixes_forms_and_challenges_and_no_other_risk_review() {
        for (resolution, fixable) in [
            ("form", true),
            ("challenge", true),
            ("notice", false),
            ("support", false),
            ("underwriting_case", false),
            ("new", false),
        ] {
            assert_eq!(path(&format!("interv_a.url_inquiry.{resolution}")).fixable_by_link(), fixable, "{resolution}");
        }
        assert!(path("individual.first_name").fixable_by_link());
        assert!(path("something.nobody.knows").fixable_by_link());
    }

    #[test]
    fn subjects_are_told_apart() {
        assert_eq!(path("individual.dob.day").subject(), Subject::Individual("dob.day"));
        assert_eq!(path("company.tax_id").subject(), Subject::Company("tax_id"));
        assert_eq!(path("person_1.email").subject(), Subject::Person { person: "person_1", field: "email" });
        assert_eq!(path("owners.email").subject(), Subject::Person { person: "owners", field: "email" });
        assert_eq!(path("external_account").subject(), Subject::Account("external_account"));
        assert_eq!(path("business_profile.url").subject(), Subject::Account("business_profile.url"));
    }

    proptest! {
        #[test]
        fn nothing_that_parses_could_break_a_key_or_a_page(raw in ".{0,220}") {
            if let Ok(path) = RequirementPath::parse(&raw) {
                prop_assert!(path.as_str().bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'.'));
                let _ = (path.subject(), path.fixable_by_link());
            }
        }
    }
}
