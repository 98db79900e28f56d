//! How far links got. Rule: no step has more links than the one before it.

use super::Tally;

/// A step of a link's way, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Staff made it.
    Made,
    /// Its owner asked for a code: the first thing that no link scanner does.
    Opened,
    /// A code left for the owner's phone.
    CodeSent,
    /// The phone was proven.
    Verified,
    /// The identity check was passed, now or before.
    IdentityVerified,
    /// Something was submitted.
    Submitted,
    /// Nothing is due or waiting any more.
    Cleared,
}

impl Step {
    /// Every step, first to last.
    pub const ALL: [Self; 7] = [
        Self::Made,
        Self::Opened,
        Self::CodeSent,
        Self::Verified,
        Self::IdentityVerified,
        Self::Submitted,
        Self::Cleared,
    ];

    /// As the API writes it. Words that a link's own `progress` has too are the same.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Made => "created",
            Self::Opened => "opened",
            Self::CodeSent => "code_sent",
            Self::Verified => "authenticated",
            Self::IdentityVerified => "identity_verified",
            Self::Submitted => "submitted",
            Self::Cleared => "cleared",
        }
    }
}

/// How many links got to each step.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Funnel([u64; Step::ALL.len()]);

/// One step of a funnel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FunnelRow {
    /// The step.
    pub step: Step,
    /// How many links got there.
    pub links: u64,
    /// Of a hundred links that got to the step before; none at the first, and where the step before has none.
    pub of_before: Option<u8>,
    /// Of a hundred links that were made; none where none was.
    pub of_made: Option<u8>,
}

impl Funnel {
    /// A funnel of what was counted. A count that got lost makes a step seem to have fewer links than the next one: whoever got
    /// further has been there.
    pub fn of(counted: &[i64; Step::ALL.len()]) -> Self {
        let mut links = [0; Step::ALL.len()];
        let mut further = 0;
        for (place, count) in counted.iter().enumerate().rev() {
            further = u64::try_from(*count).unwrap_or(0).max(further);
            links[place] = further;
        }
        Self(links)
    }

    /// How many links got to a step.
    pub fn links(&self, step: Step) -> u64 {
        self.0[step as usize]
    }

    /// How many were made.
    pub fn made(&self) -> u64 {
        self.links(Step::Made)
    }

    /// Every step, first to last.
    pub fn rows(&self) -> impl Iterator<Item = FunnelRow> + '_ {
        Step::ALL.into_iter().map(|step| {
            let links = self.links(step);
            let before = (step as usize).checked_sub(1).map(|place| self.0[place]);
            let of_before = before.and_then(|before| of_hundred(links, before));
            FunnelRow { step, links, of_before, of_made: of_hundred(links, self.made()) }
        })
    }
}

impl Tally {
    /// The funnel alone.
    pub fn funnel(&self) -> Funnel {
        Funnel::of(&self.steps)
    }
}

// A part of a whole in hundredths. All and none are said only when it is all or none.
fn of_hundred(part: u64, whole: u64) -> Option<u8> {
    if whole == 0 {
        return None;
    }
    if part >= whole {
        return Some(100);
    }
    let rounded = (u128::from(part) * 200 + u128::from(whole)) / (u128::from(whole) * 2);
    let least = u128::from(part > 0);
    u8::try_from(rounded.clamp(least, 99)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(counted: [i64; 7]) -> Vec<(u64, Option<u8>)> {
        Funnel::of(&counted).rows().map(|row| (row.links, row.of_before)).collect()
    }

    #[test]
    fn each_step_is_a_share_of_the_one_before() {
        let shares = rows([200, 150, 150, 100, 100, 50, 0]);
        assert_eq!(
            shares,
            [
                (200, None),
                (150, Some(75)),
                (150, Some(100)),
                (100, Some(67)),
                (100, Some(100)),
                (50, Some(50)),
                (0, Some(0))
            ]
        );
        assert!(rows([0; 7]).iter().all(|(links, share)| (*links, *share) == (0, None)));
    }

    #[test]
    fn nearly_all_is_not_all_and_nearly_none_is_not_none() {
        let shares = rows([1_000, 999, 999, 1, 1, 1, 0]);
        assert_eq!((shares[1].1, shares[3].1, shares[6].1), (Some(99), Some(1), Some(0)));
    }

    #[test]
    fn who_got_further_has_been_there() {
        assert_eq!(Funnel::of(&[5, 0, 3, -1, 2, 0, 0]).0, [5, 3, 3, 2, 2, 0, 0]);
    }

    proptest! {
        #[test]
        fn no_step_has_more_links_than_the_one_before(counted in prop::array::uniform7(-5..1_000_i64)) {
            let funnel = Funnel::of(&counted);
            prop_assert!(funnel.0.windows(2).all(|pair| pair[0] >= pair[1]));
            for (row, count) in funnel.rows().zip(counted) {
                prop_assert!(i128::from(row.links) >= i128::from(count));
                prop_assert!(row.of_before.is_none_or(|share| share <= 100));
                prop_assert!(row.of_made <= Some(100));
            }
        }

        #[test]
        fn a_funnel_that_lost_nothing_is_as_it_was_counted(mut counted in prop::array::uniform7(0..1_000_i64)) {
            counted.sort_unstable_by(|a, b| b.cmp(a));
            prop_assert_eq!(Funnel::of(&counted).0.map(|links| i64::try_from(links).unwrap()), counted);
        }
    }
}
