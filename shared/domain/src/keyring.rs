//! The deployment's keys and what they prove. Rule: one root key, a separate derived key per purpose, and every
//! comparison in constant time.
//!
//! A root key has a version. Something made under version 1 is checked with version 1 for as long as it may live, while
//! new things are made under the newest version.

use aws_lc_rs::{hkdf, hmac};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use zeroize::Zeroizing;

/// What a derived key is for. Each purpose has its own key, so a tag of one can't be replayed as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The tag in a remediation link's token.
    LinkToken,
    /// The tag in an account link's token.
    AccountLinkToken,
    /// The tag in the address where an owner ends reminders.
    ReminderToken,
    /// The link cookie.
    LinkCookie,
    /// A one-time code at rest.
    Code,
    /// The hidden field that ties a form to its browser.
    Csrf,
    /// The cookie of a sign-in that has begun.
    SignIn,
    /// Look-ups by phone or e-mail without storing either.
    BlindIndex,
    /// The short names of links and sessions in log lines.
    Fingerprint,
}

impl Purpose {
    const ALL: [Self; 9] = [
        Self::LinkToken,
        Self::AccountLinkToken,
        Self::ReminderToken,
        Self::LinkCookie,
        Self::Code,
        Self::Csrf,
        Self::SignIn,
        Self::BlindIndex,
        Self::Fingerprint,
    ];

    fn label(self) -> &'static [u8] {
        match self {
            Self::LinkToken => b"link-token",
            Self::AccountLinkToken => b"account-link-token",
            Self::ReminderToken => b"reminder-token",
            Self::LinkCookie => b"link-cookie",
            Self::Code => b"code",
            Self::Csrf => b"csrf",
            Self::SignIn => b"sign-in",
            Self::BlindIndex => b"blind-index",
            Self::Fingerprint => b"fingerprint",
        }
    }
}

struct Version {
    number: u8,
    keys: [hmac::Key; Purpose::ALL.len()],
}

/// Every version of the deployment's keys. It has no `Debug`: nothing can print it.
pub struct Keyring {
    // Oldest first; never empty.
    versions: Vec<Version>,
}

/// The root keys couldn't make a keyring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a keyring needs at least one root key, and each version once")]
pub struct BadKeyring;

impl Keyring {
    /// Derives every key from the root keys, given as (version, 32 bytes).
    pub fn new(roots: &[(u8, Zeroizing<[u8; 32]>)]) -> Result<Self, BadKeyring> {
        let mut versions = Vec::with_capacity(roots.len());
        for (number, root) in roots {
            let keys = derive(root).ok_or(BadKeyring)?;
            versions.push(Version { number: *number, keys });
        }
        versions.sort_by_key(|version| version.number);
        if versions.is_empty() || versions.windows(2).any(|pair| pair[0].number == pair[1].number) {
            return Err(BadKeyring);
        }
        Ok(Self { versions })
    }

    /// The version that new things are made under.
    pub fn newest(&self) -> u8 {
        self.versions.last().map_or(0, |version| version.number)
    }

    /// The tag of a message under the newest version.
    pub fn tag(&self, purpose: Purpose, message: &[&[u8]]) -> [u8; 32] {
        self.tag_with(self.newest(), purpose, message).unwrap_or_default()
    }

    /// The tag of a message under a named version; none when there is no such version.
    pub fn tag_with(&self, version: u8, purpose: Purpose, message: &[&[u8]]) -> Option<[u8; 32]> {
        let key = self.key(version, purpose)?;
        let mut context = hmac::Context::with_key(key);
        feed(&mut context, message);
        context.sign().as_ref().try_into().ok()
    }

    /// Whether `tag` (or its first bytes, at least 16) is the message's tag under that version. Constant time.
    pub fn checks(&self, version: u8, purpose: Purpose, message: &[&[u8]], tag: &[u8]) -> bool {
        let Some(right) = self.tag_with(version, purpose, message) else { return false };
        (16..=32).contains(&tag.len())
            && aws_lc_rs::constant_time::verify_slices_are_equal(&right[..tag.len()], tag).is_ok()
    }

    /// The same under any version: for things that don't carry one.
    pub fn checks_any(&self, purpose: Purpose, message: &[&[u8]], tag: &[u8]) -> bool {
        self.versions.iter().any(|version| self.checks(version.number, purpose, message, tag))
    }

    /// A look-up value for a personal value: the same value gives the same index, and the index gives nothing back.
    ///
    /// Always made under the oldest version, because a changed index would lose what it points to.
    pub fn blind(&self, kind: &str, value: &str) -> String {
        let oldest = self.versions.first().map_or(0, |version| version.number);
        let tag = self.tag_with(oldest, Purpose::BlindIndex, &[kind.as_bytes(), value.as_bytes()]).unwrap_or_default();
        BASE64.encode(&tag[..16])
    }

