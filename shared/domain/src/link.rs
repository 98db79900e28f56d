//! Remediation links. Rule: a link opens when it was made less than 90 days ago and nobody revoked it; nothing else
//! decides, least of all whether the table still holds it. Account links, which open once, are of the same make.

mod account;
pub mod journey;
mod live;

pub use account::{ACCOUNT_LINK_LIFETIME, AccountLink, BadUrl, Flow, Kind, LONGEST_URL, LandingUrl, spent_until};
pub use journey::{Journey, Route};
pub use live::{LiveLink, WORTH_GIVING};

use serde_json::{Value, json};

use crate::{
    account::Access,
    id::{AccountId, LinkId, PlatformId},
    language::LanguageTag,
    requirement::RequirementPath,
    time::DAY,
};

/// How long a link opens: exactly 90 x 86,400 seconds.
pub const LIFETIME: i64 = 90 * DAY;

/// How long before its end a platform is told that a link ends.
pub const NOTICE: i64 = 7 * DAY;

/// A link.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Its id.
    pub id: LinkId,
    /// What kind of link it is.
    pub kind: Kind,
    /// How the owner reached the account when the link was made. It may have changed since: the account says how it is now.
    pub access: Access,
    /// Whose it is.
    pub platform: PlatformId,
    /// The account it opens.
    pub account: AccountId,
    /// Whether the account is a live one.
    pub livemode: bool,
    /// The account's country when the link was made: how a phone number without `+` is read.
    pub country: Option<String>,
    /// The language that staff asked for; none where the owner's browser decides.
    pub language: Option<LanguageTag>,
    /// The one requirement it was made for, when the platform named one. It collects everything due all the same.
    pub requirement: Option<RequirementPath>,
    /// The version of the keys that its token was made under.
    pub key_version: u8,
    /// The staff member who made it.
    pub created_by: String,
    /// When it was made.
    pub created: i64,
    /// The first second in which it no longer opens.
    pub expires_at: i64,
    /// When staff revoked it.
    pub revoked_at: Option<i64>,
    /// How far its owner came.
    pub progress: Progress,
}

/// What has happened on a link, each with the time of the first time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// The owner asked for a code: the first thing that no link scanner does.
    pub opened_at: Option<i64>,
    /// The phone was proven.
    pub authenticated_at: Option<i64>,
    /// The identity check was passed (or was passed before).
    pub identity_verified_at: Option<i64>,
    /// Something was submitted; the latest time.
    pub submitted_at: Option<i64>,
    /// Nothing was due or waiting any more after a submission.
    pub cleared_at: Option<i64>,
}

/// Whether a link opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It opens.
    Active,
    /// Its 90 days are over.
    Expired,
    /// Staff revoked it.
    Revoked,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 3] = [Self::Active, Self::Expired, Self::Revoked];

    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Expired => "expired",
            Self::Revoked => "revoked",
        }
    }

    /// Reads the API's word.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == raw)
    }
}

impl Progress {
    /// The steps, as the API writes them.
    pub const STEPS: [&'static str; 6] =
        ["created", "opened", "authenticated", "identity_verified", "submitted", "cleared"];

    /// When each step after the first was taken, in their order.
    pub fn times(&self) -> [Option<i64>; 5] {
        [self.opened_at, self.authenticated_at, self.identity_verified_at, self.submitted_at, self.cleared_at]
    }

    /// The furthest of these steps.
    pub fn furthest(&self) -> &'static str {
        let taken = self.times().iter().rposition(Option::is_some);
        Self::STEPS[taken.map_or(0, |at| at + 1)]
    }
}

/// Who a new link is for and who asked for it.
#[derive(Debug, Clone)]
pub struct NewLink {
    /// The platform.
    pub platform: PlatformId,
    /// The account; the caller has checked that it can have a link.
    pub account: AccountId,
    /// Whether the account is a live one.
    pub livemode: bool,
    /// The account's country.
    pub country: Option<String>,
    /// The language that it was asked for in.
    pub language: Option<LanguageTag>,
    /// The requirement it was asked for.
    pub requirement: Option<RequirementPath>,
    /// The staff member.
    pub created_by: String,
}

impl Link {
    /// A remediation link made now.
    pub fn new(wanted: NewLink, id: LinkId, key_version: u8, now: i64) -> Self {
        let NewLink { platform, account, livemode, country, language, requirement, created_by } = wanted;
        Self {
            id,
            kind: Kind::Remediation,
            access: Access::None,
            platform,
            account,
            livemode,
            country,
            language,
            requirement,
            key_version,
            created_by,
            created: now,
            expires_at: now + LIFETIME,
            revoked_at: None,
            progress: Progress::default(),
        }
    }

    /// The link, made for an account that its owner reaches so.
    #[must_use]
    pub fn reached_by(self, access: Access) -> Self {
        Self { access, ..self }
    }

    /// The link after its owner asked for a code for the first time; none when they did before.
    pub fn opened(&self, now: i64) -> Option<Self> {
        let progress = Progress { opened_at: Some(now), ..self.progress };
        self.progress.opened_at.is_none().then(|| Self { progress, ..self.clone() })
    }

    /// The link after its owner proved a phone for the first time.
    pub fn authenticated(&self, now: i64) -> Option<Self> {
        let progress = Progress { authenticated_at: Some(now), ..self.progress };
        self.progress.authenticated_at.is_none().then(|| Self { progress, ..self.clone() })
    }

