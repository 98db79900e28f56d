//! Changing a platform's settings. Rule: what isn't sent stays, what is sent empty is unset, and the first thing that is
//! wrong is named; nothing is changed then.

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use serde_json::{Map, Value};

use super::{Color, DEFAULT_SMS_DAILY_BUDGET, DisplayName, Icon, Platform, Site, SiteUrl};
use crate::{
    account::Invalid,
    phone::is_country,
    reminder::{Channel, DEFAULT_DAYS, EARLIEST_DAY, MOST_DAYS},
};

/// The most text messages a day that a platform may allow itself.
pub const MOST_TEXTS: u32 = 1_000_000;
/// The most calls a second that the operator may allow.
pub const MOST_REQUESTS: u32 = 10_000;
/// More countries than there are.
const MOST_COUNTRIES: usize = 300;

/// Who changes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The platform itself.
    Own,
    /// The operator, who also sets what the platform costs.
    Operator,
}

impl Platform {
    /// The platform with these settings changed. `local` allows pages on loopback, as a developer has them.
    pub fn changed(&self, wanted: &Map<String, Value>, whose: Whose, local: bool) -> Result<Self, Invalid> {
        let mut after = self.clone();
        for (name, value) in wanted {
            match name.as_str() {
                "display_name" => {
                    after.name = DisplayName::parse(text(name, value)?.unwrap_or_default())
                        .map_err(|error| invalid(name, error.to_string()))?;
                }
                "support_url" => after.help_url = page(name, value, false)?.map(|url| url.as_str().to_owned()),
                "terms_url" => after.terms_url = page(name, value, false)?.map(|url| url.as_str().to_owned()),
                "branding" => after.brand(members(name, value)?)?,
                "site_links" => {
                    for (site, value) in members(name, value)? {
                        let param = format!("{name}[{site}]");
                        let site = Site::parse(site).ok_or_else(|| unknown(&param))?;
                        after.site_links.set(site, page(&param, value, local)?);
                    }
                }
                "sms" => after.text_messages(members(name, value)?)?,
                "reminders" => after.reminding(members(name, value)?)?,
                "api_rate_limit" if whose == Whose::Operator => {
                    after.api_rate_limit =
                        number(name, value, 1..=MOST_REQUESTS)?.unwrap_or(super::DEFAULT_API_RATE_LIMIT);
                }
                "api_rate_limit" => {
                    return Err(Invalid::new(name, "parameter_unknown", "Only the operator sets api_rate_limit."));
                }
                _ => return Err(unknown(name)),
            }
        }
        Ok(after)
    }

    fn brand(&mut self, wanted: &Map<String, Value>) -> Result<(), Invalid> {
        for (name, value) in wanted {
            let param = format!("branding[{name}]");
            let sent = text(&param, value)?;
            match name.as_str() {
                "primary_color" => {
                    let color = sent.map(Color::parse).transpose().map_err(|e| invalid(&param, e.to_string()))?;
                    self.color = color.unwrap_or_default();
                }
                "icon" => {
                    let bytes = sent.map(|sent| BASE64.decode(sent)).transpose();
                    let bytes = bytes.map_err(|_| invalid(&param, "the icon must be base64".into()))?;
                    self.icon = bytes.map(Icon::parse).transpose().map_err(|e| invalid(&param, e.to_string()))?;
                }
                _ => return Err(unknown(&param)),
            }
        }
        Ok(())
    }

    fn text_messages(&mut self, wanted: &Map<String, Value>) -> Result<(), Invalid> {
        for (name, value) in wanted {
            let param = format!("sms[{name}]");
            match name.as_str() {
                "allowed_countries" => self.sms_countries = countries(&param, value)?,
                "daily_budget" => {
                    self.sms_daily_budget = number(&param, value, 0..=MOST_TEXTS)?.unwrap_or(DEFAULT_SMS_DAILY_BUDGET);
                }
                _ => return Err(unknown(&param)),
            }
        }
        Ok(())
    }
}

impl Platform {
    fn reminding(&mut self, wanted: &Map<String, Value>) -> Result<(), Invalid> {
        for (name, value) in wanted {
            let param = format!("reminders[{name}]");
            match name.as_str() {
                "channels" => {
                    let channel = |at: usize, value: &Value| {
                        value
                            .as_str()
                            .and_then(Channel::parse)
                            .ok_or_else(|| invalid(&format!("{param}[{at}]"), "a channel is sms or email".into()))
                    };
                    let mut channels = Vec::new();
                    for (at, value) in items(&param, value, Channel::ALL.len())?.iter().enumerate() {
                        let channel = channel(at, value)?;
                        if !channels.contains(&channel) {
                            channels.push(channel);
                        }
                    }
                    self.reminders.channels = if channels.is_empty() { Channel::ALL.to_vec() } else { channels };
                }
                "days_before" => {
                    let mut days = Vec::new();
                    for (at, value) in items(&param, value, MOST_DAYS)?.iter().enumerate() {
                        let at = format!("{param}[{at}]");
                        let day =
                            number(&at, value, 1..=u32::from(EARLIEST_DAY))?.and_then(|day| u8::try_from(day).ok());
                        days.push(day.ok_or_else(|| invalid(&at, "a day must be a whole number".into()))?);
                    }
                    days.sort_unstable_by(|a, b| b.cmp(a));
                    days.dedup();
                    self.reminders.days_before = if days.is_empty() { DEFAULT_DAYS.to_vec() } else { days };
                }
                _ => return Err(unknown(&param)),
            }
        }
        Ok(())
    }
}

