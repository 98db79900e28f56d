//! What a submission's values decide on a test account. Rule: a value from the lists is accepted or refused at once, and
//! anything else waits for the platform, but for what belongs to it.
//!
//! Some things are looked at together, as they are in live mode:
//! - the parts of a date of birth are one value, and so are the lines of an address: the street decides for all of them,
//!   and what isn't in the submission is taken from the file;
//! - a name has no value that decides. The name of a person or company follows what identifies them (date of birth, ID or
//!   tax number, address): accepted when one of these is accepted and none is refused, else it waits.

use super::{
    TestAccount,
    magic::{self, Word},
};
use crate::{
    forms,
    requirement::{RequirementError, RequirementPath},
    submission::GivenValue,
};

/// What was decided. What isn't in it waits. Personal: no `Debug`.
#[derive(Clone, Default, PartialEq)]
pub struct Verdict<'v> {
    /// The values that were looked at, accepted and refused.
    pub decided: Vec<&'v GivenValue>,
    /// What was wrong, for those that were refused.
    pub errors: Vec<RequirementError>,
}

const NAMES: [&str; 4] = ["first_name", "last_name", "maiden_name", "name"];
const IDENTIFYING: [&str; 5] = ["dob", "id_number", "ssn_last_4", "tax_id", "address.line1"];

impl TestAccount<'_> {
    /// What these values decide.
    pub fn verdict<'v>(self, given: &[&'v GivenValue]) -> Verdict<'v> {
        let mut verdict = Verdict::default();
        for value in given {
            let word = self.word(given, &value.path).or_else(|| self.of_a_name(given, &value.path));
            if word.is_some() {
                verdict.decided.push(*value);
            }
            if let Some(Word::Refused { code, reason }) = word {
                let requirement = value.path.clone();
                verdict.errors.push(RequirementError { code: code.into(), reason: reason.into(), requirement });
            }
        }
        verdict
    }

    fn word(self, given: &[&GivenValue], path: &RequirementPath) -> Option<Word> {
        let (whose, field) = path.as_str().split_once('.')?;
        if field == "dob" || field.starts_with("dob.") {
            return magic::birth(&forms::date(self.0, given, &format!("{whose}.dob")));
        }
        if field.starts_with("address.") && field != "address.line1" {
            let line1 = RequirementPath::parse(&format!("{whose}.address.line1")).ok()?;
            let street = forms::standing(self.0, given, &line1)?.as_str()?;
            return if street == magic::LINE1_ALONE { Some(Word::Accepted) } else { magic::street(street) };
        }
        magic::word(&path.subject(), forms::standing(self.0, given, path)?)
    }

    fn of_a_name(self, given: &[&GivenValue], path: &RequirementPath) -> Option<Word> {
        let (whose, field) = path.as_str().split_once('.')?;
        if !NAMES.contains(&field) {
            return None;
        }
        let words: Vec<Word> = IDENTIFYING
            .iter()
            .filter_map(|field| RequirementPath::parse(&format!("{whose}.{field}")).ok())
            .filter_map(|path| self.word(given, &path))
            .collect();
        (!words.is_empty() && words.iter().all(|word| *word == Word::Accepted)).then_some(Word::Accepted)
    }
}
