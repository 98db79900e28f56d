//! JSON of a caller. Rule: what two readers could understand differently is refused: a name that stands twice in an object
//! would be the first value to one and the last to another.

use std::fmt::{self, Write as _};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// Why JSON isn't taken.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// It is no JSON.
    Syntax { line: usize, column: usize },
    /// This parameter stands twice.
    Twice(String),
    /// This parameter has more levels than allowed.
    TooDeep(String),
}

/// Reads JSON of at most so many levels.
pub(super) fn read(bytes: &[u8], deepest: usize) -> Result<Value, Refused> {
    let mut parser = serde_json::Deserializer::from_slice(bytes);
    let mut refused = None;
    let read = Reader { path: &mut Vec::new(), refused: &mut refused, left: deepest }.deserialize(&mut parser);
    let whole = read.and_then(|value| parser.end().map(|()| value));
    whole.map_err(|error| refused.unwrap_or(Refused::Syntax { line: error.line(), column: error.column() }))
}

struct Reader<'a> {
    path: &'a mut Vec<String>,
    refused: &'a mut Option<Refused>,
    left: usize,
}

impl Reader<'_> {
    // The reader of what stands under a name; the name is popped when it was read.
    fn inner(&mut self, name: String) -> Reader<'_> {
        self.path.push(name);
        Reader { path: self.path, refused: self.refused, left: self.left }
    }

    // What holds others uses up a level.
    fn enter<E: Error>(&mut self) -> Result<(), E> {
        match self.left.checked_sub(1) {
            Some(left) => {
                self.left = left;
                Ok(())
            }
            None => Err(self.refuse(Refused::TooDeep)),
        }
    }

    // The parser's own error can't carry more than words: the reason stays aside.
    fn refuse<E: Error>(&mut self, why: fn(String) -> Refused) -> E {
        *self.refused = Some(why(bracketed(self.path)));
        E::custom("refused")
    }
}

fn bracketed(path: &[String]) -> String {
    let Some((first, rest)) = path.split_first() else {
        return String::new();
    };
    rest.iter().fold(first.clone(), |mut text, name| {
        // Writing to a string doesn't fail.
        let _ = write!(text, "[{name}]");
        text
    })
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value).map(Value::Number).ok_or_else(|| E::custom("no number"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<Value, A::Error> {
        self.enter()?;
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(self.inner(items.len().to_string()))? {
            self.path.pop();
            items.push(item);
        }
        self.path.pop();
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut access: A) -> Result<Value, A::Error> {
        self.enter()?;
        let mut map = Map::new();
        while let Some(name) = access.next_key::<String>()? {
            if map.contains_key(&name) {
                self.path.push(name);
                return Err(self.refuse(Refused::Twice));
            }
            let value = access.next_value_seed(self.inner(name.clone()))?;
            self.path.pop();
            map.insert(name, value);
        }
        Ok(Value::Object(map))
    }
}
