//! What happened to a platform's links over a period, in numbers. Rule: a link counts on the day it was made, once a step,
//! so that the funnel of a period is of the links made in it; a text message counts on the day it was sent.
//!
//! Nothing here is about one account or one owner.

mod due;
mod funnel;
mod period;
mod tally;
mod texts;
mod wait;

pub use due::{DUE_DAYS, Due, DueDay};
pub use funnel::{Funnel, FunnelRow, Step};
pub use period::{BadPeriod, LONGEST, Period, date_of, day_of};
pub use tally::{Standing, Tally};
pub use texts::{TextStanding, TextTally, Texts};
pub use wait::{Median, TimeToClear, Within};

/// The numbers of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Insight {
    /// The days.
    pub period: Period,
    /// How far the links got that were made on them.
    pub funnel: Funnel,
    /// How long those took that are cleared.
    pub time_to_clear: TimeToClear,
    /// The text messages sent on these days, by country: the most first.
    pub texts: Vec<Texts>,
}

impl Insight {
    /// The numbers of a period, from what was counted on each of its days.
    pub fn of(period: Period, counted: &Tally, texts: impl IntoIterator<Item = (String, TextTally)>) -> Self {
        Self {
            period,
            funnel: Funnel::of(&counted.steps),
            time_to_clear: TimeToClear::of(&counted.waits),
            texts: Texts::by_country(texts),
        }
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.funnel.made() == 0 && self.texts.is_empty()
    }
}
