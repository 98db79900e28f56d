//! Port: reminders of links. Rule: a message is claimed in one transaction before it leaves, under the condition that
//! nothing it was decided on has changed since; so it is sent at most once, and not at all when whoever claimed it dies.

mod account;

pub use account::OfAccount;

use domain::{
    account::Account,
    email::DAILY_BUDGET,
    id::{AccountId, LinkId, PlatformId},
    link::Link,
    platform::Platform,
    reminder::{Channel, Decision, Known, Occasion, Plan, Sent, Stop, judge},
    text_message::{MessageId, Outcome, Report, Response},
    time::{DAY, HOUR},
};

use crate::{
    account_file::SealedFile,
    audit::Audit,
    codes::spend,
    keys::{DueKind, Key, account_partition, due, link_of},
    messages::remember,
    owner::LINK_OPENS,
    platforms::StoredPlatform,
    rows::{AccountRow, LinkRow, PlatformRow, ReminderRow},
    seal::fresh,
    table::{StoreError, Table, Write, WriteError, happened},
};

/// How long a link with reminders waits to be looked at anew: deadlines move, and what is due is given.
pub const LOOK: i64 = 6 * HOUR;

/// Claims and keeps what is sent.
#[derive(Debug, Clone)]
pub struct Reminders(Table);

/// What is known of a link's messages.
#[derive(Debug, Clone, PartialEq)]
pub struct Reminding {
    /// What was asked for.
    pub plan: Plan,
    /// When, if that was later than with the link.
    pub asked_at: Option<i64>,
    /// What was sent.
    pub sent: Vec<Sent>,
    /// When the next one goes out, as far as it is known.
    pub next_at: Option<i64>,
    /// Why no more goes out.
    pub stopped: Option<Stop>,
    pub(crate) version: i64,
}

/// Everything that a decision rests on.
#[derive(Debug)]
pub struct Case {
    /// The link.
    pub link: Link,
    /// Its messages.
    pub reminding: Reminding,
    /// Its platform.
    pub platform: StoredPlatform,
    /// Whether its owner wants no messages.
    pub opted_out: bool,
}

/// What came of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// Send it: nobody else will.
    Ours,
    /// Somebody else claimed it, or something changed: it is decided anew in the next round.
    Changed,
    /// The platform's text messages of today are spent.
    BudgetSpent,
}

impl Reminding {
    /// What was just asked for.
    pub fn planned(plan: Plan) -> Self {
        Self { plan, asked_at: None, sent: vec![], next_at: None, stopped: None, version: 1 }
    }

    /// What comes next as things stand. What was stopped stays so.
    pub fn next(&self, link: &Link, account: &Account, platform: &Platform, opted_out: bool, now: i64) -> Decision {
        if let Some(stop) = self.stopped {
            return Decision::Never(stop);
        }
        let (plan, asked_at, sent) = (self.plan, self.asked_at, self.sent.as_slice());
        match judge(&Known { link, account, platform, plan, asked_at, sent, opted_out }, now) {
            // It was put off: what the platform may spend on that day is spent.
            Decision::Now(occasion) => {
                self.next_at.filter(|at| *at > now).map_or(Decision::Now(occasion), Decision::Later)
            }
            decision => decision,
        }
    }

    /// The state after a decision: when it is next looked at is none when never.
    fn after(&self, decision: Decision, now: i64) -> (Self, Option<i64>) {
        let (next_at, look, stopped) = match decision {
            Decision::Never(stop) => (None, None, Some(stop)),
            Decision::Waits => (None, Some(now + LOOK), None),
            Decision::Later(at) => (Some(at), Some(at.min(now + LOOK)), None),
            Decision::Now(_) => (Some(now), Some(now), None),
        };
        (Self { next_at, stopped, version: self.version + 1, ..self.clone() }, look)
    }
}

impl Case {
    /// What is known when its account is opened, and these were sent.
    pub fn known<'a>(&'a self, account: &'a Account, sent: &'a [Sent]) -> Known<'a> {
        Known {
            link: &self.link,
            account,
            platform: &self.platform.platform,
            plan: self.reminding.plan,
            asked_at: self.reminding.asked_at,
            sent,
            opted_out: self.opted_out,
        }
    }
}

