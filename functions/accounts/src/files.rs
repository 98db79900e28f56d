//! `/v1/files/{id}`: a file that an owner gave, in the shape of Stripe's File object, opened for the few roles that may see
//! what owners gave.
//!
//! Rule: the address of a file is made after the view was recorded, and opens for five minutes.

use axum::{Json, extract::State, http::Uri};
use domain::{document::StoredFile, id::FileId};
use outbound::documents::Open as _;
use serde::Serialize;
use store::audit::{Action, Audit};
use utoipa::ToSchema;
use web::{
    api::{
        ApiError, Caller, Path, Permission, Query,
        schema::{Missing, Refused, time},
    },
    source::Source,
};

use crate::{
    AccountsApi,
    openapi::{self, FilePath, examples},
};

/// How long an address opens.
const SECONDS: u64 = 300;

/// A file that an owner gave.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = File, example = examples::file)]
pub struct FileObject {
    #[schema(schema_with = openapi::file_id)]
    id: String,
    #[schema(schema_with = openapi::file_object)]
    object: &'static str,
    #[schema(schema_with = time)]
    created: i64,
    /// It is kept until its owner takes it back.
    #[schema(required)]
    expires_at: Option<i64>,
    /// What a file is called at its owner's isn't kept.
    #[schema(required)]
    filename: Option<String>,
    #[schema(schema_with = openapi::file_purpose)]
    purpose: &'static str,
    /// Bytes.
    #[schema(minimum = 1, maximum = 10_485_760)]
    size: u64,
    #[schema(required)]
    title: Option<String>,
    #[schema(schema_with = openapi::file_type)]
    r#type: &'static str,
    /// Where it opens, without a token, for five minutes.
    url: String,
}

impl FileObject {
    /// The object.
    pub(crate) fn of(file: &StoredFile, url: String) -> Self {
        Self {
            id: file.id.to_string(),
            object: "file",
            created: file.created,
            expires_at: None,
            filename: None,
            purpose: file.purpose.as_str(),
            size: file.size,
            title: None,
            r#type: file.kind.as_str(),
            url,
        }
    }
}

/// Open a file that an owner gave
///
/// Every opening is recorded. `url` is an address of the bucket itself: no token goes there.
#[utoipa::path(get, path = "/v1/files/{id}", operation_id = "retrieveFile", tag = "Submissions",
    params(FilePath),
    responses((status = 200, description = "The file", body = FileObject), Refused, Missing))]
pub async fn retrieve(
    State(state): State<AccountsApi>,
    caller: Caller,
    source: Source,
    Path(raw): Path<String>,
    uri: Uri,
) -> Result<Json<FileObject>, ApiError> {
    caller.require(Permission::ReadSubmissions)?;
    Query::read(&uri)?.only(&[])?;
    let id = FileId::parse(&raw).map_err(|_| ApiError::missing("file", &raw))?;
    let opened = state.open_files(&caller, &source, &[id]).await?;
    let (file, url) = opened.into_iter().next().ok_or_else(|| ApiError::missing("file", &raw))?;
    Ok(Json(FileObject::of(&file, url)))
}

impl AccountsApi {
    /// Those of these files that are there, with an address that opens each. All of one account; the view is recorded first.
    pub async fn open_files(
        &self,
        caller: &Caller,
        source: &Source,
        ids: &[FileId],
    ) -> Result<Vec<(StoredFile, String)>, ApiError> {
        caller.require(Permission::ReadSubmissions)?;
        let mut files = self.files.get(caller.platform()?, ids).await?;
        files.retain(|file| file.livemode == caller.livemode);
        let Some(account) = files.first().map(|file| file.account.clone()) else { return Ok(Vec::new()) };
        files.retain(|file| file.account == account);
        let actor = source.staff(&caller.subject);
        let about = files.iter().map(|file| file.id.to_string()).collect();
        let audit = Audit { action: Action::FileRead, actor: &actor, at: self.api.now(), link: None, about };
        self.files.record(&files[0], &audit).await?;
        let mut opened = Vec::with_capacity(files.len());
        for file in files {
            let url = self.documents.address(&file.object(), file.kind, SECONDS).await;
            let url = url.map_err(|error| ApiError::unavailable(&error))?;
            opened.push((file, url));
        }
        Ok(opened)
    }
}
