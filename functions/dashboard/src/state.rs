//! What the pages work with: the use cases of the API's functions, and what a sign-in needs.

use std::sync::Arc;

use accounts::AccountsApi;
use domain::keyring::Keyring;
use export_links::Desk;
use generate_link::GenerateLink;
use outbound::look::Looker;
use outbound::{documents::Documents, files::Bucket, queue::Queue};
use platforms::PlatformsApi;
use store::{
    accounts::Accounts, audit_trail::AuditTrail, documents::Files, endpoints::Endpoints, event_log::EventLog,
    events::Events, exports::Exports, insight::Insights, links::Links, listing::Listing, messages::Messages,
    platforms::Platforms, reminders::Reminders, reviews::Reviews, search::Finder, staff::StaffSessions,
};
use web::{
    clock::{Clock, SystemClock},
    config::{ExportConfig, SignInConfig, document_bucket},
    start::{Start, staff_api},
};
use webhooks::Webhooks;

use crate::{accounts::Counts, sign_in::Provider};

/// The state of the dashboard.
#[derive(Clone)]
pub struct Dashboard {
    /// Accounts, their persons and what their owners gave.
    pub accounts: AccountsApi,
    /// Links.
    pub links: GenerateLink,
    /// What became of text messages.
    pub messages: Messages,
    /// Exports.
    pub exports: Desk,
    /// The platform's settings.
    pub platforms: PlatformsApi,
    /// Webhook endpoints and events.
    pub webhooks: Webhooks,
    /// Looks at the platform's own pages.
    pub looker: Looker,
    /// Sessions of staff.
    pub sessions: StaffSessions,
    /// The numbers at the tabs.
    pub counts: Counts,
    /// Who signs staff in.
    pub provider: Arc<Provider>,
    /// The deployment's keys, for cookies and hidden fields.
    pub keys: Arc<Keyring>,
    /// Where the dashboard lives: scheme and host.
    pub origin: Arc<str>,
    /// The time.
    pub clock: Arc<dyn Clock>,
}

impl Dashboard {
    /// The state of a process.
    pub async fn new(start: &Start) -> Result<Self, lambda_http::Error> {
        let table = &start.table;
        let api = staff_api("dashboard", start)?;
        let keys = start.keyring().await?;
        let exports = ExportConfig::from_env(&start.config)?;
        let sign_in = SignInConfig::from_env(&start.config)?;
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        Ok(Self {
            accounts: AccountsApi {
                api: api.clone(),
                accounts: Accounts::new(table),
                listing: Listing::new(table),
                finder: Finder::new(table),
                reviews: Reviews::new(table),
                files: Files::new(table),
                documents: Documents::new(&start.aws, &document_bucket()?),
                trail: AuditTrail::new(table),
                links: Links::new(table),
                platforms: Platforms::new(table),
                vault: Arc::clone(&start.vault),
            },
            links: GenerateLink {
                api: api.clone(),
                accounts: Accounts::new(table),
                platforms: Platforms::new(table),
                links: Links::new(table),
                reminders: Reminders::new(table),
                vault: Arc::clone(&start.vault),
                keys: Arc::clone(&keys),
                origin: start.config.hosted_url.as_str().into(),
            },
            messages: Messages::new(table),
            exports: Desk {
                api: api.clone(),
                platforms: Platforms::new(table),
                exports: Exports::new(table),
                queue: Queue::new(&start.aws, &exports.queue),
                files: Bucket::new(&start.aws, &exports.bucket),
            },
            platforms: PlatformsApi {
                api: api.clone(),
                platforms: Platforms::new(table),
                insights: Insights::new(table),
                vault: Arc::clone(&start.vault),
                local: start.config.local,
            },
            webhooks: Webhooks {
                api,
                platforms: Platforms::new(table),
                endpoints: Endpoints::new(table),
                events: Events::new(table),
                log: EventLog::new(table),
                vault: Arc::clone(&start.vault),
                local: start.config.local,
            },
            looker: Looker::new(start.config.local),
            sessions: StaffSessions::new(table),
            counts: Counts::default(),
            origin: sign_in.origin.as_str().into(),
            provider: Arc::new(Provider::new(&start.aws, sign_in, start.config.local, Arc::clone(&clock))),
            keys,
            clock,
        })
    }

    /// The time now.
    pub fn now(&self) -> i64 {
        self.clock.now()
    }
}
