//! Bank accounts: which boxes a country's accounts have, what may stand in them, and how they are sent to Stripe, which
//! knows a `routing_number` and an `account_number`. Rule: all problems at once, each at its box; whether the account is
//! there and whose it is, isn't known here.

use super::{
    NumberProblem,
    check_digits::{right, weighted},
    iban, typed,
};

/// A box of a bank account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BankBox {
    /// United States: nine digits of the bank.
    RoutingNumber,
    /// Canada: three digits of the bank.
    Institution,
    /// Canada: five digits of the branch.
    Transit,
    /// United Kingdom: six digits of bank and branch.
    SortCode,
    /// Australia: six digits of bank and branch.
    Bsb,
    /// Japan, Brazil: the bank.
    BankCode,
    /// Japan, Brazil: the branch.
    BranchCode,
    /// Mexico: bank, place, account and check digit in one.
    Clabe,
    /// Europe: country, bank and account in one.
    Iban,
    /// Where nothing is known of the country's banks: what they call routing, bank or SWIFT code. Can stay empty.
    BankIdentifier,
    /// The account. Sensitive.
    AccountNumber,
}

/// What a box is called and how its content looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BankField {
    /// Which one.
    pub of: BankBox,
    /// Whether it must be filled.
    pub required: bool,
    /// A right content as people write it, to show in a hint. Empty where nothing is known.
    pub example: &'static str,
}

impl BankBox {
    /// Every box.
    pub const ALL: [Self; 11] = [
        Self::RoutingNumber,
        Self::Institution,
        Self::Transit,
        Self::SortCode,
        Self::Bsb,
        Self::BankCode,
        Self::BranchCode,
        Self::Clabe,
        Self::Iban,
        Self::BankIdentifier,
        Self::AccountNumber,
    ];

    /// Its name on a form and, with hyphens, in the language files.
    pub fn name(self) -> &'static str {
        match self {
            Self::RoutingNumber => "routing_number",
            Self::Institution => "institution_number",
            Self::Transit => "transit_number",
            Self::SortCode => "sort_code",
            Self::Bsb => "bsb",
            Self::BankCode => "bank_code",
            Self::BranchCode => "branch_code",
            Self::Clabe => "clabe",
            Self::Iban => "iban",
            Self::BankIdentifier => "bank_identifier",
            Self::AccountNumber => "account_number",
        }
    }

    /// Whether it says which account it is: it is never shown again in full. The others say only which bank.
    pub fn is_sensitive(self) -> bool {
        matches!(self, Self::AccountNumber | Self::Iban | Self::Clabe)
    }
}

/// A bank account as it is sent to Stripe. Personal: no `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct BankAccount {
    /// Where the bank is, ISO 3166, two letters: an IBAN says it itself.
    pub country: String,
    /// Bank and branch. Canada's is `11000-000` (transit, institution), Brazil's `110-0000` (bank, branch), Japan's
    /// seven digits. None where the account's number says it.
    pub routing_number: Option<String>,
    /// The account, an IBAN or a CLABE.
    pub account_number: String,
}

const fn needed(of: BankBox, example: &'static str) -> BankField {
    BankField { of, required: true, example }
}

const US: [BankField; 2] =
    [needed(BankBox::RoutingNumber, "021000021"), needed(BankBox::AccountNumber, "000123456789")];
const CA: [BankField; 3] = [
    needed(BankBox::Transit, "11000"),
    needed(BankBox::Institution, "000"),
    needed(BankBox::AccountNumber, "000123456789"),
];
const GB: [BankField; 2] = [needed(BankBox::SortCode, "10-88-00"), needed(BankBox::AccountNumber, "00012345")];
const AU: [BankField; 2] = [needed(BankBox::Bsb, "110-000"), needed(BankBox::AccountNumber, "000123456")];
const JP: [BankField; 3] =
    [needed(BankBox::BankCode, "1100"), needed(BankBox::BranchCode, "000"), needed(BankBox::AccountNumber, "0001234")];
const MX: [BankField; 1] = [needed(BankBox::Clabe, "032 180 00011835971 9")];
const BR: [BankField; 3] =
    [needed(BankBox::BankCode, "110"), needed(BankBox::BranchCode, "0000"), needed(BankBox::AccountNumber, "0001234")];
const DE: [BankField; 1] = [needed(BankBox::Iban, "DE89 3704 0044 0532 0130 00")];
const IE: [BankField; 1] = [needed(BankBox::Iban, "IE29 AIBK 9311 5212 3456 78")];
const FR: [BankField; 1] = [needed(BankBox::Iban, "FR14 2004 1010 0505 0001 3M02 606")];
const ES: [BankField; 1] = [needed(BankBox::Iban, "ES91 2100 0418 4502 0005 1332")];
const IT: [BankField; 1] = [needed(BankBox::Iban, "IT60 X054 2811 1010 0000 0123 456")];
const NL: [BankField; 1] = [needed(BankBox::Iban, "NL91 ABNA 0417 1643 00")];
const EUROPE: [BankField; 1] = [needed(BankBox::Iban, "")];
const ANYWHERE: [BankField; 2] =
    [BankField { of: BankBox::BankIdentifier, required: false, example: "" }, needed(BankBox::AccountNumber, "")];

/// The boxes of a country's bank accounts (ISO 3166, two capital letters; any other text is a country of which nothing is
/// known), in the order in which they are asked for.
pub fn fields(country: &str) -> &'static [BankField] {
    match country {
        "US" => &US,
        "CA" => &CA,
        "GB" => &GB,
        "AU" => &AU,
        "JP" => &JP,
        "MX" => &MX,
        "BR" => &BR,
        "DE" => &DE,
        "IE" => &IE,
        "FR" => &FR,
        "ES" => &ES,
        "IT" => &IT,
        "NL" => &NL,
        other if iban::is_sepa(other) => &EUROPE,
        _ => &ANYWHERE,
    }
}

