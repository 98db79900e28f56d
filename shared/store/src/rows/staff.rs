//! A session of a member of staff.

use domain::session::ABSOLUTE;
use serde::{Deserialize, Serialize};

/// `STAFF#hash / META`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct StaffRow {
    pub(crate) subject: String,
    pub(crate) name: String,
    pub(crate) platform: String,
    pub(crate) roles: Vec<String>,
    pub(crate) livemode: bool,
    pub(crate) began: i64,
    pub(crate) seen: i64,
    pub(crate) ttl: i64,
}

impl StaffRow {
    pub(crate) fn ttl_of(began: i64) -> i64 {
        began + ABSOLUTE
    }
}
