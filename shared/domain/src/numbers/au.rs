//! Australia.

use super::{
    Country, NumberProblem, Rule,
    check_digits::{right, values, weighted},
    typed,
};

pub(super) const COUNTRY: Country = Country {
    id: Rule { judge: tax_file, example: "123 456 782" },
    tax: Rule { judge: business_or_company, example: "83 914 571 673" },
    registration: Rule { judge: business_or_company, example: "004 085 616" },
    vat: Rule { judge: business, example: "83 914 571 673" },
};

// The old numbers of eight digits have rules that are told in more than one way, and aren't judged.
fn tax_file(plain: &str) -> Result<String, NumberProblem> {
    let number = typed::digits(plain, 8, 9)?;
    if number.bytes().all(|b| b == b'0') {
        return Err(NumberProblem::NotIssued);
    }
    let sum = weighted(number, &[1, 4, 3, 7, 5, 8, 6, 9, 10]);
    right(number.len() == 8 || sum.is_multiple_of(11)).map(|()| number.to_owned())
}

fn business_or_company(plain: &str) -> Result<String, NumberProblem> {
    match typed::digits(plain, 9, 11)?.len() {
        9 => company(plain),
        11 => business(plain),
        typed => Err(NumberProblem::Length { fewest: 9, most: 11, typed }),
    }
}

// The ABN: its first digit counts one less.
fn business(plain: &str) -> Result<String, NumberProblem> {
    let number = typed::digits(plain, 11, 11)?;
    if number.starts_with('0') {
        return Err(NumberProblem::NotIssued);
    }
    let sum = weighted(number, &[10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10;
    right(sum.is_multiple_of(89)).map(|()| number.to_owned())
}

// The ACN.
fn company(plain: &str) -> Result<String, NumberProblem> {
    if plain == "000000000" {
        return Err(NumberProblem::NotIssued);
    }
    let sum = weighted(&plain[..8], &[8, 7, 6, 5, 4, 3, 2, 1]);
    right(values(plain).next_back() == Some((10 - sum % 10) % 10)).map(|()| plain.to_owned())
}
