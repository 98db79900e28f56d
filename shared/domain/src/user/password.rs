//! Passwords. Rule: what was typed is compared in one spelling (NFC) and otherwise as it is, spaces included; a password
//! exists in memory only, and at rest there is its Argon2id hash.

use argon2::{Algorithm, Argon2, Params, Version};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// The fewest characters.
pub const SHORTEST: usize = 12;
/// The most characters.
pub const LONGEST: usize = 256;

// Figures of OWASP's sheet for password storage: 19 MiB, two passes, one lane.
const MEMORY: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;
const SALT: usize = 16;
const TAG: usize = 32;
const FORMAT: u8 = 1;

/// A password. It has no `Debug`, and is wiped when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Password(String);

/// Why what was typed can't become a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Nothing was typed.
    #[error("is empty")]
    Empty,
    /// Fewer than [`SHORTEST`] characters.
    #[error("has fewer than 12 characters")]
    TooShort,
    /// More than [`LONGEST`] characters.
    #[error("has more than 256 characters")]
    TooLong,
}

impl Password {
    /// Reads what an owner chose.
    pub fn choose(raw: &str) -> Result<Self, PasswordError> {
        let password = Self::read(raw)?;
        if password.0.chars().count() < SHORTEST { Err(PasswordError::TooShort) } else { Ok(password) }
    }

    /// Reads what an owner typed to sign in: too short is merely wrong.
    pub fn read(raw: &str) -> Result<Self, PasswordError> {
        if raw.is_empty() {
            return Err(PasswordError::Empty);
        }
        // Bounded before it is composed and after: a few letters are spelled longer then.
        let is_long = |text: &str| text.chars().take(LONGEST + 1).count() > LONGEST;
        if is_long(raw) {
            return Err(PasswordError::TooLong);
        }
        let password = Self(raw.nfc().collect());
        if is_long(&password.0) { Err(PasswordError::TooLong) } else { Ok(password) }
    }

    /// The characters, for whoever looks them up in a list.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What is kept of a password: the figures it was made with, a salt of its own, and the hash. It has no `Debug`.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct PasswordHash {
    memory: u32,
    passes: u32,
    lanes: u32,
    salt: [u8; SALT],
    tag: [u8; TAG],
}

impl PasswordHash {
    /// The hash of a password, with 16 fresh random bytes. None when there isn't the memory for it.
    pub fn of(password: &Password, salt: [u8; SALT]) -> Option<Self> {
        let blank = Self { memory: MEMORY, passes: PASSES, lanes: LANES, salt, tag: [0; TAG] };
        let tag = blank.compute(password)?;
        Some(Self { tag, ..blank.clone() })
    }

    /// A hash that no password has, to be compared with where there is no user: it takes as long.
    pub fn nobodys() -> Self {
        Self { memory: MEMORY, passes: PASSES, lanes: LANES, salt: *b"nobody's passwor", tag: [0; TAG] }
    }

    /// Whether it is the hash of this password. Constant time.
    pub fn is_of(&self, password: &Password) -> bool {
        let computed = self.compute(password);
        computed.is_some_and(|tag| aws_lc_rs::constant_time::verify_slices_are_equal(&tag, &self.tag).is_ok())
            && self.tag != [0; TAG]
    }

    /// As the table keeps it, sealed.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = vec![FORMAT];
        for figure in [self.memory, self.passes, self.lanes] {
            bytes.extend_from_slice(&figure.to_be_bytes());
        }
        bytes.extend_from_slice(&self.salt);
        bytes.extend_from_slice(&self.tag);
        bytes
    }

    /// Reads what the table kept.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (format, rest) = bytes.split_first()?;
        let (figures, rest) = rest.split_at_checked(12)?;
        let (salt, tag) = rest.split_at_checked(SALT)?;
        let figure = |at: usize| figures.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
        (*format == FORMAT).then_some(())?;
        Some(Self {
            memory: figure(0)?,
            passes: figure(4)?,
            lanes: figure(8)?,
            salt: salt.try_into().ok()?,
            tag: tag.try_into().ok()?,
        })
    }

    fn compute(&self, password: &Password) -> Option<[u8; TAG]> {
        let params = Params::new(self.memory, self.passes, self.lanes, Some(TAG)).ok()?;
        let mut tag = [0; TAG];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(password.0.as_bytes(), &self.salt, &mut tag)
            .ok()?;
        Some(tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn chosen(raw: &str) -> Result<String, PasswordError> {
        Password::choose(raw).map(|password| password.as_str().to_owned())
    }

    fn password(raw: &str) -> Password {
        Password::read(raw).unwrap_or_else(|error| panic!("{error}"))
    }

    #[test]
    fn twelve_characters_of_any_kind_are_enough() {
        for raw in ["aaaabbbbcccc", "four words do", "ひらがなはじゅうにもじです", "  spaces count  "] {
            assert_eq!(chosen(raw), Ok(raw.to_owned()), "{raw}");
        }
        assert_eq!(chosen(""), Err(PasswordError::Empty));
        assert_eq!(chosen("elevenchars"), Err(PasswordError::TooShort));
        assert_eq!(chosen(&"x".repeat(LONGEST)), Ok("x".repeat(LONGEST)));
        assert_eq!(chosen(&"x".repeat(LONGEST + 1)), Err(PasswordError::TooLong));
    }

    #[test]
    fn two_ways_to_type_a_letter_are_one_password() {
        let composed = password("caf\u{e9} au lait");
        let kept = PasswordHash::of(&password("cafe\u{301} au lait"), [1; 16]).unwrap();
        assert!(kept.is_of(&composed));
        assert!(!kept.is_of(&password("cafe au lait")));
    }

    #[test]
    fn a_hash_reads_back_and_is_of_its_password_alone() {
        let kept = PasswordHash::of(&password("correct horse battery"), [7; 16]).unwrap();
        let Some(read) = PasswordHash::from_bytes(&kept.to_bytes()) else { panic!("its own bytes") };
        assert!(read.is_of(&password("correct horse battery")));
        assert!(!read.is_of(&password("Correct horse battery")));
        let other = PasswordHash::of(&password("correct horse battery"), [8; 16]).unwrap();
        assert!(kept.to_bytes() != other.to_bytes(), "each has its own salt");
        assert!(PasswordHash::from_bytes(&kept.to_bytes()[1..]).is_none());
    }

    #[test]
    fn nobodys_hash_is_of_no_password() {
        assert!(!PasswordHash::nobodys().is_of(&password("correct horse battery")));
    }

    proptest! {
        #[test]
        fn anything_typed_is_a_password_or_an_error(raw in ".{0,300}") {
            if let Ok(password) = Password::choose(&raw) {
                let count = password.as_str().chars().count();
                prop_assert!((SHORTEST..=LONGEST).contains(&count));
                prop_assert_eq!(chosen(password.as_str()), Ok(password.as_str().to_owned()));
            }
        }

        #[test]
        fn bytes_that_are_no_hash_are_none(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            if let Some(read) = PasswordHash::from_bytes(&bytes) {
                prop_assert_eq!(read.to_bytes(), bytes);
            }
        }
    }
}
