//! Text messages after they were handed over. Rule: of all that a provider reports of one message the latest counts, in
//! whatever order and however often it comes; and nothing of the phone number is kept.

use crate::{
    id::{LinkId, hex},
    time::DAY,
};

/// How long a message is remembered: as long as its link opens.
pub const KEPT: i64 = 90 * DAY;

/// How long a report waits for a message that nobody has recorded yet. Of messages that aren't ours nobody ever will.
pub const REPORT_WAITS: i64 = 3_600;

/// The most of a provider's words that is kept.
const LONGEST_RESPONSE: usize = 160;

/// Digits in a row that might be a phone number, or a part of one.
const TOO_MANY_DIGITS: usize = 5;

/// The provider's name for a message that it took.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MessageId(String);

impl MessageId {
    /// Reads a name that came from outside: up to a hundred letters, digits, `-` and `_`, so that it breaks no key.
    pub fn parse(raw: &str) -> Option<Self> {
        let fits = (1..=100).contains(&raw.len())
            && raw.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        fits.then(|| Self(raw.to_owned()))
    }

    /// A name of ours for a message that the provider didn't take, of 12 fresh random bytes.
    pub fn of_refused(random: [u8; 12]) -> Self {
        Self(format!("refused-{}", hex(&random)))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// It didn't reach the phone.
    Failed,
    /// The carrier took it, or the phone confirmed it.
    Delivered,
}

impl Outcome {
    /// As the record writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::Delivered => "delivered",
        }
    }

    /// Reads what the record wrote.
    pub fn parse(raw: &str) -> Option<Self> {
        [Self::Failed, Self::Delivered].into_iter().find(|outcome| outcome.as_str() == raw)
    }
}

/// What a provider says of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What became of it.
    pub outcome: Outcome,
    /// Why, in the provider's words.
    pub response: Response,
    /// When the provider said so, in unix milliseconds.
    pub at: i64,
}

impl Report {
    /// Whether this one counts when that one was taken before: the later one does, and of two of one moment the good one.
    pub fn supersedes(&self, before: &Self) -> bool {
        (self.at, self.outcome) > (before.at, before.outcome)
    }
}

/// A provider's words, without anything that could be a phone number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Response(String);

impl Response {
    /// Takes a provider's words: digits in a row become dots, what doesn't print goes, and the end of a long text does too.
    pub fn of(raw: &str) -> Self {
        let mut text = String::new();
        let mut digits = String::new();
        let end = |digits: &mut String, text: &mut String| {
            if digits.chars().count() >= TOO_MANY_DIGITS {
                text.push('…');
            } else {
                text.push_str(digits);
            }
            digits.clear();
        };
        for c in raw.trim().chars().filter(|c| !c.is_control()) {
            if c.is_numeric() {
                digits.push(c);
            } else {
                end(&mut digits, &mut text);
                text.push(c);
            }
        }
        end(&mut digits, &mut text);
        Self(text.chars().take(LONGEST_RESPONSE).collect())
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A code's message, as staff see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextMessage {
    /// The provider's name for it; a name of ours when the provider didn't take it.
    pub id: MessageId,
    /// The link that the code was asked for on.
    pub link: LinkId,
    /// The country of the phone, ISO 3166.
    pub country: String,
    /// When it was handed over.
    pub sent_at: i64,
    /// What the provider said of it since.
    pub report: Option<Report>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn report(at: i64, outcome: Outcome) -> Report {
        Report { outcome, response: Response::default(), at }
    }

    #[test]
    fn a_name_that_could_break_a_key_is_none() {
        assert!(MessageId::parse("34d9b400-c6dd-5444-820d-fbeb0f1f54cf").is_some());
        for bad in ["", "a#b", "a b", "é", &"a".repeat(101)] {
            assert_eq!(MessageId::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_later_report_counts_and_the_good_one_of_a_moment() {
        let (failed, delivered) = (report(5, Outcome::Failed), report(5, Outcome::Delivered));
        assert!(delivered.supersedes(&failed) && !failed.supersedes(&delivered));
        assert!(report(6, Outcome::Failed).supersedes(&delivered));
        assert!(!delivered.supersedes(&delivered), "the same again is nothing new");
    }

    #[test]
    fn a_response_keeps_words_and_loses_numbers() {
        assert_eq!(
            Response::of(" Phone carrier has blocked this message\n").as_str(),
            "Phone carrier has blocked this message"
        );
        assert_eq!(Response::of("No route to +12015550123 (code 4051)").as_str(), "No route to +… (code 4051)");
        assert_eq!(Response::of(&"x".repeat(500)).as_str().len(), LONGEST_RESPONSE);
    }

    proptest! {
        #[test]
        fn every_order_and_every_repetition_of_reports_ends_the_same(
            reports in prop::collection::vec((0..4_i64, any::<bool>()), 1..6),
            order in prop::collection::vec(any::<prop::sample::Index>(), 0..12),
        ) {
            let all: Vec<Report> = reports
                .iter()
                .map(|(at, good)| report(*at, if *good { Outcome::Delivered } else { Outcome::Failed }))
                .collect();
            let end = |came: &mut dyn Iterator<Item = &Report>| {
                came.fold(None, |so_far: Option<Report>, next| match so_far {
                    Some(before) if !next.supersedes(&before) => Some(before),
                    _ => Some(next.clone()),
                })
            };
            let in_order = end(&mut all.iter());
            // Any of them any number of times first, then each once, backwards.
            let mut shuffled = order.iter().map(|index| index.get(&all)).chain(all.iter().rev());
            prop_assert_eq!(end(&mut shuffled), in_order);
        }

        #[test]
        fn no_response_holds_a_phone_number(words in ".{0,40}", number in "[0-9]{7,15}", rest in ".{0,40}") {
            let kept = Response::of(&format!("{words}{number}{rest}"));
            prop_assert!(!kept.as_str().contains(&number));
        }
    }
}
