//! Port: sending codes and judging guesses.
//!
//! Rule: every limit of a send is part of the one transaction that records it, before the message leaves; and a guess is
//! paid for in one conditional write before the code is compared.

use domain::{
    code::{Challenge, GUESSES, GuessRefused},
    event::NewEvent,
    id::LinkId,
    limits::{Scope, SendLog},
    session::{SessionHash, Stage},
    text_message::{MessageId, Outcome, Report, Response},
    time::DAY,
    user::Proof,
};

use crate::{
    audit::Audit,
    keys::Key,
    messages::remember,
    owner::{Door, LINK_OPENS, Session, Whereabouts, door_keys, link_opens, read_door, touch},
    rows::{ChallengeRow, SendLogRow, TextRow},
    seal::fresh,
    table::{Rows, StoreError, Table, Updated, Write, WriteError},
};

/// Sends codes and judges guesses.
#[derive(Debug, Clone)]
pub struct Codes(Table);

/// The sends of one scope, with the version that a write must name.
#[derive(Debug, Clone)]
pub struct CountedLog {
    /// The scope.
    pub scope: Scope,
    /// Whose: a blind index, a link id, a network.
    pub who: String,
    /// The sends so far.
    pub log: SendLog,
    version: i64,
}

/// A code that is about to be sent.
#[derive(Debug)]
pub struct Send<'a> {
    /// The challenge to record.
    pub challenge: &'a Challenge,
    /// The logs, each after this send.
    pub logs: &'a [CountedLog],
    /// The platform's messages a day, of the kind that this one is.
    pub daily_budget: u32,
    /// When the next code may be sent.
    pub next_send_at: i64,
    /// How many more may be sent after this one.
    pub sends_left: u32,
    /// The text message that carries it; none where no message leaves.
    pub text: Option<Text<'a>>,
    /// The session to begin; none when the browser's own goes on.
    pub begin: Option<&'a Session>,
    /// The browser's session so far: replaced when one begins, else kept alive.
    pub current: Option<&'a SessionHash>,
}

/// What is remembered of a text message, to count it.
#[derive(Debug, Clone, Copy)]
pub struct Text<'a> {
    /// The phone's country (ISO 3166).
    pub country: &'a str,
    /// Whether the link is a live one.
    pub livemode: bool,
}

/// Why a send wasn't recorded. Nothing was sent.
#[derive(Debug, thiserror::Error)]
pub enum SendRefused {
    /// The link no longer opens.
    #[error("the link no longer opens")]
    LinkClosed,
    /// Another send came between; the logs must be read again.
    #[error("another send came between")]
    Again,
    /// The platform's budget for today is spent.
    #[error("the platform's daily budget of text messages is spent")]
    BudgetSpent,
    /// The session is gone.
    #[error("the session is gone")]
    SessionOver,
    /// Anything else.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What became of a guess.
#[derive(Debug)]
pub enum Guess {
    /// It was paid for: compare it.
    Taken(Challenge),
    /// It wasn't looked at.
    Refused(GuessRefused),
}

/// Why a right code didn't count.
#[derive(Debug, thiserror::Error)]
pub enum AcceptRefused {
    /// Somebody used it a moment before.
    #[error("the code was used")]
    Used,
    /// The link no longer opens.
    #[error("the link no longer opens")]
    LinkClosed,
    /// Anything else.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Codes {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// The door and the logs that a send to this phone from this network counts in. One round trip.
    pub async fn read(
        &self,
        at: &Whereabouts,
        phone_blind: &str,
        network: &str,
        now: i64,
    ) -> Result<(Door, Vec<CountedLog>), StoreError> {
        let counted = counted(at, phone_blind, network);
        let mut keys = door_keys(at);
        keys.extend(counted.iter().map(|(scope, who)| Key::send_log(*scope, who)));
        let mut rows = self.0.get_all(&keys).await?;
        let logs = take_logs(&mut rows, counted)?;
        Ok((read_door(&mut rows, at, now)?, logs))
    }

    /// The logs alone, for a browser whose door was read before.
    pub async fn logs(
        &self,
        at: &Whereabouts,
        phone_blind: &str,
        network: &str,
    ) -> Result<Vec<CountedLog>, StoreError> {
        let counted = counted(at, phone_blind, network);
        let keys: Vec<Key> = counted.iter().map(|(scope, who)| Key::send_log(*scope, who)).collect();
        take_logs(&mut self.0.get_all(&keys).await?, counted)
    }

    /// The logs that a send to this address counts in.
    pub async fn logs_by_email(
        &self,
        at: &Whereabouts,
        email_blind: &str,
        network: &str,
    ) -> Result<Vec<CountedLog>, StoreError> {
        let mut counted = counted(at, "", network);
        counted[0] = (Scope::Email, email_blind.to_owned());
        let keys: Vec<Key> = counted.iter().map(|(scope, who)| Key::send_log(*scope, who)).collect();
        take_logs(&mut self.0.get_all(&keys).await?, counted)
    }

