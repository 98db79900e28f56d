//! What an owner gave. Rule: a value is saved when it is typed and counts when it is submitted; a submission moves the
//! account from one round to the next, and a value saved in a round that is over never slips in unnoticed.

use crate::{
    account::{Account, Invalid},
    document::is_begun,
    forms::consequences,
    id::{LinkId, SubmissionId},
    requirement::{RequirementError, RequirementPath},
    test_mode::TestAccount,
};

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
    /// Whether it waits for the owner to submit it. Half a document waits for its other half instead.
    pub fn is_draft(&self, round: u32) -> bool {
        self.round == round && !is_begun(&self.value)
    }
}

/// An account after its owner gave values, and what was decided about them at once.
pub struct Given {
    /// The account.
    pub account: Account,
    /// What was looked at already: on a test account alone.
    pub looked_at: Vec<RequirementPath>,
    /// What of that wasn't accepted.
    pub errors: Vec<RequirementError>,
}

/// The account after its owner gave these values. All of them wait to be looked at; on a test account, those that decide
/// at once have their answer already.
pub fn submit_values(account: &Account, given: &[&GivenValue]) -> Given {
    let paths: Vec<RequirementPath> = given.iter().map(|value| value.path.clone()).collect();
    // What the changes lead to and wasn't given with them is due from now on.
    let open = consequences(account, given).into_iter().map(|found| found.path);
    let open: Vec<RequirementPath> = open.filter(|path| !paths.contains(path)).collect();
    let waiting = account.submitted(&paths).owing(&open);
    let verdict = TestAccount::of(account).map(|test| test.verdict(given));
    // An answer is refused when it is about something that wasn't given, and this one can't be.
    let decided = verdict.and_then(|verdict| {
        let account = waiting.answered(&verdict.decided, &verdict.errors).ok()?;
        let looked_at = verdict.decided.iter().map(|value| value.path.clone()).collect();
        Some(Given { account, looked_at, errors: verdict.errors })
    });
    decided.unwrap_or(Given { account: waiting, looked_at: Vec::new(), errors: Vec::new() })
}

/// One submission: what was given in a round, and what the platform said to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Submission {
    /// What the platform knows it by.
    pub id: SubmissionId,
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
    /// Those that were accepted.
    pub accepted: Vec<RequirementPath>,
    /// Those that weren't, with what was wrong.
    pub errors: Vec<RequirementError>,
    /// When the platform last said something to it.
    pub answered_at: Option<i64>,
}

/// How a submission stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SubmissionStatus {
    /// Something of it waits for the platform.
    Pending,
    /// All of it was accepted.
    Accepted,
    /// Nothing waits, and something wasn't accepted.
    Rejected,
}

impl SubmissionStatus {
    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
        }
    }
}

impl Submission {
    /// What nothing was said to yet.
    pub fn waiting(&self) -> impl Iterator<Item = &RequirementPath> {
        self.paths.iter().filter(|path| !self.accepted.contains(path) && self.error_of(path).is_none())
    }

    /// What was wrong with a path.
    pub fn error_of(&self, path: &RequirementPath) -> Option<&RequirementError> {
        self.errors.iter().find(|error| error.requirement == *path)
    }

    /// How it stands.
    pub fn status(&self) -> SubmissionStatus {
        if self.waiting().next().is_some() {
            SubmissionStatus::Pending
        } else if self.errors.is_empty() {
            SubmissionStatus::Accepted
        } else {
            SubmissionStatus::Rejected
        }
    }

    /// The submission after these paths were looked at; `errors` says which of them weren't accepted.
    #[must_use]
    pub fn answered(&self, looked_at: &[RequirementPath], errors: &[RequirementError], now: i64) -> Self {
        let mut after = self.clone();
        for path in looked_at {
            match errors.iter().find(|error| error.requirement == *path) {
                Some(error) => after.errors.push(error.clone()),
                None => after.accepted.push(path.clone()),
            }
        }
        if !looked_at.is_empty() {
            after.answered_at = Some(now);
        }
        after
    }
}

