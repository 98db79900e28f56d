//! The description of `/v1/platform` and `/v1/platforms`, as far as it doesn't stand at the handlers.
#![expect(dead_code, reason = "a description: the handlers work with the JSON itself")]

use domain::{
    id::PlatformId,
    platform::{DisplayName, Platform, Site},
    reminder::Channel,
};
use serde_json::{Value, json};
use utoipa::{
    IntoParams, OpenApi, ToSchema,
    openapi::{Object, ObjectBuilder, Type},
};
use web::{
    api::schema::{id, one_of},
    described,
};

use crate::wire::PlatformObject;

#[derive(OpenApi)]
#[openapi(
    paths(
        crate::own::retrieve,
        crate::own::update,
        crate::insight::retrieve,
        crate::operator::create,
        crate::operator::retrieve,
        crate::operator::update,
    ),
    tags(
        (name = "Platform", description = "The platform's own settings."),
        (name = "Insight", description = "What became of the platform's links, in numbers."),
        (name = "Platforms", description = "The operator's platforms. No other role may call these."),
    )
)]
struct Description;

/// The description.
pub fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct PlatformPath {
    /// The platform's id.
    #[param(inline, value_type = Id, example = "plat_southwind")]
    id: String,
}

/// What a platform is made of.
#[derive(ToSchema)]
#[schema(as = PlatformCreate, example = json!({"id": "plat_southwind", "display_name": "Southwind Market", "api_rate_limit": 50}))]
pub(crate) struct PlatformParams {
    /// An id of your choice.
    #[schema(value_type = Id, required = false)]
    id: String,
    #[schema(min_length = 1, max_length = 60)]
    display_name: String,
    /// Calls a second, in each mode.
    #[schema(minimum = 1, maximum = 10_000, required = false)]
    api_rate_limit: i64,
    #[schema(required = false)]
    branding: BrandingParams,
    #[schema(required = false)]
    reminders: ReminderParams,
    #[schema(required = false)]
    site_links: SiteLinks,
    #[schema(required = false)]
    sms: SmsParams,
    support_url: Option<String>,
    /// Where owners read the terms that they accept: an `https:` page.
    terms_url: Option<String>,
}

/// Settings that the operator changes.
#[derive(ToSchema)]
#[schema(as = PlatformWrite, example = json!({"api_rate_limit": 100}))]
pub(crate) struct PlatformChange {
    /// Calls a second, in each mode.
    #[schema(minimum = 1, maximum = 10_000)]
    api_rate_limit: Option<i64>,
    #[schema(required = false)]
    branding: BrandingParams,
    #[schema(min_length = 1, max_length = 60, required = false)]
    display_name: String,
    #[schema(required = false)]
    reminders: ReminderParams,
    #[schema(required = false)]
    site_links: SiteLinks,
    #[schema(required = false)]
    sms: SmsParams,
    support_url: Option<String>,
    /// Where owners read the terms that they accept: an `https:` page.
    terms_url: Option<String>,
}

/// Settings that the platform changes.
#[derive(ToSchema)]
#[schema(as = PlatformSettings, example = settings)]
pub(crate) struct SettingsParams {
    #[schema(required = false)]
    branding: BrandingParams,
    #[schema(min_length = 1, max_length = 60, required = false)]
    display_name: String,
    #[schema(required = false)]
    reminders: ReminderParams,
    #[schema(required = false)]
    site_links: SiteLinks,
    #[schema(required = false)]
    sms: SmsParams,
    /// Where owners find help: an `https:` page.
    support_url: Option<String>,
    /// Where owners read the terms that they accept: an `https:` page.
    terms_url: Option<String>,
}

/// How the pages look.
#[derive(ToSchema)]
#[schema(as = PlatformBranding)]
pub(crate) struct BrandingParams {
    /// Base64 of a PNG or JPEG of at most 64 KiB.
    icon: Option<String>,
    #[schema(pattern = "^#?[0-9a-fA-F]{6}$")]
    primary_color: Option<String>,
}

/// Text messages.
#[derive(ToSchema)]
#[schema(as = PlatformSms)]
pub(crate) struct SmsParams {
    /// Countries whose phones may get one, ISO 3166. Empty: the account's own country.
    allowed_countries: Option<Vec<String>>,
    /// Text messages a day.
    #[schema(minimum = 0, maximum = 1_000_000)]
    daily_budget: Option<i64>,
}

/// Messages with which the service itself sends links to owners.
#[derive(ToSchema)]
#[schema(as = PlatformReminders)]
pub(crate) struct ReminderParams {
    /// How owners may be written to. Empty: both.
    #[schema(value_type = Option<Vec<ChannelWord>>, max_items = 2)]
    channels: Option<Vec<String>>,
    /// Days before the earliest deadline on which a link is sent again, 1 to 60. Empty: 7, 3 and 1.
    #[schema(max_items = 5)]
    days_before: Option<Vec<i64>>,
}

described!(pub(crate) ChannelWord = one_of(&Channel::ALL.map(Channel::as_str)));
described!(Id = platform_id());
described!(
    /// Pages of the platform's own that components stand in, or null.
    pub(crate) SiteLinks = {
        let page = || ObjectBuilder::new().schema_type([Type::String, Type::Null].into_iter().collect::<utoipa::openapi::schema::SchemaType>());
        let pages = ObjectBuilder::new().description(Some("Pages of the platform's own, by what stands in them."));
        Site::ALL.into_iter().fold(pages, |pages, site| pages.property(site.as_str(), page())).build()
    }
);

pub(crate) fn platform_id() -> Object {
    id("plat_")
}

pub(crate) fn platform_object() -> Object {
    one_of(&["platform"])
}

fn settings() -> Value {
    json!({
        "display_name": "Northwind Market", "support_url": "https://help.northwind.example/contact",
        "terms_url": "https://northwind.example/terms",
        "branding": {"primary_color": "#0b6e4f"},
        "site_links": {"notification_banner": "https://northwind.example/account"},
        "sms": {"allowed_countries": ["US", "GB", "DE", "FR"], "daily_budget": 500},
    })
}

pub(crate) fn platform() -> Value {
    let example = || {
        let made = Platform::new(PlatformId::parse("plat_demo").ok()?, DisplayName::parse("Northwind Market").ok()?);
        let set = made.changed(settings().as_object()?, domain::platform::Whose::Own, false).ok()?;
        serde_json::to_value(PlatformObject::of(&set, 1_767_225_600, false)).ok()
    };
    example().unwrap_or_default()
}
