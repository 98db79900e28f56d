//! Port: exports, as they are worked at. Rule: whoever works holds a lease, and everything that counts is written under the
//! condition that the lease is still theirs; who has lost it learns so at the next write, and stops.

use domain::{
    event::NewEvent,
    export::{Export, FILE_LIFETIME, Failure, JOB_LIFETIME, LEASE, Place, Progress, Status},
    id::{ExportId, PlatformId},
};

use crate::{
    audit::Actor,
    events::tell,
    exports::ON_THE_QUEUE,
    keys::{DueKind, Key, due, due_until, parts_partition},
    rows::{ExportRow, PartRow},
    seal::{CannotOpen, fresh},
    table::{StoreError, Table, Updated, Write, WriteError, read_row},
};

/// How long after the end of a lease somebody else is sent.
const GRACE: i64 = 10;

/// Leases jobs, records how far they are, and ends them.
#[derive(Debug, Clone)]
pub struct ExportWork(Table);

/// What came of taking a job.
pub enum Taken {
    /// It is ours to work at.
    Ours(Box<Hold>),
    /// Somebody else is at it, or died at it a moment ago. Should they be dead, it is due when their lease is over.
    Held,
    /// There is nothing to do: it is done, or gone.
    Nothing,
}

/// A job in hand.
pub struct Hold {
    /// The job.
    pub export: Export,
    /// In whose name it works.
    pub actor: Actor,
    /// How far its file reaches.
    pub place: Place,
    /// The upload of its file, once it was begun.
    pub upload: Option<String>,
    /// How often it was taken since it last got on, this time included.
    pub tries: u32,
    lease: String,
}

/// The key of a job that is due, as the index has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueExport(Key);

/// Which job a message is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportRef {
    /// Whose it is.
    pub platform: PlatformId,
    /// Of live accounts, or of test accounts.
    pub livemode: bool,
    /// Which.
    pub id: ExportId,
}

impl Hold {
    fn key(&self) -> Key {
        Key::export(&self.export.platform, self.export.livemode, &self.export.id)
    }

    // An update that happens only while the lease is ours.
    fn update(&self, expression: &str) -> Write {
        Write::update(self.key(), expression)
            .when("lease_id = :lease AND #status = :running")
            .name("#status", "status")
            .text(":lease", self.lease.clone())
            .text(":running", Status::Running.as_str())
    }

    // The same, holding on to the lease.
    fn holding(&self, expression: &str, now: i64) -> Write {
        let (due_pk, due_sk) = due(DueKind::Export, now + LEASE + GRACE, self.export.id.as_str());
        self.update(&format!("SET lease_until = :until, due_pk = :due_pk, due_sk = :due_sk, {expression}"))
            .number(":until", now + LEASE)
            .text(":due_pk", due_pk)
            .text(":due_sk", due_sk)
    }
}

