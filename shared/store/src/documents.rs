//! Port: files of owners. Rule: a file is there with the value that names it and with its record, or it isn't there at all;
//! whoever opens one is recorded before the address is known.

use domain::{
    document::StoredFile,
    id::{FileId, PlatformId},
    requirement::RequirementPath,
    session::SessionHash,
    submission::GivenValue,
};

use crate::{
    account_file::AccountFile,
    audit::Audit,
    keys::Key,
    owner::Whereabouts,
    rows::FileRow,
    seal::DataKey,
    submissions::{SaveRefused, forget_value, in_round, put_value},
    table::{StoreError, Table, Write, WriteError},
};

/// What an owner gives and takes back.
#[derive(Debug, Clone)]
pub struct Documents(Table);

/// A change of the files of one path.
pub struct FileChange<'a> {
    /// The path.
    pub path: &'a RequirementPath,
    /// The file that was given.
    pub kept: Option<&'a StoredFile>,
    /// Files that are gone by it.
    pub dropped: &'a [FileId],
    /// The value as it was read.
    pub before: Option<&'a GivenValue>,
    /// The value as it is afterwards; none when nothing is left of it. It is saved later than the one before.
    pub after: Option<&'a GivenValue>,
    /// The values of parts of the path that are due by themselves; those without one are taken back.
    pub parts: &'a [(RequirementPath, Option<GivenValue>)],
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum KeepRefused {
    /// The file is there already: the same press came twice.
    #[error("the file was kept before")]
    Kept,
    /// As of any save.
    #[error(transparent)]
    Save(#[from] SaveRefused),
}

impl Documents {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Changes the files of a path: the file's row, the value, and the record of it, in one transaction.
    #[expect(clippy::too_many_arguments, reason = "each is a thing of its own, and no two are of one kind")]
    pub async fn change(
        &self,
        at: &Whereabouts,
        session: &SessionHash,
        file: &AccountFile,
        change: &FileChange<'_>,
        key: &DataKey,
        now: i64,
        audit: &Audit<'_>,
    ) -> Result<(), KeepRefused> {
        let mut writes = in_round(at, session, file, now);
        let kept = writes.len();
        if let Some(new) = change.kept {
            let row = Write::put(Key::file(&new.platform, &new.id), &FileRow::from(new)).map_err(SaveRefused::Store)?;
            writes.push(row.when("attribute_not_exists(pk)"));
        }
        // After the file's own: of two presses the second is told that the file is there, not that the value changed.
        writes.push(value(at, change, key).map_err(SaveRefused::Store)?);
        for (path, given) in change.parts {
            writes.push(match given {
                // It says what the whole says, whose condition is above.
                Some(given) => put_value(at, given, key).map_err(SaveRefused::Store)?,
                None => forget_value(at, path, file.round),
            });
        }
        // One that is gone already is gone: nothing is to be decided by it.
        writes.extend(change.dropped.iter().map(|id| Write::delete(Key::file(&at.platform, id))));
        writes.push(audit.write(&at.platform, &at.account).map_err(SaveRefused::Store)?);
        self.0.write(writes).await.map_err(|error| match error {
            WriteError::Condition(place) if place == kept && change.kept.is_some() => KeepRefused::Kept,
            error => KeepRefused::Save(error.into()),
        })
    }
}

// Two tabs that add to one value may not lose a file to each other: the value must be the one that was read.
fn value(at: &Whereabouts, change: &FileChange<'_>, key: &DataKey) -> Result<Write, StoreError> {
    let write = match change.after {
        Some(after) => put_value(at, after, key)?,
        None => Write::delete(Key::value(&at.platform, &at.account, change.path)),
    };
    Ok(match change.before {
        Some(before) => write
            .when("saved_at = :saved_at AND round = :saved_in")
            .number(":saved_at", before.saved_at)
            .number(":saved_in", i64::from(before.round)),
        None => write.when("attribute_not_exists(pk)"),
    })
}

/// The files of a platform's accounts, for staff.
#[derive(Debug, Clone)]
pub struct Files(Table);

impl Files {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// The files of these ids that are there, in their order.
    pub async fn get(&self, platform: &PlatformId, ids: &[FileId]) -> Result<Vec<StoredFile>, StoreError> {
        let mut keys: Vec<Key> = Vec::with_capacity(ids.len());
        for key in ids.iter().map(|id| Key::file(platform, id)) {
            // A key that is asked for twice is refused.
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        let mut files = Vec::with_capacity(keys.len());
        for hundred in keys.chunks(100) {
            let mut rows = self.0.get_all(hundred).await?;
            for key in hundred {
                files.extend(rows.take::<FileRow>(key)?.map(StoredFile::try_from).transpose()?);
            }
        }
        Ok(files)
    }

    /// Records that files of one account are opened.
    pub async fn record(&self, file: &StoredFile, audit: &Audit<'_>) -> Result<(), WriteError> {
        self.0.write(vec![audit.write(&file.platform, &file.account)?]).await
    }
}