    /// Records a send: every limit, the challenge, the session and the audit record, all or nothing.
    pub async fn begin(
        &self,
        at: &Whereabouts,
        send: Send<'_>,
        now: i64,
        audit: &Audit<'_>,
        events: &[NewEvent],
    ) -> Result<(), SendRefused> {
        let day = now.div_euclid(DAY);
        let spent = match send.challenge.by {
            Proof::Phone => Key::spend(&at.platform, day),
            Proof::Email => Key::mails(&at.platform, day),
        };
        let mut writes = vec![
            Write::update(Key::link(&at.link), "SET opened_at = if_not_exists(opened_at, :now) ADD sends :one")
                .when(LINK_OPENS)
                .number(":now", now)
                .number(":one", 1),
            spend(spent, send.daily_budget, now),
        ];
        for counted in send.logs {
            let row = SendLogRow {
                sends: counted.log.times().to_vec(),
                version: counted.version + 1,
                ttl: now + counted.scope.memory(),
            };
            let put = Write::put(Key::send_log(counted.scope, &counted.who), &row)?;
            // A row that the TTL has removed since it was read counts as never written.
            let unchanged = "attribute_not_exists(pk) OR version = :read";
            writes.push(put.when(unchanged).number(":read", counted.version));
        }
        let logs_end = writes.len();
        let text = send.text.map(|text| TextRow {
            platform: at.platform.to_string(),
            livemode: text.livemode,
            country: text.country.to_owned(),
        });
        let challenge = ChallengeRow::new(send.challenge, send.next_send_at, send.sends_left, text);
        writes.push(Write::put(Key::challenge(&at.link), &challenge)?);
        let session_at = writes.len();
        match (send.begin, send.current) {
            (Some(session), current) => {
                let put = Write::put(Key::session(&at.link, &session.hash), &session.row())?;
                writes.push(put.when("attribute_not_exists(pk)"));
                writes.extend(current.map(|hash| Write::delete(Key::session(&at.link, hash))));
            }
            (None, Some(current)) => writes.push(touch(&at.link, current, now)),
            (None, None) => return Err(SendRefused::SessionOver),
        }
        writes.extend(audit.record(&at.platform, &at.account, events)?);
        self.0.write(writes).await.map_err(|error| match error {
            WriteError::Condition(0) => SendRefused::LinkClosed,
            WriteError::Condition(1) => SendRefused::BudgetSpent,
            WriteError::Condition(place) if place < logs_end => SendRefused::Again,
            WriteError::Condition(place) if place == session_at => SendRefused::SessionOver,
            WriteError::Condition(_) | WriteError::Conflict => SendRefused::Again,
            WriteError::Store(error) => SendRefused::Store(error),
        })
    }

    /// Remembers the message of a send by the provider's name for it, so that what is reported of it finds its account.
    pub async fn taken(&self, at: &Whereabouts, id: &MessageId, country: &str, now: i64) -> Result<(), WriteError> {
        self.0.write(remember((&at.platform, &at.account, &at.link), id, country, None, now)?).await
    }

    /// Notes that the provider didn't take the message of a send, and why. It counts as none that was sent.
    pub async fn not_delivered(
        &self,
        at: &Whereabouts,
        challenge: &Challenge,
        country: &str,
        why: &str,
        now: i64,
        audit: &Audit<'_>,
    ) -> Result<(), WriteError> {
        let id = MessageId::of_refused(fresh().map_err(|_| StoreError::Refused("no random bytes".into()))?);
        let refused = Report { outcome: Outcome::Failed, response: Response::of(why), at: now * 1_000 };
        let note = |with_challenge: bool| {
            let mut writes = remember((&at.platform, &at.account, &at.link), &id, country, Some(&refused), now)?;
            // Only ever after a send through this link, whose row outlives its sends by far.
            writes.push(Write::update(Key::link(&at.link), "ADD undelivered :one").number(":one", 1));
            writes.push(audit.write(&at.platform, &at.account)?);
            if with_challenge {
                let mark = Write::update(Key::challenge(&at.link), "SET undelivered = :yes").when("id = :id");
                writes.push(mark.flag(":yes", true).text(":id", id_of(challenge)));
            }
            Ok::<_, StoreError>(writes)
        };
        match self.0.write(note(true)?).await {
            // A newer code took its place in the meantime, or the table has forgotten it.
            Err(WriteError::Condition(_)) => self.0.write(note(false)?).await,
            settled => settled,
        }
    }

    /// Pays for a guess: one conditional write, before anything is compared.
    pub async fn take_guess(&self, link: &LinkId, session: &SessionHash, now: i64) -> Result<Guess, StoreError> {
        let pay = Write::update(Key::challenge(link), "SET guesses = guesses + :one")
            .when(
                "attribute_exists(pk) AND #session = :session AND used = :no AND expires_at > :now AND guesses < :most",
            )
            .name("#session", "session")
            .text(":session", session.encoded())
            .flag(":no", false)
            .number(":one", 1)
            .number(":now", now)
            .number(":most", i64::from(GUESSES));
        Ok(match self.0.update::<ChallengeRow>(pay).await? {
            Updated::Done(row) => Guess::Taken(row.challenge(*link)?),
            Updated::Refused(None) => Guess::Refused(GuessRefused::NoCode),
            Updated::Refused(Some(row)) => {
                Guess::Refused(row.challenge(*link)?.admits(session, now).err().unwrap_or(GuessRefused::Used))
            }
        })
    }

