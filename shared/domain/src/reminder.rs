//! Reminders: which messages with a link go out, and when. Rule: each of a plan goes out once at most, none within 20 hours
//! of another, none in the owner's quiet hours, none after the link's end or for an account that has nothing due.

mod hours;
mod judge;
mod reach;

pub use hours::{Hours, Place};
pub use judge::{Known, judge};
pub use reach::{Address, Unreachable};

use crate::time::{DAY, HOUR};

/// Two messages of one link are never closer than this.
pub const SPACING: i64 = 20 * HOUR;
/// Days before the earliest deadline, for a platform that chose none.
pub const DEFAULT_DAYS: [u8; 3] = [7, 3, 1];
/// The most reminders before a deadline that a platform may choose.
pub const MOST_DAYS: usize = 5;
/// The earliest day before a deadline that one may be sent.
pub const EARLIEST_DAY: u8 = 60;

/// How a message goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// A text message.
    Sms,
    /// An e-mail.
    Email,
}

impl Channel {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Sms, Self::Email];

    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sms => "sms",
            Self::Email => "email",
        }
    }

    /// Reads the API's word.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.as_str() == raw)
    }
}

/// What a platform allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderSettings {
    /// How its owners may be written to.
    pub channels: Vec<Channel>,
    /// Days before the earliest deadline, the earliest first.
    pub days_before: Vec<u8>,
}

impl Default for ReminderSettings {
    fn default() -> Self {
        Self { channels: Channel::ALL.to_vec(), days_before: DEFAULT_DAYS.to_vec() }
    }
}

/// What was asked for with a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// How.
    pub channel: Channel,
    /// Whether the link is sent at once.
    pub at_creation: bool,
    /// Whether it is sent again before the deadline.
    pub reminders: bool,
}

/// One message of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Occasion {
    /// The messages were asked for: the link itself.
    Creation,
    /// So many days are left until the deadline.
    DaysBefore(u8),
}

impl Occasion {
    /// As the API writes it.
    pub fn name(self) -> String {
        match self {
            Self::Creation => "creation".into(),
            Self::DaysBefore(days) => format!("days_before_{days}"),
        }
    }

    /// Reads what [`name`](Self::name) wrote.
    pub fn parse(raw: &str) -> Option<Self> {
        match raw.strip_prefix("days_before_") {
            Some(days) => days.parse().ok().map(Self::DaysBefore),
            None => (raw == "creation").then_some(Self::Creation),
        }
    }
}

/// A message that was sent, or that the provider didn't take: it was tried, and isn't again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sent {
    /// Which.
    pub occasion: Occasion,
    /// When it was claimed, a moment before it left.
    pub at: i64,
}

/// Why no more goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// Staff closed the link.
    Revoked,
    /// The link's time is over.
    Expired,
    /// Nothing is due any more.
    Cleared,
    /// The account is closed for good.
    Rejected,
    /// The owner wants none.
    OptedOut,
    /// Everything that was asked for was sent.
    Done,
    /// There is no phone or no e-mail address on file.
    NoAddress,
    /// The platform doesn't allow the channel, or the phone's country.
    NotAllowed,
    /// What time it is for the owner can't be told.
    NoHours,
    /// The provider didn't take a message.
    NotDelivered,
}

impl Stop {
    /// Every reason.
    pub const ALL: [Self; 10] = [
        Self::Revoked,
        Self::Expired,
        Self::Cleared,
        Self::Rejected,
        Self::OptedOut,
        Self::Done,
        Self::NoAddress,
        Self::NotAllowed,
        Self::NoHours,
        Self::NotDelivered,
    ];

    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Revoked => "link_revoked",
            Self::Expired => "link_expired",
            Self::Cleared => "nothing_due",
            Self::Rejected => "account_rejected",
            Self::OptedOut => "opted_out",
            Self::Done => "all_sent",
            Self::NoAddress => "no_address",
            Self::NotAllowed => "not_allowed",
            Self::NoHours => "time_zone_unknown",
            Self::NotDelivered => "not_delivered",
        }
    }

    /// Reads the API's word.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stop| stop.as_str() == raw)
    }
}