// A list of at most so many; a form has no other way to say that one is empty than an empty text.
fn items<'a>(param: &str, value: &'a Value, most: usize) -> Result<&'a [Value], Invalid> {
    match value {
        Value::Array(list) if list.len() <= most => Ok(list),
        Value::Null => Ok(&[]),
        Value::String(text) if text.is_empty() => Ok(&[]),
        _ => Err(invalid(param, format!("{param} must be a list of at most {most}"))),
    }
}

fn countries(param: &str, value: &Value) -> Result<Option<Vec<String>>, Invalid> {
    let list = match value {
        Value::Array(list) if list.len() <= MOST_COUNTRIES => list.as_slice(),
        Value::Null => &[],
        // A form has no other way to say that a list is empty.
        Value::String(text) if text.is_empty() => &[],
        _ => return Err(invalid(param, format!("{param} must be a list of countries"))),
    };
    let mut countries: Vec<String> = Vec::with_capacity(list.len());
    for (at, country) in list.iter().enumerate() {
        let known = country.as_str().filter(|code| is_country(code));
        let known = known.ok_or_else(|| {
            invalid(&format!("{param}[{at}]"), "a country is its two capital letters, as in US (ISO 3166)".into())
        })?;
        if !countries.iter().any(|country| country == known) {
            countries.push(known.to_owned());
        }
    }
    Ok(Some(countries).filter(|countries| !countries.is_empty()))
}

fn page(param: &str, value: &Value, local: bool) -> Result<Option<SiteUrl>, Invalid> {
    let read = text(param, value)?.map(|raw| SiteUrl::parse(raw, local)).transpose();
    read.map_err(|error| invalid(param, format!("{param} {error}")))
}

fn members<'a>(param: &str, value: &'a Value) -> Result<&'a Map<String, Value>, Invalid> {
    value.as_object().ok_or_else(|| Invalid::new(param, "parameter_invalid_object", format!("Invalid object: {param}")))
}

// None unsets.
fn text<'a>(param: &str, value: &'a Value) -> Result<Option<&'a str>, Invalid> {
    match value {
        Value::Null => Ok(None),
        Value::String(text) => Ok(Some(text.as_str()).filter(|text| !text.is_empty())),
        _ => Err(Invalid::new(param, "parameter_invalid_string", format!("Invalid string: {param}"))),
    }
}

fn number(param: &str, value: &Value, range: std::ops::RangeInclusive<u32>) -> Result<Option<u32>, Invalid> {
    let read = match value {
        Value::Null => return Ok(None),
        Value::String(text) if text.is_empty() => return Ok(None),
        Value::String(text) if text.bytes().all(|b| b.is_ascii_digit()) => text.parse().ok(),
        Value::Number(number) => number.as_u64().and_then(|number| u32::try_from(number).ok()),
        _ => None,
    };
    read.filter(|number| range.contains(number)).map(Some).ok_or_else(|| {
        let message = format!("{param} must be a whole number from {} to {}.", range.start(), range.end());
        Invalid::new(param, "parameter_invalid_integer", message)
    })
}

fn invalid(param: &str, why: String) -> Invalid {
    Invalid::new(param, "parameter_invalid", format!("{}{}.", why[..1].to_uppercase(), &why[1..]))
}

