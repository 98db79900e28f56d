//! What leaves the service. Rule: one small port per need, one TLS stack for all of them, and nothing personal in an error
//! or a log line.

pub mod aws;
pub mod documents;
pub mod email;
#[cfg(test)]
mod fake;
pub mod files;
pub mod https;
pub mod kms;
pub mod look;
pub mod post;
pub mod queue;
pub mod random;
pub mod secrets;
pub mod sms;
