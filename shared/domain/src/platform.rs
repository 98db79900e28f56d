//! The platform: the business whose accounts these are, and whose name the owner sees.

mod settings;
mod sites;

pub use settings::{MOST_REQUESTS, MOST_TEXTS, Whose};
pub use sites::{BadUrl, Site, SiteLinks, SiteUrl};

use crate::{id::PlatformId, phone::PhoneNumber, reminder::ReminderSettings};

/// A platform as the pages and the rules see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Platform {
    /// Its id.
    pub id: PlatformId,
    /// The name on every page and in every message.
    pub name: DisplayName,
    /// Its colour.
    pub color: Color,
    /// A small square picture.
    pub icon: Option<Icon>,
    /// Where its owners find help: an `https:` page.
    pub help_url: Option<String>,
    /// Where its owners read the terms that they accept: an `https:` page.
    pub terms_url: Option<String>,
    /// Countries whose phones may get a text message (ISO 3166); none means the account's own country.
    pub sms_countries: Option<Vec<String>>,
    /// Text messages a day, over all its accounts.
    pub sms_daily_budget: u32,
    /// Whether and when its owners are reminded.
    pub reminders: ReminderSettings,
    /// Where its own pages are.
    pub site_links: SiteLinks,
    /// Calls of the API a second, in each mode. The operator's to set.
    pub api_rate_limit: u32,
}

/// Text messages a day for a platform that set no number.
pub const DEFAULT_SMS_DAILY_BUDGET: u32 = 1_000;
/// Calls of the API a second for a platform that the operator gave no number.
pub const DEFAULT_API_RATE_LIMIT: u32 = 100;
/// The colour of a platform that chose none.
pub const DEFAULT_COLOR: &str = "1f4e79";

impl Platform {
    /// A platform that has chosen nothing but its name.
    pub fn new(id: PlatformId, name: DisplayName) -> Self {
        Self {
            id,
            name,
            color: Color::default(),
            icon: None,
            help_url: None,
            terms_url: None,
            sms_countries: None,
            sms_daily_budget: DEFAULT_SMS_DAILY_BUDGET,
            reminders: ReminderSettings::default(),
            site_links: SiteLinks::default(),
            api_rate_limit: DEFAULT_API_RATE_LIMIT,
        }
    }

    /// Whether a text message may go to this phone for an account of this country.
    pub fn may_text(&self, phone: &PhoneNumber, account_country: Option<&str>) -> bool {
        match &self.sms_countries {
            Some(countries) => countries.iter().any(|country| country == phone.country()),
            None => account_country == Some(phone.country()),
        }
    }
}

/// A name of 1 to 60 characters without control characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisplayName(String);

/// A branding value that can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadBranding {
    /// The name.
    #[error("the name must be 1 to 60 characters, without control characters")]
    Name,
    /// The colour.
    #[error("the colour must be '#' and six hexadecimal digits")]
    Color,
    /// The icon.
    #[error("the icon must be a PNG or JPEG of at most 64 KiB")]
    Icon,
}

impl DisplayName {
    /// Reads a name from outside. Spaces around it are dropped.
    pub fn parse(raw: &str) -> Result<Self, BadBranding> {
        let name = raw.trim();
        let fits = (1..=60).contains(&name.chars().count()) && !name.chars().any(char::is_control);
        if fits { Ok(Self(name.to_owned())) } else { Err(BadBranding::Name) }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A colour: six lower-case hexadecimal digits, without `#`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Color(String);

impl Default for Color {
    fn default() -> Self {
        Self(DEFAULT_COLOR.to_owned())
    }
}

impl Color {
    /// Reads `#0b6e4f` or `0b6e4f`.
    pub fn parse(raw: &str) -> Result<Self, BadBranding> {
        let digits = raw.strip_prefix('#').unwrap_or(raw);
        if digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            Ok(Self(digits.to_ascii_lowercase()))
        } else {
            Err(BadBranding::Color)
        }
    }

    /// The six digits.
    pub fn hex(&self) -> &str {
        &self.0
    }
}

/// A small picture. The kind is read from its bytes, never from what a caller calls it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Icon(Vec<u8>);

impl Icon {
    const LARGEST: usize = 64 * 1024;
    const PNG: &'static [u8] = b"\x89PNG\r\n\x1a\n";
    const JPEG: &'static [u8] = b"\xff\xd8\xff";

    /// Reads a PNG or JPEG from outside.
    pub fn parse(bytes: Vec<u8>) -> Result<Self, BadBranding> {
        let known = bytes.starts_with(Self::PNG) || bytes.starts_with(Self::JPEG);
        if known && bytes.len() <= Self::LARGEST { Ok(Self(bytes)) } else { Err(BadBranding::Icon) }
    }

    /// The picture's bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Its media type.
    pub fn media_type(&self) -> &'static str {
        if self.0.starts_with(Self::PNG) { "image/png" } else { "image/jpeg" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn platform(countries: Option<&[&str]>) -> Platform {
        Platform {
            sms_countries: countries.map(|list| list.iter().map(|&c| c.to_owned()).collect()),
            ..Platform::new(PlatformId::parse("plat_1").unwrap(), DisplayName::parse("Northwind").unwrap())
        }
    }

    #[test]
    fn without_a_list_only_the_accounts_own_country_is_texted() {
        let Ok(us) = PhoneNumber::parse("+12015550123", None) else { panic!("a number") };
        assert!(platform(None).may_text(&us, Some("US")));
        assert!(!platform(None).may_text(&us, Some("GB")));
        assert!(!platform(None).may_text(&us, None));
    }

    #[test]
    fn a_list_replaces_the_accounts_country() {
        let Ok(us) = PhoneNumber::parse("+12015550123", None) else { panic!("a number") };
        assert!(platform(Some(&["GB", "US"])).may_text(&us, Some("GB")));
        assert!(!platform(Some(&["GB"])).may_text(&us, Some("US")));
    }

    #[test]
    fn branding_from_outside_is_checked() {
        assert_eq!(DisplayName::parse("  "), Err(BadBranding::Name));
        assert_eq!(DisplayName::parse("a\nb"), Err(BadBranding::Name));
        assert_eq!(Color::parse("red"), Err(BadBranding::Color));
        assert_eq!(Color::parse("#0B6E4F").map(|c| c.hex().to_owned()), Ok("0b6e4f".to_owned()));
        assert_eq!(Color::parse(DEFAULT_COLOR), Ok(Color::default()));
        assert_eq!(Icon::parse(b"<svg onload=...>".to_vec()), Err(BadBranding::Icon));
        assert_eq!(Icon::parse(b"\x89PNG\r\n\x1a\nrest".to_vec()).map(|i| i.media_type()), Ok("image/png"));
    }
}
