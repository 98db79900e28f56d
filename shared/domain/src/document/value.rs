//! Files in the value of a path. Rule: the shapes are Stripe's: `{"front": "file_...", "back": "file_..."}` or
//! `["file_...", ...]`; where files stand beside a text it is `{"answer": "...", "files": [...]}`.
//!
//! A side that is still missing is there as `null`: such a value is begun, and is no answer yet.

use serde_json::{Map, Value, json};

use super::{Kind, MOST_FILES, Side, Slot};
use crate::id::FileId;

/// A file that a value holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Which part it is.
    pub side: Side,
    /// The file.
    pub id: FileId,
}

/// A value after it was changed.
#[derive(Clone, PartialEq)]
pub struct Edit {
    /// The value; none when nothing is left of it.
    pub value: Option<Value>,
    /// Files that aren't in it any more.
    pub dropped: Vec<FileId>,
}

/// The files of a value, in their order.
pub fn held(value: &Value) -> Vec<Held> {
    let file = |side: Side, value: &Value| {
        let id = FileId::parse(value.as_str()?).ok()?;
        Some(Held { side, id })
    };
    match value {
        Value::Object(map) => {
            let sides = [Side::Front, Side::Back];
            let sides = sides.into_iter().filter_map(|side| file(side, map.get(side.as_str())?));
            sides.chain(map.get("files").into_iter().flat_map(held)).collect()
        }
        Value::Array(files) => files.iter().filter_map(|id| file(Side::File, id)).collect(),
        _ => Vec::new(),
    }
}

/// Whether a value is only begun: a side is missing, or the text that files stand beside.
pub fn is_begun(value: &Value) -> bool {
    let Value::Object(map) = value else { return false };
    let missing = |name: &str| map.get(name) == Some(&Value::Null);
    let has_side = map.contains_key("front") || map.contains_key("back");
    has_side && (missing("front") || missing("back")) || map.contains_key("files") && !map.contains_key("answer")
}

/// The text that files stand beside; of a plain text itself.
pub fn answer_of(value: &Value) -> Option<&str> {
    value.as_str().or_else(|| value.get("answer")?.as_str())
}

/// What was photographed, as far as a value shows it.
pub fn kind_of(slot: Slot, value: &Value) -> Kind {
    match slot.kinds() {
        [Kind::Passport, card] => {
            if value.get("back").is_some() {
                *card
            } else {
                Kind::Passport
            }
        }
        kinds => kinds.first().copied().unwrap_or(Kind::Files),
    }
}

/// The side that must come next; none when the document is whole.
pub fn next_side(value: &Value) -> Option<Side> {
    let missing = |side: &Side| value.get(side.as_str()) == Some(&Value::Null);
    [Side::Front, Side::Back].into_iter().find(missing)
}

/// Whether there is no room for another file.
pub fn too_many(before: Option<&Value>) -> bool {
    before.is_some_and(|value| held(value).len() >= MOST_FILES)
}

/// A value after another file was given.
pub fn with_file(slot: Slot, kind: Kind, side: Side, before: Option<&Value>, id: &FileId) -> Edit {
    let old = before.map(held).unwrap_or_default();
    let value = match (kind, side) {
        (Kind::Files, _) | (_, Side::File) => {
            let mut files: Vec<&FileId> = old.iter().map(|held| &held.id).filter(|held| *held != id).collect();
            files.push(id);
            listed(slot, before, &files)
        }
        (Kind::Passport, _) => json!({"front": id.as_str()}),
        (Kind::Card | Kind::Paper, _) => {
            let mut sides = Map::new();
            for part in [Side::Front, Side::Back] {
                let there = old.iter().find(|held| held.side == part).map(|held| &held.id);
                let file = if part == side { Some(id) } else { there };
                // A paper may have nothing on its back, a card never.
                let needed = kind == Kind::Card || part == Side::Front;
                if file.is_some() || needed {
                    sides.insert(part.as_str().into(), file.map_or(Value::Null, |id| id.as_str().into()));
                }
            }
            Value::Object(sides)
        }
    };
    after(&old, Some(value))
}

