//! Names in any case: this family's clients send members, query names and paths as they like.
//!
//! Unknown names are ignored, and an empty query value is an absent one. Source: the vendor's samples, and its server,
//! which matches without regard to case.

use std::collections::{BTreeMap, BTreeSet};

use axum::{
    extract::{FromRequest, FromRequestParts, RawPathParams, Request},
    http::{Uri, request::Parts},
};
use serde::{
    Deserializer,
    de::{
        DeserializeOwned, Error as _, IntoDeserializer, Visitor,
        value::{MapDeserializer, SeqDeserializer},
    },
    forward_to_deserialize_any,
};
use serde_json::Value;
use utoipa::openapi::OpenApi;
use uuid::Uuid;

use super::{error::Failure, pairs::Pairs};
use crate::api::{at_member, json_of, read_body};

/// A JSON body whose members are matched without regard to case, whatever the content type says.
pub(super) struct AnyCaseJson<T>(pub(super) T);

impl<S: Sync, T: DeserializeOwned> FromRequest<S> for AnyCaseJson<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &S) -> Result<Self, Failure> {
        let bytes = read_body(request).await.map_err(Failure::body)?;
        from_bytes(&bytes).map(Self)
    }
}

/// A JSON value that may be left out: no body, null, or the value.
pub(super) struct OptionalJson<T>(pub(super) Option<T>);

impl<S: Sync, T: DeserializeOwned> FromRequest<S> for OptionalJson<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &S) -> Result<Self, Failure> {
        let bytes = read_body(request).await.map_err(Failure::body)?;
        if bytes.trim_ascii().is_empty() { Ok(Self(None)) } else { from_bytes(&bytes).map(Self) }
    }
}

/// A form body, matched likewise.
pub(super) struct AnyCaseForm<T>(pub(super) T);

impl<S: Sync, T: DeserializeOwned> FromRequest<S> for AnyCaseForm<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &S) -> Result<Self, Failure> {
        let bytes = read_body(request).await.map_err(Failure::body)?;
        read_pairs(&bytes).map(Self)
    }
}

/// Query parameters, matched likewise.
pub(super) struct AnyCaseQuery<T>(pub(super) T);

impl<S: Sync, T: DeserializeOwned> FromRequestParts<S> for AnyCaseQuery<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        read_pairs(parts.uri.query().unwrap_or_default().as_bytes()).map(Self)
    }
}

/// The session that a path names.
pub(super) struct SessionPath(pub(super) Uuid);

impl<S: Send + Sync> FromRequestParts<S> for SessionPath {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        IdPath::from_request_parts(parts, state).await.map(|IdPath(id)| Self(id))
    }
}

/// The id that a path has in it; the first one, where it has several.
pub(super) struct IdPath(pub(super) Uuid);

impl<S: Send + Sync> FromRequestParts<S> for IdPath {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let path = RawPathParams::from_request_parts(parts, state).await.ok();
        let (name, text) = path.as_ref().and_then(|path| path.iter().next()).unwrap_or(("id", ""));
        Uuid::try_parse(text).map(Self).map_err(|_| Failure::member(name, "an id is a UUID"))
    }
}

/// The pairs of a query or a form.
fn read_pairs<T: DeserializeOwned>(encoded: &[u8]) -> Result<T, Failure> {
    serde_path_to_error::deserialize(Pairs::of(encoded)).map_err(|error| refused(&error))
}

fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Failure> {
    let value = json_of(bytes).map_err(|error| {
        let what = if error.is_data() { "the body has" } else { "the body is not JSON:" };
        Failure::member("$", format!("{what} {error}"))
    })?;
    serde_path_to_error::deserialize(Folded(value)).map_err(|error| refused(&error))
}

fn refused<E: std::fmt::Display>(error: &serde_path_to_error::Error<E>) -> Failure {
    let (place, message) = at_member(error);
    // serde says of what is missing where it should be, and only in words what it is
    let missing = message.strip_prefix("missing field `").and_then(|rest| rest.split_once('`'));
    let member = match (place.as_str(), missing) {
        (".", None) => "$".to_owned(),
        (".", Some((name, _))) => name.to_owned(),
        (place, None) => place.to_owned(),
        (place, Some((name, _))) => format!("{place}.{name}"),
    };
    Failure::member(member, without_given(message))
}

