//! The functions' own handlers, in this process, on the stack's table and messages, with a clock that can be moved.

use std::sync::Arc;

use axum::Router;
use domain::keyring::Keyring;
use outbound::{
    aws::Aws,
    kms::Kms,
    sms::{Sms, SmsSettings},
};
use store::{
    Table, codes::Codes, identity::IdentityChecks, owner::OwnerReads, root_keys::RootKeys, submissions::Submissions,
    visits::Visits,
};
use web::{clock::FixedClock, hosted::Hosted, vault::Vault};

use super::stack;

/// The hosted pages of every function.
pub struct House {
    pub router: Router,
    pub clock: FixedClock,
    pub table: Table,
    pub keys: Arc<Keyring>,
    pub vault: Arc<Vault>,
}

impl House {
    /// The handlers, the clock showing this moment.
    pub async fn open() -> Self {
        let fact = |name: &str| stack()[name].as_str().unwrap().to_owned();
        let (tables, aws) = (Aws::local(&fact("dynamodb")).await, Aws::local(&fact("aws")).await);
        let table = Table::new(tables.dynamodb(), &fact("table"));
        let vault = Arc::new(Vault::new(Kms::new(&aws, &fact("kms_key"))));
        let keys = Arc::new(vault.keyring(&RootKeys::new(&table)).await.expect("the stack's keys"));
        let clock = FixedClock::at(web::clock::Clock::now(&web::clock::SystemClock));
        let hosted = Hosted {
            keys: Arc::clone(&keys),
            vault: Arc::clone(&vault),
            reads: OwnerReads::new(&table),
            origin: fact("hosted").as_str().into(),
            clock: Arc::new(clock.clone()),
        };
        let codes = Codes::new(&table);
        let sms = Sms::new(&aws, SmsSettings { sender_id: None, max_price: Some("0.10".into()) });
        let router =
            redeem_link::router(redeem_link::RedeemLink { hosted: hosted.clone(), visits: Visits::new(&table) })
                .merge(send_otp::router(send_otp::SendOtp { hosted: hosted.clone(), codes: codes.clone(), sms }))
                .merge(verify_otp::router(verify_otp::VerifyOtp {
                    hosted: hosted.clone(),
                    codes: codes.clone(),
                    checks: IdentityChecks::new(&table),
                }))
                .merge(submit_form::router(submit_form::SubmitForm {
                    hosted,
                    submissions: Submissions::new(&table),
                    codes,
                }));
        Self { router, clock, table, keys, vault }
    }
}
