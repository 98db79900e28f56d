//! Port: accounts in lists. Rule: a list is read from where its page begins, never from its start, and merged from the
//! partitions that its index is spread over; filters look at the part of an account that stands in the clear.

use std::collections::VecDeque;

use domain::{
    account::{Account, ReviewList},
    id::{AccountId, PlatformId},
};
use serde::Deserialize;
use serde_json::{Map, Value};
use tokio::task::JoinSet;

use crate::{
    keys::{Key, REVIEW_SHARDS, account_of, age_partition, review_partition},
    rows::AccountRow,
    table::{Index, Item, Range, StoreError, Table, corrupt, key_of, read_row},
};

/// Lists accounts.
#[derive(Debug, Clone)]
pub struct Listing(Table);

/// The order of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Order {
    /// Newest first.
    Newest,
    /// Due first, and undated last, of these lists.
    Due(Vec<ReviewList>),
}

/// Which accounts are wanted.
pub struct Wanted<'a> {
    /// The platform.
    pub platform: &'a PlatformId,
    /// Live accounts, or test accounts.
    pub livemode: bool,
    /// In which order.
    pub order: &'a Order,
    /// Only those beyond this account of the list.
    pub beyond: Option<&'a AccountId>,
    /// Read from the end towards the start, as for the page before a cursor.
    pub backwards: bool,
    /// How many.
    pub limit: usize,
    /// Whether `keep` refuses most of them, so that larger steps are read.
    pub picky: bool,
    /// Which of them, by the part that stands in the clear.
    pub keep: &'a (dyn Fn(&Account) -> bool + Sync),
    /// The time.
    pub now: i64,
}

/// A list of accounts.
#[derive(Debug, PartialEq, Eq)]
pub struct Listed {
    /// Their ids, in the order of the list.
    pub ids: Vec<AccountId>,
    /// Whether more follow in the direction of reading.
    pub has_more: bool,
}

/// What an index holds of an account.
#[derive(Deserialize)]
struct IndexRow {
    document: String,
    created: i64,
    livemode: bool,
}

// One partition of the index, read step by step.
struct Lane {
    partition: String,
    // What wasn't read yet stands from the one to before the other.
    from: String,
    until: String,
    heads: VecDeque<(String, Account)>,
    is_done: bool,
}

impl Listing {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Lists accounts; none when there is no account at the cursor.
    pub async fn page(&self, wanted: &Wanted<'_>) -> Result<Option<Listed>, StoreError> {
        let by_age = !matches!(wanted.order, Order::Due(_));
        let beyond = match wanted.beyond {
            None => None,
            Some(id) => match self.0.get::<AccountRow>(&Key::account(wanted.platform, id)).await? {
                Some(row) if row.livemode == wanted.livemode => {
                    Some(if by_age { row.accounts_sk } else { row.review_sk })
                }
                _ => return Ok(None),
            },
        };
        let forward = (*wanted.order != Order::Newest) != wanted.backwards;
        let step = if wanted.picky { 500 } else { wanted.limit + 1 };
        let mut lanes = lanes(wanted, beyond.as_deref(), forward);
        let mut ids = Vec::with_capacity(wanted.limit);
        loop {
            self.fill(&mut lanes, wanted, forward, step).await?;
            let Some((_, account)) = take_first(&mut lanes, forward) else {
                break;
            };
            if !(wanted.keep)(&account) {
                continue;
            }
            if ids.len() == wanted.limit {
                return Ok(Some(listed(ids, true, wanted.backwards)));
            }
            ids.push(account.id().clone());
        }
        Ok(Some(listed(ids, false, wanted.backwards)))
    }

