//! The columns of an export. Rule: a column says of an account what the API says of it, in the same words; what isn't known
//! is an empty cell.

use std::borrow::Cow;

use crate::{
    account::{Account, LinkRefusal},
    link::LiveLink,
};

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    /// `id`.
    AccountId,
    /// `business_profile.name`, else the company's.
    BusinessName,
    /// The representative's e-mail address.
    RepresentativeEmail,
    /// Where it stands.
    AccountStatus,
    /// The earliest deadline of anything due.
    EarliestDueDate,
    /// When it was made.
    ConnectedDate,
    /// `activity.last_activity`.
    LastActivity,
    /// `capabilities.card_payments`.
    PaymentCapabilityStatus,
    /// `capabilities.transfers`.
    PayoutCapabilityStatus,
    /// `capabilities.card_issuing`.
    IssuingCapabilityStatus,
    /// `capabilities.treasury`.
    TreasuryCapabilityStatus,
    /// How urgent the most urgent requirement is.
    VerificationRequirement,
    /// The paths that are due, the past due ones first.
    InformationNeeded,
    /// Where the account's link opens; made when it has none worth giving.
    RemediationLink,
    /// `activity.total_volume`, in minor units.
    TotalVolume,
    /// `activity.last_payout_date`.
    LastPayoutDate,
    /// When the account's link ends.
    LinkExpiresAt,
    /// Whether the account's link opens: `active`, `expired` or `none`.
    LinkStatus,
    /// Why the account can't have a link.
    LinkMissingReason,
}

/// What is read of every account for some columns, beside what stands in the clear.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Needs {
    /// What is sealed.
    pub private: bool,
    /// The link that it has.
    pub live: bool,
    /// A link, also when it has none.
    pub link: bool,
}

/// Why a list isn't one of columns.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ColumnError {
    /// There is no such column.
    #[error("{0}")]
    Unknown(usize),
    /// It stands twice.
    #[error("{0}")]
    Twice(usize),
}

/// What stands in a row at a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// A text, which may be anybody's.
    Text(Cow<'a, str>),
    /// A whole number.
    Number(i64),
    /// A point in time.
    Time(i64),
}

/// All that a row is made of.
pub struct Row<'a> {
    /// The account, as it stands now.
    pub account: &'a Account,
    /// Its link, and where that opens when it is known.
    pub link: Option<(LiveLink, Option<&'a str>)>,
    /// Why it can't have one.
    pub refusal: Option<&'a LinkRefusal>,
    /// The time.
    pub now: i64,
}

/// What the reason column says of an account whose row can't be read.
const UNREADABLE: &str = "account_unreadable";

