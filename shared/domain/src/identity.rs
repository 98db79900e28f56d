//! The identity check. Rule: every fact asked for must match, the answer never says which one didn't, and a try is paid
//! for before it is looked at.

mod name;

use unicode_normalization::UnicodeNormalization as _;

use crate::code::WRONG_CODES_OF_AN_ACCOUNT;

/// Tries until staff reset the check.
pub const TRIES: u32 = 4;
/// Tries over an account's whole life, resets or not.
pub const TRIES_IN_ALL: u32 = 20;

/// What the platform has on file. Personal: no `Debug`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The representative's last name.
    pub last_name: String,
    /// The same name in other scripts, as kana and kanji: each will do.
    pub other_last_names: Vec<String>,
    /// The representative's date of birth: year, month, day.
    pub born: Option<(i32, u32, u32)>,
    /// Last four characters of the representative's ID number.
    pub id_last4: Option<String>,
    /// Last four characters of the company's tax number.
    pub tax_id_last4: Option<String>,
    /// Last four characters of the payout account's number.
    pub bank_last4: Option<String>,
}

/// What the owner typed, as typed. Personal: no `Debug`.
#[derive(Clone, Default)]
pub struct Claim {
    /// Last name.
    pub last_name: String,
    /// Year, month, day.
    pub born: Option<(i32, u32, u32)>,
    /// Last four of the ID number or of the bank account, whichever was asked.
    pub last4: String,
    /// Last four of the company's tax number, when asked.
    pub tax_id_last4: String,
}

/// Which four characters are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastFour {
    /// Of the representative's ID number.
    IdNumber,
    /// Of the account that payouts go to.
    BankAccount,
}

/// What the form asks. It depends on what is on file, never on what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Questions {
    /// The four characters.
    pub last4: LastFour,
    /// Whether the company's tax number is asked too.
    pub tax_id: bool,
}

/// There isn't enough on file to check anybody against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the account has no last name, date of birth and four digits to check against")]
pub struct NotEnoughOnFile;

impl Facts {
    /// What to ask the owner.
    pub fn questions(&self) -> Result<Questions, NotEnoughOnFile> {
        if !self.last_names().any(name::says_something) || self.born.is_none() {
            return Err(NotEnoughOnFile);
        }
        let last4 = if self.id_last4.is_some() {
            LastFour::IdNumber
        } else if self.bank_last4.is_some() {
            LastFour::BankAccount
        } else {
            return Err(NotEnoughOnFile);
        };
        Ok(Questions { last4, tax_id: self.tax_id_last4.is_some() })
    }

    fn last_names(&self) -> impl Iterator<Item = &str> {
        [self.last_name.as_str()].into_iter().chain(self.other_last_names.iter().map(String::as_str))
    }

    /// Whether all of the claim matches. Every part is compared whatever the others say.
    pub fn match_claim(&self, claim: &Claim) -> bool {
        let Ok(questions) = self.questions() else { return false };
        let last4 = match questions.last4 {
            LastFour::IdNumber => self.id_last4.as_deref(),
            LastFour::BankAccount => self.bank_last4.as_deref(),
        };
        let name = name::is_one_of(self.last_names(), &claim.last_name);
        let born = self.born.is_some() && self.born == claim.born;
        let four = last4.is_some_and(|on_file| same(&alphanumeric(on_file), &alphanumeric(&claim.last4)));
        let tax = self
            .tax_id_last4
            .as_deref()
            .is_none_or(|on_file| same(&alphanumeric(on_file), &alphanumeric(&claim.tax_id_last4)));
        name & born & four & tax
    }
}

fn same(on_file: &str, typed: &str) -> bool {
    !on_file.is_empty()
        && aws_lc_rs::constant_time::verify_slices_are_equal(on_file.as_bytes(), typed.as_bytes()).is_ok()
}

/// A text as it is looked for: letters and digits alone, lower case, without accents, full-width forms made plain.
pub(crate) fn fold(name: &str) -> String {
    name.nfkd()
        .filter(|c| c.is_alphanumeric() && !unicode_normalization::char::is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .flat_map(|c| match c {
            'ß' => vec!['s', 's'],
            'ø' => vec!['o'],
            'ł' => vec!['l'],
            'đ' | 'ð' => vec!['d'],
            'æ' => vec!['a', 'e'],
            'œ' => vec!['o', 'e'],
            'þ' => vec!['t', 'h'],
            'ı' => vec!['i'],
            other => vec![other],
        })
        .collect()
}

fn alphanumeric(raw: &str) -> String {
    raw.nfkd().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// The tries of an account so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tries {
    /// Since the last reset.
    pub since_reset: u32,
    /// Ever.
    pub in_all: u32,
}

impl Tries {
    /// Tries left. None left means blocked.
    pub fn left(&self) -> u32 {
        TRIES.saturating_sub(self.since_reset).min(TRIES_IN_ALL.saturating_sub(self.in_all))
    }
}

/// How an account's identity check stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckStanding {
    /// Why nobody can pass it now; none when somebody can.
    pub block: Option<Block>,
    /// Tries left before it is blocked.
    pub tries_left: u32,
    /// Tries left in the account's life.
    pub left_in_all: u32,
}

/// Why nobody can pass an identity check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block {
    /// Four tries failed.
    Tries,
    /// A hundred codes were wrong.
    Codes,
    /// The tries of the account's life are spent: a reset doesn't help.
    Spent,
}

