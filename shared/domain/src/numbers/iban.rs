//! International bank account numbers. Rule: the registry of IBANs says what one looks like in its country; only the
//! length is told here too, so that an owner hears that a digit is missing and not only that something is wrong.

use iban::{Iban, IbanLike, ParseBaseIbanError, ParseIbanError};

use super::{NumberProblem, check_digits::remainder_97, typed};

/// Where euros are sent as at home (SEPA), and how long an IBAN is there.
const SEPA: [(&str, usize); 41] = [
    ("AD", 24),
    ("AL", 28),
    ("AT", 20),
    ("BE", 16),
    ("BG", 22),
    ("CH", 21),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("EE", 20),
    ("ES", 24),
    ("FI", 18),
    ("FR", 27),
    ("GB", 22),
    ("GI", 23),
    ("GR", 27),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IS", 26),
    ("IT", 27),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MT", 31),
    ("NL", 18),
    ("NO", 15),
    ("PL", 28),
    ("PT", 25),
    ("RO", 24),
    ("RS", 22),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
];

/// An IBAN, of any country that has them, as it is kept: without spaces, in upper case.
pub fn iban(raw: &str) -> Result<String, NumberProblem> {
    let plain = typed::plain(raw)?;
    // Some print the word in front.
    let plain = typed::without(&plain, "IBAN");
    typed::letters_and_digits(plain)?;
    typed::of_length(plain, 15, 34)?;
    if !typed::fits(&plain[..4], "AA99") {
        return Err(NumberProblem::Format);
    }
    if let Some(length) = length(&plain[..2]) {
        typed::of_length(plain, length, length)?;
    }
    plain.parse::<Iban>().map(|iban| iban.electronic_str().to_owned()).map_err(|error| match error {
        ParseIbanError::InvalidBaseIban { source: ParseBaseIbanError::InvalidChecksum } => NumberProblem::CheckDigit,
        _ => NumberProblem::Format,
    })
}

/// Whether the country's bank accounts are written as IBANs that take part in SEPA.
pub fn is_sepa(country: &str) -> bool {
    length(country).is_some()
}

fn length(country: &str) -> Option<usize> {
    SEPA.iter().find(|(of, _)| *of == country).map(|(_, length)| *length)
}

/// Whether letters and digits that begin as an IBAN go with their check digits, whatever the country.
pub(super) fn checks(plain: &str) -> bool {
    plain.is_char_boundary(4) && plain.len() > 4 && remainder_97(&format!("{}{}", &plain[4..], &plain[..4])) == 1
}
