//! One file a route, one test an outcome. Rule: status and body are asserted, and that nothing was sent as well; every test
//! has its own account, phone and network, so that all run side by side on one table.
//!
//! They need a running stack: `cargo xtask test` starts one, or `cargo xtask dev` in another terminal.

#![expect(clippy::unwrap_used, reason = "a test that can't go on ends there")]

mod access;
mod account_exports;
mod account_links;
mod account_lists;
mod account_search;
mod account_updates;
mod account_visits;
mod accounts;
mod audit_records;
mod authorisation;
mod bad_input;
mod code;
mod code_email;
mod conventions;
mod dashboard_account;
mod dashboard_accounts;
mod dashboard_insight;
mod dashboard_opt_out;
mod dashboard_reminders;
mod dashboard_send;
mod dashboard_settings;
mod dashboard_sign_in;
mod dead_ends;
mod deadlines;
mod deliveries;
mod documents;
mod events;
mod events_told;
mod expand;
mod export_work;
mod forms;
mod idempotency;
mod identity;
mod identity_reset;
mod insight;
mod lapsed_sessions;
mod live_links;
mod open_link;
mod password;
mod password_new;
mod people;
mod persons;
mod platform;
mod platforms;
mod rate_limits;
mod remediation_links;
mod reminders;
mod sms_status;
mod start;
mod status;
mod submissions;
mod summary;
mod support;
mod test_mode;
mod test_values;
mod tokens;
mod webhook_endpoints;
