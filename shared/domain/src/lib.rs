//! The rules and the types of remediation links.
//!
//! Rule of this crate: everything is a pure function of its arguments. No AWS, no HTTP, no async, no clock, no
//! randomness: the time (unix seconds), ids and codes come in as arguments, and what goes out is a decision that
//! somebody else carries out.

pub mod account;
pub mod code;
pub mod document;
pub mod email;
pub mod event;
pub mod export;
pub mod forms;
pub mod id;
pub mod identity;
pub mod insight;
pub mod keyring;
pub mod language;
pub mod limits;
pub mod link;
pub mod numbers;
pub mod phone;
pub mod platform;
pub mod reminder;
pub mod requirement;
pub mod session;
pub mod submission;
pub mod test_mode;
pub mod text_message;
pub mod time;
pub mod token;
pub mod user;
pub mod webhook;
