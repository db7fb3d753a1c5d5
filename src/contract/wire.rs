//! The types on the wire that no generator writes well: the status of a session and the description of a problem.

use std::{collections::BTreeMap, fmt, str::FromStr};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{self, Visitor},
};
use serde_json::Value;
use serde_repr::Serialize_repr;

/// Where a Privilege Secure session stands: a number on the wire, a name for people.
///
/// Reads the number, the number as text, and the name regardless of case. Source: `SessionStatus` in
/// `openapi/privilege-secure.yaml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize_repr)]
#[repr(i32)]
pub enum SessionStatus {
    /// Waits for somebody's approval.
    ApprovalRequired = -1,
    /// Will start, at once or when scheduled.
    Pending = 0,
    /// Runs.
    Active = 1,
    /// Was asked to end; its last steps are not done yet.
    Cancelling = 2,
    /// Ended by its schedule or by its own requester.
    Complete = 3,
    /// Did not start.
    Failed = 4,
    /// Ended by somebody else.
    Cancelled = 5,
    /// Was not approved.
    ApprovalDenied = 6,
    /// Could not be put to approval.
    ApprovalFailed = 7,
}

impl SessionStatus {
    /// Every status, in the order of the numbers.
    pub const ALL: [Self; 9] = [
        Self::ApprovalRequired,
        Self::Pending,
        Self::Active,
        Self::Cancelling,
        Self::Complete,
        Self::Failed,
        Self::Cancelled,
        Self::ApprovalDenied,
        Self::ApprovalFailed,
    ];

    /// The number on the wire, from -1 to 7.
    #[must_use]
    pub const fn number(self) -> i32 {
        self as i32
    }

    /// The name, such as `Cancelling`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ApprovalRequired => "ApprovalRequired",
            Self::Pending => "Pending",
            Self::Active => "Active",
            Self::Cancelling => "Cancelling",
            Self::Complete => "Complete",
            Self::Failed => "Failed",
            Self::Cancelled => "Cancelled",
            Self::ApprovalDenied => "ApprovalDenied",
            Self::ApprovalFailed => "ApprovalFailed",
        }
    }

    /// Whether the session is over, so that nothing changes it any more.
    #[must_use]
    pub const fn is_over(self) -> bool {
        match self {
            Self::ApprovalRequired | Self::Pending | Self::Active | Self::Cancelling => false,
            Self::Complete | Self::Failed | Self::Cancelled | Self::ApprovalDenied | Self::ApprovalFailed => {
                true
            }
        }
    }
}

impl fmt::Display for SessionStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A text or number that is no session status.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no session status: use a number from -1 to 7 or a name such as Active")]
pub struct UnknownStatus(String);

impl TryFrom<i64> for SessionStatus {
    type Error = UnknownStatus;

    fn try_from(number: i64) -> Result<Self, UnknownStatus> {
        Self::ALL
            .into_iter()
            .find(|status| i64::from(status.number()) == number)
            .ok_or_else(|| UnknownStatus(number.to_string()))
    }
}

impl FromStr for SessionStatus {
    type Err = UnknownStatus;

    fn from_str(text: &str) -> Result<Self, UnknownStatus> {
        let text = text.trim();
        if let Ok(number) = text.parse::<i64>() {
            return Self::try_from(number);
        }
        Self::ALL
            .into_iter()
            .find(|status| status.name().eq_ignore_ascii_case(text))
            .ok_or_else(|| UnknownStatus(text.to_owned()))
    }
}

impl<'de> Deserialize<'de> for SessionStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NumberOrName;

        impl Visitor<'_> for NumberOrName {
            type Value = SessionStatus;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a session status, as a number from -1 to 7 or by name")
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<SessionStatus, E> {
                SessionStatus::try_from(number).map_err(E::custom)
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<SessionStatus, E> {
                i64::try_from(number)
                    .map_err(|_| UnknownStatus(number.to_string()))
                    .and_then(SessionStatus::try_from)
                    .map_err(E::custom)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<SessionStatus, E> {
                text.parse().map_err(E::custom)
            }
        }

        deserializer.deserialize_any(NumberOrName)
    }
}

/// What went wrong: the body of every failure, `application/problem+json` (RFC 9457).
///
/// Every member is optional, and an absent one is not written. Source: `ProblemDetails` in both contracts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProblemDetails {
    /// `type`: a URI for the kind of problem.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The kind of problem in a few words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The HTTP status, again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<i32>,
    /// What happened this time, in one sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// A URI for this occurrence, such as the request's path.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    /// `traceId`: the key to this occurrence in the server's log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trace_id: Option<String>,
    /// For each member of the request that is not valid, what is wrong with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub errors: Option<BTreeMap<String, Vec<String>>>,
    /// The same sentence as `detail`, for clients that read this member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Members beyond those above.
    #[serde(flatten)]
    pub extensions: BTreeMap<String, Value>,
}

