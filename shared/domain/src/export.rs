//! Exports: many accounts in one file, with their remediation links.
//!
//! Rule: what a file says of an account is decided here, from the account and the link that it has; where rows come from
//! and where bytes go is the business of others.

mod column;
mod csv;
mod job;

pub use column::{Cell, Column, ColumnError, Needs, Row, columns};
pub use csv::{Csv, is_formula};
pub use job::{
    Export, FILE_LIFETIME, Failure, JOB_LIFETIME, LEASE, MOST_TRIES, NewExport, Place, Progress, Status, URL_LIFETIME,
};
