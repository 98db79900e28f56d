//! Making a message, and handing it over once it was claimed. Rule: neither the address nor the text is in any log line.

use domain::{
    account::Account,
    email::Email,
    language::{LanguageTag, spoken},
    phone::PhoneNumber,
    reminder::{Address, Occasion},
    text_message::MessageId,
    token,
};
use outbound::{
    email::{self, MailError, SendMail as _},
    sms::{SendSms as _, SmsError},
};
use store::{
    audit::{Action, Actor},
    reminders::Case,
};
use web::language::{Language, messages};

use crate::{Outcome, RemindOwners, Trouble, about, letter::Letter};

/// A message that is ready to leave. Personal: no `Debug`.
pub(crate) enum Message {
    Text { to: PhoneNumber, text: String },
    Mail { to: Email, letter: Box<Letter>, html: String },
}

impl RemindOwners {
    /// The message of a case, in the link's language, else in the one of the account's country.
    pub(crate) fn message(
        &self,
        case: &Case,
        account: &Account,
        address: &Address,
        now: i64,
    ) -> Result<Message, Trouble> {
        let link = &case.link;
        let gone = || Trouble::Unmade("the keys of the link's time are gone");
        let url = token::print(&self.keys, link.key_version, &link.id).ok_or_else(gone)?;
        let url = format!("{}/r/{url}", self.origin);
        let stop = token::print_reminder(&self.keys, link.key_version, &link.id).ok_or_else(gone)?;
        let stop_url = format!("{}/reminders/{stop}", self.origin);
        let tag: LanguageTag = spoken(None, link.language, None, account.country());
        let t = Language::of(tag);
        let name = case.platform.platform.name.as_str();
        let date = account.deadline().filter(|deadline| *deadline > now);
        Ok(match address {
            // It has one address: the page behind it offers to end such messages.
            Address::Phone(phone) => Message::Text { to: phone.clone(), text: messages::reminder(t, name, date, &url) },
            Address::Email(email) => {
                let letter = Letter::new(t, name, date.map(|at| t.date(at)).as_deref(), url, stop_url);
                let html = letter.html(t).ok_or(Trouble::Unmade("the letter's template failed"))?;
                Message::Mail { to: email.clone(), letter: Box::new(letter), html }
            }
        })
    }

    /// Hands a claimed message over, once.
    pub(crate) async fn send(
        &self,
        case: &Case,
        occasion: Occasion,
        message: &Message,
        now: i64,
    ) -> Result<Outcome, Trouble> {
        let taken = match message {
            Message::Text { to, text } => self.sms.send(to, text).await.map_err(|error| {
                let stop = matches!(error, SmsError::OptedOut | SmsError::InvalidNumber);
                (error.to_string(), stop)
            }),
            Message::Mail { to, letter, html } => {
                let text = letter.text();
                let letter = email::Letter {
                    from: case.platform.platform.name.as_str(),
                    to,
                    subject: &letter.subject,
                    text: &text,
                    html,
                    unsubscribe: Some(&letter.stop_url),
                };
                let sent = self.mail.send(&letter).await;
                sent.map_err(|error| (error.to_string(), matches!(error, MailError::Refused(_))))
            }
        };
        let country = match message {
            Message::Text { to, .. } => Some(to.country()),
            Message::Mail { .. } => None,
        };
        let channel = case.reminding.plan.channel.as_str();
        match taken {
            Ok(id) => {
                let name = id.as_ref().map_or("none", MessageId::as_str);
                tracing::info!(message_id = name, channel, "reminder.sent");
                if let (Some(id), Some(country)) = (&id, country)
                    && let Err(error) = self.reminders.taken(&case.link, id, country, now).await
                {
                    tracing::error!(%error, message_id = id.as_str(), "message.not_remembered");
                }
                Ok(Outcome::Sent)
            }
            Err((why, stop)) => {
                tracing::warn!(error = why, channel, "reminder.not_delivered");
                let actor = Actor::time();
                let audit = about(case, Action::ReminderNotDelivered, occasion, &actor, now);
                let noted = self.reminders.not_taken(&case.link, country, &why, stop, now, &audit).await;
                if let Err(error) = noted {
                    tracing::error!(%error, "audit.lost");
                }
                Ok(Outcome::Refused)
            }
        }
    }
}
