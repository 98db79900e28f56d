//! What the tests share.

mod browser;
mod house;
mod stack;

pub use browser::{Browser, Page};
pub use house::House;
pub use stack::{Answer, account_json, api, form, fresh, new_account, new_link, phone, send, sign, stack, texts};
