//! Germany.

use super::{
    Country, NumberProblem, Rule,
    check_digits::{mod_11_10, right, values},
    typed,
};

pub(super) const COUNTRY: Country = Country {
    id: Rule { judge: tax_identification, example: "36 574 261 809" },
    tax: Rule { judge: register_or_tax, example: "HRB 12345" },
    registration: Rule { judge: register, example: "HRB 12345" },
    vat: Rule { judge: vat, example: "DE 136695976" },
};

// The Steuer-ID: among its first ten digits one stands twice or three times, and no other more than once.
fn tax_identification(plain: &str) -> Result<String, NumberProblem> {
    let number = typed::digits(plain, 11, 11)?;
    let body = &number[..10];
    let times: Vec<usize> = (0..10).map(|digit| values(body).filter(|d| *d == digit).count()).collect();
    let repeated: Vec<&usize> = times.iter().filter(|times| **times > 1).collect();
    // A zero in front is only in numbers for tests.
    if number.starts_with('0') || !matches!(repeated.as_slice(), [2 | 3]) {
        return Err(NumberProblem::NotIssued);
    }
    right(mod_11_10(number)).map(|()| number.to_owned())
}

// The kind of register, the number there, in some courts letters behind it.
fn register(plain: &str) -> Result<String, NumberProblem> {
    typed::letters_and_digits(plain)?;
    typed::of_length(plain, 3, 13)?;
    let kinds = ["HRA", "HRB", "GNR", "GSR", "PR", "VR"];
    let number = kinds.iter().find_map(|kind| plain.strip_prefix(kind)).ok_or(NumberProblem::Format)?;
    let behind = number.trim_start_matches(|c: char| c.is_ascii_digit());
    let count = number.len() - behind.len();
    let fits = (1..=7).contains(&count) && behind.len() <= 3 && behind.bytes().all(|b| b.is_ascii_uppercase());
    if fits { Ok(plain.to_owned()) } else { Err(NumberProblem::Format) }
}

// The number in the register, or the tax number of an office: each state writes it with 10 or 11 digits, all with 13.
fn register_or_tax(plain: &str) -> Result<String, NumberProblem> {
    if !plain.bytes().all(|b| b.is_ascii_digit()) {
        return register(plain);
    }
    match plain.len() {
        10 | 11 | 13 => Ok(plain.to_owned()),
        typed => Err(NumberProblem::Length { fewest: 10, most: 13, typed }),
    }
}

fn vat(plain: &str) -> Result<String, NumberProblem> {
    let number = typed::digits(typed::without(plain, "DE"), 9, 9)?;
    if number.starts_with('0') {
        return Err(NumberProblem::NotIssued);
    }
    right(mod_11_10(number)).map(|()| format!("DE{number}"))
}
