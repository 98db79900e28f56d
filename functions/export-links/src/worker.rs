//! Writes the file of an export.
//!
//! Rule: **every account once**, whoever writes, however often they die, and also when two write at once. This is why:
//!
//! 1. Accounts are walked in an order that never changes under the walk (`store::walk`), and the file is what its saved parts
//!    hold, in the order of their numbers. Nothing else counts: links that were made for rows of a part that was never saved
//!    are the accounts' links by then, and the next one reuses them.
//! 2. A part is saved in one transaction with the place in the walk that it ends at, under the condition that the lease is
//!    still the writer's. So the saved parts are, at every moment, the accounts up to the saved place, without a gap and
//!    without an overlap; who begins anew begins there.
//! 3. A part that was saved is never written over. A writer who has lost the lease and doesn't know it yet can upload one
//!    more part, under the number that was next when the lease was taken from it; who takes the lease passes over that
//!    number (`domain::export::Place`). Whatever comes late goes where nobody looks: a file is made of the saved numbers
//!    with their tags, and what else was uploaded is thrown away.
//! 4. Making the file of its parts is the same thing whoever does it, and when it was done before; that it is done is
//!    written once, with its event, under the same condition.
//!
//! What is in hand when time runs out is let go, not stored: it is less than a part, and to be read again costs a second or
//! two. It gets on all the same, because links that were made meanwhile needn't be made again.

use std::{collections::VecDeque, sync::Arc};

use domain::{
    event::NewEvent,
    export::{Csv, Export, Failure, MOST_TRIES, Needs, Progress},
    id::PlatformId,
    keyring::Keyring,
};
use outbound::{
    files::{FileError, Files as _},
    queue::QueueError,
    random::NoRandom,
};
use store::{
    StoreError,
    accounts::Accounts,
    export_work::{ExportRef, ExportWork, Hold, Taken},
    links::Links,
    walk::{Walk, Walks},
};
use tokio::task::JoinHandle;
use web::vault::{Vault, VaultError};

use crate::{
    Desk,
    rows::{Batch, Maker, Rows},
};

/// Batches of rows that are in the making at once. Each holds up to a hundred whole accounts.
const AHEAD: usize = 4;
/// How often the lease is renewed and progress shown, in seconds.
const RENEW: i64 = 5;

/// What it works with.
#[derive(Clone)]
pub struct Worker {
    /// The staff's side: the time, the platforms, the queue and the files.
    pub desk: Desk,
    /// The exports.
    pub work: ExportWork,
    /// The walk through the accounts.
    pub walks: Walks,
    /// Whole accounts.
    pub accounts: Accounts,
    /// Their links.
    pub links: Links,
    /// The data keys.
    pub vault: Arc<Vault>,
    /// The deployment's keys, for the tokens.
    pub keys: Arc<Keyring>,
    /// Where links open.
    pub origin: Arc<str>,
    /// Bytes of a part at least, but for the last one.
    pub part_bytes: usize,
}

