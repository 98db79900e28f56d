//! The description of `/v1/accounts`, as far as it doesn't stand at the handlers.

#![expect(dead_code, reason = "parameters are described here and read by name")]

mod account;
pub(crate) mod examples;
mod person;
mod requirements;

use domain::{
    account::{AccountStatus, CAPABILITY_STATUSES, REJECT_REASONS, ReviewList},
    document::{FileType, Purpose},
    id::{AuditId, FileId},
    submission::SubmissionStatus as Standing,
};
use utoipa::{
    IntoParams, OpenApi, ToSchema,
    openapi::{Object, ObjectBuilder, Type},
};
use web::{
    api::schema::{AccountId, RequirementPath, id, list_object, one_of},
    described,
};

pub(crate) use account::{Account, AccountList, AccountParams};
pub(crate) use person::{DeletedPerson, Person, PersonList, PersonParams};

#[derive(OpenApi)]
#[openapi(
    paths(
        crate::list::list,
        crate::account::create,
        crate::account::retrieve,
        crate::account::update,
        crate::account::upsert,
        crate::account::reject,
        crate::persons::list,
        crate::persons::create,
        crate::persons::retrieve,
        crate::persons::update,
        crate::persons::delete,
        crate::submissions::list,
        crate::submissions::retrieve,
        crate::submissions::answer,
        crate::files::retrieve,
        crate::audit_records::list,
        crate::identity_check::retrieve,
        crate::identity_check::reset,
    ),
    tags(
        (name = "Accounts", description = "Connected accounts, in the shape of Stripe's Account object, and what is due of them."),
        (name = "Persons", description = "Owners, directors and the representative of an account."),
        (name = "Submissions", description = "What an account's owner gave through a link, and the platform's answer to it."),
        (name = "Audit records", description = "Who did what on an account, when, and from where."),
        (name = "Identity checks", description = "How an account's identity check stands, and new tries after a block."),
    )
)]
struct Description;

