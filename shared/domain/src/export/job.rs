//! An export as a job. Rule: what is in its file is what its saved parts hold, and nothing else decides: a part counts from
//! the moment at which the row of the job says so, together with the place in the accounts up to which it reaches.
//!
//! Who works at it holds a lease. Each holder writes parts under numbers of its own: taking the lease passes over the one
//! number that the holder before may still be writing to, so a part that was saved is never written over.

use serde_json::{Map, Value, json};

use super::Column;
use crate::{
    account::Filters,
    id::{ExportId, PlatformId},
    time::{DAY, MINUTE},
};

/// How long a file can be fetched after it was made.
pub const FILE_LIFETIME: i64 = 7 * DAY;
/// How long a job that isn't done is known.
pub const JOB_LIFETIME: i64 = 14 * DAY;
/// How long the address of a file opens.
pub const URL_LIFETIME: i64 = 10 * MINUTE;
/// How long a worker that says nothing is taken to be at work.
pub const LEASE: i64 = 2 * MINUTE;
/// How often in a row a job is taken without getting on before it is given up.
pub const MOST_TRIES: u32 = 10;

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Nobody is at it yet.
    Queued,
    /// It is being written.
    Running,
    /// The file can be fetched.
    Completed,
    /// There will be no file.
    Failed,
    /// The file is gone again.
    Expired,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 5] = [Self::Queued, Self::Running, Self::Completed, Self::Failed, Self::Expired];

    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Running => "running",
            Self::Completed => "completed",
            Self::Failed => "failed",
            Self::Expired => "expired",
        }
    }

    /// Reads the API's word.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == raw)
    }
}

/// Why there will be no file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// It was begun again and again and didn't get on.
    Stuck,
    /// What was written so far was thrown away: that happens a day after it was begun.
    TooSlow,
}

impl Failure {
    /// Every failure.
    pub const ALL: [Self; 2] = [Self::Stuck, Self::TooSlow];

    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stuck => "export_stuck",
            Self::TooSlow => "export_too_slow",
        }
    }

    /// Reads the API's word.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|failure| failure.as_str() == raw)
    }

    /// In a sentence.
    pub fn message(self) -> &'static str {
        match self {
            Self::Stuck => "The export couldn't be written. Make another one; the log says what stood in its way.",
            Self::TooSlow => "The export took longer than a day. Make another one, of fewer accounts.",
        }
    }
}

/// How far it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Accounts that were looked at.
    pub read: u64,
    /// Accounts that are in the file.
    pub written: u64,
    /// Bytes of the file.
    pub bytes: u64,
}

/// What a new job is made of.
#[derive(Debug, Clone)]
pub struct NewExport {
    /// Whose accounts.
    pub platform: PlatformId,
    /// Live accounts, or test accounts.
    pub livemode: bool,
    /// Who asked for it.
    pub created_by: String,
    /// Which accounts.
    pub filters: Filters,
    /// What is said of each.
    pub columns: Vec<Column>,
    /// How many accounts will be looked at, as far as is known.
    pub estimate: Option<u64>,
}

/// A job.
#[derive(Debug, Clone, PartialEq)]
pub struct Export {
    /// Its id; ids sort by time.
    pub id: ExportId,
    /// Whose accounts.
    pub platform: PlatformId,
    /// Live accounts, or test accounts.
    pub livemode: bool,
    /// When it was asked for.
    pub created: i64,
    /// By whom.
    pub created_by: String,
    /// Which accounts.
    pub filters: Filters,
    /// What is said of each.
    pub columns: Vec<Column>,
    /// How many accounts will be looked at, as far as is known.
    pub estimate: Option<u64>,
    /// Where it stands in the table; see [`status_at`](Self::status_at).
    pub status: Status,
    /// How far it is.
    pub progress: Progress,
    /// When the file was done.
    pub completed_at: Option<i64>,
    /// Why there will be none.
    pub failure: Option<Failure>,
}

