//! One account in the list.

use domain::{account::Account, link::Link};
use web::{api::Permission, language::Language};

use crate::{
    Staff,
    account::words::{self, Tag},
};

/// Requirements that a row names; the others are counted.
const NAMED: usize = 2;

/// An account, as its row shows it.
pub(crate) struct Row {
    /// What it is called; its id when it has no name.
    pub name: String,
    /// Its id.
    pub id: String,
    /// Its country.
    pub country: Option<String>,
    /// Where it stands.
    pub status: Tag,
    /// What is switched off.
    pub off: Option<String>,
    /// What is due, in plain words.
    pub due: Vec<String>,
    /// How many things more.
    pub more: Option<String>,
    /// By when: from now, as a date, and for programs.
    pub by: Option<(String, String, String)>,
    /// How far its link is; none when it has none that opens.
    pub funnel: Option<Funnel>,
    /// Whether a link can help it, and this role makes links.
    pub can_copy: bool,
    /// Whether it can be closed, and this role closes accounts.
    pub can_reject: bool,
}

/// The five steps of a link.
pub(crate) struct Funnel {
    /// Whether each was taken.
    pub steps: [bool; 5],
    /// The furthest, in words.
    pub words: String,
}

impl Row {
    /// The row of an account and the link that it has.
    pub(crate) fn of(staff: &Staff, account: &Account, link: Option<&Link>, now: i64) -> Self {
        let t = staff.t;
        let activity = account.activity();
        let all = activity.actions.iter().chain(&activity.future);
        let due: Vec<String> = all.map(|todo| words::requirement(t, account, &todo.path)).collect();
        let more = due.len().saturating_sub(NAMED);
        let (payments, payouts) = account.switches();
        let off = [("accounts-payments-off", payments), ("accounts-payouts-off", payouts)];
        let off: Vec<String> = off.iter().filter(|(_, on)| *on == Some(false)).map(|(key, _)| t.text(key)).collect();
        Self {
            name: account.called_or_id(),
            id: account.id().to_string(),
            country: account.country().map(|code| words::country(t, code)),
            status: words::status(t, account.status()),
            off: (!off.is_empty() && !account.is_rejected()).then(|| off.join(", ")),
            due: due.into_iter().take(NAMED).collect(),
            more: (more > 0).then(|| t.with("accounts-more", "count", i64::try_from(more).unwrap_or(i64::MAX))),
            by: account.deadline().map(|at| (words::from_now(t, at, now), t.date(at), iso(at))),
            funnel: link
                .filter(|link| link.status(now) == domain::link::Status::Active)
                .map(|link| Funnel::of(t, link)),
            can_copy: staff.may(Permission::GenerateLinks) && account.can_have_link(None).is_ok(),
            can_reject: staff.may(Permission::WriteAccounts) && !account.is_rejected(),
        }
    }
}

impl Funnel {
    fn of(t: &Language, link: &Link) -> Self {
        // A code is sent when a link is opened; the check of an identity may be skipped.
        let steps = link.progress.times().map(|at| at.is_some());
        let furthest = link.progress.furthest();
        Self { steps, words: t.text(&format!("accounts-link-{furthest}")) }
    }
}

fn iso(at: i64) -> String {
    chrono::DateTime::from_timestamp(at, 0).unwrap_or_default().format("%Y-%m-%d").to_string()
}
