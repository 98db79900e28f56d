//! Port: every account of a platform, oldest first. Rule: the order never changes under whoever walks: an account's time
//! and id stay what they are, so a walk that goes on where another one stopped sees what follows, once.
//!
//! The index that it reads is spread over several partitions. Each is read ahead by a task of its own, a few hundred
//! accounts at a time, and the walk takes the first of all of them: it never waits for more than one read, and never holds
//! more than a few pages of each.

use std::{collections::VecDeque, sync::Arc};

use domain::{
    account::Account,
    id::{AccountId, PlatformId},
};
use serde_json::Map;
use tokio::{sync::mpsc, task::JoinSet};

use crate::{
    keys::{LIST_FROM, LIST_UNTIL, REVIEW_SHARDS, age_partition, aged, list_after},
    table::{StoreError, Table},
};

/// Accounts of one read of one partition. Larger ones take memory, smaller ones round trips.
const STEP: usize = 250;

/// Walks the accounts.
#[derive(Debug, Clone)]
pub struct Walks(Table);

/// A walk.
pub struct Walk {
    lanes: Vec<Lane>,
    livemode: bool,
    // Ends the reading when the walk is dropped.
    _readers: JoinSet<()>,
}

/// An account on the way, as the index has it.
pub struct Walked {
    /// Where it stands: what a later walk goes on after.
    pub place: String,
    /// The part of it that stands in the clear, not yet at any time; an error when it can't be read.
    pub account: Result<Account, StoreError>,
}

type Page = Result<Vec<(String, String)>, StoreError>;

struct Lane {
    pages: mpsc::Receiver<Page>,
    heads: VecDeque<(String, String)>,
    is_done: bool,
}

impl Walks {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Begins a walk after a place, or before the first account.
    pub fn after(&self, platform: &PlatformId, livemode: bool, place: Option<&str>) -> Walk {
        let mut readers = JoinSet::new();
        let from: Arc<str> = place.map_or_else(|| LIST_FROM.to_owned(), list_after).into();
        let lanes = (0..REVIEW_SHARDS).map(|shard| {
            let (send, pages) = mpsc::channel(1);
            let (table, pk, from) = (self.0.clone(), age_partition(platform, livemode, shard), Arc::clone(&from));
            readers.spawn(async move { read(&table, &pk, &from, &send).await });
            Lane { pages, heads: VecDeque::new(), is_done: false }
        });
        Walk { lanes: lanes.collect(), livemode, _readers: readers }
    }
}

// Reads a partition to its end, as fast as its pages are taken.
async fn read(table: &Table, pk: &str, from: &str, send: &mpsc::Sender<Page>) {
    let mut from = from.to_owned();
    loop {
        let page = table.documents(pk, &from, LIST_UNTIL, STEP).await;
        let last =
            page.as_ref().ok().filter(|page| page.len() == STEP).and_then(|page| page.last().map(|(sk, _)| sk.clone()));
        if send.send(page).await.is_err() {
            return;
        }
        let Some(last) = last else { return };
        from = list_after(&last);
    }
}

impl Walk {
    /// The next account; none when there is no other.
    ///
    /// # Errors
    /// Only when the table doesn't answer: an account that can't be read is an answer too.
    pub async fn next(&mut self) -> Result<Option<Walked>, StoreError> {
        for lane in &mut self.lanes {
            while lane.heads.is_empty() && !lane.is_done {
                match lane.pages.recv().await {
                    Some(page) => lane.heads = page?.into(),
                    None => lane.is_done = true,
                }
            }
        }
        // Places end with the account's id, so no two are the same.
        let first =
            self.lanes.iter_mut().filter(|lane| !lane.heads.is_empty()).min_by(|a, b| a.heads[0].0.cmp(&b.heads[0].0));
        let Some((place, document)) = first.and_then(|lane| lane.heads.pop_front()) else { return Ok(None) };
        let account = self.account(&place, &document);
        Ok(Some(Walked { place, account }))
    }

    fn account(&self, place: &str, document: &str) -> Result<Account, StoreError> {
        let corrupt = |why: String| StoreError::Corrupt { pk: "accounts".into(), sk: place.to_owned(), why };
        let (created, id) = aged(place).ok_or_else(|| corrupt("names no account".into()))?;
        let public = serde_json::from_str(document).map_err(|error| corrupt(error.to_string()))?;
        Account::from_parts(&id, self.livemode, created, public, Map::new()).map_err(|error| corrupt(error.to_string()))
    }
}

impl Walked {
    /// Its id and when it was made, which its place says.
    pub fn id(&self) -> Option<(i64, AccountId)> {
        aged(&self.place)
    }
}