fn shown(write: Write, progress: &Progress) -> Write {
    write
        .number(":read", whole(progress.read))
        .number(":written", whole(progress.written))
        .number(":bytes", whole(progress.bytes))
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

const SHOWN: &str = "rows_read = :read, rows_written = :written, file_bytes = :bytes";

impl ExportWork {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Takes a job, unless somebody else is at it.
    pub async fn take(&self, of: &ExportRef, now: i64) -> Result<Taken, StoreError> {
        let random: [u8; 16] = fresh().map_err(|CannotOpen| StoreError::Refused("no random bytes".into()))?;
        let lease = format!("{:032x}", u128::from_be_bytes(random));
        let (due_pk, due_sk) = due(DueKind::Export, now + LEASE + GRACE, of.id.as_str());
        // The number that is passed over is `Place::taken`.
        let update = Write::update(
            Key::export(&of.platform, of.livemode, &of.id),
            "SET #status = :running, lease_id = :lease, lease_until = :until, due_pk = :due_pk, due_sk = :due_sk, \
             next_part = next_part + :one, tries = tries + :one",
        )
        .when("#status IN (:queued, :running) AND lease_until <= :now")
        .name("#status", "status")
        .text(":queued", Status::Queued.as_str())
        .text(":running", Status::Running.as_str())
        .text(":lease", lease.clone())
        .text(":due_pk", due_pk)
        .text(":due_sk", due_sk)
        .number(":until", now + LEASE)
        .number(":now", now)
        .number(":one", 1);
        Ok(match self.0.update::<ExportRow>(update).await? {
            Updated::Done(row) => {
                let (actor, place, upload, tries) = (row.actor(), row.place(), row.upload_id.clone(), row.tries);
                Taken::Ours(Box::new(Hold { export: row.try_into()?, actor, place, upload, tries, lease }))
            }
            Updated::Refused(Some(row))
                if [Status::Queued, Status::Running].map(Status::as_str).contains(&row.status.as_str()) =>
            {
                Taken::Held
            }
            Updated::Refused(_) => Taken::Nothing,
        })
    }

    /// Holds on to a job and shows how far it is. False: it is somebody else's by now.
    pub async fn renew(&self, hold: &Hold, progress: &Progress, now: i64) -> Result<bool, StoreError> {
        self.0.change(shown(hold.holding(SHOWN, now), progress)).await
    }

    /// Records the upload of its file, before any part of it. False: it is somebody else's by now.
    pub async fn begun(&self, hold: &Hold, upload: &str, now: i64) -> Result<bool, StoreError> {
        self.0.change(hold.holding("upload_id = :upload", now).text(":upload", upload)).await
    }

    /// Records a part under the number that was next, and the place that the file reaches up to with it, together. False: it
    /// is somebody else's by now, and the part doesn't count.
    pub async fn save(&self, hold: &Hold, etag: &str, after: &Place, now: i64) -> Result<bool, StoreError> {
        let number = hold.place.next_part;
        let part = PartRow { number, etag: etag.to_owned(), ttl: hold.export.created + JOB_LIFETIME };
        let saved = "saved_read = :read, saved_written = :written, saved_bytes = :bytes";
        let mut expression = format!("{SHOWN}, {saved}, walked = :walked, next_part = :next, tries = :none");
        if after.cursor.is_some() {
            expression.push_str(", last_account = :cursor");
        }
        let mut update = shown(hold.holding(&expression, now), &after.progress)
            .flag(":walked", after.walked)
            .number(":next", after.next_part)
            .number(":none", 0);
        if let Some(cursor) = &after.cursor {
            update = update.text(":cursor", cursor.clone());
        }
        let put = Write::put(Key::part(&hold.export.id, number), &part)?.when("attribute_not_exists(pk)");
        written(self.0.write(vec![update, put]).await)
    }

    /// Records that no account follows, where no part is left to say so. False: it is somebody else's by now.
    pub async fn walked(&self, hold: &Hold, now: i64) -> Result<bool, StoreError> {
        self.0
            .change(hold.holding("walked = :walked, tries = :none", now).flag(":walked", true).number(":none", 0))
            .await
    }

    /// The parts that were saved, in their order: number and tag of each.
    pub async fn parts(&self, id: &ExportId) -> Result<Vec<(u32, String)>, StoreError> {
        let items = self.0.stretch(&parts_partition(id), "0", ":").await?;
        items.into_iter().map(|item| read_row::<PartRow>(item).map(|part| (part.number, part.etag))).collect()
    }

    /// Lets a job go before it is done: the next one may take it at once. False: it is somebody else's by now.
    pub async fn hand_over(&self, hold: &Hold, now: i64) -> Result<bool, StoreError> {
        let (due_pk, due_sk) = due(DueKind::Export, now + ON_THE_QUEUE, hold.export.id.as_str());
        let update = hold
            .update("SET lease_until = :none, tries = :none, due_pk = :due_pk, due_sk = :due_sk")
            .number(":none", 0)
            .text(":due_pk", due_pk)
            .text(":due_sk", due_sk);
        self.0.change(update).await
    }

    /// Ends a job whose file is there, given as it is afterwards, and tells of it. False: somebody else did, or is at it.
    pub async fn complete(&self, hold: &Hold, done: &Export, event: &NewEvent, now: i64) -> Result<bool, StoreError> {
        let set = format!(
            "SET #status = :completed, completed_at = :now, #ttl = :ttl, {SHOWN} REMOVE due_pk, due_sk, lease_id"
        );
        let update = shown(hold.update(&set), &done.progress)
            .name("#ttl", "ttl")
            .text(":completed", Status::Completed.as_str())
            .number(":now", now)
            .number(":ttl", now + FILE_LIFETIME);
        let told = tell(event, &done.platform, &hold.actor, now)?;
        written(self.0.write(vec![update, told]).await)
    }

    /// Ends a job that will have no file. False: it is somebody else's by now.
    pub async fn fail(&self, hold: &Hold, failure: Failure) -> Result<bool, StoreError> {
        let update = hold
            .update("SET #status = :failed, failure = :failure REMOVE due_pk, due_sk, lease_id")
            .text(":failed", Status::Failed.as_str())
            .text(":failure", failure.as_str());
        self.0.change(update).await
    }

    /// Some of what is due by now, the longest due first.
    pub async fn due(&self, now: i64, most: usize) -> Result<Vec<DueExport>, StoreError> {
        Ok(self.0.due(DueKind::Export, now, most).await?.into_iter().map(DueExport).collect())
    }

    /// Takes something due for the queue: it is due again after a while, in case its message gets lost. None when somebody
    /// else took it, or it is no longer due.
    pub async fn requeue(&self, due_now: &DueExport, now: i64) -> Result<Option<ExportRef>, StoreError> {
        let Some(row) = self.0.get::<ExportRow>(&due_now.0).await? else { return Ok(None) };
        let Some(seen) = row.due_sk.clone().filter(|seen| *seen < due_until(now + 1)) else { return Ok(None) };
        let export = Export::try_from(row)?;
        let (due_pk, due_sk) = due(DueKind::Export, now + ON_THE_QUEUE, export.id.as_str());
        let update = Write::update(due_now.0.clone(), "SET due_pk = :due_pk, due_sk = :due_sk")
            .when("due_sk = :seen")
            .text(":seen", seen)
            .text(":due_pk", due_pk)
            .text(":due_sk", due_sk);
        let taken = self.0.change(update).await?;
        Ok(taken.then_some(ExportRef { platform: export.platform, livemode: export.livemode, id: export.id }))
    }
}

fn written(outcome: Result<(), WriteError>) -> Result<bool, StoreError> {
    match outcome {
        Ok(()) => Ok(true),
        Err(WriteError::Condition(_)) => Ok(false),
        Err(WriteError::Conflict) => Err(StoreError::Unavailable("another write came between".into())),
        Err(WriteError::Store(error)) => Err(error),
    }
}
