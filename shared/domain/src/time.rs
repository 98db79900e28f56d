//! Lengths of time, in seconds. Points in time are unix seconds (`i64`), as in the API.

/// One minute.
pub const MINUTE: i64 = 60;
/// One hour.
pub const HOUR: i64 = 60 * MINUTE;
/// One day: exactly 86,400 seconds, whatever a calendar says.
pub const DAY: i64 = 24 * HOUR;