/// What the platform's answer is about: the paths of a submission that it looks at. `only` names some of them; none means
/// all that wait. A path that was given again in a later submission is answered there.
pub fn looked_at(
    submission: &Submission,
    later: &[Submission],
    only: Option<&[RequirementPath]>,
    errors: &[RequirementError],
) -> Result<Vec<RequirementPath>, Invalid> {
    let given_again = |path: &RequirementPath| later.iter().any(|other| other.paths.contains(path));
    let waits = |path: &RequirementPath| submission.waiting().any(|waiting| waiting == path) && !given_again(path);
    let refuse = |param: String, path: &RequirementPath| {
        let why = if given_again(path) { "was given again in a later submission" } else { "doesn't wait in this one" };
        Err(Invalid::new(&param, "requirement_not_pending", format!("'{path}' {why}.")))
    };
    let paths: Vec<RequirementPath> = match only {
        Some(named) => {
            if let Some((place, path)) = named.iter().enumerate().find(|(_, path)| !waits(path)) {
                return refuse(format!("requirements[{place}]"), path);
            }
            named.to_vec()
        }
        None => submission.waiting().filter(|path| waits(path)).cloned().collect(),
    };
    let stray = errors.iter().enumerate().find(|(_, error)| !paths.contains(&error.requirement));
    if let Some((place, error)) = stray {
        return refuse(format!("errors[{place}][requirement]"), &error.requirement);
    }
    Ok(paths)
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

    fn path(raw: &str) -> RequirementPath {
        RequirementPath::parse(raw).unwrap()
    }

    fn submission(paths: &[&str]) -> Submission {
        Submission {
            id: SubmissionId::from_random([1; 12]),
            reference: Reference::from_random([1; 5]),
            link: LinkId::from_random([1; 16]),
            at: 1,
            round: 0,
            paths: paths.iter().map(|raw| path(raw)).collect(),
            accepted: vec![],
            errors: vec![],
            answered_at: None,
        }
    }

    fn wrong(raw: &str) -> RequirementError {
        RequirementError { code: "invalid_value_other".into(), reason: "No.".into(), requirement: path(raw) }
    }

    #[test]
    fn an_answer_may_come_in_parts() {
        let first = submission(&["a", "b"]);
        assert_eq!(first.status(), SubmissionStatus::Pending);
        let some = looked_at(&first, &[], Some(&[path("a")]), &[]).unwrap_or_else(|i| panic!("{i}"));
        let half = first.answered(&some, &[], 5);
        assert_eq!((half.status(), half.answered_at), (SubmissionStatus::Pending, Some(5)));
        let rest = looked_at(&half, &[], None, &[wrong("b")]).unwrap_or_else(|i| panic!("{i}"));
        assert_eq!(rest, [path("b")]);
        let done = half.answered(&rest, &[wrong("b")], 6);
        assert_eq!((done.status(), done.error_of(&path("b"))), (SubmissionStatus::Rejected, Some(&wrong("b"))));
        assert_eq!(first.answered(&[path("a"), path("b")], &[], 5).status(), SubmissionStatus::Accepted);
    }

    #[test]
    fn what_does_not_wait_is_refused_by_its_place() {
        let half = submission(&["a", "b"]).answered(&[path("a")], &[], 5);
        let later = [submission(&["b"])];
        let param = |later: &[Submission], only: Option<&[RequirementPath]>, errors: &[RequirementError]| {
            looked_at(&half, later, only, errors).err().map(|invalid| invalid.param)
        };
        assert_eq!(param(&[], Some(&[path("b"), path("a")]), &[]).as_deref(), Some("requirements[1]"));
        assert_eq!(param(&[], None, &[wrong("z")]).as_deref(), Some("errors[0][requirement]"));
        assert_eq!(param(&later, Some(&[path("b")]), &[]).as_deref(), Some("requirements[0]"));
        assert_eq!(param(&later, None, &[]), None, "nothing is left to say to it");
    }

    #[test]
    fn what_a_change_leads_to_is_due_once_the_change_was_sent() {
        let body = serde_json::json!({"business_type": "individual", "individual": {"first_name": "Jo"}});
        let serde_json::Value::Object(body) = body else { panic!("an object") };
        let id = crate::id::AccountId::parse("acct_1").unwrap();
        let account = Account::read(&id, true, body, None, 0).unwrap_or_else(|i| panic!("{i}"));
        let name = GivenValue { path: path("individual.first_name"), value: "Ann".into(), round: 0, saved_at: 0 };
        let after = submit_values(&account, &[&name]).account;
        assert_eq!(after.requirements().currently_due, [path("individual.verification.document")]);
        assert_eq!(after.requirements().pending_verification, [path("individual.first_name")]);
        let value = serde_json::json!({"front": "file_1"});
        let document = GivenValue { path: path("individual.verification.document"), value, round: 0, saved_at: 0 };
        let both = submit_values(&account, &[&name, &document]).account;
        assert!(both.requirements().currently_due.is_empty());
    }

    proptest! {
        #[test]
        fn a_reference_reads_back(bytes: [u8; 5]) {
            let reference = Reference::from_random(bytes);
            prop_assert_eq!(Reference::parse(reference.as_str()), Some(reference));
        }
    }
}