/// How far a file reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The account that its last part ends with, as the index of accounts sorts it; none before the first part.
    pub cursor: Option<String>,
    /// Whether no account follows.
    pub walked: bool,
    /// What is in its parts.
    pub progress: Progress,
    /// The number of the next part.
    pub next_part: u32,
}

impl Export {
    /// A job that was asked for now.
    pub fn new(wanted: NewExport, id: ExportId, now: i64) -> Self {
        let NewExport { platform, livemode, created_by, filters, columns, estimate } = wanted;
        Self {
            id,
            platform,
            livemode,
            created: now,
            created_by,
            filters,
            columns,
            estimate,
            status: Status::Queued,
            progress: Progress::default(),
            completed_at: None,
            failure: None,
        }
    }

    /// The first second in which the file is gone.
    pub fn expires_at(&self) -> Option<i64> {
        self.completed_at.map(|at| at + FILE_LIFETIME)
    }

    /// Where it stands at a time.
    pub fn status_at(&self, now: i64) -> Status {
        if self.status == Status::Completed && self.expires_at().is_some_and(|at| at <= now) {
            Status::Expired
        } else {
            self.status
        }
    }

    /// The job with its file done.
    #[must_use]
    pub fn completed(&self, progress: Progress, now: i64) -> Self {
        Self { status: Status::Completed, progress, completed_at: Some(now), ..self.clone() }
    }

    /// Where its file is, in the bucket.
    pub fn file(&self) -> String {
        let mode = if self.livemode { "live" } else { "test" };
        format!("exports/{}/{mode}/{}.csv", self.platform, self.id)
    }

    /// What its file is called where it is saved.
    pub fn file_name(&self) -> String {
        let day = chrono::DateTime::from_timestamp(self.created, 0).unwrap_or_default().format("%Y-%m-%d");
        format!("accounts-{day}-{}.csv", self.id)
    }

    /// The job as an event tells of it: without the file's address and without who asked for it.
    pub fn event_json(&self, now: i64) -> Value {
        json!({
            "id": self.id.as_str(),
            "object": "account_export",
            "columns": self.columns.iter().map(|column| column.as_str()).collect::<Vec<_>>(),
            "completed_at": self.completed_at,
            "created": self.created,
            "expires_at": self.expires_at(),
            "livemode": self.livemode,
            "progress": self.progress_json(),
            "status": self.status_at(now).as_str(),
        })
    }

    /// About how many accounts will be looked at: once there are more, as many as there were.
    pub fn about(&self) -> Option<u64> {
        self.estimate.map(|about| about.max(self.progress.read))
    }

    /// How far it is, as the API writes it.
    pub fn progress_json(&self) -> Value {
        let mut map = Map::new();
        map.insert("read".into(), self.progress.read.into());
        map.insert("written".into(), self.progress.written.into());
        map.insert("estimate".into(), self.about().map_or(Value::Null, Value::from));
        Value::Object(map)
    }
}

impl Place {
    /// Before the first account.
    pub fn start() -> Self {
        Self { cursor: None, walked: false, progress: Progress::default(), next_part: 1 }
    }

    /// Where whoever takes the lease goes on: at the same account, past the number that the holder before may be writing to.
    #[must_use]
    pub fn taken(&self) -> Self {
        Self { next_part: self.next_part + 1, ..self.clone() }
    }

