//! Counting links as they go on. Rule: what is counted is the difference between how a link stood and how it stands, so that
//! all differences of a link, in any order, add up to how it stands now.

use std::ops::AddAssign;

use super::{Step, Within};
use crate::link::Progress;

/// How far a link got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The furthest step.
    pub step: Step,
    /// How long it took to clear, when it is cleared.
    pub within: Option<Within>,
}

impl Standing {
    /// How far a link got that was made then. `code_left` says that at least one code was handed over to a carrier.
    pub fn of(created: i64, progress: &Progress, code_left: bool) -> Self {
        let steps = [
            (progress.cleared_at.is_some(), Step::Cleared),
            (progress.submitted_at.is_some(), Step::Submitted),
            (progress.identity_verified_at.is_some(), Step::IdentityVerified),
            (progress.authenticated_at.is_some(), Step::Verified),
            (progress.opened_at.is_some() && code_left, Step::CodeSent),
            (progress.opened_at.is_some(), Step::Opened),
        ];
        let furthest = steps.into_iter().find(|(reached, _)| *reached);
        Self {
            step: furthest.map_or(Step::Made, |(_, step)| step),
            within: progress.cleared_at.map(|at| Within::of(at - created)),
        }
    }
}

/// What is added to the counts of a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Links by step; a link counts at every step up to its furthest.
    pub steps: [i64; Step::ALL.len()],
    /// Cleared links by how long they took.
    pub waits: [i64; Within::ALL.len()],
}

impl Tally {
    /// The difference that a change of a link makes; `before` is none for a link that was just made.
    pub fn change(before: Option<Standing>, after: Standing) -> Self {
        let mut tally = Self::default();
        if let Some(before) = before {
            tally.count(before, -1);
        }
        tally.count(after, 1);
        tally
    }

    fn count(&mut self, standing: Standing, by: i64) {
        for step in Step::ALL.into_iter().filter(|step| *step <= standing.step) {
            self.steps[step as usize] += by;
        }
        if let Some(within) = standing.within {
            self.waits[within as usize] += by;
        }
    }

    /// Whether it changes nothing.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        for (sum, more) in self.steps.iter_mut().zip(other.steps).chain(self.waits.iter_mut().zip(other.waits)) {
            *sum += more;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::HOUR;
    use proptest::prelude::*;

    fn progress(reached: usize, at: i64) -> Progress {
        let when = |step: usize| (reached >= step).then_some(at);
        Progress {
            opened_at: when(1),
            authenticated_at: when(3),
            identity_verified_at: when(4),
            submitted_at: when(5),
            cleared_at: when(6),
        }
    }

    #[test]
    fn a_link_counts_at_every_step_up_to_its_furthest() {
        for (reached, step) in Step::ALL.into_iter().enumerate() {
            let standing = Standing::of(0, &progress(reached, HOUR), reached >= 2);
            assert_eq!(standing.step, step);
            let tally = Tally::change(None, standing);
            assert_eq!(tally.steps.iter().sum::<i64>(), i64::try_from(reached).unwrap() + 1);
            assert_eq!(tally.waits[Within::FourHours as usize], i64::from(step == Step::Cleared));
        }
    }

    #[test]
    fn a_code_that_could_not_be_delivered_was_not_sent() {
        assert_eq!(Standing::of(0, &progress(1, 5), false).step, Step::Opened);
        assert_eq!(Standing::of(0, &progress(0, 5), true).step, Step::Made, "nobody asked for it");
    }

    #[test]
    fn what_is_submitted_anew_is_cleared_anew_and_counts_once() {
        let cleared = |at| Standing::of(0, &Progress { cleared_at: Some(at), ..progress(5, 1) }, true);
        let open = Standing::of(0, &progress(5, 1), true);
        let mut tally = Tally::change(None, cleared(1));
        tally += Tally::change(Some(cleared(1)), open);
        tally += Tally::change(Some(open), cleared(5 * HOUR));
        assert_eq!(tally.steps, [1; 7]);
        assert_eq!((tally.waits[0], tally.waits[2], tally.waits.iter().sum()), (0, 1, 1));
    }

    fn standings() -> impl Strategy<Value = Vec<Standing>> {
        let one = (0..7_usize, 0..90 * 24 * HOUR)
            .prop_map(|(reached, at)| Standing::of(0, &progress(reached, at), reached >= 2));
        prop::collection::vec(one, 1..12)
    }

    proptest! {
        #[test]
        fn all_differences_of_a_link_add_up_to_how_it_stands(way in standings(), from_behind in any::<bool>()) {
            let first = Tally::change(None, way[0]);
            let mut changes: Vec<Tally> = way.windows(2).map(|pair| Tally::change(Some(pair[0]), pair[1])).collect();
            changes.push(first);
            if from_behind {
                changes.reverse();
            }
            let mut sum = Tally::default();
            for change in changes {
                sum += change;
            }
            prop_assert_eq!(sum, Tally::change(None, way[way.len() - 1]));
            prop_assert!(sum.steps.windows(2).all(|pair| pair[0] >= pair[1]));
            prop_assert_eq!(sum.waits.iter().sum::<i64>(), sum.steps[6]);
        }

        #[test]
        fn what_does_not_change_counts_for_nothing(way in standings()) {
            prop_assert!(Tally::change(Some(way[0]), way[0]).is_nothing());
        }
    }
}
