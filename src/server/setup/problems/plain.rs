//! The TOML reader's words, which are for programmers, in those of people who edit the file. Values are not repeated
//! but for numbers: a text may be a secret that stands at the wrong key.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserializer,
    de::{self, Visitor},
};

/// What is wrong and what to write; the message itself where it says so already.
pub(super) fn plain(message: &str) -> String {
    for prefix in ["invalid type: ", "invalid value: "] {
        if let Some((found, expected)) =
            message.strip_prefix(prefix).and_then(|rest| rest.rsplit_once(", expected "))
        {
            return format!("write {} here, not {}", wanted(expected), given(found));
        }
    }
    if let Some((name, known)) = quoted(message, "unknown field ") {
        return format!("there is no key `{name}` here{}", instead(known));
    }
    if let Some((name, known)) = quoted(message, "unknown variant ") {
        return format!("there is no `{name}` here{}", instead(known));
    }
    if let Some((name, _)) = quoted(message, "missing field ") {
        return format!("the key `{name}` is missing here; add it");
    }
    if let Some((name, _)) = quoted(message, "duplicate field ") {
        return format!("the key `{name}` is here twice; remove one");
    }
    match message {
        "duplicate key" => "this key is here twice; remove one".into(),
        "wanted string or table" => "write a text in quotes here".into(),
        other => other.into(),
    }
}

/// The name in backquotes after `prefix`, and what follows it.
fn quoted<'a>(message: &'a str, prefix: &str) -> Option<(&'a str, &'a str)> {
    message.strip_prefix(prefix)?.strip_prefix('`')?.split_once('`')
}

/// `, expected one of …` as what to write.
fn instead(known: &str) -> String {
    known.strip_prefix(", expected ").map_or_else(String::new, |known| format!("; write {known}"))
}

fn wanted(expected: &str) -> String {
    match expected {
        "u8" => format!("a whole number from 0 to {}", u8::MAX),
        "u16" => format!("a whole number from 0 to {}", u16::MAX),
        "u32" => format!("a whole number from 0 to {}", u32::MAX),
        "u64" | "usize" => "a whole number of 0 or more".into(),
        "i8" | "i16" | "i32" | "i64" | "isize" => "a whole number".into(),
        "a nonzero u32" => format!("a whole number from 1 to {}", u32::MAX),
        "a string" | "a borrowed string" => "a text in quotes".into(),
        "a boolean" => "true or false".into(),
        "a sequence" => "a list, such as [\"…\"],".into(),
        "a map" => "a table, such as { key = value },".into(),
        other if other.starts_with("struct ") => {
            "a table of keys, such as [name] with its keys below,".into()
        }
        other => other.into(),
    }
}

fn given(found: &str) -> String {
    let kind = found.split('`').next().unwrap_or(found).trim();
    match kind {
        "integer" => found.trim_start_matches("integer ").trim_matches('`').into(),
        "floating point" => "a number with a fraction".into(),
        "boolean" => "true or false".into(),
        "sequence" => "a list".into(),
        "map" => "a table".into(),
        _ if kind.starts_with("string") => "a text".into(),
        _ => "this".into(),
    }
}

/// One of a few words, which are told where it is none of them, or no text at all.
pub(in crate::server) fn choice<'de, D: Deserializer<'de>, T: Copy>(
    deserializer: D,
    words: &'static [(&'static str, T)],
) -> Result<T, D::Error> {
    struct Words<T: 'static>(&'static [(&'static str, T)], PhantomData<T>);

    impl<T> fmt::Display for Words<T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            for (n, (word, _)) in self.0.iter().enumerate() {
                let sep = match n {
                    0 => "",
                    n if n + 1 == self.0.len() => " or ",
                    _ => ", ",
                };
                write!(f, "{sep}\"{word}\"")?;
            }
            Ok(())
        }
    }

    impl<T: Copy> Visitor<'_> for Words<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Display::fmt(self, f)
        }

        fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
            let known = self.0.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
            known.ok_or_else(|| E::custom(format_args!("there is no \"{text}\" here; write {self}")))
        }
    }

    deserializer.deserialize_str(Words(words, PhantomData))
}

/// Makes an enum readable as one of a few words.
macro_rules! choices {
    ($type:ty { $($word:literal => $variant:ident),+ $(,)? }) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::server::setup::choice(deserializer, &[$(($word, Self::$variant)),+])
            }
        }
    };
}

pub(in crate::server) use choices;

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn the_readers_words_become_what_to_write() {
        for (message, expected) in [
            (
                "invalid type: string \"s3cret\", expected u32",
                "write a whole number from 0 to 4294967295 here, not a text",
            ),
            ("invalid value: integer `-1`, expected usize", "write a whole number of 0 or more here, not -1"),
            ("invalid type: integer `5`, expected a string", "write a text in quotes here, not 5"),
            ("invalid type: boolean `true`, expected \"none\"", "write \"none\" here, not true or false"),
            ("unknown field `nome`, expected `name`", "there is no key `nome` here; write `name`"),
            (
                "unknown field `x`, expected one of `a`, `b`",
                "there is no key `x` here; write one of `a`, `b`",
            ),
            ("missing field `login`", "the key `login` is missing here; add it"),
            ("duplicate key", "this key is here twice; remove one"),
            ("write an IP address", "write an IP address"),
        ] {
            assert_eq!(plain(message), expected);
        }
    }
}