/// The description.
pub fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct AccountPath {
    /// The account's id.
    #[param(inline, value_type = AccountId, example = "acct_demo_due")]
    id: String,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct PersonPath {
    /// The account's id.
    #[param(inline, value_type = AccountId, example = "acct_demo_risk")]
    id: String,
    /// The person's id.
    #[param(inline, value_type = PersonId, example = "person_demo")]
    person: String,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct SubmissionPath {
    /// The account's id.
    #[param(inline, value_type = AccountId, example = "acct_demo_due")]
    id: String,
    /// The submission's id.
    #[param(inline, value_type = SubmissionId, example = "subm_5d2f81c09be34a7716c0ea42")]
    submission: String,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct FilePath {
    /// The file's id.
    #[param(inline, value_type = FileIdWord, example = "file_9b41c07de25f4a0c83d1e6b2")]
    id: String,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct AccountFilters {
    /// The list that staff look through.
    #[param(inline, value_type = Review, required = false)]
    review: String,
    /// Where the account stands.
    #[param(inline, value_type = Status, required = false)]
    status: String,
    /// The account's country, ISO 3166.
    #[param(required = false, example = "US")]
    country: String,
    /// Something that is due of the account.
    #[param(inline, value_type = RequirementPath, required = false, example = "individual.id_number")]
    requirement: String,
    /// Something is due before this time, in unix seconds.
    #[param(required = false, example = 1_798_761_600)]
    due_before: i64,
    /// Nothing is due before this time, and something is due then or later.
    #[param(required = false)]
    due_after: i64,
    /// How `card_payments` stands.
    #[param(inline, value_type = CapabilityStatus, required = false)]
    payments: String,
    /// How `transfers` stands.
    #[param(inline, value_type = CapabilityStatus, required = false)]
    payouts: String,
    /// How `card_issuing` stands.
    #[param(inline, value_type = CapabilityStatus, required = false)]
    issuing: String,
    /// How `treasury` stands.
    #[param(inline, value_type = CapabilityStatus, required = false)]
    treasury: String,
    /// An account id, an e-mail address, or the beginnings of words of a business name.
    #[param(required = false, example = "rosen")]
    query: String,
    /// Made at this very time, in unix seconds.
    #[param(required = false)]
    created: i64,
    /// Made after this time, in unix seconds.
    #[param(rename = "created[gt]", required = false)]
    created_after: i64,
    /// Made at this time or after it.
    #[param(rename = "created[gte]", required = false, example = 1_767_225_600)]
    created_from: i64,
    /// Made before this time.
    #[param(rename = "created[lt]", required = false)]
    created_before: i64,
    /// Made before this time or at it.
    #[param(rename = "created[lte]", required = false)]
    created_to: i64,
    /// Newest first, oldest first, or first due first; with a `query` newest first.
    #[param(inline, value_type = Sort, required = false)]
    sort: String,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(clippy::struct_excessive_bools, reason = "as Stripe has it")]
pub(crate) struct PersonFilters {
    #[param(rename = "relationship[authorizer]", required = false)]
    authorizer: bool,
    #[param(rename = "relationship[director]", required = false)]
    director: bool,
    #[param(rename = "relationship[executive]", required = false)]
    executive: bool,
    #[param(rename = "relationship[legal_guardian]", required = false)]
    legal_guardian: bool,
    #[param(rename = "relationship[owner]", required = false)]
    owner: bool,
    #[param(rename = "relationship[representative]", required = false, example = true)]
    representative: bool,
}

/// Why an account is closed.
#[derive(ToSchema)]
#[schema(as = AccountReject, example = json!({"reason": "fraud"}))]
pub(crate) struct RejectParams {
    #[schema(schema_with = reject_reason)]
    reason: String,
}

/// The platform's answer to a submission.
#[derive(ToSchema)]
#[schema(as = SubmissionAnswer, example = examples::answer_sent)]
pub(crate) struct AnswerParams {
    /// What wasn't accepted, and why.
    #[schema(required = false)]
    errors: Vec<requirements::RequirementError>,
    /// What the answer is about; without it, everything that waits.
    #[schema(value_type = Vec<RequirementPath>, required = false)]
    requirements: Vec<String>,
}

/// That the account's owner was made sure of.
#[derive(ToSchema)]
#[schema(as = IdentityCheckReset, example = json!({"acknowledged": true}))]
pub(crate) struct ResetParams {
    #[schema(schema_with = yes)]
    acknowledged: bool,
}

described!(Review = one_of(&ReviewList::ALL.map(ReviewList::as_str)));
described!(pub(crate) Status = one_of(&AccountStatus::ALL.map(AccountStatus::as_str)));
described!(Sort = one_of(&["created", "oldest", "due"]));
described!(CapabilityStatus = one_of(&CAPABILITY_STATUSES));
described!(PersonId = id("person_"));
described!(SubmissionId = submission_id());

described!(FileIdWord = file_id());

pub(crate) fn file_id() -> Object {
    id(FileId::PREFIX)
}

pub(crate) fn file_object() -> Object {
    one_of(&["file"])
}

pub(crate) fn file_purpose() -> Object {
    one_of(&Purpose::ALL.map(Purpose::as_str))
}

pub(crate) fn file_type() -> Object {
    one_of(&FileType::ALL.map(FileType::as_str))
}

fn reject_reason() -> Object {
    one_of(&REJECT_REASONS.map(|(sent, _)| sent))
}

fn yes() -> Object {
    ObjectBuilder::new().schema_type(Type::Boolean).enum_values(Some([true])).build()
}

pub(crate) fn submission_id() -> Object {
    id("subm_")
}

pub(crate) fn submission_object() -> Object {
    one_of(&["submission"])
}

described!(
    pub(crate) SubmissionStatus =
        one_of(&[Standing::Pending, Standing::Accepted, Standing::Rejected].map(Standing::as_str))
);

pub(crate) fn audit_id() -> Object {
    id(AuditId::PREFIX)
}

pub(crate) fn audit_record_object() -> Object {
    one_of(&["audit_record"])
}

pub(crate) fn actor() -> Object {
    one_of(&["staff", "owner", "time"])
}

pub(crate) fn identity_check_object() -> Object {
    one_of(&["identity_check"])
}

/// A page of audit records.
#[derive(ToSchema)]
#[schema(example = examples::audit_record_list)]
pub(crate) struct AuditRecordList {
    #[schema(schema_with = list_object)]
    object: &'static str,
    url: String,
    has_more: bool,
    data: Vec<crate::audit_records::AuditRecordObject>,
}

/// A page of submissions.
#[derive(ToSchema)]
#[schema(example = examples::submission_list)]
pub(crate) struct SubmissionList {
    #[schema(schema_with = list_object)]
    object: &'static str,
    url: String,
    has_more: bool,
    data: Vec<crate::wire::SubmissionObject>,
}
