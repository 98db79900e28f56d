//! The audit trail: who did what, when, and from where, in plain words.

use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{
    account::Account,
    id::AuditId,
    reminder::{Channel, Occasion},
    requirement::RequirementPath,
};
use serde::Deserialize;
use store::audit_trail::{AuditRecord, Doer, TrailPage};
use web::{api::Permission, language::Language};

use super::{page::AuditPage, sent, words};
use crate::{
    Dashboard, Shell, Staff, Tab, Trouble,
    page::{asked, page},
};

/// Records on the account's own page.
pub const FIRST: usize = 5;
const PAGE: usize = 25;

/// One record.
pub struct Row {
    /// When.
    pub at: String,
    /// Who.
    pub who: String,
    /// What they did.
    pub what: String,
    /// What it is about.
    pub about: Vec<String>,
    /// Where the request came from.
    pub source: String,
}

impl Row {
    /// The line of a record.
    pub fn of(t: &Language, account: &Account, record: &AuditRecord) -> Self {
        let key = format!("audit-{}", record.action.replace('_', "-"));
        let mut about: Vec<String> = Vec::new();
        for name in &record.about {
            // Paths have words, and so have messages; the ids of submissions stand for themselves.
            let said = match (RequirementPath::parse(name), Channel::parse(name), Occasion::parse(name)) {
                (_, Some(channel), _) => sent::channel(t, channel),
                (_, _, Some(occasion)) => sent::occasion(t, occasion),
                (Ok(path), ..) if name.contains('.') => words::requirement(t, account, &path),
                _ => name.clone(),
            };
            // The parts of a date have one name.
            if !about.contains(&said) {
                about.push(said);
            }
        }
        Self {
            at: t.moment(record.at),
            who: match record.doer() {
                Doer::Staff(subject) => subject.to_owned(),
                Doer::Owner => t.text("account-audit-owner"),
                Doer::Time => t.text("account-audit-time"),
            },
            what: if t.has(&key) { t.text(&key) } else { words::humane(&record.action) },
            about,
            source: record.source.clone(),
        }
    }
}

/// Which page of the trail.
#[derive(Debug, Default, Deserialize)]
pub struct Where {
    after: Option<String>,
    before: Option<String>,
}

/// The newest records, for the account's own page.
pub async fn newest(state: &Dashboard, staff: &Staff, account: &Account) -> Result<Vec<Row>, Trouble> {
    let wanted = TrailPage { limit: FIRST, after: None, before: None };
    let trail = state.accounts.trail.page(staff.caller.platform()?, account.id(), &wanted).await?;
    Ok(trail.records.iter().map(|record| Row::of(staff.t, account, record)).collect())
}

/// `GET /dashboard/accounts/{id}/audit`.
pub async fn show(
    State(state): State<Dashboard>,
    staff: Staff,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Trouble> {
    staff.require(Permission::ReadAudit)?;
    let (file, _) = state.accounts.file(&staff.caller, &id).await?;
    let account = &file.account;
    let asked: Where = asked(&uri);
    let cursor = |raw: &Option<String>| raw.as_deref().map(AuditId::parse).transpose().map_err(|_| Trouble::NotFound);
    let (after, before) = (cursor(&asked.after)?, cursor(&asked.before)?);
    let is_back = before.is_some();
    let wanted = TrailPage { limit: PAGE, after: after.filter(|_| !is_back), before };
    let is_first = wanted.after.is_none() && wanted.before.is_none();
    let trail = state.accounts.trail.page(staff.caller.platform()?, account.id(), &wanted).await?;
    let at = |name: &str, record: Option<&AuditRecord>| {
        record.map(|record| format!("/dashboard/accounts/{}/audit?{name}={}", account.id(), record.id))
    };
    let newer = at("before", trail.records.first()).filter(|_| if is_back { trail.has_more } else { !is_first });
    let older = at("after", trail.records.last()).filter(|_| is_back || trail.has_more);
    let t = staff.t;
    let name = account.called_or_id();
    let shell = Shell::new(&staff, Tab::Accounts, t.text("account-audit-title"))
        .under(format!("/dashboard/accounts/{}", account.id()), name);
    let rows = trail.records.iter().map(|record| Row::of(t, account, record)).collect();
    Ok(page(&AuditPage { shell, rows, newer, older }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::AccountId;
    use serde_json::Map;
    use store::audit::Action;

    fn row(action: &str, who: &str, about: &[&str]) -> Row {
        let account = Account::read(&AccountId::parse("acct_1").unwrap(), false, Map::new(), None, 0);
        let record = AuditRecord {
            id: AuditId::parse("audit_1").unwrap(),
            action: action.into(),
            who: who.into(),
            source: "203.0.113.7".into(),
            user_agent: "Firefox".into(),
            at: 1_809_475_200,
            link: None,
            about: about.iter().map(|about| (*about).to_owned()).collect(),
        };
        Row::of(Language::staff(), &account.unwrap_or_else(|i| panic!("{i}")), &record)
    }

    #[test]
    fn every_action_has_its_words() {
        for action in Action::ALL {
            let key = format!("audit-{}", action.as_str().replace('_', "-"));
            assert!(Language::staff().has(&key), "{key}");
        }
        assert_eq!(row("something_new", "owner", &[]).what, "Something new");
    }

    #[test]
    fn who_did_it_and_what_it_is_about_are_in_plain_words() {
        let saved = row("values_saved", "owner", &["individual.dob.day", "individual.dob.month", "individual.email"]);
        assert_eq!((saved.who.as_str(), saved.what.as_str()), ("The owner", "Saved answers"));
        assert_eq!(saved.about, ["Date of birth", "E-mail address"]);
        let staff = row("submissions_read", "staff:jane@northwind.example", &["subm_1"]);
        assert_eq!(
            (staff.who.as_str(), staff.about.as_slice()),
            ("jane@northwind.example", ["subm_1".to_owned()].as_slice())
        );
        let reminded = row("reminder_sent", "time", &["sms", "days_before_7"]);
        assert_eq!(reminded.about, ["Text message", "7 days before"]);
        assert_eq!(row("deadline_passed", "time", &[]).who, "Nobody: a date passed");
    }
}
