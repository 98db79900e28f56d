//! Keys. Rule: no other file spells one.
//!
//! | record | pk | sk | read and written as |
//! |---|---|---|---|
//! | root key | `KEYRING` | `V#version` | every version in one Query at start; put once, conditional |
//! | platform | `PLATFORM#platform` | `META` | Get by id |
//! | endpoint | `PLATFORM#platform` | `ENDPOINT#mode#we_...` | all of a mode in one Query; conditional Put on its version |
//! | endpoints, counted | same | `ENDPOINTS#mode` | conditional Update, in the transaction that makes or deletes one |
//! | audit of a platform | same | `AUDIT#ulid` | append only |
//! | account | `ACCOUNT#platform#account` | `META` | Get by id; conditional Put on its version |
//! | proof | same | `PROOF` | with the account; wrong codes and identity tries, conditional Update |
//! | owner | same | `OWNER#blind phone` | with the account: who passed the identity check |
//! | submission | same | `SUBMISSION#round` | with the account; put once a round |
//! | given | same | `GIVEN#round` | what a submission holds; put once, with it; Get by rounds |
//! | value | same | `VALUE#path` | with the account; put by a save |
//! | link of an account | same | `LINK#created#id` | Query by prefix, newest first |
//! | live link | same | `LIVE` | the link for everything due that was last made; put and removed with it, Get of many accounts at once, and with whether its owner declined |
//! | message of an account | same | `MESSAGE#sent#id` | put once, when it was handed over; Query by prefix, newest first; ttl |
//! | declined | same | `DECLINED` | its owner wants no messages; put once, deleted by staff |
//! | audit | same | `AUDIT#ulid` | append only; Query newest first |
//! | term | `SEARCH#platform#mode#blind#shard` | `created#account` | put and removed with its account; Query newest first |
//! | file | `FILE#platform#file_...` | `META` | put once, with the value that names it; deleted with its removal; Get of several by ids |
//! | link | `LINK#id` | `META` | Get by id; conditional Update; an account link is one too, and stands in no list |
//! | reminders | `LINK#id` | `REMINDERS` | put once, with the link or later; Get with it; Get of many links at once; conditional Put on its version claims a message; ttl |
//! | session | `LINK#id` | `SESSION#hash` | Get by both; ttl |
//! | kept form | `LINK#id` | `KEPT#browser` | with the door, by the browser that typed it; put by a post whose session is over, deleted by the save; ttl |
//! | challenge | `LINK#id` | `CODE` | Get by link; conditional Update decides a guess; ttl |
//! | message | `MESSAGE#id` | `META` | conditional Update by whoever comes first, the sender or the provider's report; Get by ids; ttl |
//! | user | `USER#user_...` | `META` | Get by id; conditional Put on its version |
//! | what a user owns | same | `OWNS#account` | put when an identity check is passed, for good; Get with the user |
//! | where a user is signed in | same | `SESSION#hash` | put and removed with the session; all of them in one Query; ttl |
//! | user's address | `EMAIL#blind` | `META` | put once, with the user; Get by the address |
//! | passwords tried | `LIMIT#password...#who` | `WINDOW#start` | conditional Update, before a password is looked at; ttl |
//! | staff session | `STAFF#hash` | `META` | Get by hash; conditional Update that touches; ttl |
//! | send log | `LIMIT#scope#who` | `LOG` | Get by both; conditional Put on its version; ttl |
//! | spend | `LIMIT#spend#platform` | `DAY#day` | conditional Update; ttl |
//! | e-mails of a day | `LIMIT#mail#platform` | `DAY#day` | conditional Update; ttl |
//! | calls | `LIMIT#api#platform#mode` | `WINDOW#start` | Update that adds; ttl |
//! | idempotency | `IDEM#platform#mode#key` | `META` | conditional Update; ttl |
//! | event | `EVENT#platform#mode` | `evt_...` | put once, in the transaction that causes it; Get by id; Query newest first; ttl |
//! | counts of a day | `COUNTS#platform#mode` | `DAY#day` | Update that adds, with its marker; a period's days in one Query |
//! | texts of a day | same | `DAY#day#country` | as the counts of a day, in the same Query |
//! | counted | `COUNTED#record` | `META` | marks a record of the stream; put once, with what it adds; ttl |
//! | export | `EXPORT#platform#mode` | `aexp_...` | put once; conditional Update on its lease; Get by id; Query newest first; ttl |
//! | part of an export | `PARTS#aexp_...` | `number` | put once, with its export; all of them in one Query; ttl |
//! | delivery | `DELIVERY#platform#endpoint` | `evt_...` | put once by the stream; conditional Update; Query newest first; ttl |
//!
//! The account's own file is the stretch `META` to `VALUE#...` of its partition: one Query, without audit, links and what older submissions held.
//!
//! | index `review` | review_pk | review_sk |
//! |---|---|---|
//! | accounts by due date | `REVIEW#platform#mode#list#shard` | `due#account` |
//!
//! | index `accounts` | accounts_pk | accounts_sk |
//! |---|---|---|
//! | accounts by age | `ACCOUNTS#platform#mode#shard` | `created#account` |
//!
//! | index `due` | due_pk | due_sk |
//! |---|---|---|
//! | rows that something must be done about at a time | `DUE#kind#shard` | `time#what` |

