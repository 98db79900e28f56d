//! Audit records. Rule: written in the transaction that they tell of, never changed, and without personal data.

use serde::Serialize;

use domain::{
    event::NewEvent,
    id::{AccountId, PlatformId},
};

use crate::{
    events::tell,
    keys::Key,
    seal::{CannotOpen, fresh},
    table::{StoreError, Write},
};

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Staff made a link.
    LinkCreated,
    /// Staff revoked a link.
    LinkRevoked,
    /// The owner asked for a new link.
    LinkRequested,
    /// Staff made an account link.
    AccountLinkCreated,
    /// The owner spent an account link: a new session.
    AccountLinkOpened,
    /// Staff wrote the account.
    AccountWritten,
    /// The owner asked for a code.
    CodeSent,
    /// The owner asked for a code by e-mail.
    CodeMailed,
    /// A code that was asked for couldn't be delivered.
    CodeNotDelivered,
    /// A wrong code.
    CodeWrong,
    /// The right code: a new session.
    CodeAccepted,
    /// The right code, which went by e-mail: a new session, on the weaker proof.
    MailedCodeAccepted,
    /// A try at the identity check, before its outcome is known.
    IdentityTried,
    /// The identity check was passed.
    IdentityVerified,
    /// A password was tried, before its outcome is known.
    PasswordTried,
    /// The right password: a new session.
    PasswordAccepted,
    /// A user was made or given a new password: a new session, and every other one of the user is over.
    PasswordSet,
    /// The owner saved a section.
    ValuesSaved,
    /// The owner gave a file.
    FileAdded,
    /// The owner took a file back.
    FileRemoved,
    /// Staff opened a file.
    FileRead,
    /// The owner submitted.
    Submitted,
    /// The owner signed out.
    SignedOut,
    /// Staff added or changed a person.
    PersonWritten,
    /// Staff removed a person.
    PersonRemoved,
    /// Staff closed the account for good.
    AccountRejected,
    /// Staff read what the owner gave.
    SubmissionsRead,
    /// Staff accepted or refused what the owner gave.
    SubmissionAnswered,
    /// Staff allowed new tries at the identity check.
    IdentityReset,
    /// A deadline is over.
    DeadlinePassed,
    /// Staff asked for a link to be sent to the owner.
    RemindersAsked,
    /// A message with a link was sent to the owner.
    ReminderSent,
    /// The provider didn't take one.
    ReminderNotDelivered,
    /// The owner, or staff for them, wants no more messages.
    RemindersDeclined,
    /// Staff allowed messages again.
    RemindersAllowed,
    /// Staff asked for an export of accounts.
    ExportCreated,
    /// Staff changed the platform's settings.
    SettingsChanged,
    /// Staff made a webhook endpoint.
    EndpointCreated,
    /// Staff changed a webhook endpoint.
    EndpointChanged,
    /// Staff deleted a webhook endpoint.
    EndpointDeleted,
    /// Staff gave a webhook endpoint another secret.
    SecretRotated,
    /// Staff sent an event to an endpoint again.
    EventSentAgain,
}

impl Action {
    /// Every one.
    pub const ALL: [Self; 35] = [
        Self::LinkCreated,
        Self::LinkRevoked,
        Self::LinkRequested,
        Self::AccountLinkCreated,
        Self::AccountLinkOpened,
        Self::AccountWritten,
        Self::CodeSent,
        Self::CodeMailed,
        Self::CodeNotDelivered,
        Self::CodeWrong,
        Self::CodeAccepted,
        Self::MailedCodeAccepted,
        Self::IdentityTried,
        Self::IdentityVerified,
        Self::PasswordTried,
        Self::PasswordAccepted,
        Self::PasswordSet,
        Self::ValuesSaved,
        Self::FileAdded,
        Self::FileRemoved,
        Self::FileRead,
        Self::Submitted,
        Self::SignedOut,
        Self::PersonWritten,
        Self::PersonRemoved,
        Self::AccountRejected,
        Self::SubmissionsRead,
        Self::SubmissionAnswered,
        Self::IdentityReset,
        Self::DeadlinePassed,
        Self::RemindersAsked,
        Self::ReminderSent,
        Self::ReminderNotDelivered,
        Self::RemindersDeclined,
        Self::RemindersAllowed,
    ];

