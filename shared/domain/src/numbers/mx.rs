//! Mexico.

use super::{
    Country, NumberProblem, Rule,
    check_digits::{right, values},
    typed,
};

pub(super) const COUNTRY: Country = Country {
    id: Rule { judge: person, example: "BOXW310820HNERXN09" },
    tax: Rule { judge: taxpayer, example: "GODE561231GR8" },
    registration: Rule { judge: register, example: "N-2020012345" },
    vat: Rule { judge: taxpayer, example: "GODE561231GR8" },
};

const ALPHABET: &str = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

// The population's (CURP) or a taxpayer's number (RFC).
fn person(plain: &str) -> Result<String, NumberProblem> {
    match plain.chars().count() {
        18 => population(plain),
        12 | 13 => taxpayer(plain),
        typed => Err(NumberProblem::Length { fewest: 13, most: 18, typed }),
    }
}

// Letters of the names, day of birth, sex, state, more letters, one character for the century, the check digit.
fn population(plain: &str) -> Result<String, NumberProblem> {
    const STATES: [&str; 33] = [
        "AS", "BC", "BS", "CC", "CH", "CL", "CM", "CS", "DF", "DG", "GR", "GT", "HG", "JC", "MC", "MN", "MS", "NE",
        "NL", "NT", "OC", "PL", "QR", "QT", "SL", "SP", "SR", "TC", "TL", "TS", "VZ", "YN", "ZS",
    ];
    typed::letters_and_digits(plain)?;
    let fits = typed::fits(plain, "AAAA999999AAAAAA*9")
        && typed::is_day(plain, 4)
        && matches!(&plain[10..11], "H" | "M" | "X")
        && STATES.contains(&&plain[11..13]);
    if !fits {
        return Err(NumberProblem::Format);
    }
    // Ñ has its place in the alphabet and none in the number: an X stands for it.
    let value = |c: char| ALPHABET.chars().zip(0..).find(|(of, _)| *of == c).map_or(0, |(_, value)| value);
    let sum: u32 = plain.chars().take(17).zip((2..=18).rev()).map(|(c, weight): (char, u32)| value(c) * weight).sum();
    right(values(plain).next_back() == Some((10 - sum % 10) % 10)).map(|()| plain.to_owned())
}

// The RFC: three letters (of a person four), a day, three characters. Many were given out with another last character
// than their own rule tells, so it isn't judged.
fn taxpayer(plain: &str) -> Result<String, NumberProblem> {
    let is_letter = |c: char| c.is_ascii_uppercase() || matches!(c, 'Ñ' | '&');
    if !plain.chars().all(|c| is_letter(c) || c.is_ascii_digit()) {
        return Err(NumberProblem::Characters);
    }
    typed::of_length(plain, 12, 13)?;
    let letters = plain.chars().count() - 9;
    let rest: String = plain.chars().skip(letters).collect();
    let fits = plain.chars().take(letters).all(is_letter)
        && typed::is_day(&rest, 0)
        && rest.len() == 9
        && rest.chars().skip(6).all(|c| c.is_ascii_alphanumeric());
    if fits { Ok(plain.to_owned()) } else { Err(NumberProblem::Format) }
}

// The folio of the register of commerce, which each office writes in its own way.
fn register(plain: &str) -> Result<String, NumberProblem> {
    typed::letters_and_digits(plain)?;
    typed::of_length(plain, 4, 20)?;
    Ok(plain.to_owned())
}