impl CheckStanding {
    /// How it stands after these tries and wrong codes.
    pub fn of(tries: Tries, wrong_codes: u32) -> Self {
        let left_in_all = TRIES_IN_ALL.saturating_sub(tries.in_all);
        let block = if left_in_all == 0 {
            Some(Block::Spent)
        } else if tries.left() == 0 {
            Some(Block::Tries)
        } else if wrong_codes >= WRONG_CODES_OF_AN_ACCOUNT {
            Some(Block::Codes)
        } else {
            None
        };
        Self { block, tries_left: tries.left(), left_in_all }
    }

    /// Whether a reset helps.
    pub fn can_be_reset(&self) -> bool {
        self.left_in_all > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn facts() -> Facts {
        Facts {
            last_name: "O'Brien-García".into(),
            other_last_names: vec![],
            born: Some((1980, 4, 23)),
            id_last4: Some("6789".into()),
            tax_id_last4: None,
            bank_last4: Some("4242".into()),
        }
    }

    fn claim() -> Claim {
        Claim {
            last_name: "obrien garcia".into(),
            born: Some((1980, 4, 23)),
            last4: "6789".into(),
            tax_id_last4: String::new(),
        }
    }

    #[test]
    fn case_accents_hyphens_and_apostrophes_do_not_matter() {
        assert!(facts().match_claim(&claim()));
        assert!(facts().match_claim(&Claim { last_name: " O’BRIEN  GARCÍA ".into(), ..claim() }));
        let file = Facts { last_name: "Strauß".into(), ..facts() };
        assert!(file.match_claim(&Claim { last_name: "STRAUSS".into(), ..claim() }));
    }

    #[test]
    fn full_width_letters_and_digits_are_plain_ones() {
        let file = Facts { last_name: "Ｔａｎａｋａ".into(), ..facts() };
        assert!(file.match_claim(&Claim { last_name: "tanaka".into(), last4: "６７８９".into(), ..claim() }));
    }

    #[test]
    fn each_wrong_fact_alone_fails() {
        assert!(!facts().match_claim(&Claim { last_name: "Brien".into(), ..claim() }));
        assert!(!facts().match_claim(&Claim { last_name: String::new(), ..claim() }));
        assert!(!facts().match_claim(&Claim { born: Some((1980, 4, 24)), ..claim() }));
        assert!(!facts().match_claim(&Claim { born: None, ..claim() }));
        assert!(!facts().match_claim(&Claim { last4: "4242".into(), ..claim() }));
        assert!(!facts().match_claim(&Claim { last4: String::new(), ..claim() }));
    }

    #[test]
    fn the_bank_account_is_asked_when_no_id_is_on_file() {
        let file = Facts { id_last4: None, ..facts() };
        assert_eq!(file.questions(), Ok(Questions { last4: LastFour::BankAccount, tax_id: false }));
        assert!(file.match_claim(&Claim { last4: "4242".into(), ..claim() }));
    }

    #[test]
    fn a_company_gives_its_tax_number_too() {
        let file = Facts { tax_id_last4: Some("0001".into()), ..facts() };
        assert!(!file.match_claim(&claim()));
        assert!(file.match_claim(&Claim { tax_id_last4: "00-01".into(), ..claim() }));
    }

    #[test]
    fn an_empty_file_matches_nobody() {
        assert_eq!(Facts::default().questions(), Err(NotEnoughOnFile));
        assert!(!Facts::default().match_claim(&Claim::default()));
        let nothing_left = Facts { id_last4: Some(String::new()), ..facts() };
        assert!(!nothing_left.match_claim(&Claim { last4: String::new(), ..claim() }));
    }

    #[test]
    fn four_tries_since_a_reset_and_twenty_in_all() {
        assert_eq!(Tries::default().left(), 4);
        assert_eq!(Tries { since_reset: 3, in_all: 3 }.left(), 1);
        assert_eq!(Tries { since_reset: 4, in_all: 4 }.left(), 0);
        assert_eq!(Tries { since_reset: 0, in_all: 18 }.left(), 2);
        assert_eq!(Tries { since_reset: 1, in_all: 20 }.left(), 0);
    }

    #[test]
    fn a_block_has_its_reason_and_may_be_for_good() {
        let block = |since_reset, in_all, codes| CheckStanding::of(Tries { since_reset, in_all }, codes).block;
        assert_eq!(block(3, 19, 99), None);
        assert_eq!(block(4, 4, 0), Some(Block::Tries));
        assert_eq!(block(0, 0, 100), Some(Block::Codes));
        assert_eq!(block(4, 20, 100), Some(Block::Spent));
        assert!(!CheckStanding::of(Tries { since_reset: 0, in_all: 20 }, 0).can_be_reset());
        assert_eq!(CheckStanding::of(Tries { since_reset: 2, in_all: 17 }, 0).left_in_all, 3);
    }

    proptest! {
        #[test]
        fn a_name_matches_itself_however_it_is_cased(name in "[\\p{L} '-]{1,30}") {
            let file = Facts { last_name: name.clone(), ..facts() };
            prop_assume!(file.questions().is_ok());
            let matched = file.match_claim(&Claim { last_name: name, ..claim() });
            prop_assert!(matched);
        }
    }
}
