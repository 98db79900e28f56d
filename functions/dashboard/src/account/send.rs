//! "Send it for me": the service texts or mails the link to the account's owner, and reminds them.
//!
//! Rule: only what can be sent as things stand is offered; of what can't be, one line says why. What is under way is said,
//! and nothing is planned beside it.

use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{
    account::Account,
    platform::Platform,
    reminder::{Address, Channel, Decision, Plan, Unreachable},
};
use generate_link::{Sending, Standing};
use web::{api::Permission, language::Language};

use super::{
    request::{self, path_of, refusal},
    sent, words,
};
use crate::{Dashboard, Form, Staff, Trouble, page::see_other};

/// What is offered.
pub enum Offer {
    /// Nothing, and why: each a sentence.
    Nothing(Vec<String>),
    /// This form.
    Form(SendForm),
}

/// The form.
pub struct SendForm {
    /// Where it is sent.
    pub action: String,
    /// Why a new link is made, where the account has one.
    pub again: Option<String>,
    /// What can be used: as the form sends it, its words with the address, whether it is chosen.
    pub channels: Vec<(&'static str, String, bool)>,
    /// Why another channel can't be used.
    pub lacking: Vec<String>,
    /// What the box for reminders says.
    pub remind: String,
    /// What else is to be known of them.
    pub remind_hint: Option<String>,
    /// Whether that box is ticked.
    pub reminders: bool,
    /// What is wrong; empty for nothing.
    pub error: String,
}

/// What was typed, and what is wrong with it.
#[derive(Debug, Default)]
pub struct Typed {
    reminders: bool,
    error: String,
}

impl Typed {
    /// Whether something is wrong.
    pub fn is_wrong(&self) -> bool {
        !self.error.is_empty()
    }
}

impl Offer {
    /// What is offered for an account.
    pub fn of(staff: &Staff, account: &Account, standing: &Standing, action: String, typed: Typed, now: i64) -> Self {
        let (t, platform) = (staff.t, &staff.stored.platform);
        if let Some(why) = hindrance(t, account, platform, standing, now) {
            return Self::Nothing(vec![why]);
        }
        let (mut channels, mut lacking) = (Vec::new(), Vec::new());
        for channel in Channel::ALL {
            match account.reach(channel, platform) {
                Ok(address) => channels.push((channel, to(t, &address))),
                Err(why) => lacking.push(unreachable(t, channel, &why)),
            }
        }
        if channels.is_empty() {
            return Self::Nothing(lacking);
        }
        // Where there is one way, there is nothing to choose.
        let is_only = channels.len() == 1;
        let channels = channels.into_iter().map(|(channel, words)| (channel.as_str(), words, is_only)).collect();
        let again = match (standing.next(account, platform, now), &standing.reminding) {
            (Some(Decision::Never(stop)), Some(reminding)) => {
                Some(t.with("account-send-again", "why", sent::stop(t, reminding.plan.channel, stop)))
            }
            _ => None,
        };
        let is_dated = account.deadline().is_some_and(|at| at > now);
        Self::Form(SendForm {
            action,
            again,
            channels,
            lacking,
            remind: t.with("account-send-remind", "days", days(t, &platform.reminders.days_before)),
            remind_hint: (!is_dated).then(|| t.text("account-send-remind-undated")),
            reminders: typed.reminders,
            error: typed.error,
        })
    }
}

// What stands in the way of any message.
fn hindrance(t: &Language, account: &Account, platform: &Platform, standing: &Standing, now: i64) -> Option<String> {
    if standing.opted_out {
        return Some(t.text("account-send-opted-out"));
    }
    if account.due().is_empty() {
        return Some(t.text("account-send-nothing-due"));
    }
    let reminding = standing.reminding.as_ref().filter(|_| standing.is_under_way(account, platform, now))?;
    let channel = reminding.plan.channel;
    let next = standing.next(account, platform, now).map(|next| sent::next(t, channel, next)).unwrap_or_default();
    let how = ("channel", channel.as_str().into());
    Some(t.say("account-send-under-way", &[how, ("next", next.into())]))
}

// Where a message goes: enough of it to tell one address from another.
fn to(t: &Language, address: &Address) -> String {
    match address {
        Address::Phone(phone) => t.with("account-send-sms", "to", phone.masked()),
        Address::Email(email) => t.with("account-send-email", "to", email.masked()),
    }
}

fn unreachable(t: &Language, channel: Channel, why: &Unreachable) -> String {
    let how = ("channel", channel.as_str().into());
    match why {
        Unreachable::ChannelOff(_) => t.say("account-send-off", &[how]),
        Unreachable::NoAddress(_) => t.say("account-send-no-address", &[how]),
        Unreachable::CountryOff(code) => t.with("account-send-country", "country", words::country(t, code)),
        Unreachable::NoHours => t.say("account-send-no-hours", &[how]),
    }
}

// "7, 3 and 1 days before".
fn days(t: &Language, days: &[u8]) -> String {
    let numbers: Vec<String> = days.iter().map(u8::to_string).collect();
    match numbers.split_last() {
        Some((last, [])) => t.with("account-occasion-days", "count", last.parse::<i64>().unwrap_or_default()),
        Some((last, others)) => {
            t.say("account-send-days", &[("others", others.join(", ").into()), ("last", last.as_str().into())])
        }
        None => String::new(),
    }
}

/// `POST /dashboard/accounts/{id}/request/send`: has the live link sent, or a new one.
pub async fn send(
    State(state): State<Dashboard>,
    Path(id): Path<String>,
    uri: Uri,
    form: Form,
) -> Result<Response, Trouble> {
    let Form { staff, typed } = form;
    staff.require(Permission::GenerateLinks)?;
    let path = path_of(&uri)?;
    let (file, _) = state.accounts.file(&staff.caller, &id).await?;
    let (t, account) = (staff.t, &file.account);
    if let Some(why) = refusal(&staff, account, path.as_ref()) {
        return Err(Trouble::Refused(why));
    }
    let reminders = typed.get("reminders") == "true";
    let Some(channel) = Channel::parse(typed.get("channel")) else {
        let typed = Typed { reminders, error: t.text("account-send-error") };
        return request::draw(&state, &staff, &file, path.as_ref(), typed).await;
    };
    if let Err(why) = account.reach(channel, &staff.stored.platform) {
        return Err(Trouble::Refused(unreachable(t, channel, &why)));
    }
    let plan = Plan { channel, at_creation: true, reminders };
    let actor = staff.actor();
    match Box::pin(state.links.send(&staff.caller, &actor, account.id(), plan)).await? {
        // Pressed twice: it is what was asked for.
        Sending::UnderWay(reminding) if reminding.plan != plan => {
            let other = reminding.plan.channel.as_str();
            Err(Trouble::Refused(t.with("account-send-other-under-way", "channel", other)))
        }
        _ => {
            let done = match channel {
                Channel::Sms => "texted",
                Channel::Email => "mailed",
            };
            Ok(see_other(&format!("/dashboard/accounts/{}?done={done}", account.id())))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_read_as_a_person_says_them() {
        let t = Language::staff();
        assert_eq!(days(t, &[7, 3, 1]), "7, 3 and 1 days before");
        assert_eq!(days(t, &[14]), "14 days before");
        assert_eq!(days(t, &[1]), "1 day before");
    }

    #[test]
    fn every_reason_why_a_channel_is_not_offered_is_a_line_of_its_own() {
        let t = Language::staff();
        let said = |why: Unreachable| unreachable(t, Channel::Sms, &why);
        assert_eq!(
            said(Unreachable::NoAddress(Channel::Sms)),
            "Text message: the account has no phone number on file."
        );
        assert_eq!(
            said(Unreachable::CountryOff("NO".into())),
            "Text message: your platform sends none to phones in Norway."
        );
        let mut all: Vec<String> = Channel::ALL
            .into_iter()
            .flat_map(|channel| {
                [Unreachable::ChannelOff(channel), Unreachable::NoAddress(channel), Unreachable::NoHours]
                    .map(|why| unreachable(t, channel, &why))
            })
            .collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 6);
    }
}
