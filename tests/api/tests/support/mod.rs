//! What the tests share.

mod browser;
mod house;
mod stack;
mod staff;

pub use browser::{Browser, Page};
pub use house::House;
pub use stack::{Answer, account_json, api, call, form, fresh, new_account, new_link, phone, sign, stack, texts};
pub use staff::{Staff, platform_with, table_client};
