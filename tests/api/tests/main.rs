//! One file a route, one test an outcome. Rule: status and body are asserted, and that nothing was sent as well; every test
//! has its own account, phone and network, so that all run side by side on one table.
//!
//! They need a running stack: `cargo xtask test` starts one, or `cargo xtask dev` in another terminal.

#![expect(clippy::unwrap_used, reason = "a test that can't go on ends there")]

mod accounts;
mod code;
mod deliveries;
mod events;
mod forms;
mod identity;
mod open_link;
mod remediation_links;
mod start;
mod summary;
mod support;
mod tokens;
mod webhook_endpoints;