/// serde's words without what was given, which may be secret, but for its kind.
fn without_given(message: String) -> String {
    let parts =
        message.split_once(": ").and_then(|(what, rest)| Some((what, rest.rsplit_once(", expected ")?)));
    match parts {
        Some((what @ ("invalid type" | "invalid value"), (given, expected))) => {
            let kind = given.split(['`', '"']).next().unwrap_or_default().trim_end();
            format!("{what}: {kind}, expected {expected}")
        }
        _ => message,
    }
}

/// A JSON value that gives a struct its members under the struct's own spelling.
struct Folded(Value);

impl IntoDeserializer<'_, serde_json::Error> for Folded {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Folded {
    type Error = serde_json::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        match self.0 {
            Value::Array(items) => visitor.visit_seq(SeqDeserializer::new(items.into_iter().map(Folded))),
            Value::Object(members) => {
                visitor.visit_map(MapDeserializer::new(members.into_iter().map(|(k, v)| (k, Folded(v)))))
            }
            scalar => scalar.deserialize_any(visitor),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        let Value::Object(members) = self.0 else {
            return Err(Self::Error::custom(format!("expected an object, a {name}")));
        };
        let known = members.into_iter().filter_map(|(given, value)| {
            let own = fields.iter().find(|own| own.eq_ignore_ascii_case(&given))?;
            Some((*own, value))
        });
        let mut once: BTreeMap<&str, Value> = BTreeMap::new();
        for (own, value) in known {
            if once.insert(own, value).is_some() {
                return Err(Self::Error::custom(format!("{own} is given twice, in two spellings")));
            }
        }
        let known = once;
        visitor.visit_map(MapDeserializer::new(known.into_iter().map(|(k, v)| (k, Folded(v)))))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        self.0.deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq
        tuple tuple_struct map identifier ignored_any
    }
}

/// The fixed parts of the contract's paths, as the contract spells them.
pub(crate) struct Spelling {
    /// The fixed parts of its paths.
    parts: Names,
    /// What its paths begin with; what begins otherwise is another family's.
    first: Names,
}

impl Spelling {
    /// That of a contract.
    pub(super) fn of(document: &OpenApi) -> Self {
        let paths = || document.paths.paths.keys();
        let is_fixed = |part: &&str| !part.is_empty() && !part.starts_with('{');
        Self {
            parts: Names::of(paths().flat_map(|path| path.split('/')).filter(is_fixed)),
            first: Names::of(paths().filter_map(|path| path.split('/').nth(1))),
        }
    }

    /// Spells the known parts of an address as the contract does.
    pub(crate) fn respell(&self, uri: &mut Uri) {
        if let Some(own) = self.respelled(uri) {
            *uri = own;
        }
    }

    /// `None` where it is so already, or no path of this family.
    fn respelled(&self, uri: &Uri) -> Option<Uri> {
        let first = uri.path().split('/').nth(1)?;
        if self.first.in_any_case(first).is_none() || uri.path().split('/').all(|part| self.own(part) == part)
        {
            return None;
        }
        let path = uri.path().split('/').map(|part| self.own(part)).collect::<Vec<_>>().join("/");
        let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        let mut pieces = uri.clone().into_parts();
        pieces.path_and_query = Some(format!("{path}{query}").try_into().ok()?);
        Uri::from_parts(pieces).ok()
    }

    fn own<'a>(&'a self, part: &'a str) -> &'a str {
        self.parts.in_any_case(part).unwrap_or(part)
    }
}

/// Names of paths by how long they are: every request looks for its own among them, and few are as long.
struct Names(BTreeMap<usize, BTreeSet<String>>);

impl Names {
    fn of<'a>(parts: impl Iterator<Item = &'a str>) -> Self {
        let mut by_length: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
        for part in parts {
            by_length.entry(part.len()).or_default().insert(part.to_owned());
        }
        Self(by_length)
    }

    fn in_any_case(&self, part: &str) -> Option<&str> {
        let mut as_long = self.0.get(&part.len())?.iter();
        as_long.find(|own| own.eq_ignore_ascii_case(part)).map(String::as_str)
    }
}
