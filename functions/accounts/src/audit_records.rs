//! `/v1/accounts/{id}/audit_records`: who did what on an account, when, and from where.
//!
//! Rule: the trail is for those who must look into something. It holds names of things and addresses, never a value that
//! anybody gave.

use axum::{Json, extract::State, http::Uri};
use domain::id::AuditId;
use serde::Serialize;
use store::audit_trail::{AuditRecord, Doer, TrailPage};
use utoipa::ToSchema;
use web::api::{
    ApiError, Caller, List, Page, PageOf, Path, Permission, Query,
    schema::{Missing, Paging, Refused, account_id, time},
};

use crate::{
    AccountsApi,
    openapi::{self, AccountPath, AuditRecordList, examples},
};

/// Something that was done on an account.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AuditRecord, example = examples::audit_record)]
pub struct AuditRecordObject {
    #[schema(schema_with = openapi::audit_id)]
    id: String,
    #[schema(schema_with = openapi::audit_record_object)]
    object: &'static str,
    /// Names of what it is about, such as the paths that were saved; never their values.
    about: Vec<String>,
    #[schema(schema_with = account_id)]
    account: String,
    /// What was done, as in `link_created`. New words may come.
    #[schema(pattern = "^[a-z_]+$")]
    action: String,
    /// Who did it: a member of staff, the account's owner, or the passing of time.
    #[schema(schema_with = openapi::actor)]
    actor: &'static str,
    #[schema(schema_with = time)]
    created: i64,
    /// Where the request came from; null when none did.
    #[schema(required)]
    ip_address: Option<String>,
    livemode: bool,
    /// The link it concerns.
    #[schema(required)]
    remediation_link: Option<String>,
    /// The member of staff, as the identity provider names them; null when it was somebody else.
    #[schema(required)]
    staff: Option<String>,
    /// What the browser or client calls itself; null when it calls itself nothing.
    #[schema(required)]
    user_agent: Option<String>,
}

impl AuditRecordObject {
    /// The object.
    pub(crate) fn of(record: &AuditRecord, account: &str, livemode: bool) -> Self {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let (actor, staff) = match record.doer() {
            Doer::Staff(subject) => ("staff", some(subject)),
            Doer::Owner => ("owner", None),
            Doer::Time => ("time", None),
        };
        Self {
            id: record.id.to_string(),
            object: "audit_record",
            about: record.about.clone(),
            account: account.to_owned(),
            action: record.action.clone(),
            actor,
            created: record.at,
            ip_address: some(&record.source),
            livemode,
            remediation_link: record.link.clone(),
            staff,
            user_agent: some(&record.user_agent),
        }
    }
}

/// List what was done on an account, newest first
///
/// For administrators, developers, onboarding analysts and support: it says where owners and staff sent their requests from.
#[utoipa::path(get, path = "/v1/accounts/{id}/audit_records", operation_id = "listAuditRecords", tag = "Audit records",
    params(AccountPath, Paging),
    responses((status = 200, description = "A page of records", body = AuditRecordList), Refused, Missing))]
pub async fn list(
    State(state): State<AccountsApi>,
    caller: Caller,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Json<List<AuditRecordObject>>, ApiError> {
    caller.require(Permission::ReadAudit)?;
    let query = Query::read(&uri)?;
    query.only(&["limit", "starting_after", "ending_before"])?;
    let page = trail_page(&query.page()?)?;
    let platform = caller.platform()?;
    let (file, _) = state.file(&caller, &id).await?;
    let account = file.account.id();
    let trail = state.trail.page(platform, account, &page).await?;
    let object = |record: &AuditRecord| AuditRecordObject::of(record, account.as_str(), caller.livemode);
    let data = trail.records.iter().map(object).collect();
    let url = format!("/v1/accounts/{account}/audit_records");
    Ok(Json(List::new(url, PageOf { data, has_more: trail.has_more })))
}

fn trail_page(page: &Page) -> Result<TrailPage, ApiError> {
    let (cursor, is_before) = page.cursor();
    let param = if is_before { "ending_before" } else { "starting_after" };
    let parse = |raw: &str| {
        AuditId::parse(raw)
            .map_err(|error| ApiError::invalid(param, "parameter_invalid", format!("{param}: a record's id {error}.")))
    };
    let cursor = cursor.map(parse).transpose()?;
    let (after, before) = if is_before { (None, cursor) } else { (cursor, None) };
    Ok(TrailPage { limit: page.limit(), after, before })
}
