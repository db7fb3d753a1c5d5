//! JSON bodies as they come, before a family reads them.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// The value of a body, nested at most 127 times.
///
/// # Errors
/// Where it is no JSON; and, as an error of data, where an object has a member twice: whoever has read it before may
/// have taken the other one.
pub(crate) fn json_of(bytes: &[u8]) -> serde_json::Result<Value> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = EachOnce.deserialize(&mut reader)?;
    reader.end()?;
    Ok(value)
}

/// Reads a value as serde does by itself, but for members that are there twice.
struct EachOnce;

impl<'de> DeserializeSeed<'de> for EachOnce {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for EachOnce {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = elements.next_element_seed(EachOnce)? {
            list.push(element);
        }
        Ok(list.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            let value = members.next_value_seed(EachOnce)?;
            if object.insert(name, value).is_some() {
                return Err(A::Error::custom("a member twice"));
            }
        }
        Ok(object.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_json_is_read_as_serde_reads_it() {
        for text in [
            "null",
            "true",
            "-17",
            "18446744073709551615",
            "1.5e3",
            "\"Tür\\u0000\"",
            "[[],{}]",
            r#" {"a":{"a":[1,"b",null]},"A":2} "#,
        ] {
            assert_eq!(
                json_of(text.as_bytes()).unwrap(),
                serde_json::from_str::<Value>(text).unwrap(),
                "{text}"
            );
        }
        for text in ["", "{", "{} {}", "NaN", "1e999", "[1,]", "\"\n\""] {
            assert!(!json_of(text.as_bytes()).unwrap_err().is_data(), "{text}");
        }
    }

    #[test]
    fn a_member_that_is_there_twice_is_no_data_wherever_it_is() {
        for text in [r#"{"a":1,"a":1}"#, r#"[{"b":{"a":1,"\u0061":2}}]"#] {
            assert!(json_of(text.as_bytes()).unwrap_err().is_data(), "{text}");
        }
    }

    #[test]
    fn nesting_without_end_is_an_error() {
        for open in ["[", "{\"a\":"] {
            assert!(json_of(open.repeat(100_000).as_bytes()).is_err());
        }
    }
}