impl Column {
    /// Every column, in the order in which staff expect them.
    pub const ALL: [Self; 19] = [
        Self::AccountId,
        Self::BusinessName,
        Self::RepresentativeEmail,
        Self::AccountStatus,
        Self::EarliestDueDate,
        Self::ConnectedDate,
        Self::LastActivity,
        Self::PaymentCapabilityStatus,
        Self::PayoutCapabilityStatus,
        Self::IssuingCapabilityStatus,
        Self::TreasuryCapabilityStatus,
        Self::VerificationRequirement,
        Self::InformationNeeded,
        Self::RemediationLink,
        Self::TotalVolume,
        Self::LastPayoutDate,
        Self::LinkExpiresAt,
        Self::LinkStatus,
        Self::LinkMissingReason,
    ];

    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AccountId => "account_id",
            Self::BusinessName => "business_name",
            Self::RepresentativeEmail => "representative_email",
            Self::AccountStatus => "account_status",
            Self::EarliestDueDate => "earliest_due_date",
            Self::ConnectedDate => "connected_date",
            Self::LastActivity => "last_activity",
            Self::PaymentCapabilityStatus => "payment_capability_status",
            Self::PayoutCapabilityStatus => "payout_capability_status",
            Self::IssuingCapabilityStatus => "issuing_capability_status",
            Self::TreasuryCapabilityStatus => "treasury_capability_status",
            Self::VerificationRequirement => "verification_requirement",
            Self::InformationNeeded => "information_needed",
            Self::RemediationLink => "remediation_link",
            Self::TotalVolume => "total_volume",
            Self::LastPayoutDate => "last_payout_date",
            Self::LinkExpiresAt => "link_expires_at",
            Self::LinkStatus => "link_status",
            Self::LinkMissingReason => "link_missing_reason",
        }
    }

    /// What stands above it in the file.
    pub fn header(self) -> &'static str {
        match self {
            Self::AccountId => "Account ID",
            Self::BusinessName => "Business name",
            Self::RepresentativeEmail => "Representative email",
            Self::AccountStatus => "Account status",
            Self::EarliestDueDate => "Earliest due date",
            Self::ConnectedDate => "Connected date",
            Self::LastActivity => "Last activity",
            Self::PaymentCapabilityStatus => "Payment capability status",
            Self::PayoutCapabilityStatus => "Payout capability status",
            Self::IssuingCapabilityStatus => "Issuing capability status",
            Self::TreasuryCapabilityStatus => "Treasury capability status",
            Self::VerificationRequirement => "Verification requirement",
            Self::InformationNeeded => "Information needed",
            Self::RemediationLink => "Remediation link",
            Self::TotalVolume => "Total volume (in minor units)",
            Self::LastPayoutDate => "Last payout date",
            Self::LinkExpiresAt => "Link expires at",
            Self::LinkStatus => "Link status",
            Self::LinkMissingReason => "Link missing reason",
        }
    }

    /// Reads the API's word.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.as_str() == raw)
    }

    fn needs(self) -> Needs {
        match self {
            Self::BusinessName | Self::RepresentativeEmail | Self::LinkMissingReason => {
                Needs { private: true, ..Needs::default() }
            }
            Self::LinkExpiresAt | Self::LinkStatus => Needs { live: true, ..Needs::default() },
            Self::RemediationLink => Needs { private: true, live: true, link: true },
            _ => Needs::default(),
        }
    }

    /// What stands in a row at it.
    pub fn cell<'a>(self, row: &Row<'a>) -> Cell<'a> {
        let account = row.account;
        match self {
            Self::AccountId => Cell::Text(account.id().as_str().into()),
            Self::BusinessName => text(account.business_name()),
            Self::RepresentativeEmail => text(account.representative_email()),
            Self::AccountStatus => Cell::Text(account.status().as_str().into()),
            Self::EarliestDueDate => time(account.deadline()),
            Self::ConnectedDate => time(Some(account.created())),
            Self::LastActivity => time(account.in_activity("last_activity")),
            Self::PaymentCapabilityStatus => text(account.capability("card_payments")),
            Self::PayoutCapabilityStatus => text(account.capability("transfers")),
            Self::IssuingCapabilityStatus => text(account.capability("card_issuing")),
            Self::TreasuryCapabilityStatus => text(account.capability("treasury")),
            Self::VerificationRequirement => text(urgency(account)),
            Self::InformationNeeded => needed(account),
            Self::RemediationLink => text(row.link.and_then(|(_, url)| url)),
            Self::TotalVolume => account.in_activity("total_volume").map_or(Cell::Empty, Cell::Number),
            Self::LastPayoutDate => time(account.in_activity("last_payout_date")),
            Self::LinkExpiresAt => time(row.link.map(|(live, _)| live.expires_at)),
            Self::LinkStatus => Cell::Text(Cow::Borrowed(match row.link {
                Some((live, _)) if live.expires_at > row.now => "active",
                Some(_) => "expired",
                None => "none",
            })),
            Self::LinkMissingReason => text(row.refusal.map(LinkRefusal::code)),
        }
    }

    /// The same of an account that can't be read: its id, when it was made, and that.
    pub fn cell_of_unreadable(self, id: &str, created: Option<i64>) -> Cell<'_> {
        match self {
            Self::AccountId => Cell::Text(id.into()),
            Self::ConnectedDate => time(created),
            Self::LinkMissingReason => Cell::Text(UNREADABLE.into()),
            _ => Cell::Empty,
        }
    }
}

impl Needs {
    /// What several columns need together.
    pub fn of(columns: &[Column]) -> Self {
        columns.iter().fold(Self::default(), |so_far, column| {
            let needs = column.needs();
            Self {
                private: so_far.private || needs.private,
                live: so_far.live || needs.live,
                link: so_far.link || needs.link,
            }
        })
    }

    /// Whether what stands in the clear isn't enough.
    pub fn any(self) -> bool {
        self.private || self.live || self.link
    }
}

/// Reads a list of columns, each of which may stand once.
pub fn columns<'a>(sent: impl IntoIterator<Item = &'a str>) -> Result<Vec<Column>, ColumnError> {
    let mut read = Vec::new();
    for (place, raw) in sent.into_iter().enumerate() {
        let column = Column::parse(raw).ok_or(ColumnError::Unknown(place))?;
        if read.contains(&column) {
            return Err(ColumnError::Twice(place));
        }
        read.push(column);
    }
    Ok(read)
}

fn text(text: Option<&str>) -> Cell<'_> {
    text.map_or(Cell::Empty, |text| Cell::Text(text.into()))
}

fn time<'a>(at: Option<i64>) -> Cell<'a> {
    at.map_or(Cell::Empty, Cell::Time)
}

// In the order in which staff must act.
fn urgency(account: &Account) -> Option<&'static str> {
    let (now, later) = (account.requirements(), account.future_requirements());
    if !now.past_due.is_empty() {
        Some("past_due")
    } else if !now.currently_due.is_empty() {
        Some("currently_due")
    } else if !later.currently_due.is_empty() {
        Some("future_requirement")
    } else if !now.pending_verification.is_empty() || !later.pending_verification.is_empty() {
        Some("pending_verification")
    } else if !now.eventually_due.is_empty() {
        Some("eventually_due")
    } else {
        None
    }
}

