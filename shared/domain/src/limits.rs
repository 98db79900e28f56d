//! How often a code may be sent. Rule: the sends of the last day are remembered one by one, so a limit holds over any
//! stretch of time, not only within a calendar window, and the wait is known to the second.

use crate::time::{DAY, HOUR, MINUTE};

/// What a log of sends belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// One phone number, whichever link or account it is used for.
    Phone,
    /// One e-mail address at a platform, whichever link it is used for.
    Email,
    /// One link, whichever phone is typed.
    Link,
    /// One network: the caller's address, /24 or /56.
    Source,
}

struct Rule {
    most: usize,
    within: i64,
}

impl Scope {
    /// Every scope.
    pub const ALL: [Self; 4] = [Self::Phone, Self::Email, Self::Link, Self::Source];

    /// As a table key writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Link => "link",
            Self::Source => "source",
        }
    }

    fn rules(self) -> &'static [Rule] {
        match self {
            Self::Phone | Self::Email => {
                &[Rule { most: 1, within: 30 }, Rule { most: 5, within: 10 * MINUTE }, Rule { most: 10, within: DAY }]
            }
            Self::Link => &[Rule { most: 10, within: HOUR }],
            Self::Source => &[Rule { most: 25, within: 5 * MINUTE }],
        }
    }

    /// How long a send is remembered.
    pub fn memory(self) -> i64 {
        self.rules().iter().map(|rule| rule.within).max().unwrap_or(0)
    }
}

/// When a send is allowed again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many codes were sent; wait until {until}")]
pub struct Wait {
    /// Unix seconds.
    pub until: i64,
}

impl Wait {
    /// Whole seconds from now, at least one.
    pub fn seconds(&self, now: i64) -> i64 {
        (self.until - now).max(1)
    }
}

/// The sends of one scope, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SendLog(Vec<i64>);

impl SendLog {
    /// A log as it was stored.
    pub fn from_times(mut times: Vec<i64>) -> Self {
        times.sort_unstable();
        Self(times)
    }

    /// The times, oldest first.
    pub fn times(&self) -> &[i64] {
        &self.0
    }

    /// When the next send is allowed: now or earlier means at once.
    pub fn next_allowed(&self, scope: Scope) -> i64 {
        scope.rules().iter().filter_map(|rule| self.full_until(rule)).max().unwrap_or(i64::MIN)
    }

    /// The log after one more send, or how long to wait.
    pub fn admit(&self, scope: Scope, now: i64) -> Result<Self, Wait> {
        let until = self.next_allowed(scope);
        if until > now {
            return Err(Wait { until });
        }
        let remembered = now - scope.memory();
        let kept = self.0.iter().copied().filter(|&sent| sent > remembered).chain([now]);
        Ok(Self::from_times(kept.collect()))
    }

    /// Sends that are left before somebody has to wait for longer than the usual moment between two.
    pub fn left(&self, scope: Scope, now: i64) -> usize {
        let left =
            |rule: &Rule| rule.most.saturating_sub(self.0.iter().filter(|sent| **sent > now - rule.within).count());
        scope.rules().iter().filter(|rule| rule.most > 1).map(left).min().unwrap_or(usize::MAX)
    }

    // With `most` sends remembered, the window is full until the oldest of the last `most` leaves it.
    fn full_until(&self, rule: &Rule) -> Option<i64> {
        let oldest = self.0.len().checked_sub(rule.most)?;
        self.0.get(oldest).map(|sent| sent + rule.within)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn after(times: &[i64]) -> SendLog {
        SendLog::from_times(times.to_vec())
    }

    #[test]
    fn the_first_send_is_free() {
        assert_eq!(SendLog::default().admit(Scope::Phone, 100), Ok(after(&[100])));
    }

    #[test]
    fn sends_to_a_phone_are_thirty_seconds_apart() {
        assert_eq!(after(&[100]).admit(Scope::Phone, 129), Err(Wait { until: 130 }));
        assert_eq!(after(&[100]).admit(Scope::Phone, 130), Ok(after(&[100, 130])));
    }

    #[test]
    fn the_sixth_send_in_ten_minutes_waits_for_the_first_to_leave() {
        assert_eq!(after(&[0, 100, 200, 300, 400]).admit(Scope::Phone, 599), Err(Wait { until: 600 }));
        assert!(after(&[0, 100, 200, 300, 400]).admit(Scope::Phone, 600).is_ok());
    }

    #[test]
    fn the_eleventh_send_in_a_day_waits_for_tomorrow() {
        let day: Vec<i64> = (0..10).map(|n| n * 1_000).collect();
        assert_eq!(after(&day).admit(Scope::Phone, 50_000), Err(Wait { until: DAY }));
    }

    #[test]
    fn a_link_sends_ten_an_hour_and_a_network_twenty_five_in_five_minutes() {
        let ten: Vec<i64> = (0..10).collect();
        assert_eq!(after(&ten).admit(Scope::Link, 3_599), Err(Wait { until: 3_600 }));
        let many: Vec<i64> = (0..25).collect();
        assert_eq!(after(&many).admit(Scope::Source, 299), Err(Wait { until: 300 }));
        assert!(after(&many[1..]).admit(Scope::Source, 299).is_ok());
    }

    proptest! {
        // Whatever the rhythm of the tries, no stretch of time holds more sends than its rule.
        #[test]
        fn no_window_ever_holds_too_many(gaps in prop::collection::vec(0..400_i64, 1..200)) {
            for scope in Scope::ALL {
                let (mut log, mut sent, mut now) = (SendLog::default(), Vec::new(), 0);
                for gap in &gaps {
                    now += gap;
                    if let Ok(next) = log.admit(scope, now) {
                        log = next;
                        sent.push(now);
                    }
                }
                for rule in scope.rules() {
                    for (at, start) in sent.iter().enumerate() {
                        let inside = sent[at..].iter().filter(|&&t| t < start + rule.within).count();
                        prop_assert!(inside <= rule.most, "{scope:?}: {inside} in {}", rule.within);
                    }
                }
            }
        }

        // Who is told that sends are left needn't wait longer than the moment between two; who is told that none is, must.
        #[test]
        fn as_many_as_are_left_can_be_sent(gaps in prop::collection::vec(0..400_i64, 1..60)) {
            for scope in Scope::ALL {
                let (mut log, mut now) = (SendLog::default(), 0);
                for gap in &gaps {
                    now += gap;
                    log = log.admit(scope, now).unwrap_or(log);
                    let (wait, none) = (log.next_allowed(scope).saturating_sub(now), log.left(scope, now) == 0);
                    // Between two sends to a phone or an address lie thirty seconds in any case.
                    let usual = scope.rules().iter().filter(|rule| rule.most == 1).map(|rule| rule.within).max();
                    prop_assert!(none || wait <= usual.unwrap_or(0));
                    prop_assert!(!none || wait > 0);
                }
            }
        }

        #[test]
        fn waiting_as_told_is_enough_and_no_longer_than_needed(gaps in prop::collection::vec(0..400_i64, 1..60)) {
            for scope in Scope::ALL {
                let (mut log, mut now) = (SendLog::default(), 0);
                for gap in &gaps {
                    now += gap;
                    match log.admit(scope, now) {
                        Ok(next) => log = next,
                        Err(wait) => {
                            prop_assert!(log.admit(scope, wait.until - 1).is_err());
                            now = wait.until;
                            log = log.admit(scope, now).expect("waited as told");
                        }
                    }
                }
                prop_assert!(log.times().len() <= 26, "the log stays short");
            }
        }
    }
}
