//! What every call of the first version sends, and how it is read: what fits is taken, and all else is ignored. What is
//! asked for is checked in the order key, community, server, account, each with its code.

use std::marker::PhantomData;

use axum::{
    extract::{FromRequest, Request},
    http::Extensions,
};
use serde_json::{Map, Value};
use utoipa::ToSchema;
use uuid::Uuid;

use super::refusal::{
    INVALID_API_KEY, INVALID_COMMUNITY_ID, INVALID_SERVER, NO_SERVER_ID, Refusal, SESSION_ERROR,
};
use crate::{
    api::{
        App, json_of, read_body,
        routes::Proof,
        sonoran_cms::{
            auth::Credential,
            body::{server_number, server_number_in},
            limits::Operation,
            server::AceConfig,
        },
    },
    domain::{self, AccountId, Error, KeyHolder, ServerId},
};

/// How a call of sessions comes, for the annotations.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it documents; a call is read as `LegacyCall`")]
pub(super) struct LegacyRequest {
    id: String,
    key: String,
    /// The path says it already, so that it is not looked at.
    #[schema(rename = "type", required = false)]
    kind: Value,
    #[schema(min_items = 1)]
    data: Vec<LegacyCommand>,
}

/// Which server's session, and on whose behalf, for the annotations.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
#[expect(dead_code, reason = "it documents; a call is read as `LegacyCall`")]
pub(super) struct LegacyCommand {
    #[schema(minimum = 1, maximum = 2_147_483_647)]
    server_id: i32,
    acc_id: String,
}

/// How a call that reads a session comes, for the annotations.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it documents; a call is read as `LegacyCall`")]
pub(super) struct LegacyCurrentRequest {
    id: String,
    key: String,
    #[schema(rename = "type", required = false)]
    kind: Value,
    #[schema(min_items = 1)]
    data: Vec<LegacyServerNumber>,
}

/// Which server's session, for the annotations.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
#[expect(dead_code, reason = "it documents; a call is read as `LegacyCall`")]
pub(super) struct LegacyServerNumber {
    #[schema(minimum = 1, maximum = 2_147_483_647)]
    server_id: i32,
}

/// How a call without arguments comes, for the annotations.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it documents; a call is read as `LegacyCall`")]
pub(super) struct LegacyPlainRequest {
    id: String,
    key: String,
    #[schema(rename = "type", required = false)]
    kind: Value,
    #[schema(required = false)]
    data: Value,
}

/// How a call that sets servers comes, for the annotations.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it documents; a call is read as `LegacyCall`")]
pub(super) struct LegacyServersRequest {
    id: String,
    key: String,
    #[schema(rename = "type", required = false)]
    kind: Value,
    #[schema(min_items = 1, max_items = 500)]
    data: Vec<LegacyServerInput>,
}

/// A server as version 2 has it, but that it may have no number, for the annotations.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
#[expect(dead_code, reason = "it documents; a server is read as `CommunityServerInput`")]
pub(super) struct LegacyServerInput {
    #[schema(minimum = 1, maximum = 2_147_483_647)]
    id: Option<i32>,
    #[schema(max_length = 2000)]
    name: String,
    #[schema(max_length = 2000)]
    description: Option<String>,
    #[schema(max_length = 2000)]
    ip: Option<String>,
    #[schema(max_length = 2000)]
    port: Option<String>,
    #[schema(rename = "type", max_length = 2000)]
    game: Option<String>,
    #[schema(max_length = 2000)]
    roblox_join_code: Option<String>,
    ace_config: Option<AceConfig>,
    #[schema(rename = "erlcApiKey", write_only)]
    erlc_api_key: Option<String>,
    #[schema(value_type = Option<BTreeMap<String, Value>>)]
    roblox_metadata: Option<Map<String, Value>>,
}

/// A call: who makes it, and what of.
pub(super) struct LegacyCall<O> {
    members: Map<String, Value>,
    /// What the layers have left with the request.
    extensions: Extensions,
    operation: PhantomData<O>,
}

impl<O: domain::Operation<By = KeyHolder>> Proof for LegacyCall<O> {
    type Operation = O;
}

impl<O: domain::Operation<By = KeyHolder>> LegacyCall<O> {
    /// Who calls. Counts a call of `operation`, whatever else is wrong with it.
    pub(super) async fn credential(&self, app: &App, operation: Operation) -> Result<Credential<O>, Refusal> {
        let key = self.text("key").ok_or_else(|| Refusal::code(INVALID_API_KEY))?;
        let credential = Credential::<O>::proven(app, key, &self.extensions).await?;
        credential.count(app, operation).await?;
        if self.text("id").map(Uuid::try_parse) == Some(Ok(credential.holder.community.0)) {
            Ok(credential)
        } else {
            Err(Refusal::code(INVALID_COMMUNITY_ID))
        }
    }

    /// The server, which the community has.
    pub(super) async fn server(&self, app: &App, credential: &Credential<O>) -> Result<ServerId, Refusal> {
        let given = self.command().and_then(|command| command.get("serverId")).filter(|id| !id.is_null());
        let number = match given.ok_or_else(|| Refusal::code(NO_SERVER_ID))? {
            Value::Number(number) => server_number(number),
            Value::String(text) => server_number_in(text),
            _ => None,
        };
        let server = ServerId(number.ok_or_else(|| Refusal::code(INVALID_SERVER))?);
        let directory = app.core.store.directory().await.map_err(Error::from)?;
        match directory.server(credential.holder.community, server) {
            Some(_) => Ok(server),
            None => Err(Refusal::code(INVALID_SERVER)),
        }
    }

    /// The account on whose behalf; whether the community has it is asked later.
    pub(super) fn member(&self) -> Result<AccountId, Refusal> {
        let given = self.command().and_then(|command| command.get("accId")).and_then(Value::as_str);
        let given = given.unwrap_or_default().trim();
        Uuid::try_parse(given).map(AccountId).map_err(|_| Refusal::code(SESSION_ERROR))
    }

    /// What the call is of: the elements of `data`, or `data` itself.
    pub(super) fn data(&self) -> &[Value] {
        match self.members.get("data") {
            Some(Value::Array(elements)) => elements,
            Some(one @ Value::Object(_)) => std::slice::from_ref(one),
            _ => &[],
        }
    }

    fn command(&self) -> Option<&Map<String, Value>> {
        self.data().first()?.as_object()
    }

    fn text(&self, member: &str) -> Option<&str> {
        self.members.get(member)?.as_str().map(str::trim)
    }
}

/// Read as JSON, whatever the content type says. What is JSON and no object has no key.
impl<S: Sync, O: domain::Operation<By = KeyHolder>> FromRequest<S> for LegacyCall<O> {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &S) -> Result<Self, Refusal> {
        let extensions = request.extensions().clone();
        let bytes = read_body(request).await.map_err(|(status, why)| Refusal::new(status, why))?;
        let body = json_of(&bytes).map_err(|_| Refusal::code(SESSION_ERROR))?;
        let members = if let Value::Object(members) = body { members } else { Map::new() };
        Ok(Self { members, extensions, operation: PhantomData })
    }
}