    /// As the record writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LinkCreated => "link_created",
            Self::LinkRevoked => "link_revoked",
            Self::LinkRequested => "link_requested",
            Self::AccountLinkCreated => "account_link_created",
            Self::AccountLinkOpened => "account_link_opened",
            Self::AccountWritten => "account_written",
            Self::ExportCreated => "export_created",
            Self::CodeSent => "code_sent",
            Self::CodeMailed => "code_mailed",
            Self::CodeNotDelivered => "code_not_delivered",
            Self::CodeWrong => "code_wrong",
            Self::CodeAccepted => "code_accepted",
            Self::MailedCodeAccepted => "mailed_code_accepted",
            Self::IdentityTried => "identity_tried",
            Self::IdentityVerified => "identity_verified",
            Self::PasswordTried => "password_tried",
            Self::PasswordAccepted => "password_accepted",
            Self::PasswordSet => "password_set",
            Self::ValuesSaved => "values_saved",
            Self::FileAdded => "file_added",
            Self::FileRemoved => "file_removed",
            Self::FileRead => "file_read",
            Self::Submitted => "submitted",
            Self::SignedOut => "signed_out",
            Self::PersonWritten => "person_written",
            Self::PersonRemoved => "person_removed",
            Self::AccountRejected => "account_rejected",
            Self::SubmissionsRead => "submissions_read",
            Self::SubmissionAnswered => "submission_answered",
            Self::IdentityReset => "identity_reset",
            Self::DeadlinePassed => "deadline_passed",
            Self::RemindersAsked => "reminders_asked",
            Self::ReminderSent => "reminder_sent",
            Self::ReminderNotDelivered => "reminder_not_delivered",
            Self::RemindersDeclined => "reminders_declined",
            Self::RemindersAllowed => "reminders_allowed",
            Self::SettingsChanged => "settings_changed",
            Self::EndpointCreated => "endpoint_created",
            Self::EndpointChanged => "endpoint_changed",
            Self::EndpointDeleted => "endpoint_deleted",
            Self::SecretRotated => "secret_rotated",
            Self::EventSentAgain => "event_sent_again",
        }
    }
}

/// Who did it, and from where.
#[derive(Debug, Clone)]
pub struct Actor {
    /// `staff:<subject>`, `owner`, or `time`.
    pub who: String,
    /// The address the request came from.
    pub source: String,
    /// What the browser or client calls itself, cut short.
    pub user_agent: String,
    /// The call of the API that it was; none when an owner did it on a page.
    pub request: Option<RequestRef>,
}

impl Actor {
    /// Nobody asked: it was time.
    pub fn time() -> Self {
        Self { who: "time".into(), source: String::new(), user_agent: String::new(), request: None }
    }
}

/// A call of the API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestRef {
    /// `req_...`, as its answer carries it.
    pub id: String,
    /// Its `Idempotency-Key`.
    pub idempotency_key: Option<String>,
}

/// One record.
#[derive(Debug, Clone)]
pub struct Audit<'a> {
    /// What.
    pub action: Action,
    /// Who and from where.
    pub actor: &'a Actor,
    /// When.
    pub at: i64,
    /// The link it concerns, by its id.
    pub link: Option<String>,
    /// Names of things, such as the paths that were saved; never their values.
    pub about: Vec<String>,
}

#[derive(Serialize)]
struct AuditRow<'a> {
    action: &'static str,
    who: &'a str,
    source: &'a str,
    user_agent: &'a str,
    at: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    about: &'a [String],
}

impl Audit<'_> {
    /// The record and the events of what it tells of, for one transaction.
    pub(crate) fn record(
        &self,
        platform: &PlatformId,
        account: &AccountId,
        events: &[NewEvent],
    ) -> Result<Vec<Write>, StoreError> {
        let mut writes = vec![self.write(platform, account)?];
        for event in events {
            writes.push(tell(event, platform, self.actor, self.at)?);
        }
        Ok(writes)
    }

    /// The record, in the file of an account.
    pub(crate) fn write(&self, platform: &PlatformId, account: &AccountId) -> Result<Write, StoreError> {
        self.put(|ulid| Key::audit(platform, account, ulid))
    }

    /// The record of something that concerns a platform and none of its accounts.
    pub(crate) fn of_platform(&self, platform: &PlatformId) -> Result<Write, StoreError> {
        self.put(|ulid| Key::platform_audit(platform, ulid))
    }

    fn put(&self, key: impl Fn(&str) -> Key) -> Result<Write, StoreError> {
        let milliseconds = u64::try_from(self.at).unwrap_or(0) * 1_000;
        let random: [u8; 16] = fresh().map_err(|CannotOpen| StoreError::Refused("no random bytes".into()))?;
        let ulid = ulid::Ulid::from_parts(milliseconds, u128::from_be_bytes(random)).to_string();
        let row = AuditRow {
            action: self.action.as_str(),
            who: &self.actor.who,
            source: &self.actor.source,
            user_agent: &self.actor.user_agent,
            at: self.at,
            link: self.link.as_deref(),
            about: &self.about,
        };
        Ok(Write::put(key(&ulid), &row)?.when("attribute_not_exists(pk)"))
    }
}
