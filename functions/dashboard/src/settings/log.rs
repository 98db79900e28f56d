//! What was sent to an endpoint, in words. Rule: how something stands is an icon and a word, never a colour alone.

use domain::webhook::delivery::{Delivery, DeliveryStatus};
use web::language::Language;

/// One event on its way.
pub(super) struct Entry {
    /// The event's id.
    pub(super) event: String,
    /// What it tells.
    pub(super) kind: &'static str,
    /// When it came.
    pub(super) came: String,
    /// The colour of how it stands.
    pub(super) color: &'static str,
    /// Its icon.
    pub(super) icon: &'static str,
    /// Its word.
    pub(super) word: String,
    /// Attempts so far.
    pub(super) attempts: String,
    /// What the last attempt was answered with, or why it failed.
    pub(super) answer: String,
    /// When the next attempt is due.
    pub(super) again: String,
}

const CHECK: &str = "M3 8.5 6.5 12 13 4.5";
const CROSS: &str = "M4 4l8 8M12 4l-8 8";
const CLOCK: &str = "M8 4v4l3 2M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12z";

impl Entry {
    /// The entry of a delivery.
    pub(super) fn new(t: &Language, delivery: &Delivery) -> Self {
        let (color, icon) = match delivery.status {
            DeliveryStatus::Succeeded => ("green", CHECK),
            DeliveryStatus::Failed => ("red", CROSS),
            DeliveryStatus::Pending => ("amber", CLOCK),
        };
        let status = delivery.last_status.map(|status| t.with("delivery-answered", "status", i64::from(status)));
        // That it was another status than a good one is said by the status itself.
        let trouble = delivery.last_error.filter(|_| status.is_none());
        let trouble = trouble.map(|trouble| t.text(&format!("delivery-error-{}", trouble.as_str())));
        let pending = delivery.next_attempt_at.filter(|_| delivery.status == DeliveryStatus::Pending);
        Self {
            event: delivery.of.event.to_string(),
            kind: delivery.kind.as_str(),
            came: t.moment(delivery.created),
            color,
            icon,
            word: t.text(&format!("delivery-{}", delivery.status.as_str())),
            attempts: t.with("delivery-attempts", "count", delivery.attempts),
            answer: status.or(trouble).unwrap_or_else(|| t.text("delivery-no-attempt")),
            again: pending.map(|at| t.with("delivery-again", "at", t.moment(at))).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::webhook::delivery::Trouble;

    #[test]
    fn whatever_a_delivery_comes_to_has_its_words() {
        let t = Language::staff();
        for status in DeliveryStatus::ALL {
            assert!(t.has(&format!("delivery-{}", status.as_str())));
        }
        for trouble in Trouble::ALL {
            assert!(t.has(&format!("delivery-error-{}", trouble.as_str())), "{}", trouble.as_str());
        }
    }
}
