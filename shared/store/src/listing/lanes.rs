//! A list that is spread over partitions, read as one. Rule: every partition is read from where the page begins, step by
//! step and side by side, and the next of the list is the next of all of them.

use std::collections::VecDeque;

use tokio::task::JoinSet;

use crate::{
    keys::{LIST_FROM, LIST_UNTIL, list_after},
    table::{Index, Item, Range, StoreError, Table},
};

/// How a list is read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Way {
    /// The index; none for the table itself.
    pub(crate) index: Option<Index>,
    /// From the lowest sort key to the highest.
    pub(crate) forward: bool,
    /// Rows of each partition that are read at once.
    pub(crate) step: usize,
}

/// Reads a row: its sort key and what stands there.
type Read<'a, T> = &'a (dyn Fn(Item) -> Result<(String, T), StoreError> + Sync);

// One partition.
struct Lane<T> {
    partition: String,
    // What wasn't read yet stands from the one to before the other.
    from: String,
    until: String,
    heads: VecDeque<(String, T)>,
    is_done: bool,
}

/// The partitions of a list.
pub(crate) struct Lanes<'a, T> {
    all: Vec<Lane<T>>,
    way: Way,
    read: Read<'a, T>,
}

impl<'a, T> Lanes<'a, T> {
    /// Partitions of which only what lies beyond a sort key is wanted, in the direction of reading.
    pub(crate) fn new(partitions: Vec<String>, beyond: Option<&str>, way: Way, read: Read<'a, T>) -> Self {
        let (from, until) = match beyond {
            None => (LIST_FROM.to_owned(), LIST_UNTIL.to_owned()),
            Some(place) if way.forward => (list_after(place), LIST_UNTIL.to_owned()),
            Some(place) => (LIST_FROM.to_owned(), place.to_owned()),
        };
        let lane = |partition| Lane {
            partition,
            from: from.clone(),
            until: until.clone(),
            heads: VecDeque::new(),
            is_done: false,
        };
        Self { all: partitions.into_iter().map(lane).collect(), way, read }
    }

    /// The next of the list; none at its end.
    pub(crate) async fn next(&mut self, table: &Table) -> Result<Option<(String, T)>, StoreError> {
        self.fill(table).await?;
        let heads = self.all.iter_mut().filter(|lane| !lane.heads.is_empty());
        let key = |lane: &&mut Lane<T>| lane.heads.front().map(|(key, _)| key.clone());
        // Sort keys end with the account's id, so no two are the same.
        let first = if self.way.forward { heads.min_by_key(key) } else { heads.max_by_key(key) };
        Ok(first.and_then(|lane| lane.heads.pop_front()))
    }

    // Reads on in every lane that has run dry, side by side.
    async fn fill(&mut self, table: &Table) -> Result<(), StoreError> {
        let Way { index, forward, step } = self.way;
        let mut reads = JoinSet::new();
        for (at, lane) in self.all.iter().enumerate().filter(|(_, lane)| lane.heads.is_empty() && !lane.is_done) {
            let (table, pk) = (table.clone(), lane.partition.clone());
            let (from, until) = (lane.from.clone(), lane.until.clone());
            reads.spawn(async move {
                let range = Range { index, pk: &pk, from: &from, until: &until, newest_first: !forward, limit: step };
                (at, table.page(&range).await)
            });
        }
        while let Some(read) = reads.join_next().await {
            let (at, items) = read.map_err(|error| StoreError::Unavailable(error.to_string()))?;
            let (items, lane) = (items?, &mut self.all[at]);
            lane.is_done = items.len() < step;
            for item in items {
                lane.heads.push_back((self.read)(item)?);
            }
            match lane.heads.back() {
                Some((last, _)) if forward => lane.from = list_after(last),
                Some((last, _)) => lane.until.clone_from(last),
                None => {}
            }
        }
        Ok(())
    }
}
