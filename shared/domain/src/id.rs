//! Ids. Rule: an id from outside becomes one of these types or an error, at the door.
//!
//! None can hold `#`, the character that separates the parts of a table key, so two ids can never be read as one.

use std::fmt;

/// Why a string isn't an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// It doesn't start with the prefix of its kind.
    #[error("must start with '{0}'")]
    Prefix(&'static str),
    /// Nothing after the prefix, or too much.
    #[error("must be {min} to {max} characters long")]
    Length {
        /// fewest characters
        min: usize,
        /// most characters
        max: usize,
    },
    /// A character that isn't allowed.
    #[error("may hold letters, digits and '_' only")]
    Character,
}

const LONGEST: usize = 64;

fn check(raw: &str, prefix: &'static str) -> Result<(), IdError> {
    if !raw.starts_with(prefix) {
        return Err(IdError::Prefix(prefix));
    }
    if raw.len() <= prefix.len() || raw.len() > LONGEST {
        return Err(IdError::Length { min: prefix.len() + 1, max: LONGEST });
    }
    if !raw.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') {
        return Err(IdError::Character);
    }
    Ok(())
}

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// What every id of this kind starts with.
            pub const PREFIX: &'static str = $prefix;

            /// Reads an id that came from outside.
            pub fn parse(raw: &str) -> Result<Self, IdError> {
                check(raw, Self::PREFIX).map(|()| Self(raw.to_owned()))
            }

            /// An id of 12 fresh random bytes.
            pub fn from_random(bytes: [u8; 12]) -> Self {
                Self(Self::PREFIX.to_owned() + &hex(&bytes))
            }

            /// The id as it is written everywhere.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_id!(
    /// A connected account, `acct_...`.
    AccountId, "acct_"
);
text_id!(
    /// A person of an account, `person_...`.
    PersonId, "person_"
);
text_id!(
    /// A platform, `plat_...`.
    PlatformId, "plat_"
);

text_id!(
    /// A payout account of an account, `ba_...`.
    ExternalAccountId, "ba_"
);
text_id!(
    /// A webhook endpoint, `we_...`.
    EndpointId, "we_"
);
text_id!(
    /// An event, `evt_...`.
    EventId, "evt_"
);
text_id!(
    /// An export of accounts, `aexp_...`.
    ExportId, "aexp_"
);
text_id!(
    /// A file that an owner gave, `file_...`.
    FileId, "file_"
);
text_id!(
    /// A submission of an account, `subm_...`.
    SubmissionId, "subm_"
);
text_id!(
    /// A user of a platform, `user_...`.
    UserId, "user_"
);

text_id!(
    /// A record of an account's audit trail, `audit_...`; ids sort by time.
    AuditId, "audit_"
);

impl EventId {
    /// An id that sorts by its time: 10 hexadecimal digits of seconds, then 20 of chance.
    pub fn at(now: i64, random: [u8; 10]) -> Self {
        Self(format!("{}{now:010x}{}", Self::PREFIX, hex(&random)))
    }

    /// The second that it was made in; 0 for an id of another kind.
    pub fn second(&self) -> i64 {
        let digits = self.0.strip_prefix(Self::PREFIX).and_then(|rest| rest.get(..10));
        digits.and_then(|digits| i64::from_str_radix(digits, 16).ok()).unwrap_or(0)
    }
}

impl ExportId {
    /// An id that sorts by its time, as an event's does.
    pub fn at(now: i64, random: [u8; 10]) -> Self {
        Self(format!("{}{now:010x}{}", Self::PREFIX, hex(&random)))
    }
}

/// Lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        for digit in [byte >> 4, byte & 15] {
            text.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
        }
        text
    })
}

/// A remediation link: 128 random bits, written `rlink_` and 32 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LinkId([u8; 16]);

impl LinkId {
    /// What every link id starts with.
    pub const PREFIX: &'static str = "rlink_";

    /// An id of 16 fresh random bytes.
    pub fn from_random(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The bytes, as a token carries them.
    pub fn bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// Reads an id that came from outside.
    pub fn parse(raw: &str) -> Result<Self, IdError> {
        let digits = raw.strip_prefix(Self::PREFIX).ok_or(IdError::Prefix(Self::PREFIX))?;
        let wanted = Self::PREFIX.len() + 32;
        if digits.len() != 32 {
            return Err(IdError::Length { min: wanted, max: wanted });
        }
        let mut bytes = [0; 16];
        for (byte, pair) in bytes.iter_mut().zip(digits.as_bytes().chunks(2)) {
            *byte = hex_digit(pair[0])? << 4 | hex_digit(pair[1])?;
        }
        Ok(Self(bytes))
    }
}

fn hex_digit(c: u8) -> Result<u8, IdError> {
    match c {
        b'0'..=b'9' => Ok(c - b'0'),
        // Lower case alone, so that an id has exactly one spelling.
        b'a'..=b'f' => Ok(c - b'a' + 10),
        _ => Err(IdError::Character),
    }
}

impl fmt::Display for LinkId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Self::PREFIX)?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_foreign_prefix_is_refused() {
        assert_eq!(AccountId::parse("person_1"), Err(IdError::Prefix("acct_")));
    }

    #[test]
    fn an_empty_rest_is_refused() {
        assert_eq!(AccountId::parse("acct_"), Err(IdError::Length { min: 6, max: 64 }));
    }

    #[test]
    fn ids_of_fresh_bytes_read_back_and_events_sort_by_time() {
        assert_eq!(EndpointId::from_random([0xab; 12]).as_str(), format!("we_{}", "ab".repeat(12)));
        let (early, late) = (EventId::at(1_800_000_000, [0xff; 10]), EventId::at(1_800_000_001, [0; 10]));
        assert!(early < late);
        assert_eq!((early.second(), late.second()), (1_800_000_000, 1_800_000_001));
        assert_eq!(EventId::parse(early.as_str()), Ok(early));
    }

    #[test]
    fn a_key_separator_is_refused() {
        assert_eq!(AccountId::parse("acct_1#META"), Err(IdError::Character));
    }

    #[test]
    fn upper_case_hex_is_a_second_spelling_and_refused() {
        assert!(LinkId::parse(&format!("rlink_{}", "A".repeat(32))).is_err());
    }

    proptest! {
        #[test]
        fn a_link_id_survives_being_written(bytes: [u8; 16]) {
            let id = LinkId::from_random(bytes);
            prop_assert_eq!(LinkId::parse(&id.to_string()), Ok(id));
        }

        #[test]
        fn nothing_that_parses_holds_a_separator(raw in "acct_.{0,70}") {
            if let Ok(id) = AccountId::parse(&raw) {
                prop_assert!(!id.as_str().contains('#'));
            }
        }
    }
}
