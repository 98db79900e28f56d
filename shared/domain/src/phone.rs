//! Phone numbers. Rule: any number in any format goes in, E.164 comes out, and nothing else in the service holds a
//! phone number as a plain string.

use std::str::FromStr;

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat, PhoneNumberType, enums::Region};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// What Stripe's manual of tests gives as a phone number.
const NOBODY: &str = "+10000000000";

/// A phone number that can receive a text message. Personal: it has no `Debug`.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct PhoneNumber {
    e164: String,
    country: String,
}

/// Why a string isn't a phone number that a code can be sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// Nothing was typed.
    #[error("is empty")]
    Empty,
    /// Not a number of any country, or of the expected one.
    #[error("isn't a phone number")]
    Malformed,
    /// A number that costs its caller extra, or no number of a person: premium, shared cost, pager, voicemail, satellite.
    #[error("can't receive a text message")]
    NotAPersonsPhone,
}

/// Whether this is a country whose phones are known: its two capital letters (ISO 3166).
pub fn is_country(code: &str) -> bool {
    code.len() == 2
        && code.bytes().all(|b| b.is_ascii_uppercase())
        && Region::from_str(code).is_ok_and(|region| PHONE_NUMBER_UTIL.get_country_code_for_region(region).is_some())
}

impl PhoneNumber {
    /// Reads a number that came from outside: with spaces, dashes, brackets, a leading `+` or `00`, or as it is written
    /// in `default_country` (ISO 3166, two letters).
    pub fn parse(raw: &str, default_country: Option<&str>) -> Result<Self, PhoneError> {
        let raw = raw.trim();
        if raw.is_empty() {
            return Err(PhoneError::Empty);
        }
        if raw.len() > 64 {
            return Err(PhoneError::Malformed);
        }
        let region = default_country.and_then(|code| Region::from_str(code).ok());
        // 00 is how most of the world types a plus, also where the national prefix differs.
        let plus = raw.strip_prefix("00").map(|rest| format!("+{rest}"));
        let util = &PHONE_NUMBER_UTIL;
        let valid = |text: &str| util.parse(text, region).ok().filter(|number| util.is_valid_number(number));
        let number = plus.as_deref().and_then(valid).or_else(|| valid(raw)).ok_or(PhoneError::Malformed)?;
        let kind = util.get_number_type(&number);
        // Personal numbers are parsed to their base number; an extension can't be texted and is dropped.
        if matches!(
            kind,
            PhoneNumberType::PremiumRate
                | PhoneNumberType::SharedCost
                | PhoneNumberType::Pager
                | PhoneNumberType::UAN
                | PhoneNumberType::VoiceMail
                | PhoneNumberType::TollFree
        ) {
            return Err(PhoneError::NotAPersonsPhone);
        }
        // Numbers of no country (satellite and international networks) are where pumped messages are dearest.
        let country = util
            .get_region_for_number(&number)
            .map(|region| region.to_string())
            .filter(|code| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()))
            .ok_or(PhoneError::NotAPersonsPhone)?;
        let e164 = util.format(&number, PhoneNumberFormat::E164).into_owned();
        Ok(Self { e164, country })
    }

    /// The number of test mode. [`parse`](Self::parse) refuses it, because no phone has it.
    pub(crate) fn of_nobody() -> Self {
        Self { e164: NOBODY.into(), country: "US".into() }
    }

    /// Whether it is the number of test mode: nothing is sent to it.
    pub fn is_nobodys(&self) -> bool {
        self.e164 == NOBODY
    }

    /// `+12015550123`.
    pub fn e164(&self) -> &str {
        &self.e164
    }

    /// The number's country, ISO 3166, two letters.
    pub fn country(&self) -> &str {
        &self.country
    }

    /// `+12••••••23`: enough for its owner to recognise.
    pub fn masked(&self) -> String {
        let (head, rest) = self.e164.split_at(3.min(self.e164.len()));
        let hidden = rest.len().saturating_sub(2);
        format!("{head}{}{}", "•".repeat(hidden), &rest[hidden..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn reads(raw: &str, country: &str) -> Result<(String, String), PhoneError> {
        PhoneNumber::parse(raw, Some(country)).map(|n| (n.e164().to_owned(), n.country().to_owned()))
    }

    #[expect(clippy::unnecessary_wraps, reason = "what is compared with is a result")]
    fn number(e164: &str, country: &str) -> Result<(String, String), PhoneError> {
        Ok((e164.to_owned(), country.to_owned()))
    }

    #[test]
    fn one_number_in_many_formats_is_one_number() {
        for raw in
            ["(201) 555-0123", "201.555.0123", "+1 201 555 0123", "1-201-555-0123", " 2015550123 ", "0012015550123"]
        {
            assert_eq!(reads(raw, "US"), number("+12015550123", "US"), "{raw}");
        }
    }

    #[test]
    fn a_national_number_is_read_in_the_accounts_country() {
        assert_eq!(reads("07400 123456", "GB"), number("+447400123456", "GB"));
        assert_eq!(reads("0171 2345678", "DE"), number("+491712345678", "DE"));
        assert_eq!(reads("06 12 34 56 78", "FR"), number("+33612345678", "FR"));
        assert_eq!(reads("406 12 345", "NO"), number("+4740612345", "NO"));
    }

    #[test]
    fn a_number_of_another_country_is_read_by_its_plus() {
        assert_eq!(reads("+44 7400 123456", "US"), number("+447400123456", "GB"));
        assert_eq!(reads("+52 222 123 4567", "US"), number("+522221234567", "MX"));
    }

    #[test]
    fn premium_and_satellite_numbers_are_refused() {
        assert_eq!(reads("0900 1234567", "DE"), Err(PhoneError::NotAPersonsPhone));
        assert_eq!(reads("+1 900 234 5678", "US"), Err(PhoneError::NotAPersonsPhone));
        assert!(reads("+881 6 1234 5678", "US").is_err());
        assert!(reads("+882 16 1234 5678", "US").is_err());
    }

    #[test]
    fn nonsense_is_refused() {
        assert_eq!(reads("", "US"), Err(PhoneError::Empty));
        for bad in ["12", "phone", "555-0123", "+999 123 456 789", "201 555 0123 4567 8901"] {
            assert!(reads(bad, "US").is_err(), "{bad}");
        }
    }

    #[test]
    fn the_mask_keeps_three_characters_and_the_last_two() {
        assert_eq!(PhoneNumber::parse("+12015550123", None).map(|n| n.masked()), Ok("+12•••••••23".to_owned()));
    }

    impl std::fmt::Debug for PhoneNumber {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("PhoneNumber")
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(raw in ".{0,80}") {
            if let Ok(number) = PhoneNumber::parse(&raw, Some("US")) {
                prop_assert!(number.e164().starts_with('+'));
                prop_assert_eq!(PhoneNumber::parse(number.e164(), None), Ok(number.clone()));
            }
        }
    }
}
