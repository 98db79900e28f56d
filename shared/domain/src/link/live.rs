//! The link that an account has now. Rule: staff who ask for an account's link again get the one that it has, as long as
//! its owner would have the time to use it; nothing that is given out ends another link.

use super::{LIFETIME, Link, Status};
use crate::{id::LinkId, time::DAY};

/// The days that a link must still open to be given out again. An owner who gets it has a month, as long as the longest
/// deadlines that a platform sets, and the platform isn't told in the same week that it ends ([`NOTICE`](super::NOTICE)).
/// At least sixty days pass before an account gets another link in this way.
pub const WORTH_GIVING: i64 = 30 * DAY;

const _: () = assert!(super::NOTICE < WORTH_GIVING && WORTH_GIVING < LIFETIME);

/// What an account's file says of the link that was last made for everything due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LiveLink {
    /// Which.
    pub id: LinkId,
    /// The version of the keys that its token was made under.
    pub key_version: u8,
    /// When it was made.
    pub created: i64,
    /// The first second in which it no longer opens.
    pub expires_at: i64,
}

impl LiveLink {
    /// Whether it is the link to give out now.
    pub fn is_worth_giving(&self, now: i64) -> bool {
        self.expires_at - now >= WORTH_GIVING
    }
}

impl Link {
    /// The line in its account's file; none of a link that is for one requirement, of an account link, and of one that
    /// was revoked: those aren't given out again.
    pub fn live(&self) -> Option<LiveLink> {
        let is_general = self.is_remediation() && self.requirement.is_none() && self.revoked_at.is_none();
        is_general.then_some(LiveLink {
            id: self.id,
            key_version: self.key_version,
            created: self.created,
            expires_at: self.expires_at,
        })
    }

    /// Whether it opens and is the link to give out now.
    pub fn is_worth_giving(&self, now: i64) -> bool {
        self.status(now) == Status::Active && self.live().is_some_and(|live| live.is_worth_giving(now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        id::{AccountId, PlatformId},
        link::NewLink,
        requirement::RequirementPath,
    };
    use proptest::prelude::*;

    fn link(requirement: Option<&str>) -> Link {
        let wanted = NewLink {
            platform: PlatformId::parse("plat_1").unwrap(),
            account: AccountId::parse("acct_1").unwrap(),
            livemode: false,
            country: None,
            language: None,
            requirement: requirement.map(|raw| RequirementPath::parse(raw).unwrap()),
            created_by: "staff".into(),
        };
        Link::new(wanted, LinkId::from_random([1; 16]), 3, 1_000)
    }

    #[test]
    fn a_link_for_everything_due_is_given_again_until_a_month_before_its_end() {
        let link = link(None);
        let last = link.expires_at - WORTH_GIVING;
        assert!(link.is_worth_giving(1_000) && link.is_worth_giving(last));
        assert!(!link.is_worth_giving(last + 1));
        assert_eq!(link.live().map(|live| (live.id, live.key_version)), Some((link.id, 3)));
    }

    #[test]
    fn a_link_for_one_requirement_and_a_revoked_one_are_not_given_again() {
        assert_eq!(link(Some("individual.email")).live(), None);
        assert_eq!(link(None).revoked(5).live(), None);
    }

    proptest! {
        #[test]
        fn what_is_given_opens_for_a_month_at_least(after in 0..20_000_000_i64) {
            let (link, now) = (link(None), 1_000 + after);
            if link.is_worth_giving(now) {
                prop_assert_eq!(link.status(now + WORTH_GIVING - 1), Status::Active);
            }
        }
    }
}
