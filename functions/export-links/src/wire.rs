//! The export object, as the API writes it.

use domain::export::{Export, Failure};
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;
use web::api::schema::time;

use crate::{Ready, openapi};

/// Many accounts in one CSV file.
#[derive(Serialize, ToSchema)]
#[schema(example = openapi::export)]
pub struct AccountExport {
    #[schema(schema_with = openapi::export_id)]
    id: String,
    #[schema(schema_with = openapi::export_object)]
    object: &'static str,
    /// Its columns, in the order of the file.
    #[schema(value_type = Vec<openapi::ColumnWord>)]
    columns: Vec<&'static str>,
    /// When the file was done.
    #[schema(required)]
    completed_at: Option<i64>,
    #[schema(schema_with = time)]
    created: i64,
    /// Who asked for it: the token's `sub`.
    created_by: String,
    /// The first second in which the file is gone: seven days after it was done.
    #[schema(required)]
    expires_at: Option<i64>,
    /// Why there will be no file.
    #[schema(required)]
    failure: Option<ExportFailure>,
    /// Which accounts are in it.
    #[schema(value_type = Object)]
    filters: Map<String, Value>,
    livemode: bool,
    progress: ExportProgress,
    /// Bytes of the file.
    #[schema(required, minimum = 0)]
    size: Option<u64>,
    #[schema(value_type = openapi::StatusWord)]
    status: &'static str,
    /// Where the file opens, for ten minutes; read the export again for another address. Null when there is no file.
    #[schema(required)]
    url: Option<String>,
    /// The first second in which that address no longer opens.
    #[schema(required)]
    url_expires_at: Option<i64>,
}

/// How far it is.
#[derive(Serialize, ToSchema)]
pub struct ExportProgress {
    /// About how many accounts will be looked at; null when nothing was exported lately.
    #[schema(required, minimum = 0)]
    estimate: Option<u64>,
    /// Accounts that were looked at.
    #[schema(minimum = 0)]
    read: u64,
    /// Accounts that are in the file.
    #[schema(minimum = 0)]
    written: u64,
}

/// Why there will be no file.
#[derive(Serialize, ToSchema)]
pub struct ExportFailure {
    #[schema(value_type = openapi::FailureWord)]
    code: &'static str,
    message: &'static str,
}

impl AccountExport {
    /// The object of an export whose file opens there.
    pub(crate) fn new(export: &Export, ready: Option<Ready>, now: i64) -> Self {
        let (url, url_expires_at) = ready.map(|ready| (ready.url, ready.until)).unzip();
        let failure = |failure: Failure| ExportFailure { code: failure.as_str(), message: failure.message() };
        Self {
            id: export.id.as_str().to_owned(),
            object: "account_export",
            columns: export.columns.iter().map(|column| column.as_str()).collect(),
            completed_at: export.completed_at,
            created: export.created,
            created_by: export.created_by.clone(),
            expires_at: export.expires_at(),
            failure: export.failure.map(failure),
            filters: export.filters.to_json(),
            livemode: export.livemode,
            progress: ExportProgress {
                estimate: export.about(),
                read: export.progress.read,
                written: export.progress.written,
            },
            size: export.completed_at.map(|_| export.progress.bytes),
            status: export.status_at(now).as_str(),
            url,
            url_expires_at,
        }
    }
}
