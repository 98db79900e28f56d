//! Test mode: values that decide at once, the same ones as Stripe's. Rule: they are the methods of two types, and only a
//! test link and a test account can become one. On a live link or account there is nothing to call, so a live account can
//! never be helped along by a value that is printed in a manual.

mod magic;
mod verdict;

pub use verdict::Verdict;

use serde_json::Value;

use crate::{account::Account, code::Code, link::Link, phone::PhoneNumber, requirement::RequirementPath};

/// What an e-mail address of an account says to have its future requirements enforced.
const ENFORCES: &str = "enforce_future_requirements";

/// A link of a test account: a word for it, which nobody has about a live one.
#[derive(Debug, Clone, Copy)]
pub struct TestLink(());

impl TestLink {
    /// None for a live link.
    pub fn of(link: &Link) -> Option<Self> {
        (!link.livemode).then_some(Self(()))
    }

    /// Whether this code does as well as the one that was sent. Asked only after the guess was paid for, like of any other.
    pub fn accepts(self, code: &Code) -> bool {
        code.digits() == "000000"
    }

    /// The number that nobody has, when that is what was typed.
    pub fn phone(self, raw: &str) -> Option<PhoneNumber> {
        magic::phone(raw)
    }
}

/// A test account. Personal: no `Debug`.
#[derive(Clone, Copy)]
pub struct TestAccount<'a>(&'a Account);

impl<'a> TestAccount<'a> {
    /// None for a live account.
    pub fn of(account: &'a Account) -> Option<Self> {
        (!account.livemode()).then_some(Self(account))
    }

    /// The number that nobody has, when that is what was typed.
    pub fn phone(self, raw: &str) -> Option<PhoneNumber> {
        magic::phone(raw)
    }

    /// Whether a date of birth decides; it stays one to type when a real person would be too old.
    pub fn knows_birth(self, (year, month, day): (i32, u32, u32)) -> bool {
        magic::birth(&format!("{year}-{month}-{day}")).is_some()
    }

    /// Whether a value of a path decides; a number that no country gave out stays one to type.
    pub fn knows(self, path: &RequirementPath, value: &Value) -> bool {
        magic::word(&path.subject(), value).is_some()
    }

    /// The id of a file that decides, when this is one.
    pub fn file(self, raw: &str) -> Option<&str> {
        magic::is_file(raw).then_some(raw)
    }

    /// Whether its future requirements are enforced.
    pub(crate) fn enforces_future(self) -> bool {
        self.0.email().is_some_and(|email| email.contains(ENFORCES))
    }
}

#[cfg(test)]
mod tests;
