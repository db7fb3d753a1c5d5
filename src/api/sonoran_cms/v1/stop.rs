//! `legacyStopSession`: end the session of a server as completed.

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
    domain::{CloseRequest, Outcome, close_session},
};

#[utoipa::path(
    post, path = "/sessions/stop", operation_id = "legacyStopSession", tag = "Legacy", security(()),
    request_body = LegacyRequest,
    responses((status = 200, description = "The session, which has ended.", body = CommunityServerSession), Refusals),
)]
pub(super) async fn stop(
    State(app): State<App>,
    request: LegacyRequest,
) -> Result<Json<CommunityServerSession>, Refusal> {
    let credential = request.credential(&app).await?;
    credential.count(&app, Operation::StopSession)?;
    let server = request.server(&app, &credential).await?;
    let close = CloseRequest {
        community: credential.community,
        server,
        member: request.member()?,
        outcome: Outcome::Completed,
    };
    let session = close_session(&app.core, close).await?;
    Ok(Json(CommunityServerSession::of(&session, app.core.clock.now())))
}

#[utoipa::path(
    post, path = "/servers/stop_session", operation_id = "legacyServersStopSession", tag = "Legacy", security(()),
    request_body = LegacyRequest,
    responses((status = 200, description = "The session, which has ended.", body = CommunityServerSession), Refusals),
)]
pub(super) async fn servers_stop(
    state: State<App>,
    request: LegacyRequest,
) -> Result<Json<CommunityServerSession>, Refusal> {
    stop(state, request).await
}