impl Reminders {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// What is known of the messages of links, in their order. One round trip; up to a hundred.
    pub async fn of_links(&self, links: &[LinkId]) -> Result<Vec<Option<Reminding>>, StoreError> {
        if links.is_empty() {
            return Ok(Vec::new());
        }
        let keys: Vec<Key> = links.iter().map(Key::reminders).collect();
        let mut rows = self.0.get_all(&keys).await?;
        keys.iter().map(|key| rows.take::<ReminderRow>(key)?.map(|row| row.read(key)).transpose()).collect()
    }

    /// Links that must be looked at by now, at most `most` of each partition.
    pub async fn due(&self, now: i64, most: usize) -> Result<Vec<LinkId>, StoreError> {
        Ok(self.0.due(DueKind::Reminder, now, most).await?.iter().filter_map(link_of).collect())
    }

    /// Everything that a decision about a link rests on, and its account, still sealed; none when the link, its account or
    /// its platform is gone. Two round trips.
    pub async fn case(&self, id: &LinkId) -> Result<Option<(Case, SealedFile)>, StoreError> {
        let (link_key, own_key) = (Key::link(id), Key::reminders(id));
        let mut rows = self.0.get_all(&[link_key.clone(), own_key.clone()]).await?;
        let link = rows.take::<LinkRow>(&link_key)?.map(Link::try_from).transpose()?;
        let row = rows.take::<ReminderRow>(&own_key)?;
        let (Some(link), Some(row)) = (link, row) else { return Ok(None) };
        let reminding = row.read(&own_key)?;
        let keys = [
            Key::platform(&link.platform),
            Key::account(&link.platform, &link.account),
            Key::declined(&link.platform, &link.account),
        ];
        let mut rows = self.0.get_all(&keys).await?;
        let platform = rows.take::<PlatformRow>(&keys[0])?.map(StoredPlatform::from_row).transpose()?;
        let account = rows.take::<AccountRow>(&keys[1])?;
        let (Some(platform), Some(account)) = (platform, account) else { return Ok(None) };
        let partition = account_partition(&link.platform, &link.account);
        let file = SealedFile::of_account(partition, link.account.clone(), account);
        Ok(Some((Case { opted_out: rows.contains(&keys[2]), link, reminding, platform }, file)))
    }

    /// Takes a link whose account or platform is gone out of what is due.
    pub async fn forget(&self, id: &LinkId) -> Result<(), StoreError> {
        // Without a condition: what has no link or no account is sent by nobody.
        happened(self.0.write(vec![Write::delete(Key::reminders(id))]).await).map(drop)
    }

    /// Notes what was decided, when nothing is sent now. False when somebody else came between.
    pub async fn note(&self, case: &Case, decision: Decision, now: i64) -> Result<bool, StoreError> {
        let (after, look) = case.reminding.after(decision, now);
        happened(self.0.write(vec![put(&case.link, &after, look, Some(case.reminding.version))?]).await)
    }

    /// Claims a message that is to be sent now: the decision, what the platform spends, and the audit record, all or nothing.
    /// `then` is what is decided once it was sent; `account_version` is that of the account which was judged.
    pub async fn claim(
        &self,
        case: &Case,
        occasion: Occasion,
        then: Decision,
        account_version: u32,
        now: i64,
        audit: &Audit<'_>,
    ) -> Result<Claim, StoreError> {
        let link = &case.link;
        let day = now.div_euclid(DAY);
        let (spent, budget) = match case.reminding.plan.channel {
            Channel::Sms => (Key::spend(&link.platform, day), case.platform.platform.sms_daily_budget),
            Channel::Email => (Key::mails(&link.platform, day), DAILY_BUDGET),
        };
        // The first of a day finds no count to compare with.
        if budget == 0 {
            return Ok(Claim::BudgetSpent);
        }
        let mut claimed = case.reminding.clone();
        claimed.sent.push(Sent { occasion, at: now });
        let (after, look) = claimed.after(then, now);
        let writes = vec![
            spend(spent, budget, now),
            put(link, &after, look, Some(case.reminding.version))?,
            Write::check(Key::link(&link.id), LINK_OPENS).number(":now", now),
            Write::check(Key::account(&link.platform, &link.account), "version = :version")
                .number(":version", i64::from(account_version)),
            Write::check(Key::declined(&link.platform, &link.account), "attribute_not_exists(pk)"),
            audit.write(&link.platform, &link.account)?,
        ];
        match self.0.write(writes).await {
            Ok(()) => Ok(Claim::Ours),
            Err(WriteError::Condition(0)) => Ok(Claim::BudgetSpent),
            Err(WriteError::Condition(_) | WriteError::Conflict) => Ok(Claim::Changed),
            Err(WriteError::Store(error)) => Err(error),
        }
    }