use domain::{
    account::ReviewList,
    id::{AccountId, EndpointId, EventId, ExportId, FileId, LinkId, PlatformId, UserId},
    limits::Scope,
    requirement::RequirementPath,
    session::SessionHash,
    text_message::MessageId,
    user::Allowance,
};
use serde::{Deserialize, Serialize};

/// A primary key.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Key {
    /// Partition.
    pub pk: String,
    /// Sort.
    pub sk: String,
}

impl Key {
    fn new(pk: impl Into<String>, sk: impl Into<String>) -> Self {
        Self { pk: pk.into(), sk: sk.into() }
    }

    /// One version of the root key.
    pub fn root_key(version: u8) -> Self {
        Self::new(KEYRING, format!("V#{version:03}"))
    }

    /// A platform.
    pub fn platform(id: &PlatformId) -> Self {
        Self::new(format!("PLATFORM#{id}"), "META")
    }

    /// A webhook endpoint.
    pub fn endpoint(platform: &PlatformId, livemode: bool, id: &EndpointId) -> Self {
        Self::new(Self::platform(platform).pk, format!("{}{id}", endpoints(livemode)))
    }

    /// How many endpoints a platform has.
    pub fn endpoint_count(platform: &PlatformId, livemode: bool) -> Self {
        Self::new(Self::platform(platform).pk, format!("ENDPOINTS#{}", mode(livemode)))
    }

    /// An export. Ids sort by time, and so do the exports of a platform.
    pub fn export(platform: &PlatformId, livemode: bool, id: &ExportId) -> Self {
        Self::new(export_partition(platform, livemode), id.as_str())
    }

    /// A part of an export's file.
    pub fn part(export: &ExportId, number: u32) -> Self {
        Self::new(parts_partition(export), format!("{number:05}"))
    }

    /// An event on its way to an endpoint.
    pub fn delivery(platform: &PlatformId, endpoint: &EndpointId, event: &EventId) -> Self {
        Self::new(delivery_partition(platform, endpoint), event.as_str())
    }

    /// An audit record of a platform's own settings.
    pub fn platform_audit(platform: &PlatformId, ulid: &str) -> Self {
        Self::new(Self::platform(platform).pk, format!("AUDIT#{ulid}"))
    }

    /// An account.
    pub fn account(platform: &PlatformId, account: &AccountId) -> Self {
        Self::new(account_partition(platform, account), "META")
    }

    /// An account's wrong codes and identity tries.
    pub fn proof(platform: &PlatformId, account: &AccountId) -> Self {
        Self::new(account_partition(platform, account), "PROOF")
    }

    /// Somebody who passed an account's identity check, by the blind index of the phone.
    pub fn owner(platform: &PlatformId, account: &AccountId, blind_phone: &str) -> Self {
        Self::new(account_partition(platform, account), format!("OWNER#{blind_phone}"))
    }

    /// The submission that closed a round.
    pub fn submission(platform: &PlatformId, account: &AccountId, round: u32) -> Self {
        Self::new(account_partition(platform, account), format!("SUBMISSION#{round:08}"))
    }

    /// What the submission of a round holds.
    pub fn given(platform: &PlatformId, account: &AccountId, round: u32) -> Self {
        Self::new(account_partition(platform, account), format!("GIVEN#{round:08}"))
    }

