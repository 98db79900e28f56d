//! What staff do with links, whichever way they ask: by a call of the API or on a page of the dashboard.
//!
//! Rule: every one of these asks for its own permission and writes its own audit record, so that no caller can leave one
//! out. An account's link is given again as long as it is worth giving; of two who ask at once, both get the same.

use domain::{
    account::{Account, LinkRefusal},
    event::{EventKind, NewEvent},
    id::{AccountId, LinkId},
    language::LanguageTag,
    link::{Link, LiveLink, NewLink, Status},
    platform::Platform,
    reminder::Plan,
    requirement::RequirementPath,
    token,
};
use store::audit::{Action, Actor, Audit};
use web::api::{ApiError, Caller, Permission};

use crate::{GenerateLink, send};

/// A link and where it opens.
#[derive(Clone)]
pub struct Given {
    /// The link.
    pub link: Link,
    /// Its address. Whoever has it may open it: it goes to staff and nowhere else, and the type has no `Debug`.
    pub url: String,
    /// Whether it was made for this; else the account had it.
    pub made: bool,
}

/// What may be asked of a new link beside the account that it is for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The one requirement that it is made for.
    pub requirement: Option<RequirementPath>,
    /// The language that it opens in; none for that of the owner's browser.
    pub language: Option<LanguageTag>,
    /// What the service sends to the owner; none where the platform does it.
    pub plan: Option<Plan>,
}

impl GenerateLink {
    /// The link that an account has now, or a new one when it has none worth giving.
    ///
    /// # Errors
    /// 403 for a role that makes no links, 404 for an account that isn't this caller's, 400 with a code that says why a link
    /// can't help the account.
    pub async fn give(&self, caller: &Caller, actor: &Actor, account: &AccountId) -> Result<Given, ApiError> {
        caller.require(Permission::GenerateLinks)?;
        let owned = self.account(caller, account).await?;
        owned.can_have_link(None).map_err(|refusal| refused(&refusal))?;
        // Who makes one writes only over the line that was read; who comes second reads the first one's link.
        for _ in 0..4 {
            let live = self.links.live(caller.platform()?, std::slice::from_ref(account)).await?.pop().flatten();
            if let Some(given) = self.again(live.as_ref()).await? {
                return Ok(given);
            }
            let (link, now) = (self.fresh(caller, &owned, Wanted::default())?, self.api.now());
            if self.replace(live.as_ref(), &link, None, actor, now).await? {
                return self.made(link);
            }
        }
        Err(ApiError::conflict())
    }

    /// A new link, whatever links the account has. From now on it is the one that is given again, unless it is for one
    /// requirement.
    ///
    /// # Errors
    /// As of [`give`](Self::give).
    pub async fn make(
        &self,
        caller: &Caller,
        actor: &Actor,
        account: &AccountId,
        wanted: Wanted,
    ) -> Result<Given, ApiError> {
        caller.require(Permission::GenerateLinks)?;
        let (owned, platform) = self.owned(caller, account).await?;
        let link = self.make_for(caller, actor, (&owned, &platform), wanted).await?;
        self.made(link)
    }

    /// The same for an account that was read, with its platform, and may be part of the answer.
    pub(crate) async fn make_for(
        &self,
        caller: &Caller,
        actor: &Actor,
        (account, platform): (&Account, &Platform),
        wanted: Wanted,
    ) -> Result<Link, ApiError> {
        caller.require(Permission::GenerateLinks)?;
        account.can_have_link(wanted.requirement.as_ref()).map_err(|refusal| refused(&refusal))?;
        let plan = wanted.plan;
        if let Some(plan) = plan {
            send::possible(plan, account, platform)?;
        }
        let (link, now) = (self.fresh(caller, account, wanted)?, self.api.now());
        let event = NewEvent::link(EventKind::LinkCreated, &link, now);
        self.links.create_sent(&link, plan, &created(&link, plan, actor, now), &[event]).await?;
        Ok(link)
    }

