//! The contracts' integer enumerations: numbers on the wire, names for people.
//!
//! progenitor makes bare numbers of them, so that `build.rs` puts these types in their place (`NUMBERED` there), for
//! client and server alike. Each reads the number, the number as text, and the name regardless of case, and writes the
//! number. Source: the schemas of the same names in `openapi/privilege-secure.yaml`, where all but `SessionStatus`
//! count from 0 in the vendor's order.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserializer,
    de::{self, Visitor},
};

/// A text or number that is no value of an enumeration.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{given}` is no {kind}: use a number from {first} to {last} or a name such as {example}")]
pub struct UnknownName {
    kind: &'static str,
    given: String,
    first: i32,
    last: i32,
    example: &'static str,
}

/// What [`numbered`] gives each of its types.
trait Numbered: Copy + 'static {
    /// What people call such a value.
    const KIND: &'static str;
    /// Every value with its number and name, in the order of the numbers.
    const VALUES: &'static [(Self, i32, &'static str)];

    fn unknown(given: impl fmt::Display) -> UnknownName {
        let numbers = || Self::VALUES.iter().map(|(_, number, _)| *number);
        UnknownName {
            kind: Self::KIND,
            given: given.to_string(),
            first: numbers().next().unwrap_or_default(),
            last: numbers().next_back().unwrap_or_default(),
            example: Self::VALUES.get(1).map_or("", |(_, _, name)| name),
        }
    }

    fn numbered(number: i64) -> Result<Self, UnknownName> {
        let found = Self::VALUES.iter().find(|(_, known, _)| i64::from(*known) == number);
        found.map(|(value, ..)| *value).ok_or_else(|| Self::unknown(number))
    }

    fn read(text: &str) -> Result<Self, UnknownName> {
        let text = text.trim();
        if let Ok(number) = text.parse() {
            return Self::numbered(number);
        }
        let found = Self::VALUES.iter().find(|(_, _, name)| name.eq_ignore_ascii_case(text));
        found.map(|(value, ..)| *value).ok_or_else(|| Self::unknown(text))
    }
}

struct NumberOrName<T>(PhantomData<T>);

impl<T: Numbered> Visitor<'_> for NumberOrName<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a number or a name: a value of {}", T::KIND)
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
        T::numbered(number).map_err(E::custom)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        i64::try_from(number).map_err(|_| T::unknown(number)).and_then(T::numbered).map_err(E::custom)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        T::read(text).map_err(E::custom)
    }
}

fn deserialize<'de, T: Numbered, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(NumberOrName(PhantomData))
}

/// Writes integer enumerations: `Name, "what people call it" { Variant = number "its name on the wire" }`.
macro_rules! numbered {
    ($(
        $(#[$about:meta])*
        $name:ident, $kind:literal { $($(#[$says:meta])* $variant:ident = $number:literal $wire:literal,)+ }
    )+) => {$(
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde_repr::Serialize_repr)]
        #[repr(i32)]
        pub enum $name {
            $($(#[$says])* $variant = $number,)+
        }

        impl $name {
            /// Every value, in the order of the numbers.
            pub const ALL: [Self; [$($number),+].len()] = [$(Self::$variant),+];

            /// The number on the wire.
            #[must_use]
            pub const fn number(self) -> i32 {
                self as i32
            }

            /// The name, as the contract has it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $wire,)+
                }
            }
        }

        impl Numbered for $name {
            const KIND: &'static str = $kind;
            const VALUES: &'static [(Self, i32, &'static str)] = &[$((Self::$variant, $number, $wire)),+];
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.name())
            }
        }

        impl TryFrom<i64> for $name {
            type Error = UnknownName;

            fn try_from(number: i64) -> Result<Self, UnknownName> {
                Self::numbered(number)
            }
        }

        impl std::str::FromStr for $name {
            type Err = UnknownName;

            fn from_str(text: &str) -> Result<Self, UnknownName> {
                Self::read(text)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserialize(deserializer)
            }
        }

        // by hand: utoipa's derive refuses a format on integer enumerations
        #[cfg(feature = "server")]
        impl utoipa::ToSchema for $name {}

        #[cfg(feature = "server")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                use utoipa::openapi::{KnownFormat, ObjectBuilder, SchemaFormat, Type};

                ObjectBuilder::new()
                    .schema_type(Type::Integer)
                    .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int32)))
                    .enum_values(Some(Self::ALL.map(Self::number)))
                    .into()
            }
        }
    )+};
}

mod values;

pub use values::*;

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_value_is_read_as_number_or_name_and_written_as_number() {
        for (text, status) in [
            ("0", SessionSummaryStatus::Unknown),
            ("11", SessionSummaryStatus::Locked),
            ("\"4\"", SessionSummaryStatus::Completed),
            ("\" completedwitherrors \"", SessionSummaryStatus::CompletedWithErrors),
        ] {
            assert_eq!(serde_json::from_str::<SessionSummaryStatus>(text).unwrap(), status, "{text}");
        }
        assert_eq!(serde_json::to_value(SessionSummaryStatus::Locked).unwrap(), json!(11));
        assert_eq!("windows_audit".parse(), Ok(StreamType::WindowsAudit));
        assert_eq!(format!("{:>5}", RequesterLoginFormat::Upn), "  UPN");
        for text in ["12", "-1", "\"Gone\"", "\"\"", "null", "1.0", "true", "18446744073709551615"] {
            assert!(serde_json::from_str::<SessionSummaryStatus>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn an_unknown_value_says_what_would_do() {
        assert_eq!(
            "Fatal".parse::<ActionLogType>().unwrap_err().to_string(),
            "`Fatal` is no log level: use a number from 0 to 3 or a name such as Info"
        );
    }

    #[test]
    fn the_contract_has_the_same_numbers_and_names() {
        let contract: serde_json::Value = yaml_serde::from_str(crate::contract::PRIVILEGE_SECURE).unwrap();
        let schemas = &contract["components"]["schemas"];
        macro_rules! same {
            ($($name:ident),+ $(,)?) => {$(
                let schema = &schemas[stringify!($name)];
                assert_eq!(schema["enum"], json!($name::ALL.map($name::number)), stringify!($name));
                assert_eq!(schema["x-enum-varnames"], json!($name::ALL.map($name::name)), stringify!($name));
            )+};
        }
        same!(
            SessionSummaryStatus,
            LoginSessionState,
            ActionLogType,
            ActivitySessionTopUsersTypes,
            ApprovalWorkflowApprovalState,
            ApprovalWorkflowApproverType,
            ActivityType,
            ActivityLoginType,
            RequesterLoginFormat,
            ApprovalType,
            ActivityConfigurationType,
            ActivityConfigurationSettingType,
            CustomFieldDataType,
            ManagedResourceType,
            ManagedAccountType,
            SbPamAccountType,
            StreamType,
        );
    }
}