    /// A value that an owner gave.
    pub fn value(platform: &PlatformId, account: &AccountId, path: &RequirementPath) -> Self {
        Self::new(account_partition(platform, account), format!("VALUE#{}", path.as_str()))
    }

    /// A file that an owner gave. The platform knows it by its id, and no other platform does.
    pub fn file(platform: &PlatformId, id: &FileId) -> Self {
        Self::new(format!("FILE#{platform}#{id}"), "META")
    }

    /// A link in its account's list. Time first, so the list is in order.
    pub fn account_link(platform: &PlatformId, account: &AccountId, created: i64, id: &LinkId) -> Self {
        Self::new(account_partition(platform, account), format!("{ACCOUNT_LINKS}{created:012}#{id}"))
    }

    /// A text message in its account's list. Time first, so the list is in order.
    pub fn account_message(platform: &PlatformId, account: &AccountId, sent: i64, id: &MessageId) -> Self {
        Self::new(account_partition(platform, account), format!("{ACCOUNT_MESSAGES}{sent:012}#{}", id.as_str()))
    }

    /// A text message, by the provider's name for it.
    pub fn message(id: &MessageId) -> Self {
        Self::new(format!("MESSAGE#{}", id.as_str()), "META")
    }

    /// Which link an account has now.
    pub fn live_link(platform: &PlatformId, account: &AccountId) -> Self {
        Self::new(account_partition(platform, account), "LIVE")
    }

    /// An account under one of its terms, given blind. Time first, so that what is found is in order.
    pub fn term(platform: &PlatformId, livemode: bool, blind: &str, created: i64, account: &AccountId) -> Self {
        let (_, sk) = by_age(platform, livemode, created, account);
        Self::new(term_partition(platform, livemode, blind, shard(account.as_str())), sk)
    }

    /// An audit record.
    pub fn audit(platform: &PlatformId, account: &AccountId, ulid: &str) -> Self {
        Self::new(account_partition(platform, account), format!("{AUDIT}{ulid}"))
    }

    /// A link.
    pub fn link(id: &LinkId) -> Self {
        Self::new(format!("{LINKS}{id}"), LINK)
    }

    /// A session of a link.
    pub fn session(link: &LinkId, hash: &SessionHash) -> Self {
        Self::new(format!("{LINKS}{link}"), format!("SESSION#{}", hash.encoded()))
    }

    /// What a browser typed into a form of a link when its session was over.
    pub fn kept(link: &LinkId, browser: &SessionHash) -> Self {
        Self::new(format!("{LINKS}{link}"), format!("KEPT#{}", browser.encoded()))
    }

    /// A link's one challenge.
    pub fn challenge(link: &LinkId) -> Self {
        Self::new(format!("{LINKS}{link}"), CHALLENGE)
    }

    /// A user.
    pub fn user(id: &UserId) -> Self {
        Self::new(user_partition(id), "META")
    }

    /// That a user passed an account's identity check.
    pub fn owns(id: &UserId, account: &AccountId) -> Self {
        Self::new(user_partition(id), format!("OWNS#{account}"))
    }

    /// That a user is signed in, in a session of a link.
    pub fn signed_in(id: &UserId, hash: &SessionHash) -> Self {
        Self::new(user_partition(id), format!("{SIGNED_IN}{}", hash.encoded()))
    }

    /// Whose an e-mail address is, given blind.
    pub fn user_address(blind: &str) -> Self {
        Self::new(format!("EMAIL#{blind}"), "META")
    }

    /// The passwords that were tried in one window.
    pub fn allowance(allowance: &Allowance, who: &str, now: i64) -> Self {
        Self::new(format!("LIMIT#{}#{who}", allowance.scope), format!("WINDOW#{:012}", allowance.began(now)))
    }

    /// A platform's e-mails of one day (days since 1970, UTC).
    pub fn mails(platform: &PlatformId, day: i64) -> Self {
        Self::new(format!("LIMIT#mail#{platform}"), format!("DAY#{day:06}"))
    }

    /// A link's messages: what was asked for, what was sent.
    pub fn reminders(link: &LinkId) -> Self {
        Self::new(format!("{LINKS}{link}"), "REMINDERS")
    }

    /// That an account's owner wants no messages.
    pub fn declined(platform: &PlatformId, account: &AccountId) -> Self {
        Self::new(account_partition(platform, account), "DECLINED")
    }

