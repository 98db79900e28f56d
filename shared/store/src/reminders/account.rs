//! What an account's owner is sent, as staff ask for it. Rule: a link's messages are planned once; who comes second is told
//! so, and reads what the first one asked for.

use domain::{
    id::{AccountId, PlatformId},
    link::{Link, LiveLink},
    reminder::Plan,
};

use super::{Reminders, Reminding, put};
use crate::{
    audit::Audit,
    keys::Key,
    owner::link_opens,
    rows::{LinkRow, LiveLinkRow, ReminderRow},
    table::{StoreError, happened},
};

/// The link that an account has now, and how its messages stand.
#[derive(Debug, Clone, Default)]
pub struct OfAccount {
    /// The line of the link, which a write in its place must name.
    pub line: Option<LiveLink>,
    /// The link.
    pub link: Option<Link>,
    /// Its messages, where any were asked for.
    pub reminding: Option<Reminding>,
    /// Whether the owner wants no messages.
    pub opted_out: bool,
}

impl Reminders {
    /// The link that an account has now, and how its messages stand. Two round trips, one where it has none.
    pub async fn of_account(&self, platform: &PlatformId, account: &AccountId) -> Result<OfAccount, StoreError> {
        let (line_key, declined) = (Key::live_link(platform, account), Key::declined(platform, account));
        let mut rows = self.0.get_all(&[line_key.clone(), declined.clone()]).await?;
        let opted_out = rows.contains(&declined);
        let line = rows.take::<LiveLinkRow>(&line_key)?.map(|row| row.read(&line_key)).transpose()?;
        let Some(live) = line else { return Ok(OfAccount { opted_out, ..OfAccount::default() }) };
        let (link_key, own_key) = (Key::link(&live.id), Key::reminders(&live.id));
        let mut rows = self.0.get_all(&[link_key.clone(), own_key.clone()]).await?;
        let link = rows.take::<LinkRow>(&link_key)?.map(Link::try_from).transpose()?;
        let reminding = rows.take::<ReminderRow>(&own_key)?.map(|row| row.read(&own_key)).transpose()?;
        Ok(OfAccount { line, link, reminding, opted_out })
    }

    /// Has a link that was made without messages sent. False, and nothing is changed, when it has some by now or opens no
    /// more.
    pub async fn plan(&self, link: &Link, plan: Plan, now: i64, audit: &Audit<'_>) -> Result<bool, StoreError> {
        let asked = Reminding { asked_at: Some(now), ..Reminding::planned(plan) };
        let writes = vec![
            put(link, &asked, Some(now), None)?,
            link_opens(&link.id, now),
            audit.write(&link.platform, &link.account)?,
        ];
        happened(self.0.write(writes).await)
    }
}
