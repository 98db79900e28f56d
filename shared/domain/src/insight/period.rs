//! A stretch of whole days. Rule: days are those of UTC, numbered from 1 January 1970, both ends are in it, and none of them is
//! in the future.

use chrono::NaiveDate;

use crate::time::DAY;

/// The most days of a period: a year, with its leap day.
pub const LONGEST: i64 = 366;

/// Whole days, both ends in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    first: i64,
    last: i64,
}

/// Why two dates are no period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadPeriod {
    /// The first one is no date.
    #[error("from must be a date, as in 2027-03-31")]
    From,
    /// The last one is no date.
    #[error("to must be a date, as in 2027-03-31")]
    To,
    /// It ends before it begins.
    #[error("to must not be before from")]
    Backwards,
    /// It ends after today.
    #[error("to must not be after today (UTC)")]
    Future,
    /// More days than [`LONGEST`].
    #[error("a period has at most {LONGEST} days")]
    TooLong,
}

/// The day of a moment.
pub fn day_of(at: i64) -> i64 {
    at.div_euclid(DAY)
}

/// The date of a day.
pub fn date_of(day: i64) -> NaiveDate {
    let day = i32::try_from(day).unwrap_or(if day < 0 { i32::MIN } else { i32::MAX });
    NaiveDate::from_epoch_days(day).unwrap_or(if day < 0 { NaiveDate::MIN } else { NaiveDate::MAX })
}

fn read(raw: &str) -> Option<i64> {
    // Exactly as a date field sends it. A year has four digits: what is beyond is a slip of the hand.
    let shape = raw.len() == 10
        && raw.bytes().enumerate().all(|(at, b)| if matches!(at, 4 | 7) { b == b'-' } else { b.is_ascii_digit() });
    let date = NaiveDate::parse_from_str(raw, "%Y-%m-%d").ok().filter(|_| shape)?;
    Some(i64::from(date.to_epoch_days()))
}

impl Period {
    /// The last so many days, today among them.
    pub fn last_days(days: u16, now: i64) -> Self {
        let last = day_of(now);
        Self { first: last - i64::from(days.max(1)).min(LONGEST) + 1, last }
    }

    /// From one date to another. Without the last one it ends today; without the first one it has 30 days.
    pub fn read(from: Option<&str>, to: Option<&str>, now: i64) -> Result<Self, BadPeriod> {
        let today = day_of(now);
        let last = to.map_or(Ok(today), |raw| read(raw).ok_or(BadPeriod::To));
        let first = from.map(|raw| read(raw).ok_or(BadPeriod::From)).transpose()?;
        let last = last?;
        let first = first.unwrap_or(last - 29);
        if last > today {
            Err(BadPeriod::Future)
        } else if first > last {
            Err(BadPeriod::Backwards)
        } else if last - first >= LONGEST {
            Err(BadPeriod::TooLong)
        } else {
            Ok(Self { first, last })
        }
    }

    /// Its first day.
    pub fn first(self) -> i64 {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> i64 {
        self.last
    }

    /// How many days it has.
    pub fn days(self) -> i64 {
        self.last - self.first + 1
    }

    /// Whether a day is in it.
    pub fn contains(self, day: i64) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Its first date.
    pub fn from(self) -> NaiveDate {
        date_of(self.first)
    }

    /// Its last date.
    pub fn to(self) -> NaiveDate {
        date_of(self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    // 15 January 2027, noon.
    const NOW: i64 = 1_800_014_400;

    fn dates(from: Option<&str>, to: Option<&str>) -> Result<(String, String, i64), BadPeriod> {
        Period::read(from, to, NOW).map(|period| (period.from().to_string(), period.to().to_string(), period.days()))
    }

    #[test]
    fn a_period_ends_today_unless_it_says_otherwise() {
        assert_eq!(date_of(day_of(NOW)).to_string(), "2027-01-15");
        let seven = Period::last_days(7, NOW);
        assert_eq!((seven.from().to_string().as_str(), seven.days()), ("2027-01-09", 7));
        assert_eq!(dates(None, None), Ok(("2026-12-17".into(), "2027-01-15".into(), 30)));
        assert_eq!(dates(Some("2027-01-15"), None), Ok(("2027-01-15".into(), "2027-01-15".into(), 1)));
        assert_eq!(dates(None, Some("2026-03-01")), Ok(("2026-01-31".into(), "2026-03-01".into(), 30)));
        assert_eq!(dates(Some("2024-02-29"), Some("2024-03-01")), Ok(("2024-02-29".into(), "2024-03-01".into(), 2)));
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for bad in ["", "2027-1-5", "2027-02-30", "15.01.2027", "+2027-01-1", "2027-01-011", "12027-01-1"] {
            assert_eq!(dates(Some(bad), None), Err(BadPeriod::From), "{bad}");
            assert_eq!(dates(None, Some(bad)), Err(BadPeriod::To), "{bad}");
        }
        assert_eq!(dates(None, Some("2027-01-16")), Err(BadPeriod::Future));
        assert_eq!(dates(Some("2027-01-02"), Some("2027-01-01")), Err(BadPeriod::Backwards));
        assert_eq!(dates(Some("2026-01-14"), None), Err(BadPeriod::TooLong));
        assert_eq!(dates(Some("2026-01-15"), None).map(|(_, _, days)| days), Ok(LONGEST));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(from in "\\PC{0,12}", to in "[0-9-]{8,11}") {
            if let Ok(period) = Period::read(Some(&from), Some(&to), NOW) {
                prop_assert!((1..=LONGEST).contains(&period.days()));
                prop_assert!(period.contains(period.first()) && period.contains(period.last()));
                prop_assert!(period.last() <= day_of(NOW));
            }
        }

        #[test]
        fn a_day_and_its_date_are_one(day in 0..40_000_i64) {
            prop_assert_eq!(read(&date_of(day).to_string()), Some(day));
            prop_assert_eq!(day_of(day * DAY), day);
            prop_assert_eq!(day_of(day * DAY + DAY - 1), day);
        }
    }
}
