use proptest::prelude::*;

use super::*;

fn state<'a>(settings: &'a ReminderSettings, sent: &'a [Sent], deadline: Option<i64>) -> State<'a> {
    State {
        plan: Plan { channel: Channel::Sms, at_creation: true, reminders: true },
        settings,
        asked_at: CREATED,
        expires_at: CREATED + crate::link::LIFETIME,
        is_revoked: false,
        is_rejected: false,
        is_due: true,
        opted_out: false,
        deadline,
        sent,
        hours: Hours::at(&[Place { country: "US", state: Some("NY") }]),
    }
}

// Noon in New York.
const CREATED: i64 = 1_800_032_400;

// Goes through the days of a link as the sweep does, and says what was sent.
fn live(state: &State<'_>, step: i64) -> Vec<Sent> {
    let mut sent: Vec<Sent> = state.sent.to_vec();
    let mut now = state.asked_at;
    while now < state.expires_at + 2 * DAY {
        let current = State { sent: &sent, ..state.clone() };
        if let Decision::Now(occasion) = decide(&current, now) {
            sent.push(Sent { occasion, at: now });
        }
        now += step;
    }
    sent
}

#[test]
fn a_link_is_sent_at_once_and_seven_three_and_one_day_before_the_deadline() {
    let settings = ReminderSettings::default();
    let deadline = CREATED + 20 * DAY;
    let sent = live(&state(&settings, &[], Some(deadline)), 300);
    let wanted = [
        (Occasion::Creation, CREATED),
        (Occasion::DaysBefore(7), deadline - 7 * DAY),
        (Occasion::DaysBefore(3), deadline - 3 * DAY),
        (Occasion::DaysBefore(1), deadline - DAY),
    ];
    assert_eq!(sent, wanted.map(|(occasion, at)| Sent { occasion, at }));
}

#[test]
fn who_was_not_reached_for_days_gets_one_message_and_not_three() {
    let settings = ReminderSettings::default();
    let deadline = CREATED + 20 * DAY;
    let mut asked = state(&settings, &[], Some(deadline));
    asked.plan.at_creation = false;
    assert_eq!(decide(&asked, deadline - 2 * DAY), Decision::Now(Occasion::DaysBefore(3)));
    let sent = [Sent { occasion: Occasion::DaysBefore(3), at: deadline - 2 * DAY }];
    asked.sent = &sent;
    assert_eq!(decide(&asked, deadline - 2 * DAY + 300), Decision::Later(deadline - DAY));
}

#[test]
fn every_reason_to_stop_stops_and_is_named() {
    let settings = ReminderSettings::default();
    let base = state(&settings, &[], Some(CREATED + 20 * DAY));
    let none = ReminderSettings { channels: vec![Channel::Email], ..ReminderSettings::default() };
    for (stopped, why) in [
        (State { is_revoked: true, ..base.clone() }, Stop::Revoked),
        (State { expires_at: CREATED, ..base.clone() }, Stop::Expired),
        (State { is_rejected: true, ..base.clone() }, Stop::Rejected),
        (State { is_due: false, ..base.clone() }, Stop::Cleared),
        (State { opted_out: true, ..base.clone() }, Stop::OptedOut),
        (State { settings: &none, ..base.clone() }, Stop::NotAllowed),
        (State { hours: None, ..base.clone() }, Stop::NoHours),
    ] {
        assert_eq!(decide(&stopped, CREATED), Decision::Never(why));
    }
    let once = State { plan: Plan { reminders: false, ..base.plan }, ..base };
    let sent = [Sent { occasion: Occasion::Creation, at: CREATED }];
    assert_eq!(decide(&State { sent: &sent, ..once }, CREATED + 1), Decision::Never(Stop::Done));
}

#[test]
fn without_a_deadline_it_waits_for_one_and_after_the_last_one_it_is_done() {
    let settings = ReminderSettings::default();
    let sent = [Sent { occasion: Occasion::Creation, at: CREATED }];
    assert_eq!(decide(&state(&settings, &sent, None), CREATED + DAY), Decision::Waits);
    let deadline = CREATED + 20 * DAY;
    let all = live(&state(&settings, &[], Some(deadline)), 300);
    assert_eq!(decide(&state(&settings, &all, Some(deadline)), deadline - 60), Decision::Never(Stop::Done));
}

#[test]
fn names_read_back() {
    for occasion in [Occasion::Creation, Occasion::DaysBefore(1), Occasion::DaysBefore(60)] {
        assert_eq!(Occasion::parse(&occasion.name()), Some(occasion));
    }
    assert!(Occasion::parse("days_before_x").is_none() && Occasion::parse("").is_none());
    assert!(Stop::ALL.iter().all(|stop| Stop::parse(stop.as_str()) == Some(*stop)));
}

proptest! {
    #[test]
    fn whatever_is_planned_goes_out_once_spaced_by_day_and_in_time(
        due in prop::option::of(-5 * DAY..100 * DAY),
        days in prop::collection::btree_set(1..=EARLIEST_DAY, 1..=MOST_DAYS),
        country in prop::sample::select(vec!["US", "GB", "AU", "BR", "JP", "NZ", "CA"]),
        at_creation: bool, reminders: bool, shift in 0..DAY, step in 300..20_000_i64,
    ) {
        let settings = ReminderSettings { days_before: days.into_iter().rev().collect(), ..ReminderSettings::default() };
        let created = CREATED + shift;
        let deadline = due.map(|due| created + due);
        let hours = Hours::at(&[Place { country, state: None }]);
        let plan = Plan { channel: Channel::Sms, at_creation, reminders };
        let asked = State {
            plan, asked_at: created, expires_at: created + crate::link::LIFETIME, hours, ..state(&settings, &[], deadline)
        };
        let sent = live(&asked, step);
        let planned = usize::from(at_creation) + if reminders { settings.days_before.len() } else { 0 };
        prop_assert!(sent.len() <= planned);
        for (at, one) in sent.iter().enumerate() {
            prop_assert!(hours.unwrap().allow(one.at));
            prop_assert!(one.at < asked.expires_at);
            prop_assert!(sent[at + 1..].iter().all(|other| other.occasion != one.occasion));
            if let Occasion::DaysBefore(_) = one.occasion {
                prop_assert!(one.at < deadline.unwrap());
            }
        }
        prop_assert!(sent.windows(2).all(|two| two[1].at - two[0].at >= SPACING));
    }

    #[test]
    fn nothing_goes_out_after_an_end(at in 0..200 * DAY, which in 0..5) {
        let settings = ReminderSettings::default();
        let mut ended = state(&settings, &[], Some(CREATED + 20 * DAY));
        match which {
            0 => ended.is_revoked = true,
            1 => ended.is_rejected = true,
            2 => ended.is_due = false,
            3 => ended.opted_out = true,
            _ => ended.expires_at = CREATED + at,
        }
        prop_assert!(matches!(decide(&ended, CREATED + at), Decision::Never(_)));
    }
}
