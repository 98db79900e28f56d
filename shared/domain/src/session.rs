//! Sessions: one browser's right to act on one link. Rule: the browser holds a random token, the table holds its hash,
//! and each proof makes a new one, so a token seen before a proof is worth nothing after it.

use aws_lc_rs::digest;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::time::{HOUR, MINUTE};

/// A session ends after this long without a saved step.
pub const IDLE: i64 = 30 * MINUTE;
/// What is typed into a page after its session ended is kept this long; and only of a session that ended less long ago.
pub const KEPT: i64 = HOUR;
/// A session ends after this long in any case.
pub const ABSOLUTE: i64 = 12 * HOUR;

/// The secret in the browser's cookie. It has no `Debug`.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct SessionToken(String);

impl SessionToken {
    /// Characters in every token.
    pub const LENGTH: usize = 43;

    /// A token of 32 fresh random bytes.
    pub fn from_random(bytes: &[u8; 32]) -> Self {
        Self(BASE64.encode(bytes))
    }

    /// Reads a token from a cookie; none when it can't be one.
    pub fn parse(raw: &str) -> Option<Self> {
        let shaped =
            raw.len() == Self::LENGTH && raw.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        shaped.then(|| Self(raw.to_owned()))
    }

    /// The token, for the cookie that carries it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What the table knows of it.
    pub fn hash(&self) -> SessionHash {
        SessionHash::of(&self.0)
    }
}

/// SHA-256 of a session token: 256 random bits need no slower hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SessionHash([u8; 32]);

impl SessionHash {
    /// The hash of a token.
    pub fn of(token: &str) -> Self {
        let mut bytes = [0; 32];
        bytes.copy_from_slice(digest::digest(&digest::SHA256, token.as_bytes()).as_ref());
        Self(bytes)
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// As the table writes it.
    pub fn encoded(&self) -> String {
        BASE64.encode(self.0)
    }

    /// Reads what the table wrote.
    pub fn decode(raw: &str) -> Option<Self> {
        BASE64.decode(raw).ok()?.try_into().ok().map(Self)
    }
}

/// How far a browser has proven itself on a link. The order is the order of the steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// A code was sent; nothing is proven.
    CodeSent,
    /// The phone is proven.
    PhoneProven,
    /// The identity check is passed, or needn't be.
    IdentityVerified,
}

impl Stage {
    /// As the table writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CodeSent => "code_sent",
            Self::PhoneProven => "phone_proven",
            Self::IdentityVerified => "identity_verified",
        }
    }

    /// Reads what the table wrote.
    pub fn parse(raw: &str) -> Option<Self> {
        [Self::CodeSent, Self::PhoneProven, Self::IdentityVerified].into_iter().find(|stage| stage.as_str() == raw)
    }
}

/// The times that decide whether a session lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lifetime {
    /// When the browser first asked for a code. A new token after a proof keeps it.
    pub began: i64,
    /// The last saved step.
    pub seen: i64,
}

impl Lifetime {
    /// A session that begins now.
    pub fn begin(now: i64) -> Self {
        Self { began: now, seen: now }
    }

    /// The first second in which it is over.
    pub fn ends_at(&self) -> i64 {
        (self.seen + IDLE).min(self.began + ABSOLUTE)
    }

    /// Whether it still counts.
    pub fn is_live(&self, now: i64) -> bool {
        now < self.ends_at()
    }

    /// Whether it is over, and not for long: what its page posts is kept.
    pub fn keeps(&self, now: i64) -> bool {
        !self.is_live(now) && now < self.ends_at() + KEPT
    }

    /// The same session after a step that was saved now.
    #[must_use]
    pub fn touched(self, now: i64) -> Self {
        Self { seen: now, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn thirty_idle_minutes_end_a_session() {
        let lifetime = Lifetime::begin(0);
        assert!(lifetime.is_live(1_799));
        assert!(!lifetime.is_live(1_800));
    }

    #[test]
    fn what_is_typed_is_kept_in_the_hour_after_a_session() {
        let lifetime = Lifetime::begin(0);
        assert!(!lifetime.keeps(1_799) && lifetime.keeps(1_800));
        assert!(lifetime.keeps(1_799 + KEPT) && !lifetime.keeps(1_800 + KEPT));
    }

    #[test]
    fn twelve_hours_end_a_session_that_is_never_idle() {
        let mut lifetime = Lifetime::begin(0);
        for minute in 1..720 {
            lifetime = lifetime.touched(minute * 60);
            assert!(lifetime.is_live(minute * 60));
        }
        assert!(!lifetime.touched(720 * 60).is_live(720 * 60));
    }

    #[test]
    fn the_stages_are_in_order() {
        assert!(Stage::CodeSent < Stage::PhoneProven && Stage::PhoneProven < Stage::IdentityVerified);
    }

    proptest! {
        #[test]
        fn a_token_reads_back_and_hides_in_its_hash(bytes: [u8; 32]) {
            let token = SessionToken::from_random(&bytes);
            let read = SessionToken::parse(token.as_str()).expect("its own form");
            prop_assert_eq!(read.hash(), token.hash());
            prop_assert_eq!(SessionHash::decode(&token.hash().encoded()), Some(token.hash()));
            prop_assert_ne!(token.hash().encoded(), token.as_str());
        }

        #[test]
        fn a_session_never_outlives_either_limit(seen in 0..100_000_i64, now in 0..200_000_i64) {
            let lifetime = Lifetime { began: 0, seen };
            if lifetime.is_live(now) {
                prop_assert!(now < ABSOLUTE && now < seen + IDLE);
            }
        }
    }
}
