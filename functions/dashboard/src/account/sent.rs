//! What the service sent with a link, and what comes next. Rule: what comes next is judged as the sender judges it, at the
//! moment of looking; a reason why nothing comes is said in plain words.

use domain::{
    account::Account,
    link::Link,
    platform::Platform,
    reminder::{Channel, Decision, Occasion, Stop},
};
use store::reminders::Reminding;
use web::language::Language;

/// What a decision about a link's messages rests on, beside the link.
pub struct About<'a> {
    /// The account.
    pub account: &'a Account,
    /// Its platform.
    pub platform: &'a Platform,
    /// Whether the owner wants no messages.
    pub opted_out: bool,
}

/// The messages of a link.
pub struct Messages {
    /// How they go out.
    pub channel: String,
    /// What went out, in order: which, and when.
    pub sent: Vec<(String, String)>,
    /// When the next one goes out, or why none does.
    pub next: String,
}

impl Messages {
    /// The messages of a link, as they stand at a time.
    pub fn of(t: &Language, link: &Link, reminding: &Reminding, about: &About<'_>, now: i64) -> Self {
        let &About { account, platform, opted_out } = about;
        let channel = reminding.plan.channel;
        Self {
            channel: self::channel(t, channel),
            sent: reminding.sent.iter().map(|sent| (occasion(t, sent.occasion), t.moment(sent.at))).collect(),
            next: next(t, channel, reminding.next(link, account, platform, opted_out, now)),
        }
    }
}

/// A channel's word.
pub fn channel(t: &Language, channel: Channel) -> String {
    match channel {
        Channel::Sms => t.text("account-channel-sms"),
        Channel::Email => t.text("account-channel-email"),
    }
}

/// Which message of a link it is.
pub fn occasion(t: &Language, occasion: Occasion) -> String {
    match occasion {
        Occasion::Creation => t.text("account-occasion-creation"),
        Occasion::DaysBefore(days) => t.with("account-occasion-days", "count", i64::from(days)),
    }
}

/// When the next message of a link goes out, or why none does.
pub fn next(t: &Language, channel: Channel, decision: Decision) -> String {
    match decision {
        Decision::Now(_) => t.text("account-next-now"),
        Decision::Later(at) => t.moment(at),
        Decision::Waits => t.text("account-next-waits"),
        Decision::Never(why) => t.with("account-next-none", "why", stop(t, channel, why)),
    }
}

/// Why no more goes out.
pub fn stop(t: &Language, channel: Channel, stop: Stop) -> String {
    t.with(&format!("account-stop-{}", stop.as_str()), "channel", channel.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(channel: Channel, decision: Decision) -> String {
        next(Language::staff(), channel, decision)
    }

    #[test]
    fn every_reason_why_no_more_goes_out_is_a_sentence() {
        for stop in Stop::ALL {
            assert!(Language::staff().has(&format!("account-stop-{}", stop.as_str())), "{stop:?}");
            for channel in Channel::ALL {
                assert!(said(channel, Decision::Never(stop)).ends_with('.'), "{stop:?}");
            }
        }
        let none = |channel| said(channel, Decision::Never(Stop::NoAddress));
        assert_eq!(none(Channel::Sms), "None. The account has no phone number on file.");
        assert_eq!(none(Channel::Email), "None. The account has no e-mail address on file.");
    }

    #[test]
    fn what_comes_next_is_a_time_as_far_as_one_is_known() {
        assert_eq!(said(Channel::Sms, Decision::Now(Occasion::Creation)), "Within 5 minutes");
        assert_eq!(said(Channel::Sms, Decision::Later(1_809_475_200)), "5 May 2027, 00:00 UTC");
        assert_eq!(
            said(Channel::Sms, Decision::Waits),
            "Nothing as things stand. It depends on the date by which it is due"
        );
    }

    #[test]
    fn each_message_has_its_words() {
        let t = Language::staff();
        assert_eq!(occasion(t, Occasion::Creation), "The link");
        assert_eq!(occasion(t, Occasion::DaysBefore(1)), "1 day before");
        assert_eq!(occasion(t, Occasion::DaysBefore(7)), "7 days before");
        assert_eq!(Channel::ALL.map(|one| channel(t, one)), ["Text message", "E-mail"]);
    }
}