    /// A session of a member of staff.
    pub fn staff_session(hash: &SessionHash) -> Self {
        Self::new(format!("STAFF#{}", hash.encoded()), "META")
    }

    /// The sends of one scope.
    pub fn send_log(scope: Scope, who: &str) -> Self {
        Self::new(format!("LIMIT#{}#{who}", scope.as_str()), "LOG")
    }

    /// A platform's text messages of one day (days since 1970, UTC).
    pub fn spend(platform: &PlatformId, day: i64) -> Self {
        Self::new(format!("LIMIT#spend#{platform}"), format!("DAY#{day:06}"))
    }

    /// A platform's calls of the API in one window of time.
    pub fn calls(platform: &PlatformId, livemode: bool, window: i64) -> Self {
        Self::new(format!("LIMIT#api#{platform}#{}", mode(livemode)), format!("WINDOW#{window:012}"))
    }

    /// A request that may be sent again. The caller's own key comes last: whatever it holds, it is read as nothing else.
    pub fn idempotency(platform: &PlatformId, livemode: bool, key: &str) -> Self {
        Self::new(format!("IDEM#{platform}#{}#{key}", mode(livemode)), "META")
    }

    /// What was counted of the links made on a day (days since 1970, UTC).
    pub fn counts(platform: &PlatformId, livemode: bool, day: i64) -> Self {
        Self::new(counts_partition(platform, livemode), counts_of(day))
    }

    /// What was counted of a day's text messages to a country.
    pub fn text_counts(platform: &PlatformId, livemode: bool, day: i64, country: &str) -> Self {
        Self::new(counts_partition(platform, livemode), format!("{}#{country}", counts_of(day)))
    }

    /// The mark that a record of the stream was counted.
    pub fn counted(record: &str) -> Self {
        Self::new(format!("COUNTED#{record}"), "META")
    }

    /// An event. Ids sort by time, and so do the events of a platform.
    pub fn event(platform: &PlatformId, livemode: bool, id: &EventId) -> Self {
        Self::new(event_partition(platform, livemode), id.as_str())
    }
}

/// The partition of a platform's counts.
pub fn counts_partition(platform: &PlatformId, livemode: bool) -> String {
    format!("COUNTS#{platform}#{}", mode(livemode))
}

/// Where the counts of a day begin: those of links first, then those of text messages by country.
pub fn counts_of(day: i64) -> String {
    format!("DAY#{:06}", day.max(0))
}

/// The country that a day's row of counts is of; none for the row of its links.
pub fn country_of(key: &Key) -> Option<&str> {
    key.sk.strip_prefix("DAY#")?.split_once('#').map(|(_, country)| country)
}

/// The partition of a platform's exports.
pub fn export_partition(platform: &PlatformId, livemode: bool) -> String {
    format!("EXPORT#{platform}#{}", mode(livemode))
}

/// The partition of the parts of an export.
pub fn parts_partition(export: &ExportId) -> String {
    format!("PARTS#{export}")
}

/// The partition of a platform's events.
pub fn event_partition(platform: &PlatformId, livemode: bool) -> String {
    format!("{EVENTS}{platform}#{}", mode(livemode))
}

/// What the sort keys of a platform's endpoints of one mode begin with.
pub fn endpoints(livemode: bool) -> String {
    format!("ENDPOINT#{}#", mode(livemode))
}

/// The partition of an endpoint's deliveries.
pub fn delivery_partition(platform: &PlatformId, endpoint: &EndpointId) -> String {
    format!("DELIVERY#{platform}#{endpoint}")
}

/// Where the events of a second begin, among ids that sort by time.
pub fn events_from(second: i64) -> String {
    format!("{}{:010x}", EventId::PREFIX, second.max(0))
}

/// What the partition of every event begins with; the stream is filtered by it.
pub const EVENTS: &str = "EVENT#";
/// What the partition of every link begins with; the stream is filtered by it too.
pub const LINKS: &str = "LINK#";
/// The sort key of a link's own row.
pub const LINK: &str = "META";
/// The sort key of its challenge.
pub const CHALLENGE: &str = "CODE";

fn mode(livemode: bool) -> &'static str {
    if livemode { "live" } else { "test" }
}

