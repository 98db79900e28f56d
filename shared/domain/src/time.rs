//! Lengths of time, in seconds. Points in time are unix seconds (`i64`), as in the API.

/// One minute.
pub const MINUTE: i64 = 60;
/// One hour.
pub const HOUR: i64 = 60 * MINUTE;
/// One day: exactly 86,400 seconds, whatever a calendar says.
pub const DAY: i64 = 24 * HOUR;

/// A stretch of times, both ends in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The first.
    pub from: i64,
    /// The last.
    pub to: i64,
}

impl Range {
    /// All of time.
    pub const ALL: Self = Self { from: i64::MIN, to: i64::MAX };

    /// Whether a time is in it.
    pub fn contains(&self, at: i64) -> bool {
        (self.from..=self.to).contains(&at)
    }
}
