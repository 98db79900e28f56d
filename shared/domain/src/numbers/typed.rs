//! What was typed, made plain. Rule: nothing about how a number is typed is held against its owner.

use unicode_normalization::UnicodeNormalization;

use super::NumberProblem;

/// More than any number has, and few enough that nobody keeps the service busy with one.
const MOST: usize = 200;

/// Only what counts: upper case, full-width and Arabic digits as plain ones, no spaces, punctuation or marks that are
/// never seen. What remains can be any character.
pub(super) fn plain(raw: &str) -> Result<String, NumberProblem> {
    let plain: String = raw.nfkc().take(MOST + 1).filter(|c| !is_between(*c)).map(digit).collect();
    // Upper case can take letters apart and join others anew, so the marks are joined last.
    let plain: String = plain.to_uppercase().nfkc().filter(|c| !is_between(*c)).collect();
    match plain.chars().count() {
        0 => Err(NumberProblem::Empty),
        typed if typed > MOST => Err(NumberProblem::Length { fewest: 1, most: 34, typed }),
        _ => Ok(plain),
    }
}

fn is_between(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '-' | '.' | '/' | '_' | ',' | '\'' | '’' | '·' | ':' | '(' | ')' | '#' | '\u{ad}')
        // Dashes, and marks that are never seen: zero width, direction, byte order. A long vowel mark is a dash on a
        // Japanese keyboard.
        || matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' | '\u{30fb}')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A digit of the Arabic, Persian and Devanagari scripts as a plain one. Full-width digits are plain by then.
pub(super) fn digit(c: char) -> char {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{966}'..='\u{96f}' => 0x966,
        _ => return c,
    };
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

/// Whether there are as many characters as there must be.
pub(super) fn of_length(plain: &str, fewest: usize, most: usize) -> Result<(), NumberProblem> {
    let typed = plain.chars().count();
    if (fewest..=most).contains(&typed) { Ok(()) } else { Err(NumberProblem::Length { fewest, most, typed }) }
}

/// Whether all are plain letters and digits.
pub(super) fn letters_and_digits(plain: &str) -> Result<(), NumberProblem> {
    if plain.bytes().all(|b| b.is_ascii_alphanumeric()) { Ok(()) } else { Err(NumberProblem::Characters) }
}

/// `fewest` to `most` digits and nothing else. A letter is a problem before a length is.
pub(super) fn digits(plain: &str, fewest: usize, most: usize) -> Result<&str, NumberProblem> {
    if !plain.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NumberProblem::Characters);
    }
    of_length(plain, fewest, most).map(|()| plain)
}

/// Letters and digits in their places: a `9` in the shape is a digit, an `A` a letter, a `*` either, all else itself.
pub(super) fn fits(plain: &str, shape: &str) -> bool {
    plain.len() == shape.len()
        && plain.bytes().zip(shape.bytes()).all(|(b, place)| match place {
            b'9' => b.is_ascii_digit(),
            b'A' => b.is_ascii_uppercase(),
            b'*' => b.is_ascii_digit() || b.is_ascii_uppercase(),
            itself => b == itself,
        })
}

/// Two digits at a place as a number, if digits stand there.
pub(super) fn two(plain: &str, at: usize) -> Option<u32> {
    plain.get(at..at + 2).filter(|two| two.bytes().all(|b| b.is_ascii_digit())).and_then(|two| two.parse().ok())
}

/// Whether it is a day in some year: the year (two digits), month and day that stand at a place. A leap day is one in
/// any year, since the century isn't told.
pub(super) fn is_day(plain: &str, at: usize) -> bool {
    let (Some(_), Some(month), Some(day)) = (two(plain, at), two(plain, at + 2), two(plain, at + 4)) else {
        return false;
    };
    let last = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=last).contains(&day)
}

/// Without the letters of its country in front, which many type and many don't.
pub(super) fn without<'a>(plain: &'a str, letters: &str) -> &'a str {
    plain.strip_prefix(letters).unwrap_or(plain)
}
