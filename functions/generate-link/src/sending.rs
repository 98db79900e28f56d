//! Having an account's link sent, as staff ask for it on a page: the link that the account has, or a new one.
//!
//! Rule: a link's messages are planned once. While they are under way nothing is planned beside them; once they are over,
//! what is asked for anew goes with a new link, and the one that the owner has goes on opening.

use domain::{
    account::Account,
    id::AccountId,
    link::{Link, Status},
    platform::Platform,
    reminder::{Decision, Plan},
};
use store::{
    audit::{Action, Actor, Audit},
    reminders::{OfAccount, Reminding},
};
use web::api::{ApiError, Caller, Permission};

use crate::{GenerateLink, Given, Wanted, send, staff::refused};

/// The link that an account has now, and how its messages stand.
#[derive(Clone)]
pub struct Standing {
    /// The link, while it opens, and its address.
    pub live: Option<Given>,
    /// Its messages, where any were asked for.
    pub reminding: Option<Reminding>,
    /// Whether the owner wants no messages.
    pub opted_out: bool,
}

/// What came of asking that a link is sent.
#[derive(Debug, Clone, PartialEq)]
pub enum Sending {
    /// It is sent, as it was asked for.
    Planned,
    /// Messages of the account's link were under way, and nothing was changed.
    UnderWay(Reminding),
}

impl Standing {
    /// What comes next of the link's messages; none where none were asked for.
    pub fn next(&self, account: &Account, platform: &Platform, now: i64) -> Option<Decision> {
        let (live, reminding) = (self.live.as_ref()?, self.reminding.as_ref()?);
        Some(reminding.next(&live.link, account, platform, self.opted_out, now))
    }

    /// Whether messages of the link are under way.
    pub fn is_under_way(&self, account: &Account, platform: &Platform, now: i64) -> bool {
        !matches!(self.next(account, platform, now), None | Some(Decision::Never(_)))
    }
}

impl GenerateLink {
    /// The link that an account has now, and how its messages stand. The caller has read the account.
    ///
    /// # Errors
    /// 403 for a role that sees no links.
    pub async fn standing(&self, caller: &Caller, account: &AccountId) -> Result<Standing, ApiError> {
        caller.require(Permission::ReadLinks)?;
        let known = self.reminders.of_account(caller.platform()?, account).await?;
        Ok(self.standing_of(&known))
    }

    /// Has the link of an account sent: the one that it has, or a new one when it has none worth giving, or when the
    /// messages of that one are over.
    ///
    /// # Errors
    /// As of [`give`](Self::give), and 400 with a code that says why nothing could be sent.
    pub async fn send(
        &self,
        caller: &Caller,
        actor: &Actor,
        account: &AccountId,
        plan: Plan,
    ) -> Result<Sending, ApiError> {
        caller.require(Permission::GenerateLinks)?;
        let reads = async { Ok(self.reminders.of_account(caller.platform()?, account).await?) };
        let ((owned, platform), mut known) = tokio::try_join!(self.owned(caller, account), reads)?;
        owned.can_have_link(None).map_err(|refusal| refused(&refusal))?;
        if owned.due().is_empty() {
            return Err(ApiError::invalid("account", "nothing_due", "Nothing is due on this account.".into()));
        }
        send::possible(plan, &owned, &platform)?;
        // Whoever comes second reads what the first one asked for.
        for _ in 0..4 {
            if known.opted_out {
                let message = "The account's owner wants no messages.";
                return Err(ApiError::invalid("account", "owner_opted_out", message.into()));
            }
            let (now, standing) = (self.api.now(), self.standing_of(&known));
            let under_way = standing.is_under_way(&owned, &platform, now);
            let planned = match (standing.live, standing.reminding) {
                (Some(_), Some(reminding)) if under_way => return Ok(Sending::UnderWay(reminding)),
                (Some(live), None) if live.link.is_worth_giving(now) => self.plan(&live.link, plan, actor, now).await?,
                _ => {
                    let link = self.fresh(caller, &owned, Wanted::default())?;
                    self.replace(known.line.as_ref(), &link, Some(plan), actor, now).await?
                }
            };
            if planned {
                return Ok(Sending::Planned);
            }
            known = self.reminders.of_account(caller.platform()?, account).await?;
        }
        Err(ApiError::conflict())
    }

    async fn plan(&self, link: &Link, plan: Plan, actor: &Actor, now: i64) -> Result<bool, ApiError> {
        let about = vec![plan.channel.as_str().to_owned()];
        let audit = Audit { action: Action::RemindersAsked, actor, at: now, link: Some(link.id.to_string()), about };
        Ok(self.reminders.plan(link, plan, now, &audit).await?)
    }

    fn standing_of(&self, known: &OfAccount) -> Standing {
        let now = self.api.now();
        let open = known.link.clone().filter(|link| link.status(now) == Status::Active);
        let live = open.and_then(|link| Some(Given { url: self.url(&link)?, link, made: false }));
        let reminding = known.reminding.clone().filter(|_| live.is_some());
        Standing { live, reminding, opted_out: known.opted_out }
    }
}
