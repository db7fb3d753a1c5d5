// Generated from openapi/hangup.yaml by build.rs. Never edit this: change the contract and build.

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///By which rule a session hangs: EndingTooLong `Cancelling` for longer than the action timeout, PendingTooLong `Pending` past its scheduled start by more than that, ActiveTooLong `Active` past its scheduled end by more than the grace time.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum HangingRule {
        EndingTooLong,
        PendingTooLong,
        ActiveTooLong,
    }
    impl ::std::fmt::Display for HangingRule {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::EndingTooLong => f.write_str("EndingTooLong"),
                Self::PendingTooLong => f.write_str("PendingTooLong"),
                Self::ActiveTooLong => f.write_str("ActiveTooLong"),
            }
        }
    }
    impl ::std::str::FromStr for HangingRule {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "EndingTooLong" => Ok(Self::EndingTooLong),
                "PendingTooLong" => Ok(Self::PendingTooLong),
                "ActiveTooLong" => Ok(Self::ActiveTooLong),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for HangingRule {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for HangingRule {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///A session that hangs, and why it does.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct HangingSession {
        ///How many whole seconds ago that was.
        #[serde(rename = "overdueSeconds")]
        pub overdue_seconds: i64,
        ///The resource that it takes place on; null where that is gone.
        #[serde(
            rename = "resourceId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub resource_id: ::std::option::Option<::uuid::Uuid>,
        pub rule: HangingRule,
        ///The session.
        #[serde(rename = "sessionId")]
        pub session_id: ::uuid::Uuid,
        ///Since when it hangs: when its state should have passed by itself, and the time allowed for that.
        pub since: ::chrono::DateTime<::chrono::offset::Utc>,
        pub status: crate::contract::SessionStatus,
        ///The account that holds it, such as `EXAMPLE\jdoe`.
        #[serde(rename = "userName")]
        pub user_name: ::std::string::String,
    }
    impl HangingSession {
        pub fn builder() -> builder::HangingSession {
            Default::default()
        }
    }
    ///The sessions that hang.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct HangingSessions {
        ///The sessions, the most overdue first, at most 10,000 of each rule.
        pub sessions: ::std::vec::Vec<HangingSession>,
        ///How many there are, also where they are more than the list gives.
        pub total: i32,
    }
    impl HangingSessions {
        pub fn builder() -> builder::HangingSessions {
            Default::default()
        }
    }
    ///How much of an operation's limit an API key has used within the last minute.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct LimitUse {
        ///The community that the key belongs to.
        #[serde(rename = "communityName")]
        pub community_name: ::std::string::String,
        ///What the key is for.
        #[serde(rename = "keyName")]
        pub key_name: ::std::string::String,
        ///What the key begins with, such as `hgk_3f7q2m5d`; null where only a hash of the key is known.
        #[serde(
            rename = "keyPrefix",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub key_prefix: ::std::option::Option<::std::string::String>,
        ///Whole seconds until a call is given back, at least 1.
        #[serde(rename = "nextSeconds")]
        pub next_seconds: i32,
        ///The operation's id, such as `cancelSession`.
        pub operation: ::std::string::String,
        ///How many calls any minute may have.
        #[serde(rename = "perMinute")]
        pub per_minute: i32,
        ///How many the last minute had.
        pub used: i32,
    }
    impl LimitUse {
        pub fn builder() -> builder::LimitUse {
            Default::default()
        }
    }
    ///How much of their limits credentials have used within the last minute.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct LimitUses {
        ///Whether the server limits calls at all; where it does not, nothing is counted.
        pub enabled: bool,
        ///What was used, by community, key and operation.
        pub uses: ::std::vec::Vec<LimitUse>,
    }
    impl LimitUses {
        pub fn builder() -> builder::LimitUses {
            Default::default()
        }
    }
    ///A server, as it tells of itself.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Node {
        ///Its own for as long as it runs.
        pub id: ::uuid::Uuid,
        ///How many messages to webhooks it alone may tell now, as it told; none where it is not alive.
        pub leases: i32,
        ///What people call it.
        pub name: ::std::string::String,
        ///When it last told of itself.
        #[serde(rename = "seenAt")]
        pub seen_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///How many milliseconds ago that was.
        #[serde(rename = "silenceMs")]
        pub silence_ms: i64,
        ///When it began to serve.
        #[serde(rename = "startedAt")]
        pub started_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Silent is what was not heard of for more than ten seconds: it hangs, has died, or is cut off from the store. Stopped is what was told to stop, and did.
        pub state: NodeState,
        ///Its version of hangup.
        pub version: ::std::string::String,
        ///How many milliseconds what was due had waited for its worker when it told of itself; null where it does not say.
        #[serde(
            rename = "workLagMs",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub work_lag_ms: ::std::option::Option<i64>,
        ///When its worker had last done all that was due; null before the first time.
        #[serde(
            rename = "workedAt",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub worked_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    }
    impl Node {
        pub fn builder() -> builder::Node {
            Default::default()
        }
    }
    ///Silent is what was not heard of for more than ten seconds: it hangs, has died, or is cut off from the store. Stopped is what was told to stop, and did.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum NodeState {
        #[serde(rename = "alive")]
        Alive,
        #[serde(rename = "silent")]
        Silent,
        #[serde(rename = "stopped")]
        Stopped,
    }
    impl ::std::fmt::Display for NodeState {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Alive => f.write_str("alive"),
                Self::Silent => f.write_str("silent"),
                Self::Stopped => f.write_str("stopped"),
            }
        }
    }
    impl ::std::str::FromStr for NodeState {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "alive" => Ok(Self::Alive),
                "silent" => Ok(Self::Silent),
                "stopped" => Ok(Self::Stopped),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for NodeState {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NodeState {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///The servers that share a store.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Nodes {
        ///The nodes, by name.
        pub nodes: ::std::vec::Vec<Node>,
    }
    impl Nodes {
        pub fn builder() -> builder::Nodes {
            Default::default()
        }
    }
    ///What the end of a session did so far.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Receipt {
        ///How the session ended; null while it has not.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub outcome: ::std::option::Option<ReceiptOutcome>,
        ///The session.
        #[serde(rename = "sessionId")]
        pub session_id: ::uuid::Uuid,
        ///The steps, in the order in which they happened.
        pub steps: ::std::vec::Vec<ReceiptStep>,
    }
    impl Receipt {
        pub fn builder() -> builder::Receipt {
            Default::default()
        }
    }
    ///How the session ended; null while it has not.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum ReceiptOutcome {
        Completed,
        Cancelled,
        Failed,
        Denied,
        ApprovalFailed,
    }
    impl ::std::fmt::Display for ReceiptOutcome {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Completed => f.write_str("Completed"),
                Self::Cancelled => f.write_str("Cancelled"),
                Self::Failed => f.write_str("Failed"),
                Self::Denied => f.write_str("Denied"),
                Self::ApprovalFailed => f.write_str("ApprovalFailed"),
            }
        }
    }
    impl ::std::str::FromStr for ReceiptOutcome {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "Completed" => Ok(Self::Completed),
                "Cancelled" => Ok(Self::Cancelled),
                "Failed" => Ok(Self::Failed),
                "Denied" => Ok(Self::Denied),
                "ApprovalFailed" => Ok(Self::ApprovalFailed),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ReceiptOutcome {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ReceiptOutcome {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///One step of an end. By `closed` and `forced` the session is over, by itself or by a sweep; whoever was not told of its end by then is told after it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ReceiptStep {
        ///Who did it, such as `EXAMPLE\jdoe`; null for the server itself.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub actor: ::std::option::Option<::std::string::String>,
        ///When it happened.
        pub at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Which attempt it was, from 1; null for what is none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attempt: ::std::option::Option<i32>,
        ///One sentence about it, such as what an attempt came to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub detail: ::std::option::Option<::std::string::String>,
        pub step: ReceiptStepKind,
        ///Whether the attempt was acknowledged; null for what is none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub succeeded: ::std::option::Option<bool>,
    }
    impl ReceiptStep {
        pub fn builder() -> builder::ReceiptStep {
            Default::default()
        }
    }
    ///What a step of an end is: somebody `asked` for it, the server has `acknowledged` it durably, a step was `attempted`, and the session was `closed` by itself or `forced` by a sweep.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum ReceiptStepKind {
        #[serde(rename = "asked")]
        Asked,
        #[serde(rename = "acknowledged")]
        Acknowledged,
        #[serde(rename = "attempted")]
        Attempted,
        #[serde(rename = "closed")]
        Closed,
        #[serde(rename = "forced")]
        Forced,
    }
    impl ::std::fmt::Display for ReceiptStepKind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Asked => f.write_str("asked"),
                Self::Acknowledged => f.write_str("acknowledged"),
                Self::Attempted => f.write_str("attempted"),
                Self::Closed => f.write_str("closed"),
                Self::Forced => f.write_str("forced"),
            }
        }
    }
    impl ::std::str::FromStr for ReceiptStepKind {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "asked" => Ok(Self::Asked),
                "acknowledged" => Ok(Self::Acknowledged),
                "attempted" => Ok(Self::Attempted),
                "closed" => Ok(Self::Closed),
                "forced" => Ok(Self::Forced),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ReceiptStepKind {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ReceiptStepKind {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// Types for composing complex structures.
    pub mod builder {
        #[derive(Clone, Debug)]
        pub struct HangingSession {
            overdue_seconds: ::std::result::Result<i64, ::std::string::String>,
            resource_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            rule: ::std::result::Result<super::HangingRule, ::std::string::String>,
            session_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            since: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            status: ::std::result::Result<
                crate::contract::SessionStatus,
                ::std::string::String,
            >,
            user_name: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for HangingSession {
            fn default() -> Self {
                Self {
                    overdue_seconds: Err(
                        "no value supplied for overdue_seconds".to_string(),
                    ),
                    resource_id: Ok(Default::default()),
                    rule: Err("no value supplied for rule".to_string()),
                    session_id: Err("no value supplied for session_id".to_string()),
                    since: Err("no value supplied for since".to_string()),
                    status: Err("no value supplied for status".to_string()),
                    user_name: Err("no value supplied for user_name".to_string()),
                }
            }
        }
        impl HangingSession {
            pub fn overdue_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.overdue_seconds = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for overdue_seconds: {e}"
                        )
                    });
                self
            }
            pub fn resource_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.resource_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for resource_id: {e}")
                    });
                self
            }
            pub fn rule<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::HangingRule>,
                T::Error: ::std::fmt::Display,
            {
                self.rule = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for rule: {e}")
                    });
                self
            }
            pub fn session_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.session_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for session_id: {e}")
                    });
                self
            }
            pub fn since<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.since = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for since: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::contract::SessionStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn user_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.user_name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for user_name: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<HangingSession> for super::HangingSession {
            type Error = super::error::ConversionError;
            fn try_from(
                value: HangingSession,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    overdue_seconds: value.overdue_seconds?,
                    resource_id: value.resource_id?,
                    rule: value.rule?,
                    session_id: value.session_id?,
                    since: value.since?,
                    status: value.status?,
                    user_name: value.user_name?,
                })
            }
        }
        impl ::std::convert::From<super::HangingSession> for HangingSession {
            fn from(value: super::HangingSession) -> Self {
                Self {
                    overdue_seconds: Ok(value.overdue_seconds),
                    resource_id: Ok(value.resource_id),
                    rule: Ok(value.rule),
                    session_id: Ok(value.session_id),
                    since: Ok(value.since),
                    status: Ok(value.status),
                    user_name: Ok(value.user_name),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct HangingSessions {
            sessions: ::std::result::Result<
                ::std::vec::Vec<super::HangingSession>,
                ::std::string::String,
            >,
            total: ::std::result::Result<i32, ::std::string::String>,
        }
        impl ::std::default::Default for HangingSessions {
            fn default() -> Self {
                Self {
                    sessions: Err("no value supplied for sessions".to_string()),
                    total: Err("no value supplied for total".to_string()),
                }
            }
        }
        impl HangingSessions {
            pub fn sessions<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::HangingSession>>,
                T::Error: ::std::fmt::Display,
            {
                self.sessions = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sessions: {e}")
                    });
                self
            }
            pub fn total<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.total = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for total: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<HangingSessions> for super::HangingSessions {
            type Error = super::error::ConversionError;
            fn try_from(
                value: HangingSessions,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    sessions: value.sessions?,
                    total: value.total?,
                })
            }
        }
        impl ::std::convert::From<super::HangingSessions> for HangingSessions {
            fn from(value: super::HangingSessions) -> Self {
                Self {
                    sessions: Ok(value.sessions),
                    total: Ok(value.total),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct LimitUse {
            community_name: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            key_name: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            key_prefix: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            next_seconds: ::std::result::Result<i32, ::std::string::String>,
            operation: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            per_minute: ::std::result::Result<i32, ::std::string::String>,
            used: ::std::result::Result<i32, ::std::string::String>,
        }
        impl ::std::default::Default for LimitUse {
            fn default() -> Self {
                Self {
                    community_name: Err(
                        "no value supplied for community_name".to_string(),
                    ),
                    key_name: Err("no value supplied for key_name".to_string()),
                    key_prefix: Ok(Default::default()),
                    next_seconds: Err("no value supplied for next_seconds".to_string()),
                    operation: Err("no value supplied for operation".to_string()),
                    per_minute: Err("no value supplied for per_minute".to_string()),
                    used: Err("no value supplied for used".to_string()),
                }
            }
        }
        impl LimitUse {
            pub fn community_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.community_name = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for community_name: {e}"
                        )
                    });
                self
            }
            pub fn key_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.key_name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for key_name: {e}")
                    });
                self
            }
            pub fn key_prefix<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.key_prefix = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for key_prefix: {e}")
                    });
                self
            }
            pub fn next_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.next_seconds = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_seconds: {e}")
                    });
                self
            }
            pub fn operation<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.operation = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for operation: {e}")
                    });
                self
            }
            pub fn per_minute<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.per_minute = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for per_minute: {e}")
                    });
                self
            }
            pub fn used<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.used = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for used: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<LimitUse> for super::LimitUse {
            type Error = super::error::ConversionError;
            fn try_from(
                value: LimitUse,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    community_name: value.community_name?,
                    key_name: value.key_name?,
                    key_prefix: value.key_prefix?,
                    next_seconds: value.next_seconds?,
                    operation: value.operation?,
                    per_minute: value.per_minute?,
                    used: value.used?,
                })
            }
        }
        impl ::std::convert::From<super::LimitUse> for LimitUse {
            fn from(value: super::LimitUse) -> Self {
                Self {
                    community_name: Ok(value.community_name),
                    key_name: Ok(value.key_name),
                    key_prefix: Ok(value.key_prefix),
                    next_seconds: Ok(value.next_seconds),
                    operation: Ok(value.operation),
                    per_minute: Ok(value.per_minute),
                    used: Ok(value.used),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct LimitUses {
            enabled: ::std::result::Result<bool, ::std::string::String>,
            uses: ::std::result::Result<
                ::std::vec::Vec<super::LimitUse>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for LimitUses {
            fn default() -> Self {
                Self {
                    enabled: Err("no value supplied for enabled".to_string()),
                    uses: Err("no value supplied for uses".to_string()),
                }
            }
        }
        impl LimitUses {
            pub fn enabled<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.enabled = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for enabled: {e}")
                    });
                self
            }
            pub fn uses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::LimitUse>>,
                T::Error: ::std::fmt::Display,
            {
                self.uses = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for uses: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<LimitUses> for super::LimitUses {
            type Error = super::error::ConversionError;
            fn try_from(
                value: LimitUses,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    enabled: value.enabled?,
                    uses: value.uses?,
                })
            }
        }
        impl ::std::convert::From<super::LimitUses> for LimitUses {
            fn from(value: super::LimitUses) -> Self {
                Self {
                    enabled: Ok(value.enabled),
                    uses: Ok(value.uses),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Node {
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            leases: ::std::result::Result<i32, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            seen_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            silence_ms: ::std::result::Result<i64, ::std::string::String>,
            started_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            state: ::std::result::Result<super::NodeState, ::std::string::String>,
            version: ::std::result::Result<::std::string::String, ::std::string::String>,
            work_lag_ms: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            worked_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Node {
            fn default() -> Self {
                Self {
                    id: Err("no value supplied for id".to_string()),
                    leases: Err("no value supplied for leases".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    seen_at: Err("no value supplied for seen_at".to_string()),
                    silence_ms: Err("no value supplied for silence_ms".to_string()),
                    started_at: Err("no value supplied for started_at".to_string()),
                    state: Err("no value supplied for state".to_string()),
                    version: Err("no value supplied for version".to_string()),
                    work_lag_ms: Ok(Default::default()),
                    worked_at: Ok(Default::default()),
                }
            }
        }
        impl Node {
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn leases<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.leases = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for leases: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn seen_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.seen_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for seen_at: {e}")
                    });
                self
            }
            pub fn silence_ms<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.silence_ms = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for silence_ms: {e}")
                    });
                self
            }
            pub fn started_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.started_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for started_at: {e}")
                    });
                self
            }
            pub fn state<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::NodeState>,
                T::Error: ::std::fmt::Display,
            {
                self.state = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state: {e}")
                    });
                self
            }
            pub fn version<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.version = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for version: {e}")
                    });
                self
            }
            pub fn work_lag_ms<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.work_lag_ms = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for work_lag_ms: {e}")
                    });
                self
            }
            pub fn worked_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.worked_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for worked_at: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Node> for super::Node {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Node,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    id: value.id?,
                    leases: value.leases?,
                    name: value.name?,
                    seen_at: value.seen_at?,
                    silence_ms: value.silence_ms?,
                    started_at: value.started_at?,
                    state: value.state?,
                    version: value.version?,
                    work_lag_ms: value.work_lag_ms?,
                    worked_at: value.worked_at?,
                })
            }
        }
        impl ::std::convert::From<super::Node> for Node {
            fn from(value: super::Node) -> Self {
                Self {
                    id: Ok(value.id),
                    leases: Ok(value.leases),
                    name: Ok(value.name),
                    seen_at: Ok(value.seen_at),
                    silence_ms: Ok(value.silence_ms),
                    started_at: Ok(value.started_at),
                    state: Ok(value.state),
                    version: Ok(value.version),
                    work_lag_ms: Ok(value.work_lag_ms),
                    worked_at: Ok(value.worked_at),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Nodes {
            nodes: ::std::result::Result<
                ::std::vec::Vec<super::Node>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Nodes {
            fn default() -> Self {
                Self {
                    nodes: Err("no value supplied for nodes".to_string()),
                }
            }
        }
        impl Nodes {
            pub fn nodes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Node>>,
                T::Error: ::std::fmt::Display,
            {
                self.nodes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for nodes: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Nodes> for super::Nodes {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Nodes,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { nodes: value.nodes? })
            }
        }
        impl ::std::convert::From<super::Nodes> for Nodes {
            fn from(value: super::Nodes) -> Self {
                Self { nodes: Ok(value.nodes) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Receipt {
            outcome: ::std::result::Result<
                ::std::option::Option<super::ReceiptOutcome>,
                ::std::string::String,
            >,
            session_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            steps: ::std::result::Result<
                ::std::vec::Vec<super::ReceiptStep>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Receipt {
            fn default() -> Self {
                Self {
                    outcome: Ok(Default::default()),
                    session_id: Err("no value supplied for session_id".to_string()),
                    steps: Err("no value supplied for steps".to_string()),
                }
            }
        }
        impl Receipt {
            pub fn outcome<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::ReceiptOutcome>>,
                T::Error: ::std::fmt::Display,
            {
                self.outcome = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for outcome: {e}")
                    });
                self
            }
            pub fn session_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.session_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for session_id: {e}")
                    });
                self
            }
            pub fn steps<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::ReceiptStep>>,
                T::Error: ::std::fmt::Display,
            {
                self.steps = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for steps: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Receipt> for super::Receipt {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Receipt,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    outcome: value.outcome?,
                    session_id: value.session_id?,
                    steps: value.steps?,
                })
            }
        }
        impl ::std::convert::From<super::Receipt> for Receipt {
            fn from(value: super::Receipt) -> Self {
                Self {
                    outcome: Ok(value.outcome),
                    session_id: Ok(value.session_id),
                    steps: Ok(value.steps),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ReceiptStep {
            actor: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            attempt: ::std::result::Result<
                ::std::option::Option<i32>,
                ::std::string::String,
            >,
            detail: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            step: ::std::result::Result<super::ReceiptStepKind, ::std::string::String>,
            succeeded: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ReceiptStep {
            fn default() -> Self {
                Self {
                    actor: Ok(Default::default()),
                    at: Err("no value supplied for at".to_string()),
                    attempt: Ok(Default::default()),
                    detail: Ok(Default::default()),
                    step: Err("no value supplied for step".to_string()),
                    succeeded: Ok(Default::default()),
                }
            }
        }
        impl ReceiptStep {
            pub fn actor<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.actor = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for actor: {e}")
                    });
                self
            }
            pub fn at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for at: {e}"));
                self
            }
            pub fn attempt<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i32>>,
                T::Error: ::std::fmt::Display,
            {
                self.attempt = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for attempt: {e}")
                    });
                self
            }
            pub fn detail<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.detail = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for detail: {e}")
                    });
                self
            }
            pub fn step<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ReceiptStepKind>,
                T::Error: ::std::fmt::Display,
            {
                self.step = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for step: {e}")
                    });
                self
            }
            pub fn succeeded<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.succeeded = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for succeeded: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ReceiptStep> for super::ReceiptStep {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ReceiptStep,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    actor: value.actor?,
                    at: value.at?,
                    attempt: value.attempt?,
                    detail: value.detail?,
                    step: value.step?,
                    succeeded: value.succeeded?,
                })
            }
        }
        impl ::std::convert::From<super::ReceiptStep> for ReceiptStep {
            fn from(value: super::ReceiptStep) -> Self {
                Self {
                    actor: Ok(value.actor),
                    at: Ok(value.at),
                    attempt: Ok(value.attempt),
                    detail: Ok(value.detail),
                    step: Ok(value.step),
                    succeeded: Ok(value.succeeded),
                }
            }
        }
    }
    /// Error types.
    pub mod error {
        /// Error from a `TryFrom` or `FromStr` implementation.
        pub struct ConversionError(::std::borrow::Cow<'static, str>);
        impl ::std::error::Error for ConversionError {}
        impl ::std::fmt::Display for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
        impl ::std::fmt::Debug for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Debug::fmt(&self.0, f)
            }
        }
        impl From<&'static str> for ConversionError {
            fn from(value: &'static str) -> Self {
                Self(value.into())
            }
        }
        impl From<String> for ConversionError {
            fn from(value: String) -> Self {
                Self(value.into())
            }
        }
    }
}
#[derive(Clone, Debug)]
/**Client for hangup

What the vendor of Privilege Secure lacks: which sessions hang, by which rule and since when, before they are swept,
and what the end of a session did, step by step. And what Sonoran CMS's limits of requests leave its credentials,
and which servers share a store.

**Sign-in** is Privilege Secure's, at the same server: the token of a completed sign-in there is good here, too. A
first step's token is not.

**A session hangs** when it is stuck in a state that should have passed by itself: `Cancelling` for longer than the
action timeout, `Pending` past its scheduled start by more than that, or `Active` past its scheduled end by more
than the grace time. Both times are the server's settings. `DELETE /api/v1/ActivitySession/CancelHanging` of
Privilege Secure ends every session that hangs.

**Failures** are `application/problem+json` with a `traceId` to quote; a failed validation adds `errors`, a list of
messages for each member. Times are UTC with milliseconds and `Z`.


Version: 1.0*/
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::client::hangup::Access,
}
impl Client {
    /// Create a new client.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new(baseurl: &str, inner: crate::client::hangup::Access) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        let client = {
            let dur = ::std::time::Duration::from_secs(15u64);
            reqwest::ClientBuilder::new().connect_timeout(dur).timeout(dur)
        };
        #[cfg(target_arch = "wasm32")]
        let client = reqwest::ClientBuilder::new();
        Self::new_with_client(baseurl, client.build().unwrap(), inner)
    }
    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: crate::client::hangup::Access,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}
