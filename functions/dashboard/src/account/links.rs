//! The links of an account: how far each came, and closing one.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::AccountId,
    link::{Link, Status},
};
use store::reminders::Reminding;
use web::{api::Permission, language::Language};

use super::{
    page::RevokePage,
    sent::{About, Messages},
    words::{self, Tag},
};
use crate::{
    Dashboard, Form, Shell, Staff, Tab, Trouble,
    page::{page, see_other},
};

/// One link.
pub struct Card {
    /// Its id.
    pub id: String,
    /// Whether it opens.
    pub tag: Tag,
    /// Who made it, and when.
    pub made: String,
    /// Until when it opens, or since when it doesn't.
    pub ends: String,
    /// How far its owner came.
    pub steps: Vec<Step>,
    /// What the service sends to the owner, if that was asked for.
    pub messages: Option<Messages>,
    /// Where it is closed.
    pub revoke: Option<String>,
}

/// One step of a link.
pub struct Step {
    /// Its word.
    pub word: String,
    /// When it was reached.
    pub at: Option<String>,
}

impl Card {
    /// The card of a link.
    pub fn of(t: &Language, link: &Link, may_revoke: bool, now: i64) -> Self {
        let words = [
            "account-step-code",
            "account-step-phone",
            "account-step-identity",
            "account-step-submitted",
            "account-step-cleared",
        ];
        let step = |(key, at): (&str, Option<i64>)| Step { word: t.text(key), at: at.map(|at| t.moment(at)) };
        let steps = words.into_iter().zip(link.progress.times()).map(step).collect();
        let ends = match (link.status(now), link.revoked_at) {
            (Status::Revoked, Some(at)) => t.with("account-link-revoked-at", "date", t.moment(at)),
            (Status::Active, _) => t.with("account-link-ends", "date", t.date(link.expires_at)),
            _ => t.with("account-link-ended", "date", t.date(link.expires_at)),
        };
        Self {
            id: link.id.to_string(),
            tag: words::link_status(t, link, now),
            made: t.say(
                "account-link-made",
                &[("who", link.created_by.as_str().into()), ("date", t.moment(link.created).into())],
            ),
            ends,
            steps,
            messages: None,
            revoke: (may_revoke && link.status(now) == Status::Active)
                .then(|| format!("/dashboard/accounts/{}/links/{}/revoke", link.account, link.id)),
        }
    }
}

impl Card {
    /// The card with what is known of the messages that the service sends.
    #[must_use]
    pub fn sending(
        self,
        t: &Language,
        link: &Link,
        reminding: Option<&Reminding>,
        about: &About<'_>,
        now: i64,
    ) -> Self {
        Self { messages: reminding.map(|reminding| Messages::of(t, link, reminding, about, now)), ..self }
    }
}

// The link, if it is one of this account's, and the account is this caller's.
async fn find(state: &Dashboard, staff: &Staff, account: &AccountId, link: &str) -> Result<Link, Trouble> {
    let links = state.links.of_account(&staff.caller, account).await?;
    links.into_iter().find(|one| one.id.to_string() == link).ok_or(Trouble::NotFound)
}

/// `GET /dashboard/accounts/{id}/links/{link}/revoke`: what it would do, and the button that does it.
pub async fn ask(
    State(state): State<Dashboard>,
    staff: Staff,
    Path((id, link)): Path<(String, String)>,
) -> Result<Response, Trouble> {
    staff.require(Permission::RevokeLinks)?;
    let (file, _) = state.accounts.file(&staff.caller, &id).await?;
    let link = find(&state, &staff, file.account.id(), &link).await?;
    let here = format!("/dashboard/accounts/{}", file.account.id());
    // Somebody else closed it, or its time is over.
    if link.status(state.now()) != Status::Active {
        return Ok(see_other(&here));
    }
    let name = file.account.called_or_id();
    let shell = Shell::new(&staff, Tab::Accounts, staff.t.text("account-revoke-title")).under(here.clone(), name);
    Ok(page(&RevokePage { shell, link: Card::of(staff.t, &link, false, state.now()), here }))
}

