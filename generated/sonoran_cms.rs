// Generated from openapi/sonoran-cms.yaml by build.rs. Never edit this: change the contract and build.

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///Which ranks are which principals in the game.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct AceConfig {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub mappings: ::std::option::Option<::std::vec::Vec<AceMapping>>,
    }
    impl AceConfig {
        pub fn builder() -> builder::AceConfig {
            Default::default()
        }
    }
    ///Which ranks are a principal in the game.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct AceMapping {
        ///The principal, such as `group.admin`.
        pub principal: ::std::string::String,
        ///The ranks, by their ids.
        pub ranks: ::std::vec::Vec<::uuid::Uuid>,
    }
    impl AceMapping {
        pub fn builder() -> builder::AceMapping {
            Default::default()
        }
    }
    ///A game server of a community. hangup sends every member; the vendor's own answers leave some of them out.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CommunityServer {
        #[serde(
            rename = "aceConfig",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub ace_config: ::std::option::Option<AceConfig>,
        ///A sentence for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        ///The number within the community; unique and positive.
        pub id: i32,
        ///The address that players connect to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ip: ::std::option::Option<::std::string::String>,
        ///The name that people read.
        pub name: ::std::string::String,
        ///The port there.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub port: ::std::option::Option<::std::string::String>,
        ///The code that players join it by.
        #[serde(
            rename = "robloxJoinCode",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub roblox_join_code: ::std::option::Option<::std::string::String>,
        ///Whatever else is kept with the server, free in form.
        #[serde(
            rename = "robloxMetadata",
            default,
            skip_serializing_if = "::serde_json::Map::is_empty"
        )]
        pub roblox_metadata: ::serde_json::Map<
            ::std::string::String,
            ::serde_json::Value,
        >,
        ///The game, such as `FiveM` or `erlc`.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<::std::string::String>,
        ///When `type` last changed; null where it never did since the server is here. Kept by hangup.
        #[serde(
            rename = "typeLastUpdated",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub type_last_updated: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
    }
    impl CommunityServer {
        pub fn builder() -> builder::CommunityServer {
            Default::default()
        }
    }
    ///A game server as it is set. Whatever is left out is empty; `typeLastUpdated` is not read. Texts have at most 2,000 characters, `robloxMetadata` as JSON text too.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CommunityServerInput {
        #[serde(
            rename = "aceConfig",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub ace_config: ::std::option::Option<AceConfig>,
        ///A sentence for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        ///The server's key at another service. Accepted and never answered; hangup does not keep it.
        #[serde(
            rename = "erlcApiKey",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub erlc_api_key: ::std::option::Option<::std::string::String>,
        ///The number within the community; unique and positive.
        pub id: i32,
        ///The address that players connect to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ip: ::std::option::Option<::std::string::String>,
        ///The name that people read.
        pub name: ::std::string::String,
        ///The port there.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub port: ::std::option::Option<::std::string::String>,
        ///The code that players join it by.
        #[serde(
            rename = "robloxJoinCode",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub roblox_join_code: ::std::option::Option<::std::string::String>,
        ///Whatever else is kept with the server, free in form.
        #[serde(
            rename = "robloxMetadata",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub roblox_metadata: ::std::option::Option<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
        ///The game, such as `FiveM` or `erlc`.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<::std::string::String>,
    }
    impl CommunityServerInput {
        pub fn builder() -> builder::CommunityServerInput {
            Default::default()
        }
    }
    ///A session on a game server.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CommunityServerSession {
        ///The account that cancelled it; null otherwise.
        #[serde(
            rename = "cancelledBy",
            deserialize_with = "::std::option::Option::deserialize"
        )]
        pub cancelled_by: ::std::option::Option<::uuid::Uuid>,
        ///The community that the server belongs to.
        pub community: ::uuid::Uuid,
        ///When it was stopped; null likewise.
        #[serde(
            rename = "endedAt",
            deserialize_with = "::std::option::Option::deserialize"
        )]
        pub ended_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        ///The account that stopped it; null while it is active and where it was cancelled.
        #[serde(
            rename = "endedBy",
            deserialize_with = "::std::option::Option::deserialize"
        )]
        pub ended_by: ::std::option::Option<::uuid::Uuid>,
        ///The session.
        pub id: ::uuid::Uuid,
        ///Whatever else is kept with the session, free in form.
        pub metadata: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ///The server's number within the community.
        #[serde(rename = "serverId")]
        pub server_id: i32,
        ///When it started.
        #[serde(rename = "startedAt")]
        pub started_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///The account that started the session.
        #[serde(rename = "startedBy")]
        pub started_by: ::uuid::Uuid,
        ///Figures of the session, free in form. hangup says `seconds`, for how long it has been active, and `participants`, the accounts that started and ended it.
        pub stats: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ///A flag on the record that the vendor does not explain; hangup always says true.
        #[serde(rename = "sysStatus")]
        pub sys_status: bool,
    }
    impl CommunityServerSession {
        pub fn builder() -> builder::CommunityServerSession {
            Default::default()
        }
    }
    ///What the answer is about.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct EnvelopeMeta {
        ///The request's path without its query.
        pub path: ::std::string::String,
        ///When the server answered.
        pub timestamp: ::chrono::DateTime<::chrono::offset::Utc>,
    }
    impl EnvelopeMeta {
        pub fn builder() -> builder::EnvelopeMeta {
            Default::default()
        }
    }
    ///Which session, by its server, and who acts.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct LegacyCommand {
        ///The account that acts, by its id within the community.
        #[serde(rename = "accId")]
        pub acc_id: ::std::string::String,
        ///The server's number within the community.
        #[serde(rename = "serverId")]
        pub server_id: i32,
    }
    impl LegacyCommand {
        pub fn builder() -> builder::LegacyCommand {
            Default::default()
        }
    }
    ///How a call of the first version comes that reads the active session.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct LegacyCurrentRequest {
        ///What of; its first element counts.
        pub data: ::std::vec::Vec<LegacyServerNumber>,
        ///The community.
        pub id: ::std::string::String,
        ///The community's API key.
        pub key: ::std::string::String,
        ///The name of the call, `GET_CURRENT_SESSION`; the path says it already, so that it is not read.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<::serde_json::Value>,
    }
    impl LegacyCurrentRequest {
        pub fn builder() -> builder::LegacyCurrentRequest {
            Default::default()
        }
    }
    ///How a call of the first version comes that is of nothing.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct LegacyPlainRequest {
        ///Not read.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub data: ::std::option::Option<::serde_json::Value>,
        ///The community.
        pub id: ::std::string::String,
        ///The community's API key.
        pub key: ::std::string::String,
        ///The name of the call, such as `GET_GAME_SERVERS`; the path says it already, so that it is not read.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<::serde_json::Value>,
    }
    impl LegacyPlainRequest {
        pub fn builder() -> builder::LegacyPlainRequest {
            Default::default()
        }
    }
    ///How a call of the first version comes that starts or ends a session.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct LegacyRequest {
        ///What of; its first element counts.
        pub data: ::std::vec::Vec<LegacyCommand>,
        ///The community.
        pub id: ::std::string::String,
        ///The community's API key.
        pub key: ::std::string::String,
        ///The name of the call, such as `START_SESSION`; the path says it already, so that it is not read.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<::serde_json::Value>,
    }
    impl LegacyRequest {
        pub fn builder() -> builder::LegacyRequest {
            Default::default()
        }
    }
    ///A game server as `CommunityServerInput`, but that it may have no number: then it is new, and gets the next one.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct LegacyServerInput {
        #[serde(
            rename = "aceConfig",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub ace_config: ::std::option::Option<AceConfig>,
        ///A sentence for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        ///The server's key at another service. Accepted and never answered; hangup does not keep it.
        #[serde(
            rename = "erlcApiKey",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub erlc_api_key: ::std::option::Option<::std::string::String>,
        ///The number within the community; unique and positive.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<i32>,
        ///The address that players connect to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ip: ::std::option::Option<::std::string::String>,
        ///The name that people read.
        pub name: ::std::string::String,
        ///The port there.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub port: ::std::option::Option<::std::string::String>,
        ///The code that players join it by.
        #[serde(
            rename = "robloxJoinCode",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub roblox_join_code: ::std::option::Option<::std::string::String>,
        ///Whatever else is kept with the server, free in form.
        #[serde(
            rename = "robloxMetadata",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub roblox_metadata: ::std::option::Option<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        >,
        ///The game, such as `FiveM` or `erlc`.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<::std::string::String>,
    }
    impl LegacyServerInput {
        pub fn builder() -> builder::LegacyServerInput {
            Default::default()
        }
    }
    ///Which session, by its server.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct LegacyServerNumber {
        ///The server's number within the community.
        #[serde(rename = "serverId")]
        pub server_id: i32,
    }
    impl LegacyServerNumber {
        pub fn builder() -> builder::LegacyServerNumber {
            Default::default()
        }
    }
    ///All servers of a community, in the words of the first version.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct LegacyServers {
        ///In the order in which they were given.
        pub data: ::std::vec::Vec<CommunityServer>,
        ///Always true; a failure comes as a code instead.
        pub success: bool,
    }
    impl LegacyServers {
        pub fn builder() -> builder::LegacyServers {
            Default::default()
        }
    }
    ///The servers to set, in the words of the first version.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct LegacyServersRequest {
        ///At least one, and at most 500.
        pub data: ::std::vec::Vec<LegacyServerInput>,
        ///The community.
        pub id: ::std::string::String,
        ///The community's API key.
        pub key: ::std::string::String,
        ///The name of the call, `SET_GAME_SERVERS`; the path says it already, so that it is not read.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<::serde_json::Value>,
    }
    impl LegacyServersRequest {
        pub fn builder() -> builder::LegacyServersRequest {
            Default::default()
        }
    }
    ///All servers of a community.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Servers {
        ///In the order in which they were given.
        pub servers: ::std::vec::Vec<CommunityServer>,
    }
    impl Servers {
        pub fn builder() -> builder::Servers {
            Default::default()
        }
    }
    ///The servers to set or to append.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ServersCommand {
        ///At most 500.
        pub servers: ::std::vec::Vec<CommunityServerInput>,
    }
    impl ServersCommand {
        pub fn builder() -> builder::ServersCommand {
            Default::default()
        }
    }
    ///How every answer with servers comes.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ServersEnvelope {
        pub data: Servers,
        pub meta: EnvelopeMeta,
        ///Always true; a failure comes as a problem instead.
        pub success: bool,
    }
    impl ServersEnvelope {
        pub fn builder() -> builder::ServersEnvelope {
            Default::default()
        }
    }
    ///Which session, by its server, and who acts.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct SessionCommand {
        ///The account that acts, by its id within the community. Any other text is a 400.
        #[serde(rename = "accId")]
        pub acc_id: ::std::string::String,
        ///The server's number within the community.
        #[serde(rename = "serverId")]
        pub server_id: i32,
    }
    impl SessionCommand {
        pub fn builder() -> builder::SessionCommand {
            Default::default()
        }
    }
    ///How every answer with a session comes.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct SessionEnvelope {
        pub data: CommunityServerSession,
        pub meta: EnvelopeMeta,
        ///Always true; a failure comes as a problem instead.
        pub success: bool,
    }
    impl SessionEnvelope {
        pub fn builder() -> builder::SessionEnvelope {
            Default::default()
        }
    }
    /// Types for composing complex structures.
    pub mod builder {
        #[derive(Clone, Debug)]
        pub struct AceConfig {
            mappings: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::AceMapping>>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for AceConfig {
            fn default() -> Self {
                Self {
                    mappings: Ok(Default::default()),
                }
            }
        }
        impl AceConfig {
            pub fn mappings<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<super::AceMapping>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.mappings = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for mappings: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<AceConfig> for super::AceConfig {
            type Error = super::error::ConversionError;
            fn try_from(
                value: AceConfig,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { mappings: value.mappings? })
            }
        }
        impl ::std::convert::From<super::AceConfig> for AceConfig {
            fn from(value: super::AceConfig) -> Self {
                Self {
                    mappings: Ok(value.mappings),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AceMapping {
            principal: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            ranks: ::std::result::Result<
                ::std::vec::Vec<::uuid::Uuid>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for AceMapping {
            fn default() -> Self {
                Self {
                    principal: Err("no value supplied for principal".to_string()),
                    ranks: Err("no value supplied for ranks".to_string()),
                }
            }
        }
        impl AceMapping {
            pub fn principal<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.principal = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for principal: {e}")
                    });
                self
            }
            pub fn ranks<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.ranks = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for ranks: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<AceMapping> for super::AceMapping {
            type Error = super::error::ConversionError;
            fn try_from(
                value: AceMapping,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    principal: value.principal?,
                    ranks: value.ranks?,
                })
            }
        }
        impl ::std::convert::From<super::AceMapping> for AceMapping {
            fn from(value: super::AceMapping) -> Self {
                Self {
                    principal: Ok(value.principal),
                    ranks: Ok(value.ranks),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CommunityServer {
            ace_config: ::std::result::Result<
                ::std::option::Option<super::AceConfig>,
                ::std::string::String,
            >,
            description: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            id: ::std::result::Result<i32, ::std::string::String>,
            ip: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            port: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            roblox_join_code: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            roblox_metadata: ::std::result::Result<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            type_last_updated: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for CommunityServer {
            fn default() -> Self {
                Self {
                    ace_config: Ok(Default::default()),
                    description: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    ip: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                    port: Ok(Default::default()),
                    roblox_join_code: Ok(Default::default()),
                    roblox_metadata: Ok(Default::default()),
                    type_: Ok(Default::default()),
                    type_last_updated: Ok(Default::default()),
                }
            }
        }
        impl CommunityServer {
            pub fn ace_config<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::AceConfig>>,
                T::Error: ::std::fmt::Display,
            {
                self.ace_config = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for ace_config: {e}")
                    });
                self
            }
            pub fn description<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.description = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for description: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn ip<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.ip = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for ip: {e}"));
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
            pub fn port<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.port = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for port: {e}")
                    });
                self
            }
            pub fn roblox_join_code<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.roblox_join_code = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for roblox_join_code: {e}"
                        )
                    });
                self
            }
            pub fn roblox_metadata<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::serde_json::Map<::std::string::String, ::serde_json::Value>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.roblox_metadata = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for roblox_metadata: {e}"
                        )
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
            pub fn type_last_updated<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.type_last_updated = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for type_last_updated: {e}"
                        )
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<CommunityServer> for super::CommunityServer {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CommunityServer,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    ace_config: value.ace_config?,
                    description: value.description?,
                    id: value.id?,
                    ip: value.ip?,
                    name: value.name?,
                    port: value.port?,
                    roblox_join_code: value.roblox_join_code?,
                    roblox_metadata: value.roblox_metadata?,
                    type_: value.type_?,
                    type_last_updated: value.type_last_updated?,
                })
            }
        }
        impl ::std::convert::From<super::CommunityServer> for CommunityServer {
            fn from(value: super::CommunityServer) -> Self {
                Self {
                    ace_config: Ok(value.ace_config),
                    description: Ok(value.description),
                    id: Ok(value.id),
                    ip: Ok(value.ip),
                    name: Ok(value.name),
                    port: Ok(value.port),
                    roblox_join_code: Ok(value.roblox_join_code),
                    roblox_metadata: Ok(value.roblox_metadata),
                    type_: Ok(value.type_),
                    type_last_updated: Ok(value.type_last_updated),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CommunityServerInput {
            ace_config: ::std::result::Result<
                ::std::option::Option<super::AceConfig>,
                ::std::string::String,
            >,
            description: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            erlc_api_key: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            id: ::std::result::Result<i32, ::std::string::String>,
            ip: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            port: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            roblox_join_code: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            roblox_metadata: ::std::result::Result<
                ::std::option::Option<
                    ::serde_json::Map<::std::string::String, ::serde_json::Value>,
                >,
                ::std::string::String,
            >,
            type_: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for CommunityServerInput {
            fn default() -> Self {
                Self {
                    ace_config: Ok(Default::default()),
                    description: Ok(Default::default()),
                    erlc_api_key: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    ip: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                    port: Ok(Default::default()),
                    roblox_join_code: Ok(Default::default()),
                    roblox_metadata: Ok(Default::default()),
                    type_: Ok(Default::default()),
                }
            }
        }
        impl CommunityServerInput {
            pub fn ace_config<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::AceConfig>>,
                T::Error: ::std::fmt::Display,
            {
                self.ace_config = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for ace_config: {e}")
                    });
                self
            }
            pub fn description<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.description = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for description: {e}")
                    });
                self
            }
            pub fn erlc_api_key<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.erlc_api_key = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for erlc_api_key: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn ip<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.ip = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for ip: {e}"));
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
            pub fn port<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.port = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for port: {e}")
                    });
                self
            }
            pub fn roblox_join_code<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.roblox_join_code = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for roblox_join_code: {e}"
                        )
                    });
                self
            }
            pub fn roblox_metadata<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<
                        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
                    >,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.roblox_metadata = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for roblox_metadata: {e}"
                        )
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<CommunityServerInput>
        for super::CommunityServerInput {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CommunityServerInput,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    ace_config: value.ace_config?,
                    description: value.description?,
                    erlc_api_key: value.erlc_api_key?,
                    id: value.id?,
                    ip: value.ip?,
                    name: value.name?,
                    port: value.port?,
                    roblox_join_code: value.roblox_join_code?,
                    roblox_metadata: value.roblox_metadata?,
                    type_: value.type_?,
                })
            }
        }
        impl ::std::convert::From<super::CommunityServerInput> for CommunityServerInput {
            fn from(value: super::CommunityServerInput) -> Self {
                Self {
                    ace_config: Ok(value.ace_config),
                    description: Ok(value.description),
                    erlc_api_key: Ok(value.erlc_api_key),
                    id: Ok(value.id),
                    ip: Ok(value.ip),
                    name: Ok(value.name),
                    port: Ok(value.port),
                    roblox_join_code: Ok(value.roblox_join_code),
                    roblox_metadata: Ok(value.roblox_metadata),
                    type_: Ok(value.type_),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CommunityServerSession {
            cancelled_by: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            community: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            ended_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            ended_by: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            metadata: ::std::result::Result<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
                ::std::string::String,
            >,
            server_id: ::std::result::Result<i32, ::std::string::String>,
            started_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            started_by: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            stats: ::std::result::Result<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
                ::std::string::String,
            >,
            sys_status: ::std::result::Result<bool, ::std::string::String>,
        }
        impl ::std::default::Default for CommunityServerSession {
            fn default() -> Self {
                Self {
                    cancelled_by: Err("no value supplied for cancelled_by".to_string()),
                    community: Err("no value supplied for community".to_string()),
                    ended_at: Err("no value supplied for ended_at".to_string()),
                    ended_by: Err("no value supplied for ended_by".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    metadata: Err("no value supplied for metadata".to_string()),
                    server_id: Err("no value supplied for server_id".to_string()),
                    started_at: Err("no value supplied for started_at".to_string()),
                    started_by: Err("no value supplied for started_by".to_string()),
                    stats: Err("no value supplied for stats".to_string()),
                    sys_status: Err("no value supplied for sys_status".to_string()),
                }
            }
        }
        impl CommunityServerSession {
            pub fn cancelled_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.cancelled_by = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for cancelled_by: {e}")
                    });
                self
            }
            pub fn community<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.community = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for community: {e}")
                    });
                self
            }
            pub fn ended_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.ended_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for ended_at: {e}")
                    });
                self
            }
            pub fn ended_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.ended_by = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for ended_by: {e}")
                    });
                self
            }
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
            pub fn metadata<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::serde_json::Map<::std::string::String, ::serde_json::Value>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.metadata = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for metadata: {e}")
                    });
                self
            }
            pub fn server_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.server_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for server_id: {e}")
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
            pub fn started_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.started_by = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for started_by: {e}")
                    });
                self
            }
            pub fn stats<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::serde_json::Map<::std::string::String, ::serde_json::Value>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.stats = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for stats: {e}")
                    });
                self
            }
            pub fn sys_status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.sys_status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sys_status: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<CommunityServerSession>
        for super::CommunityServerSession {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CommunityServerSession,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    cancelled_by: value.cancelled_by?,
                    community: value.community?,
                    ended_at: value.ended_at?,
                    ended_by: value.ended_by?,
                    id: value.id?,
                    metadata: value.metadata?,
                    server_id: value.server_id?,
                    started_at: value.started_at?,
                    started_by: value.started_by?,
                    stats: value.stats?,
                    sys_status: value.sys_status?,
                })
            }
        }
        impl ::std::convert::From<super::CommunityServerSession>
        for CommunityServerSession {
            fn from(value: super::CommunityServerSession) -> Self {
                Self {
                    cancelled_by: Ok(value.cancelled_by),
                    community: Ok(value.community),
                    ended_at: Ok(value.ended_at),
                    ended_by: Ok(value.ended_by),
                    id: Ok(value.id),
                    metadata: Ok(value.metadata),
                    server_id: Ok(value.server_id),
                    started_at: Ok(value.started_at),
                    started_by: Ok(value.started_by),
                    stats: Ok(value.stats),
                    sys_status: Ok(value.sys_status),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct EnvelopeMeta {
            path: ::std::result::Result<::std::string::String, ::std::string::String>,
            timestamp: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for EnvelopeMeta {
            fn default() -> Self {
                Self {
                    path: Err("no value supplied for path".to_string()),
                    timestamp: Err("no value supplied for timestamp".to_string()),
                }
            }
        }
        impl EnvelopeMeta {
            pub fn path<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.path = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for path: {e}")
                    });
                self
            }
            pub fn timestamp<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.timestamp = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for timestamp: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EnvelopeMeta> for super::EnvelopeMeta {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EnvelopeMeta,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    path: value.path?,
                    timestamp: value.timestamp?,
                })
            }
        }
        impl ::std::convert::From<super::EnvelopeMeta> for EnvelopeMeta {
            fn from(value: super::EnvelopeMeta) -> Self {
                Self {
                    path: Ok(value.path),
                    timestamp: Ok(value.timestamp),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct LegacyCommand {
            acc_id: ::std::result::Result<::std::string::String, ::std::string::String>,
            server_id: ::std::result::Result<i32, ::std::string::String>,
        }
        impl ::std::default::Default for LegacyCommand {
            fn default() -> Self {
                Self {
                    acc_id: Err("no value supplied for acc_id".to_string()),
                    server_id: Err("no value supplied for server_id".to_string()),
                }
            }
        }
        impl LegacyCommand {
            pub fn acc_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.acc_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for acc_id: {e}")
                    });
                self
            }
            pub fn server_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.server_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for server_id: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<LegacyCommand> for super::LegacyCommand {
            type Error = super::error::ConversionError;
            fn try_from(
                value: LegacyCommand,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    acc_id: value.acc_id?,
                    server_id: value.server_id?,
                })
            }
        }
        impl ::std::convert::From<super::LegacyCommand> for LegacyCommand {
            fn from(value: super::LegacyCommand) -> Self {
                Self {
                    acc_id: Ok(value.acc_id),
                    server_id: Ok(value.server_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct LegacyCurrentRequest {
            data: ::std::result::Result<
                ::std::vec::Vec<super::LegacyServerNumber>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::std::string::String, ::std::string::String>,
            key: ::std::result::Result<::std::string::String, ::std::string::String>,
            type_: ::std::result::Result<
                ::std::option::Option<::serde_json::Value>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for LegacyCurrentRequest {
            fn default() -> Self {
                Self {
                    data: Err("no value supplied for data".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    key: Err("no value supplied for key".to_string()),
                    type_: Ok(Default::default()),
                }
            }
        }
        impl LegacyCurrentRequest {
            pub fn data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::LegacyServerNumber>>,
                T::Error: ::std::fmt::Display,
            {
                self.data = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for data: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn key<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.key = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for key: {e}")
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::serde_json::Value>>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<LegacyCurrentRequest>
        for super::LegacyCurrentRequest {
            type Error = super::error::ConversionError;
            fn try_from(
                value: LegacyCurrentRequest,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    data: value.data?,
                    id: value.id?,
                    key: value.key?,
                    type_: value.type_?,
                })
            }
        }
        impl ::std::convert::From<super::LegacyCurrentRequest> for LegacyCurrentRequest {
            fn from(value: super::LegacyCurrentRequest) -> Self {
                Self {
                    data: Ok(value.data),
                    id: Ok(value.id),
                    key: Ok(value.key),
                    type_: Ok(value.type_),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct LegacyPlainRequest {
            data: ::std::result::Result<
                ::std::option::Option<::serde_json::Value>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::std::string::String, ::std::string::String>,
            key: ::std::result::Result<::std::string::String, ::std::string::String>,
            type_: ::std::result::Result<
                ::std::option::Option<::serde_json::Value>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for LegacyPlainRequest {
            fn default() -> Self {
                Self {
                    data: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    key: Err("no value supplied for key".to_string()),
                    type_: Ok(Default::default()),
                }
            }
        }
        impl LegacyPlainRequest {
            pub fn data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::serde_json::Value>>,
                T::Error: ::std::fmt::Display,
            {
                self.data = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for data: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn key<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.key = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for key: {e}")
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::serde_json::Value>>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<LegacyPlainRequest> for super::LegacyPlainRequest {
            type Error = super::error::ConversionError;
            fn try_from(
                value: LegacyPlainRequest,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    data: value.data?,
                    id: value.id?,
                    key: value.key?,
                    type_: value.type_?,
                })
            }
        }
        impl ::std::convert::From<super::LegacyPlainRequest> for LegacyPlainRequest {
            fn from(value: super::LegacyPlainRequest) -> Self {
                Self {
                    data: Ok(value.data),
                    id: Ok(value.id),
                    key: Ok(value.key),
                    type_: Ok(value.type_),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct LegacyRequest {
            data: ::std::result::Result<
                ::std::vec::Vec<super::LegacyCommand>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::std::string::String, ::std::string::String>,
            key: ::std::result::Result<::std::string::String, ::std::string::String>,
            type_: ::std::result::Result<
                ::std::option::Option<::serde_json::Value>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for LegacyRequest {
            fn default() -> Self {
                Self {
                    data: Err("no value supplied for data".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    key: Err("no value supplied for key".to_string()),
                    type_: Ok(Default::default()),
                }
            }
        }
        impl LegacyRequest {
            pub fn data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::LegacyCommand>>,
                T::Error: ::std::fmt::Display,
            {
                self.data = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for data: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn key<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.key = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for key: {e}")
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::serde_json::Value>>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<LegacyRequest> for super::LegacyRequest {
            type Error = super::error::ConversionError;
            fn try_from(
                value: LegacyRequest,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    data: value.data?,
                    id: value.id?,
                    key: value.key?,
                    type_: value.type_?,
                })
            }
        }
        impl ::std::convert::From<super::LegacyRequest> for LegacyRequest {
            fn from(value: super::LegacyRequest) -> Self {
                Self {
                    data: Ok(value.data),
                    id: Ok(value.id),
                    key: Ok(value.key),
                    type_: Ok(value.type_),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct LegacyServerInput {
            ace_config: ::std::result::Result<
                ::std::option::Option<super::AceConfig>,
                ::std::string::String,
            >,
            description: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            erlc_api_key: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::std::option::Option<i32>, ::std::string::String>,
            ip: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            port: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            roblox_join_code: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            roblox_metadata: ::std::result::Result<
                ::std::option::Option<
                    ::serde_json::Map<::std::string::String, ::serde_json::Value>,
                >,
                ::std::string::String,
            >,
            type_: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for LegacyServerInput {
            fn default() -> Self {
                Self {
                    ace_config: Ok(Default::default()),
                    description: Ok(Default::default()),
                    erlc_api_key: Ok(Default::default()),
                    id: Ok(Default::default()),
                    ip: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                    port: Ok(Default::default()),
                    roblox_join_code: Ok(Default::default()),
                    roblox_metadata: Ok(Default::default()),
                    type_: Ok(Default::default()),
                }
            }
        }
        impl LegacyServerInput {
            pub fn ace_config<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::AceConfig>>,
                T::Error: ::std::fmt::Display,
            {
                self.ace_config = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for ace_config: {e}")
                    });
                self
            }
            pub fn description<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.description = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for description: {e}")
                    });
                self
            }
            pub fn erlc_api_key<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.erlc_api_key = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for erlc_api_key: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i32>>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn ip<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.ip = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for ip: {e}"));
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
            pub fn port<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.port = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for port: {e}")
                    });
                self
            }
            pub fn roblox_join_code<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.roblox_join_code = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for roblox_join_code: {e}"
                        )
                    });
                self
            }
            pub fn roblox_metadata<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<
                        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
                    >,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.roblox_metadata = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for roblox_metadata: {e}"
                        )
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<LegacyServerInput> for super::LegacyServerInput {
            type Error = super::error::ConversionError;
            fn try_from(
                value: LegacyServerInput,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    ace_config: value.ace_config?,
                    description: value.description?,
                    erlc_api_key: value.erlc_api_key?,
                    id: value.id?,
                    ip: value.ip?,
                    name: value.name?,
                    port: value.port?,
                    roblox_join_code: value.roblox_join_code?,
                    roblox_metadata: value.roblox_metadata?,
                    type_: value.type_?,
                })
            }
        }
        impl ::std::convert::From<super::LegacyServerInput> for LegacyServerInput {
            fn from(value: super::LegacyServerInput) -> Self {
                Self {
                    ace_config: Ok(value.ace_config),
                    description: Ok(value.description),
                    erlc_api_key: Ok(value.erlc_api_key),
                    id: Ok(value.id),
                    ip: Ok(value.ip),
                    name: Ok(value.name),
                    port: Ok(value.port),
                    roblox_join_code: Ok(value.roblox_join_code),
                    roblox_metadata: Ok(value.roblox_metadata),
                    type_: Ok(value.type_),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct LegacyServerNumber {
            server_id: ::std::result::Result<i32, ::std::string::String>,
        }
        impl ::std::default::Default for LegacyServerNumber {
            fn default() -> Self {
                Self {
                    server_id: Err("no value supplied for server_id".to_string()),
                }
            }
        }
        impl LegacyServerNumber {
            pub fn server_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.server_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for server_id: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<LegacyServerNumber> for super::LegacyServerNumber {
            type Error = super::error::ConversionError;
            fn try_from(
                value: LegacyServerNumber,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    server_id: value.server_id?,
                })
            }
        }
        impl ::std::convert::From<super::LegacyServerNumber> for LegacyServerNumber {
            fn from(value: super::LegacyServerNumber) -> Self {
                Self {
                    server_id: Ok(value.server_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct LegacyServers {
            data: ::std::result::Result<
                ::std::vec::Vec<super::CommunityServer>,
                ::std::string::String,
            >,
            success: ::std::result::Result<bool, ::std::string::String>,
        }
        impl ::std::default::Default for LegacyServers {
            fn default() -> Self {
                Self {
                    data: Err("no value supplied for data".to_string()),
                    success: Err("no value supplied for success".to_string()),
                }
            }
        }
        impl LegacyServers {
            pub fn data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::CommunityServer>>,
                T::Error: ::std::fmt::Display,
            {
                self.data = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for data: {e}")
                    });
                self
            }
            pub fn success<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.success = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for success: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<LegacyServers> for super::LegacyServers {
            type Error = super::error::ConversionError;
            fn try_from(
                value: LegacyServers,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    data: value.data?,
                    success: value.success?,
                })
            }
        }
        impl ::std::convert::From<super::LegacyServers> for LegacyServers {
            fn from(value: super::LegacyServers) -> Self {
                Self {
                    data: Ok(value.data),
                    success: Ok(value.success),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct LegacyServersRequest {
            data: ::std::result::Result<
                ::std::vec::Vec<super::LegacyServerInput>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::std::string::String, ::std::string::String>,
            key: ::std::result::Result<::std::string::String, ::std::string::String>,
            type_: ::std::result::Result<
                ::std::option::Option<::serde_json::Value>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for LegacyServersRequest {
            fn default() -> Self {
                Self {
                    data: Err("no value supplied for data".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    key: Err("no value supplied for key".to_string()),
                    type_: Ok(Default::default()),
                }
            }
        }
        impl LegacyServersRequest {
            pub fn data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::LegacyServerInput>>,
                T::Error: ::std::fmt::Display,
            {
                self.data = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for data: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn key<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.key = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for key: {e}")
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::serde_json::Value>>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<LegacyServersRequest>
        for super::LegacyServersRequest {
            type Error = super::error::ConversionError;
            fn try_from(
                value: LegacyServersRequest,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    data: value.data?,
                    id: value.id?,
                    key: value.key?,
                    type_: value.type_?,
                })
            }
        }
        impl ::std::convert::From<super::LegacyServersRequest> for LegacyServersRequest {
            fn from(value: super::LegacyServersRequest) -> Self {
                Self {
                    data: Ok(value.data),
                    id: Ok(value.id),
                    key: Ok(value.key),
                    type_: Ok(value.type_),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Servers {
            servers: ::std::result::Result<
                ::std::vec::Vec<super::CommunityServer>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Servers {
            fn default() -> Self {
                Self {
                    servers: Err("no value supplied for servers".to_string()),
                }
            }
        }
        impl Servers {
            pub fn servers<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::CommunityServer>>,
                T::Error: ::std::fmt::Display,
            {
                self.servers = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for servers: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Servers> for super::Servers {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Servers,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { servers: value.servers? })
            }
        }
        impl ::std::convert::From<super::Servers> for Servers {
            fn from(value: super::Servers) -> Self {
                Self { servers: Ok(value.servers) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ServersCommand {
            servers: ::std::result::Result<
                ::std::vec::Vec<super::CommunityServerInput>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ServersCommand {
            fn default() -> Self {
                Self {
                    servers: Err("no value supplied for servers".to_string()),
                }
            }
        }
        impl ServersCommand {
            pub fn servers<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::CommunityServerInput>>,
                T::Error: ::std::fmt::Display,
            {
                self.servers = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for servers: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ServersCommand> for super::ServersCommand {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ServersCommand,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { servers: value.servers? })
            }
        }
        impl ::std::convert::From<super::ServersCommand> for ServersCommand {
            fn from(value: super::ServersCommand) -> Self {
                Self { servers: Ok(value.servers) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ServersEnvelope {
            data: ::std::result::Result<super::Servers, ::std::string::String>,
            meta: ::std::result::Result<super::EnvelopeMeta, ::std::string::String>,
            success: ::std::result::Result<bool, ::std::string::String>,
        }
        impl ::std::default::Default for ServersEnvelope {
            fn default() -> Self {
                Self {
                    data: Err("no value supplied for data".to_string()),
                    meta: Err("no value supplied for meta".to_string()),
                    success: Err("no value supplied for success".to_string()),
                }
            }
        }
        impl ServersEnvelope {
            pub fn data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Servers>,
                T::Error: ::std::fmt::Display,
            {
                self.data = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for data: {e}")
                    });
                self
            }
            pub fn meta<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EnvelopeMeta>,
                T::Error: ::std::fmt::Display,
            {
                self.meta = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for meta: {e}")
                    });
                self
            }
            pub fn success<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.success = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for success: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ServersEnvelope> for super::ServersEnvelope {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ServersEnvelope,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    data: value.data?,
                    meta: value.meta?,
                    success: value.success?,
                })
            }
        }
        impl ::std::convert::From<super::ServersEnvelope> for ServersEnvelope {
            fn from(value: super::ServersEnvelope) -> Self {
                Self {
                    data: Ok(value.data),
                    meta: Ok(value.meta),
                    success: Ok(value.success),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SessionCommand {
            acc_id: ::std::result::Result<::std::string::String, ::std::string::String>,
            server_id: ::std::result::Result<i32, ::std::string::String>,
        }
        impl ::std::default::Default for SessionCommand {
            fn default() -> Self {
                Self {
                    acc_id: Err("no value supplied for acc_id".to_string()),
                    server_id: Err("no value supplied for server_id".to_string()),
                }
            }
        }
        impl SessionCommand {
            pub fn acc_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.acc_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for acc_id: {e}")
                    });
                self
            }
            pub fn server_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.server_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for server_id: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SessionCommand> for super::SessionCommand {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SessionCommand,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    acc_id: value.acc_id?,
                    server_id: value.server_id?,
                })
            }
        }
        impl ::std::convert::From<super::SessionCommand> for SessionCommand {
            fn from(value: super::SessionCommand) -> Self {
                Self {
                    acc_id: Ok(value.acc_id),
                    server_id: Ok(value.server_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SessionEnvelope {
            data: ::std::result::Result<
                super::CommunityServerSession,
                ::std::string::String,
            >,
            meta: ::std::result::Result<super::EnvelopeMeta, ::std::string::String>,
            success: ::std::result::Result<bool, ::std::string::String>,
        }
        impl ::std::default::Default for SessionEnvelope {
            fn default() -> Self {
                Self {
                    data: Err("no value supplied for data".to_string()),
                    meta: Err("no value supplied for meta".to_string()),
                    success: Err("no value supplied for success".to_string()),
                }
            }
        }
        impl SessionEnvelope {
            pub fn data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CommunityServerSession>,
                T::Error: ::std::fmt::Display,
            {
                self.data = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for data: {e}")
                    });
                self
            }
            pub fn meta<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EnvelopeMeta>,
                T::Error: ::std::fmt::Display,
            {
                self.meta = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for meta: {e}")
                    });
                self
            }
            pub fn success<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.success = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for success: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SessionEnvelope> for super::SessionEnvelope {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SessionEnvelope,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    data: value.data?,
                    meta: value.meta?,
                    success: value.success?,
                })
            }
        }
        impl ::std::convert::From<super::SessionEnvelope> for SessionEnvelope {
            fn from(value: super::SessionEnvelope) -> Self {
                Self {
                    data: Ok(value.data),
                    meta: Ok(value.meta),
                    success: Ok(value.success),
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
/**Client for Sonoran CMS

The part of Sonoran CMS's public API that starts, finds, stops and cancels the sessions of a community's game
servers, as hangup serves and calls it. hangup is independent of Sonoran Software: neither made nor endorsed by
it. Names and paths are the vendor's, so that programs written for the product work unchanged.

**Sign-in** is an API key of the community as a bearer token. One key belongs to one community and sees nothing of
any other.

**A server has at most one active session.** Stopping it sets `endedBy` and `endedAt`; cancelling it sets
`cancelledBy` and leaves those two null. Active is a session that has neither `endedAt` nor `cancelledBy`.

**Answers** come in an envelope of `success`, `data` and `meta`; times are UTC with exactly milliseconds and `Z`.
Failures are `application/problem+json`; `detail` and `message` carry the same sentence. Request bodies are read
as JSON whatever content type a client states.

**Rates** are limited by key and operation, not by network address: no 60 seconds have more calls than the
operation's number. A minute's worth of calls may come at once; each is given back a minute after it was made, and a
call that is refused costs nothing. A 429 says in `Retry-After` how many seconds to wait: after these, the next call
passes. hangup counts over all servers that share a database; a server alone counts in memory, and a restart
forgets what was used. Wrong API keys are limited by the network
address that they come from, to 60 a minute unless set otherwise; keys that are good are never slowed down by that.

Every answer to a call with an accepted key, a refusal too, has the two fields of draft-ietf-httpapi-ratelimit-headers:
`RateLimit-Policy: "cancelSession";q=9;w=60` names the operation, its number of calls `q` and the window `w` in
seconds, and `RateLimit: "cancelSession";r=8;t=52` says that `r` calls remain, and that the next one is given back
in `t` seconds. A server that limits nothing sends neither.


Version: 2.0*/
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::client::sonoran_cms::Access,
}
impl Client {
    /// Create a new client.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new(baseurl: &str, inner: crate::client::sonoran_cms::Access) -> Self {
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
        inner: crate::client::sonoran_cms::Access,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}
impl ClientInfo<crate::client::sonoran_cms::Access> for Client {
    fn api_version() -> &'static str {
        "2.0"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &crate::client::sonoran_cms::Access {
        &self.inner
    }
}
const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<crate::client::sonoran_cms::Access>,
    {}
};
impl Client {
    /**Start a session

Starts a session on a server, in the name of an account. A server that has an active session answers 409. Limited to 27 calls a minute.

Sends a `POST` request to `/v2/community/sessions`

```ignore
let response = client.start_session()
    .body(body)
    .send()
    .await;
```*/
    pub fn start_session(&self) -> builder::StartSession<'_> {
        builder::StartSession::new(self)
    }
    /**Cancel the active session

Ends the server's active session as cancelled. The account is who cancelled it, in `cancelledBy`. The answer has no body. Limited to 9 calls a minute.

Sends a `DELETE` request to `/v2/community/sessions`

```ignore
let response = client.cancel_session()
    .body(body)
    .send()
    .await;
```*/
    pub fn cancel_session(&self) -> builder::CancelSession<'_> {
        builder::CancelSession::new(self)
    }
    /**Stop the active session

Ends the server's active session as completed. The account is who stopped it, in `endedBy`. Limited to 27 calls a minute.

Sends a `PATCH` request to `/v2/community/sessions`

```ignore
let response = client.stop_session()
    .body(body)
    .send()
    .await;
```*/
    pub fn stop_session(&self) -> builder::StopSession<'_> {
        builder::StopSession::new(self)
    }
    /**Read the active session

The server's active session. A server without one answers 404. Limited to 27 calls a minute.

Sends a `GET` request to `/v2/community/sessions/current`

Arguments:
- `server_id`: The server's number within the community.
```ignore
let response = client.get_current_session()
    .server_id(server_id)
    .send()
    .await;
```*/
    pub fn get_current_session(&self) -> builder::GetCurrentSession<'_> {
        builder::GetCurrentSession::new(self)
    }
    /**List the servers

All servers of the community, in the order in which they were given. Limited to 13 calls a minute.

Sends a `GET` request to `/v2/community/servers`

```ignore
let response = client.get_servers()
    .send()
    .await;
```*/
    pub fn get_servers(&self) -> builder::GetServers<'_> {
        builder::GetServers::new(self)
    }
    /**Replace the servers

Sets the servers of the community to the given ones and answers all of them. Numbers are unique and positive. A server that goes while it has an active session answers 409, and nothing is changed. Limited to 9 calls a minute.

Sends a `PUT` request to `/v2/community/servers`

```ignore
let response = client.set_servers()
    .body(body)
    .send()
    .await;
```*/
    pub fn set_servers(&self) -> builder::SetServers<'_> {
        builder::SetServers::new(self)
    }
    /**Append servers

Adds the given servers to those of the community and answers all of them. A number that the community has already answers 409, more than 500 servers in all answer 400, and nothing is changed. Limited to 9 calls a minute.

Sends a `POST` request to `/v2/community/servers`

```ignore
let response = client.add_servers()
    .body(body)
    .send()
    .await;
```*/
    pub fn add_servers(&self) -> builder::AddServers<'_> {
        builder::AddServers::new(self)
    }
    /**Read the active session (version 1)

As `getCurrentSession`, in the words of the first version, and counted as a call of it.

Sends a `POST` request to `/sessions/get_current`

```ignore
let response = client.legacy_get_current_session()
    .body(body)
    .send()
    .await;
```*/
    pub fn legacy_get_current_session(&self) -> builder::LegacyGetCurrentSession<'_> {
        builder::LegacyGetCurrentSession::new(self)
    }
    /**Read the active session (version 1)

As `getCurrentSession`, in the words of the first version, and counted as a call of it. At the path that the vendor's JavaScript SDK calls.

Sends a `POST` request to `/servers/get_current_session`

```ignore
let response = client.legacy_servers_get_current_session()
    .body(body)
    .send()
    .await;
```*/
    pub fn legacy_servers_get_current_session(
        &self,
    ) -> builder::LegacyServersGetCurrentSession<'_> {
        builder::LegacyServersGetCurrentSession::new(self)
    }
    /**Start a session (version 1)

As `startSession`, in the words of the first version, and counted as a call of it.

Sends a `POST` request to `/sessions/start`

```ignore
let response = client.legacy_start_session()
    .body(body)
    .send()
    .await;
```*/
    pub fn legacy_start_session(&self) -> builder::LegacyStartSession<'_> {
        builder::LegacyStartSession::new(self)
    }
    /**Start a session (version 1)

As `startSession`, in the words of the first version, and counted as a call of it. At the path that the vendor's JavaScript SDK calls.

Sends a `POST` request to `/servers/start_session`

```ignore
let response = client.legacy_servers_start_session()
    .body(body)
    .send()
    .await;
```*/
    pub fn legacy_servers_start_session(
        &self,
    ) -> builder::LegacyServersStartSession<'_> {
        builder::LegacyServersStartSession::new(self)
    }
    /**Stop the active session (version 1)

As `stopSession`, in the words of the first version, and counted as a call of it.

Sends a `POST` request to `/sessions/stop`

```ignore
let response = client.legacy_stop_session()
    .body(body)
    .send()
    .await;
```*/
    pub fn legacy_stop_session(&self) -> builder::LegacyStopSession<'_> {
        builder::LegacyStopSession::new(self)
    }
    /**Stop the active session (version 1)

As `stopSession`, in the words of the first version, and counted as a call of it. At the path that the vendor's JavaScript SDK calls.

Sends a `POST` request to `/servers/stop_session`

```ignore
let response = client.legacy_servers_stop_session()
    .body(body)
    .send()
    .await;
```*/
    pub fn legacy_servers_stop_session(&self) -> builder::LegacyServersStopSession<'_> {
        builder::LegacyServersStopSession::new(self)
    }
    /**Cancel the active session (version 1)

As `cancelSession`, in the words of the first version, and counted as a call of it.

Sends a `POST` request to `/sessions/cancel`

```ignore
let response = client.legacy_cancel_session()
    .body(body)
    .send()
    .await;
```*/
    pub fn legacy_cancel_session(&self) -> builder::LegacyCancelSession<'_> {
        builder::LegacyCancelSession::new(self)
    }
    /**Cancel the active session (version 1)

As `cancelSession`, in the words of the first version, and counted as a call of it. At the path that the vendor's JavaScript SDK calls.

Sends a `POST` request to `/servers/cancel_session`

```ignore
let response = client.legacy_servers_cancel_session()
    .body(body)
    .send()
    .await;
```*/
    pub fn legacy_servers_cancel_session(
        &self,
    ) -> builder::LegacyServersCancelSession<'_> {
        builder::LegacyServersCancelSession::new(self)
    }
    /**Read the plan of the community

Which plan the community has subscribed to, a number as plain text. hangup always says 4, the vendor's Pro: the vendor's JavaScript SDK asks first of all, and stops its process without an answer. Limited to 27 calls a minute, counted for itself.

Sends a `POST` request to `/general/get_sub_version`

```ignore
let response = client.legacy_get_sub_version()
    .body(body)
    .send()
    .await;
```*/
    pub fn legacy_get_sub_version(&self) -> builder::LegacyGetSubVersion<'_> {
        builder::LegacyGetSubVersion::new(self)
    }
    /**List the servers (version 1)

As `getServers`, in the words of the first version. The vendor's JavaScript SDK asks right after the plan, and stops its process without an answer. Limited to 27 calls a minute, counted for itself.

Sends a `POST` request to `/servers/get_game_servers`

```ignore
let response = client.legacy_get_game_servers()
    .body(body)
    .send()
    .await;
```*/
    pub fn legacy_get_game_servers(&self) -> builder::LegacyGetGameServers<'_> {
        builder::LegacyGetGameServers::new(self)
    }
    /**Replace the servers (version 1)

As `setServers`, in the words of the first version, and counted as a call of it. At least one server is needed. A server without a number is new, and gets the next one. A server that is not valid answers `INVALID_SERVER`, one that would go while it has an active session `SESSION_ERROR`; nothing is changed then.

Sends a `POST` request to `/servers/set_game_servers`

```ignore
let response = client.legacy_set_game_servers()
    .body(body)
    .send()
    .await;
```*/
    pub fn legacy_set_game_servers(&self) -> builder::LegacySetGameServers<'_> {
        builder::LegacySetGameServers::new(self)
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
    /**Builder for [`Client::start_session`]

[`Client::start_session`]: super::Client::start_session*/
    #[derive(Debug, Clone)]
    pub struct StartSession<'a> {
        client: &'a super::Client,
        body: Result<types::builder::SessionCommand, String>,
    }
    impl<'a> StartSession<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::SessionCommand>,
            <V as std::convert::TryInto<
                types::SessionCommand,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `SessionCommand` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::SessionCommand,
            ) -> types::builder::SessionCommand,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/v2/community/sessions`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::SessionEnvelope>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::SessionCommand::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/v2/community/sessions", client.baseurl,);
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
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "start_session",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
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
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                409u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
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
    /**Builder for [`Client::cancel_session`]

[`Client::cancel_session`]: super::Client::cancel_session*/
    #[derive(Debug, Clone)]
    pub struct CancelSession<'a> {
        client: &'a super::Client,
        body: Result<types::builder::SessionCommand, String>,
    }
    impl<'a> CancelSession<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::SessionCommand>,
            <V as std::convert::TryInto<
                types::SessionCommand,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `SessionCommand` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::SessionCommand,
            ) -> types::builder::SessionCommand,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `DELETE` request to `/v2/community/sessions`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<()>, Error<crate::contract::ProblemDetails>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::SessionCommand::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/v2/community/sessions", client.baseurl,);
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
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "cancel_session",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
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
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
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
    /**Builder for [`Client::stop_session`]

[`Client::stop_session`]: super::Client::stop_session*/
    #[derive(Debug, Clone)]
    pub struct StopSession<'a> {
        client: &'a super::Client,
        body: Result<types::builder::SessionCommand, String>,
    }
    impl<'a> StopSession<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::SessionCommand>,
            <V as std::convert::TryInto<
                types::SessionCommand,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `SessionCommand` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::SessionCommand,
            ) -> types::builder::SessionCommand,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PATCH` request to `/v2/community/sessions`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::SessionEnvelope>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::SessionCommand::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/v2/community/sessions", client.baseurl,);
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
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "stop_session",
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
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
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
    /**Builder for [`Client::get_current_session`]

[`Client::get_current_session`]: super::Client::get_current_session*/
    #[derive(Debug, Clone)]
    pub struct GetCurrentSession<'a> {
        client: &'a super::Client,
        server_id: Result<i32, String>,
    }
    impl<'a> GetCurrentSession<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                server_id: Err("server_id was not initialized".to_string()),
            }
        }
        pub fn server_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.server_id = value
                .try_into()
                .map_err(|_| "conversion to `i32` for server_id failed".to_string());
            self
        }
        ///Sends a `GET` request to `/v2/community/sessions/current`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::SessionEnvelope>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, server_id } = self;
            let server_id = server_id.map_err(Error::InvalidRequest)?;
            let url = format!("{}/v2/community/sessions/current", client.baseurl,);
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
                .query(&progenitor_client::QueryParam::new("serverId", &server_id))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_current_session",
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
                404u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
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
    /**Builder for [`Client::get_servers`]

[`Client::get_servers`]: super::Client::get_servers*/
    #[derive(Debug, Clone)]
    pub struct GetServers<'a> {
        client: &'a super::Client,
    }
    impl<'a> GetServers<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/v2/community/servers`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::ServersEnvelope>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client } = self;
            let url = format!("{}/v2/community/servers", client.baseurl,);
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
                operation_id: "get_servers",
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
                429u16 => {
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
    /**Builder for [`Client::set_servers`]

[`Client::set_servers`]: super::Client::set_servers*/
    #[derive(Debug, Clone)]
    pub struct SetServers<'a> {
        client: &'a super::Client,
        body: Result<types::builder::ServersCommand, String>,
    }
    impl<'a> SetServers<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ServersCommand>,
            <V as std::convert::TryInto<
                types::ServersCommand,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `ServersCommand` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::ServersCommand,
            ) -> types::builder::ServersCommand,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PUT` request to `/v2/community/servers`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::ServersEnvelope>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::ServersCommand::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/v2/community/servers", client.baseurl,);
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
                .put(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "set_servers",
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
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                409u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
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
    /**Builder for [`Client::add_servers`]

[`Client::add_servers`]: super::Client::add_servers*/
    #[derive(Debug, Clone)]
    pub struct AddServers<'a> {
        client: &'a super::Client,
        body: Result<types::builder::ServersCommand, String>,
    }
    impl<'a> AddServers<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ServersCommand>,
            <V as std::convert::TryInto<
                types::ServersCommand,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `ServersCommand` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::ServersCommand,
            ) -> types::builder::ServersCommand,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/v2/community/servers`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::ServersEnvelope>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::ServersCommand::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/v2/community/servers", client.baseurl,);
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
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "add_servers",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                201u16 => ResponseValue::from_response(response).await,
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
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                409u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
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
    /**Builder for [`Client::legacy_get_current_session`]

[`Client::legacy_get_current_session`]: super::Client::legacy_get_current_session*/
    #[derive(Debug, Clone)]
    pub struct LegacyGetCurrentSession<'a> {
        client: &'a super::Client,
        body: Result<types::builder::LegacyCurrentRequest, String>,
    }
    impl<'a> LegacyGetCurrentSession<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::LegacyCurrentRequest>,
            <V as std::convert::TryInto<
                types::LegacyCurrentRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `LegacyCurrentRequest` for body failed: {}", s
                    )
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::LegacyCurrentRequest,
            ) -> types::builder::LegacyCurrentRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/sessions/get_current`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::CommunityServerSession>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::LegacyCurrentRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/sessions/get_current", client.baseurl,);
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
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "legacy_get_current_session",
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
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
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
    /**Builder for [`Client::legacy_servers_get_current_session`]

[`Client::legacy_servers_get_current_session`]: super::Client::legacy_servers_get_current_session*/
    #[derive(Debug, Clone)]
    pub struct LegacyServersGetCurrentSession<'a> {
        client: &'a super::Client,
        body: Result<types::builder::LegacyCurrentRequest, String>,
    }
    impl<'a> LegacyServersGetCurrentSession<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::LegacyCurrentRequest>,
            <V as std::convert::TryInto<
                types::LegacyCurrentRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `LegacyCurrentRequest` for body failed: {}", s
                    )
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::LegacyCurrentRequest,
            ) -> types::builder::LegacyCurrentRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/servers/get_current_session`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::CommunityServerSession>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::LegacyCurrentRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/servers/get_current_session", client.baseurl,);
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
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "legacy_servers_get_current_session",
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
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
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
    /**Builder for [`Client::legacy_start_session`]

[`Client::legacy_start_session`]: super::Client::legacy_start_session*/
    #[derive(Debug, Clone)]
    pub struct LegacyStartSession<'a> {
        client: &'a super::Client,
        body: Result<types::builder::LegacyRequest, String>,
    }
    impl<'a> LegacyStartSession<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::LegacyRequest>,
            <V as std::convert::TryInto<types::LegacyRequest>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `LegacyRequest` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::LegacyRequest,
            ) -> types::builder::LegacyRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/sessions/start`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::CommunityServerSession>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::LegacyRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/sessions/start", client.baseurl,);
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
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "legacy_start_session",
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
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
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
    /**Builder for [`Client::legacy_servers_start_session`]

[`Client::legacy_servers_start_session`]: super::Client::legacy_servers_start_session*/
    #[derive(Debug, Clone)]
    pub struct LegacyServersStartSession<'a> {
        client: &'a super::Client,
        body: Result<types::builder::LegacyRequest, String>,
    }
    impl<'a> LegacyServersStartSession<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::LegacyRequest>,
            <V as std::convert::TryInto<types::LegacyRequest>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `LegacyRequest` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::LegacyRequest,
            ) -> types::builder::LegacyRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/servers/start_session`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::CommunityServerSession>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::LegacyRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/servers/start_session", client.baseurl,);
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
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "legacy_servers_start_session",
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
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
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
    /**Builder for [`Client::legacy_stop_session`]

[`Client::legacy_stop_session`]: super::Client::legacy_stop_session*/
    #[derive(Debug, Clone)]
    pub struct LegacyStopSession<'a> {
        client: &'a super::Client,
        body: Result<types::builder::LegacyRequest, String>,
    }
    impl<'a> LegacyStopSession<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::LegacyRequest>,
            <V as std::convert::TryInto<types::LegacyRequest>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `LegacyRequest` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::LegacyRequest,
            ) -> types::builder::LegacyRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/sessions/stop`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::CommunityServerSession>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::LegacyRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/sessions/stop", client.baseurl,);
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
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "legacy_stop_session",
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
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
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
    /**Builder for [`Client::legacy_servers_stop_session`]

[`Client::legacy_servers_stop_session`]: super::Client::legacy_servers_stop_session*/
    #[derive(Debug, Clone)]
    pub struct LegacyServersStopSession<'a> {
        client: &'a super::Client,
        body: Result<types::builder::LegacyRequest, String>,
    }
    impl<'a> LegacyServersStopSession<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::LegacyRequest>,
            <V as std::convert::TryInto<types::LegacyRequest>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `LegacyRequest` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::LegacyRequest,
            ) -> types::builder::LegacyRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/servers/stop_session`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::CommunityServerSession>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::LegacyRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/servers/stop_session", client.baseurl,);
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
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "legacy_servers_stop_session",
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
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
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
    /**Builder for [`Client::legacy_cancel_session`]

[`Client::legacy_cancel_session`]: super::Client::legacy_cancel_session*/
    #[derive(Debug, Clone)]
    pub struct LegacyCancelSession<'a> {
        client: &'a super::Client,
        body: Result<types::builder::LegacyRequest, String>,
    }
    impl<'a> LegacyCancelSession<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::LegacyRequest>,
            <V as std::convert::TryInto<types::LegacyRequest>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `LegacyRequest` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::LegacyRequest,
            ) -> types::builder::LegacyRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/sessions/cancel`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::CommunityServerSession>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::LegacyRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/sessions/cancel", client.baseurl,);
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
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "legacy_cancel_session",
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
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
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
    /**Builder for [`Client::legacy_servers_cancel_session`]

[`Client::legacy_servers_cancel_session`]: super::Client::legacy_servers_cancel_session*/
    #[derive(Debug, Clone)]
    pub struct LegacyServersCancelSession<'a> {
        client: &'a super::Client,
        body: Result<types::builder::LegacyRequest, String>,
    }
    impl<'a> LegacyServersCancelSession<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::LegacyRequest>,
            <V as std::convert::TryInto<types::LegacyRequest>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `LegacyRequest` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::LegacyRequest,
            ) -> types::builder::LegacyRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/servers/cancel_session`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::CommunityServerSession>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::LegacyRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/servers/cancel_session", client.baseurl,);
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
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "legacy_servers_cancel_session",
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
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
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
    /**Builder for [`Client::legacy_get_sub_version`]

[`Client::legacy_get_sub_version`]: super::Client::legacy_get_sub_version*/
    #[derive(Debug, Clone)]
    pub struct LegacyGetSubVersion<'a> {
        client: &'a super::Client,
        body: Result<types::builder::LegacyPlainRequest, String>,
    }
    impl<'a> LegacyGetSubVersion<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::LegacyPlainRequest>,
            <V as std::convert::TryInto<
                types::LegacyPlainRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `LegacyPlainRequest` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::LegacyPlainRequest,
            ) -> types::builder::LegacyPlainRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/general/get_sub_version`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<ByteStream>, Error<crate::contract::ProblemDetails>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::LegacyPlainRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/general/get_sub_version", client.baseurl,);
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
                .post(url)
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "legacy_get_sub_version",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => Ok(ResponseValue::stream(response)),
                400u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
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
    /**Builder for [`Client::legacy_get_game_servers`]

[`Client::legacy_get_game_servers`]: super::Client::legacy_get_game_servers*/
    #[derive(Debug, Clone)]
    pub struct LegacyGetGameServers<'a> {
        client: &'a super::Client,
        body: Result<types::builder::LegacyPlainRequest, String>,
    }
    impl<'a> LegacyGetGameServers<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::LegacyPlainRequest>,
            <V as std::convert::TryInto<
                types::LegacyPlainRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `LegacyPlainRequest` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::LegacyPlainRequest,
            ) -> types::builder::LegacyPlainRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/servers/get_game_servers`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::Servers>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::LegacyPlainRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/servers/get_game_servers", client.baseurl,);
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
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "legacy_get_game_servers",
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
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
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
    /**Builder for [`Client::legacy_set_game_servers`]

[`Client::legacy_set_game_servers`]: super::Client::legacy_set_game_servers*/
    #[derive(Debug, Clone)]
    pub struct LegacySetGameServers<'a> {
        client: &'a super::Client,
        body: Result<types::builder::LegacyServersRequest, String>,
    }
    impl<'a> LegacySetGameServers<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::LegacyServersRequest>,
            <V as std::convert::TryInto<
                types::LegacyServersRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `LegacyServersRequest` for body failed: {}", s
                    )
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::LegacyServersRequest,
            ) -> types::builder::LegacyServersRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/servers/set_game_servers`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::LegacyServers>,
            Error<crate::contract::ProblemDetails>,
        > {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::LegacyServersRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/servers/set_game_servers", client.baseurl,);
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
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "legacy_set_game_servers",
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
                408u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                413u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                429u16 => {
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
