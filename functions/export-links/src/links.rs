//! The links of an export's rows. Rule: an account that has a link worth giving keeps it; for the others links are made in
//! bulk, each with the audit record and the event that it would have alone, and over nobody's head: whoever made one in the
//! same moment, theirs is the account's link, and stands in the row.

use std::time::Duration;

use domain::{
    account::{Access, Account},
    id::LinkId,
    link::{Link, LiveLink, NewLink},
};
use store::{StoreError, links::AT_ONCE};

use crate::{
    WorkError,
    rows::{Line, Maker},
};

/// How often a transaction is sent again that somebody came between, or that the table had no room for; each time after
/// twice the pause.
const TRIES: u32 = 7;
/// The first pause.
const PAUSE: Duration = Duration::from_millis(50);

impl Maker {
    /// Gives every line that can have one a link.
    pub(crate) async fn give(&self, lines: &mut [Line], now: i64) -> Result<(), WorkError> {
        let wanting: Vec<&mut Line> = lines.iter_mut().filter(|line| line.wants_link(self, now)).collect();
        let mut groups: Vec<Vec<&mut Line>> = Vec::new();
        for line in wanting {
            match groups.last_mut() {
                Some(group) if group.len() < AT_ONCE => group.push(line),
                _ => groups.push(vec![line]),
            }
        }
        // One after the other: the batches ahead do the same beside it, and more at once is more than a table takes gladly.
        for group in groups {
            self.make(group, now).await?;
        }
        Ok(())
    }

    // One transaction for all of them; when it doesn't go through, for those that still want a link then.
    async fn make(&self, mut group: Vec<&mut Line>, now: i64) -> Result<(), WorkError> {
        for attempt in 0..TRIES {
            if group.is_empty() {
                return Ok(());
            }
            let links = self.fresh(&group, now)?;
            match self.links.replace_all(&links, &self.actor, &self.about, now).await {
                Ok(true) => {
                    for (line, (_, link)) in group.iter_mut().zip(&links) {
                        line.live = link.live();
                    }
                    return Ok(());
                }
                Ok(false) => {}
                Err(StoreError::Unavailable(why)) => {
                    tracing::warn!(why, attempt, "export.links_delayed");
                    tokio::time::sleep(PAUSE * 2_u32.pow(attempt)).await;
                }
                Err(error) => return Err(error.into()),
            }
            // Whether it was refused or its answer got lost: the lines say who has a link by now.
            let ids: Vec<_> = group.iter().map(|line| line.id.clone()).collect();
            match self.links.live(&self.platform, &ids).await {
                Ok(all) => group.iter_mut().zip(all).for_each(|(line, live)| line.live = live),
                // Then the next try is refused, if this one did get through, and the lines are asked again.
                Err(StoreError::Unavailable(_)) => {}
                Err(error) => return Err(error.into()),
            }
            group.retain(|line| line.wants_link(self, now));
        }
        self.alone(group, now).await
    }

    // One of them stands in the way of all: each by itself, and the one that has no account any more without a link.
    async fn alone(&self, group: Vec<&mut Line>, now: i64) -> Result<(), WorkError> {
        for line in group {
            let links = self.fresh(std::slice::from_ref(&line), now)?;
            if self.links.replace_all(&links, &self.actor, &self.about, now).await? {
                line.live = links.first().and_then(|(_, link)| link.live());
            } else {
                line.live = self.links.live(&self.platform, std::slice::from_ref(&line.id)).await?.pop().flatten();
            }
        }
        Ok(())
    }

    fn fresh(&self, group: &[&mut Line], now: i64) -> Result<Vec<(Option<LiveLink>, Link)>, WorkError> {
        let mut links = Vec::with_capacity(group.len());
        for line in group {
            let wanted = NewLink {
                platform: self.platform.clone(),
                account: line.id.clone(),
                livemode: self.livemode,
                country: line.account.as_ref().ok().and_then(Account::country).map(str::to_owned),
                language: None,
                requirement: None,
                created_by: self.created_by.clone(),
            };
            let id = LinkId::from_random(outbound::random::bytes()?);
            let access = line.account.as_ref().map_or_else(|_| Access::default(), Account::access);
            links.push((line.live, Link::new(wanted, id, self.keys.newest(), now).reached_by(access)));
        }
        Ok(links)
    }
}
