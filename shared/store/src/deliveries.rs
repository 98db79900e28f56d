//! Port: deliveries, as they are carried out. Rule: every step is one conditional write, so that a batch that comes twice, a
//! message that comes twice and a process that is killed lose nothing and post no event twice at once.

use domain::{
    event::{EventKind, KEPT},
    webhook::delivery::{CLAIM, Delivery, DeliveryRef, DeliveryStatus, ON_THE_QUEUE, Trouble},
};

use crate::{
    event_log::what,
    keys::{DueKind, Key, due, due_until},
    rows::DeliveryRow,
    table::{StoreError, Table, Updated, Write},
};

/// Starts, claims and settles deliveries.
#[derive(Debug, Clone)]
pub struct Deliveries(Table);

/// What came of a claim.
#[derive(Debug, PartialEq)]
pub enum Claim {
    /// The attempt is ours to make.
    Ours(Delivery),
    /// Somebody else is at it, or died at it not long ago: ask again.
    Held,
    /// There is nothing to do: it is settled, its next attempt isn't due yet, or it is gone.
    Nothing,
}

/// What an attempt came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// The status that was answered.
    pub status: Option<u16>,
    /// What went wrong.
    pub trouble: Option<Trouble>,
    /// What becomes of the delivery; none when it is settled, as `trouble` has it.
    pub again_at: Option<i64>,
    /// Whether something was posted at all.
    pub attempted: bool,
}

/// The key of something that is due, as the index has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueDelivery(Key);

impl Deliveries {
    /// The port on a table.
    pub fn new(table: &Table) -> Self {
        Self(table.clone())
    }

    /// Starts a delivery, once. Says false when it was started before.
    ///
    /// Its message is on the queue by then or will be in a moment; should it get lost, the delivery is due all the same.
    pub async fn start(&self, of: &DeliveryRef, kind: EventKind, now: i64) -> Result<bool, StoreError> {
        let (due_pk, due_sk) = due(DueKind::Delivery, now + ON_THE_QUEUE, &what(of));
        let fresh = Delivery::new(of.clone(), kind, now);
        let row = DeliveryRow {
            platform: of.platform.to_string(),
            livemode: of.livemode,
            endpoint: of.endpoint.to_string(),
            event: of.event.to_string(),
            kind: kind.as_str().to_owned(),
            status: fresh.status.as_str().to_owned(),
            attempts: fresh.attempts,
            sends: fresh.sends,
            last_status: None,
            last_error: None,
            last_attempt_at: None,
            next_attempt_at: fresh.next_attempt_at,
            claimed_until: None,
            created: now,
            due_pk: Some(due_pk),
            due_sk: Some(due_sk),
            ttl: now + KEPT,
        };
        self.0.change(Write::put(DeliveryRow::key(of), &row)?.when("attribute_not_exists(pk)")).await
    }

    /// Claims the attempt that is due now, for as long as one can take.
    pub async fn claim(&self, of: &DeliveryRef, now: i64) -> Result<Claim, StoreError> {
        let update = Write::update(DeliveryRow::key(of), "SET claimed_until = :until")
            .when(
                "#status = :pending AND next_attempt_at <= :now AND (attribute_not_exists(claimed_until) OR \
                 claimed_until <= :now)",
            )
            .name("#status", "status")
            .text(":pending", DeliveryStatus::Pending.as_str())
            .number(":now", now)
            .number(":until", now + CLAIM);
        Ok(match self.0.update::<DeliveryRow>(update).await? {
            Updated::Done(row) => Claim::Ours(row.try_into()?),
            Updated::Refused(Some(row))
                if row.status == DeliveryStatus::Pending.as_str()
                    && row.next_attempt_at.is_some_and(|at| at <= now)
                    && row.claimed_until.is_some_and(|until| until > now) =>
            {
                Claim::Held
            }
            Updated::Refused(_) => Claim::Nothing,
        })
    }

