//! The platform object, as the API writes it.

use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use domain::platform::{Platform, Site};
use serde::Serialize;
use store::platforms::StoredPlatform;

/// `{"object":"platform", ...}`.
#[derive(Debug, Serialize)]
pub struct PlatformObject {
    id: String,
    object: &'static str,
    /// Calls a second, in each mode.
    api_rate_limit: u32,
    branding: Branding,
    created: i64,
    display_name: String,
    livemode: bool,
    /// All five, null where none is set.
    site_links: BTreeMap<&'static str, Option<String>>,
    sms: Sms,
    support_url: Option<String>,
}

#[derive(Debug, Serialize)]
struct Branding {
    /// Base64 of a PNG or JPEG.
    icon: Option<String>,
    primary_color: String,
}

#[derive(Debug, Serialize)]
struct Sms {
    /// Empty: the account's own country.
    allowed_countries: Vec<String>,
    daily_budget: u32,
}

impl PlatformObject {
    /// The object of a platform as it is stored.
    pub fn new(stored: &StoredPlatform, livemode: bool) -> Self {
        Self::of(&stored.platform, stored.created, livemode)
    }

    /// The object of a platform that was made then.
    pub fn of(platform: &Platform, created: i64, livemode: bool) -> Self {
        let site = |site: Site| (site.as_str(), platform.site_links.get(site).map(|url| url.as_str().to_owned()));
        Self {
            id: platform.id.to_string(),
            object: "platform",
            api_rate_limit: platform.api_rate_limit,
            branding: Branding {
                icon: platform.icon.as_ref().map(|icon| BASE64.encode(icon.bytes())),
                primary_color: format!("#{}", platform.color.hex()),
            },
            created,
            display_name: platform.name.as_str().to_owned(),
            livemode,
            site_links: Site::ALL.into_iter().map(site).collect(),
            sms: Sms {
                allowed_countries: platform.sms_countries.clone().unwrap_or_default(),
                daily_budget: platform.sms_daily_budget,
            },
            support_url: platform.help_url.clone(),
        }
    }
}
