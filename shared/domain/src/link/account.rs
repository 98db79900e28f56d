//! Account links: the platform has signed its owner in and sends the browser on, for one visit.
//!
//! Rule: such a link opens once, within five minutes. Looking at it spends nothing; the one press that spends it begins a
//! visit, and the link then lives as long as that visit may.

use super::{Link, NewLink, Status};
use crate::{
    id::LinkId,
    requirement::Collect,
    session::ABSOLUTE,
    time::{DAY, MINUTE},
};

/// How long an account link opens.
pub const ACCOUNT_LINK_LIFETIME: i64 = 5 * MINUTE;
/// How long a link is known after its end, or an account link after it was made: an old one still leads to its platform.
const KNOWN: i64 = 30 * DAY;
/// Characters of the longest address.
pub const LONGEST_URL: usize = 2_048;

/// What kind of link it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// It asks for proofs, and opens for 90 days.
    Remediation,
    /// It stands for a platform's own sign-in, and opens once.
    Account(Box<AccountLink>),
}

/// What an account link has that a remediation link has not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountLink {
    /// Whether the owner fills in or changes.
    pub flow: Flow,
    /// What the owner is asked for.
    pub collect: Collect,
    /// Where a link that doesn't open leads: the platform makes a new one there.
    pub refresh_url: LandingUrl,
    /// Where the owner goes when done, or to go on another time.
    pub return_url: LandingUrl,
    /// When it was spent.
    pub used_at: Option<i64>,
}

/// What the platform wants of the visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// What is due is filled in.
    Onboarding,
    /// What stands there is changed.
    Update,
}

impl Flow {
    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Onboarding => "account_onboarding",
            Self::Update => "account_update",
        }
    }

    /// Reads the API's word.
    pub fn parse(raw: &str) -> Option<Self> {
        [Self::Onboarding, Self::Update].into_iter().find(|flow| flow.as_str() == raw)
    }
}

/// An address of the platform that a browser is sent to. What stands after its path may be anybody's: it has no plain
/// `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct LandingUrl(String);

/// Why a string isn't an address to send a browser to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadUrl {
    /// Longer than [`LONGEST_URL`].
    #[error("must have at most {LONGEST_URL} characters")]
    TooLong,
    /// `http` for a live account.
    #[error("must begin with https:// in live mode")]
    NotSecure,
    /// A name or a password stands in it.
    #[error("must not hold a user name or a password")]
    UserInfo,
    /// Anything else.
    #[error("must be an absolute URL such as https://example.com/return")]
    NotAbsolute,
}

impl LandingUrl {
    /// Reads an address from outside. Test accounts may use `http`, as in `http://localhost:3000/return`.
    pub fn parse(raw: &str, livemode: bool) -> Result<Self, BadUrl> {
        if raw.len() > LONGEST_URL {
            return Err(BadUrl::TooLong);
        }
        // What stands here goes into a header and an attribute as it is; anything else must come percent-encoded.
        if !raw.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte)) {
            return Err(BadUrl::NotAbsolute);
        }
        let (scheme, rest) = raw.split_once("://").ok_or(BadUrl::NotAbsolute)?;
        let secure = scheme.eq_ignore_ascii_case("https");
        if !secure && !scheme.eq_ignore_ascii_case("http") {
            return Err(BadUrl::NotAbsolute);
        }
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        if authority.contains('@') {
            return Err(BadUrl::UserInfo);
        }
        if !is_host(authority) {
            return Err(BadUrl::NotAbsolute);
        }
        if livemode && !secure {
            return Err(BadUrl::NotSecure);
        }
        Ok(Self(raw.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for LandingUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LandingUrl")
    }
}

// A name or an address, and perhaps a port.
fn is_host(authority: &str) -> bool {
    let (host, port) = match authority.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, port)) if address.parse::<std::net::Ipv6Addr>().is_ok() => ("v6", port),
        Some(_) => return false,
        None => authority.find(':').map_or((authority, ""), |at| authority.split_at(at)),
    };
    let label = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let port_fits = port.is_empty() || port.strip_prefix(':').is_some_and(|digits| digits.parse::<u16>().is_ok());
    port_fits && host.strip_suffix('.').unwrap_or(host).split('.').all(label)
}

impl Link {
    /// An account link made now.
    pub fn for_visit(wanted: NewLink, visit: AccountLink, id: LinkId, key_version: u8, now: i64) -> Self {
        Self {
            kind: Kind::Account(Box::new(visit)),
            expires_at: now + ACCOUNT_LINK_LIFETIME,
            ..Self::new(wanted, id, key_version, now)
        }
    }

    /// Whether it is a remediation link: only those are listed, and told of by events.
    pub fn is_remediation(&self) -> bool {
        self.kind == Kind::Remediation
    }

    /// What it has as an account link.
    pub fn account_link(&self) -> Option<&AccountLink> {
        match &self.kind {
            Kind::Remediation => None,
            Kind::Account(visit) => Some(visit),
        }
    }

    /// What its owner is asked for.
    pub fn collect(&self) -> Collect {
        self.account_link().map_or(Collect::REMEDIATION, |visit| visit.collect)
    }

    /// Whether one press spends it now.
    pub fn can_be_spent(&self, now: i64) -> bool {
        self.account_link().is_some_and(|visit| visit.used_at.is_none()) && self.status(now) == Status::Active
    }

    /// The first second in which the table may forget it.
    pub fn forgotten_at(&self) -> i64 {
        KNOWN + if self.is_remediation() { self.expires_at } else { self.created }
    }
}

/// When a link that is spent now ends: with the longest session.
pub fn spent_until(now: i64) -> i64 {
    now + ABSOLUTE
}

#[cfg(test)]
mod tests;
