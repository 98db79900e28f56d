//! What staff do with exports, whichever way they ask: by a call of the API or on a page of the dashboard.
//!
//! Rule: each of these asks for its own permission. A file holds e-mail addresses and addresses of links, so who may not
//! make one sees none.

use domain::{
    account::Filters,
    export::{Column, Export, Needs, NewExport, Status, URL_LIFETIME},
    id::ExportId,
};
use outbound::{
    files::{Bucket, Files as _},
    queue::Queue,
};
use store::{
    audit::{Action, Actor, Audit},
    export_work::ExportRef,
    exports::Exports,
    platforms::Platforms,
};
use web::api::{Api, ApiError, Caller, Page, PageOf, Permission};

/// Exports that are looked at for what the next one will take.
const LATELY: usize = 20;

/// What it works with.
#[derive(Clone)]
pub struct Desk {
    /// Callers and the time.
    pub api: Api,
    /// Platforms: an export of one that isn't set up could never be written.
    pub platforms: Platforms,
    /// The exports.
    pub exports: Exports,
    /// Where they wait.
    pub queue: Queue,
    /// Where their files are.
    pub files: Bucket,
}

/// What an export is asked for with.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Which accounts.
    pub filters: Filters,
    /// What is said of each; at least one.
    pub columns: Vec<Column>,
}

/// Where a file opens.
pub struct Ready {
    /// Its address. Whoever has it has the file: it goes to staff and nowhere else, and the type has no `Debug`.
    pub url: String,
    /// The first second in which that address no longer opens; ask again for another one.
    pub until: i64,
}

impl Desk {
    /// Asks for an export.
    ///
    /// # Errors
    /// 403 for a role that exports nothing, or makes no links where links are asked for.
    pub async fn ask(&self, caller: &Caller, actor: &Actor, asked: Asked) -> Result<Export, ApiError> {
        caller.require(Permission::Export)?;
        let Asked { filters, columns } = asked;
        if Needs::of(&columns).link {
            caller.require(Permission::GenerateLinks)?;
        }
        if columns.is_empty() {
            return Err(ApiError::invalid("columns", "parameter_missing", "Missing required param: columns.".into()));
        }
        let (platform, livemode) = (caller.platform()?.clone(), caller.livemode);
        let (stored, lately) = tokio::try_join!(
            self.platforms.get(&platform),
            self.exports.page(&platform, livemode, None, false, LATELY)
        )?;
        stored.ok_or_else(ApiError::platform_not_set_up)?;
        // Every export walks all accounts: as many as the last one did, or about.
        let last = lately.0.iter().find(|export| export.status == Status::Completed);
        let wanted = NewExport {
            estimate: last.map(|export| export.progress.read),
            platform,
            livemode,
            created_by: caller.subject.clone(),
            filters,
            columns,
        };
        let now = self.api.now();
        let export = Export::new(wanted, ExportId::at(now, outbound::random::bytes()?), now);
        let about = std::iter::once(export.id.as_str()).chain(export.columns.iter().map(|column| column.as_str()));
        let about = about.map(str::to_owned).collect();
        let audit = Audit { action: Action::ExportCreated, actor, at: now, link: None, about };
        self.exports.create(&export, &audit).await?;
        let of = ExportRef { platform: export.platform.clone(), livemode, id: export.id.clone() };
        if let Err(error) = self.send(&of).await {
            // It is due in a minute, and the sweep sends somebody then.
            tracing::warn!(%error, "export.not_sent");
        }
        Ok(export)
    }

    /// An export of this caller's platform and mode.
    ///
    /// # Errors
    /// 403 for a role that exports nothing, 404 for an export that isn't this caller's or was forgotten with its file.
    pub async fn find(&self, caller: &Caller, id: &str) -> Result<Export, ApiError> {
        caller.require(Permission::Export)?;
        let missing = || ApiError::missing("account export", id);
        let id = ExportId::parse(id).map_err(|_| missing())?;
        self.exports.get(caller.platform()?, caller.livemode, &id).await?.ok_or_else(missing)
    }

    /// A page of exports, newest first.
    ///
    /// # Errors
    /// 403 for a role that exports nothing, 400 for a cursor that is no export's id.
    pub async fn page(&self, caller: &Caller, page: &Page) -> Result<PageOf<Export>, ApiError> {
        caller.require(Permission::Export)?;
        let (cursor, backwards) = page.cursor();
        let param = if backwards { "ending_before" } else { "starting_after" };
        let cursor = cursor.map(ExportId::parse).transpose().map_err(|error| {
            ApiError::invalid(param, "parameter_invalid", format!("{param}: an export's id {error}."))
        })?;
        let (data, has_more) =
            self.exports.page(caller.platform()?, caller.livemode, cursor.as_ref(), backwards, page.limit()).await?;
        Ok(PageOf { data, has_more })
    }

    /// Where the file of an export opens; none when there is no file, not yet or no longer.
    ///
    /// # Errors
    /// 503 when the address can't be signed.
    pub async fn ready(&self, export: &Export) -> Result<Option<Ready>, ApiError> {
        let now = self.api.now();
        if export.status_at(now) != Status::Completed {
            return Ok(None);
        }
        // No longer than the file is there.
        let until = export.expires_at().map_or(now, |end| end.min(now + URL_LIFETIME));
        let seconds = u64::try_from(until - now).unwrap_or(1).max(1);
        let url = self.files.address(&export.file(), &export.file_name(), seconds).await;
        Ok(Some(Ready { url: url.map_err(|error| ApiError::unavailable(&error))?, until }))
    }
}