    /// Records what the attempt came to that was claimed at `claimed_at`. Says false, and changes nothing, when somebody
    /// else has claimed it since, or staff sent it again.
    pub async fn settle(
        &self,
        claimed: &Delivery,
        claimed_at: i64,
        outcome: &Outcome,
        now: i64,
    ) -> Result<bool, StoreError> {
        let of = &claimed.of;
        let status = match (outcome.again_at, outcome.trouble) {
            (Some(_), _) => DeliveryStatus::Pending,
            (None, Some(_)) => DeliveryStatus::Failed,
            (None, None) => DeliveryStatus::Succeeded,
        };
        let mut set = vec!["#status = :status", "attempts = :attempts"];
        let mut remove = vec!["claimed_until"];
        let parts = [
            (outcome.status.is_some(), "last_status", "last_status = :last_status"),
            (outcome.trouble.is_some(), "last_error", "last_error = :last_error"),
            (outcome.again_at.is_some(), "next_attempt_at", "next_attempt_at = :next_attempt_at"),
            (outcome.again_at.is_some(), "due_pk", "due_pk = :due_pk"),
            (outcome.again_at.is_some(), "due_sk", "due_sk = :due_sk"),
            (outcome.attempted, "", "last_attempt_at = :now"),
        ];
        for (there, name, assigned) in parts {
            if there {
                set.push(assigned);
            } else if !name.is_empty() {
                remove.push(name);
            }
        }
        let expression = format!("SET {} REMOVE {}", set.join(", "), remove.join(", "));
        let mut update = Write::update(DeliveryRow::key(of), &expression)
            .when("claimed_until = :claimed AND #status = :pending AND attempts = :made")
            .name("#status", "status")
            .text(":status", status.as_str())
            .text(":pending", DeliveryStatus::Pending.as_str())
            .number(":claimed", claimed_at + CLAIM)
            .number(":made", i64::from(claimed.attempts))
            .number(":attempts", i64::from(claimed.attempts) + i64::from(outcome.attempted));
        if outcome.attempted {
            update = update.number(":now", now);
        }
        if let Some(code) = outcome.status {
            update = update.number(":last_status", i64::from(code));
        }
        if let Some(trouble) = outcome.trouble {
            update = update.text(":last_error", trouble.as_str());
        }
        if let Some(at) = outcome.again_at {
            let (due_pk, due_sk) = due(DueKind::Delivery, at, &what(of));
            update = update.number(":next_attempt_at", at).text(":due_pk", due_pk).text(":due_sk", due_sk);
        }
        self.0.change(update).await
    }

    /// Some of what is due by now, the oldest first.
    pub async fn due(&self, now: i64, most: usize) -> Result<Vec<DueDelivery>, StoreError> {
        let due_now = self.0.due(DueKind::Delivery, now, most).await?;
        Ok(due_now.into_iter().map(DueDelivery).collect())
    }

    /// Takes something due for the queue: it is due again after a while, in case its message gets lost. None when somebody
    /// else took it, or it is no longer due.
    pub async fn take(&self, due_now: &DueDelivery, now: i64) -> Result<Option<Delivery>, StoreError> {
        let Some(row) = self.0.get::<DeliveryRow>(&due_now.0).await? else { return Ok(None) };
        let Some(seen) = row.due_sk.clone() else { return Ok(None) };
        if seen >= due_until(now + 1) {
            return Ok(None);
        }
        let delivery = Delivery::try_from(row)?;
        let (due_pk, due_sk) = due(DueKind::Delivery, now + ON_THE_QUEUE, &what(&delivery.of));
        let update = Write::update(due_now.0.clone(), "SET due_pk = :due_pk, due_sk = :due_sk, sends = sends + :one")
            .when("due_sk = :seen AND #status = :pending")
            .name("#status", "status")
            .text(":pending", DeliveryStatus::Pending.as_str())
            .text(":seen", seen)
            .text(":due_pk", due_pk)
            .text(":due_sk", due_sk)
            .number(":one", 1);
        Ok(match self.0.update::<DeliveryRow>(update).await? {
            Updated::Done(row) => Some(row.try_into()?),
            Updated::Refused(_) => None,
        })
    }
}
