//! `/v1/account_exports`: ask for an export, see how far it is, get its file.

use axum::{Json, extract::State, http::Uri};
use domain::{
    account::Filters,
    export::{ColumnError, columns},
};
use serde_json::Map;
use web::{
    api::{
        ApiError, Body, Caller, List, PageOf, Path, Query,
        schema::{Missing, NotChanged, Paging, Refused},
    },
    source::Source,
};

use crate::{
    Asked, Desk,
    openapi::{self, ExportParams, ExportPath},
    wire::AccountExport,
};

/// Ask for an export
///
/// It is written in the background; read it until its `status` is `completed`. Column `remediation_link` gives every account
/// that can have one its link: the one that it has, or a new one.
#[utoipa::path(post, path = "/v1/account_exports", operation_id = "createAccountExport", tag = "Account exports",
    request_body = ExportParams,
    responses((status = 200, description = "The export", body = AccountExport), Refused, NotChanged))]
pub(crate) async fn create(
    State(desk): State<Desk>,
    caller: Caller,
    source: Source,
    body: Body,
) -> Result<Json<AccountExport>, ApiError> {
    body.only(&["columns", "filters"])?;
    let asked = Asked { filters: filters(&body)?, columns: read_columns(&body)? };
    let export = desk.ask(&caller, &source.staff(&caller.subject), asked).await?;
    Ok(Json(AccountExport::new(&export, None, desk.api.now())))
}

fn filters(body: &Body) -> Result<Filters, ApiError> {
    let empty = Map::new();
    Ok(Filters::read(body.object("filters")?.unwrap_or(&empty), "filters")?)
}

fn read_columns(body: &Body) -> Result<Vec<domain::export::Column>, ApiError> {
    columns(body.list("columns")?).map_err(|error| {
        let (at, why) = match error {
            ColumnError::Unknown(at) => (at, "is no column of an export"),
            ColumnError::Twice(at) => (at, "stands twice"),
        };
        ApiError::invalid(&format!("columns[{at}]"), "parameter_invalid", format!("columns[{at}] {why}."))
    })
}

/// Read an export
///
/// How far it is, and where its file opens once it is there.
#[utoipa::path(get, path = "/v1/account_exports/{id}", operation_id = "retrieveAccountExport", tag = "Account exports",
    params(ExportPath),
    responses((status = 200, description = "The export", body = AccountExport), Refused, Missing))]
pub(crate) async fn retrieve(
    State(desk): State<Desk>,
    caller: Caller,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Json<AccountExport>, ApiError> {
    Query::read(&uri)?.only(&[])?;
    let export = desk.find(&caller, &id).await?;
    let ready = desk.ready(&export).await?;
    Ok(Json(AccountExport::new(&export, ready, desk.api.now())))
}

/// List exports, newest first
#[utoipa::path(get, path = "/v1/account_exports", operation_id = "listAccountExports", tag = "Account exports",
    params(Paging),
    responses((status = 200, description = "A page of exports", body = openapi::AccountExportList), Refused))]
pub(crate) async fn list(
    State(desk): State<Desk>,
    caller: Caller,
    uri: Uri,
) -> Result<Json<List<AccountExport>>, ApiError> {
    let query = Query::read(&uri)?;
    query.only(&["limit", "starting_after", "ending_before"])?;
    let page = desk.page(&caller, &query.page()?).await?;
    let mut data = Vec::with_capacity(page.data.len());
    for export in &page.data {
        data.push(AccountExport::new(export, desk.ready(export).await?, desk.api.now()));
    }
    Ok(Json(List::new("/v1/account_exports", PageOf { data, has_more: page.has_more })))
}
