//! What is wrong with something typed.

/// Why a value can't be taken. Each has a sentence in the language files, `problem-<key>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was typed.
    Empty,
    /// Too many characters.
    TooLong,
    /// Too few.
    TooShort,
    /// Characters that can't be part of it.
    Characters,
    /// Not a day of the calendar.
    NotADate,
    /// A day that is yet to come.
    InTheFuture,
    /// Less than 13 years ago.
    TooYoung,
    /// More than 130 years ago.
    TooOld,
    /// Not an e-mail address.
    Email,
    /// Not a phone number.
    Phone,
    /// Not a web address.
    Url,
    /// Not a postal code of this country.
    PostalCode,
    /// A box, not a street.
    PostBox,
    /// Not a country.
    Country,
    /// Not an ID number of this country.
    IdNumber,
    /// Not four digits.
    FourDigits,
    /// Not a tax number of this country.
    TaxId,
    /// Only a web address where words are needed.
    OnlyAnAddress,
    /// Not 5 to 22 characters with a letter among them.
    StatementDescriptor,
    /// Not 2 to 10 characters with a letter among them.
    StatementPrefix,
    /// The box that says yes is not ticked.
    NotAccepted,
    /// None of what was offered.
    NotOffered,
    /// Not a number that a business is registered under.
    Registration,
    /// Not from 0 to 100.
    Percent,
    /// Not a whole number.
    WholeNumber,
    /// Not a currency of three letters.
    Currency,
    /// Not kana.
    Kana,
    /// Something else than digits.
    Digits,
    /// Too few or too many digits for the numbers of its banks.
    BankLength,
    /// Its check digit says that a digit is wrong.
    CheckDigit,
    /// Of the right form, and never given out.
    NotIssued,
}

impl Problem {
    /// Every problem.
    pub const ALL: [Self; 31] = [
        Self::Empty,
        Self::TooLong,
        Self::TooShort,
        Self::Characters,
        Self::NotADate,
        Self::InTheFuture,
        Self::TooYoung,
        Self::TooOld,
        Self::Email,
        Self::Phone,
        Self::Url,
        Self::PostalCode,
        Self::PostBox,
        Self::Country,
        Self::IdNumber,
        Self::FourDigits,
        Self::TaxId,
        Self::OnlyAnAddress,
        Self::StatementDescriptor,
        Self::StatementPrefix,
        Self::NotAccepted,
        Self::NotOffered,
        Self::Registration,
        Self::Percent,
        Self::WholeNumber,
        Self::Currency,
        Self::Kana,
        Self::Digits,
        Self::BankLength,
        Self::CheckDigit,
        Self::NotIssued,
    ];

    /// Its name in the language files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "problem-empty",
            Self::TooLong => "problem-too-long",
            Self::TooShort => "problem-too-short",
            Self::Characters => "problem-characters",
            Self::NotADate => "problem-not-a-date",
            Self::InTheFuture => "problem-in-the-future",
            Self::TooYoung => "problem-too-young",
            Self::TooOld => "problem-too-old",
            Self::Email => "problem-email",
            Self::Phone => "problem-phone",
            Self::Url => "problem-url",
            Self::PostalCode => "problem-postal-code",
            Self::PostBox => "problem-post-box",
            Self::Country => "problem-country",
            Self::IdNumber => "problem-id-number",
            Self::FourDigits => "problem-four-digits",
            Self::TaxId => "problem-tax-id",
            Self::OnlyAnAddress => "problem-only-an-address",
            Self::StatementDescriptor => "problem-statement-descriptor",
            Self::StatementPrefix => "problem-statement-prefix",
            Self::NotAccepted => "problem-not-accepted",
            Self::NotOffered => "problem-not-offered",
            Self::Registration => "problem-registration",
            Self::Percent => "problem-percent",
            Self::WholeNumber => "problem-whole-number",
            Self::Currency => "problem-currency",
            Self::Kana => "problem-kana",
            Self::Digits => "problem-digits",
            Self::BankLength => "problem-bank-length",
            Self::CheckDigit => "problem-check-digit",
            Self::NotIssued => "problem-not-issued",
        }
    }
}
