//! An export, and a part of its file.

use domain::{
    account::Filters,
    export::{Column, Export, Failure, Place, Progress, Status},
    id::{ExportId, PlatformId},
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{
    audit::{Actor, RequestRef},
    keys::Key,
    table::{StoreError, corrupt},
};

/// `EXPORT#platform#mode / aexp_...`. Names that DynamoDB keeps for itself are avoided.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ExportRow {
    pub(crate) id: String,
    pub(crate) platform: String,
    pub(crate) livemode: bool,
    pub(crate) created: i64,
    pub(crate) created_by: String,
    /// As JSON text.
    pub(crate) filters: String,
    pub(crate) columns: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) estimate: Option<u64>,
    pub(crate) status: String,
    /// From where it was asked for: links are made in that name.
    pub(crate) source: String,
    pub(crate) user_agent: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) request: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) idempotency_key: Option<String>,
    /// What is shown: it may run ahead of what is saved.
    pub(crate) rows_read: u64,
    pub(crate) rows_written: u64,
    pub(crate) file_bytes: u64,
    /// What is saved: the place that the parts reach up to.
    pub(crate) saved_read: u64,
    pub(crate) saved_written: u64,
    pub(crate) saved_bytes: u64,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) last_account: Option<String>,
    pub(crate) walked: bool,
    pub(crate) next_part: u32,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) upload_id: Option<String>,
    /// Whose it is to work at, and until when.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) lease_id: Option<String>,
    pub(crate) lease_until: i64,
    /// How often it was taken since it last got on.
    pub(crate) tries: u32,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) completed_at: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) failure: Option<String>,
    /// When somebody must look after it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) due_pk: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) due_sk: Option<String>,
    pub(crate) ttl: i64,
}

/// `PARTS#aexp_... / number`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct PartRow {
    pub(crate) number: u32,
    pub(crate) etag: String,
    pub(crate) ttl: i64,
}

impl ExportRow {
    /// The row of a new job.
    pub(crate) fn new(export: &Export, actor: &Actor, due: (String, String), ttl: i64) -> Self {
        let start = Place::start();
        Self {
            id: export.id.as_str().to_owned(),
            platform: export.platform.to_string(),
            livemode: export.livemode,
            created: export.created,
            created_by: export.created_by.clone(),
            filters: Value::Object(export.filters.to_json()).to_string(),
            columns: export.columns.iter().map(|column| column.as_str().to_owned()).collect(),
            estimate: export.estimate,
            status: export.status.as_str().to_owned(),
            source: actor.source.clone(),
            user_agent: actor.user_agent.clone(),
            request: actor.request.as_ref().map(|request| request.id.clone()),
            idempotency_key: actor.request.as_ref().and_then(|request| request.idempotency_key.clone()),
            rows_read: 0,
            rows_written: 0,
            file_bytes: 0,
            saved_read: 0,
            saved_written: 0,
            saved_bytes: 0,
            last_account: None,
            walked: start.walked,
            next_part: start.next_part,
            upload_id: None,
            lease_id: None,
            lease_until: 0,
            tries: 0,
            completed_at: None,
            failure: None,
            due_pk: Some(due.0),
            due_sk: Some(due.1),
            ttl,
        }
    }

    /// The place that its parts reach up to.
    pub(crate) fn place(&self) -> Place {
        Place {
            cursor: self.last_account.clone(),
            walked: self.walked,
            progress: Progress { read: self.saved_read, written: self.saved_written, bytes: self.saved_bytes },
            next_part: self.next_part,
        }
    }

    /// In whose name it works.
    pub(crate) fn actor(&self) -> Actor {
        Actor {
            who: format!("staff:{}", self.created_by),
            source: self.source.clone(),
            user_agent: self.user_agent.clone(),
            request: self.request.clone().map(|id| RequestRef { id, idempotency_key: self.idempotency_key.clone() }),
        }
    }
}

impl TryFrom<ExportRow> for Export {
    type Error = StoreError;

    fn try_from(row: ExportRow) -> Result<Self, StoreError> {
        let key = Key { pk: format!("EXPORT#{}", row.platform), sk: row.id.clone() };
        let unknown = |what: &str| corrupt(&key, &format!("a {what} that isn't known"));
        let filters: Map<String, Value> = serde_json::from_str(&row.filters).map_err(|e| corrupt(&key, &e))?;
        let column = |raw: &String| Column::parse(raw).ok_or_else(|| unknown("column"));
        let failure = |raw: String| Failure::parse(&raw).ok_or_else(|| unknown("failure"));
        Ok(Self {
            id: ExportId::parse(&row.id).map_err(|e| corrupt(&key, &e))?,
            platform: PlatformId::parse(&row.platform).map_err(|e| corrupt(&key, &e))?,
            livemode: row.livemode,
            created: row.created,
            created_by: row.created_by,
            filters: Filters::read(&filters, "").map_err(|e| corrupt(&key, &e))?,
            columns: row.columns.iter().map(column).collect::<Result<_, _>>()?,
            estimate: row.estimate,
            status: Status::parse(&row.status).ok_or_else(|| unknown("status"))?,
            progress: Progress { read: row.rows_read, written: row.rows_written, bytes: row.file_bytes },
            completed_at: row.completed_at,
            failure: row.failure.map(failure).transpose()?,
        })
    }
}
