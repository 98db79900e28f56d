//! The United States. A social security number has no check digit; what it can't be, the Social Security Administration
//! says. Who has none types a taxpayer's number (ITIN) in its place.

use super::{ANYWHERE, Country, NumberProblem, Rule, typed};

pub(super) const COUNTRY: Country = Country {
    id: Rule { judge: social_security, example: "536-90-4399" },
    tax: Rule { judge: employer, example: "12-3456789" },
    // Each state has its own, and none for all.
    registration: ANYWHERE,
    vat: ANYWHERE,
};

fn social_security(plain: &str) -> Result<String, NumberProblem> {
    let number = typed::digits(plain, 9, 9)?;
    let (area, group, serial) = (&number[..3], &number[3..5], &number[5..]);
    // Printed on a card in wallets, and in a brochure: used by thousands, given to nobody.
    let printed = matches!(number, "078051120" | "219099999");
    let issued = if area.starts_with('9') {
        matches!(typed::two(group, 0), Some(50..=65 | 70..=88 | 90..=92 | 94..=99))
    } else {
        area != "000" && area != "666" && group != "00" && serial != "0000"
    };
    if issued && !printed { Ok(number.to_owned()) } else { Err(NumberProblem::NotIssued) }
}

fn employer(plain: &str) -> Result<String, NumberProblem> {
    let number = typed::digits(plain, 9, 9)?;
    // The office or the campus that gave it out.
    match typed::two(number, 0) {
        Some(0 | 7..=9 | 17..=19 | 28 | 29 | 49 | 69 | 70 | 78 | 79 | 89 | 96 | 97) => Err(NumberProblem::NotIssued),
        _ => Ok(number.to_owned()),
    }
}