/// Judges a bank account. `typed` gives what stands in a box, an empty text if nothing does; only the country's boxes are
/// asked for. An IBAN may be of any country of SEPA. What comes out, typed again, comes out again.
pub fn check<'a>(
    country: &str,
    typed: impl Fn(BankBox) -> &'a str,
) -> Result<BankAccount, Vec<(BankBox, NumberProblem)>> {
    let (mut kept, mut problems) = (Vec::new(), Vec::new());
    for field in fields(country) {
        match content(country, field.of, typed(field.of)) {
            Ok(content) => kept.push(content),
            Err(NumberProblem::Empty) if !field.required => kept.push(String::new()),
            Err(problem) => problems.push((field.of, problem)),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    // The account comes last in every country.
    let account_number = kept.pop().unwrap_or_default();
    let routing_number = Some(kept.join(between(country))).filter(|routing| !routing.is_empty());
    let of_iban = if is_one_number(country) { account_number.get(..2) } else { None };
    let country = of_iban.unwrap_or(country).to_owned();
    Ok(BankAccount { country, routing_number, account_number })
}

/// What of a kept account number is shown: its last four characters, fewer if it is short, behind dots.
pub fn masked(account_number: &str) -> String {
    let all = account_number.chars().count();
    let shown = if all >= 8 { 4 } else { all / 3 };
    let last: String = account_number.chars().skip(all - shown).collect();
    format!("••••{last}")
}

fn is_one_number(country: &str) -> bool {
    fields(country).iter().all(|field| field.of == BankBox::Iban)
}

// What Stripe wants between bank and branch.
fn between(country: &str) -> &'static str {
    if matches!(country, "CA" | "BR") { "-" } else { "" }
}

fn content(country: &str, of: BankBox, raw: &str) -> Result<String, NumberProblem> {
    let plain = typed::plain(raw)?;
    let digits = |fewest, most| typed::digits(&plain, fewest, most).map(str::to_owned);
    match of {
        BankBox::RoutingNumber => routing_number(&plain),
        BankBox::Transit => digits(5, 5),
        // Some write a zero in front, as in an electronic payment.
        BankBox::Institution => {
            typed::digits(plain.strip_prefix('0').filter(|r| r.len() == 3).unwrap_or(&plain), 3, 3).map(str::to_owned)
        }
        BankBox::SortCode | BankBox::Bsb => digits(6, 6),
        BankBox::BankCode if country == "BR" => digits(3, 3),
        BankBox::BankCode => digits(4, 4),
        // Some banks have a check digit behind the four.
        BankBox::BranchCode if country == "BR" => digits(4, 5),
        BankBox::BranchCode => digits(3, 3),
        BankBox::Clabe => clabe(&plain),
        BankBox::Iban => {
            let iban = iban::iban(raw)?;
            if iban::is_sepa(&iban[..2]) { Ok(iban) } else { Err(NumberProblem::Format) }
        }
        BankBox::BankIdentifier => {
            typed::letters_and_digits(&plain)?;
            typed::of_length(&plain, 3, 15).map(|()| plain.clone())
        }
        BankBox::AccountNumber => account_number(country, &plain),
    }
}

fn account_number(country: &str, plain: &str) -> Result<String, NumberProblem> {
    // An IBAN where an account's number is asked for: the digits of one would be refused for their letters.
    if plain.len() > 14 && plain.is_ascii() && typed::fits(&plain[..4], "AA99") && iban::checks(plain) {
        return if fields(country) == ANYWHERE { iban::iban(plain) } else { Err(NumberProblem::Format) };
    }
    match country {
        "US" => typed::digits(plain, 4, 17).map(str::to_owned),
        "CA" => typed::digits(plain, 7, 12).map(str::to_owned),
        // Banks with shorter numbers put zeros in front.
        "GB" => typed::digits(plain, 6, 8).map(|number| format!("{number:0>8}")),
        "AU" => typed::digits(plain, 4, 9).map(str::to_owned),
        // Eight digits are of the Japan Post Bank.
        "JP" => typed::digits(plain, 4, 8).map(|number| format!("{number:0>7}")),
        "BR" => {
            typed::letters_and_digits(plain)?;
            typed::of_length(plain, 4, 14)?;
            // The check digit of some banks is an X.
            let (body, last) = plain.split_at(plain.len() - 1);
            typed::digits(body, 3, 13)?;
            if matches!(last, "X") { Ok(plain.to_owned()) } else { typed::digits(plain, 4, 14).map(str::to_owned) }
        }
        _ => {
            typed::letters_and_digits(plain)?;
            typed::of_length(plain, 4, 34).map(|()| plain.to_owned())
        }
    }
}

// The American Bankers Association's: the first two digits are a district of the Federal Reserve.
fn routing_number(plain: &str) -> Result<String, NumberProblem> {
    let number = typed::digits(plain, 9, 9)?;
    if number == "000000000" || !matches!(typed::two(number, 0), Some(0..=12 | 21..=32 | 61..=72 | 80)) {
        return Err(NumberProblem::NotIssued);
    }
    right(weighted(number, &[3, 7, 1, 3, 7, 1, 3, 7, 1]).is_multiple_of(10)).map(|()| number.to_owned())
}

fn clabe(plain: &str) -> Result<String, NumberProblem> {
    let number = typed::digits(plain, 18, 18)?;
    if number == "000000000000000000" {
        return Err(NumberProblem::NotIssued);
    }
    let weights = [3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1];
    right(weighted(number, &weights).is_multiple_of(10)).map(|()| number.to_owned())
}