    /// The link after its owner passed the identity check for the first time.
    pub fn identity_verified(&self, now: i64) -> Option<Self> {
        let progress = Progress { identity_verified_at: Some(now), ..self.progress };
        self.progress.identity_verified_at.is_none().then(|| Self { progress, ..self.clone() })
    }

    /// The link after its owner submitted. What is submitted anew may have to be cleared anew.
    #[must_use]
    pub fn submitted(&self, now: i64) -> Self {
        Self { progress: Progress { submitted_at: Some(now), cleared_at: None, ..self.progress }, ..self.clone() }
    }

    /// The link after nothing was due or waiting any more; none when nothing was submitted through it, or it was told.
    pub fn cleared(&self, now: i64) -> Option<Self> {
        let waits = self.progress.submitted_at.is_some() && self.progress.cleared_at.is_none();
        waits.then(|| Self { progress: Progress { cleared_at: Some(now), ..self.progress }, ..self.clone() })
    }

    /// The link after staff closed it.
    #[must_use]
    pub fn revoked(&self, now: i64) -> Self {
        Self { revoked_at: Some(self.revoked_at.unwrap_or(now)), ..self.clone() }
    }

    /// When something is next told of it by the time alone: seven days before its end, and at its end. Of account links
    /// nothing is told.
    pub fn next_notice(&self, now: i64) -> Option<i64> {
        let soon = self.expires_at - NOTICE;
        (self.revoked_at.is_none() && self.is_remediation()).then_some(if now < soon { soon } else { self.expires_at })
    }

    /// The link as an event tells of it: without its address, which opens it, and without who made it.
    pub fn event_json(&self, now: i64) -> Value {
        json!({
            "id": self.id.to_string(),
            "object": "remediation_link",
            "account": self.account.as_str(),
            "authenticated_at": self.progress.authenticated_at,
            "cleared_at": self.progress.cleared_at,
            "created": self.created,
            "expires_at": self.expires_at,
            "identity_verified_at": self.progress.identity_verified_at,
            "livemode": self.livemode,
            "opened_at": self.progress.opened_at,
            "progress": self.progress.furthest(),
            "requirement": self.requirement.as_ref().map(RequirementPath::as_str),
            "revoked_at": self.revoked_at,
            "status": self.status(now).as_str(),
            "submitted_at": self.progress.submitted_at,
        })
    }

    /// Whether it opens now. Revoked wins over expired: it says that somebody decided.
    pub fn status(&self, now: i64) -> Status {
        if self.revoked_at.is_some() {
            Status::Revoked
        } else if now >= self.expires_at {
            Status::Expired
        } else {
            Status::Active
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn link(created: i64) -> Link {
        let wanted = NewLink {
            platform: PlatformId::parse("plat_1").unwrap(),
            account: AccountId::parse("acct_1").unwrap(),
            livemode: false,
            country: Some("US".into()),
            language: None,
            requirement: None,
            created_by: "staff".into(),
        };
        Link::new(wanted, LinkId::from_random([1; 16]), 1, created)
    }

    #[test]
    fn the_last_second_opens_and_the_next_does_not() {
        let link = link(1_000);
        assert_eq!(link.expires_at, 1_000 + 7_776_000);
        assert_eq!(link.status(1_000 + 7_775_999), Status::Active);
        assert_eq!(link.status(1_000 + 7_776_000), Status::Expired);
    }

    #[test]
    fn a_revoked_link_stays_revoked_after_its_time() {
        let mut link = link(0);
        link.revoked_at = Some(5);
        assert_eq!(link.status(5), Status::Revoked);
        assert_eq!(link.status(LIFETIME + 1), Status::Revoked);
    }

    #[test]
    fn progress_names_the_furthest_step() {
        let mut progress = Progress::default();
        assert_eq!(progress.furthest(), "created");
        progress.opened_at = Some(1);
        progress.authenticated_at = Some(2);
        assert_eq!(progress.furthest(), "authenticated");
        progress.submitted_at = Some(3);
        assert_eq!(progress.furthest(), "submitted");
    }

    #[test]
    fn each_step_is_told_once_and_what_is_submitted_anew_is_cleared_anew() {
        let link = link(0);
        let opened = link.opened(1).unwrap();
        assert_eq!((opened.progress.opened_at, opened.opened(2)), (Some(1), None));
        let proven = opened.authenticated(2).and_then(|link| link.identity_verified(3)).unwrap();
        assert_eq!((proven.authenticated(4), proven.identity_verified(4)), (None, None));
        assert_eq!(proven.cleared(4), None, "nothing was submitted");
        let cleared = proven.submitted(5).cleared(6).unwrap();
        assert_eq!((cleared.progress.furthest(), cleared.cleared(7)), ("cleared", None));
        let again = cleared.submitted(8);
        assert_eq!((again.progress.furthest(), again.cleared(9).is_some()), ("submitted", true));
        assert_eq!(again.progress.opened_at, Some(1));
    }

    #[test]
    fn time_alone_is_told_seven_days_before_the_end_and_at_the_end() {
        let link = link(0);
        assert_eq!(link.next_notice(0), Some(LIFETIME - NOTICE));
        assert_eq!(link.next_notice(LIFETIME - NOTICE), Some(LIFETIME));
        assert_eq!(link.revoked(5).next_notice(6), None);
    }

    proptest! {
        #[test]
        fn a_link_never_opens_outside_its_ninety_days(created in 0..4_000_000_000_i64, after in 0..20_000_000_i64) {
            let active = link(created).status(created + after) == Status::Active;
            prop_assert_eq!(active, after < 90 * 86_400);
        }
    }
}