/// The partition of the root keys.
pub const KEYRING: &str = "KEYRING";
/// The prefix of an account's list of links.
pub const ACCOUNT_LINKS: &str = "LINK#";
/// The prefix of an account's list of text messages.
pub const ACCOUNT_MESSAGES: &str = "MESSAGE#";
/// The prefix of an account's audit records.
pub const AUDIT: &str = "AUDIT#";
/// Where an account's own file begins in its partition.
pub const FILE_FROM: &str = "META";
/// Where it ends: after every value.
pub const FILE_TO: &str = "VALUE$";
/// The index of accounts by what is due of them.
pub const REVIEW_INDEX: &str = "review";
/// The index of accounts by their age.
pub const ACCOUNTS_INDEX: &str = "accounts";
/// The index of what must be done at a time.
pub const DUE_INDEX: &str = "due";

/// Partitions that one review list is spread over. A partition takes 1,000 writes a second, and an index that is throttled
/// holds back the table.
pub const REVIEW_SHARDS: u32 = 8;

/// The partition of a user.
pub fn user_partition(id: &UserId) -> String {
    format!("USER#{id}")
}

/// The prefix of the sessions that a user is signed in with.
pub const SIGNED_IN: &str = "SESSION#";

/// The partition of an account.
pub fn account_partition(platform: &PlatformId, account: &AccountId) -> String {
    format!("ACCOUNT#{platform}#{account}")
}

/// Whose account a row is of, when it is of one.
pub fn account_of(key: &Key) -> Option<(PlatformId, AccountId)> {
    let (platform, account) = key.pk.strip_prefix("ACCOUNT#")?.split_once('#')?;
    Some((PlatformId::parse(platform).ok()?, AccountId::parse(account).ok()?))
}

/// Which link a row is of, when it is of one.
pub fn link_of(key: &Key) -> Option<LinkId> {
    LinkId::parse(key.pk.strip_prefix(LINKS)?).ok()
}

/// Where an account stands in the review list of its platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewKey {
    /// Partition of the index.
    pub review_pk: String,
    /// Sort key of the index.
    pub review_sk: String,
}

/// The index key of an account in a list; no due date sorts last.
pub fn review(
    platform: &PlatformId,
    livemode: bool,
    list: ReviewList,
    due: Option<i64>,
    account: &AccountId,
) -> ReviewKey {
    ReviewKey {
        review_pk: review_partition(platform, livemode, list, shard(account.as_str())),
        review_sk: format!("{}{account}", review_from(due.unwrap_or(UNDATED))),
    }
}

// No due date sorts last.
const UNDATED: i64 = 999_999_999_999;

/// Where the accounts of a review list begin that are due at a time or later.
pub fn review_from(due: i64) -> String {
    format!("{due:012}#")
}

/// When an account is due, by its sort key in a review list.
pub fn due_at(review_sk: &str) -> Option<i64> {
    review_sk.split_once('#')?.0.parse().ok().filter(|due| *due != UNDATED)
}

/// One partition of a review list.
pub fn review_partition(platform: &PlatformId, livemode: bool, list: ReviewList, shard: u32) -> String {
    format!("REVIEW#{platform}#{}#{}#{shard}", mode(livemode), list.as_str())
}

/// One partition of the accounts that are found under a term, given blind. It is spread as a list is: a word may be common.
pub fn term_partition(platform: &PlatformId, livemode: bool, blind: &str, shard: u32) -> String {
    format!("SEARCH#{platform}#{}#{blind}#{shard}", mode(livemode))
}

/// The key of an account in the index by age: partition and sort key.
pub fn by_age(platform: &PlatformId, livemode: bool, created: i64, account: &AccountId) -> (String, String) {
    (age_partition(platform, livemode, shard(account.as_str())), format!("{created:012}#{account}"))
}

/// When an account was made and which it is, by its sort key in the index by age.
pub fn aged(accounts_sk: &str) -> Option<(i64, AccountId)> {
    let (created, id) = accounts_sk.split_once('#')?;
    Some((created.parse().ok()?, AccountId::parse(id).ok()?))
}

/// Before every sort key of a list of accounts: they begin with a number.
pub const LIST_FROM: &str = " ";
/// After every one of them.
pub const LIST_UNTIL: &str = "~";

/// The first sort key that there can be after one of them, which ends with an account's id.
pub fn list_after(place: &str) -> String {
    format!("{place}\u{1}")
}

/// One partition of the accounts by age.
pub fn age_partition(platform: &PlatformId, livemode: bool, shard: u32) -> String {
    format!("ACCOUNTS#{platform}#{}#{shard}", mode(livemode))
}

