//! What an owner gave. Rule: a value is saved when it is typed and counts when it is submitted; a submission moves the
//! account from one round to the next, and a value saved in a round that is over never slips in unnoticed.

use crate::{account::Account, id::LinkId, requirement::RequirementPath, test_mode::TestAccount};

/// A value that an owner gave for one path. Personal: no `Debug`.
#[derive(Clone, PartialEq)]
pub struct GivenValue {
    /// Where it belongs in the account.
    pub path: RequirementPath,
    /// The value, in the form the account holds.
    pub value: serde_json::Value,
    /// The account's round when it was saved.
    pub round: u32,
    /// When it was saved.
    pub saved_at: i64,
}

impl GivenValue {
    /// Whether it waits for the owner to submit it.
    pub fn is_draft(&self, round: u32) -> bool {
        self.round == round
    }
}

/// The account after its owner gave these values. All of them wait to be looked at; on a test account, those that decide
/// at once have their answer already.
pub fn submit_values(account: &Account, given: &[&GivenValue]) -> Account {
    let paths: Vec<RequirementPath> = given.iter().map(|value| value.path.clone()).collect();
    let waiting = account.submitted(&paths);
    let Some(test) = TestAccount::of(account) else { return waiting };
    let verdict = test.verdict(given);
    // An answer is refused when it is about something that wasn't given, and this one can't be.
    waiting.answered(&verdict.decided, &verdict.errors).unwrap_or(waiting)
}

/// One submission, as the receipt shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Submission {
    /// What the owner can quote.
    pub reference: Reference,
    /// The link it was made through.
    pub link: LinkId,
    /// When.
    pub at: i64,
    /// The round it closed.
    pub round: u32,
    /// The paths that were given.
    pub paths: Vec<RequirementPath>,
}

/// `7K3M-9QXD`: forty random bits in an alphabet without look-alikes, easy to read out on the telephone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference(String);

impl Reference {
    const ALPHABET: &'static [u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// A reference of five fresh random bytes.
    pub fn from_random(bytes: [u8; 5]) -> Self {
        let bits = bytes.iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
        let mut text = String::with_capacity(9);
        for place in (0..8).rev() {
            if place == 3 {
                text.push('-');
            }
            text.push(char::from(Self::ALPHABET[(bits >> (place * 5) & 31) as usize]));
        }
        Self(text)
    }

    /// Reads what the table wrote.
    pub fn parse(raw: &str) -> Option<Self> {
        let (left, right) = raw.split_once('-')?;
        let fits = |half: &str| half.len() == 4 && half.bytes().all(|b| Self::ALPHABET.contains(&b));
        (fits(left) && fits(right)).then(|| Self(raw.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_reference_uses_all_forty_bits() {
        assert_eq!(Reference::from_random([0; 5]).as_str(), "0000-0000");
        assert_eq!(Reference::from_random([255; 5]).as_str(), "ZZZZ-ZZZZ");
        assert_eq!(Reference::from_random([0, 0, 0, 0, 1]).as_str(), "0000-0001");
    }

    proptest! {
        #[test]
        fn a_reference_reads_back(bytes: [u8; 5]) {
            let reference = Reference::from_random(bytes);
            prop_assert_eq!(Reference::parse(reference.as_str()), Some(reference));
        }
    }
}
