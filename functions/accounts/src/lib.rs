//! `/v1/accounts` and `/v1/files`: accounts, their persons, what their owners gave, how their identity check stands, and
//! who did what.
//!
//! Rule: every change is read, decided and written as one conditional transaction with its events and its audit record; when
//! somebody else writes between the read and the write, it is read and decided anew.

mod account;
mod audit_records;
mod files;
mod identity_check;
mod list;
mod look;
mod openapi;
mod persons;
mod submissions;
mod wire;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};
use domain::{account::Account, event::NewEvent, id::AccountId, link::Link};
use outbound::documents::Documents;
use store::{
    account_file::AccountFile,
    accounts::{Accounts, PutRefused},
    audit::{Action, Audit},
    audit_trail::AuditTrail,
    documents::Files,
    links::Links,
    listing::Listing,
    platforms::{Platforms, StoredPlatform},
    reviews::Reviews,
    seal::DataKey,
    search::Finder,
};
use web::{
    api::{Api, ApiError, Caller},
    source::Source,
    vault::Vault,
};

pub use look::{Asked, Looked, by_due};
pub use openapi::openapi;

/// What the handlers work with.
#[derive(Clone)]
pub struct AccountsApi {
    /// Callers and the time.
    pub api: Api,
    /// The accounts.
    pub accounts: Accounts,
    /// The accounts in lists.
    pub listing: Listing,
    /// Accounts by what people know of them.
    pub finder: Finder,
    /// What owners gave, and the answers to it.
    pub reviews: Reviews,
    /// The files that owners gave.
    pub files: Files,
    /// Where they open.
    pub documents: Documents,
    /// Who did what.
    pub trail: AuditTrail,
    /// The accounts' links, which a change may clear.
    pub links: Links,
    /// Platforms, for their data keys.
    pub platforms: Platforms,
    /// The data keys.
    pub vault: Arc<Vault>,
}

/// The routes.
pub fn router(state: AccountsApi) -> Router {
    let api = state.api.clone();
    let routes = Router::new()
        .route("/v1/accounts", get(list::list).post(account::create))
        .route("/v1/accounts/{id}", get(account::retrieve).post(account::update).put(account::upsert))
        .route("/v1/accounts/{id}/reject", post(account::reject))
        .route("/v1/accounts/{id}/persons", get(persons::list).post(persons::create))
        .route(
            "/v1/accounts/{id}/persons/{person}",
            get(persons::retrieve).post(persons::update).delete(persons::delete),
        )
        .route("/v1/accounts/{id}/submissions", get(submissions::list))
        .route("/v1/accounts/{id}/submissions/{submission}", get(submissions::retrieve))
        .route("/v1/accounts/{id}/submissions/{submission}/answer", post(submissions::answer))
        .route("/v1/files/{id}", get(files::retrieve))
        .route("/v1/accounts/{id}/audit_records", get(audit_records::list))
        .route("/v1/accounts/{id}/identity_check", get(identity_check::retrieve))
        .route("/v1/accounts/{id}/identity_check/reset", post(identity_check::reset))
        .with_state(state);
    api.wrap(routes)
}

/// A change of an account.
struct Changed {
    account: Account,
    events: Vec<NewEvent>,
}

impl Changed {
    // An account that is written as it was is told to nobody.
    fn account(before: Option<&Account>, after: Account) -> Self {
        let same = before.is_some_and(|before| *before == after);
        let events = if same { Vec::new() } else { vec![NewEvent::account(before, &after)] };
        Self { account: after, events }
    }
}

impl AccountsApi {
    /// Changes an account, or makes it where `decide` makes one of nothing. Gives it as it is afterwards.
    async fn change(
        &self,
        caller: &Caller,
        source: &Source,
        id: &str,
        action: Action,
        decide: impl Fn(Option<&Account>, i64) -> Result<Changed, ApiError>,
    ) -> Result<Account, ApiError> {
        let now = self.api.now();
        let platform = caller.platform()?;
        let actor = source.staff(&caller.subject);
        let audit = Audit { action, actor: &actor, at: now, link: None, about: vec![] };
        for _ in 0..4 {
            let (before, key) = self.find(caller, id).await?;
            let Changed { account, events } = decide(before.as_ref().map(|file| &file.account), now)?;
            if before.as_ref().is_some_and(|file| file.account == account) {
                return Ok(account);
            }
            let cleared = self.cleared(caller, before.as_ref(), &account, now).await?;
            let told = [events, cleared_events(&cleared, now)].concat();
            match self.accounts.put(platform, &account, before.as_ref(), &key, &cleared, &audit, &told).await {
                Ok(()) => return Ok(account),
                Err(PutRefused::Changed) => {}
                Err(PutRefused::Store(error)) => return Err(error.into()),
            }
        }
        Err(ApiError::conflict())
    }

    /// The links, as they are afterwards, for which nothing is due or waiting any more.
    async fn cleared(
        &self,
        caller: &Caller,
        before: Option<&AccountFile>,
        after: &Account,
        now: i64,
    ) -> Result<Vec<Link>, ApiError> {
        // Without a submission no link has anything to be cleared of, and nothing is read.
        if !after.is_clear() || before.is_none_or(|file| file.submissions.is_empty()) {
            return Ok(Vec::new());
        }
        let links = self.links.of_account(caller.platform()?, after.id()).await?;
        Ok(links.iter().filter_map(|link| link.cleared(now)).collect())
    }

    /// The account, if it is this caller's, and the key that it is or will be sealed with.
    async fn find(&self, caller: &Caller, id: &str) -> Result<(Option<AccountFile>, Arc<DataKey>), ApiError> {
        let platform = caller.platform()?;
        let account = AccountId::parse(id).map_err(|_| ApiError::missing("account", id))?;
        let (stored, sealed) = tokio::try_join!(self.platforms.get(platform), self.accounts.get(platform, &account))?;
        let stored: StoredPlatform = stored.ok_or_else(ApiError::platform_not_set_up)?;
        let key = self.vault.data_key(&stored).await?;
        let file = sealed.map(|sealed| sealed.open(&key, self.api.now())).transpose()?;
        match file {
            // An account of the other mode is no account to this caller, also not to write over.
            Some(file) if file.account.livemode() != caller.livemode => Err(ApiError::missing("account", id)),
            file => Ok((file, key)),
        }
    }

    /// The account's file, and the key that it is sealed with; an error when there is none, or it is another platform's.
    pub async fn file(&self, caller: &Caller, id: &str) -> Result<(AccountFile, Arc<DataKey>), ApiError> {
        let (file, key) = self.find(caller, id).await?;
        Ok((file.ok_or_else(|| ApiError::missing("account", id))?, key))
    }
}

fn cleared_events(cleared: &[Link], now: i64) -> Vec<NewEvent> {
    cleared.iter().map(|link| NewEvent::link(domain::event::EventKind::LinkCleared, link, now)).collect()
}

fn existing<'a>(before: Option<&'a Account>, id: &str) -> Result<&'a Account, ApiError> {
    before.ok_or_else(|| ApiError::missing("account", id))
}
