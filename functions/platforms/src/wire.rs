//! The platform object, as the API writes it.

use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use domain::platform::{Platform, Site};
use serde::Serialize;
use store::platforms::StoredPlatform;
use utoipa::ToSchema;
use web::api::schema::time;

use crate::openapi;

/// A platform: how it looks to its accounts' owners, and what it allows.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Platform, example = openapi::platform)]
pub struct PlatformObject {
    #[schema(schema_with = openapi::platform_id)]
    id: String,
    #[schema(schema_with = openapi::platform_object)]
    object: &'static str,
    /// Calls a second, in each mode.
    #[schema(minimum = 1, maximum = 10_000)]
    api_rate_limit: u32,
    #[schema(inline)]
    branding: Branding,
    #[schema(schema_with = time)]
    created: i64,
    display_name: String,
    /// The mode of the token that asks. Settings are those of both modes.
    livemode: bool,
    #[schema(inline)]
    reminders: Reminders,
    /// All five, null where none is set.
    #[schema(value_type = openapi::SiteLinks)]
    site_links: BTreeMap<&'static str, Option<String>>,
    #[schema(inline)]
    sms: Sms,
    #[schema(required)]
    support_url: Option<String>,
    /// Where owners read the terms that they accept.
    #[schema(required)]
    terms_url: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
struct Branding {
    /// Base64 of a PNG or JPEG.
    #[schema(required)]
    icon: Option<String>,
    #[schema(pattern = "^#[0-9a-f]{6}$")]
    primary_color: String,
}

#[derive(Debug, Serialize, ToSchema)]
struct Sms {
    /// Empty: the account's own country.
    allowed_countries: Vec<String>,
    /// Text messages a day.
    #[schema(minimum = 0, maximum = 1_000_000)]
    daily_budget: u32,
}

#[derive(Debug, Serialize, ToSchema)]
struct Reminders {
    /// How owners may be written to.
    #[schema(value_type = Vec<openapi::ChannelWord>)]
    channels: Vec<&'static str>,
    /// Days before the earliest deadline on which a link is sent again, the earliest first.
    days_before: Vec<u8>,
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
            reminders: Reminders {
                channels: platform.reminders.channels.iter().map(|channel| channel.as_str()).collect(),
                days_before: platform.reminders.days_before.clone(),
            },
            site_links: Site::ALL.into_iter().map(site).collect(),
            sms: Sms {
                allowed_countries: platform.sms_countries.clone().unwrap_or_default(),
                daily_budget: platform.sms_daily_budget,
            },
            support_url: platform.help_url.clone(),
            terms_url: platform.terms_url.clone(),
        }
    }
}