/// Why an export couldn't be worked at. Its message comes again, and the sweep sends another one.
#[derive(Debug, thiserror::Error)]
pub enum WorkError {
    /// The table.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The keys.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The queue.
    #[error(transparent)]
    Queue(#[from] QueueError),
    /// The files.
    #[error(transparent)]
    File(#[from] FileError),
    /// The generator.
    #[error(transparent)]
    NoRandom(#[from] NoRandom),
    /// A task of rows was ended.
    #[error("rows were given up: {0}")]
    Task(#[from] tokio::task::JoinError),
    /// The platform's row is gone.
    #[error("the platform {0} isn't there")]
    NoPlatform(PlatformId),
    /// A message that isn't one of ours.
    #[error("it can't be read: {0}")]
    Unreadable(String),
}

/// How the work at an export ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The file is there.
    Completed,
    /// There will be no file.
    Failed,
    /// Time ran out: somebody else goes on.
    HandedOver,
    /// It is somebody else's, or was done before.
    NotOurs,
}

// How the walk ended.
enum Walked {
    ToTheEnd,
    OutOfTime,
    LeaseLost,
}

impl Worker {
    /// Works at an export until it is done or `until` has come.
    pub async fn run(&self, of: &ExportRef, until: i64) -> Result<Ended, WorkError> {
        let mut hold = match self.work.take(of, self.now()).await? {
            Taken::Ours(hold) => *hold,
            // Should whoever is at it be dead, it is due when their lease is over.
            Taken::Held | Taken::Nothing => return Ok(Ended::NotOurs),
        };
        if hold.tries > MOST_TRIES {
            return self.give_up(&hold, Failure::Stuck).await;
        }
        match self.write(&mut hold, until).await {
            Ok(Ended::HandedOver) => {
                self.desk.send(of).await?;
                Ok(Ended::HandedOver)
            }
            // Uploads that aren't done are cleaned up after a day.
            Err(WorkError::File(FileError::Gone)) => self.give_up(&hold, Failure::TooSlow).await,
            other => other,
        }
    }

    async fn write(&self, hold: &mut Hold, until: i64) -> Result<Ended, WorkError> {
        let file = hold.export.file();
        let upload = if let Some(begun) = hold.upload.clone() {
            begun
        } else {
            let upload = self.desk.files.start(&file).await?;
            if !self.work.begun(hold, &upload, self.now()).await? {
                self.desk.files.abort(&file, &upload).await?;
                return Ok(Ended::NotOurs);
            }
            upload
        };
        if !hold.place.walked {
            match self.walk(hold, &upload, until).await? {
                Walked::ToTheEnd => {}
                Walked::LeaseLost => return Ok(Ended::NotOurs),
                Walked::OutOfTime if self.work.hand_over(hold, self.now()).await? => return Ok(Ended::HandedOver),
                Walked::OutOfTime => return Ok(Ended::NotOurs),
            }
        }
        let parts = self.work.parts(&hold.export.id).await?;
        self.desk.files.complete(&file, &upload, &parts).await?;
        let now = self.now();
        let done = hold.export.completed(hold.place.progress, now);
        let Progress { read, written, bytes } = done.progress;
        if !self.work.complete(hold, &done, &NewEvent::export(&done, now), now).await? {
            return Ok(Ended::NotOurs);
        }
        tracing::info!(export = %done.id, platform = %done.platform, read, written, bytes, parts = parts.len(), "export.completed");
        Ok(Ended::Completed)
    }

    // Walks from the saved place to the end and saves part after part.
    async fn walk(&self, hold: &mut Hold, upload: &str, until: i64) -> Result<Walked, WorkError> {
        let maker = Arc::new(self.maker(hold).await?);
        let mut walk = self.walks.after(&hold.export.platform, hold.export.livemode, hold.place.cursor.as_deref());
        let mut part = Csv::new();
        if hold.place.progress == Progress::default() && hold.place.cursor.is_none() {
            part.header(&hold.export.columns);
        }
        let mut at = Reached { cursor: None, progress: hold.place.progress };
        let mut making: VecDeque<Making> = VecDeque::new();
        let (mut renewed, mut is_over) = (self.now(), false);
        loop {
            while !is_over && making.len() < AHEAD {
                let Some(batch) = next_batch(&mut walk, &maker, self.now()).await? else {
                    is_over = true;
                    break;
                };
                making.push_back(Making(tokio::spawn(Arc::clone(&maker).rows(batch, self.now()))));
            }
            let Some(mut first) = making.pop_front() else { break };
            at.take((&mut first.0).await??, &mut part);
            if part.len() >= self.part_bytes && !self.save(hold, upload, &mut part, &at, false).await? {
                return Ok(Walked::LeaseLost);
            }
            let now = self.now();
            if now >= until {
                return Ok(Walked::OutOfTime);
            }
            if now - renewed >= RENEW {
                renewed = now;
                if !self.work.renew(hold, &at.progress, now).await? {
                    return Ok(Walked::LeaseLost);
                }
            }
        }
        let kept = if part.is_empty() {
            // Somebody saved the last account and died before they knew that it was the last.
            self.work.walked(hold, self.now()).await?
        } else {
            self.save(hold, upload, &mut part, &at, true).await?
        };
        Ok(if kept { Walked::ToTheEnd } else { Walked::LeaseLost })
    }

    // Uploads a part and records it. False: the lease is somebody else's by now, and the part doesn't count.
    async fn save(
        &self,
        hold: &mut Hold,
        upload: &str,
        part: &mut Csv,
        at: &Reached,
        walked: bool,
    ) -> Result<bool, WorkError> {
        let bytes = part.take();
        let progress = Progress { bytes: hold.place.progress.bytes + bytes.len() as u64, ..at.progress };
        let after = hold.place.after(at.cursor.clone(), walked, progress);
        let number = hold.place.next_part;
        let etag = self.desk.files.part(&hold.export.file(), upload, number, bytes).await?;
        if !self.work.save(hold, &etag, &after, self.now()).await? {
            return Ok(false);
        }
        tracing::info!(export = %hold.export.id, part = number, read = progress.read, "export.part");
        hold.place = after;
        Ok(true)
    }

    async fn give_up(&self, hold: &Hold, failure: Failure) -> Result<Ended, WorkError> {
        if !self.work.fail(hold, failure).await? {
            return Ok(Ended::NotOurs);
        }
        tracing::error!(export = %hold.export.id, platform = %hold.export.platform, code = failure.as_str(), "export.failed");
        if let Some(upload) = &hold.upload {
            self.desk.files.abort(&hold.export.file(), upload).await?;
        }
        Ok(Ended::Failed)
    }

    async fn maker(&self, hold: &Hold) -> Result<Maker, WorkError> {
        let Export { platform, columns, filters, livemode, created_by, id, .. } = hold.export.clone();
        let stored = self.desk.platforms.get(&platform).await?.ok_or(WorkError::NoPlatform(platform.clone()))?;
        Ok(Maker {
            data_key: self.vault.data_key(&stored).await?,
            accounts: self.accounts.clone(),
            links: self.links.clone(),
            keys: Arc::clone(&self.keys),
            origin: Arc::clone(&self.origin),
            actor: hold.actor.clone(),
            about: vec![id.as_str().to_owned()],
            needs: Needs::of(&columns),
            platform,
            livemode,
            filters,
            columns,
            created_by,
        })
    }

    fn now(&self) -> i64 {
        self.desk.api.now()
    }
}

// Rows in the making. Whoever stops stops them too: nothing goes on behind the back of the next one.
struct Making(JoinHandle<Result<Rows, WorkError>>);

impl Drop for Making {
    fn drop(&mut self) {
        self.0.abort();
    }
}

// How far the rows in hand reach, past what is saved.
struct Reached {
    cursor: Option<String>,
    progress: Progress,
}

impl Reached {
    fn take(&mut self, rows: Rows, part: &mut Csv) {
        part.append(&rows.csv);
        self.progress.read += rows.read;
        self.progress.written += rows.written;
        self.cursor = Some(rows.cursor);
    }
}

// The next accounts that are wanted; none when no account follows.
async fn next_batch(walk: &mut Walk, maker: &Maker, now: i64) -> Result<Option<Batch>, WorkError> {
    let mut batch = Batch::default();
    while batch.has_room() {
        match walk.next().await? {
            Some(walked) => batch.take(walked, maker, now),
            None => break,
        }
    }
    Ok((batch.read > 0).then_some(batch))
}
