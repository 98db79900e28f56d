//! A platform.

use std::collections::BTreeMap;

use domain::{
    id::PlatformId,
    platform::{Color, DEFAULT_API_RATE_LIMIT, DisplayName, Icon, Platform, Site, SiteLinks, SiteUrl},
    reminder::{Channel, ReminderSettings},
};
use serde::{Deserialize, Serialize};

use crate::{
    keys::Key,
    table::{StoreError, corrupt},
};

/// `PLATFORM#id / META`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct PlatformRow {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) color: String,
    #[serde(with = "serde_bytes", skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) icon: Vec<u8>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) help_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) terms_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) sms_countries: Option<Vec<String>>,
    pub(crate) sms_daily_budget: u32,
    /// Where the platform chose other ones than everybody has.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) reminder_channels: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) reminder_days: Option<Vec<u8>>,
    /// By the API's name of each.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub(crate) site_links: BTreeMap<String, String>,
    #[serde(default = "usual_rate")]
    pub(crate) api_rate_limit: u32,
    /// The data key, wrapped by the key service.
    #[serde(with = "serde_bytes")]
    pub(crate) data_key: Vec<u8>,
    pub(crate) created: i64,
    /// Counts the writes; a write names the version it read.
    #[serde(default)]
    pub(crate) version: u32,
}

fn usual_rate() -> u32 {
    DEFAULT_API_RATE_LIMIT
}

impl PlatformRow {
    pub(crate) fn new(platform: &Platform, data_key: Vec<u8>, created: i64, version: u32) -> Self {
        let site = |site: Site| platform.site_links.get(site).map(|url| (site.as_str().into(), url.as_str().into()));
        let usual = ReminderSettings::default();
        Self {
            id: platform.id.to_string(),
            name: platform.name.as_str().to_owned(),
            color: platform.color.hex().to_owned(),
            icon: platform.icon.as_ref().map(|icon| icon.bytes().to_vec()).unwrap_or_default(),
            help_url: platform.help_url.clone(),
            terms_url: platform.terms_url.clone(),
            sms_countries: platform.sms_countries.clone(),
            sms_daily_budget: platform.sms_daily_budget,
            reminder_channels: (platform.reminders.channels != usual.channels)
                .then(|| platform.reminders.channels.iter().map(|channel| channel.as_str().to_owned()).collect()),
            reminder_days: (platform.reminders.days_before != usual.days_before)
                .then(|| platform.reminders.days_before.clone()),
            site_links: Site::ALL.into_iter().filter_map(site).collect(),
            api_rate_limit: platform.api_rate_limit,
            data_key,
            created,
            version,
        }
    }
}

impl TryFrom<PlatformRow> for Platform {
    type Error = StoreError;

    fn try_from(row: PlatformRow) -> Result<Self, StoreError> {
        let key = Key { pk: format!("PLATFORM#{}", row.id), sk: "META".into() };
        let mut site_links = SiteLinks::default();
        for (site, url) in row.site_links {
            let site = Site::parse(&site).ok_or_else(|| corrupt(&key, &"a site that isn't known"))?;
            // Loopback was allowed, or not, when it was written.
            site_links.set(site, Some(SiteUrl::parse(&url, true).map_err(|e| corrupt(&key, &e))?));
        }
        let mut reminders = ReminderSettings::default();
        if let Some(channels) = &row.reminder_channels {
            let channel =
                |raw: &String| Channel::parse(raw).ok_or_else(|| corrupt(&key, &"a channel that isn't known"));
            reminders.channels = channels.iter().map(channel).collect::<Result<_, _>>()?;
        }
        reminders.days_before = row.reminder_days.unwrap_or(reminders.days_before);
        Ok(Self {
            id: PlatformId::parse(&row.id).map_err(|e| corrupt(&key, &e))?,
            name: DisplayName::parse(&row.name).map_err(|e| corrupt(&key, &e))?,
            color: Color::parse(&row.color).map_err(|e| corrupt(&key, &e))?,
            icon: if row.icon.is_empty() { None } else { Some(Icon::parse(row.icon).map_err(|e| corrupt(&key, &e))?) },
            help_url: row.help_url,
            terms_url: row.terms_url,
            sms_countries: row.sms_countries,
            sms_daily_budget: row.sms_daily_budget,
            reminders,
            site_links,
            api_rate_limit: row.api_rate_limit,
        })
    }
}
