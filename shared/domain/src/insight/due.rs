//! What is due soon, day by day. Rule: where it wasn't counted to the end, that is said.

use super::day_of;

/// How many days are looked at, today among them.
pub const DUE_DAYS: i64 = 30;

/// The accounts that something is due of within [`DUE_DAYS`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Every day in order, also those on which nothing is due.
    pub days: Vec<DueDay>,
}

/// One day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueDay {
    /// The day, in UTC, numbered from 1 January 1970.
    pub day: i64,
    /// Accounts whose earliest deadline is on it.
    pub accounts: u64,
    /// Whether all were counted; else there are at least so many.
    pub is_whole: bool,
}

impl Due {
    /// Sorts deadlines into their days. `counted_until` is the first moment from which not all of them are here; none when all
    /// are.
    pub fn of(deadlines: impl IntoIterator<Item = i64>, counted_until: Option<i64>, now: i64) -> Self {
        let first = day_of(now);
        let cut = counted_until.map(day_of);
        let day = |day| DueDay { day, accounts: 0, is_whole: cut.is_none_or(|cut| day < cut) };
        let mut days: Vec<DueDay> = (first..first + DUE_DAYS).map(day).collect();
        for deadline in deadlines.into_iter().filter(|deadline| *deadline >= now) {
            let place = usize::try_from(day_of(deadline) - first).ok();
            if let Some(day) = place.and_then(|place| days.get_mut(place)) {
                day.accounts += 1;
            }
        }
        Self { days }
    }

    /// How many there are on all days together, at least.
    pub fn accounts(&self) -> u64 {
        self.days.iter().map(|day| day.accounts).sum()
    }

    /// Whether all were counted.
    pub fn is_whole(&self) -> bool {
        self.days.iter().all(|day| day.is_whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::DAY;
    use proptest::prelude::*;

    #[test]
    fn deadlines_fall_on_their_days() {
        let now = 1_000 * DAY + 5;
        let due = Due::of([now - 1, now, now + 1, 1_001 * DAY, 1_030 * DAY - 1, 1_030 * DAY], None, now);
        assert_eq!((due.days.len(), due.accounts(), due.is_whole()), (30, 4, true));
        assert_eq!((due.days[0].accounts, due.days[1].accounts, due.days[29].accounts), (2, 1, 1));
    }

    #[test]
    fn from_the_day_that_was_not_counted_to_its_end_on_it_says_at_least() {
        let due = Due::of([0], Some(3 * DAY + 7), 0);
        assert_eq!(due.days.iter().take_while(|day| day.is_whole).count(), 3);
        assert!(!due.days[3].is_whole && !due.days[29].is_whole && !due.is_whole());
    }

    proptest! {
        #[test]
        fn every_deadline_within_the_days_counts_once(now in 0..1_000 * DAY, after in prop::collection::vec(0..60 * DAY, 0..50)) {
            let deadlines: Vec<i64> = after.iter().map(|after| now + after).collect();
            let end = (day_of(now) + DUE_DAYS) * DAY;
            let due = Due::of(deadlines.iter().copied(), None, now);
            prop_assert_eq!(usize::try_from(due.accounts()), Ok(deadlines.iter().filter(|at| **at < end).count()));
            prop_assert!(due.days.windows(2).all(|pair| pair[0].day + 1 == pair[1].day));
        }
    }
}