/// What a decision rests on.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own that forbids a reminder")]
pub struct State<'a> {
    /// What was asked for.
    pub plan: Plan,
    /// What the platform allows.
    pub settings: &'a ReminderSettings,
    /// When the messages were asked for: with the link, or later.
    pub asked_at: i64,
    /// The first second in which it no longer opens.
    pub expires_at: i64,
    /// Whether it was revoked.
    pub is_revoked: bool,
    /// Whether the account is closed for good.
    pub is_rejected: bool,
    /// Whether anything is due that the owner can give.
    pub is_due: bool,
    /// Whether the owner wants no messages.
    pub opted_out: bool,
    /// The earliest deadline.
    pub deadline: Option<i64>,
    /// What was sent so far.
    pub sent: &'a [Sent],
    /// When the owner may be written to; none when that can't be told.
    pub hours: Option<Hours>,
}

/// What to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Send it now.
    Now(Occasion),
    /// Send the next one then.
    Later(i64),
    /// There is nothing to send as things stand; a deadline may be set or moved.
    Waits,
    /// Never again.
    Never(Stop),
}

/// What to do about a link's messages at a time.
pub fn decide(state: &State<'_>, now: i64) -> Decision {
    if let Some(stop) = stopped(state, now) {
        return Decision::Never(stop);
    }
    let Some(hours) = state.hours else { return Decision::Never(Stop::NoHours) };
    let free = state.sent.iter().map(|sent| sent.at + SPACING).max().unwrap_or(i64::MIN);
    let next = open_occasions(state, now)
        .into_iter()
        .map(|(occasion, at)| (hours.next_allowed(at.max(free).max(now)), occasion))
        .filter(|(at, occasion)| {
            let in_time = match occasion {
                Occasion::Creation => true,
                Occasion::DaysBefore(_) => state.deadline.is_some_and(|deadline| *at < deadline),
            };
            in_time && *at < state.expires_at
        })
        .min();
    match next {
        Some((at, occasion)) if at <= now => Decision::Now(occasion),
        Some((at, _)) => Decision::Later(at),
        None if !state.plan.reminders || all_sent(state) => Decision::Never(Stop::Done),
        None => Decision::Waits,
    }
}

fn stopped(state: &State<'_>, now: i64) -> Option<Stop> {
    let allowed = state.settings.channels.contains(&state.plan.channel);
    [
        (state.is_revoked, Stop::Revoked),
        (now >= state.expires_at, Stop::Expired),
        (state.is_rejected, Stop::Rejected),
        (!state.is_due, Stop::Cleared),
        (state.opted_out, Stop::OptedOut),
        (!allowed, Stop::NotAllowed),
    ]
    .into_iter()
    .find_map(|(holds, stop)| holds.then_some(stop))
}

fn was_sent(state: &State<'_>, occasion: Occasion) -> bool {
    state.sent.iter().any(|sent| sent.occasion == occasion)
}

fn all_sent(state: &State<'_>) -> bool {
    state.settings.days_before.iter().all(|days| was_sent(state, Occasion::DaysBefore(*days)))
}

// What wasn't sent yet, with its time. Of those before the deadline whose time is over only the latest counts: who gets one
// late gets one, not three in a row. What was due before the messages were asked for is none of theirs.
fn open_occasions(state: &State<'_>, now: i64) -> Vec<(Occasion, i64)> {
    let mut open = Vec::new();
    if state.plan.at_creation && !was_sent(state, Occasion::Creation) {
        open.push((Occasion::Creation, state.asked_at));
    }
    let Some(deadline) = state.deadline.filter(|_| state.plan.reminders) else { return open };
    let before: Vec<(Occasion, i64)> = state
        .settings
        .days_before
        .iter()
        .map(|days| (Occasion::DaysBefore(*days), deadline - i64::from(*days) * DAY))
        .filter(|(_, at)| *at > state.asked_at)
        .collect();
    let latest = before.iter().filter(|(_, at)| *at <= now).max_by_key(|(_, at)| *at);
    open.extend(latest.filter(|(occasion, _)| !was_sent(state, *occasion)));
    open.extend(before.iter().filter(|(occasion, at)| *at > now && !was_sent(state, *occasion)));
    open
}

#[cfg(test)]
mod tests;
