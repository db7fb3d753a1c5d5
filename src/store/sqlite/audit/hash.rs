//! Digests of rows, and the hashes that make them a chain. The bytes that are digested are the chain's format: they never
//! change.

use std::fmt;

use aws_lc_rs::digest::{SHA256, digest as sha256};
use rusqlite::{
    ToSql,
    types::{ToSqlOutput, Value},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A SHA-256; as text in lower-case hexadecimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hash([u8; 32]);

impl Hash {
    /// Of nothing: where the chain begins.
    pub const NONE: Self = Self([0; 32]);

    /// Of these bytes.
    fn of(bytes: &[u8]) -> Self {
        let mut hash = Self::NONE;
        hash.0.copy_from_slice(sha256(&SHA256, bytes).as_ref());
        hash
    }

    /// The hash of the link after this one: SHA-256 of this hash and the digest of what the link says.
    #[must_use]
    pub(in crate::store) fn then(self, digest: Self) -> Self {
        let mut both = [0; 64];
        let (before, what) = both.split_at_mut(32);
        before.copy_from_slice(&self.0);
        what.copy_from_slice(&digest.0);
        Self::of(&both)
    }

    /// What a column keeps; `None` where that is no hash.
    pub(in crate::store) fn kept(value: &Value) -> Option<Self> {
        match value {
            Value::Blob(bytes) => bytes.as_slice().try_into().ok().map(Self),
            _ => None,
        }
    }

    /// What this text says; `None` where that is no hash.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut hash = Self::NONE;
        if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        for (byte, at) in hash.0.iter_mut().zip((0..).step_by(2)) {
            *byte = u8::from_str_radix(text.get(at..at + 2)?, 16).ok()?;
        }
        Some(hash)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("no SHA-256 in hexadecimal"))
    }
}

impl ToSql for Hash {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.as_slice().into())
    }
}

impl From<Hash> for Value {
    fn from(hash: Hash) -> Self {
        Self::Blob(hash.0.to_vec())
    }
}

/// The digest of a row, or of a part of one: SHA-256 of the `name` of the table, or of the part, as a text, and of the
/// values in their order.
///
/// A value is one byte of its type and its bytes: 0 for NULL, which has none; 1 for an integer, of eight bytes, and 2 for
/// a number of IEEE 754, of eight, both with the highest byte first; 3 for a text in UTF-8 and 4 for a blob, each behind
/// its length as eight bytes.
pub(in crate::store) fn digest<'a>(name: &str, values: impl IntoIterator<Item = &'a Value>) -> Hash {
    let mut bytes = Vec::with_capacity(512);
    add(&mut bytes, 3, name.as_bytes());
    for value in values {
        match value {
            Value::Null => bytes.push(0),
            Value::Integer(number) => {
                bytes.push(1);
                bytes.extend(number.to_be_bytes());
            }
            Value::Real(number) => {
                bytes.push(2);
                bytes.extend(number.to_be_bytes());
            }
            Value::Text(text) => add(&mut bytes, 3, text.as_bytes()),
            Value::Blob(blob) => add(&mut bytes, 4, blob),
        }
    }
    Hash::of(&bytes)
}

fn add(bytes: &mut Vec<u8>, kind: u8, value: &[u8]) {
    bytes.push(kind);
    bytes.extend((value.len() as u64).to_be_bytes());
    bytes.extend(value);
}

/// A value as SQLite keeps it.
pub(in crate::store) fn value(of: &dyn ToSql) -> rusqlite::Result<Value> {
    match of.to_sql()? {
        ToSqlOutput::Owned(value) => Ok(value),
        ToSqlOutput::Borrowed(value) => {
            value.try_into().map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
        }
        _ => Err(rusqlite::Error::ToSqlConversionFailure("neither a value nor a reference to one".into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_of_the_documented_bytes() {
        let values = [
            Value::Null,
            Value::Integer(-2),
            Value::Real(1.5),
            Value::Text("é".into()),
            Value::Blob(vec![7]),
        ];
        let bytes =
            b"\x03\0\0\0\0\0\0\0\x05event\0\x01\xff\xff\xff\xff\xff\xff\xff\xfe\x02\x3f\xf8\0\0\0\0\0\0\
            \x03\0\0\0\0\0\0\0\x02\xc3\xa9\x04\0\0\0\0\0\0\0\x01\x07";
        assert_eq!(digest("event", &values), Hash::of(bytes));
        assert_ne!(digest("audit", &values), Hash::of(bytes));
    }

    #[test]
    fn what_is_split_otherwise_has_another_digest() {
        let texts = |texts: &[&str]| texts.iter().map(|text| Value::Text((*text).into())).collect::<Vec<_>>();
        assert_ne!(digest("a", &texts(&["ab", "c"])), digest("a", &texts(&["a", "bc"])));
        assert_ne!(digest("a", &[Value::Null, Value::Integer(0)]), digest("a", &[Value::Integer(0)]));
    }

    #[test]
    fn a_hash_is_read_as_it_is_written() {
        let hash = Hash::of(b"abc");
        assert_eq!(hash.to_string(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(Hash::parse(&hash.to_string()), Some(hash));
        assert_eq!(Hash::parse(&hash.to_string().to_uppercase()), Some(hash));
        for wrong in ["", "ba78", &"g".repeat(64), &"é".repeat(32), &format!("+{}", "0".repeat(63))] {
            assert_eq!(Hash::parse(wrong), None, "{wrong}");
        }
    }
}
