//! Port: the identity check. Rule: a try is paid for in one conditional write before anything is compared.

use domain::{
    event::NewEvent,
    identity::{TRIES, TRIES_IN_ALL},
    session::SessionHash,
    user::Proof,
};

use crate::{
    audit::Audit,
    keys::Key,
    owner::{LINK_OPENS, Session, Whereabouts, link_opens},
    rows::OwnerRow,
    table::{StoreError, Table, Write, WriteError},
    users::{owns, signed_in},
};

/// Counts tries and records who passed.
#[derive(Debug, Clone)]
pub struct IdentityChecks(Table);

/// What became of a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Try {
    /// It was paid for: compare it.
    Taken,
    /// None is left.
    Blocked,
    /// The link no longer opens, or the session is over.
    Closed,
}

impl IdentityChecks {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Pays for a try. `if_last` is told when no try is left after it.
    pub async fn take_try(
        &self,
        at: &Whereabouts,
        session: &SessionHash,
        now: i64,
        audit: &Audit<'_>,
        if_last: &[NewEvent],
    ) -> Result<Try, StoreError> {
        // Which try is the last is decided by the condition, not by what was read: several may be under way.
        match self.pay(at, session, now, audit, 1, &[]).await? {
            Try::Blocked => self.pay(at, session, now, audit, 0, if_last).await,
            settled => Ok(settled),
        }
    }

    // Pays only when so many tries are left afterwards.
    async fn pay(
        &self,
        at: &Whereabouts,
        session: &SessionHash,
        now: i64,
        audit: &Audit<'_>,
        left: u32,
        events: &[NewEvent],
    ) -> Result<Try, StoreError> {
        let mut writes = vec![
            Write::update(Key::proof(&at.platform, &at.account), "ADD tries :one, tries_in_all :one")
                .when(
                    "(attribute_not_exists(tries) OR tries < :most) AND \
                     (attribute_not_exists(tries_in_all) OR tries_in_all < :most_in_all)",
                )
                .number(":one", 1)
                .number(":most", i64::from(TRIES - left))
                .number(":most_in_all", i64::from(TRIES_IN_ALL - left)),
            link_opens(&at.link, now),
            Write::check(Key::session(&at.link, session), "attribute_exists(pk)"),
        ];
        writes.extend(audit.record(&at.platform, &at.account, events)?);
        match self.0.write(writes).await {
            Ok(()) => Ok(Try::Taken),
            Err(WriteError::Condition(0)) => Ok(Try::Blocked),
            Err(WriteError::Condition(_)) => Ok(Try::Closed),
            Err(WriteError::Conflict) => Err(StoreError::Unavailable("identity tries kept meeting each other".into())),
            Err(WriteError::Store(error)) => Err(error),
        }
    }

    /// Records that the check was passed: the tries start anew, the phone is known as an owner's if it was proven, the user
    /// if one signed in, and a new session takes the place of the old. False when the link closed or the session ended meanwhile.
    pub async fn pass(
        &self,
        at: &Whereabouts,
        old: &SessionHash,
        next: &Session,
        now: i64,
        audit: &Audit<'_>,
        events: &[NewEvent],
    ) -> Result<bool, StoreError> {
        let owner = OwnerRow { verified_at: now };
        let mut writes = vec![
            Write::update(Key::link(&at.link), "SET identity_verified_at = if_not_exists(identity_verified_at, :now)")
                .when(LINK_OPENS)
                .number(":now", now),
            Write::delete(Key::session(&at.link, old)).when("attribute_exists(pk)"),
            Write::put(Key::session(&at.link, &next.hash), &next.row())?.when("attribute_not_exists(pk)"),
            Write::update(Key::proof(&at.platform, &at.account), "SET tries = :none").number(":none", 0),
        ];
        // A phone that was typed and never proven is nobody's.
        if next.by == Proof::Phone {
            writes.push(Write::put(Key::owner(&at.platform, &at.account, &next.phone_blind), &owner)?);
        }
        if let Some(user) = &next.user {
            writes.push(owns(user, &at.account, now)?);
            writes.push(signed_in(user, &at.link, next)?);
            writes.push(Write::delete(Key::signed_in(user, old)));
        }
        writes.extend(audit.record(&at.platform, &at.account, events)?);
        match self.0.write(writes).await {
            Ok(()) => Ok(true),
            Err(WriteError::Condition(_)) => Ok(false),
            Err(WriteError::Conflict) => Err(StoreError::Unavailable("another write came between".into())),
            Err(WriteError::Store(error)) => Err(error),
        }
    }
}
