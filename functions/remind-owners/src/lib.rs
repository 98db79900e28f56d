//! Sends owners their link, and reminders of it, on a schedule.
//!
//! Rule: before each message link, account, platform and opt-out are read anew and the domain decides; the message is claimed
//! in the table before it leaves. So it goes out once at most: a run that dies between the two loses it, and the next
//! planned one still goes out.

mod letter;
mod send;

use std::sync::Arc;

use domain::{
    id::LinkId,
    keyring::Keyring,
    reminder::{Decision, Occasion, Sent, judge},
    time::DAY,
};
use outbound::{email::Mail, sms::Sms};
use store::{
    StoreError,
    audit::{Action, Actor, Audit},
    reminders::{Case, Claim, Reminders},
};
use web::{
    clock::Clock,
    vault::{Vault, VaultError},
};

/// What the handler works with.
#[derive(Clone)]
pub struct RemindOwners {
    /// What is due, and claims.
    pub reminders: Reminders,
    /// The platforms' data keys.
    pub vault: Arc<Vault>,
    /// The deployment's keys, for the tokens.
    pub keys: Arc<Keyring>,
    /// Text messages.
    pub sms: Sms,
    /// E-mails.
    pub mail: Mail,
    /// Where the hosted pages live.
    pub origin: Arc<str>,
    /// The time.
    pub clock: Arc<dyn Clock>,
}

/// What a round did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Round {
    /// Links that were looked at.
    pub links: usize,
    /// Messages that a provider took.
    pub sent: usize,
    /// Messages that it didn't take.
    pub refused: usize,
}

/// Why a link couldn't be looked at. It stays due.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The table.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The keys.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// A token or a message that can't be made.
    #[error("{0}")]
    Unmade(&'static str),
}

// What became of one link.
enum Outcome {
    Nothing,
    Sent,
    Refused,
}

/// How many of each partition a round takes. More wait for the next one.
const MOST: usize = 100;
/// How long a round goes on, in seconds: a function has a little longer.
const LONGEST: i64 = 240;

impl RemindOwners {
    /// One round. One link that makes trouble holds up no other.
    pub async fn round(&self) -> Result<Round, StoreError> {
        let began = self.clock.now();
        let mut round = Round::default();
        for id in self.reminders.due(began, MOST).await? {
            let now = self.clock.now();
            if now - began > LONGEST {
                break;
            }
            round.links += 1;
            match self.look(&id, now).await {
                Ok(Outcome::Sent) => round.sent += 1,
                Ok(Outcome::Refused) => round.refused += 1,
                Ok(Outcome::Nothing) => {}
                Err(error) => tracing::error!(%error, "reminder.not_looked_at"),
            }
        }
        tracing::info!(links = round.links, sent = round.sent, refused = round.refused, "reminders");
        Ok(round)
    }

    async fn look(&self, id: &LinkId, now: i64) -> Result<Outcome, Trouble> {
        let Some((case, file)) = self.reminders.case(id).await? else {
            self.reminders.forget(id).await?;
            return Ok(Outcome::Nothing);
        };
        let key = self.vault.data_key(&case.platform).await?;
        let file = file.open(&key, now)?;
        let address = file.account.reminder_address(case.reminding.plan.channel);
        let decision = judge(&case.known(&file.account, &case.reminding.sent), now);
        let (Decision::Now(occasion), Some(address)) = (decision, address) else {
            self.reminders.note(&case, decision, now).await?;
            return Ok(Outcome::Nothing);
        };
        let mut sent = case.reminding.sent.clone();
        sent.push(Sent { occasion, at: now });
        let then = judge(&case.known(&file.account, &sent), now);
        // Made before it is claimed: what can't be made isn't lost.
        let message = self.message(&case, &file.account, &address, now)?;
        let actor = Actor::time();
        let audit = about(&case, Action::ReminderSent, occasion, &actor, now);
        match self.reminders.claim(&case, occasion, then, file.version, now, &audit).await? {
            Claim::Ours => self.send(&case, occasion, &message, now).await,
            Claim::Changed => Ok(Outcome::Nothing),
            Claim::BudgetSpent => {
                tracing::warn!(platform = %case.link.platform, "reminder.budget_spent");
                let tomorrow = (now.div_euclid(DAY) + 1) * DAY;
                self.reminders.note(&case, Decision::Later(tomorrow), now).await?;
                Ok(Outcome::Nothing)
            }
        }
    }
}

fn about<'a>(case: &Case, action: Action, occasion: Occasion, actor: &'a Actor, at: i64) -> Audit<'a> {
    let about = vec![case.reminding.plan.channel.as_str().to_owned(), occasion.name()];
    Audit { action, actor, at, link: Some(case.link.id.to_string()), about }
}