    /// Closes a link, and gives it as it is afterwards. One that was closed before stays closed, and when it was closed
    /// stays as it was.
    ///
    /// # Errors
    /// 403 for a role that revokes no links, 404 for a link that isn't this caller's.
    pub async fn revoke(&self, caller: &Caller, actor: &Actor, id: &str) -> Result<Link, ApiError> {
        caller.require(Permission::RevokeLinks)?;
        let (link, now) = (self.find(caller, id).await?, self.api.now());
        let audit =
            Audit { action: Action::LinkRevoked, actor, at: now, link: Some(link.id.to_string()), about: vec![] };
        // Revoking twice is not an error: whoever asks wants it closed, and it is. The first time stays.
        let event = NewEvent::link(EventKind::LinkRevoked, &link.revoked(now), now);
        self.links.revoke(&link, now, &audit, &[event]).await?;
        self.find(caller, id).await
    }

    /// The links of an account, newest first; none of an account that isn't this caller's.
    ///
    /// # Errors
    /// 403 for a role that sees no links.
    pub async fn of_account(&self, caller: &Caller, account: &AccountId) -> Result<Vec<Link>, ApiError> {
        caller.require(Permission::ReadLinks)?;
        let mut links = self.links.of_account(caller.platform()?, account).await?;
        links.retain(|link| link.livemode == caller.livemode);
        Ok(links)
    }

    /// Where a link opens; none when the keys of its time are gone. Whether it still opens is its own matter.
    pub fn url(&self, link: &Link) -> Option<String> {
        token::print(&self.keys, link.key_version, &link.id).map(|token| format!("{}/r/{token}", self.origin))
    }

    // The link behind an account's line, when it is worth giving.
    async fn again(&self, live: Option<&LiveLink>) -> Result<Option<Given>, ApiError> {
        let now = self.api.now();
        let Some(live) = live.filter(|live| live.is_worth_giving(now)) else { return Ok(None) };
        let Some(link) = self.links.get(&live.id).await?.filter(|link| link.status(now) == Status::Active) else {
            return Ok(None);
        };
        Ok(self.url(&link).map(|url| Given { link, url, made: false }))
    }

    /// Stores a new link in the place of the one that was seen; false when the account has got another one since.
    pub(crate) async fn replace(
        &self,
        seen: Option<&LiveLink>,
        link: &Link,
        plan: Option<Plan>,
        actor: &Actor,
        now: i64,
    ) -> Result<bool, ApiError> {
        let event = NewEvent::link(EventKind::LinkCreated, link, now);
        Ok(self.links.replace(seen, link, plan, &created(link, plan, actor, now), &[event]).await?)
    }

    /// A link that was made just now.
    fn made(&self, link: Link) -> Result<Given, ApiError> {
        let url = self.url(&link).ok_or_else(|| ApiError::internal(&"the newest key is gone"))?;
        Ok(Given { link, url, made: true })
    }

    pub(crate) fn fresh(&self, caller: &Caller, account: &Account, wanted: Wanted) -> Result<Link, ApiError> {
        let wanted = NewLink {
            platform: caller.platform()?.clone(),
            account: account.id().clone(),
            livemode: caller.livemode,
            country: account.country().map(str::to_owned),
            language: wanted.language,
            requirement: wanted.requirement,
            created_by: caller.subject.clone(),
        };
        let id = LinkId::from_random(outbound::random::bytes()?);
        Ok(Link::new(wanted, id, self.keys.newest(), self.api.now()).reached_by(account.access()))
    }
}

// With what is sent of it: who asked for messages stands where the link does.
fn created<'a>(link: &Link, plan: Option<Plan>, actor: &'a Actor, at: i64) -> Audit<'a> {
    let about = plan.map(|plan| plan.channel.as_str().to_owned()).into_iter().collect();
    Audit { action: Action::LinkCreated, actor, at, link: Some(link.id.to_string()), about }
}

pub(crate) fn refused(refusal: &LinkRefusal) -> ApiError {
    ApiError::invalid(refusal.param(), refusal.code(), refusal.to_string())
}
