//! Where an owner's messages go. Rule: to the representative, or the individual, as they stand on file; a number or an
//! address that can't be one is none.

use serde_json::Value;

use super::{Channel, Hours, Place};
use crate::{account::Account, email::Email, phone::PhoneNumber};

/// Where a message goes. Personal: no `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// By text message.
    Phone(PhoneNumber),
    /// By e-mail.
    Email(Email),
}

impl Account {
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