    /// Notes that the provider didn't take an e-mail with a code.
    pub async fn not_mailed(&self, at: &Whereabouts, audit: &Audit<'_>) -> Result<(), WriteError> {
        // Only ever after a send through this link, whose row outlives its sends by far.
        let counted = Write::update(Key::link(&at.link), "ADD undelivered :one").number(":one", 1);
        self.0.write(vec![counted, audit.write(&at.platform, &at.account)?]).await
    }

    /// Counts a wrong code against the account's life.
    pub async fn wrong(&self, at: &Whereabouts, audit: &Audit<'_>) -> Result<(), WriteError> {
        self.0
            .write(vec![
                Write::update(Key::proof(&at.platform, &at.account), "ADD wrong_codes :one").number(":one", 1),
                audit.write(&at.platform, &at.account)?,
            ])
            .await
    }

    /// Uses up a challenge that was answered, and puts a new session in the place of the old. Of many at once, one wins.
    pub async fn accept(
        &self,
        at: &Whereabouts,
        challenge: &Challenge,
        next: &Session,
        now: i64,
        audit: &Audit<'_>,
        events: &[NewEvent],
    ) -> Result<(), AcceptRefused> {
        let progress = if next.stage == Stage::IdentityVerified {
            "SET authenticated_at = if_not_exists(authenticated_at, :now), \
             identity_verified_at = if_not_exists(identity_verified_at, :now)"
        } else {
            "SET authenticated_at = if_not_exists(authenticated_at, :now)"
        };
        let mut writes = vec![
            Write::update(Key::challenge(&at.link), "SET used = :yes")
                .when("used = :no AND id = :id")
                .flag(":yes", true)
                .flag(":no", false)
                .text(":id", id_of(challenge)),
            Write::update(Key::link(&at.link), progress).when(LINK_OPENS).number(":now", now),
            Write::put(Key::session(&at.link, &next.hash), &next.row())?.when("attribute_not_exists(pk)"),
            Write::delete(Key::session(&at.link, &challenge.session)),
        ];
        writes.extend(audit.record(&at.platform, &at.account, events)?);
        self.0.write(writes).await.map_err(|error| match error {
            WriteError::Condition(1) => AcceptRefused::LinkClosed,
            WriteError::Condition(_) => AcceptRefused::Used,
            WriteError::Conflict => {
                AcceptRefused::Store(StoreError::Unavailable("right codes kept meeting each other".into()))
            }
            WriteError::Store(error) => AcceptRefused::Store(error),
        })
    }

    /// Ends a session.
    pub async fn end(&self, at: &Whereabouts, session: &SessionHash, audit: &Audit<'_>) -> Result<(), WriteError> {
        let end = Write::delete(Key::session(&at.link, session));
        self.0.write(vec![end, audit.write(&at.platform, &at.account)?]).await
    }

    /// Keeps a session alive.
    pub async fn touch(&self, link: &LinkId, session: &SessionHash, now: i64) -> Result<bool, StoreError> {
        match self.0.write(vec![link_opens(link, now), touch(link, session, now)]).await {
            Ok(()) => Ok(true),
            Err(WriteError::Condition(_)) => Ok(false),
            // The twin that came between kept it alive.
            Err(WriteError::Conflict) => Ok(true),
            Err(WriteError::Store(error)) => Err(error),
        }
    }
}

/// The write that spends one message of a day's budget, while there is one.
pub(crate) fn spend(day: Key, budget: u32, now: i64) -> Write {
    Write::update(day, "SET #ttl = :ttl ADD sent :one")
        .when("attribute_not_exists(sent) OR sent < :budget")
        .name("#ttl", "ttl")
        .number(":ttl", now + 3 * DAY)
        .number(":one", 1)
        .number(":budget", i64::from(budget))
}

// As the challenge's row has it.
pub(crate) fn id_of(challenge: &Challenge) -> String {
    base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, challenge.id)
}

fn counted(at: &Whereabouts, phone_blind: &str, network: &str) -> [(Scope, String); 3] {
    [(Scope::Phone, phone_blind.to_owned()), (Scope::Link, at.link.to_string()), (Scope::Source, network.to_owned())]
}

fn take_logs(rows: &mut Rows, counted: [(Scope, String); 3]) -> Result<Vec<CountedLog>, StoreError> {
    counted
        .into_iter()
        .map(|(scope, who)| {
            let row: SendLogRow = rows.take(&Key::send_log(scope, &who))?.unwrap_or_default();
            Ok(CountedLog { scope, who, log: SendLog::from_times(row.sends), version: row.version })
        })
        .collect()
}
