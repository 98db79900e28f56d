//! Whether the owner of an account wants messages: staff take their word that they don't, or that they do again.
//!
//! Rule: it is the owner's word and nobody else's, so it is taken only from somebody who says that the owner gave it.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use store::account_file::AccountFile;
use web::api::Permission;

use crate::{
    Dashboard, Form, Shell, Staff, Tab, Trouble,
    page::{page, see_other, wrong},
};

/// How it stands, on the account's page.
pub struct Wish {
    /// Whether the owner wants no messages.
    pub opted_out: bool,
    /// Where that is changed, for who may.
    pub change: Option<String>,
}

/// The question before it is done.
#[derive(Template)]
#[template(path = "account-opt-out.html")]
struct OptOutPage {
    shell: Shell,
    here: String,
    /// What they will want, as the form sends it.
    opted_out: bool,
    error: String,
}

impl OptOutPage {
    fn new(staff: &Staff, file: &AccountFile, opted_out: bool, error: String) -> Self {
        let (t, account) = (staff.t, &file.account);
        let here = format!("/dashboard/accounts/{}", account.id());
        let title = t.text(if opted_out { "account-opt-out-title" } else { "account-opt-in-title" });
        let shell = Shell::new(staff, Tab::Accounts, title).under(here.clone(), account.called_or_id());
        Self { shell: shell.error(!error.is_empty()), here, opted_out, error }
    }

    // "out" or "in", as the words are told apart.
    fn word(&self, part: &str) -> String {
        let way = if self.opted_out { "out" } else { "in" };
        self.shell.t.text(&format!("account-opt-{way}-{part}"))
    }
}

/// `GET /dashboard/accounts/{id}/reminders`: what the other wish would change, and the button that does it.
pub async fn ask(State(state): State<Dashboard>, staff: Staff, Path(id): Path<String>) -> Result<Response, Trouble> {
    staff.require(Permission::GenerateLinks)?;
    let (file, _) = state.accounts.file(&staff.caller, &id).await?;
    let opted_out = state.links.opted_out(&staff.caller, file.account.id()).await?;
    Ok(page(&OptOutPage::new(&staff, &file, !opted_out, String::new())))
}

/// `POST /dashboard/accounts/{id}/reminders`. What is so already is no error.
pub async fn change(State(state): State<Dashboard>, Path(id): Path<String>, form: Form) -> Result<Response, Trouble> {
    let Form { staff, typed } = form;
    staff.require(Permission::GenerateLinks)?;
    let (file, _) = state.accounts.file(&staff.caller, &id).await?;
    let opted_out = match typed.get("opted_out") {
        "true" => true,
        "false" => false,
        _ => return Err(Trouble::WrongForm),
    };
    if typed.get("acknowledged") != "true" {
        let error = staff.t.text("account-opt-error");
        return Ok(wrong(&OptOutPage::new(&staff, &file, opted_out, error)));
    }
    let account = file.account.id();
    state.links.set_opted_out(&staff.caller, &staff.actor(), account, opted_out).await?;
    let done = if opted_out { "opted-out" } else { "opted-in" };
    Ok(see_other(&format!("/dashboard/accounts/{account}?done={done}")))
}
