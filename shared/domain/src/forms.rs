//! From requirements to forms and back. Rule: every path that is due stands on exactly one form; one that no row of the
//! catalogue knows gets a text field.
//!
//! A form is a section: one page about one thing. Its fields are named by the paths that they answer, so what is typed
//! goes where it belongs without a second table.

pub mod bank;
mod catalogue;
mod check;
mod consequence;
pub mod people;
mod plan;
mod problem;
mod section;
mod summary;

pub use catalogue::{Check, Input, is_secret, question, reviews, texts, texts_of_countries};
pub use check::{Answer, Circumstances, FieldProblem, Signer, check};
pub use consequence::{Cause, Consequence, consequences};
pub use plan::{Field, SectionPlan, plan, usual};
pub use problem::Problem;
pub use section::Section;
pub use summary::{Row, SectionSummary, State, summary};

pub(crate) use plan::{date, standing};
