//! The identity check: why nobody can pass it, what to do, and new tries.
//!
//! Rule: new tries are allowed by somebody who says that the owner was made sure of, and never offered where they wouldn't
//! help.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    account::{Access, Account},
    identity::{Block, CheckStanding, TRIES, TRIES_IN_ALL},
};
use store::account_file::AccountFile;
use web::{api::Permission, language::Language};

use super::show::{self, Said};
use crate::{Dashboard, Form, Trouble, page::see_other};

/// What stands at the top when the identity check needs somebody.
pub struct CheckBlock {
    /// What happened.
    pub title: String,
    /// Why, and how it stands.
    pub why: String,
    /// What to do: each a step.
    pub steps: Vec<String>,
    /// Whether new tries are offered.
    pub can_reset: bool,
    /// What was wrong with the form.
    pub error: String,
}

impl CheckBlock {
    /// The block of an account; none when its owner can pass, or is asked no identity check.
    pub fn of(t: &Language, file: &AccountFile, may_reset: bool, error: &str) -> Option<Self> {
        let account = &file.account;
        let standing = CheckStanding::of(file.tries, file.wrong_codes);
        let is_asked = matches!(account.access(), Access::None | Access::Embedded) && !account.is_rejected();
        let (title, why) = match standing.block {
            Some(Block::Spent) => ("account-check-spent", t.with("account-check-spent-why", "count", TRIES_IN_ALL)),
            Some(Block::Tries) => ("account-check-blocked", t.with("account-check-tries-why", "count", TRIES)),
            Some(Block::Codes) => ("account-check-codes", t.text("account-check-codes-why")),
            None if is_asked && account.facts().questions().is_err() => {
                ("account-check-lacks", t.text("account-check-lacks-why"))
            }
            None => return None,
        };
        let can_reset = may_reset && standing.block.is_some() && standing.can_be_reset();
        Some(Self {
            title: t.text(title),
            why: if standing.block == Some(Block::Tries) {
                format!("{why} {}", t.with("account-check-left", "count", standing.left_in_all))
            } else {
                why
            },
            steps: steps(t, account, standing),
            can_reset,
            error: if can_reset { error.to_owned() } else { String::new() },
        })
    }
}

fn steps(t: &Language, account: &Account, standing: CheckStanding) -> Vec<String> {
    let lacks = account.facts().questions().is_err();
    let keys: &[&str] = match standing.block {
        Some(Block::Spent) => &["account-check-step-link"],
        Some(Block::Codes) => &["account-check-step-owner"],
        Some(Block::Tries) if lacks => &["account-check-step-facts", "account-check-step-link"],
        Some(Block::Tries) => {
            &["account-check-step-data", "account-check-step-representative", "account-check-step-link"]
        }
        None => &["account-check-step-facts", "account-check-step-link"],
    };
    keys.iter().map(|key| t.text(key)).collect()
}

/// `POST /dashboard/accounts/{id}/identity_check/reset`.
pub async fn reset(State(state): State<Dashboard>, Path(id): Path<String>, form: Form) -> Result<Response, Trouble> {
    let Form { staff, typed } = form;
    staff.require(Permission::ResetIdentity)?;
    let acknowledged = typed.get("acknowledged") == "true";
    if !acknowledged {
        let error = staff.t.text("account-check-error");
        return show::draw(&state, &staff, &id, Said { check_error: error, ..Said::default() }).await;
    }
    let file = state.accounts.reset_identity(&staff.caller, &staff.source, &id, acknowledged).await?;
    Ok(see_other(&format!("/dashboard/accounts/{}?done=reset", file.account.id())))
}
