//! Queries and forms, read as their members need it: every value is text, and one name may have several.
//!
//! Names are matched without regard to case, unknown ones are ignored, an empty value is an absent one, and of several
//! values the last counts where one is wanted.

use serde::{
    Deserializer,
    de::{
        Error as _, IntoDeserializer, Visitor,
        value::{MapDeserializer, SeqDeserializer, StringDeserializer},
    },
    forward_to_deserialize_any,
};

/// An error of reading; that of `serde_json` has the words that clients of bodies get.
type Error = serde_json::Error;

/// The pairs as they came.
pub(super) struct Pairs(Vec<(String, String)>);

impl Pairs {
    pub(super) fn of(encoded: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(encoded).filter(|(_, value)| !value.is_empty());
        Self(pairs.map(|(name, value)| (name.into_owned(), value.into_owned())).collect())
    }
}

impl<'de> Deserializer<'de> for Pairs {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("pairs are the members of a struct"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let members = fields.iter().filter_map(|field| {
            let own = self.0.iter().filter(|(name, _)| name.eq_ignore_ascii_case(field));
            let values: Vec<_> = own.map(|(_, value)| value.clone()).collect();
            (!values.is_empty()).then_some((*field, Values(values)))
        });
        let members: Vec<_> = members.collect();
        visitor.visit_map(MapDeserializer::new(members.into_iter()))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// What one name has; at least one.
struct Values(Vec<String>);

impl Values {
    fn last(mut self) -> String {
        self.0.pop().unwrap_or_default()
    }

    fn number(self) -> Result<i64, Error> {
        let text = self.last();
        text.trim().parse().map_err(|_| Error::custom(format!("`{text}` is no whole number")))
    }
}

impl IntoDeserializer<'_, Error> for Values {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Values {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_string(self.last())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let text = self.last();
        match text.trim().to_ascii_lowercase().as_str() {
            "true" | "1" => visitor.visit_bool(true),
            "false" | "0" => visitor.visit_bool(false),
            _ => Err(Error::custom(format!("`{text}` is neither true nor false"))),
        }
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_i64(self.number()?)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_i64(self.number()?)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(SeqDeserializer::new(self.0.into_iter()))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        StringDeserializer::<Error>::new(self.last()).deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        i8 i16 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct tuple tuple_struct map
        struct identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Default, PartialEq, Deserialize)]
    #[serde(rename_all = "camelCase", default)]
    struct Wanted {
        take: Option<i32>,
        is_last: Option<bool>,
        text: Option<String>,
        user_name: Option<Vec<String>>,
    }

    fn read(query: &str) -> Result<Wanted, String> {
        Wanted::deserialize(Pairs::of(query.as_bytes())).map_err(|error| error.to_string())
    }

    #[test]
    fn each_value_is_read_as_its_member_needs_it() {
        let wanted = read("TAKE=7&isLast=True&text=17&userName=a%5Cb&USERNAME=c&other=[]").unwrap();
        let names = vec!["a\\b".to_owned(), "c".to_owned()];
        let (is_last, text) = (Some(true), Some("17".to_owned()));
        assert_eq!(wanted, Wanted { take: Some(7), is_last, text, user_name: Some(names) });
    }

    #[test]
    fn an_empty_value_is_an_absent_one_and_of_several_the_last_counts() {
        assert_eq!(read("take=&text=&userName=&userName=").unwrap(), Wanted::default());
        assert_eq!(read("take=1&take=2&take=").unwrap().take, Some(2));
    }

    #[test]
    fn what_is_no_number_and_no_truth_is_refused() {
        for query in ["take=x", "take=1.5", "take=99999999999", "take=true", "isLast=nonsense", "isLast=2"] {
            assert!(read(query).is_err(), "{query}");
        }
    }
}