    /// Remembers a text message by the provider's name for it, so that what is reported of it finds its account.
    pub async fn taken(&self, link: &Link, id: &MessageId, country: &str, now: i64) -> Result<(), WriteError> {
        self.0.write(remember((&link.platform, &link.account, &link.id), id, country, None, now)?).await
    }

    /// Notes that the provider didn't take a message, and why. `country` is that of a phone. With `stop` no further one goes
    /// out: this address takes none.
    pub async fn not_taken(
        &self,
        link: &Link,
        country: Option<&str>,
        why: &str,
        stop: bool,
        now: i64,
        audit: &Audit<'_>,
    ) -> Result<(), WriteError> {
        let mut writes = vec![audit.write(&link.platform, &link.account)?];
        if let Some(country) = country {
            let id = MessageId::of_refused(fresh().map_err(|_| StoreError::Refused("no random bytes".into()))?);
            let refused = Report { outcome: Outcome::Failed, response: Response::of(why), at: now * 1_000 };
            writes.extend(remember((&link.platform, &link.account, &link.id), &id, country, Some(&refused), now)?);
        }
        if stop {
            writes.push(stopping(&link.id, Stop::NotDelivered));
        }
        self.0.write(writes).await
    }

    /// Keeps that an account's owner wants no messages. False when that was said before.
    pub async fn decline(
        &self,
        platform: &PlatformId,
        account: &AccountId,
        now: i64,
        audit: &Audit<'_>,
    ) -> Result<bool, StoreError> {
        let said = Write::update(Key::declined(platform, account), "SET declined_at = :now");
        let said = said.when("attribute_not_exists(pk)").number(":now", now);
        let known = Write::check(Key::account(platform, account), "attribute_exists(pk)");
        happened(self.0.write(vec![said, known, audit.write(platform, account)?]).await)
    }

    /// Forgets that an account's owner wants no messages. False when nobody had said so.
    pub async fn allow(
        &self,
        platform: &PlatformId,
        account: &AccountId,
        audit: &Audit<'_>,
    ) -> Result<bool, StoreError> {
        let gone = Write::delete(Key::declined(platform, account)).when("attribute_exists(pk)");
        happened(self.0.write(vec![gone, audit.write(platform, account)?]).await)
    }

    /// Whether an account's owner wants no messages.
    pub async fn declined(&self, platform: &PlatformId, account: &AccountId) -> Result<bool, StoreError> {
        let key = Key::declined(platform, account);
        Ok(self.0.get_all(std::slice::from_ref(&key)).await?.contains(&key))
    }
}

/// The row of a new link's messages. It is looked at in the next round.
pub(crate) fn begin(link: &Link, plan: Plan) -> Result<Write, StoreError> {
    put(link, &Reminding::planned(plan), Some(link.created), None)
}

/// The write that ends the messages of a link; only where the link has any.
pub(crate) fn stopping(id: &LinkId, stop: Stop) -> Write {
    Write::update(Key::reminders(id), "SET stopped = :stop, version = version + :one REMOVE due_pk, due_sk, next_at")
        .when("attribute_exists(pk)")
        .text(":stop", stop.as_str())
        .number(":one", 1)
}

fn put(link: &Link, reminding: &Reminding, look: Option<i64>, read: Option<i64>) -> Result<Write, StoreError> {
    let (due_pk, due_sk) = look.map(|at| due(DueKind::Reminder, at, &link.id.to_string())).unzip();
    let row = ReminderRow::new(reminding, due_pk, due_sk, link.expires_at);
    let put = Write::put(Key::reminders(&link.id), &row)?;
    Ok(match read {
        None => put.when("attribute_not_exists(pk)"),
        Some(version) => put.when("version = :read").number(":read", version),
    })
}