/// A value after a file was taken away.
pub fn without_file(slot: Slot, before: &Value, id: &FileId) -> Edit {
    let old = held(before);
    let rest: Vec<&Held> = old.iter().filter(|held| held.id != *id).collect();
    let value = match before {
        Value::Object(map) if map.contains_key("front") || map.contains_key("back") => {
            let mut sides = map.clone();
            for gone in old.iter().filter(|held| held.id == *id) {
                if gone.side == Side::Back && kind_of(slot, before) == Kind::Paper {
                    sides.remove("back");
                } else {
                    sides.insert(gone.side.as_str().into(), Value::Null);
                }
            }
            (!rest.is_empty()).then_some(Value::Object(sides))
        }
        _ => {
            let files: Vec<&FileId> = rest.iter().map(|held| &held.id).collect();
            match answer_of(before) {
                Some(answer) if files.is_empty() => Some(answer.into()),
                None if files.is_empty() => None,
                _ => Some(listed(slot, Some(before), &files)),
            }
        }
    };
    after(&old, value)
}

/// A value after its text was typed: files that stand beside it stay.
pub fn with_answer(before: Option<&Value>, answer: Value) -> Value {
    match before.and_then(|value| value.get("files")) {
        Some(files) => json!({"answer": answer, "files": files}),
        None => answer,
    }
}

fn listed(slot: Slot, before: Option<&Value>, files: &[&FileId]) -> Value {
    let ids: Vec<&str> = files.iter().map(|id| id.as_str()).collect();
    match before.and_then(answer_of) {
        _ if !slot.beside => ids.into(),
        Some(answer) => json!({"answer": answer, "files": ids}),
        None => json!({"files": ids}),
    }
}

