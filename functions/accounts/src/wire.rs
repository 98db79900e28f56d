//! Submissions and identity checks, as the API writes them.

use domain::{
    id::AccountId,
    identity::{CheckStanding, Tries},
};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use web::api::schema::{RequirementPath, account_id, link_id, time};

use crate::openapi::{self, SubmissionStatus, examples};

/// What an account's owner submitted at one time.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Submission, example = examples::submission)]
pub struct SubmissionObject {
    #[schema(schema_with = openapi::submission_id)]
    pub(crate) id: String,
    #[schema(schema_with = openapi::submission_object)]
    pub(crate) object: &'static str,
    #[schema(schema_with = account_id)]
    pub(crate) account: String,
    /// When the platform last answered, in unix seconds.
    #[schema(required)]
    pub(crate) answered_at: Option<i64>,
    #[schema(schema_with = time)]
    pub(crate) created: i64,
    pub(crate) livemode: bool,
    /// What the owner can quote.
    #[schema(pattern = "^[0-9A-Z]{4}-[0-9A-Z]{4}$")]
    pub(crate) reference: String,
    /// The link it was made through.
    #[schema(schema_with = link_id)]
    pub(crate) remediation_link: String,
    pub(crate) requirements: Vec<GivenRequirement>,
    /// `pending` while something of it waits, `rejected` when something of it wasn't accepted.
    #[schema(value_type = SubmissionStatus)]
    pub(crate) status: &'static str,
}

/// What was given for one requirement.
#[derive(Debug, Serialize, ToSchema)]
pub struct GivenRequirement {
    #[schema(value_type = RequirementPath)]
    pub(crate) requirement: String,
    #[schema(value_type = SubmissionStatus)]
    pub(crate) status: &'static str,
    /// What was given, in the shape that the account holds; null to whoever may not read it.
    pub(crate) value: Value,
    #[schema(required)]
    pub(crate) error: Option<GivenError>,
}

/// What was wrong with it.
#[derive(Debug, Serialize, ToSchema)]
pub struct GivenError {
    pub(crate) code: String,
    pub(crate) reason: String,
}

/// How an account's identity check stands.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = examples::identity_check)]
pub struct IdentityCheck {
    #[schema(schema_with = openapi::identity_check_object)]
    object: &'static str,
    #[schema(schema_with = account_id)]
    account: String,
    /// Whether nobody can pass until staff reset it.
    blocked: bool,
    /// Whether a reset helps: false when the tries of the account's life are spent.
    can_be_reset: bool,
    /// Tries left before it is blocked.
    #[schema(minimum = 0, maximum = 4)]
    tries_left: u32,
    /// Wrong codes since the last reset; a hundred block the account.
    wrong_codes: u32,
}

impl IdentityCheck {
    /// The object.
    pub(crate) fn of(account: &AccountId, tries: Tries, wrong_codes: u32) -> Self {
        let standing = CheckStanding::of(tries, wrong_codes);
        Self {
            object: "identity_check",
            account: account.to_string(),
            blocked: standing.block.is_some(),
            can_be_reset: standing.can_be_reset(),
            tries_left: standing.tries_left,
            wrong_codes,
        }
    }
}