/// What kind of thing is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueKind {
    /// A delivery of an event must be tried again.
    Delivery,
    /// A link is about to end, or has ended.
    Link,
    /// A deadline of an account is over.
    Account,
    /// An export waits, or its worker may be dead.
    Export,
    /// A link's messages must be looked at.
    Reminder,
}

/// Partitions that what is due is spread over.
pub const DUE_SHARDS: u32 = 4;

/// The key of something due at a time: partition and sort key. `what` tells one thing from another.
pub fn due(kind: DueKind, at: i64, what: &str) -> (String, String) {
    (due_partition(kind, shard(what) % DUE_SHARDS), format!("{}{what}", due_until(at)))
}

/// One partition of what is due.
pub fn due_partition(kind: DueKind, shard: u32) -> String {
    let kind = match kind {
        DueKind::Delivery => "delivery",
        DueKind::Link => "link",
        DueKind::Account => "account",
        DueKind::Export => "export",
        DueKind::Reminder => "reminder",
    };
    format!("DUE#{kind}#{shard}")
}

/// What the sort key of everything due at a time begins with.
pub fn due_until(at: i64) -> String {
    format!("{at:012}#")
}

// FNV-1a: spreads ids that differ in one character, and is the same on every machine and in every release.
fn shard(id: &str) -> u32 {
    let hash = id.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash >> 16) % REVIEW_SHARDS
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn platform() -> PlatformId {
        PlatformId::parse("plat_1").unwrap()
    }

    fn account(raw: &str) -> AccountId {
        AccountId::parse(raw).unwrap()
    }

    fn message() -> MessageId {
        MessageId::parse("34d9b400-c6dd-5444-820d-fbeb0f1f54cf").unwrap()
    }

    #[test]
    fn records_of_different_kinds_never_share_a_key() {
        let (p, a, l) = (platform(), account("acct_1"), LinkId::from_random([1; 16]));
        let path = RequirementPath::parse("individual.first_name").unwrap();
        let keys = [
            Key::root_key(1),
            Key::platform(&p),
            Key::platform_audit(&p, "01"),
            Key::account(&p, &a),
            Key::proof(&p, &a),
            Key::owner(&p, &a, "x"),
            Key::submission(&p, &a, 1),
            Key::given(&p, &a, 1),
            Key::value(&p, &a, &path),
            Key::file(&p, &FileId::from_random([0; 12])),
            Key::account_link(&p, &a, 1, &l),
            Key::live_link(&p, &a),
            Key::audit(&p, &a, "01"),
            Key::link(&l),
            Key::session(&l, &SessionHash::of("s")),
            Key::kept(&l, &SessionHash::of("s")),
            Key::challenge(&l),
            Key::reminders(&l),
            Key::declined(&p, &a),
            Key::account_message(&p, &a, 1, &message()),
            Key::message(&message()),
            Key::staff_session(&SessionHash::of("s")),
            Key::send_log(Scope::Phone, "x"),
            Key::send_log(Scope::Link, "x"),
            Key::spend(&p, 1),
            Key::calls(&p, true, 1),
            Key::calls(&p, false, 1),
            Key::idempotency(&p, true, "1"),
            Key::idempotency(&p, false, "1"),
            Key::counts(&p, true, 1),
            Key::counts(&p, false, 1),
            Key::counts(&p, false, 2),
            Key::text_counts(&p, false, 1, "US"),
            Key::text_counts(&p, false, 1, "GB"),
            Key::counted("1"),
            Key::event(&p, true, &EventId::at(1, [0; 10])),
            Key::event(&p, false, &EventId::at(1, [0; 10])),
            Key::endpoint(&p, true, &EndpointId::from_random([0; 12])),
            Key::endpoint(&p, false, &EndpointId::from_random([0; 12])),
            Key::endpoint_count(&p, true),
            Key::endpoint_count(&p, false),
            Key::delivery(&p, &EndpointId::from_random([0; 12]), &EventId::at(1, [0; 10])),
            Key::export(&p, true, &ExportId::at(1, [0; 10])),
            Key::export(&p, false, &ExportId::at(1, [0; 10])),
            Key::part(&ExportId::at(1, [0; 10]), 1),
            Key::part(&ExportId::at(1, [0; 10]), 2),
        ];
        assert_eq!(keys.iter().collect::<HashSet<_>>().len(), keys.len());
    }

    #[test]
    fn an_accounts_file_is_one_stretch_without_links_and_audit() {
        let (p, a, l) = (platform(), account("acct_1"), LinkId::from_random([1; 16]));
        let inside = |key: Key| (FILE_FROM..=FILE_TO).contains(&key.sk.as_str());
        let path = RequirementPath::parse("individual.first_name").unwrap();
        for key in [
            Key::account(&p, &a),
            Key::proof(&p, &a),
            Key::owner(&p, &a, "zz"),
            Key::submission(&p, &a, 1),
            Key::value(&p, &a, &path),
        ] {
            assert!(inside(key.clone()), "{key:?}");
        }
        for key in [
            Key::audit(&p, &a, "01"),
            Key::account_link(&p, &a, 1, &l),
            Key::live_link(&p, &a),
            Key::declined(&p, &a),
            Key::given(&p, &a, 1),
            Key::account_message(&p, &a, 1, &message()),
        ] {
            assert!(!inside(key.clone()), "{key:?}");
        }
    }

    #[test]
    fn an_accounts_rows_say_whose_they_are_and_others_do_not() {
        let (p, a) = (platform(), account("acct_1"));
        assert_eq!(account_of(&Key::account(&p, &a)), Some((p.clone(), a.clone())));
        assert_eq!(account_of(&Key::audit(&p, &a, "01")), Some((p.clone(), a)));
        assert_eq!(account_of(&Key::platform(&p)), None);
        assert_eq!(account_of(&Key::link(&LinkId::from_random([1; 16]))), None);
    }

    #[test]
    fn the_counts_of_a_period_are_one_stretch() {
        let p = platform();
        let inside = |key: Key| (counts_of(9)..counts_of(11)).contains(&key.sk);
        for day in [9, 10] {
            assert!(inside(Key::counts(&p, true, day)) && inside(Key::text_counts(&p, true, day, "ZW")));
        }
        for day in [8, 11, 90, 100] {
            assert!(!inside(Key::counts(&p, true, day)) && !inside(Key::text_counts(&p, true, day, "AD")));
        }
        assert_eq!(country_of(&Key::text_counts(&p, true, 9, "US")), Some("US"));
        assert_eq!(country_of(&Key::counts(&p, true, 9)), None);
    }

    #[test]
    fn links_and_challenges_begin_as_the_stream_is_filtered() {
        let link = LinkId::from_random([1; 16]);
        assert!(Key::link(&link).pk.starts_with(LINKS) && Key::challenge(&link).pk.starts_with(LINKS));
        assert_eq!((Key::link(&link).sk.as_str(), Key::challenge(&link).sk.as_str()), (LINK, CHALLENGE));
        assert!(Key::session(&link, &SessionHash::of("s")).sk != LINK);
    }

    #[test]
    fn the_review_list_sorts_by_due_date_and_undated_last() {
        let a = account("acct_1");
        let key = |due| review(&platform(), true, ReviewList::ActionRequired, due, &a).review_sk;
        assert!(key(Some(5)) < key(Some(1_900_000_000)));
        assert!(key(Some(1_900_000_000)) < key(None));
        assert!(review_from(5) < key(Some(5)) && key(Some(5)) < review_from(6));
        assert_eq!((due_at(&key(Some(5))), due_at(&key(None))), (Some(5), None));
    }

    #[test]
    fn live_and_test_accounts_are_in_different_lists() {
        let a = account("acct_1");
        let key = |live| review(&platform(), live, ReviewList::Rejected, None, &a).review_pk;
        assert_ne!(key(true), key(false));
    }

    #[test]
    fn the_events_of_a_second_are_one_stretch() {
        for second in [0, 1, 1_800_000_000] {
            let id = EventId::at(second, [0xff; 10]);
            assert!(events_from(second).as_str() <= id.as_str() && id.as_str() < events_from(second + 1).as_str());
        }
    }

    #[test]
    fn ten_thousand_accounts_spread_evenly() {
        let mut counts = [0_u32; REVIEW_SHARDS as usize];
        for n in 0..10_000 {
            counts[shard(&format!("acct_{n:08}")) as usize] += 1;
        }
        assert!(counts.iter().all(|&count| (1_000..1_500).contains(&count)), "{counts:?}");
    }
}
