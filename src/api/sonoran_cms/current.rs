//! `getCurrentSession`: the session that runs on a server.

use axum::{
    Json,
    extract::{OriginalUri, RawQuery, State},
};

use super::{
    auth::Credential,
    body::{SERVER_NUMBER, server_number_in},
    error::Failure,
    limits::Operation,
    wire::SessionEnvelope,
};
use crate::{
    api::{
        App,
        responses::{
            BadRequest, InternalServerError, NotFound, ServiceUnavailable, TooManyRequests, Unauthorized,
        },
    },
    domain::{ServerId, current_session, op},
};

#[utoipa::path(
    get, path = "/v2/community/sessions/current", operation_id = "getCurrentSession", tag = "CommunitySessions",
    params(("serverId" = i32, Query, minimum = 1, maximum = 2_147_483_647, description = "The server's number.")),
    responses(
        (status = 200, description = "The session, which runs.", body = SessionEnvelope),
        BadRequest, Unauthorized, NotFound, TooManyRequests, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn get_current_session(
    State(app): State<App>,
    credential: Credential<op::getCurrentSession>,
    OriginalUri(uri): OriginalUri,
    RawQuery(query): RawQuery,
) -> Result<Json<SessionEnvelope>, Failure> {
    credential.count(&app, Operation::GetCurrentSession).await?;
    let server = server_in(query.as_deref().unwrap_or_default())?;
    let session = current_session(&app.core, &credential.holder, server).await?;
    Ok(Json(SessionEnvelope::of(&session, &*app.core.clock, uri.path())))
}

fn server_in(query: &str) -> Result<ServerId, Failure> {
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let given = pairs.find_map(|(name, value)| (name == "serverId").then_some(value));
    let given = given.ok_or_else(|| Failure::member("serverId", "say which server: ?serverId=1"))?;
    server_number_in(&given)
        .map(ServerId)
        .ok_or_else(|| Failure::member("serverId", format!("not a server number; give {SERVER_NUMBER}")))
}