fn needed(account: &Account) -> Cell<'_> {
    let (now, later) = (account.requirements(), account.future_requirements());
    let mut all: Vec<&str> = Vec::new();
    for path in now.past_due.iter().chain(&now.currently_due).chain(&later.currently_due) {
        if !all.contains(&path.as_str()) {
            all.push(path.as_str());
        }
    }
    match all.as_slice() {
        [] => Cell::Empty,
        [one] => Cell::Text(Cow::Borrowed(one)),
        many => Cell::Text(many.join("; ").into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{AccountId, LinkId};
    use serde_json::{Value, json};

    fn account(body: Value) -> Account {
        let Value::Object(body) = body else { panic!("an object") };
        Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 1_700_000_000)
            .unwrap_or_else(|invalid| panic!("{invalid}"))
    }

    fn said(account: &Account, column: Column) -> String {
        let row = Row { account, link: None, refusal: None, now: 0 };
        match column.cell(&row) {
            Cell::Empty => String::new(),
            Cell::Text(text) => text.into_owned(),
            Cell::Number(number) | Cell::Time(number) => number.to_string(),
        }
    }

    #[test]
    fn every_column_reads_back_and_has_a_header_of_its_own() {
        assert!(Column::ALL.into_iter().all(|column| Column::parse(column.as_str()) == Some(column)));
        let headers: std::collections::HashSet<&str> = Column::ALL.into_iter().map(Column::header).collect();
        assert_eq!(headers.len(), Column::ALL.len());
    }

    #[test]
    fn a_column_that_is_unknown_or_stands_twice_is_named_by_its_place() {
        assert_eq!(columns(["account_id", "business_name"]), Ok(vec![Column::AccountId, Column::BusinessName]));
        assert_eq!(columns(["account_id", "name"]), Err(ColumnError::Unknown(1)));
        assert_eq!(columns(["account_id", "business_name", "account_id"]), Err(ColumnError::Twice(2)));
    }

    #[test]
    fn what_is_read_depends_on_the_columns() {
        assert!(!Needs::of(&[Column::AccountId, Column::AccountStatus, Column::TotalVolume]).any());
        assert_eq!(
            Needs::of(&[Column::BusinessName, Column::LinkStatus]),
            Needs { private: true, live: true, link: false }
        );
        assert!(Needs::of(&[Column::RemediationLink]).link);
    }

    #[test]
    fn a_row_says_what_the_account_says() {
        let account = account(json!({
            "business_profile": {"name": "Rosen Shoes"}, "individual": {"email": "mara@rosen.example"},
            "capabilities": {"card_payments": "active", "transfers": "pending"},
            "activity": {"last_activity": 1_700_000_100, "total_volume": 12_345, "last_payout_date": 1_700_000_200},
            "requirements": {"past_due": ["a.b"], "currently_due": ["a.b", "c"], "current_deadline": 1_700_000_300},
            "future_requirements": {"currently_due": ["d"]},
        }));
        for (column, wanted) in [
            (Column::AccountId, "acct_1"),
            (Column::BusinessName, "Rosen Shoes"),
            (Column::RepresentativeEmail, "mara@rosen.example"),
            (Column::AccountStatus, "restricted"),
            (Column::EarliestDueDate, "1700000300"),
            (Column::ConnectedDate, "1700000000"),
            (Column::LastActivity, "1700000100"),
            (Column::PaymentCapabilityStatus, "active"),
            (Column::PayoutCapabilityStatus, "pending"),
            (Column::IssuingCapabilityStatus, ""),
            (Column::VerificationRequirement, "past_due"),
            (Column::InformationNeeded, "a.b; c; d"),
            (Column::TotalVolume, "12345"),
            (Column::LastPayoutDate, "1700000200"),
            (Column::LinkStatus, "none"),
            (Column::LinkMissingReason, ""),
        ] {
            assert_eq!(said(&account, column), wanted, "{column:?}");
        }
    }

    #[test]
    fn a_link_and_a_refusal_have_their_columns() {
        let account = account(json!({"company": {"name": "Rosen LLC"}}));
        assert_eq!(said(&account, Column::BusinessName), "Rosen LLC");
        let live = LiveLink { id: LinkId::from_random([1; 16]), key_version: 1, created: 0, expires_at: 100 };
        let row =
            |now| Row { account: &account, link: Some((live, Some("https://v.example/r/x"))), refusal: None, now };
        assert_eq!(Column::RemediationLink.cell(&row(0)), Cell::Text("https://v.example/r/x".into()));
        assert_eq!(Column::LinkExpiresAt.cell(&row(0)), Cell::Time(100));
        assert_eq!(Column::LinkStatus.cell(&row(99)), Cell::Text("active".into()));
        assert_eq!(Column::LinkStatus.cell(&row(100)), Cell::Text("expired".into()));
        let refusal = account.can_have_link(None).unwrap_err();
        let row = Row { account: &account, link: None, refusal: Some(&refusal), now: 0 };
        assert_eq!(Column::LinkMissingReason.cell(&row), Cell::Text("representative_missing".into()));
        assert_eq!(Column::LinkMissingReason.cell_of_unreadable("acct_9", None), Cell::Text(UNREADABLE.into()));
    }
}
