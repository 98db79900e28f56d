//! When an event is posted again. Rule: ten attempts over about 75 hours, a little apart from everybody else's, and never
//! sooner than the endpoint asks.

use chrono::DateTime;

use crate::time::{DAY, HOUR, MINUTE};

/// Attempts in all.
pub const ATTEMPTS: u32 = 10;

// How long after a failed attempt the next one comes, as Standard Webhooks has it.
const WAITS: [i64; 9] = [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, DAY];
/// The longest that an endpoint can put us off.
const LONGEST: i64 = DAY;

/// What an endpoint answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// A status, and how many seconds it wants to be left alone.
    Status(u16, Option<i64>),
    /// None.
    Nothing,
}

/// What becomes of a delivery after an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// It has arrived.
    Arrived,
    /// It is tried again at this time.
    Again(i64),
    /// It is given up.
    Over,
    /// It is given up, and the endpoint wants no more events (410).
    Gone,
}

/// What becomes of a delivery whose `attempts`-th attempt was answered now. `chance` is a fresh random number.
pub fn next(answer: Answer, attempts: u32, now: i64, chance: u32) -> Next {
    let later = match answer {
        Answer::Status(200..=299, _) => return Next::Arrived,
        Answer::Status(410, _) => return Next::Gone,
        // Also a redirect: it isn't followed.
        Answer::Status(_, later) => later,
        Answer::Nothing => None,
    };
    let wait = usize::try_from(attempts).ok().and_then(|made| WAITS.get(made.saturating_sub(1)));
    match wait {
        Some(wait) if attempts < ATTEMPTS => {
            let asked = later.unwrap_or(0).clamp(0, LONGEST);
            Next::Again(now + jittered(*wait, chance).max(asked))
        }
        _ => Next::Over,
    }
}

// Up to a tenth less or more.
fn jittered(wait: i64, chance: u32) -> i64 {
    let tenth = wait / 10;
    wait - tenth + i64::from(chance) % (2 * tenth + 1)
}

/// Reads `Retry-After`: seconds, or a date of HTTP. Anything else says nothing.
pub fn retry_after(raw: &str, now: i64) -> Option<i64> {
    let raw = raw.trim();
    if !raw.is_empty() && raw.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(raw.parse().unwrap_or(i64::MAX));
    }
    DateTime::parse_from_rfc2822(raw).ok().map(|date| (date.timestamp() - now).max(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_ten_attempts_take_75_hours_and_35_minutes() {
        let total: i64 = WAITS.iter().sum();
        assert_eq!((WAITS.len(), total), (9, 75 * HOUR + 35 * MINUTE + 5));
        assert!(WAITS.is_sorted());
    }

    #[test]
    fn only_2xx_arrives_and_410_ends_it() {
        for status in [200, 202, 204, 299] {
            assert_eq!(next(Answer::Status(status, None), 1, 0, 0), Next::Arrived);
        }
        assert_eq!(next(Answer::Status(410, Some(5)), 1, 0, 0), Next::Gone);
        for status in [100, 199, 300, 301, 302, 307, 308, 400, 404, 409, 429, 500, 503, 599] {
            assert!(matches!(next(Answer::Status(status, None), 1, 0, 0), Next::Again(_)), "{status}");
            assert_eq!(next(Answer::Status(status, None), 10, 0, 0), Next::Over, "{status}");
        }
        assert_eq!(next(Answer::Nothing, 10, 0, 0), Next::Over);
    }

    #[test]
    fn an_endpoint_may_ask_for_more_time_and_not_for_less() {
        let again = |later, attempts| next(Answer::Status(503, Some(later)), attempts, 1_000, 0);
        assert_eq!(again(120, 1), Next::Again(1_120));
        assert_eq!(again(1, 2), next(Answer::Nothing, 2, 1_000, 0));
        assert_eq!(again(i64::MAX, 1), Next::Again(1_000 + DAY));
        assert_eq!(again(-5, 1), next(Answer::Nothing, 1, 1_000, 0));
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let date = "Wed, 21 Oct 2015 07:28:00 GMT";
        assert_eq!(retry_after(" 120 ", 0), Some(120));
        assert_eq!(retry_after("99999999999999999999", 0), Some(i64::MAX));
        assert_eq!(retry_after(date, 1_445_412_480 - 60), Some(60));
        assert_eq!(retry_after(date, 1_445_412_480 + 60), Some(0));
        for nothing in ["", "-5", "1.5", "soon", "Wed, 99 Oct 2015"] {
            assert_eq!(retry_after(nothing, 0), None, "{nothing}");
        }
    }

    proptest! {
        #[test]
        fn a_wait_is_within_a_tenth_of_the_schedule(attempts in 1..10_u32, chance: u32, now in 0..4_000_000_000_i64) {
            let wait = WAITS[attempts as usize - 1];
            let Next::Again(at) = next(Answer::Nothing, attempts, now, chance) else { panic!("tried again") };
            prop_assert!((at - now) * 10 >= wait * 9 && (at - now) * 10 <= wait * 11, "{}", at - now);
        }

        #[test]
        fn a_delivery_ends_after_ten_attempts_whatever_is_answered(
            answers in prop::collection::vec((100..600_u16, proptest::option::of(0..200_000_i64), any::<u32>()), 10)
        ) {
            let (mut now, mut made) = (0, 0);
            for (status, later, chance) in answers {
                made += 1;
                match next(Answer::Status(status, later), made, now, chance) {
                    Next::Again(at) => {
                        prop_assert!(at > now && at <= now + LONGEST * 11 / 10);
                        prop_assert!(later.is_none_or(|later| at >= now + later.min(LONGEST)));
                        now = at;
                    }
                    _ => break,
                }
            }
            prop_assert!(made <= ATTEMPTS);
            prop_assert!(!matches!(next(Answer::Nothing, ATTEMPTS, now, 7), Next::Again(_)));
        }

        #[test]
        fn any_header_is_read_or_ignored(raw in ".{0,40}", now: i32) {
            let _ = retry_after(&raw, now.into());
        }
    }
}
