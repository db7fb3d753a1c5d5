//! `legacyStartSession`: start the session of a server.

use axum::{Json, extract::State};

use super::{
    refusal::{Refusal, Refusals},
    request::LegacyRequest,
};
use crate::{
    api::{
        App,
        sonoran_cms::{limits::Operation, wire::CommunityServerSession},
    },
    domain::{StartExclusive, start_exclusive},
};

#[utoipa::path(
    post, path = "/sessions/start", operation_id = "legacyStartSession", tag = "Legacy", security(()),
    request_body = LegacyRequest,
    responses((status = 200, description = "The session, which runs.", body = CommunityServerSession), Refusals),
)]
pub(super) async fn start(
    State(app): State<App>,
    request: LegacyRequest,
) -> Result<Json<CommunityServerSession>, Refusal> {
    let credential = request.credential(&app).await?;
    credential.count(&app, Operation::StartSession)?;
    let server = request.server(&app, &credential).await?;
    let start = StartExclusive { community: credential.community, server, member: request.member()? };
    let session = start_exclusive(&app.core, start).await?;
    Ok(Json(CommunityServerSession::of(&session, app.core.clock.now())))
}

#[utoipa::path(
    post, path = "/servers/start_session", operation_id = "legacyServersStartSession", tag = "Legacy", security(()),
    request_body = LegacyRequest,
    responses((status = 200, description = "The session, which runs.", body = CommunityServerSession), Refusals),
)]
pub(super) async fn servers_start(
    state: State<App>,
    request: LegacyRequest,
) -> Result<Json<CommunityServerSession>, Refusal> {
    start(state, request).await
}
