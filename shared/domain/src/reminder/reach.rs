//! Where an owner's messages go. Rule: to the representative, or the individual, as they stand on file; a number or an
//! address that can't be one is none. Why nothing can be sent as things stand is said by whoever is asked to send it.

use serde_json::Value;

use super::{Channel, Hours, Place};
use crate::{account::Account, email::Email, phone::PhoneNumber, platform::Platform};

/// Where a message goes. Personal: no `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// By text message.
    Phone(PhoneNumber),
    /// By e-mail.
    Email(Email),
}

/// Why nothing of a channel can go to an account's owner as things stand.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreachable {
    /// The platform uses no such channel.
    #[error("The platform's settings don't allow {}.", .0.plural())]
    ChannelOff(Channel),
    /// There is no such address on file.
    #[error("The account's representative has no {} on file.", .0.address())]
    NoAddress(Channel),
    /// The platform sends no text messages to phones of this country.
    #[error("The platform sends no text messages to phones of this country: {0}.")]
    CountryOff(String),
    /// What time it is for the owner can't be told.
    #[error("What time it is for the account's owner can't be told from its country.")]
    NoHours,
}

impl Unreachable {
    /// As the API writes it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::ChannelOff(_) => "channel_not_allowed",
            Self::NoAddress(Channel::Sms) => "phone_missing",
            Self::NoAddress(Channel::Email) => "email_missing",
            Self::CountryOff(_) => "phone_country_not_allowed",
            Self::NoHours => "time_zone_unknown",
        }
    }
}

impl Channel {
    fn plural(self) -> &'static str {
        match self {
            Self::Sms => "text messages",
            Self::Email => "e-mails",
        }
    }

    fn address(self) -> &'static str {
        match self {
            Self::Sms => "phone number",
            Self::Email => "e-mail address",
        }
    }
}

impl Account {
    /// Where a message of a channel goes as things stand, and why none can.
    pub fn reach(&self, channel: Channel, platform: &Platform) -> Result<Address, Unreachable> {
        if !platform.reminders.channels.contains(&channel) {
            return Err(Unreachable::ChannelOff(channel));
        }
        let address = self.reminder_address(channel).ok_or(Unreachable::NoAddress(channel))?;
        if let Address::Phone(phone) = &address
            && !platform.may_text(phone, self.country())
        {
            return Err(Unreachable::CountryOff(phone.country().to_owned()));
        }
        match self.reminder_hours(&address) {
            Some(_) => Ok(address),
            None => Err(Unreachable::NoHours),
        }
    }

    /// Where its owner's messages of a channel go.
    pub fn reminder_address(&self, channel: Channel) -> Option<Address> {
        let person = self.representative_map();
        let text = |name: &str| person.and_then(|person| person.get(name)).and_then(Value::as_str);
        match channel {
            Channel::Sms => {
                text("phone").and_then(|raw| PhoneNumber::parse(raw, self.country()).ok()).map(Address::Phone)
            }
            Channel::Email => {
                let raw = text("email").or_else(|| self.email());
                raw.and_then(|raw| Email::parse(raw).ok()).map(Address::Email)
            }
        }
    }

    /// When its owner may be written to: allowed where the account is and, for a phone, in the phone's country too.
    pub fn reminder_hours(&self, address: &Address) -> Option<Hours> {
        let of_person = self.representative_map().and_then(|person| person.get("address"));
        let state = of_person.filter(|address| {
            let country = address.get("country").and_then(Value::as_str);
            country.is_none() || country == self.country()
        });
        let state = state.and_then(|address| address.get("state")).and_then(Value::as_str);
        let mut places: Vec<Place<'_>> = self.country().map(|country| Place { country, state }).into_iter().collect();
        if let Address::Phone(phone) = address
            && Some(phone.country()) != self.country()
        {
            places.push(Place { country: phone.country(), state: None });
        }
        Hours::at(&places)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        id::{AccountId, PlatformId},
        platform::DisplayName,
    };
    use serde_json::json;

    fn platform() -> Platform {
        Platform::new(PlatformId::parse("plat_1").unwrap(), DisplayName::parse("Northwind").unwrap())
    }

    fn account(country: &str, person: Value) -> Account {
        let body = json!({"business_type": "individual", "country": country, "individual": person});
        let Value::Object(body) = body else { panic!("an object") };
        Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 0).unwrap_or_else(|i| panic!("{i}"))
    }

    fn why(account: &Account, channel: Channel, platform: &Platform) -> Option<&'static str> {
        account.reach(channel, platform).err().map(|why| why.code())
    }

    #[test]
    fn an_address_that_may_be_written_to_is_reached() {
        let both = account("US", json!({"phone": "+12015550123", "email": "mara@example.com"}));
        assert!(Channel::ALL.into_iter().all(|channel| both.reach(channel, &platform()).is_ok()));
    }

    #[test]
    fn each_reason_why_nobody_is_reached_has_its_name() {
        let bare = account("US", json!({}));
        assert_eq!(why(&bare, Channel::Sms, &platform()), Some("phone_missing"));
        assert_eq!(why(&bare, Channel::Email, &platform()), Some("email_missing"));
        let mut mails_only = platform();
        mails_only.reminders.channels = vec![Channel::Email];
        assert_eq!(why(&bare, Channel::Sms, &mails_only), Some("channel_not_allowed"));
        let abroad = account("US", json!({"phone": "+442079460123"}));
        assert_eq!(why(&abroad, Channel::Sms, &platform()), Some("phone_country_not_allowed"));
        let nowhere = account("AQ", json!({"email": "mara@example.com"}));
        assert_eq!(why(&nowhere, Channel::Email, &platform()), Some("time_zone_unknown"));
    }

    #[test]
    fn a_reason_is_a_sentence_of_its_own() {
        let said = Unreachable::NoAddress(Channel::Email).to_string();
        assert_eq!(said, "The account's representative has no e-mail address on file.");
        assert_eq!(
            Unreachable::ChannelOff(Channel::Sms).to_string(),
            "The platform's settings don't allow text messages."
        );
    }
}
