//! What every country's numbers must do alike: right ones pass however they are typed, a typing error is found, and no
//! text at all makes anything fail.

mod bank;
mod generated;
mod known;
mod postal_code;

/// The countries of which something is known.
const KNOWN: [&str; 13] = ["AU", "BR", "CA", "DE", "ES", "FR", "GB", "IE", "IT", "JP", "MX", "NL", "US"];
