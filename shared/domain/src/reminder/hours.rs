//! When an owner may be written to: from 08:00 to 21:00 of their own time.
//!
//! Rule: where somebody is isn't known better than their country, or their state of the United States. So the hours are those
//! that are allowed in every zone of it, in summer and in winter: an offset from UTC that may hold there never makes them
//! quiet. Where no hour is allowed everywhere, or nothing is known of a country, nobody is written to.

use crate::time::{DAY, HOUR};

const FROM: i64 = 8 * HOUR;
const UNTIL: i64 = 21 * HOUR;

/// Where an owner is, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// The country, ISO 3166.
    pub country: &'a str,
    /// The state, by its two letters; it decides in the United States alone.
    pub state: Option<&'a str>,
}

/// The hours of a day in which somebody may be written to, in UTC. Never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    // Seconds after midnight, UTC; it may lie on the day before or after.
    from: i64,
    until: i64,
}

impl Hours {
    /// The hours that are allowed at every one of these places; none when there are none, or a place isn't known.
    pub fn at(places: &[Place<'_>]) -> Option<Self> {
        let mut whole: Option<(i64, i64)> = None;
        for place in places {
            let (least, most) = offsets(place)?;
            whole = Some(whole.map_or((least, most), |(low, high)| (low.min(least), high.max(most))));
        }
        let (least, most) = whole?;
        // Morning comes last where the offset is the least, evening first where it is the most.
        let (from, until) = (FROM - least * 60, UNTIL - most * 60);
        (until - from >= HOUR).then_some(Self { from, until })
    }

    /// Whether a time is allowed.
    pub fn allow(self, at: i64) -> bool {
        (at - self.from).rem_euclid(DAY) < self.until - self.from
    }

    /// The first allowed time from `at` on.
    pub fn next_allowed(self, at: i64) -> i64 {
        if self.allow(at) { at } else { at + (DAY - (at - self.from).rem_euclid(DAY)) }
    }
}

// The least and the most that clocks differ from UTC there, over the whole year, in minutes.
fn offsets(place: &Place<'_>) -> Option<(i64, i64)> {
    let state =
        place.state.filter(|_| place.country == "US").and_then(|state| find(STATES, &state.to_ascii_uppercase()));
    state.or_else(|| find(COUNTRIES, place.country))
}

fn find(table: &[(i64, i64, &str)], code: &str) -> Option<(i64, i64)> {
    let is_code = code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
    let row = table.iter().find(|(_, _, codes)| is_code && codes.split(' ').any(|known| known == code));
    row.map(|(least, most, _)| (*least, *most))
}

// Winter and summer, and the islands that count as part of a country. Territories with codes of their own stand by themselves.
const COUNTRIES: &[(i64, i64, &str)] = &[
    (-600, -240, "US"),
    (-480, -150, "CA"),
    (-480, -300, "MX"),
    (-300, -120, "BR"),
    (-240, -180, "PY"),
    (-360, -180, "CL"),
    (-180, -180, "AR UY SR GF"),
    (-240, -240, "PR DO BO GY VE TT BB AG DM GD KN LC VC VI VG MQ GP AW CW"),
    (-300, -300, "CO PE PA JM KY"),
    (-360, -300, "EC"),
    (-300, -240, "BS TC HT CU"),
    (-360, -360, "CR SV GT HN NI BZ"),
    (-240, -180, "BM"),
    (0, 0, "IS GH CI SN ML BF TG GM GN SL LR MR"),
    (0, 60, "GB IE GG JE IM MA"),
    (-60, 60, "PT"),
    (0, 120, "ES"),
    (60, 60, "DZ TN NG CM GA BJ NE TD AO CG GQ CF"),
    (60, 120, "AD AL AT BA BE CH CZ DE DK FR GI HR HU IT LI LU MC ME MK MT NL NO PL RS SE SI SK SM VA"),
    (120, 120, "ZA BW ZM ZW MZ MW RW BI LS SZ NA LY"),
    (120, 180, "BG CY EE FI GR LT LV MD RO UA IL LB EG"),
    (180, 180, "TR SA KW QA BH IQ YE KE TZ UG ET DJ SO MG JO SY"),
    (210, 210, "IR"),
    (240, 240, "AE OM MU AM AZ GE SC RE"),
    (270, 270, "AF"),
    (300, 300, "PK UZ TM TJ MV"),
    (300, 360, "KZ"),
    (330, 330, "IN LK"),
    (345, 345, "NP"),
    (360, 360, "BD KG BT"),
    (390, 390, "MM"),
    (420, 420, "TH VN LA KH"),
    (420, 540, "ID"),
    (480, 480, "CN HK MO SG MY PH TW BN"),
    (420, 480, "MN"),
    (540, 540, "JP KR"),
    (480, 660, "AU"),
    (600, 660, "PG"),
    (600, 600, "GU MP"),
    (720, 720, "FJ"),
    (720, 825, "NZ"),
];

// Some states lie in two zones, and parts of Arizona turn their clocks.
const STATES: &[(i64, i64, &str)] = &[
    (-300, -240, "CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV"),
    (-360, -240, "AL FL IN KY MI TN"),
    (-360, -300, "AR IA IL LA MN MO MS OK WI"),
    (-420, -300, "KS ND NE SD TX"),
    (-420, -360, "AZ CO MT NM UT WY"),
    (-480, -360, "ID NV OR"),
    (-480, -420, "CA WA"),
    (-600, -480, "AK"),
    (-600, -600, "HI"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn places() -> Vec<(i64, i64, Place<'static>)> {
        let countries = COUNTRIES.iter().flat_map(|(least, most, codes)| {
            codes.split(' ').map(move |country| (*least, *most, Place { country, state: None }))
        });
        let states = STATES.iter().flat_map(|(least, most, codes)| {
            codes.split(' ').map(move |state| (*least, *most, Place { country: "US", state: Some(state) }))
        });
        countries.chain(states).collect()
    }

    #[test]
    fn every_place_of_the_tables_has_hours_and_stands_there_once() {
        let all = places();
        for (at, (least, most, place)) in all.iter().enumerate() {
            assert!(Hours::at(&[*place]).is_some(), "{place:?}");
            assert_eq!(offsets(place), Some((*least, *most)), "{place:?} stands there twice");
            assert!(!all[at + 1..].iter().any(|(_, _, other)| other == place), "{place:?}");
        }
    }

    #[test]
    fn nobody_is_written_to_where_the_time_is_not_known_or_no_hour_suits() {
        let place = |country| Place { country, state: None };
        assert_eq!(Hours::at(&[]), None);
        assert_eq!(Hours::at(&[place("XX")]), None);
        assert_eq!(Hours::at(&[place("")]), None);
        assert_eq!(Hours::at(&[place("US"), place("NZ")]), None);
    }

    proptest! {
        #[test]
        fn an_allowed_time_is_in_no_zone_of_a_place_a_quiet_hour(
            which in 0..places().len(), at in 1_700_000_000..2_000_000_000_i64, step in 0..=8_i64,
        ) {
            let (least, most, place) = places()[which];
            let hours = Hours::at(&[place]).unwrap();
            let next = hours.next_allowed(at);
            let local = (next + (least + (most - least) * step / 8) * 60).rem_euclid(DAY);
            prop_assert!((FROM..UNTIL).contains(&local), "{place:?} {local}");
            prop_assert!(next >= at && next < at + DAY && hours.allow(next));
            prop_assert_eq!(hours.next_allowed(next), next);
        }
    }
}