fn after(old: &[Held], value: Option<Value>) -> Edit {
    let kept = value.as_ref().map(held).unwrap_or_default();
    let gone = old.iter().filter(|held| !kept.iter().any(|kept| kept.id == held.id));
    Edit { dropped: gone.map(|held| held.id.clone()).collect(), value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{document::slot, requirement::RequirementPath};
    use proptest::prelude::*;

    fn of(raw: &str) -> Slot {
        slot(&RequirementPath::parse(raw).unwrap()).unwrap()
    }

    fn identity() -> Slot {
        of("individual.verification.document")
    }

    fn id(n: u8) -> FileId {
        FileId::from_random([n; 12])
    }

    fn text(n: u8) -> String {
        id(n).to_string()
    }

    #[test]
    fn a_passport_is_whole_with_its_front_and_a_card_with_both_sides() {
        let passport = with_file(identity(), Kind::Passport, Side::Front, None, &id(1)).value.unwrap();
        assert_eq!(passport, json!({"front": text(1)}));
        assert!(!is_begun(&passport) && next_side(&passport).is_none());
        let front = with_file(identity(), Kind::Card, Side::Front, None, &id(1)).value.unwrap();
        assert_eq!((is_begun(&front), next_side(&front)), (true, Some(Side::Back)));
        let card = with_file(identity(), Kind::Card, Side::Back, Some(&front), &id(2)).value.unwrap();
        assert_eq!((card.clone(), is_begun(&card)), (json!({"front": text(1), "back": text(2)}), false));
        assert_eq!((kind_of(identity(), &card), kind_of(identity(), &passport)), (Kind::Card, Kind::Passport));
        let instead = with_file(identity(), Kind::Passport, Side::Front, Some(&card), &id(3));
        assert_eq!((instead.value, instead.dropped), (Some(json!({"front": text(3)})), vec![id(1), id(2)]));
    }

    #[test]
    fn a_paper_is_whole_without_a_back() {
        let paper = of("company.verification.document");
        let front = with_file(paper, Kind::Paper, Side::Front, None, &id(1)).value.unwrap();
        assert!(!is_begun(&front));
        let both = with_file(paper, Kind::Paper, Side::Back, Some(&front), &id(2)).value.unwrap();
        assert_eq!(without_file(paper, &both, &id(2)).value, Some(front));
        assert!(is_begun(&without_file(paper, &both, &id(1)).value.unwrap()));
    }

    #[test]
    fn a_side_that_was_taken_away_is_missing_again() {
        let card = json!({"front": text(1), "back": text(2)});
        let edit = without_file(identity(), &card, &id(1));
        assert_eq!(edit.dropped, [id(1)]);
        let rest = edit.value.unwrap();
        assert_eq!((is_begun(&rest), next_side(&rest)), (true, Some(Side::Front)));
        assert!(without_file(identity(), &rest, &id(2)).value.is_none());
    }

    #[test]
    fn files_stand_beside_a_text_and_are_no_answer_without_it() {
        let review = of("interv_1.url_inquiry.form");
        let files = with_file(review, Kind::Files, Side::File, None, &id(1)).value.unwrap();
        assert!(is_begun(&files));
        let both = with_answer(Some(&files), "It is ours.".into());
        assert_eq!((is_begun(&both), answer_of(&both)), (false, Some("It is ours.")));
        assert_eq!(without_file(review, &both, &id(1)).value, Some(json!("It is ours.")));
        let after = with_file(review, Kind::Files, Side::File, Some(&json!("It is ours.")), &id(1)).value.unwrap();
        assert_eq!(after, both);
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            Just(json!("file_1")),
            Just(json!("x")),
            any::<bool>().prop_map(Value::Bool)
        ];
        leaf.prop_recursive(3, 12, 3, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..3).prop_map(Value::Array),
                prop::collection::btree_map("front|back|files|answer|x", inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    fn any_slot() -> impl Strategy<Value = Slot> {
        prop_oneof![
            Just(identity()),
            Just(of("company.verification.document")),
            Just(of("documents.proof_of_address.files")),
            Just(of("interv_1.url_inquiry.form")),
        ]
    }

    proptest! {
        #[test]
        fn no_value_makes_it_fail(value in any_json(), slot in any_slot()) {
            let _ = (is_begun(&value), next_side(&value), kind_of(slot, &value), answer_of(&value));
            let _ = with_answer(Some(&value), "x".into());
            for kind in slot.kinds() {
                for side in kind.sides() {
                    let edit = with_file(slot, *kind, *side, Some(&value), &id(1));
                    prop_assert!(held(&edit.value.unwrap_or_default()).iter().any(|held| held.id == id(1)));
                }
            }
            let _ = without_file(slot, &value, &id(1));
        }

        #[test]
        fn every_file_is_held_once_or_was_dropped(slot in any_slot(), steps in prop::collection::vec((any::<bool>(), 0_u8..6, 0_usize..4), 0..12)) {
            let all: Vec<(Kind, Side)> =
                slot.kinds().iter().flat_map(|kind| kind.sides().iter().map(|side| (*kind, *side))).collect();
            let (mut value, mut there): (Option<Value>, Vec<FileId>) = (None, Vec::new());
            for (add, n, step) in steps {
                let (kind, side) = all[step % all.len()];
                let edit = match &value {
                    _ if add && !there.contains(&id(n)) => {
                        there.push(id(n));
                        with_file(slot, kind, side, value.as_ref(), &id(n))
                    }
                    Some(before) if !add => without_file(slot, before, &id(n)),
                    _ => continue,
                };
                there.retain(|id| !edit.dropped.contains(id));
                value = edit.value;
                let mut now: Vec<String> = value.as_ref().map(held).unwrap_or_default().iter().map(|held| held.id.to_string()).collect();
                let mut expected: Vec<String> = there.iter().map(ToString::to_string).collect();
                now.sort();
                expected.sort();
                prop_assert_eq!(now, expected);
            }
        }
    }
}
