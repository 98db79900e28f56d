//! Port: exports, as staff see them.

use domain::{
    export::{Export, JOB_LIFETIME},
    id::{ExportId, PlatformId},
};

use crate::{
    audit::Audit,
    keys::{DueKind, Key, due, export_partition},
    rows::ExportRow,
    table::{Range, StoreError, Table, Write, WriteError, read_row},
};

/// Asks for exports, and reads how they stand.
#[derive(Debug, Clone)]
pub struct Exports(Table);

/// How long a message may take to the worker before another one is sent.
pub(crate) const ON_THE_QUEUE: i64 = 60;

impl Exports {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Stores a new job with its audit record. Its message is on the queue by then or will be in a moment; should it get
    /// lost, the job is due all the same.
    pub async fn create(&self, export: &Export, audit: &Audit<'_>) -> Result<(), WriteError> {
        let key = Key::export(&export.platform, export.livemode, &export.id);
        let next = due(DueKind::Export, export.created + ON_THE_QUEUE, export.id.as_str());
        let row = ExportRow::new(export, audit.actor, next, export.created + JOB_LIFETIME);
        let mut writes = vec![Write::put(key, &row)?.when("attribute_not_exists(pk)")];
        writes.push(audit.of_platform(&export.platform)?);
        self.0.write(writes).await
    }

    /// A job of a platform by its id.
    pub async fn get(
        &self,
        platform: &PlatformId,
        livemode: bool,
        id: &ExportId,
    ) -> Result<Option<Export>, StoreError> {
        self.0.get::<ExportRow>(&Key::export(platform, livemode, id)).await?.map(Export::try_from).transpose()
    }

    /// A page of jobs, newest first: those beyond `cursor`, or before it when read `backwards`; and whether more follow.
    pub async fn page(
        &self,
        platform: &PlatformId,
        livemode: bool,
        cursor: Option<&ExportId>,
        backwards: bool,
        limit: usize,
    ) -> Result<(Vec<Export>, bool), StoreError> {
        let pk = export_partition(platform, livemode);
        let (mut from, mut until) = (ExportId::PREFIX.to_owned(), format!("{}~", ExportId::PREFIX));
        match cursor {
            // The id after this one is this one and the first character there is.
            Some(id) if backwards => from = format!("{id}\u{1}"),
            Some(id) => until = id.to_string(),
            None => {}
        }
        let range =
            Range { index: None, pk: &pk, from: &from, until: &until, newest_first: !backwards, limit: limit + 1 };
        let items = self.0.page(&range).await?;
        let rows = items.into_iter().map(|item| read_row::<ExportRow>(item).and_then(Export::try_from));
        let mut exports: Vec<Export> = rows.collect::<Result<_, _>>()?;
        let has_more = exports.len() > limit;
        exports.truncate(limit);
        if backwards {
            exports.reverse();
        }
        Ok((exports, has_more))
    }
}
