//! Remediation links. Rule: a link opens when it was made less than 90 days ago and nobody revoked it; nothing else
//! decides, least of all whether the table still holds it. Account links, which open once, are of the same make.

mod account;

pub use account::{ACCOUNT_LINK_LIFETIME, AccountLink, BadUrl, Flow, Kind, LONGEST_URL, LandingUrl, spent_until};

use serde_json::{Value, json};

use crate::{
    id::{AccountId, LinkId, PlatformId},
    requirement::RequirementPath,
    time::DAY,
};

/// How long a link opens: exactly 90 x 86,400 seconds.
pub const LIFETIME: i64 = 90 * DAY;

/// A link.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Its id.
    pub id: LinkId,
    /// What kind of link it is.
    pub kind: Kind,
    /// Whose it is.
    pub platform: PlatformId,
    /// The account it opens.
    pub account: AccountId,
    /// Whether the account is a live one.
    pub livemode: bool,
    /// The account's country when the link was made: how a phone number without `+` is read.
    pub country: Option<String>,
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
        [Self::Active, Self::Expired, Self::Revoked].into_iter().find(|status| status.as_str() == raw)
    }
}

impl Progress {
    /// The furthest step, as the API writes it.
    pub fn furthest(&self) -> &'static str {
        if self.cleared_at.is_some() {
            "cleared"
        } else if self.submitted_at.is_some() {
            "submitted"
        } else if self.identity_verified_at.is_some() {
            "identity_verified"
        } else if self.authenticated_at.is_some() {
            "authenticated"
        } else if self.opened_at.is_some() {
            "opened"
        } else {
            "created"
        }
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
    /// The requirement it was asked for.
    pub requirement: Option<RequirementPath>,
    /// The staff member.
    pub created_by: String,
}

impl Link {
    /// A remediation link made now.
    pub fn new(wanted: NewLink, id: LinkId, key_version: u8, now: i64) -> Self {
        let NewLink { platform, account, livemode, country, requirement, created_by } = wanted;
        Self {
            id,
            kind: Kind::Remediation,
            platform,
            account,
            livemode,
            country,
            requirement,
            key_version,
            created_by,
            created: now,
            expires_at: now + LIFETIME,
            revoked_at: None,
            progress: Progress::default(),
        }
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

    proptest! {
        #[test]
        fn a_link_never_opens_outside_its_ninety_days(created in 0..4_000_000_000_i64, after in 0..20_000_000_i64) {
            let active = link(created).status(created + after) == Status::Active;
            prop_assert_eq!(active, after < 90 * 86_400);
        }
    }
}