impl ClientInfo<crate::client::hangup::Access> for Client {
    fn api_version() -> &'static str {
        "1.0"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &crate::client::hangup::Access {
        &self.inner
    }
}
const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<crate::client::hangup::Access>,
    {}
};
impl Client {
    /**List the hanging sessions

The sessions that a sweep would end if it came now, the most overdue first; it changes nothing. For applications and administrators (roles `App` and `Admin`). A session that waits for an approval or for a start in the future never hangs.

Sends a `GET` request to `/hangup/v1/hanging`

```ignore
let response = client.list_hanging()
    .send()
    .await;
```*/
    pub fn list_hanging(&self) -> builder::ListHanging<'_> {
        builder::ListHanging::new(self)
    }
    /**List the use of limits

How much of the limits of Sonoran CMS's operations each API key has used within the last minute, by community, key and operation; keys that called nothing are not listed. For applications and administrators (roles `App` and `Admin`). They are counted over all servers that share a database; a server alone counts in memory, and a restart forgets them.

Sends a `GET` request to `/hangup/v1/limits`

```ignore
let response = client.list_limits()
    .send()
    .await;
```*/
    pub fn list_limits(&self) -> builder::ListLimits<'_> {
        builder::ListLimits::new(self)
    }
    /**List the nodes

The servers that share a store, by name. Each tells of itself every two seconds; one that was not heard of for ten is silent: it hangs, has died, or is cut off from the store. It is listed for an hour, and so is one that has stopped, unless another of its name has started since. Times are by the store's clock. For applications and administrators (roles `App` and `Admin`).

Sends a `GET` request to `/hangup/v1/nodes`

```ignore
let response = client.list_nodes()
    .send()
    .await;
```*/
    pub fn list_nodes(&self) -> builder::ListNodes<'_> {
        builder::ListNodes::new(self)
    }
    /**Read the receipt of an end

What the end of a session did so far: who asked for it, that the server has it, each attempt of its steps, and how it came to its close. A session that goes on has no steps. A session that the caller may not see is answered as one that is absent.

Sends a `GET` request to `/hangup/v1/sessions/{id}/receipt`

Arguments:
- `id`: The session.
```ignore
let response = client.get_receipt()
    .id(id)
    .send()
    .await;
```*/
    pub fn get_receipt(&self) -> builder::GetReceipt<'_> {
        builder::GetReceipt::new(self)
    }
}
/// Types for composing operation parameters.
#[allow(clippy::all)]
pub mod builder {
    use super::types;
    #[allow(unused_imports)]
    use super::{
        encode_path, ByteStream, ClientInfo, ClientHooks, Error, OperationInfo,
        RequestBuilderExt, ResponseValue,
    };
    /**Builder for [`Client::list_hanging`]

[`Client::list_hanging`]: super::Client::list_hanging*/
    #[derive(Debug, Clone)]
    pub struct ListHanging<'a> {
        client: &'a super::Client,
    }
    impl<'a> ListHanging<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/hangup/v1/hanging`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::HangingSessions>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client } = self;
            let url = format!("{}/hangup/v1/hanging", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_hanging",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_limits`]

[`Client::list_limits`]: super::Client::list_limits*/
    #[derive(Debug, Clone)]
    pub struct ListLimits<'a> {
        client: &'a super::Client,
    }
    impl<'a> ListLimits<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/hangup/v1/limits`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::LimitUses>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client } = self;
            let url = format!("{}/hangup/v1/limits", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_limits",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_nodes`]

[`Client::list_nodes`]: super::Client::list_nodes*/
    #[derive(Debug, Clone)]
    pub struct ListNodes<'a> {
        client: &'a super::Client,
    }
    impl<'a> ListNodes<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/hangup/v1/nodes`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::Nodes>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client } = self;
            let url = format!("{}/hangup/v1/nodes", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_nodes",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_receipt`]

[`Client::get_receipt`]: super::Client::get_receipt*/
    #[derive(Debug, Clone)]
    pub struct GetReceipt<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
    }
    impl<'a> GetReceipt<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for id failed".to_string()
                });
            self
        }
        ///Sends a `GET` request to `/hangup/v1/sessions/{id}/receipt`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::Receipt>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, id } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/hangup/v1/sessions/{}/receipt", client.baseurl, encode_path(& id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_receipt",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                401u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                403u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                503u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
}
/// Items consumers will typically use such as the Client.
pub mod prelude {
    pub use self::super::Client;
}
