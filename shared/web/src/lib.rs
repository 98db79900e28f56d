//! What every handler needs. Rule: a handler parses, calls one use case and maps the outcome; everything that two handlers
//! share is here.

pub mod api;
pub mod assets;
pub mod clock;
pub mod config;
pub mod field;
pub mod hosted;
pub mod language;
pub mod mail;
pub mod page;
pub mod source;
pub mod start;
pub mod telemetry;
pub mod theme;
pub mod vault;