/// `POST /dashboard/accounts/{id}/links/{link}/revoke`.
pub async fn revoke(
    State(state): State<Dashboard>,
    Path((id, link)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Trouble> {
    let staff = form.staff;
    staff.require(Permission::RevokeLinks)?;
    let (file, _) = state.accounts.file(&staff.caller, &id).await?;
    let link = find(&state, &staff, file.account.id(), &link).await?;
    state.links.revoke(&staff.caller, &staff.actor(), &link.id.to_string()).await?;
    Ok(see_other(&format!("/dashboard/accounts/{}?done=revoked", link.account)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        account::Account,
        id::{LinkId, PlatformId},
        link::{LIFETIME, NewLink},
        platform::{DisplayName, Platform},
        reminder::{Channel, Occasion, Plan, Sent},
    };
    use serde_json::{Value, json};

    fn link() -> Link {
        let wanted = NewLink {
            platform: PlatformId::parse("plat_1").unwrap(),
            account: AccountId::parse("acct_1").unwrap(),
            livemode: false,
            country: None,
            language: None,
            requirement: None,
            created_by: "jane@northwind.example".into(),
        };
        Link::new(wanted, LinkId::from_random([7; 16]), 1, 1_809_475_200)
    }

    fn card(link: &Link, may_revoke: bool, now: i64) -> Card {
        Card::of(Language::staff(), link, may_revoke, now)
    }

    #[test]
    fn a_link_says_who_made_it_and_how_far_it_came() {
        let mut link = link();
        let fresh = card(&link, true, link.created);
        assert_eq!(fresh.made, "Made by jane@northwind.example on 5 May 2027, 00:00 UTC");
        assert_eq!(fresh.ends, "Opens until 3 August 2027");
        assert!(fresh.steps.iter().all(|step| step.at.is_none()));
        link.progress.opened_at = Some(link.created + 60);
        link.progress.authenticated_at = Some(link.created + 120);
        let later = card(&link, true, link.created + 200);
        let reached: Vec<&str> =
            later.steps.iter().filter(|step| step.at.is_some()).map(|step| step.word.as_str()).collect();
        assert_eq!(reached, ["Code sent", "Phone proven"]);
    }

    #[test]
    fn a_link_says_what_was_sent_with_it_and_what_comes_next() {
        let (t, now) = (Language::staff(), 1_809_475_200);
        let platform = Platform::new(PlatformId::parse("plat_1").unwrap(), DisplayName::parse("Northwind").unwrap());
        let body = json!({"business_type": "individual", "country": "DE", "individual": {"email": "me@example.com"},
            "requirements": {"currently_due": ["individual.phone"]}});
        let Value::Object(body) = body else { panic!("an object") };
        let account = Account::read(&AccountId::parse("acct_1").unwrap(), false, body, None, 0);
        let account = account.unwrap_or_else(|invalid| panic!("{invalid}"));
        let says = |reminding: &Reminding, opted_out: bool| {
            let about = About { account: &account, platform: &platform, opted_out };
            let shown = card(&link(), true, now).sending(t, &link(), Some(reminding), &about, now).messages.unwrap();
            (shown.channel, shown.sent, shown.next)
        };
        let mut asked = Reminding::planned(Plan { channel: Channel::Email, at_creation: true, reminders: false });
        let (channel, sent, next) = says(&asked, false);
        // It is the middle of the night there.
        assert_eq!((channel.as_str(), sent.len(), next.as_str()), ("E-mail", 0, "5 May 2027, 07:00 UTC"));
        assert!(says(&asked, true).2.ends_with("The owner wants no messages."));
        asked.sent = vec![Sent { occasion: Occasion::Creation, at: now }];
        let (_, sent, next) = says(&asked, false);
        assert_eq!(sent, [("The link".to_owned(), "5 May 2027, 00:00 UTC".to_owned())]);
        assert_eq!(next, "None. All that was asked for was sent.");
    }

    #[test]
    fn only_a_link_that_opens_can_be_revoked_and_only_by_who_may() {
        let open = link();
        assert!(card(&open, true, open.created).revoke.is_some());
        assert!(card(&open, false, open.created).revoke.is_none());
        assert!(card(&open, true, open.created + LIFETIME).revoke.is_none());
        let closed = open.revoked(open.created + 5);
        let shown = card(&closed, true, open.created + 6);
        assert_eq!((shown.revoke, shown.tag.word.as_str()), (None, "Revoked"));
    }
}