    /// A short name for a secret thing, for log lines.
    pub fn fingerprint(&self, value: &[u8]) -> String {
        BASE64.encode(&self.tag(Purpose::Fingerprint, &[value])[..6])
    }

    fn key(&self, version: u8, purpose: Purpose) -> Option<&hmac::Key> {
        self.versions.iter().find(|held| held.number == version).map(|held| &held.keys[purpose as usize])
    }
}

// Every part is preceded by its length, so ("ab", "c") and ("a", "bc") differ.
fn feed(context: &mut hmac::Context, message: &[&[u8]]) {
    for part in message {
        context.update(&(part.len() as u64).to_be_bytes());
        context.update(part);
    }
}

struct Len;
impl hkdf::KeyType for Len {
    fn len(&self) -> usize {
        32
    }
}

fn derive(root: &[u8; 32]) -> Option<[hmac::Key; Purpose::ALL.len()]> {
    let extracted = hkdf::Salt::new(hkdf::HKDF_SHA256, b"remediation-links").extract(root);
    let mut keys = Vec::with_capacity(Purpose::ALL.len());
    for purpose in Purpose::ALL {
        let mut bytes = Zeroizing::new([0; 32]);
        extracted.expand(&[purpose.label()], Len).ok()?.fill(bytes.as_mut()).ok()?;
        keys.push(hmac::Key::new(hmac::HMAC_SHA256, bytes.as_ref()));
    }
    keys.try_into().ok()
}

/// Keyrings for tests: real keys, known bytes.
pub mod sample {
    use super::{Keyring, Zeroizing};

    /// A keyring of the given versions, each with its own root.
    ///
    /// # Panics
    /// When no version is given, or one twice.
    pub fn keyring(versions: &[u8]) -> Keyring {
        let roots: Vec<_> = versions.iter().map(|v| (*v, Zeroizing::new([*v; 32]))).collect();
        Keyring::new(&roots).expect("distinct versions")
    }
}

#[cfg(test)]
mod tests {
    use super::{sample::keyring, *};

    #[test]
    fn a_tag_is_checked_under_its_own_version_after_a_rotation() {
        let tag = keyring(&[1]).tag(Purpose::Csrf, &[b"x"]);
        let rotated = keyring(&[1, 2]);
        assert_eq!(rotated.newest(), 2);
        assert!(rotated.checks(1, Purpose::Csrf, &[b"x"], &tag));
        assert!(!rotated.checks(2, Purpose::Csrf, &[b"x"], &tag));
        assert!(rotated.checks_any(Purpose::Csrf, &[b"x"], &tag));
    }

    #[test]
    fn a_retired_version_checks_nothing() {
        let tag = keyring(&[1]).tag(Purpose::Csrf, &[b"x"]);
        assert!(!keyring(&[2]).checks_any(Purpose::Csrf, &[b"x"], &tag));
    }

    #[test]
    fn a_tag_of_one_purpose_is_nothing_for_another() {
        let keys = keyring(&[1]);
        assert!(!keys.checks(1, Purpose::Code, &[b"x"], &keys.tag(Purpose::Csrf, &[b"x"])));
    }

    #[test]
    fn moving_a_boundary_between_parts_changes_the_tag() {
        let keys = keyring(&[1]);
        assert_ne!(keys.tag(Purpose::Code, &[b"ab", b"c"]), keys.tag(Purpose::Code, &[b"a", b"bc"]));
    }

    #[test]
    fn a_short_or_empty_tag_never_passes() {
        let keys = keyring(&[1]);
        let tag = keys.tag(Purpose::Code, &[b"x"]);
        assert!(!keys.checks(1, Purpose::Code, &[b"x"], &tag[..15]));
        assert!(!keys.checks(1, Purpose::Code, &[b"x"], &[]));
    }

    #[test]
    fn the_blind_index_survives_a_rotation_and_separates_kinds() {
        assert_eq!(keyring(&[1]).blind("phone", "+1"), keyring(&[1, 2]).blind("phone", "+1"));
        assert_ne!(keyring(&[1]).blind("phone", "+1"), keyring(&[1]).blind("email", "+1"));
    }

    #[test]
    fn no_versions_or_one_twice_is_no_keyring() {
        assert!(Keyring::new(&[]).is_err());
        let twice = [(1, Zeroizing::new([1; 32])), (1, Zeroizing::new([2; 32]))];
        assert!(Keyring::new(&twice).is_err());
    }
}
