//! Text messages by country. Rule: a message counts on the day it was sent, and so does the answer to it, so that no more are
//! answered than were sent.
//!
//! Where many are sent and few are answered, somebody may be having messages sent to numbers that pay them for it.

use std::{cmp::Reverse, collections::BTreeMap, ops::AddAssign};

/// How a message stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextStanding {
    /// The carrier took it.
    pub sent: bool,
    /// Its code was typed.
    pub verified: bool,
}

/// What is added to the counts of a day and a country.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TextTally {
    /// Messages that were sent.
    pub sent: i64,
    /// Messages whose code was typed.
    pub verified: i64,
}

impl TextTally {
    /// The difference that a change of one message makes; `before` is none for a new one.
    pub fn change(before: Option<TextStanding>, after: TextStanding) -> Self {
        let count = |standing: TextStanding| Self {
            sent: i64::from(standing.sent || standing.verified),
            verified: i64::from(standing.verified),
        };
        let (before, after) = (before.map(count).unwrap_or_default(), count(after));
        Self { sent: after.sent - before.sent, verified: after.verified - before.verified }
    }

    /// Whether it changes nothing.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl AddAssign for TextTally {
    fn add_assign(&mut self, other: Self) {
        self.sent += other.sent;
        self.verified += other.verified;
    }
}

/// The messages to one country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    /// ISO 3166, two letters.
    pub country: String,
    /// Messages that were sent.
    pub sent: u64,
    /// Messages whose code was typed.
    pub verified: u64,
}

impl Texts {
    /// Sums by country: the country with the most messages first, and of two with as many the first by its letters.
    pub fn by_country(counted: impl IntoIterator<Item = (String, TextTally)>) -> Vec<Self> {
        let mut sums: BTreeMap<String, TextTally> = BTreeMap::new();
        for (country, tally) in counted {
            *sums.entry(country).or_default() += tally;
        }
        let number = |count: i64| u64::try_from(count).unwrap_or(0);
        let texts = sums.into_iter().map(|(country, sum)| {
            let verified = number(sum.verified);
            Self { country, sent: number(sum.sent).max(verified), verified }
        });
        let mut texts: Vec<Self> = texts.filter(|texts| texts.sent > 0).collect();
        texts.sort_by_key(|texts| Reverse(texts.sent));
        texts
    }

    /// How many were sent for one that was answered, in tenths; none when none was answered.
    pub fn ratio_in_tenths(&self) -> Option<u64> {
        (self.verified > 0).then(|| (self.sent * 20 + self.verified) / (self.verified * 2))
    }

    /// Whether so few are answered that somebody should look: two or more were sent for each.
    pub fn needs_a_look(&self) -> bool {
        self.sent > 0 && self.sent >= self.verified * 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(sent: u64, verified: u64) -> Texts {
        Texts { country: "US".into(), sent, verified }
    }

    #[test]
    fn from_two_to_one_on_somebody_should_look() {
        assert!(!texts(19, 10).needs_a_look());
        assert!(texts(20, 10).needs_a_look());
        assert!(texts(1, 0).needs_a_look());
        assert_eq!((texts(19, 10).ratio_in_tenths(), texts(5, 3).ratio_in_tenths()), (Some(19), Some(17)));
        assert_eq!(texts(5, 0).ratio_in_tenths(), None);
    }

    #[test]
    fn a_message_is_sent_verified_or_given_back() {
        let standing = |sent, verified| TextStanding { sent, verified };
        assert_eq!(TextTally::change(None, standing(true, false)), TextTally { sent: 1, verified: 0 });
        let refused = TextTally::change(Some(standing(true, false)), standing(false, false));
        assert_eq!(refused, TextTally { sent: -1, verified: 0 });
        let answered = TextTally::change(Some(standing(true, false)), standing(true, true));
        assert_eq!(answered, TextTally { sent: 0, verified: 1 });
        assert!(TextTally::change(Some(standing(true, true)), standing(true, true)).is_nothing());
    }

    #[test]
    fn the_country_with_the_most_messages_comes_first() {
        let tally = |sent, verified| TextTally { sent, verified };
        let days =
            [("US", tally(2, 1)), ("GB", tally(9, 9)), ("US", tally(3, 1)), ("DE", tally(0, 0)), ("AT", tally(9, 0))];
        let texts = Texts::by_country(days.map(|(country, tally)| (country.to_owned(), tally)));
        let shown: Vec<_> = texts.iter().map(|texts| (texts.country.as_str(), texts.sent, texts.verified)).collect();
        assert_eq!(shown, [("AT", 9, 0), ("GB", 9, 9), ("US", 5, 2)]);
    }

    proptest! {
        #[test]
        fn no_more_are_answered_than_were_sent(days in prop::collection::vec(("[A-Z]{2}", -3..9_i64, -3..9_i64), 0..20)) {
            let days = days.into_iter().map(|(country, sent, verified)| (country, TextTally { sent, verified }));
            for texts in Texts::by_country(days) {
                prop_assert!(texts.verified <= texts.sent);
                prop_assert!(texts.ratio_in_tenths().is_none_or(|ratio| ratio >= 10));
                prop_assert_eq!(texts.needs_a_look(), texts.verified == 0 || texts.sent >= 2 * texts.verified);
            }
        }
    }
}
