//! Port: counting what the table's stream tells of. Rule: a record of the stream is marked in the transaction that adds what it
//! counts for, so that it counts once, however often and in whatever company it comes.
//!
//! A stream gives a record at least once: again when an answer got lost, when a batch failed at another of its records, and when
//! a failed batch is cut in two. The mark is the record's own, not its batch's, so all of these find it. It is kept for three
//! days; a stream holds a record for one, and what is past that can't come again.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::{
    id::PlatformId,
    insight::{Step, Tally, TextTally, Within},
    time::DAY,
};
use serde::Serialize;

use crate::{
    keys::Key,
    table::{StoreError, Table, Write, WriteError},
};

/// The most records of one transaction: it holds two writes for each, and a hundred in all.
pub const MOST: usize = 50;

/// How long a mark is kept.
const KEPT: i64 = 3 * DAY;

/// Adds to the counts.
#[derive(Debug, Clone)]
pub struct Counting(Table);

/// What a record of the stream counts for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// What the stream calls the record: no other one is called so, and it is called so each time it comes.
    pub record: String,
    /// Whose counts.
    pub platform: PlatformId,
    /// Live or test.
    pub livemode: bool,
    /// The day to count on (days since 1970, UTC).
    pub day: i64,
    /// What to add.
    pub add: Add,
}

/// What is added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Add {
    /// Of a link.
    Link(Tally),
    /// Of a text message to a country.
    Text(String, TextTally),
}

#[derive(Serialize)]
struct CountedRow {
    ttl: i64,
}

impl Count {
    fn key(&self) -> Key {
        match &self.add {
            Add::Link(_) => Key::counts(&self.platform, self.livemode, self.day),
            Add::Text(country, _) => Key::text_counts(&self.platform, self.livemode, self.day, country),
        }
    }

    // What it adds to which attribute of its row.
    fn parts(&self) -> Vec<(&'static str, i64)> {
        match &self.add {
            Add::Link(tally) => attributes_of_links().zip(tally.steps.into_iter().chain(tally.waits)).collect(),
            Add::Text(_, tally) => vec![(SENT, tally.sent), (VERIFIED, tally.verified)],
        }
    }
}

pub(crate) const SENT: &str = "sent";
pub(crate) const VERIFIED: &str = "verified";

/// The attributes of a day's row of links: the steps, then the times to clear.
pub(crate) fn attributes_of_links() -> impl Iterator<Item = &'static str> {
    Step::ALL.into_iter().map(Step::as_str).chain(Within::ALL.into_iter().map(Within::as_str))
}

impl Counting {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Adds what at most [`MOST`] records count for, all of it or nothing, and leaves out those that were counted before. Says
    /// how many were not.
    pub async fn add(&self, counts: &[Count], now: i64) -> Result<usize, StoreError> {
        for _ in 0..4 {
            let fresh = self.fresh(counts).await?;
            if fresh.is_empty() {
                return Ok(0);
            }
            match self.0.write(writes(&fresh, now)?).await {
                Ok(()) => return Ok(fresh.len()),
                // Another process was at the same records, and counted one of them since they were looked for.
                Err(WriteError::Condition(_)) => {}
                Err(WriteError::Conflict) => {
                    return Err(StoreError::Unavailable("counts kept meeting each other".into()));
                }
                Err(WriteError::Store(error)) => return Err(error),
            }
        }
        Err(StoreError::Unavailable("others kept counting the same".into()))
    }

    async fn fresh<'a>(&self, counts: &'a [Count]) -> Result<Vec<&'a Count>, StoreError> {
        let mut seen = HashSet::new();
        let counts: Vec<&Count> = counts.iter().filter(|count| seen.insert(&count.record)).collect();
        if counts.is_empty() {
            return Ok(counts);
        }
        let marks: Vec<Key> = counts.iter().map(|count| Key::counted(&count.record)).collect();
        let found = self.0.get_all(&marks).await?;
        Ok(counts.into_iter().zip(&marks).filter(|(_, mark)| !found.contains(mark)).map(|(count, _)| count).collect())
    }
}

fn writes(counts: &[&Count], now: i64) -> Result<Vec<Write>, StoreError> {
    let mut writes = Vec::with_capacity(counts.len() * 2);
    let mut sums: HashMap<Key, BTreeMap<&'static str, i64>> = HashMap::new();
    for count in counts {
        let mark = Write::put(Key::counted(&count.record), &CountedRow { ttl: now + KEPT })?;
        writes.push(mark.when("attribute_not_exists(pk)"));
        let sum = sums.entry(count.key()).or_default();
        for (name, more) in count.parts() {
            *sum.entry(name).or_default() += more;
        }
    }
    for (key, sum) in sums {
        let parts: Vec<_> = sum.into_iter().filter(|(_, more)| *more != 0).enumerate().collect();
        if parts.is_empty() {
            continue;
        }
        let added: Vec<String> = parts.iter().map(|(place, _)| format!("#n{place} :n{place}")).collect();
        // Without a condition of its own: the marks beside it are what decides.
        let mut add = Write::update(key, &format!("ADD {}", added.join(", ")));
        for (place, (name, more)) in parts {
            add = add.name(&format!("#n{place}"), name).number(&format!(":n{place}"), more);
        }
        writes.push(add);
    }
    Ok(writes)
}
