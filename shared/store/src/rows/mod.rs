//! Rows: the shape in which each record stands in the table. Rule: private to this crate; a row becomes a domain value
//! through the domain's own constructors, and one that doesn't is an error with its key, never a panic.

mod account;
mod challenge;
mod delivery;
mod endpoint;
mod event;
mod export;
mod file;
mod idempotency;
mod kept;
mod link;
mod message;
mod platform;
mod reminder;
mod session;
mod staff;
mod user;

pub(crate) use account::{AccountRow, ErrorRow, GivenRow, OwnerRow, ProofRow, SubmissionRow, TermRow, ValueRow};
pub(crate) use challenge::{ChallengeRow, SendLogRow, TextRow};
pub(crate) use delivery::DeliveryRow;
pub(crate) use endpoint::EndpointRow;
pub(crate) use event::EventRow;
pub(crate) use export::{ExportRow, PartRow};
pub(crate) use file::FileRow;
pub(crate) use idempotency::{CallsRow, IdempotencyRow};
pub(crate) use kept::KeptRow;
pub(crate) use link::{AccountLinkRow, LinkRow, LiveLinkRow};
pub(crate) use message::{AccountMessageRow, MessageRow};
pub(crate) use platform::PlatformRow;
pub(crate) use reminder::ReminderRow;
pub(crate) use session::SessionRow;
pub(crate) use staff::StaffRow;
pub(crate) use user::{OwnsRow, SignedInRow, UserAddressRow, UserRow};
