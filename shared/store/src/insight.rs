//! Port: the numbers of a platform. Rule: a period is one Query of one partition, and what is due is one look at each partition
//! of the review index, side by side.

use domain::{
    account::ReviewList,
    id::PlatformId,
    insight::{DUE_DAYS, Due, Insight, Period, Tally, TextTally, day_of},
    time::DAY,
};
use tokio::task::JoinSet;

use crate::{
    counting::{SENT, VERIFIED, attributes_of_links},
    keys::{REVIEW_SHARDS, country_of, counts_of, counts_partition, due_at, review_from, review_partition},
    table::{Index, Item, StoreError, Table, corrupt, key_of},
};

/// Accounts that are counted of one partition. More of them aren't counted, and that is said.
const MOST_OF_A_SHARD: usize = 5_000;

/// Reads the numbers.
#[derive(Debug, Clone)]
pub struct Insights(Table);

impl Insights {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// What was counted on the days of a period.
    pub async fn of(&self, platform: &PlatformId, livemode: bool, period: Period) -> Result<Insight, StoreError> {
        let (from, until) = (counts_of(period.first()), counts_of(period.last() + 1));
        let rows = self.0.stretch(&counts_partition(platform, livemode), &from, &until).await?;
        let (mut links, mut texts) = (Tally::default(), Vec::new());
        // A stretch includes its upper end, which is the day after.
        for row in rows.iter().filter(|row| key_of(row).sk != until) {
            match country_of(&key_of(row)) {
                None => links += tally(row)?,
                Some(country) => {
                    let sums = TextTally { sent: number(row, SENT)?, verified: number(row, VERIFIED)? };
                    texts.push((country.to_owned(), sums));
                }
            }
        }
        Ok(Insight::of(period, &links, texts))
    }

    /// The accounts that something is due of, by day. Of an index, so it may be a moment behind.
    pub async fn due(&self, platform: &PlatformId, livemode: bool, now: i64) -> Result<Due, StoreError> {
        self.due_of(platform, livemode, now, MOST_OF_A_SHARD).await
    }

    /// The same, counting no more than so many accounts of each partition.
    pub async fn due_of(
        &self,
        platform: &PlatformId,
        livemode: bool,
        now: i64,
        most: usize,
    ) -> Result<Due, StoreError> {
        let until = review_from((day_of(now) + DUE_DAYS) * DAY);
        let mut looks = JoinSet::new();
        for shard in 0..REVIEW_SHARDS {
            let table = self.0.clone();
            let pk = review_partition(platform, livemode, ReviewList::ActionRequired, shard);
            let (from, until) = (review_from(now), until.clone());
            looks.spawn(async move { table.sort_keys(Index::REVIEW, &pk, &from, &until, most).await });
        }
        let (mut deadlines, mut counted_until) = (Vec::new(), None);
        while let Some(look) = looks.join_next().await {
            let (keys, is_whole) = look.map_err(|error| StoreError::Unavailable(error.to_string()))??;
            let found: Vec<i64> = keys.iter().filter_map(|key| due_at(key)).collect();
            if !is_whole {
                let last = found.last().copied().unwrap_or(now);
                counted_until = Some(counted_until.map_or(last, |until: i64| until.min(last)));
            }
            deadlines.extend(found);
        }
        Ok(Due::of(deadlines, counted_until, now))
    }
}

fn tally(row: &Item) -> Result<Tally, StoreError> {
    let mut tally = Tally::default();
    for (name, sum) in attributes_of_links().zip(tally.steps.iter_mut().chain(&mut tally.waits)) {
        *sum = number(row, name)?;
    }
    Ok(tally)
}

// What was never added to isn't there.
fn number(row: &Item, name: &str) -> Result<i64, StoreError> {
    let Some(value) = row.get(name) else { return Ok(0) };
    let read = value.as_n().ok().and_then(|digits| digits.parse().ok());
    read.ok_or_else(|| corrupt(&key_of(row), &format!("{name} is no number")))
}
