//! The description of `/v1/account_exports`, as far as it doesn't stand at the handlers. Rule: an example is made by the code
//! that makes the answers.
#![expect(dead_code, reason = "parameters are described here and read by name")]

use domain::{
    account::{AccountStatus, Filters, ReviewList},
    export::{Column, Export, Failure, NewExport, Progress, Status},
    id::{ExportId, PlatformId},
};
use serde_json::{Value, json};
use utoipa::{IntoParams, OpenApi, ToSchema, openapi::Object};
use web::{
    api::schema::{RequirementPath, id, list_object, one_of},
    described,
};

use crate::{Ready, wire::AccountExport};

#[derive(OpenApi)]
#[openapi(
    paths(crate::api::create, crate::api::list, crate::api::retrieve),
    tags((name = "Account exports", description = "Many accounts in one CSV file, with their remediation links."))
)]
struct Description;

/// The description.
pub fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// What an export is asked for with.
#[derive(ToSchema)]
#[schema(as = AccountExportCreate, example = sent)]
pub(crate) struct ExportParams {
    /// What is said of each account, in the order of the file. `remediation_link` makes links, and needs a role that may.
    #[schema(value_type = Vec<ColumnWord>, min_items = 1)]
    columns: Vec<String>,
    /// Which accounts; all of them when nothing is sent.
    #[schema(required = false)]
    filters: ExportFilters,
}

/// Which accounts, as the list of accounts filters them.
#[derive(ToSchema)]
#[schema(as = AccountExportFilters)]
pub(crate) struct ExportFilters {
    /// The list that staff look through.
    #[schema(value_type = ReviewWord, required = false)]
    review: String,
    /// Where the account stands.
    #[schema(value_type = AccountStatusWord, required = false)]
    status: String,
    /// The account's country, ISO 3166.
    #[schema(required = false)]
    country: String,
    /// Something that is due of the account.
    #[schema(value_type = RequirementPath, required = false)]
    requirement: String,
    /// Something is due before this time, in unix seconds.
    #[schema(required = false)]
    due_before: i64,
    /// When the account was made.
    #[schema(required = false)]
    created: CreatedRange,
}

/// A stretch of times, in unix seconds.
#[derive(ToSchema)]
#[schema(as = AccountExportCreated)]
pub(crate) struct CreatedRange {
    /// After this time.
    #[schema(required = false)]
    gt: i64,
    /// At this time or after it.
    #[schema(required = false)]
    gte: i64,
    /// Before this time.
    #[schema(required = false)]
    lt: i64,
    /// Before this time or at it.
    #[schema(required = false)]
    lte: i64,
}

#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct ExportPath {
    /// The export's id.
    #[param(inline, value_type = ExportIdWord, example = "aexp_0069553b00d41b52c7f09a83ee5561")]
    id: String,
}

/// A page of exports.
#[derive(ToSchema)]
#[schema(example = export_list)]
pub(crate) struct AccountExportList {
    #[schema(schema_with = list_object)]
    object: &'static str,
    url: String,
    has_more: bool,
    data: Vec<AccountExport>,
}

described!(pub(crate) ColumnWord = one_of(&Column::ALL.map(Column::as_str)));
described!(pub(crate) StatusWord = one_of(&Status::ALL.map(Status::as_str)));
described!(pub(crate) FailureWord = one_of(&Failure::ALL.map(Failure::as_str)));
described!(ReviewWord = one_of(&ReviewList::ALL.map(ReviewList::as_str)));
described!(AccountStatusWord = one_of(&AccountStatus::ALL.map(AccountStatus::as_str)));
described!(ExportIdWord = export_id());

pub(crate) fn export_id() -> Object {
    id(ExportId::PREFIX)
}

pub(crate) fn export_object() -> Object {
    one_of(&["account_export"])
}

fn sent() -> Value {
    json!({"filters": {"review": "action_required", "country": "US"},
        "columns": ["account_id", "business_name", "account_status", "information_needed", "remediation_link", "link_missing_reason"]})
}

pub(crate) fn export() -> Value {
    let made = 1_767_225_600;
    let example = || {
        let wanted = NewExport {
            platform: PlatformId::parse("plat_demo").ok()?,
            livemode: false,
            created_by: "administrator@local".into(),
            filters: Filters {
                review: Some(ReviewList::ActionRequired),
                country: Some("US".into()),
                ..Filters::default()
            },
            columns: vec![Column::AccountId, Column::RemediationLink, Column::LinkMissingReason],
            estimate: Some(12_400),
        };
        let export = Export::new(wanted, ExportId::parse("aexp_0069553b00d41b52c7f09a83ee5561").ok()?, made);
        let done = export.completed(Progress { read: 12_418, written: 318, bytes: 44_102 }, made + 40);
        let url = "https://exports.s3.eu-west-1.amazonaws.com/exports/plat_demo/test/aexp_0069553b00d41b52c7f09a83ee5561.csv?X-Amz-Expires=600";
        let ready = Ready { url: url.to_owned(), until: made + 660 };
        serde_json::to_value(AccountExport::new(&done, Some(ready), made + 60)).ok()
    };
    example().unwrap_or_default()
}

fn export_list() -> Value {
    json!({"object": "list", "url": "/v1/account_exports", "has_more": false, "data": [export()]})
}