fn unknown(param: &str) -> Invalid {
    let shown: String = param.chars().filter(|c| !c.is_control()).take(64).collect();
    Invalid::new(&shown, "parameter_unknown", format!("Received unknown parameter: {shown}"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::id::PlatformId;

    fn platform() -> Platform {
        Platform::new(PlatformId::parse("plat_1").unwrap(), DisplayName::parse("Northwind").unwrap())
    }

    fn change(platform: &Platform, wanted: &Value) -> Result<Platform, (String, &'static str)> {
        let map = wanted.as_object().unwrap();
        platform.changed(map, Whose::Own, false).map_err(|invalid| (invalid.param, invalid.code))
    }

    fn all() -> Value {
        json!({
            "display_name": "Southwind", "support_url": "https://help.example/contact",
            "branding": {"primary_color": "#112233", "icon": BASE64.encode(b"\x89PNG\r\n\x1a\nrest")},
            "site_links": {"payouts": "https://a.example/payouts", "balance": "https://a.example/balance"},
            "sms": {"allowed_countries": ["US", "GB", "US"], "daily_budget": "0"},
        })
    }

    #[test]
    fn what_is_sent_is_set_and_the_rest_stays() {
        let set = change(&platform(), &all()).unwrap();
        assert_eq!((set.name.as_str(), set.color.hex()), ("Southwind", "112233"));
        assert_eq!(set.help_url.as_deref(), Some("https://help.example/contact"));
        assert_eq!(set.sms_countries, Some(vec!["US".into(), "GB".into()]));
        assert_eq!(set.sms_daily_budget, 0);
        let again = change(&set, &json!({"sms": {"daily_budget": 7}, "site_links": {"payouts": ""}})).unwrap();
        assert_eq!((again.sms_daily_budget, &again.sms_countries), (7, &set.sms_countries));
        assert_eq!(again.site_links.get(Site::Payouts), None);
        assert_eq!(again.site_links.get(Site::Balance), set.site_links.get(Site::Balance));
        assert_eq!(again.icon, set.icon);
    }

    #[test]
    fn what_is_sent_empty_is_unset() {
        let set = change(&platform(), &all()).unwrap();
        let bare = json!({
            "support_url": "", "branding": {"primary_color": null, "icon": ""},
            "site_links": {"payouts": "", "balance": null}, "sms": {"allowed_countries": "", "daily_budget": null},
        });
        assert_eq!(change(&set, &bare), Ok(Platform { name: set.name.clone(), ..platform() }));
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (wanted, param, code) in [
            (json!({"display_name": ""}), "display_name", "parameter_invalid"),
            (json!({"display_name": 1}), "display_name", "parameter_invalid_string"),
            (json!({"name": "x"}), "name", "parameter_unknown"),
            (json!({"support_url": "http://a.example"}), "support_url", "parameter_invalid"),
            (json!({"branding": "x"}), "branding", "parameter_invalid_object"),
            (json!({"branding": {"primary_color": "red"}}), "branding[primary_color]", "parameter_invalid"),
            (json!({"branding": {"icon": "no base64!"}}), "branding[icon]", "parameter_invalid"),
            (json!({"branding": {"icon": "AAAA"}}), "branding[icon]", "parameter_invalid"),
            (json!({"branding": {"logo": "x"}}), "branding[logo]", "parameter_unknown"),
            (json!({"site_links": {"payouts": "javascript:1"}}), "site_links[payouts]", "parameter_invalid"),
            (json!({"site_links": {"home": "https://a.example"}}), "site_links[home]", "parameter_unknown"),
            (json!({"sms": {"allowed_countries": ["US", "us"]}}), "sms[allowed_countries][1]", "parameter_invalid"),
            (json!({"sms": {"allowed_countries": ["XX"]}}), "sms[allowed_countries][0]", "parameter_invalid"),
            (json!({"sms": {"allowed_countries": "US"}}), "sms[allowed_countries]", "parameter_invalid"),
            (json!({"sms": {"daily_budget": -1}}), "sms[daily_budget]", "parameter_invalid_integer"),
            (json!({"sms": {"daily_budget": 1_000_001}}), "sms[daily_budget]", "parameter_invalid_integer"),
            (json!({"sms": {"daily_budget": 1.5}}), "sms[daily_budget]", "parameter_invalid_integer"),
            (json!({"sms": {"daily_budget": "+1"}}), "sms[daily_budget]", "parameter_invalid_integer"),
            (json!({"api_rate_limit": 5}), "api_rate_limit", "parameter_unknown"),
        ] {
            assert_eq!(change(&platform(), &wanted), Err((param.to_owned(), code)), "{wanted}");
        }
    }

    #[test]
    fn the_operator_sets_the_rate_too_and_a_developer_uses_a_page_on_loopback() {
        let wanted = json!({"api_rate_limit": 5, "site_links": {"payments": "http://localhost:3000/pay"}});
        let set = platform().changed(wanted.as_object().unwrap(), Whose::Operator, true).unwrap();
        assert_eq!(set.api_rate_limit, 5);
        assert!(set.site_links.get(Site::Payments).is_some());
        let none = json!({"api_rate_limit": 0});
        assert!(platform().changed(none.as_object().unwrap(), Whose::Operator, true).is_err());
    }

    proptest! {
        #[test]
        fn no_text_anywhere_breaks_it(name in "[a-z_]{1,20}", inner in "\\PC{0,20}", text in "\\PC{0,40}") {
            for wanted in [json!({&name: text}), json!({"branding": {&inner: text}}), json!({"sms": {&inner: text}}),
                json!({"site_links": {&inner: text}}), json!({"sms": {"allowed_countries": [text]}})] {
                let _ = change(&platform(), &wanted);
            }
        }
    }
}