impl fmt::Display for ProblemDetails {
    /// One line for people: `Bad Request: accId: is empty (trace 4bf92f35)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = self.detail.as_deref().or(self.message.as_deref());
        match (self.title.as_deref(), sentence) {
            (Some(title), Some(sentence)) if title != sentence => write!(f, "{title}: {sentence}")?,
            (Some(words), _) | (None, Some(words)) => f.write_str(words)?,
            (None, None) => match self.status {
                Some(status) => write!(f, "HTTP status {status}")?,
                None => f.write_str("a problem without a description")?,
            },
        }
        for (member, messages) in self.errors.iter().flatten() {
            let complaint = format!("{member}: {}", messages.join(", "));
            // one family repeats them in its sentence
            if !sentence.is_some_and(|sentence| sentence.contains(&complaint)) {
                write!(f, "; {complaint}")?;
            }
        }
        self.trace_id.as_ref().map_or(Ok(()), |trace| write!(f, " (trace {trace})"))
    }
}

/// The schemas as the contracts have them. utoipa's derive adds `propertyNames` to maps, gives a flattened map an
/// `allOf`, and refuses a format on integer enumerations.
#[cfg(feature = "server")]
mod schema {
    use utoipa::{
        PartialSchema, ToSchema,
        openapi::{
            KnownFormat, ObjectBuilder, RefOr, Schema, SchemaFormat, Type,
            schema::{AdditionalProperties, ArrayBuilder, SchemaType},
        },
    };

    use super::{ProblemDetails, SessionStatus};

    const INT32: Option<SchemaFormat> = Some(SchemaFormat::KnownFormat(KnownFormat::Int32));

    fn nullable(kind: Type) -> ObjectBuilder {
        ObjectBuilder::new().schema_type(SchemaType::from_iter([kind, Type::Null]))
    }

    impl ToSchema for SessionStatus {}

    impl PartialSchema for SessionStatus {
        fn schema() -> RefOr<Schema> {
            ObjectBuilder::new()
                .schema_type(Type::Integer)
                .format(INT32)
                .enum_values(Some(Self::ALL.map(Self::number)))
                .into()
        }
    }

    impl ToSchema for ProblemDetails {}

    impl PartialSchema for ProblemDetails {
        fn schema() -> RefOr<Schema> {
            let messages = ArrayBuilder::new().items(ObjectBuilder::new().schema_type(Type::String));
            ["type", "title", "detail", "instance", "traceId", "message"]
                .into_iter()
                .fold(ObjectBuilder::new(), |object, member| object.property(member, nullable(Type::String)))
                .property("status", nullable(Type::Integer).format(INT32))
                .property(
                    "errors",
                    nullable(Type::Object)
                        .additional_properties(Some(AdditionalProperties::RefOr(messages.into()))),
                )
                .additional_properties(Some(AdditionalProperties::FreeForm(true)))
                .into()
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_status_is_read_as_number_or_name_and_written_as_number() {
        for (text, status) in [
            ("-1", SessionStatus::ApprovalRequired),
            ("2", SessionStatus::Cancelling),
            ("\"cancelling\"", SessionStatus::Cancelling),
            ("\"7\"", SessionStatus::ApprovalFailed),
        ] {
            assert_eq!(serde_json::from_str::<SessionStatus>(text).unwrap(), status, "{text}");
        }
        assert_eq!(serde_json::to_value(SessionStatus::ApprovalRequired).unwrap(), json!(-1));
        assert_eq!(format!("{:>10}", SessionStatus::Active), "    Active");
        for text in ["8", "-2", "\"Gone\"", "null", "18446744073709551615"] {
            assert!(serde_json::from_str::<SessionStatus>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_problem_survives_a_round_trip_with_its_extensions() {
        let body = json!({
            "type": "about:blank", "title": "Bad Request", "status": 400, "traceId": "4bf92f35",
            "errors": {"accId": ["is empty"]}, "property1": null,
        });
        let problem: ProblemDetails = serde_json::from_value(body.clone()).unwrap();
        assert_eq!(serde_json::to_value(&problem).unwrap(), body);
        assert_eq!(problem.to_string(), "Bad Request; accId: is empty (trace 4bf92f35)");
    }

    #[test]
    fn a_problem_with_null_members_is_read() {
        let problem: ProblemDetails =
            serde_json::from_value(json!({"title": null, "errors": null, "detail": "no such session"}))
                .unwrap();
        assert_eq!(problem, ProblemDetails { detail: Some("no such session".into()), ..Default::default() });
        assert_eq!(problem.to_string(), "no such session");
        assert_eq!(ProblemDetails::default().to_string(), "a problem without a description");
    }
}