    /// Where it goes on after a part was saved that ends with this account.
    #[must_use]
    pub fn after(&self, cursor: Option<String>, walked: bool, progress: Progress) -> Self {
        Self { cursor: cursor.or_else(|| self.cursor.clone()), walked, progress, next_part: self.next_part + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, HashMap};

    fn job() -> Export {
        let wanted = NewExport {
            platform: PlatformId::parse("plat_1").unwrap(),
            livemode: false,
            created_by: "jane".into(),
            filters: Filters::default(),
            columns: vec![Column::AccountId],
            estimate: Some(5),
        };
        Export::new(wanted, ExportId::at(1_800_000_000, [0; 10]), 1_800_000_000)
    }

    #[test]
    fn a_file_is_there_for_seven_days() {
        let done = job().completed(Progress { read: 9, written: 7, bytes: 100 }, 1_000);
        assert_eq!(done.status_at(1_000 + FILE_LIFETIME - 1), Status::Completed);
        assert_eq!(done.status_at(1_000 + FILE_LIFETIME), Status::Expired);
        assert_eq!(done.progress_json(), json!({"read": 9, "written": 7, "estimate": 9}));
        assert_eq!(job().status_at(i64::MAX), Status::Queued);
    }

    #[test]
    fn a_file_has_a_place_and_a_name_of_its_own() {
        let job = job();
        assert_eq!(job.file(), format!("exports/plat_1/test/{}.csv", job.id));
        assert_eq!(job.file_name(), format!("accounts-2027-01-15-{}.csv", job.id));
    }

    #[test]
    fn an_event_names_nobody_and_holds_no_address() {
        let told = job().event_json(0).to_string();
        assert!(!told.contains("jane") && !told.contains("url"), "{told}");
    }

    #[test]
    fn every_word_reads_back() {
        assert!(Status::ALL.into_iter().all(|status| Status::parse(status.as_str()) == Some(status)));
        assert!(Failure::ALL.into_iter().all(|failure| Failure::parse(failure.as_str()) == Some(failure)));
    }

    // What a worker does next, and which worker.
    #[derive(Debug, Clone)]
    enum Step {
        // Takes the lease, whoever has it: the holder is slow, or dead.
        Take(usize),
        // Uploads the part that it is at.
        Upload(usize),
        // Records it.
        Save(usize),
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let step = (0..3_usize, 0..3_u8).prop_map(|(who, what)| match what {
            0 => Step::Take(who),
            1 => Step::Upload(who),
            _ => Step::Save(who),
        });
        prop::collection::vec(step, 0..80)
    }

    proptest! {
        // Accounts are numbers, a part holds three of them, and every worker believes that it alone is at work until it is
        // refused a save. Whatever they do, in whatever order: the parts that were saved, as the store holds them in the
        // end, are every account from the first up to the cursor, once.
        #[test]
        fn whoever_works_at_it_saved_parts_hold_every_account_once(steps in steps()) {
            let (mut saved, mut lease) = (Place::start(), None);
            let mut listed: BTreeMap<u32, u64> = BTreeMap::new();
            let mut store: HashMap<u32, (u64, Vec<u64>)> = HashMap::new();
            let mut workers: [Option<(u64, Place, Option<u64>)>; 3] = Default::default();
            let (mut leases, mut etags) = (0, 0);
            let rows = |place: &Place| (place.progress.written..place.progress.written + 3).collect::<Vec<u64>>();
            for step in steps {
                match step {
                    Step::Take(who) => {
                        leases += 1;
                        saved = saved.taken();
                        lease = Some(leases);
                        workers[who] = Some((leases, saved.clone(), None));
                    }
                    Step::Upload(who) => {
                        if let Some((_, place, uploaded)) = &mut workers[who] {
                            etags += 1;
                            // Contents differ each time, as accounts do; only which accounts they are of counts.
                            store.insert(place.next_part, (etags, rows(place)));
                            *uploaded = Some(etags);
                        }
                    }
                    Step::Save(who) => {
                        let Some((mine, place, Some(etag))) = workers[who].take() else { continue };
                        if lease != Some(mine) {
                            continue; // Refused: it stops.
                        }
                        listed.insert(place.next_part, etag);
                        let written = place.progress.written + 3;
                        saved = place.after(Some(written.to_string()), false, Progress { written, ..place.progress });
                        workers[who] = Some((mine, saved.clone(), None));
                    }
                }
            }
            let mut file: Vec<u64> = Vec::new();
            for (number, etag) in &listed {
                let (stored, rows) = &store[number];
                prop_assert_eq!(stored, etag, "part {} was written over", number);
                file.extend(rows);
            }
            prop_assert_eq!(file, (0..saved.progress.written).collect::<Vec<_>>());
        }
    }
}
