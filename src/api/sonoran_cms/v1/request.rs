//! What every call of the first version sends.

use axum::{
    extract::{FromRequest, Request},
    http::Extensions,
};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::refusal::{INVALID_COMMUNITY_ID, INVALID_SERVER, NO_SERVER_ID, Refusal, SESSION_ERROR};
use crate::{
    api::{
        App, read_body,
        sonoran_cms::{auth::Credential, wire::optional_server_id},
    },
    domain::{AccountId, ServerId},
};

/// A call: who makes it, and what of.
#[derive(Deserialize, ToSchema)]
pub(super) struct LegacyRequest {
    /// The community.
    id: String,
    /// Its API key.
    key: String,
    /// The name of the call. The path says it already, so that it is not looked at.
    #[serde(rename = "type")]
    #[expect(dead_code, reason = "the path says it already")]
    kind: Option<String>,
    /// What of: one element for the calls of sessions.
    #[serde(default)]
    data: Option<Vec<LegacyCommand>>,
    /// What the layers have left with the request.
    #[serde(skip)]
    extensions: Extensions,
}

/// Which server's session, and on whose behalf.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct LegacyCommand {
    #[serde(default, deserialize_with = "optional_server_id")]
    #[schema(minimum = 1)]
    server_id: Option<i32>,
    acc_id: Option<String>,
}

impl LegacyRequest {
    /// Who calls.
    pub(super) async fn credential(&self, app: &App) -> Result<Credential, Refusal> {
        let credential = Credential::proven(app, &self.key, &self.extensions).await?;
        if Uuid::try_parse(self.id.trim()) == Ok(credential.community.0) {
            Ok(credential)
        } else {
            Err(Refusal::code(INVALID_COMMUNITY_ID))
        }
    }

    /// The server, which the community has.
    pub(super) async fn server(&self, app: &App, credential: &Credential) -> Result<ServerId, Refusal> {
        let given = self.command().and_then(|command| command.server_id);
        let server = ServerId(given.ok_or_else(|| Refusal::code(NO_SERVER_ID))?);
        let directory = app.core.store.directory().await.map_err(crate::domain::Error::from)?;
        match directory.server(credential.community, server) {
            Some(_) => Ok(server),
            None => Err(Refusal::code(INVALID_SERVER)),
        }
    }

    /// The account on whose behalf; whether the community has it is asked later.
    pub(super) fn member(&self) -> Result<AccountId, Refusal> {
        let given = self.command().and_then(|command| command.acc_id.as_deref()).unwrap_or_default();
        Uuid::try_parse(given.trim()).map(AccountId).map_err(|_| Refusal::code(SESSION_ERROR))
    }

    fn command(&self) -> Option<&LegacyCommand> {
        self.data.as_ref()?.first()
    }
}

/// Read as JSON, whatever the content type says.
impl<S: Sync> FromRequest<S> for LegacyRequest {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &S) -> Result<Self, Refusal> {
        let extensions = request.extensions().clone();
        let bytes = read_body(request).await.map_err(|(status, why)| Refusal::new(status, why))?;
        let request: Self = serde_json::from_slice(&bytes).map_err(|_| Refusal::code(SESSION_ERROR))?;
        Ok(Self { extensions, ..request })
    }
}
