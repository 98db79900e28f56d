//! How long it took from a link that was made to nothing that is due. Rule: times are kept in stretches, not one by one, and
//! the stretches cover all time without a gap.

use crate::time::{DAY, HOUR};

/// A stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Within {
    /// Less than an hour.
    Hour,
    /// One to four hours.
    FourHours,
    /// Four hours to a day.
    Day,
    /// One to three days.
    ThreeDays,
    /// Three to seven days.
    Week,
    /// Seven to thirty days.
    ThirtyDays,
    /// Thirty days or longer. A link opens for 90 days, and what was given on the last of them may be accepted later still.
    Longer,
}

impl Within {
    /// Every stretch, shortest first.
    pub const ALL: [Self; 7] =
        [Self::Hour, Self::FourHours, Self::Day, Self::ThreeDays, Self::Week, Self::ThirtyDays, Self::Longer];

    /// The stretch that so many seconds fall into.
    pub fn of(seconds: i64) -> Self {
        let first = Self::ALL.into_iter().find(|stretch| stretch.until().is_none_or(|until| seconds < until));
        first.unwrap_or(Self::Longer)
    }

    /// The first second after it; none for the last one.
    pub fn until(self) -> Option<i64> {
        match self {
            Self::Hour => Some(HOUR),
            Self::FourHours => Some(4 * HOUR),
            Self::Day => Some(DAY),
            Self::ThreeDays => Some(3 * DAY),
            Self::Week => Some(7 * DAY),
            Self::ThirtyDays => Some(30 * DAY),
            Self::Longer => None,
        }
    }

    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hour => "under_1_hour",
            Self::FourHours => "under_4_hours",
            Self::Day => "under_1_day",
            Self::ThreeDays => "under_3_days",
            Self::Week => "under_7_days",
            Self::ThirtyDays => "under_30_days",
            Self::Longer => "30_days_or_longer",
        }
    }
}

/// How many links took how long.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TimeToClear([u64; Within::ALL.len()]);

/// What half of them took, as well as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Median {
    /// At least half took less than this stretch's end, and fewer than half less than its beginning.
    Under(Within),
    /// More than half took thirty days or longer.
    Longer,
}

impl TimeToClear {
    /// Of what was counted. Of a count below zero, as a lost one leaves it behind, nothing is left.
    pub fn of(counted: &[i64; Within::ALL.len()]) -> Self {
        Self(counted.map(|count| u64::try_from(count).unwrap_or(0)))
    }

    /// How many took so long.
    pub fn links(&self, within: Within) -> u64 {
        self.0[within as usize]
    }

    /// How many there are.
    pub fn cleared(&self) -> u64 {
        self.0.iter().sum()
    }

    /// What half of them took; none when there are none. The single times aren't kept, so this names a stretch and no time.
    pub fn median(&self) -> Option<Median> {
        let all = self.cleared();
        if all == 0 {
            return None;
        }
        let mut so_far = 0;
        let half = Within::ALL.into_iter().find(|within| {
            so_far += self.links(*within);
            so_far * 2 >= all
        })?;
        Some(if half == Within::Longer { Median::Longer } else { Median::Under(half) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_ends_of_a_stretch_belong_to_the_next() {
        for (seconds, within) in [
            (0, Within::Hour),
            (HOUR - 1, Within::Hour),
            (HOUR, Within::FourHours),
            (4 * HOUR, Within::Day),
            (DAY, Within::ThreeDays),
            (3 * DAY, Within::Week),
            (7 * DAY, Within::ThirtyDays),
            (30 * DAY - 1, Within::ThirtyDays),
            (30 * DAY, Within::Longer),
            (90 * DAY, Within::Longer),
            (200 * DAY, Within::Longer),
        ] {
            assert_eq!(Within::of(seconds), within, "{seconds}");
        }
    }

    #[test]
    fn half_of_them() {
        let median = |counted| TimeToClear::of(&counted).median();
        assert_eq!(median([0; 7]), None);
        assert_eq!(median([1, 0, 0, 0, 0, 0, 0]), Some(Median::Under(Within::Hour)));
        assert_eq!(median([1, 0, 1, 0, 0, 0, 0]), Some(Median::Under(Within::Hour)), "one of two");
        assert_eq!(median([1, 0, 2, 0, 0, 0, 0]), Some(Median::Under(Within::Day)));
        assert_eq!(median([1, 0, 0, 0, 0, 0, 2]), Some(Median::Longer));
    }

    proptest! {
        #[test]
        fn every_time_falls_into_exactly_one_stretch(seconds in -10..400 * DAY) {
            let fits = Within::ALL.into_iter().enumerate().filter(|(place, within)| {
                let from = place.checked_sub(1).and_then(|before| Within::ALL[before].until()).unwrap_or(i64::MIN);
                from <= seconds && within.until().is_none_or(|until| seconds < until)
            });
            let fits: Vec<_> = fits.map(|(_, within)| within).collect();
            prop_assert_eq!(fits, [Within::of(seconds)]);
        }

        #[test]
        fn a_longer_time_never_falls_into_a_shorter_stretch(a in 0..400 * DAY, more in 0..400 * DAY) {
            prop_assert!(Within::of(a) <= Within::of(a + more));
        }

        #[test]
        fn the_median_splits_what_was_counted(counted in prop::array::uniform7(0..50_i64)) {
            let times = TimeToClear::of(&counted);
            let before = |within: Within| Within::ALL.iter().take_while(|w| **w < within).map(|w| times.links(*w)).sum::<u64>();
            match times.median() {
                None => prop_assert_eq!(times.cleared(), 0),
                Some(Median::Under(within)) => {
                    prop_assert!(before(within) * 2 < times.cleared());
                    prop_assert!((before(within) + times.links(within)) * 2 >= times.cleared());
                }
                Some(Median::Longer) => prop_assert!(times.links(Within::Longer) * 2 > times.cleared()),
            }
        }
    }
}
