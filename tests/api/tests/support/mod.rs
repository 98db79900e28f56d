//! What the tests share.

mod browser;
mod dashboard;
mod desk;
mod export_office;
mod house;
mod photos;
mod post_office;
mod receiver;
mod runtime;
mod stack;
mod staff;
mod table;
mod tenant;

pub use browser::{Browser, Page};
pub use dashboard::{StaffBrowser, StaffPage, picked};
pub use desk::Desk;
pub use export_office::{ExportOffice, Sheet};
pub use house::House;
pub use photos::{hidden, pdf, png, send_to_bucket};
pub use post_office::PostOffice;
pub use receiver::{Receiver, Reply};
pub use runtime::Runtime;
pub use stack::{
    Answer, account_json, api, call, form, fresh, mails, new_account, new_link, phone, sign, stack, texts,
};
pub use staff::{LINK_MAKERS, Staff, platform_with, table_client};
pub use table::copy_table;
pub use tenant::{Tenant, account_event, audit, by_staff};
