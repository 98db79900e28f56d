//! The arithmetic of check digits. Rule: it takes digits (any other character counts as nothing) and never fails; the
//! country's file has seen to their number and places.

use super::NumberProblem;

/// The digits of a text.
pub(super) fn values(digits: &str) -> impl DoubleEndedIterator<Item = u32> + '_ {
    digits.chars().filter_map(|c| c.to_digit(10))
}

/// The digits times their weights, added up.
pub(super) fn weighted(digits: &str, weights: &[u32]) -> u32 {
    values(digits).zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// Whether the last digit goes with the others by Luhn's rule: every second from the right is doubled, and its two digits
/// added.
pub(super) fn luhn(digits: &str) -> bool {
    let doubled = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let sum: u32 = values(digits).rev().enumerate().map(|(at, d)| if at % 2 == 1 { doubled(d) } else { d }).sum();
    sum.is_multiple_of(10)
}

/// Whether the last digit goes with the others by ISO 7064, modulo 11 and 10.
pub(super) fn mod_11_10(digits: &str) -> bool {
    let all: Vec<u32> = values(digits).collect();
    let Some((last, body)) = all.split_last() else { return false };
    let product = body.iter().fold(10, |product, digit| {
        let sum = (product + digit) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (product + last) % 10 == 1
}

/// What remains when the number is divided by another (up to a thousand).
pub(super) fn remainder(digits: &str, by: u32) -> u32 {
    values(digits).fold(0, |rest, digit| (rest * 10 + digit) % by)
}

/// What remains by 97 where letters count as 10 to 35 (ISO 7064, as in an IBAN).
pub(super) fn remainder_97(text: &str) -> u32 {
    text.chars().filter_map(|c| c.to_digit(36)).fold(0, |rest, value| {
        let shift = if value > 9 { 100 } else { 10 };
        (rest * shift + value) % 97
    })
}

/// The letter or digit at a place of an alphabet.
pub(super) fn letter(alphabet: &str, at: u32) -> Option<char> {
    usize::try_from(at).ok().and_then(|at| alphabet.chars().nth(at))
}

/// `Ok` if the check digit is right.
pub(super) fn right(is_right: bool) -> Result<(), NumberProblem> {
    if is_right { Ok(()) } else { Err(NumberProblem::CheckDigit) }
}
