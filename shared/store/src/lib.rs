//! The DynamoDB table. Rule: one file per port, and a port offers only what one kind of handler may do, so that the
//! handler's permissions can be read off the ports it takes.
//!
//! Domain values go in and come out; keys, rows and expressions stay here. Expiry is checked on every read and in every
//! condition: the table's TTL only cleans up.

pub mod account_file;
pub mod accounts;
pub mod asks;
pub mod audit;
pub mod audit_trail;
pub mod codes;
pub mod counting;
pub mod deadlines;
pub mod deliveries;
pub mod documents;
pub mod endpoints;
pub mod event_log;
pub mod events;
pub mod export_work;
pub mod exports;
pub mod idempotency;
pub mod identity;
pub mod insight;
pub mod kept;
pub mod keys;
pub mod links;
pub mod listing;
pub mod messages;
pub mod owner;
pub mod platforms;
pub mod rates;
pub mod reminders;
pub mod reviews;
pub mod root_keys;
mod rows;
pub mod seal;
pub mod search;
pub mod staff;
pub mod submissions;
pub mod table;
pub mod users;
pub mod visits;
pub mod walk;

pub use table::{StoreError, Table, WriteError};