    // Reads on in every lane that has run dry, side by side.
    async fn fill(
        &self,
        lanes: &mut [Lane],
        wanted: &Wanted<'_>,
        forward: bool,
        step: usize,
    ) -> Result<(), StoreError> {
        let index = index(wanted.order);
        let mut reads = JoinSet::new();
        for (at, lane) in lanes.iter().enumerate().filter(|(_, lane)| lane.heads.is_empty() && !lane.is_done) {
            let (table, pk) = (self.0.clone(), lane.partition.clone());
            let (from, until) = (lane.from.clone(), lane.until.clone());
            reads.spawn(async move {
                let newest_first = !forward;
                let range =
                    Range { index: Some(index), pk: &pk, from: &from, until: &until, newest_first, limit: step };
                (at, table.page(&range).await)
            });
        }
        while let Some(read) = reads.join_next().await {
            let (at, items) = read.map_err(|error| StoreError::Unavailable(error.to_string()))?;
            let (items, lane) = (items?, &mut lanes[at]);
            lane.is_done = items.len() < step;
            for item in items {
                lane.heads.push_back(head(item, wanted)?);
            }
            match lane.heads.back() {
                Some((last, _)) if forward => lane.from = after(last),
                Some((last, _)) => lane.until.clone_from(last),
                None => {}
            }
        }
        Ok(())
    }
}

fn index(order: &Order) -> Index {
    match order {
        Order::Newest => Index::ACCOUNTS,
        Order::Due(_) => Index::REVIEW,
    }
}

// The first there can be after a sort key.
fn after(key: &str) -> String {
    format!("{key}\u{1}")
}

// Before and after every sort key: they begin with a number and go on with an id.
const FIRST: &str = " ";
const END: &str = "~";

fn lanes(wanted: &Wanted<'_>, beyond: Option<&str>, forward: bool) -> Vec<Lane> {
    let (platform, livemode) = (wanted.platform, wanted.livemode);
    let partitions: Vec<String> = match wanted.order {
        Order::Newest => (0..REVIEW_SHARDS).map(|shard| age_partition(platform, livemode, shard)).collect(),
        Order::Due(lists) => lists
            .iter()
            .flat_map(|list| (0..REVIEW_SHARDS).map(|shard| review_partition(platform, livemode, *list, shard)))
            .collect(),
    };
    let (from, until) = match beyond {
        None => (FIRST.to_owned(), END.to_owned()),
        Some(cursor) if forward => (after(cursor), END.to_owned()),
        Some(cursor) => (FIRST.to_owned(), cursor.to_owned()),
    };
    let lane = |partition| Lane {
        partition,
        from: from.clone(),
        until: until.clone(),
        heads: VecDeque::new(),
        is_done: false,
    };
    partitions.into_iter().map(lane).collect()
}

// The next of all lanes. Sort keys end with the account's id, so no two are the same.
fn take_first(lanes: &mut [Lane], forward: bool) -> Option<(String, Account)> {
    let heads = lanes.iter_mut().filter(|lane| !lane.heads.is_empty());
    let key = |lane: &&mut Lane| lane.heads.front().map(|(key, _)| key.clone());
    let first = if forward { heads.min_by_key(key) } else { heads.max_by_key(key) };
    first.and_then(|lane| lane.heads.pop_front())
}

fn head(item: Item, wanted: &Wanted<'_>) -> Result<(String, Account), StoreError> {
    let key = key_of(&item);
    let sort = item.get(index(wanted.order).sk).and_then(|value| value.as_s().ok()).cloned().unwrap_or_default();
    let (_, id) = account_of(&key).ok_or_else(|| corrupt(&key, &"names no account"))?;
    let row: IndexRow = read_row(item)?;
    let public: Map<String, Value> = serde_json::from_str(&row.document).map_err(|e| corrupt(&key, &e))?;
    let account =
        Account::from_parts(&id, row.livemode, row.created, public, Map::new()).map_err(|e| corrupt(&key, &e))?;
    Ok((sort, account.at(wanted.now)))
}

fn listed(mut ids: Vec<AccountId>, has_more: bool, backwards: bool) -> Listed {
    if backwards {
        ids.reverse();
    }
    Listed { ids, has_more }
}
