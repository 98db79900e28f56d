//! What is due, as accounts and persons carry it.
#![expect(dead_code, reason = "a description: the handlers work with the JSON itself")]

use utoipa::ToSchema;
use web::api::schema::RequirementPath;

/// What is due of an account. `past_due` stands within `currently_due`, and that within `eventually_due`.
#[derive(ToSchema)]
pub(crate) struct Requirements {
    /// Other things that may be given instead.
    alternatives: Vec<Alternative>,
    /// When `currently_due` becomes `past_due`, in unix seconds.
    #[schema(minimum = 0, maximum = 99_999_999_999_i64, required)]
    current_deadline: Option<i64>,
    /// Due by the deadline.
    #[schema(value_type = Vec<RequirementPath>)]
    currently_due: Vec<String>,
    /// Why something of the account is switched off.
    #[schema(max_length = 200, required)]
    disabled_reason: Option<String>,
    /// What was wrong with what was given.
    errors: Vec<RequirementError>,
    /// Due some day.
    #[schema(value_type = Vec<RequirementPath>)]
    eventually_due: Vec<String>,
    /// Due before now.
    #[schema(value_type = Vec<RequirementPath>)]
    past_due: Vec<String>,
    /// Given, and being looked at.
    #[schema(value_type = Vec<RequirementPath>)]
    pending_verification: Vec<String>,
}

/// What is due of an account, as it is sent. `past_due` stands within `currently_due`, and that within `eventually_due`.
#[derive(ToSchema)]
#[schema(as = RequirementsWrite)]
pub(crate) struct RequirementsSent {
    /// Other things that may be given instead.
    #[schema(required = false)]
    alternatives: Vec<Alternative>,
    /// When `currently_due` becomes `past_due`, in unix seconds.
    #[schema(minimum = 0, maximum = 99_999_999_999_i64)]
    current_deadline: Option<i64>,
    /// Due by the deadline.
    #[schema(value_type = Vec<RequirementPath>, required = false)]
    currently_due: Vec<String>,
    /// Why something of the account is switched off.
    #[schema(max_length = 200)]
    disabled_reason: Option<String>,
    /// What was wrong with what was given.
    #[schema(required = false)]
    errors: Vec<RequirementError>,
    /// Due some day.
    #[schema(value_type = Vec<RequirementPath>, required = false)]
    eventually_due: Vec<String>,
    /// Due before now.
    #[schema(value_type = Vec<RequirementPath>, required = false)]
    past_due: Vec<String>,
    /// Given, and being looked at.
    #[schema(value_type = Vec<RequirementPath>, required = false)]
    pending_verification: Vec<String>,
}

/// What is due of a person.
#[derive(ToSchema)]
pub(crate) struct PersonRequirements {
    alternatives: Vec<Alternative>,
    #[schema(value_type = Vec<RequirementPath>)]
    currently_due: Vec<String>,
    errors: Vec<RequirementError>,
    #[schema(value_type = Vec<RequirementPath>)]
    eventually_due: Vec<String>,
    #[schema(value_type = Vec<RequirementPath>)]
    past_due: Vec<String>,
    #[schema(value_type = Vec<RequirementPath>)]
    pending_verification: Vec<String>,
}

/// What was wrong with what was given for a path.
#[derive(ToSchema)]
pub(crate) struct RequirementError {
    /// A word for programs, as in `invalid_street_address`.
    #[schema(max_length = 1_000)]
    code: String,
    /// A sentence in English.
    #[schema(max_length = 1_000)]
    reason: String,
    #[schema(value_type = RequirementPath)]
    requirement: String,
}

/// Paths that may be given in the place of others.
#[derive(ToSchema)]
pub(crate) struct Alternative {
    #[schema(value_type = Vec<RequirementPath>)]
    alternative_fields_due: Vec<String>,
    #[schema(value_type = Vec<RequirementPath>)]
    original_fields_due: Vec<String>,
}
